"""Every fact of a site with its value, as bytes: two builds in which they are equal show the same.

A value holds at least what a page could learn by asking after its fact. It may hold more, which only costs
time: a page is then made again, and found to be the same.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import Any

import msgspec

from briefgen.atlas import History
from briefgen.atlas.bodies import body_of, without_body
from briefgen.atlas.packed_votes import packed_votes
from briefgen.cache.own_version import digest
from briefgen.model.briefings import Briefing
from briefgen.model.dates import Edtf
from briefgen.model.events import Event
from briefgen.model.identifiers import ActorId, Kind, Reference
from briefgen.model.positions import Position
from briefgen.model.quotes import Quote
from briefgen.views.addresses import date_in_lists, dates_of_files
from briefgen.views.facts import (
    DATA,
    FRAME,
    LOG,
    MATRIX,
    PAIRS,
    REDIRECTS,
    TODAY,
    UPCOMING,
    VOTING,
    YEAR,
    Aspect,
    Fact,
    file_of,
    ids_of,
    newest_of,
    page_of,
    sizes_of,
    text_fact,
    text_value,
    unknown,
    years_of,
)
from briefgen.views.meetings import meeting_of
from briefgen.views.names import actor_name
from briefgen.views.paging import Paged
from briefgen.views.site import Site

_encoded = msgspec.msgpack.Encoder().encode


FactValues = Callable[[Site], Iterator[tuple[Fact, bytes]]]
"""Gives facts of a site with their values."""


def _owners(site: Site) -> dict[Reference, str]:
    """Give the file that declares each thing."""
    return {
        (reference := Reference(kind, id_)): file_of(record, reference)
        for kind in Kind
        for id_, record in site.whole.of_kind(kind).items()
    }


def _translations(site: Site) -> dict[str, list[object]]:
    """Give what is shown in the place of briefings in other languages, by their ids."""
    found: defaultdict[str, list[object]] = defaultdict(list)
    for one in site.whole.briefings.values():
        if one.translation_of:
            shown = one.lang, one.id, one.title, one.summary, one.status, one.withdrawn
            found[one.translation_of].append(shown)
    return dict(found)


def _record_values(site: Site) -> Iterator[tuple[Fact, bytes]]:
    """Give what each file declares: records with their addresses, and the names from elsewhere in theirs."""
    owners = _owners(site)
    names: dict[str, str] = {}

    def name(id_: str) -> str:
        if id_ not in names:
            actor = site.whole.actor(ActorId(id_))
            names[id_] = (
                "\0".join(actor_name(actor, lang).text for lang in site.unnoted.settings.languages)
                if actor
                else ""
            )
        return names[id_]

    ahead, translations = frozenset(site.unnoted.ahead), _translations(site)
    gathered: defaultdict[str, list[bytes]] = defaultdict(list)
    texts: defaultdict[str, bytes] = defaultdict(bytes)
    for reference, owner in owners.items():
        record: Any = site.whole.record(reference)
        others: object = None
        match record:
            case Quote():
                verification = site.whole.verifications.get(record.id)
                others = (
                    name(record.speaker) if record.speaker else None,
                    verification.date if verification else None,
                )
            case Position():
                issue = site.whole.issues.get(record.issue)
                others = (*map(name, record.actors), issue.name if issue else "")
            case Event():
                others = reference in ahead
            case Briefing():
                others = translations.get(record.id)
        if body := body_of(record):
            texts[owner] += text_value(body)  # a file is about one thing, which alone has a text
            record = without_body(record)
        gathered[owner].append(_encoded((record, site.unnoted.urls.get(reference), others)))
    whole = blake2b()
    for owner, values in gathered.items():
        value = b"".join(values)
        whole.update(value)
        yield Fact(Aspect.RECORDS, owner), value
        yield text_fact(owner), texts[owner]
    whole.update(_encoded((site.whole.corrections, list(site.whole.verifications.values()))))
    yield DATA, whole.digest()


def _list_values(site: Site) -> Iterator[tuple[Fact, bytes]]:
    """Give what points at the things of each file, and all else that is listed of them."""
    owners = _owners(site)
    dates = dates_of_files(site.whole)
    entries = {one: _entry(site, one, owner, dates) for one, owner in owners.items()}

    def listed(references: Iterable[Reference]) -> str:
        return "\0".join([entries[one] for one in references])

    gathered: defaultdict[str, list[str]] = defaultdict(list)
    for lists in (_pointing(site, listed), _recorded(site, listed), _dealt_with(site)):
        for reference, value in lists:
            if owner := owners.get(reference):
                gathered[owner].append(f"{reference.id}\1{value}")
    for owner in dict.fromkeys(owners.values()):
        yield Fact(Aspect.LISTS, owner), "\2".join(gathered.get(owner, ())).encode()


Listed = Callable[[Iterable[Reference]], str]
"""Gives what a list shows by, for each thing that is in it."""


def _pointing(site: Site, listed: Listed) -> Iterator[tuple[Reference, str]]:
    """Give what points at each thing, and in which way."""
    for (target, relation), sources in site.whole.backlinks.items():
        yield target, f"{relation.value}\1{listed(sources)}"


def _recorded(site: Site, listed: Listed) -> Iterator[tuple[Reference, str]]:
    """Give what each file declares, what is corrected in it, and who holds positions on what."""
    for reference, declared in site.unnoted.declared.items():
        yield reference, f"declared\1{listed(declared)}"
    for reference, archive in site.unnoted.archives.items():
        yield reference, f"archive\1{_pages(archive, listed)}"
    for reference, entries in site.unnoted.corrections.items():
        yield reference, f"corrections\1{_encoded(entries)!r}"
    for actor, issues in site.whole.issues_of.items():
        yield site.whole.reference_to_actor(actor), "\0".join(issues)
    for issue, actors in site.whole.actors_on.items():
        yield Reference(Kind.ISSUE, issue), "\0".join(actors)


def _dealt_with(site: Site) -> Iterator[tuple[Reference, str]]:
    """Give who governs each country, and what it shares with others."""
    for country, authorities in site.whole.authorities.items():
        yield Reference(Kind.COUNTRY, country), f"authorities\1{_encoded(authorities)!r}"
    for pair, dealings in site.whole.dealings.items():
        for one in pair:
            # Of all states with all, it is much.
            yield Reference(Kind.COUNTRY, one), f"{pair}\1{digest(_encoded(dealings)).hex()}"


def _entry(site: Site, reference: Reference, owner: str, dates: Mapping[str, Edtf]) -> str:
    """Give what lists show by: which thing it is, its date, and the date and place of what brings it."""
    date = date_in_lists(site.whole.record(reference), dates)
    is_listed = reference in site.unnoted.ranks
    main = site.whole.paths.get(owner)
    brings = getattr(site.whole.record(main), "date", None) if main else None
    is_main_listed = main in site.unnoted.ranks
    return (
        f"{reference.kind.value}:{reference.id}\3{owner}\3{date.text if date else ''}"
        f"\3{is_listed}\3{brings.text if brings else ''}\3{is_main_listed}"
    )


def _pages(archive: Paged[Reference], listed: Listed) -> str:
    years = (
        f"{year.year}\4" + "\4".join(listed(page) for page in year.pages) for year in archive.years
    )
    return "\5".join((listed(archive.newest), *years, str(archive.size)))


def _history_values(site: Site) -> Iterator[tuple[Fact, bytes]]:
    """Give what is recorded of each actor on each issue, and what the site's date makes of it."""
    positions = {
        id_: _encoded((one, site.language_of(one))) for id_, one in site.whole.positions.items()
    }
    for (actor, issue), history in site.whole.histories.items():
        standing = site.standing(actor, issue)
        taken = b"".join(positions[one.id] for one in (*history.own, *history.through))
        made_of_it = _encoded(standing._replace(history=_ids(history)) if standing else None)
        yield Fact(Aspect.HISTORY, f"{actor}/{issue}"), taken + made_of_it


