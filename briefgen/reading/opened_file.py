"""A file whose front matter could be parsed, ready to be read as what its folder says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from briefgen.model.bodies import Body
from briefgen.model.briefings import Briefing
from briefgen.model.diagnostics import Diagnostic
from briefgen.model.identifiers import Kind, Origin, Reference
from briefgen.model.vocabulary import BriefingStatus
from briefgen.reading.declarations import Declarations, read_declarations
from briefgen.reading.declared_sources import FileNames
from briefgen.reading.file_limits import within_limits
from briefgen.reading.front_matter import FrontMatter
from briefgen.reading.records import FileRecords, Folder
from briefgen.reading.schemas.languages import canonical_language
from briefgen.reading.validation import Findings

KINDS = {
    Folder.BRIEFINGS: Kind.BRIEFING,
    Folder.COUNTRIES: Kind.COUNTRY,
    Folder.ORGANIZATIONS: Kind.ORGANIZATION,
    Folder.PEOPLE: Kind.PERSON,
    Folder.ISSUES: Kind.ISSUE,
    Folder.EVENTS: Kind.EVENT,
    Folder.PAGES: Kind.PAGE,
}
_DECLARED_ID = re.compile(r"\bid:[ \t]*[\"']?([a-z0-9][a-z0-9-]{0,79})\b")


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """One file's front matter and body; `lang` is its own language, else the site's (BCP 47)."""

    path: str
    name: str
    kind: Kind
    front: FrontMatter
    body: Body
    lang: str
    findings: Findings

    @property
    def origin(self) -> Origin:
        """The place of what the file is about."""
        return Origin(self.path)

    @property
    def is_draft(self) -> bool:
        """Whether it says so, be the rest of it right or wrong."""
        status = self.front.values.get("status")
        return isinstance(status, str) and status.strip() == BriefingStatus.DRAFT

    def without(self, keys: tuple[str, ...]) -> dict[str, object]:
        """Give the front matter apart from some keys."""
        return {key: value for key, value in self.front.values.items() if key not in keys}

    def declarations(self, file_id: str) -> Declarations:
        """Give the records of its lists."""
        names = FileNames(self.path, file_id)
        return read_declarations(self.front.values, names, self.lang, self.findings)

    def report_name(self, message: str, help_: str) -> None:
        """Report a name that can't be what it should be."""
        self.findings.diagnostics.append(
            Diagnostic(self.path, 1, 1, "bad-file-name", message, help_)
        )

    def records(
        self,
        file_id: str,
        declarations: Declarations,
        *,
        briefing: Briefing | None = None,
        **things: tuple[object, ...],
    ) -> FileRecords:
        """Gather what the file holds: its own thing, and what its lists declare."""
        gathered = {
            "organizations": declarations.organizations,
            "people": declarations.people,
            "issues": declarations.issues,
            "events": declarations.events,
            **things,
        }
        positions = within_limits(
            declarations.positions,
            chain(
                (briefing,) if briefing else (),
                declarations.sources,
                declarations.quotes,
                *gathered.values(),
            ),
            self.findings,
        )
        return FileRecords(
            path=self.path,
            file_id=file_id,
            draft=self.kind is Kind.BRIEFING and self.is_draft,
            briefing=briefing,
            quotes=declarations.quotes,
            positions=positions,
            sources=declarations.sources,
            cited=declarations.cited,
            corrections=declarations.corrections,
            ignores=declarations.ignores,
            diagnostics=tuple(sorted(self.findings.diagnostics)),
            broken=tuple(self.findings.broken),
            **gathered,  # type: ignore[arg-type]
        )


def language_of(front: FrontMatter, otherwise: str) -> str:
    """Give the language that a file says it is in; a wrong one is reported with the other keys."""
    typed = front.values.get("lang")
    return (canonical_language(typed.strip()) if isinstance(typed, str) else None) or otherwise


def file_name_of(path: str) -> str:
    """Give a file's name without its folder and `.md`."""
    return path.rpartition("/")[2].removesuffix(".md")


def lost_in(path: str, content: bytes = b"") -> tuple[str, ...]:
    """Give as `kind:id` what a file that can't be read was meant to declare, as far as can be seen."""
    kind = KINDS[Folder(path.split("/", 1)[0])]
    name = file_name_of(path)
    return tuple(dict.fromkeys(_lost(kind, name, content.decode("utf-8", "replace"))))


def _lost(kind: Kind, name: str, text: str) -> Iterator[str]:
    yield str(Reference(kind, name))
    for id_ in _DECLARED_ID.findall(text):
        yield from (str(Reference(kind, id_)) for kind in Kind)
        yield str(Reference(Kind.SOURCE, f"{name}/{id_}"))
