"""What a file for other programs has to be, so that it can be published as a page is."""

from collections.abc import Callable
from typing import Any, Protocol

from briefgen.views import Site


class OtherKind(Protocol):
    """A kind of file that no template makes, but an encoder: equal views have equal bytes."""

    @property
    def name(self) -> str: ...
    @property
    def inputs(self) -> Callable[[Site, Any], Any]: ...
    @property
    def view(self) -> Callable[[Any], Any]: ...
    @property
    def encode(self) -> Callable[[Any], bytes]: ...


class OtherFile(Protocol):
    """A file for other programs: where it stands below the output folder, its kind and its key."""

    @property
    def file(self) -> str: ...
    @property
    def kind(self) -> OtherKind: ...
    @property
    def key(self) -> Any: ...
