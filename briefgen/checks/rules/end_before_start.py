"""What ends has begun before."""

from collections.abc import Iterable, Iterator

from briefgen.atlas import Atlas
from briefgen.checks.rule import Rule, briefing
from briefgen.model.actors import Governing, Membership, Post
from briefgen.model.dates import Edtf, is_before
from briefgen.model.identifiers import Origin
from briefgen.model.problems import Problem

RULE = Rule(
    code="end-before-start",
    title="a position, membership, post or government ends before it starts",
    why="A position that ended before it was taken would never have been held, and who was a member or in office"
    " on a day could not be told.",
    wrong={
        "briefings/toll.md": briefing("""
            positions:
              - actor: BV
                issue: toll
                stance: opposes
                summary: Refuses it.
                date: 2031-05-03
                until: ‸2031-04
                basis: reported
        """)
    },
    right={
        "briefings/toll.md": briefing("""
            positions:
              - actor: BV
                issue: toll
                stance: opposes
                summary: Refuses it.
                date: 2031-05-03
                until: 2031-06
                basis: reported
        """)
    },
)


def problems(atlas: Atlas) -> Iterator[Problem]:
    """Give the ends that certainly lie before their starts."""
    for position in atlas.positions.values():
        if position.until and is_before(position.until, position.date):
            yield _problem("until", position.until, "date", position.date, position.origin)
    for person in atlas.people.values():
        yield from _of_entries("posts", person.posts, person.origin)
    for organization in atlas.organizations.values():
        yield from _of_entries("governs", organization.governs, organization.origin)
        yield from _of_entries("members", organization.members, organization.origin)
    for country in atlas.countries.values():
        yield from _of_entries("members", country.members, country.origin)


def _of_entries(
    key: str, entries: Iterable[Post | Governing | Membership], origin: Origin | None
) -> Iterator[Problem]:
    for index, one in enumerate(entries):
        if origin and one.start and one.end and is_before(one.end, one.start):
            yield _problem("end", one.end, "start", one.start, origin.at(key, index))


def _problem(last: str, end: Edtf, first: str, start: Edtf, origin: Origin) -> Problem:
    return RULE.problem(
        origin.at(last),
        f"the end, `{last}: {end.text}`, lies before the start, `{first}: {start.text}`",
        "Put right one of the two.",
    )
