"""The page of two countries: the events that concern both, what each said of the other, where records meet."""

from typing import NamedTuple

from msgspec.structs import replace

from briefgen.atlas.dealings import Pair
from briefgen.model.identifiers import Kind, Reference
from briefgen.model.positions import Position
from briefgen.views.addresses import pair_path, path_of
from briefgen.views.cards import event_lines, quote_cards
from briefgen.views.extracts import Extract, extract
from briefgen.views.frames import Frame, frame
from briefgen.views.meetings import Meeting
from briefgen.views.names import alphabetical
from briefgen.views.pages import PageKind
from briefgen.views.parts import Badge, Entry, EventLine, Link, QuoteCard, Text, When
from briefgen.views.site import Site
from briefgen.views.stances import entry, section_id, stance_badge, with_quotes_once
from briefgen.views.standings import Standing, years_between
from briefgen.views.surroundings import SiteFrame
from briefgen.views.votes_together import VotesTogether, votes_together
from briefgen.views.words import Words

FAR_APART = 5
"""Years after which two records are no longer compared."""


class Side(NamedTuple):
    """The latest recorded stance of one of the two; `url` leads to what shows it."""

    badge: Badge
    condition: Text
    basis: str
    when: When
    url: str


class Comparison(NamedTuple):
    """Where the two stand on one issue."""

    issue: Link
    sides: tuple[Side, Side]


class PairView(NamedTuple):
    """All that the page of two countries shows.

    `same` are issues on which their latest recorded stances are the same, `different` those on which they are
    not, `apart` those on which their records are too many years apart to be compared. `in_all` are the numbers of
    events and of directed positions, of which the newest are shown.
    """

    frame: Frame
    title: str
    bottom_line: str
    countries: tuple[Link, Link]
    events: tuple[EventLine, ...]
    entries: tuple[Entry, ...]
    in_all: tuple[int, int]
    quotes: tuple[QuoteCard, ...]
    same: tuple[Comparison, ...]
    different: tuple[Comparison, ...]
    apart: tuple[Comparison, ...]
    captions: tuple[str, str, str]
    votes: VotesTogether | None


class _Compared(NamedTuple):
    """Issues on which both stand somewhere, by whether they stand there alike."""

    same: list[Comparison]
    different: list[Comparison]
    apart: list[Comparison]


class PairInputs(NamedTuple):
    """What the page of two countries is made from."""

    site: SiteFrame
    pair: Pair
    meeting: Meeting
    extract: Extract


def inputs(site: Site, pair: Pair) -> PairInputs:
    """Pick what the page of two countries shows."""
    meeting = site.meeting(pair)
    return PairInputs(
        site=site.frame,
        pair=pair,
        meeting=meeting,
        extract=extract(site, (*meeting.events, *meeting.positions, *meeting.quotes)),
    )


def view(given: PairInputs) -> PairView:
    """Show two countries."""
    shown, meeting = given.extract, given.meeting
    one, other = (shown.link_to(Reference(Kind.COUNTRY, code)) for code in given.pair)
    words = shown.words
    title = words.enumerated((one.text, other.text))
    compared = _compared(given)
    line = _bottom_line(meeting, len(compared.same), len(compared.different), words)
    return PairView(
        frame=frame(
            given.site,
            pair_path(given.pair),
            title,
            words.gettext("{title}: {line}").format(title=title, line=line),
            crumbs=(
                Link(
                    words.pgettext("section of the site", "Countries"),
                    f"{given.site.root}/countries/",
                ),
                Link(
                    one.text, f"{given.site.root}/{path_of(Reference(Kind.COUNTRY, given.pair[0]))}"
                ),
            ),
        ),
        title=title,
        bottom_line=line,
        countries=(one, other),
        events=event_lines(meeting.events, shown),
        entries=tuple(
            with_quotes_once(
                entry(shown.position(one.id), shown)._replace(id="", former_ids=())
                for one in meeting.positions
            )
        ),
        in_all=(meeting.events_in_all, meeting.positions_in_all),
        quotes=quote_cards(meeting.quotes, shown),
        same=_in_order(compared.same),
        different=_in_order(compared.different),
        apart=_in_order(compared.apart),
        votes=votes_together(given.pair, meeting.agreement, shown),
        captions=captions(words),
    )


