"""The picture of an issue: what is asked, how many actors take which stance, and how that changed by year."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from briefgen.exports.kinds import FileKind
from briefgen.exports.pictures.lettering import Style, in_one_line
from briefgen.exports.pictures.palette import MUTED, TINT
from briefgen.exports.pictures.png import png
from briefgen.exports.pictures.sheet import (
    ROOM,
    Heading,
    Surround,
    badge,
    hatched,
    heading,
    left,
    picture,
    text,
)
from briefgen.exports.pictures.surrounds import need_not_be_current, surround, years
from briefgen.model.identifiers import ActorId, IssueId, Kind, Reference
from briefgen.model.issues import Issue
from briefgen.model.stances import Stance
from briefgen.views.as_of import turns_of
from briefgen.views.by_year import HEIGHT, WIDTH, ByYear, Turned, by_year
from briefgen.views.export_paths import picture_path
from briefgen.views.extracts import Extract, extract
from briefgen.views.issue_lines import parts_of
from briefgen.views.names import alphabetical
from briefgen.views.parts import Badge, Link, Text
from briefgen.views.pictures import has_picture
from briefgen.views.site import Site
from briefgen.views.stances import span, stance_badge
from briefgen.views.standings import Standing
from briefgen.views.surroundings import SiteFrame
from briefgen.views.words import Words

_TOP, _BOTTOM = 342, 556
_LINES = 4  # stances one below the other
_STEP = 54
_CHART_HIGH = 180
_MOST_NAMES = 12  # for which there could be room


class IssueInputs(NamedTuple):
    """What the picture of an issue is made from."""

    site: SiteFrame
    issue: Issue
    parts: int
    this_year: int
    stale_after: int
    extract: Extract


class Count(NamedTuple):
    """How many actors have a stance as their latest recorded one, and, where there is room, who."""

    badge: Badge
    number: str
    actors: str


class IssuePicture(NamedTuple):
    """All that the picture of an issue shows; `by_year` is None where all dates from one year, or for want of room."""

    around: Surround
    heading: Heading
    counts: tuple[Count, ...]
    by_year: ByYear | None


def keys(site: Site) -> Iterator[Reference]:
    """Give each issue that has a picture."""
    every = (Reference(Kind.ISSUE, IssueId(one)) for one in site.ids(Kind.ISSUE))
    return (one for one in every if has_picture(site, one))


def inputs(site: Site, reference: Reference) -> IssueInputs:
    """Pick what the picture of an issue shows."""
    return IssueInputs(
        site=site.frame,
        issue=site.record(reference),
        parts=len(parts_of(site, IssueId(reference.id))),
        this_year=site.year,
        stale_after=site.settings.stale_after,
        extract=extract(site, (reference,)),
    )


def view(given: IssueInputs) -> IssuePicture:
    """Count the latest recorded stances of actors' own."""
    issue, shown, words = given.issue, given.extract, given.extract.words
    standings = [one for one in shown.standings_on(issue.id) if one.history.own]
    dates = [position.date for one in standings for position in one.history.own]
    actors: defaultdict[Stance, list[ActorId]] = defaultdict(list)
    for one in standings:
        if one.history.latest:
            actors[one.history.latest.stance].append(one.history.actor)
    name = shown.link_to(Reference(Kind.ISSUE, issue.id))
    title = (
        shown.told(issue, issue.question)
        if issue.question
        else Text(name.text, name.lang, name.dir)
    )
    turned = [
        Turned(Link("", ""), turns_of(one.history, shown), bool(one.stale)) for one in standings
    ]
    found = (
        by_year(turned, given.this_year, words, stale_after=given.stale_after, counted=True)
        if len(actors) <= _LINES
        else None
    )
    has_names = not found and len(actors) <= _LINES
    return IssuePicture(
        around=surround(given.site, _foot(standings, given.stale_after, words) if actors else ""),
        heading=Heading(
            title,
            words.listed(
                (
                    words.counted("{number} actor", "{number} actors", len(standings)),
                    years(*span(dates), words),
                )
            )
            if standings
            else _without_position(given.parts, words),
        ),
        counts=tuple(
            Count(
                stance_badge(stance, words),
                words.number(len(actors[stance])),
                _names(actors[stance], shown) if has_names else "",
            )
            for stance in Stance
            if stance in actors
        ),
        by_year=found and found._replace(rows=(), counts=(), legend=()),
    )


def _foot(standings: Iterable[Standing], stale_after: int, words: Words) -> str:
    stale = sum(bool(one.stale) for one in standings)
    if not stale:
        return need_not_be_current(words)
    return words.gettext("Latest recorded stances; {age}: {number}").format(
        age=words.old(stale_after), number=words.number(stale)
    )


def _without_position(parts: int, words: Words) -> str:
    if parts:
        return words.counted(
            "Falls into {number} narrower question", "Falls into {number} narrower questions", parts
        )
    return words.gettext("No position is recorded.").rstrip(".")


def _names(actors: Iterable[ActorId], shown: Extract) -> str:
    """Give the names of actors, as many as there could be room for."""
    names = (link.text for one in actors if (link := shown.actor(one)))
    return shown.words.listed(islice(sorted(names, key=alphabetical), _MOST_NAMES))


def svg(shown: IssuePicture) -> str:
    """Draw the picture of an issue."""
    head, _ = heading(shown.around, shown.heading, (64, 56, 48, 44), (1, 2, 2, 3))
    return picture(shown.around, head, *_counts(shown), *_chart(shown))


def _counts(shown: IssuePicture) -> Iterator[str]:
    """Draw how many take each stance, in a second column where one is not enough."""
    around = shown.around
    for place, one in enumerate(shown.counts):
        column, line = divmod(place, _LINES)
        start, down = column * ROOM / 2, _TOP + line * _STEP
        yield text(around, start + 72, down + 36, one.number, Style.TITLE, 36, from_end=True)
        drawn, wide = badge(around, start + 84, down, one.badge)
        yield drawn
        begin = start + 84 + wide + 28
        names = in_one_line(one.actors, Style.TEXT, 30, ROOM - begin)
        yield text(around, begin, down + 34, names, Style.TEXT, 30)


def _chart(shown: IssuePicture) -> Iterator[str]:
    """Draw the strip by year, which is read from left to right in any language."""
    found = shown.by_year
    if not found:
        return
    x = left(shown.around, ROOM - WIDTH, WIDTH)
    bands = "".join(
        f'<path d="{band.path}" fill="{hatched(band.stance, is_stale=band.is_stale)}"/>'
        for band in found.bands
    )
    yield (
        f'<g transform="translate({x:g} {_TOP}) scale(1 {_CHART_HIGH / HEIGHT:g})">'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{TINT}"/>{bands}</g>'
    )
    for year, at, anchor in ((found.first, x, "start"), (found.last, x + WIDTH, "end")):
        yield (
            f'<text x="{at:g}" y="{_BOTTOM - 4}" font-family="Noto Sans" font-size="24"'
            f' fill="{MUTED}" text-anchor="{anchor}">{year}</text>'
        )


KIND: FileKind[Reference] = FileKind(
    name="picture of an issue",
    keys=keys,
    path=picture_path,
    inputs=inputs,
    view=view,
    encode=lambda shown: png(svg(shown)),
)