def _pair_values(site: Site) -> Iterator[tuple[Fact, bytes]]:
    """Give what there is of each two countries that have a page together."""
    for pair in site.whole.close:
        yield Fact(Aspect.PAIR, "/".join(pair)), _encoded(meeting_of(site.whole, pair))


def _ids(history: History) -> Any:
    """Give the parts of a history by their ids; the positions themselves stand beside it."""
    return (
        [one.id for one in history.own],
        history.latest.id if history.latest else "",
        [one.id for one in history.contenders],
        [one.id for one in history.through],
    )


def _unknown_values(site: Site) -> Iterator[tuple[Fact, bytes]]:
    """Give, for ids that share a number, which of them there are."""
    known: defaultdict[Fact, list[str]] = defaultdict(list)
    for reference in _owners(site):
        known[unknown(reference)].append(f"{reference.kind.value}:{reference.id}")
    for fact, ids in known.items():
        yield fact, "\0".join(ids).encode()


def _site_values(site: Site) -> Iterator[tuple[Fact, bytes]]:
    """Give what there is once."""
    words, known = site.surroundings.words, site.unnoted  # its catalogue is a part of the program
    yield FRAME, _encoded((known.settings, [one for one in site.surroundings if one is not words]))
    yield TODAY, _encoded(site.whole.site_date)
    yield YEAR, _encoded(site.whole.site_date.year)
    yield LOG, _encoded(site.unnoted.log_entries)
    yield REDIRECTS, _encoded(sorted(site.whole.redirects.items()))
    yield MATRIX, _encoded(site.unnoted.tables)
    yield PAIRS, _encoded(site.whole.close)
    yield UPCOMING, _encoded(site.unnoted.ahead)
    yield VOTING, _encoded(sorted(packed_votes(site.whole.voting).ballots.items()))
    for kind in Kind:
        yield ids_of(kind), _encoded(list(site.whole.of_kind(kind)))
    for name, pages in site.unnoted.lists.items():
        sizes = [(year.year, year.size) for year in pages.years]
        yield newest_of(name), _encoded(pages.newest)
        yield sizes_of(name), _encoded((pages.size, sizes))
        yield years_of(name), _encoded([year for year, _ in sizes])
        for year in pages.years:
            for number, page in enumerate(year.pages, 1):
                yield page_of(name, year.year, number), _encoded((page, len(year.pages)))


FACT_VALUES: tuple[FactValues, ...] = (
    _record_values,
    _list_values,
    _history_values,
    _pair_values,
    _unknown_values,
    _site_values,
)
"""Every fact that a page may ask after, in parts that take about as long."""
