"""The page on which the site is searched; without a script, an index of names for the browser's own search."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from briefgen.model.identifiers import Kind, Reference
from briefgen.views.extracts import extract, is_withdrawn_on
from briefgen.views.frames import Frame, frame
from briefgen.views.names import alphabetical, initial
from briefgen.views.pages import PageKind
from briefgen.views.parts import Choice, Link
from briefgen.views.site import Site
from briefgen.views.surroundings import SEARCH, SiteFrame
from briefgen.views.wording import message
from briefgen.views.words import Words

MOST_NAMES = 1_500
"""How many names the index may have; kinds that would make it longer have lists of their own."""

_KINDS = {
    Kind.BRIEFING: (
        message("kind of a page", "Briefing"),
        message("kinds of pages", "Briefings"),
    ),
    Kind.QUOTE: (
        message("kind of a page", "Quotation"),
        message("kinds of pages", "Quotations"),
    ),
    Kind.EVENT: (
        message("kind of a page", "Event"),
        message("kinds of pages", "Events"),
    ),
    Kind.COUNTRY: (
        message("kind of a page", "Country"),
        message("kinds of pages", "Countries"),
    ),
    Kind.ISSUE: (
        message("kind of a page", "Issue"),
        message("kinds of pages", "Issues"),
    ),
    Kind.PERSON: (
        message("kind of a page", "Person"),
        message("kinds of pages", "People"),
    ),
    Kind.ORGANIZATION: (
        message("kind of a page", "Organization"),
        message("kinds of pages", "Organizations"),
    ),
    Kind.PAGE: (
        message("kind of a page", "Page"),
        message("kinds of pages", "Pages"),
    ),
}
_NAMED = (Kind.COUNTRY, Kind.ISSUE, Kind.ORGANIZATION, Kind.PERSON)


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

    `locale` is the language in which numbers are written, with its digits. `kinds` name one thing of each kind. `found` says how many results there are by the category of the number in
    the plural rules (CLDR) of the language `plurals`; `{n}` stands for it. `every` leads from the box to all results for
    the words `{q}`.
    """

    plurals: str
    locale: str
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
                    if not is_withdrawn_on(site, Reference(kind, id_))
                ),
            )
            for kind in _NAMED
        ),
    )


def view(given: SearchInputs) -> SearchView:
    """Show the search."""
    names = dict(given.names)
    words = given.site.words
    title = words.gettext("Search")
    line = words.gettext(
        "Full text of briefings, quotations, events and everyone whom the record names."
    )
    return SearchView(
        frame=frame(given.site, SEARCH, title, line)._replace(finder=""),
        title=title,
        kinds=tuple(
            Choice(kind.value, words.pgettext(*many)) for kind, (_, many) in _KINDS.items()
        ),
        countries=_choices(names[Kind.COUNTRY]),
        issues=_choices(names[Kind.ISSUE]),
        lists=given.site.navigation,
        names=_by_letter(_as_many_as_fit(names)),
    )


def _choices(named: Iterable[tuple[str, Link]]) -> tuple[Choice, ...]:
    ordered = sorted(named, key=lambda one: (alphabetical(one[1].text), one[0]))
    return tuple(Choice(id_, link.text, link.lang, link.dir) for id_, link in ordered)


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
        letters[initial(link.text)].append(link)
    return tuple((letter, tuple(letters[letter])) for letter in sorted(letters, key=alphabetical))


def search_terms(words: Words) -> SearchTerms:
    """Give the words that the script of the search shows."""
    return SearchTerms(
        plurals=words.browser_plurals,
        locale=words.browser_locale,
        kinds={kind.value: words.pgettext(*one) for kind, (one, _) in _KINDS.items()},
        found=words.forms("{n} result", "{n} results"),
        nothing=words.gettext("Nothing was found."),
        every=words.gettext("All results for “{q}”"),
    )


KIND: PageKind[str] = PageKind(
    name="search",
    template="search.html",
    keys=lambda site: (SEARCH,) if site.settings.has_search else (),
    path=str,
    inputs=inputs,
    view=view,
)
