"""A file that is to be added to a site, looked at beside all that is there before it is written."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from briefgen.atlas import Linked
from briefgen.checks.countries_meant import with_countries_meant
from briefgen.editing.changed_files import Change, make_changes
from briefgen.editing.new_files import NewFile, tentative_file
from briefgen.model.diagnostics import Diagnostic, Severity
from briefgen.model.errors import BriefgenError
from briefgen.model.identifiers import Kind
from briefgen.model.problems import Problem
from briefgen.plugin.desk import content_of, joined, judged
from briefgen.plugin.settings import Configuration, configuration, pelican_settings
from briefgen.plugin.taken_names import from_here, taken, told
from briefgen.reading import ContentFolder, read_folder
from briefgen.reading.files import read_file

_REFERENCES = frozenset({"represents"})
"""Keys among those that are asked for whose value other files decide."""


def adding_to(
    settings: Path | None = None, *, content: Path | None = None, jobs: int = 1
) -> "Adding":
    """Give the site to which files are to be added. Raises BriefgenError where there is none."""
    content_of(settings, content)
    given = configuration(pelican_settings(settings, content=content)).with_drafts()
    return Adding(given, jobs)


@dataclass(slots=True)
class Adding:
    """A site to which files are added; what it has is read once, when something is compared with it."""

    given: Configuration
    jobs: int = 1
    _folder: ContentFolder | None = field(default=None, repr=False)
    _linked: Linked | None = field(default=None, repr=False)

    def wrong_with(self, new: NewFile, *, may_share_name: bool = False) -> tuple[str, ...]:
        """Say what would be wrong with a file, or with others for its sake; nothing if it can be written.

        Its id may not be a former one of another thing, nor its name that of another unless it `may_share_name`.
        """
        if (path := self.given.content / new.path).exists():
            return (f"{path} is there already",)
        read = read_file(new.path, new.text.encode(), self.given.reading)
        if alone := _errors(read.diagnostics):
            return self._said(with_countries_meant(alone, self._now.atlas), new)
        folder, before = self._content, self._now
        if whose := taken(read, before.atlas, may_share_name=may_share_name):
            return (from_here(whose, self.given.content),)
        after = judged(self.given, folder, (*folder.files, read), ())
        found = (
            one
            for one in after.problems
            if one.severity is Severity.ERROR and one not in before.problems
        )
        return self._said(found, new)

    def wrong_with_value(self, kind: Kind, key: str, value: str) -> tuple[str, ...]:
        """Say what would be wrong with the value of a key, whatever the other values are."""
        new = tentative_file(kind, key, value)
        read = read_file(new.path, new.text.encode(), self.given.reading)
        if alone := _errors(read.diagnostics):
            return self._said(with_countries_meant(alone, self._now.atlas), new)
        if key not in _REFERENCES:
            return ()
        beside = joined(self.given, self._content, (*self._content.files, read), ())
        place = read.path, (key,)
        found = (
            one for one in beside.problems if (one.origin.path, one.origin.pointer[:1]) == place
        )
        return self._said(found, new)

    def refuse(self, new: NewFile, *, may_share_name: bool) -> None:
        """Raise BriefgenError where anything would be wrong with a file that was not looked at yet."""
        path = self.given.content / new.path
        if path.exists():
            raise BriefgenError(f"{path} is there already; nothing was written")
        if wrong := self.wrong_with(new, may_share_name=may_share_name):
            said = "\n".join(f"  {one}" for one in wrong)
            shown = os.path.relpath(path)
            raise BriefgenError(f"{shown} would not be right, so nothing was written:\n{said}")

    def write(self, new: NewFile) -> Path:
        """Write a file with which nothing is wrong, and give its path."""
        path = self.given.content / new.path
        make_changes([Change(path, None, new.text.encode())], self.given.content)
        return path

    def _said(self, wrong: Iterable[Diagnostic | Problem], new: NewFile) -> tuple[str, ...]:
        content = self.given.content
        return tuple(from_here(told(one, new.path, content), content) for one in wrong)

    @property
    def _content(self) -> ContentFolder:
        if self._folder is None:
            given = self.given
            self._folder = read_folder(
                given.content,
                given.reading,
                ignored=given.ignored,
                static=given.static,
                jobs=self.jobs,
            )
        return self._folder

    @property
    def _now(self) -> Linked:
        """What the site's own files say, with what is wrong between them."""
        if self._linked is None:
            self._linked = judged(self.given, self._content, self._content.files, ())
        return self._linked


def _errors(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(one for one in diagnostics if one.severity is Severity.ERROR)
