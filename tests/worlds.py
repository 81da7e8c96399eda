"""Small hand-made worlds: factories for records, and the atlas that files of them make.

`file` puts records where reading would put them, so a test only says what matters to it:

    atlas_of(
        file("issues/passes.md", issue("passes")),
        file("briefings/talks.md", briefing(), position("IR", "passes", date="2025-11")),
    )
"""

from datetime import date as day
from pathlib import PurePosixPath
from typing import Any

from msgspec.structs import replace

from briefgen.atlas import Atlas, Linked, link
from briefgen.model.actors import Country, Governing, Membership, Organization, Person, Post
from briefgen.model.bodies import Body, BodyReference, BodyReferenceForm
from briefgen.model.briefings import Briefing, Correction, Page
from briefgen.model.dates import Edtf, parse_edtf
from briefgen.model.events import Event, Participant, RollCall
from briefgen.model.identifiers import Origin
from briefgen.model.issues import Issue
from briefgen.model.positions import DeclaredPosition
from briefgen.model.profiles import Profile, Withdrawal
from briefgen.model.quotes import Quote
from briefgen.model.sources import Source
from briefgen.model.stances import Stance
from briefgen.model.vocabulary import (
    Basis,
    BriefingStatus,
    EventType,
    Governance,
    ParticipantRole,
    VoteOption,
)
from briefgen.reading.records import FileRecords

TODAY = day(2025, 12, 31)
WITHDRAWN = Withdrawal(parse_edtf("2025-12-01"), "It was taken from the wrong report.")

_NOWHERE = Origin("")  # `file` puts the place in
_LISTS = {
    Country: "countries",
    Organization: "organizations",
    Person: "people",
    Issue: "issues",
    Event: "events",
    Quote: "quotes",
    DeclaredPosition: "positions",
    Source: "sources",
    Correction: "corrections",
}
_TYPED_UNDER = {"people": "actors", "organizations": "actors"}


def linked(*files: FileRecords, site_date: day | None = TODAY, **options) -> Linked:
    """Join files; a clean world has no problems."""
    return link(files, site_date=site_date, **options)


def atlas_of(*files: FileRecords, site_date: day | None = TODAY, **options) -> Atlas:
    """Join files that must not have any problem."""
    found = linked(*files, site_date=site_date, **options)
    assert not found.problems, [str(problem.message) for problem in found.problems]
    return found.atlas


def file(
    path: str, *records: object, cited: tuple[str, ...] = (), broken: tuple[str, ...] = ()
) -> FileRecords:
    """Give a file that holds `records`; the one that its folder and name stand for is its own thing."""
    folder, name = path.split("/", 1)[0], PurePosixPath(path).stem
    found: dict[str, Any] = {}
    lists: dict[str, list[object]] = {}
    file_id = name
    for record in records:
        match record:
            case Briefing():
                file_id = record.slug or name
                id_ = f"{record.lang}/{file_id}" if record.translation_of else file_id
                found["briefing"] = replace(record, id=id_, slug=file_id, origin=Origin(path))
                found["draft"] = record.status is BriefingStatus.DRAFT
            case Page():
                found["page"] = replace(record, id=name, origin=Origin(path))
            case _:
                lists.setdefault(_LISTS[type(record)], []).append(record)
    for key, entries in lists.items():
        found[key] = tuple(
            _placed(entry, path, folder, name, file_id, (_TYPED_UNDER.get(key, key), index))
            for index, entry in enumerate(entries)
        )
    return FileRecords(path, file_id, cited=cited, broken=broken, **found)


def _placed(
    record: Any, path: str, folder: str, name: str, file_id: str, pointer: tuple[str | int, ...]
) -> Any:
    is_own = _LISTS[type(record)] == folder and getattr(record, "id", "") == name
    record = replace(record, origin=Origin(path, () if is_own else pointer))
    if isinstance(record, Source):
        return replace(record, id=f"{file_id}/{record.id}")
    return record


def date(text: str | None) -> Edtf | None:
    return parse_edtf(text) if text else None


def body(*targets: str) -> Body:
    """Give a body that links to each of `targets`, as in `country:IR` or `filename:other.md`."""
    pieces = []
    for line, target in enumerate(targets, start=10):
        kind, _, id_ = target.partition(":")
        pieces.append(BodyReference(BodyReferenceForm.LINK, kind, id_, "it", "it", "", line))
    return Body(tuple(pieces))


def briefing(date: str = "2025-11-18", **keys) -> Briefing:
    filled = {
        "id": "",
        "origin": _NOWHERE,
        "slug": "",
        "title": "Talks on the mountain passes",
        "summary": "The neighbours met.",
        "lang": "en",
        "body": Body(),
        **keys,
    }
    return Briefing(date=parse_edtf(date), **filled)


