"""The pages of countries and issues as JSON: who stands where, and every position with its evidence.

A twin holds the positions of all years, which the page spreads over several, and names the newest quotations
and events; all of them are in the tables. What is not recorded is left out, so a key that is missing means the
same as null in the tables.
"""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from briefgen.atlas import Relation
from briefgen.exports.json_tables import records
from briefgen.exports.json_text import json_by_line
from briefgen.exports.kinds import FileKind
from briefgen.model.dates import Edtf
from briefgen.model.identifiers import ActorId, IssueId, Kind, Reference
from briefgen.views.export_paths import DATA, twin_path, web_address
from briefgen.views.paging import LIST_LENGTH
from briefgen.views.recorded import recorded, since
from briefgen.views.relations import briefings_about, events_by, quotes_by
from briefgen.views.site import Site
from briefgen.views.standings import Standing
from briefgen.views.surroundings import SiteFrame
from briefgen.views.tables import actors, issues, positions
from briefgen.views.tables.columns import Cell, Table
from briefgen.views.tables.listed import Listed, is_published, listed_record

_TABLES: dict[str, Table] = {"country": actors.ACTORS, "issue": issues.TABLE}

Cells = tuple[tuple[Cell, ...], ...]


class Linked(NamedTuple):
    """A thing by its id, name, date and address."""

    id: str
    name: str
    date: Edtf | None
    url: str


class TwinInputs(NamedTuple):
    """What a twin is made from: the thing itself, who stands where, and the positions, newest first."""

    site: SiteFrame
    kind: str
    itself: Any
    standings: tuple[Standing, ...]
    positions: tuple[Listed, ...]
    quotes: tuple[Linked, ...]
    events: tuple[Linked, ...]
    briefings: tuple[Linked, ...]


class StanceView(NamedTuple):
    """Where one actor stands on one issue; see the row of a page's table."""

    actor: str
    issue: str
    position: str
    stance: str
    condition: str
    date: str
    basis: str
    since: str
    first: str
    last: str
    is_stale: bool
    is_order_uncertain: bool
    through: tuple[tuple[str, str, str], ...]


class TwinView(NamedTuple):
    """All that a twin says."""

    kind: str
    described_at: str
    itself: Cells
    stances: tuple[StanceView, ...]
    positions: Cells
    quotes: tuple[Linked, ...]
    events: tuple[Linked, ...]
    briefings: tuple[Linked, ...]


def keys(site: Site, kind: Kind) -> Iterator[Reference]:
    """Give the countries or the issues that have a twin."""
    for id_ in site.ids(kind):
        reference = Reference(kind, id_)
        if is_published(site, site.record(reference)):
            yield reference


def inputs(site: Site, of: Reference) -> TwinInputs:
    """Pick what a twin holds."""
    itself: Any = listed_record(site, of)
    if of.kind is Kind.COUNTRY:
        itself = actors.with_name(itself, Kind.COUNTRY, site.words.lang)
        pairs = [(ActorId(of.id), issue) for issue in site.issues_of(of)]
        said = quotes_by(site, of, Relation.ON_BEHALF_OF, Relation.SPEAKER)
        happened = events_by(site, (of,), Relation.PARTICIPANTS, Relation.PLACES, Relation.VOTES)
    else:
        pairs = [(actor, IssueId(of.id)) for actor in site.actors_on(IssueId(of.id))]
        said = quotes_by(site, of, Relation.ISSUES)
        happened = events_by(site, (of,), Relation.ISSUE)
    found = [one for pair in pairs if (one := site.standing(*pair))]
    held = {one.id: one for some in found for one in recorded(some.history)}
    newest = sorted(held.values(), key=lambda one: (one.date.sort_key, one.id), reverse=True)
    return TwinInputs(
        site=site.frame,
        kind=of.kind.value,
        itself=itself,
        standings=tuple(
            one for one in found if all(is_published(site, own) for own in one.history.own)
        ),
        positions=tuple(
            listed_record(site, Reference(Kind.POSITION, one.id))
            for one in newest
            if is_published(site, one)
        ),
        quotes=_links(site, said),
        events=_links(site, happened),
        briefings=_links(site, briefings_about(site, of)),
    )


def _links(site: Site, references: Iterable[Reference]) -> tuple[Linked, ...]:
    """Give the newest of some things, by name."""
    found = []
    for reference in references:
        record, (link, _) = site.record(reference), site.link_to(reference)
        if link and is_published(site, record):
            found.append(Linked(reference.id, link.text, record.date, link.url))
        if len(found) == LIST_LENGTH:
            break
    return tuple(found)


def view(given: TwinInputs) -> TwinView:
    """Give what a twin says, in plain values."""
    site = given.site
    return TwinView(
        kind=given.kind,
        described_at=web_address(site.url, site.root, f"{site.root}/{DATA}"),
        itself=_TABLES[given.kind].cells((given.itself,)),
        stances=tuple(_stance(one) for one in given.standings),
        positions=positions.TABLE.cells(given.positions),
        quotes=_in_full(given.quotes, site),
        events=_in_full(given.events, site),
        briefings=_in_full(given.briefings, site),
    )


def _in_full(links: tuple[Linked, ...], site: SiteFrame) -> tuple[Linked, ...]:
    return tuple(one._replace(url=web_address(site.url, site.root, one.url)) for one in links)


def _stance(one: Standing) -> StanceView:
    history, latest = one.history, one.history.latest
    began = since(history)
    return StanceView(
        actor=history.actor,
        issue=history.issue,
        position=latest.id if latest else "",
        stance=latest.stance.value if latest else "",
        condition=latest.condition if latest else "",
        date=latest.date.text if latest else "",
        basis=latest.basis.value if latest else "",
        since=began.date.text if began else "",
        first=history.first.date.text if history.first else "",
        last=history.own[0].date.text if history.own else "",
        is_stale=bool(one.stale),
        is_order_uncertain=history.is_order_uncertain,
        through=tuple(
            (organization, position.stance.value, position.id)
            for organization, position in one.through
        ),
    )


def encode(shown: TwinView) -> bytes:
    """Write a twin as JSON."""
    return json_by_line(
        {
            "type": shown.kind,
            **_known(next(records(_TABLES[shown.kind], shown.itself))),
            "described_at": shown.described_at,
            "stances": [_stance_record(one) for one in shown.stances],
            "positions": [_known(one) for one in records(positions.TABLE, shown.positions)],
            "quotes": [_link_record(one) for one in shown.quotes],
            "events": [_link_record(one) for one in shown.events],
            "briefings": [_link_record(one) for one in shown.briefings],
        }
    )


def _known(found: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is not recorded."""
    return {name: value for name, value in found.items() if value or value is False}


def _stance_record(one: StanceView) -> dict[str, Any]:
    found = one._asdict()
    found["through"] = [
        {"organization": organization, "stance": stance, "position": position}
        for organization, stance, position in one.through
    ]
    return {name: value for name, value in found.items() if value not in ("", [])}


def _link_record(one: Linked) -> dict[str, Any]:
    found = {
        "id": one.id,
        "name": one.name,
        "date": one.date.text if one.date else "",
        "url": one.url,
    }
    return _known(found)


def _kind(of: Kind) -> FileKind[Reference]:
    return FileKind(
        name=f"{of.value} twin",
        keys=lambda site: keys(site, of),
        path=twin_path,
        inputs=inputs,
        view=view,
        encode=encode,
    )


KINDS: tuple[FileKind[Reference], ...] = (_kind(Kind.COUNTRY), _kind(Kind.ISSUE))
