"""What one file holds once read."""

from enum import StrEnum

from briefgen.model.actors import Country, Organization, Person
from briefgen.model.bodies import Body
from briefgen.model.briefings import Briefing, Correction, Page
from briefgen.model.diagnostics import Diagnostic
from briefgen.model.events import Event
from briefgen.model.identifiers import SourceId
from briefgen.model.ignores import Ignore
from briefgen.model.issues import Issue
from briefgen.model.positions import DeclaredPosition
from briefgen.model.quotes import Quote
from briefgen.model.record import Record
from briefgen.model.sources import Source


class Folder(StrEnum):
    """The folders below `content/`, each one kind of thing."""

    BRIEFINGS = "briefings"
    COUNTRIES = "countries"
    ORGANIZATIONS = "organizations"
    PEOPLE = "people"
    ISSUES = "issues"
    EVENTS = "events"
    PAGES = "pages"


class FileRecords(Record, frozen=True):
    """The records and diagnostics of one file.

    `path` is relative to the content folder, with forward slashes. `file_id` is the slug, id or country
    code by which the file's sources are known. `broken` names, as `kind:id`, what the file meant to
    declare but got wrong, so that what refers to it is not reported too; `lost_body` is the text of such a
    record, whose references are looked up all the same. Nothing in here depends on any
    other file, or on anything but the file's bytes, its path and the reading options.
    """

    path: str
    file_id: str
    draft: bool = False
    briefing: Briefing | None = None
    page: Page | None = None
    countries: tuple[Country, ...] = ()
    organizations: tuple[Organization, ...] = ()
    people: tuple[Person, ...] = ()
    issues: tuple[Issue, ...] = ()
    events: tuple[Event, ...] = ()
    quotes: tuple[Quote, ...] = ()
    positions: tuple[DeclaredPosition, ...] = ()
    sources: tuple[Source, ...] = ()
    cited: tuple[SourceId, ...] = ()
    corrections: tuple[Correction, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    broken: tuple[str, ...] = ()
    lost_body: Body | None = None
