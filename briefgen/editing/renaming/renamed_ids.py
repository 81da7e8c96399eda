"""What becomes of an id that is typed somewhere, when one thing is renamed."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen.model.identifiers import Kind, Reference


@dataclass(frozen=True, slots=True)
class Renaming:
    """One thing gets another name, and what its id is part of follows.

    `old` and `new` are whole ids; names are their last parts, as a source's id starts with its file's. `path`
    is the file that is about the thing alone, if there is one, and `new_path` what it is to be called. `following`
    leads from the former to the present reference of all that is named after it: sources of its file, positions
    without an `id` of their own, and positions by vote.
    """

    old: Reference
    new: Reference
    path: str = ""
    new_path: str = ""
    following: Mapping[Reference, Reference] = field(default_factory=dict)

    @property
    def old_name(self) -> str:
        """The part of the former id that changes."""
        return self.old.id.rpartition("/")[2]

    @property
    def new_name(self) -> str:
        """What stands instead of it."""
        return self.new.id.rpartition("/")[2]

    def present(self, reference: Reference) -> Reference:
        """Give what a thing is called once the renaming is done."""
        return self.new if reference == self.old else self.following.get(reference, reference)

    def renamed(self, typed: str, found: Reference) -> str:
        """Give what is to be typed instead of an id that leads to `found`; former ids stay."""
        if found == self.old:
            head, slash, name = typed.rpartition("/")
            return f"{head}{slash}{self.new_name}" if name == self.old_name else typed
        if found not in self.following:
            return typed
        if found.kind is Kind.SOURCE:
            home, slash, name = typed.partition("/")
            return f"{self.new.id}/{name}" if slash and home == self.old.id else typed
        return self.following[found].id if typed == found.id else typed