def page(**keys) -> Page:
    return Page(**{"id": "", "origin": _NOWHERE, "title": "About", "lang": "en", **keys})


def country(code: str, *, members: tuple[Membership, ...] = (), **profile) -> Country:
    return Country(code, _NOWHERE, members=members, profile=Profile(**profile))


def organization(
    id_: str,
    *,
    members: tuple[Membership, ...] = (),
    governs: tuple[Governing, ...] = (),
    parent: str | None = None,
    seat: str | None = None,
    represents: str | None = None,
    **profile,
) -> Organization:
    return Organization(
        id_,
        _NOWHERE,
        f"The {id_}",
        members=members,
        governs=governs,
        parent=parent,
        seat=seat,
        represents=represents,
        profile=Profile(**profile),
    )


def member(actor: str, start: str | None = None, end: str | None = None) -> Membership:
    return Membership(actor, date(start), date(end))


def governing(
    code: str, how: str = "de-facto", start: str | None = None, end: str | None = None
) -> Governing:
    return Governing(code, Governance(how), date(start), date(end))


def person(
    id_: str, *, represents: str | None = None, posts: tuple[Post, ...] = (), **profile
) -> Person:
    return Person(id_, _NOWHERE, id_.title(), represents, posts, Profile(**profile))


def post(title: str, start: str | None = None, end: str | None = None, at: str = "") -> Post:
    return Post(title, at, date(start), date(end))


def issue(id_: str, *, part_of: str | None = None, question: str = "", **profile) -> Issue:
    return Issue(
        id_, _NOWHERE, f"On {id_}", part_of=part_of, question=question, profile=Profile(**profile)
    )


def event(
    id_: str,
    *participants: str,
    date: str = "2025-11-10",
    type: str = "meeting",  # noqa: A002 - the key that an editor types
    according_to: str = "",
    part_of: str | None = None,
    roll_call: RollCall | None = None,
    **profile,
) -> Event:
    return Event(
        id_,
        _NOWHERE,
        f"The {id_}",
        EventType(type),
        parse_edtf(date),
        participants=tuple(Participant(ParticipantRole.PARTICIPANT, one) for one in participants),
        according_to=according_to,
        part_of=part_of,
        roll_call=roll_call,
        profile=Profile(**profile),
    )


def vote(
    id_: str,
    issue: str | None = "passes",
    yes_means: str | None = "supports",
    *,
    tally: dict[str, int] | None = None,
    date: str = "2025-11-10",
    old_ids: tuple[str, ...] = (),
    withdrawn: Withdrawal | None = None,
    **votes: tuple[str, ...],
) -> Event:
    """Give a roll call; `votes` are lists of voters by option, with `not_voting` for `not-voting`."""
    by_option = {VoteOption(name.replace("_", "-")): tuple(ids) for name, ids in votes.items()}
    call = RollCall(
        tuple(by_option.items()),
        issue,
        Stance(yes_means) if yes_means else None,
        tuple((VoteOption(option), number) for option, number in (tally or {}).items()),
    )
    return event(id_, date=date, type="vote", roll_call=call, old_ids=old_ids, withdrawn=withdrawn)


def source(id_: str, published: str | None = "2025-11", **keys) -> Source:
    return Source(id_, _NOWHERE, f"Report {id_}", published=date(published), **keys)


def quote(
    id_: str,
    speaker: str | None = None,
    *,
    date: str | None = "2025-11",
    source: str | None = None,
    **keys,
) -> Quote:
    """Give a quotation of an invented speaker; without one, of somebody unnamed."""
    filled = {"text": "The passes stay open.", **keys}
    if speaker is None:
        filled["attribution"] = "an official"
    day_ = parse_edtf(date) if date else None
    return Quote(id_, _NOWHERE, source, speaker=speaker, date=day_, **filled)


def position(
    actors: str | tuple[str, ...],
    issue: str,
    stance: str = "supports",
    *,
    date: str | None = "2025-11",
    id: str | None = None,  # noqa: A002 - the key that an editor types
    until: str | None = None,
    basis: str | None = None,
    **keys,
) -> DeclaredPosition:
    return DeclaredPosition(
        _NOWHERE,
        (actors,) if isinstance(actors, str) else actors,
        issue,
        Stance(stance),
        "It says so.",
        id=id,
        date=parse_edtf(date) if date else None,
        until=parse_edtf(until) if until else None,
        basis=Basis(basis) if basis else None,
        **keys,
    )


def correction(of: str = "", date: str = "2025-11-20") -> Correction:
    return Correction(_NOWHERE, parse_edtf(date), "An earlier version was wrong.", of)


def codes(*files: FileRecords, **options) -> list[str]:
    """Give the codes of the problems that joining files brings to light."""
    return [problem.code for problem in linked(*files, **options).problems]
