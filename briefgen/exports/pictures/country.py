"""The picture of a country: its name, how many positions are recorded since when, and where it stands last."""

from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from briefgen.exports.kinds import FileKind
from briefgen.exports.pictures.lettering import Style, set_in
from briefgen.exports.pictures.png import png
from briefgen.exports.pictures.sheet import (
    ROOM,
    Heading,
    Surround,
    badge,
    heading,
    picture,
    rule,
    text,
)
from briefgen.exports.pictures.surrounds import need_not_be_current, surround, years
from briefgen.model.identifiers import ActorId, Kind, Reference
from briefgen.views.dossiers import Dossier, dossier, standings_of
from briefgen.views.export_paths import picture_path
from briefgen.views.extracts import NOTHING_TOLD, Extract, extract
from briefgen.views.parts import Badge, Text
from briefgen.views.pictures import has_picture
from briefgen.views.site import Site
from briefgen.views.stances import badge as badge_of
from briefgen.views.stances import records_phrase, span
from briefgen.views.surroundings import SiteFrame
from briefgen.views.words import Words

_MOST_ROWS = 4
_ROW_HEIGHT = 62
_ROW_TEXT = (30, 26)


class CountryInputs(NamedTuple):
    """What the picture of a country is made from."""

    site: SiteFrame
    country: Reference
    dossier: Dossier
    extract: Extract


class Row(NamedTuple):
    """A latest recorded stance, and the name of the issue."""

    badge: Badge
    issue: Text


class CountryPicture(NamedTuple):
    """All that the picture of a country shows."""

    around: Surround
    heading: Heading
    rows: tuple[Row, ...]


def keys(site: Site) -> Iterator[Reference]:
    """Give each country that has a picture."""
    every = (Reference(Kind.COUNTRY, ActorId(one)) for one in site.ids(Kind.COUNTRY))
    return (one for one in every if has_picture(site, one))


def inputs(site: Site, country: Reference) -> CountryInputs:
    """Pick what the picture of a country shows."""
    return CountryInputs(site.frame, country, dossier(site, country), extract(site, (country,)))


def view(given: CountryInputs) -> CountryPicture:
    """Choose the newest of the latest recorded stances of a country's own."""
    shown, words = given.extract, given.extract.words
    standings = standings_of(given.dossier, shown)
    own = [position for one in standings for position in one.history.own]
    latest = sorted(
        ((one.history.latest, one.stale) for one in standings if one.history.latest),
        key=lambda pair: (pair[0].date.sort_key, pair[0].issue),
        reverse=True,
    )
    name = shown.link_to(given.country)
    return CountryPicture(
        around=surround(given.site, _foot(len(latest), words) if own else ""),
        heading=Heading(
            Text(name.text, name.lang, name.dir),
            words.listed(
                (
                    records_phrase(own, words),
                    years(*span(position.date for position in own), words),
                )
            )
            if own
            else words.gettext("No position of its own is recorded.").rstrip("."),
        ),
        rows=tuple(
            Row(
                replace(badge_of(position, shown, stale), condition=NOTHING_TOLD),
                Text(issue.text, issue.lang, issue.dir),
            )
            for position, stale in latest[:_MOST_ROWS]
            for issue in (shown.link_to(Reference(Kind.ISSUE, position.issue)),)
        ),
    )


def _foot(latest: int, words: Words) -> str:
    if not latest:
        return words.gettext("It has no latest recorded stance")
    if latest > _MOST_ROWS:
        return words.counted(
            "On {shown} of {number} issue. {remark}",
            "On {shown} of {number} issues. {remark}",
            latest,
            shown=words.number(_MOST_ROWS),
            remark=need_not_be_current(words),
        )
    return need_not_be_current(words)


def svg(shown: CountryPicture) -> str:
    """Draw the picture of a country."""
    around = shown.around
    head, down = heading(around, shown.heading, (96, 80, 64, 52), (1, 1, 1, 2))
    parts = [head]
    down += 28
    for row in shown.rows:
        parts += [rule(down), *_row(around, row, down + 8)]
        down += _ROW_HEIGHT
    return picture(around, *parts)


def _row(around: Surround, row: Row, down: int) -> Iterator[str]:
    drawn, wide = badge(around, 0, down, row.badge)
    yield drawn
    start = max(wide + 28, 300)
    name = set_in(row.issue.text, Style.TEXT, _ROW_TEXT, int(ROOM - start), (1, 1))
    for line in name.lines:
        yield text(around, start, down + 34, line, Style.TEXT, name.size, dir_=row.issue.dir)


KIND: FileKind[Reference] = FileKind(
    name="picture of a country",
    keys=keys,
    path=picture_path,
    inputs=inputs,
    view=view,
    encode=lambda shown: png(svg(shown)),
)
