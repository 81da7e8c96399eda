"""The page on which the site is searched; without a script, an index of names for the browser's own search."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from babel import Locale, UnknownLocaleError

from briefgen.model.identifiers import Kind, Reference
from briefgen.views.extracts import extract, is_withdrawn
from briefgen.views.frames import Frame, frame
from briefgen.views.names import alphabetical
from briefgen.views.pages import PageKind
from briefgen.views.parts import Choice, Link
from briefgen.views.site import Site
from briefgen.views.surroundings import SEARCH, SiteFrame

MOST_NAMES = 1_500
"""How many names the index may have; kinds that would make it longer have lists of their own."""

_KINDS = {
    Kind.BRIEFING: ("Briefing", "Briefings"),
    Kind.QUOTE: ("Quotation", "Quotations"),
    Kind.EVENT: ("Event", "Events"),
    Kind.COUNTRY: ("Country", "Countries"),
    Kind.ISSUE: ("Issue", "Issues"),
    Kind.PERSON: ("Person", "People"),
    Kind.ORGANIZATION: ("Organization", "Organizations"),
    Kind.PAGE: ("Page", "Pages"),
}
_NAMED = (Kind.COUNTRY, Kind.ISSUE, Kind.ORGANIZATION, Kind.PERSON)
_SAMPLES = (1, 0, 2, 3, 11, 100)  # one of each category of plurals of any language (CLDR)


class SearchView(NamedTuple):
    """The search: what it can be narrowed to, all lists of the site, and names by their first letter."""

    frame: Frame
    title: str
    kinds: tuple[Choice, ...]
    countries: tuple[Choice, ...]
    issues: tuple[Choice, ...]
    lists: tuple[Link, ...]
    names: tuple[tuple[str, tuple[Link, ...]], ...]


class SearchInputs(NamedTuple):
    """What the search is made from."""

    site: SiteFrame
    names: tuple[tuple[Kind, tuple[tuple[str, Link], ...]], ...]


class SearchTerms(NamedTuple):
    """The words that the script of the search shows.

    `kinds` name one thing of each kind. `found` says how many results there are by the category of the number in
    the plural rules of the language (CLDR); `{n}` stands for it. `every` leads from the box to all results for
    the words `{q}`.
    """

    lang: str
    kinds: Mapping[str, str]
    found: Mapping[str, str]
    nothing: str
    every: str


def inputs(site: Site, _: str) -> SearchInputs:
    """Pick the names of all that has one of its own."""
    shown = extract(site)
    return SearchInputs(
        site.frame,
        tuple(
            (
                kind,
                tuple(
                    (id_, shown.link_to(Reference(kind, id_)))
                    for id_ in site.ids(kind)
                    if not is_withdrawn(site, Reference(kind, id_))
                ),
            )
            for kind in _NAMED
        ),
    )


def view(given: SearchInputs) -> SearchView:
    """Show the search."""
    names = dict(given.names)
    line = "Full text of briefings, quotations, events and everyone whom the record names."
    return SearchView(
        frame=frame(given.site, SEARCH, "Search", line)._replace(finder=""),
        title="Search",
        kinds=tuple(Choice(kind.value, many) for kind, (_, many) in _KINDS.items()),
        countries=_choices(names[Kind.COUNTRY]),
        issues=_choices(names[Kind.ISSUE]),
        lists=given.site.navigation,
        names=_by_letter(_as_many_as_fit(names)),
    )


def _choices(named: Iterable[tuple[str, Link]]) -> tuple[Choice, ...]:
    ordered = sorted(named, key=lambda one: (alphabetical(one[1].text), one[0]))
    return tuple(Choice(id_, link.text) for id_, link in ordered)


def _as_many_as_fit(names: Mapping[Kind, tuple[tuple[str, Link], ...]]) -> list[Link]:
    """Give the names of one kind after the other, without those that would make the page too long."""
    found: list[Link] = []
    for named in names.values():
        if len(found) + len(named) <= MOST_NAMES:
            found += [link for _, link in named]
    return found


def _by_letter(links: Iterable[Link]) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    letters: defaultdict[str, list[Link]] = defaultdict(list)
    for link in sorted(links, key=lambda one: (alphabetical(one.text), one.url)):
        letters[alphabetical(link.text)[:1].upper()].append(link)
    return tuple((letter, tuple(letters[letter])) for letter in sorted(letters))


def search_terms(site: SiteFrame) -> SearchTerms:
    """Give the words that the script of the search shows."""
    return SearchTerms(
        lang=site.lang,
        kinds={kind.value: one for kind, (one, _) in _KINDS.items()},
        found={
            category: "{n} result" if number == 1 else "{n} results"
            for category, number in _plurals(site.lang).items()
        },
        nothing="Nothing was found.",
        every="All results for “{q}”",
    )


def _plurals(lang: str) -> dict[str, int]:
    """Give a number for each category of the plural rules of a language."""
    try:
        category = Locale.parse(lang, sep="-").plural_form
    except (UnknownLocaleError, ValueError):
        category = Locale("en").plural_form
    found: dict[str, int] = {"other": 100}
    for number in _SAMPLES:
        found.setdefault(category(number), number)
    return found


KIND: PageKind[str] = PageKind(
    name="search",
    template="search.html",
    keys=lambda site: (SEARCH,) if site.settings.has_search else (),
    path=str,
    inputs=inputs,
    view=view,
)
