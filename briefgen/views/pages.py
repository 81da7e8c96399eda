"""What a kind of page is: where its pages stand, what they are made from, and by which template."""

from collections.abc import Callable, Iterable
from typing import Any, Generic, NamedTuple, TypeVar

from briefgen.model.identifiers import Kind
from briefgen.views.site import Site

Key = TypeVar("Key")


class PageKind(NamedTuple, Generic[Key]):
    """One kind of page.

    `keys` names its pages, `path` gives the folder of each below the root (`countries/ir/`), or a file
    (`404.html`). `inputs` picks from the site what a page shows, and `view` makes the view from that and
    from nothing else. Where every page is about one thing, `of` is the kind of it, and the key of a page its id.
    Pages that are not `is_indexed` are not for search engines, such as those that lead elsewhere.
    """

    name: str
    template: str
    keys: Callable[[Site], Iterable[Key]]
    path: Callable[[Key], str]
    inputs: Callable[[Site, Key], Any]
    view: Callable[[Any], Any]
    of: Kind | None = None
    is_indexed: bool = True


class Page(NamedTuple):
    """One page to be rendered: the file below the output folder, its kind and key, and its language (BCP 47)."""

    file: str
    kind: PageKind[Any]
    key: Any
    lang: str


def page_file(path: str) -> str:
    """Give the file of a page: a folder's `index.html`, or the file itself."""
    return f"{path}index.html" if path.endswith("/") or not path else path
