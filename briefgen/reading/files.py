"""One file's bytes, as records and diagnostics."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TypeVar

from briefgen.model.bodies import Body
from briefgen.model.briefings import Briefing, Page
from briefgen.model.countries import country_codes
from briefgen.model.diagnostics import Diagnostic
from briefgen.model.identifiers import BriefingId, Kind, Origin, PageId, SourceId, id_from, is_id
from briefgen.model.profiles import Profile
from briefgen.model.vocabulary import BriefingStatus
from briefgen.reading.declarations import (
    BRIEFING_LISTS,
    SHARED_LISTS,
    Declarations,
    read_declarations,
)
from briefgen.reading.front_matter import FrontMatter, read_front_matter
from briefgen.reading.markdown import read_body
from briefgen.reading.nearest import did_you_mean
from briefgen.reading.records import FileRecords, Folder
from briefgen.reading.schemas import actors, briefings, events, issues
from briefgen.reading.schemas.common import ThingKeys
from briefgen.reading.validation import Findings

Thing = TypeVar("Thing", bound=ThingKeys)
Record = TypeVar("Record")

_KINDS = {
    Folder.BRIEFINGS: Kind.BRIEFING,
    Folder.COUNTRIES: Kind.COUNTRY,
    Folder.ORGANIZATIONS: Kind.ORGANIZATION,
    Folder.PEOPLE: Kind.PERSON,
    Folder.ISSUES: Kind.ISSUE,
    Folder.EVENTS: Kind.EVENT,
    Folder.PAGES: Kind.PAGE,
}


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """What reading depends on besides a file's bytes: the site's language, and whether HTML is on."""

    lang: str = "en"
    raw_html: bool = False


@dataclass(frozen=True, slots=True)
class _File:
    """A file whose front matter could be parsed."""

    path: str
    name: str
    front: FrontMatter
    body: Body
    lang: str
    findings: Findings

    @property
    def origin(self) -> Origin:
        return Origin(self.path)

    def without(self, lists: tuple[str, ...]) -> dict[str, object]:
        return {key: value for key, value in self.front.values.items() if key not in lists}

    def declarations(self, file_id: str) -> Declarations:
        return read_declarations(self.front.values, self.path, file_id, self.lang, self.findings)


def read_file(path: str, content: bytes, options: ReadingOptions) -> FileRecords:
    """Read one file; `path` is relative to the content folder, with forward slashes.

    Whatever is wrong with it is in the diagnostics of the result; nothing is raised.
    """
    folder = Folder(path.split("/", 1)[0])
    name = PurePosixPath(path).name.removesuffix(".md")
    front, found = read_front_matter(content, path)
    if front is None:
        lost = f"{_KINDS[folder]}:{name}"
        return FileRecords(path, name, diagnostics=found, broken=(lost,))
    body, body_found = read_body(front.body, path, front.body_line, raw_html=options.raw_html)
    findings = Findings(path, front.values, front.marks)
    findings.diagnostics.extend((*found, *body_found))
    lang = front.values.get("lang")
    file = _File(
        path=path,
        name=name,
        front=front,
        body=body,
        lang=lang if isinstance(lang, str) else options.lang,
        findings=findings,
    )
    match folder:
        case Folder.BRIEFINGS:
            return _briefing(file)
        case Folder.PAGES:
            return _page(file)
        case _:
            return _thing(file, folder)


def _file_id(file: _File, kind: Kind, id_: str, *, valid: Callable[[str], bool] = is_id) -> str:
    """Give the id that a file's name stands for, reporting a name that can't be one."""
    if not valid(id_):
        if kind is Kind.COUNTRY:
            help_ = (
                f"{did_you_mean(id_.upper(), country_codes())} Name it by its code, as in IR.md."
            )
        else:
            help_ = (
                f"Rename the file, for instance to {id_from(id_)[:80].strip('-') or 'a-name'}.md."
            )
        message = f"the file name `{id_}` can't be the id of a {kind}"
        file.findings.diagnostics.append(
            Diagnostic(file.path, 1, 1, "bad-file-name", message, help_.strip())
        )
    return id_


def _briefing(file: _File) -> FileRecords:
    keys = file.findings.validated(briefings.BriefingKeys, file.without(BRIEFING_LISTS), ())
    typed_slug = file.front.values.get("slug")
    name = file.name.removesuffix(f".{file.lang}")
    if keys is None:
        # Read on all the same: what the lists declare is needed to judge the rest of the content.
        slug = typed_slug if isinstance(typed_slug, str) else name
        file.findings.lost(Kind.BRIEFING, slug)
        return _records(file, slug, file.declarations(slug), briefing=None)
    slug = keys.slug or _file_id(file, Kind.BRIEFING, name)
    id_ = f"{file.lang}/{slug}" if keys.translation_of else slug
    declarations = file.declarations(slug)
    if keys.translation_of:
        _refuse_declarations(file, keys.translation_of)
    briefing = Briefing(
        id=BriefingId(id_),
        origin=file.origin,
        slug=slug,
        title=keys.title,
        date=keys.date,
        summary=keys.summary,
        lang=file.lang,
        body=file.body,
        translation_of=keys.translation_of or "",
        authors=keys.authors,
        status=keys.status,
        actors=declarations.mentioned_actors,
        issues=declarations.mentioned_issues,
        events=declarations.mentioned_events,
        old_ids=keys.old_ids,
        note=keys.note,
        withdrawn=keys.withdrawal(),
    )
    draft = keys.status is BriefingStatus.DRAFT
    return _records(file, slug, declarations, briefing=briefing, draft=draft)


def _refuse_declarations(file: _File, original: str) -> None:
    for key in BRIEFING_LISTS:
        if key not in ("corrections", "defaults") and file.front.values.get(key) is not None:
            file.findings.add(
                (key,),
                "translation-declares",
                f"a translation declares nothing, and this one has `{key}`",
                f"Leave `{key}` to the original, `{original}`, whose records the translation shows.",
                key=True,
            )


def _page(file: _File) -> FileRecords:
    keys = file.findings.validated(briefings.PageKeys, file.front.values, ())
    if keys is None:
        return FileRecords(
            file.path,
            file.name,
            diagnostics=tuple(file.findings.diagnostics),
            broken=(f"{Kind.PAGE}:{file.name}",),
        )
    slug = keys.slug or _file_id(file, Kind.PAGE, file.name)
    page = Page(
        id=PageId(slug),
        origin=file.origin,
        title=keys.title,
        lang=file.lang,
        body=file.body,
        summary=keys.summary,
        status=keys.status,
    )
    return FileRecords(
        file.path,
        slug,
        draft=keys.status is BriefingStatus.DRAFT,
        page=page,
        diagnostics=tuple(file.findings.diagnostics),
    )


def _thing(file: _File, folder: Folder) -> FileRecords:
    """Read a file of one country, organization, person, issue or event."""
    kind = _KINDS[folder]
    valid = country_codes().__contains__ if folder is Folder.COUNTRIES else is_id
    id_ = _file_id(file, kind, file.name, valid=valid)
    declarations = file.declarations(id_)
    sources = tuple(dict.fromkeys((*(one.id for one in declarations.sources), *declarations.cited)))
    match folder:
        case Folder.COUNTRIES:
            country = _declared(file, actors.CountryKeys, actors.country, kind, id_, sources)
            return _records(file, id_, declarations, countries=_one(country))
        case Folder.ORGANIZATIONS:
            body = _declared(file, actors.OrganizationKeys, actors.organization, kind, id_, sources)
            return _records(file, id_, declarations, organizations=_one(body))
        case Folder.PEOPLE:
            person = _declared(file, actors.PersonKeys, actors.person, kind, id_, sources)
            return _records(file, id_, declarations, people=_one(person))
        case Folder.ISSUES:
            issue = _declared(file, issues.IssueKeys, issues.issue, kind, id_, sources)
            return _records(file, id_, declarations, issues=_one(issue))
        case _:
            event = _declared(file, events.EventKeys, events.event, kind, id_, sources)
            return _records(file, id_, declarations, events=_one(event))


def _declared(
    file: _File,
    schema: type[Thing],
    record: Callable[[Thing, str, Origin, Profile], Record],
    kind: Kind,
    id_: str,
    sources: tuple[SourceId, ...],
) -> Record | None:
    """Give the record that a file is about."""
    keys = file.findings.validated(schema, file.without(SHARED_LISTS), ())
    if keys is None:
        file.findings.lost(kind, id_)
        return None
    body = file.body if file.body.pieces else None
    return record(keys, id_, file.origin, keys.profile(file.lang, body, sources))


def _one(record: Record | None) -> tuple[Record, ...]:
    return () if record is None else (record,)


def _records(
    file: _File,
    file_id: str,
    declarations: Declarations,
    *,
    briefing: Briefing | None = None,
    draft: bool = False,
    **things: tuple[object, ...],
) -> FileRecords:
    """Gather what a file holds: its own thing, and what its lists declare."""
    gathered: Mapping[str, tuple[object, ...]] = {
        "organizations": declarations.organizations,
        "people": declarations.people,
        "issues": declarations.issues,
        "events": declarations.events,
    }
    return FileRecords(
        path=file.path,
        file_id=file_id,
        draft=draft,
        briefing=briefing,
        quotes=declarations.quotes,
        positions=declarations.positions,
        sources=declarations.sources,
        cited=declarations.cited,
        corrections=declarations.corrections,
        diagnostics=tuple(file.findings.diagnostics),
        broken=tuple(file.findings.broken),
        **{**gathered, **things},  # type: ignore[arg-type]
    )
