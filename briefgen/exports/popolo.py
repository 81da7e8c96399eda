"""Actors and votes by Popolo, the data standard of civic technology for people, organizations and motions.

States vote and are members, so a country is an organization, whose area has the same id. Popolo's dates are
years, months or days: one that is known otherwise is left out, and stands in the tables.
"""

from typing import Any, NamedTuple

from briefgen.exports.json_text import json_by_line
from briefgen.exports.kinds import FileKind
from briefgen.exports.table_cells import table_entries
from briefgen.model.dates import DateKind, Edtf, Precision
from briefgen.model.identifiers import Kind
from briefgen.model.vocabulary import Adoption, VoteOption
from briefgen.views.export_paths import POPOLO
from briefgen.views.site import Site

_EXACT = {Precision.YEAR: 4, Precision.MONTH: 7, Precision.DAY: 10, Precision.TIME: 10}
_OPTIONS = {VoteOption.NOT_VOTING: "not voting"}
_RESULTS = {Adoption.WITH_VOTE: "pass", Adoption.WITHOUT_VOTE: "pass", Adoption.REJECTED: "fail"}


class PopoloInputs(NamedTuple):
    """What the file is made from: entries of the tables of actors and events."""

    url: str
    actors: tuple[Any, ...]
    events: tuple[Any, ...]


class PopoloView(NamedTuple):
    """The records of each of Popolo's classes, as plain mappings."""

    persons: tuple[dict[str, Any], ...]
    organizations: tuple[dict[str, Any], ...]
    memberships: tuple[dict[str, Any], ...]
    areas: tuple[dict[str, Any], ...]
    motions: tuple[dict[str, Any], ...]
    vote_events: tuple[dict[str, Any], ...]


def inputs(site: Site, _: str) -> PopoloInputs:
    """Pick all actors, and the events that are votes."""
    events = table_entries(site, "events")
    return PopoloInputs(
        site.frame.url,
        table_entries(site, "actors"),
        tuple(one for one in events if one.record.roll_call),
    )


def view(given: PopoloInputs) -> PopoloView:
    """Give actors and votes as Popolo has them."""
    by_kind: dict[Kind, list[Any]] = {kind: [] for kind in Kind}
    for one in given.actors:
        by_kind[one.kind].append(one)
    countries, people = by_kind[Kind.COUNTRY], by_kind[Kind.PERSON]
    organizations = by_kind[Kind.ORGANIZATION]
    known = {one.record.id for one in (*countries, *organizations)}
    return PopoloView(
        persons=tuple(_named(one) for one in people),
        organizations=(
            *(_organization(one, "country", area=one.record.id) for one in countries),
            *(_organization(one, one.record.classification.value) for one in organizations),
        ),
        memberships=(
            *(_post(one, post, known) for one in people for post in one.record.posts),
            *(_member(one, m) for one in (*countries, *organizations) for m in one.record.members),
        ),
        areas=tuple(
            {"id": one.record.id, "name": one.name, "classification": "country"}
            for one in countries
        ),
        motions=tuple(_motion(one) for one in given.events),
        vote_events=tuple(_vote_event(one) for one in given.events),
    )


def _named(one: Any) -> dict[str, Any]:
    profile = one.record.profile
    others = [
        *({"name": name, "lang": lang} for lang, name in profile.names),
        *({"name": name} for name in profile.other_names),
    ]
    return _given(
        {
            "id": one.record.id,
            "name": one.name,
            "other_names": others,
            "summary": profile.summary,
            "links": [
                *([{"url": one.url, "note": "briefgen"}] if one.url else []),
                *({"url": address} for address in profile.same_as),
            ],
        }
    )


def _organization(one: Any, classification: str, area: str = "") -> dict[str, Any]:
    return _named(one) | _given(
        {
            "classification": classification,
            "parent_id": getattr(one.record, "parent", None),
            "area_id": area or getattr(one.record, "seat", None),
        }
    )


def _post(one: Any, post: Any, known: set[str]) -> dict[str, Any]:
    is_known = post.organization in known
    return _given(
        {
            "person_id": one.record.id,
            "organization_id": post.organization if is_known else "",
            "label": "" if is_known else post.organization,
            "role": post.title,
            "on_behalf_of_id": one.record.represents,
            **_term(post),
        }
    )


def _member(one: Any, membership: Any) -> dict[str, Any]:
    return _given(
        {
            "member_id": membership.actor,
            "organization_id": one.record.id,
            **_term(membership),
        }
    )


def _term(term: Any) -> dict[str, str]:
    return {"start_date": _popolo_date(term.start), "end_date": _popolo_date(term.end)}


def _popolo_date(date: Edtf | None) -> str:
    """Give a year, month or day; nothing where the date is known in another way."""
    if date is None or date.kind is not DateKind.DATE or date.approximate or date.uncertain:
        return ""
    return date.text[: _EXACT.get(date.precision, 0)]


def _motion(one: Any) -> dict[str, Any]:
    call = one.record.roll_call
    return _given(
        {
            "id": one.record.id,
            "text": one.record.name,
            "date": _popolo_date(one.record.date),
            "result": _RESULTS.get(call.adopted, ""),
            "sources": [{"url": one.url}] if one.url else [],
        }
    )


def _vote_event(one: Any) -> dict[str, Any]:
    call = one.record.roll_call
    counted = {option: len(voters) for option, voters in call.votes} | dict(call.tally)
    return _given(
        {
            "id": one.record.id,
            "motion_id": one.record.id,
            "start_date": _popolo_date(one.record.date),
            "result": _RESULTS.get(call.adopted, ""),
            "counts": [
                {"option": _option(option), "value": counted[option]}
                for option in VoteOption
                if option in counted
            ],
            "votes": [
                {"voter_id": voter, "option": _option(option)}
                for option, voters in call.votes
                for voter in voters
            ],
        }
    )


def _option(option: VoteOption) -> str:
    return _OPTIONS.get(option, option.value)


def _given(found: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is not known."""
    return {name: value for name, value in found.items() if value not in (None, "", [])}


def encode(shown: PopoloView) -> bytes:
    """Write all of it as one JSON object, a list for each class."""
    return json_by_line({name: records for name, records in shown._asdict().items() if records})


KIND: FileKind[str] = FileKind(
    name="Popolo",
    keys=lambda _: (POPOLO,),
    path=str,
    inputs=inputs,
    view=view,
    encode=encode,
)