def captions(words: Words) -> tuple[str, str, str]:
    """Give the captions of the tables of stances that are the same, that differ, and that are too far apart."""
    years = words.number(FAR_APART)
    return (
        words.gettext("The same stance, in records under {years} years apart").format(years=years),
        words.gettext("Different stances, in records under {years} years apart").format(
            years=years
        ),
        words.gettext("Records {years} years apart or more, which are not compared").format(
            years=years
        ),
    )


def _compared(given: PairInputs) -> _Compared:
    """Compare both on each issue on which both have a latest stance of their own."""
    shown = given.extract
    found = _Compared([], [], [])
    for issue in given.meeting.issues:
        one, other = (shown.standing(country, issue) for country in given.pair)
        if one is None or other is None:
            continue
        mine, theirs = one.history.latest, other.history.latest
        if mine is None or theirs is None:
            continue
        comparison = Comparison(
            shown.link_to(Reference(Kind.ISSUE, issue)),
            (_side(one, mine, shown), _side(other, theirs, shown)),
        )
        if _is_far_apart(mine, theirs):
            found.apart.append(comparison)
        elif mine.stance is theirs.stance:
            found.same.append(comparison)
        else:
            found.different.append(comparison)
    return found


def _is_far_apart(one: Position, other: Position) -> bool:
    earlier, later = sorted((one.date.sort_key[1], other.date.sort_key[1]))
    return years_between(earlier, later) >= FAR_APART


def _in_order(found: list[Comparison]) -> tuple[Comparison, ...]:
    return tuple(sorted(found, key=lambda one: (alphabetical(one.issue.text), one.issue.url)))


def _side(standing: Standing, latest: Position, shown: Extract) -> Side:
    """Give one side, which is the same beside whichever other country."""
    history = standing.history

    def made(plain: Extract) -> Side:
        page = plain.link_to(Reference(Kind.COUNTRY, history.actor)).url
        return Side(
            badge=replace(
                stance_badge(latest.stance, plain.words), year=plain.words.in_digits(standing.stale)
            ),
            condition=plain.told(latest, latest.condition),
            basis=plain.words.bases[latest.basis],
            when=plain.when(latest),
            url=f"{page}#{section_id(history)}",
        )

    return shown.made(("side", history.actor, history.issue), made)


def _bottom_line(meeting: Meeting, same: int, different: int, words: Words) -> str:
    """Say how much there is of each, in numbers."""
    votes, parts = meeting.agreement, []
    if number := meeting.events_in_all:
        parts.append(
            words.counted(
                "{number} event that concerns both", "{number} events that concern both", number
            )
        )
    if number := meeting.positions_in_all:
        parts.append(
            words.counted(
                "{number} position directed at the other",
                "{number} positions directed at the other",
                number,
            )
        )
    if both := same + different:
        parts.append(
            words.counted(
                "the same latest stance on {same} of {number} issue",
                "the same latest stance on {same} of {number} issues",
                both,
                same=words.number(same),
            )
        )
    if votes.both:
        parts.append(
            words.counted(
                "the same vote in {alike} of {number} roll call",
                "the same vote in {alike} of {number} roll calls",
                votes.both,
                alike=words.number(votes.alike),
            )
        )
    line = words.enumerated(tuple(parts))
    return f"{line[:1].upper()}{line[1:]}." if line else ""


KIND: PageKind[Pair] = PageKind(
    name="pair",
    template="pair.html",
    keys=lambda site: site.whole.close,
    path=pair_path,
    inputs=inputs,
    view=view,
)
