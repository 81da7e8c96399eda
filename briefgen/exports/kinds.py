"""What a kind of file for other programs is: like a kind of page, with an encoder instead of a template."""

from collections.abc import Callable, Iterable
from typing import Any, Generic, NamedTuple, TypeVar

from briefgen.views.site import Site

Key = TypeVar("Key")
View = TypeVar("View")


class FileKind(NamedTuple, Generic[Key]):
    """One kind of file.

    `keys` names its files, `path` gives where each stands below the root. `inputs` picks from the site what
    a file holds, `view` makes plain values from that and from nothing else, and `encode` gives their bytes:
    equal views have equal bytes, on any machine.
    """

    name: str
    keys: Callable[[Site], Iterable[Key]]
    path: Callable[[Key], str]
    inputs: Callable[[Site, Key], Any]
    view: Callable[[Any], Any]
    encode: Callable[[Any], bytes]


class ExportFile(NamedTuple):
    """One file to be written: where it stands below the output folder, its kind and its key."""

    file: str
    kind: FileKind[Any]
    key: Any


def single_file(
    name: str,
    path: str,
    inputs: Callable[[Site, str], View],
    encode: Callable[[View], bytes],
    *,
    is_made: Callable[[Site], bool] = lambda _: True,
) -> FileKind[str]:
    """Give a kind of which a site has one file; its inputs are plain values, and all that it holds."""
    return FileKind(
        name=name,
        keys=lambda site: (path,) if is_made(site) else (),
        path=str,
        inputs=inputs,
        view=lambda given: given,
        encode=encode,
    )
