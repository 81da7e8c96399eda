"""Where everything stands on the site, and how its long lists are split."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from briefgen.atlas import Atlas, History
from briefgen.atlas.dealings import Pair
from briefgen.model.actors import Actor
from briefgen.model.briefings import Briefing
from briefgen.model.dates import Edtf
from briefgen.model.events import Event
from briefgen.model.identifiers import Kind, PositionId, Reference, id_from
from briefgen.model.positions import Position
from briefgen.model.quotes import Quote
from briefgen.model.sources import Source
from briefgen.model.vocabulary import BriefingStatus
from briefgen.views.names import actor_name, alphabetical
from briefgen.views.paging import (
    HISTORY_LENGTH,
    LIST_LENGTH,
    NEWEST_LENGTH,
    TIMELINE,
    Dated,
    ListName,
    Paged,
    paged,
    placed,
    year_of_date,
)
from briefgen.views.recorded import news_in, recorded, repeated_votes

FOLDERS = {
    Kind.COUNTRY: "countries",
    Kind.ORGANIZATION: "organizations",
    Kind.PERSON: "people",
    Kind.ISSUE: "issues",
    Kind.EVENT: "events",
    Kind.QUOTE: "quotes",
    Kind.BRIEFING: "briefings",
    Kind.SOURCE: "sources",
}


class Addresses(NamedTuple):
    """Where things stand, and what follows from how lists are split.

    `urls` are root-relative, with the path of the site's address before them. `lists` hold the events,
    quotes, briefings and sources of the site, and the timeline, `archives` the positions of an actor or on an issue. What
    stands nowhere, such as a withdrawn position, has no address. `ranks` give the place of what is listed
    among its kind, the newest first.
    """

    urls: Mapping[Reference, str]
    lists: Mapping[ListName, Paged[Reference]]
    archives: Mapping[Reference, Paged[Reference]]
    ranks: Mapping[Reference, int]


def path_of(reference: Reference) -> str:
    """Give the path of a thing that has a page of its own, below the root: `countries/ir/`."""
    kind, id_ = reference.kind, reference.id
    if kind is Kind.PAGE:
        return f"{id_}/"
    if kind is Kind.COUNTRY:
        return f"{FOLDERS[kind]}/{id_.lower()}/"
    if kind is Kind.BRIEFING and "/" in id_:
        lang, _, slug = id_.partition("/")
        return f"{lang}/{FOLDERS[kind]}/{slug}/"
    return f"{FOLDERS[kind]}/{id_}/"


def pair_path(pair: Pair) -> str:
    """Give the path of the page of two countries, below the root: `countries/ir/with/pk/`."""
    one, other = pair
    return f"{path_of(Reference(Kind.COUNTRY, one))}with/{other.lower()}/"


def source_fragment(id_: str) -> str:
    """Give the fragment of a source on its list: `file--source`."""
    return "--".join(id_from(part) for part in id_.split("/"))


def former_source_ids(source: Source) -> tuple[str, ...]:
    """Give the global ids that a source once had in its file."""
    home = source.id.rpartition("/")[0]
    return tuple(f"{home}/{id_}" for id_ in source.old_ids)


def addresses(atlas: Atlas, root: str, lang: str) -> Addresses:
    """Work out where each thing stands; `root` is the path of the site's address, without last slash.

    What is of one day stands in the order of names in `lang` (BCP 47), on the pages of all languages.
    """
    listed = {
        Kind.EVENT: tuple(_dated_events(atlas.events.values())),
        Kind.QUOTE: tuple(_dated_quotes(atlas.quotes.values())),
        Kind.BRIEFING: tuple(_dated_briefings(atlas.briefings.values())),
        Kind.SOURCE: tuple(_dated_sources(atlas)),
    }
    lists: dict[ListName, Paged[Reference]] = {
        kind: paged(members, LIST_LENGTH) for kind, members in listed.items()
    }
    lists[TIMELINE] = paged(_timeline(atlas), LIST_LENGTH)
    ranks = {one.member: rank for members in listed.values() for rank, one in enumerate(members)}
    archives = _archives(atlas, lang)
    urls = {
        reference: f"{root}/{path_of(reference)}"
        for reference in (
            *(Reference(Kind.COUNTRY, id_) for id_ in atlas.countries),
            *(Reference(Kind.ORGANIZATION, id_) for id_ in atlas.organizations),
            *(Reference(Kind.PERSON, id_) for id_ in atlas.people),
            *(Reference(Kind.ISSUE, id_) for id_ in atlas.issues),
            *(Reference(Kind.EVENT, id_) for id_ in atlas.events),
            *(Reference(Kind.QUOTE, id_) for id_ in atlas.quotes),
            *(Reference(Kind.BRIEFING, id_) for id_ in atlas.briefings),
            *(Reference(Kind.PAGE, id_) for id_ in atlas.pages),
        )
    }
    for source, path in placed(f"{FOLDERS[Kind.SOURCE]}/", lists[Kind.SOURCE]):
        urls[source] = f"{root}/{path}#{source_fragment(source.id)}"
    for position, path in _placed_positions(atlas, archives):
        urls[position] = f"{root}/{path}#{position.id}"
    return Addresses(urls, lists, archives, ranks)


def _placed_positions(
    atlas: Atlas, archives: Mapping[Reference, Paged[Reference]]
) -> Iterator[tuple[Reference, str]]:
    """Give each position with the page of its first holder where it stands; the withdrawn stand nowhere."""
    for holder, pages in archives.items():
        if holder.kind is not Kind.ISSUE:
            for position, path in placed(path_of(holder), pages):
                if atlas.positions[PositionId(position.id)].actors[0] == holder.id:
                    yield position, path


def _archives(atlas: Atlas, lang: str) -> dict[Reference, Paged[Reference]]:
    """Give the positions of each actor, and on each issue, newest first and split by year."""
    places = _places(atlas, lang)
    found = {}
    for actor, issues in atlas.issues_of.items():
        histories = [atlas.histories[actor, issue] for issue in issues]
        found[atlas.reference_to_actor(actor)] = _archive(histories, places)
    for issue, actors in atlas.actors_on.items():
        histories = [atlas.histories[actor, issue] for actor in actors]
        found[Reference(Kind.ISSUE, issue)] = _archive(histories, places)
    return found


def _places(atlas: Atlas, lang: str) -> dict[str, int]:
    """Give the place of each actor in the order of their names."""
    every: tuple[Actor, ...] = (
        *atlas.countries.values(),
        *atlas.organizations.values(),
        *atlas.people.values(),
    )
    names = sorted((alphabetical(actor_name(one, lang).text), one.id) for one in every)
    return {id_: place for place, (_, id_) in enumerate(names)}


def _archive(histories: Iterable[History], places: Mapping[str, int]) -> Paged[Reference]:
    """Split what histories record; where it is much, votes that change nothing are left to the years."""
    taken: dict[str, Position] = {}
    repeated: set[Reference] = set()
    for history in histories:
        taken.update((one.id, one) for one in recorded(history))
        repeated.update(Reference(Kind.POSITION, id_) for id_ in repeated_votes(history))
    return paged(
        (
            Dated(year_of_date(one.date), Reference(Kind.POSITION, one.id))
            for one in _by_day(taken.values(), places)
        ),
        HISTORY_LENGTH,
        repeated,
        first_length=NEWEST_LENGTH,
    )


def _by_day(positions: Iterable[Position], places: Mapping[str, int]) -> list[Position]:
    """Order positions by date, newest first, and those of one date by the names of their actors."""
    by_name = sorted(positions, key=lambda one: (places.get(one.actors[0], 0), one.id))
    return sorted(by_name, key=lambda one: one.date.sort_key, reverse=True)


def _timeline(atlas: Atlas) -> Iterator[Dated[Reference]]:
    """Give events, quotations and changes of position on one line, newest first."""
    changes = {
        position.id: position
        for issue, actors in atlas.actors_on.items()
        for actor in actors
        for position, _ in news_in(atlas.histories[actor, issue])
    }
    dates = {
        **{Reference(Kind.POSITION, one.id): one.date for one in changes.values()},
        **{
            Reference(Kind.EVENT, one.id): one.date
            for one in atlas.events.values()
            if one.profile.withdrawn is None
        },
        **{
            Reference(Kind.QUOTE, one.id): one.date
            for one in atlas.quotes.values()
            if one.withdrawn is None
        },
    }
    keys = {one: (_sort_key(when), one.kind.value, one.id) for one, when in dates.items()}
    for one in sorted(keys, key=keys.__getitem__, reverse=True):
        yield Dated(year_of_date(dates[one]), one)


def _dated_events(events: Iterable[Event]) -> Iterable[Dated[Reference]]:
    ordered = sorted(
        (event for event in events if event.profile.withdrawn is None),
        key=lambda event: (event.date.sort_key, event.id),
        reverse=True,
    )
    return (Dated(year_of_date(one.date), Reference(Kind.EVENT, one.id)) for one in ordered)


def _dated_quotes(quotes: Iterable[Quote]) -> Iterable[Dated[Reference]]:
    ordered = sorted(
        (quote for quote in quotes if quote.withdrawn is None),
        key=lambda quote: (_sort_key(quote.date), quote.id),
        reverse=True,
    )
    return (Dated(year_of_date(one.date), Reference(Kind.QUOTE, one.id)) for one in ordered)


def _dated_briefings(briefings: Iterable[Briefing]) -> Iterable[Dated[Reference]]:
    ordered = sorted(
        (
            one
            for one in briefings
            if one.withdrawn is None
            and not one.translation_of
            and one.status is not BriefingStatus.HIDDEN
        ),
        key=lambda one: (one.date.sort_key, one.date.text, one.id),
        reverse=True,
    )
    return (Dated(year_of_date(one.date), Reference(Kind.BRIEFING, one.id)) for one in ordered)


def _dated_sources(atlas: Atlas) -> Iterable[Dated[Reference]]:
    dates = dates_of_files(atlas)
    ordered = sorted(
        (source for source in atlas.sources.values() if source.withdrawn is None),
        key=lambda source: (_sort_key(date_in_lists(source, dates)), source.id),
        reverse=True,
    )
    return (
        Dated(year_of_date(date_in_lists(one, dates)), Reference(Kind.SOURCE, one.id))
        for one in ordered
    )


def dates_of_files(atlas: Atlas) -> dict[str, Edtf]:
    """Give the date of each briefing by the path of its file."""
    return {briefing.origin.path: briefing.date for briefing in atlas.briefings.values()}


def date_in_lists(record: object, dates: Mapping[str, Edtf]) -> Edtf | None:
    """Give the date by which lists order a record, beside its id; None where it has none.

    A source without a date of its own has that of the briefing that brings it.
    """
    if isinstance(record, Source):
        return record.published or dates.get(record.origin.path) or record.accessed
    found: Edtf | None = getattr(record, "date", None)
    return found


def _sort_key(when: Edtf | None) -> tuple[date, ...]:
    """Give what orders dates; what has none comes before all others."""
    return when.sort_key if when else ()
