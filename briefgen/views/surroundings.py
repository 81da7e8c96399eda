"""What surrounds every page: the site's name, languages and navigation, from its settings."""

from dataclasses import dataclass
from typing import NamedTuple

from briefgen.atlas import Atlas
from briefgen.model.briefings import Page
from briefgen.model.identifiers import Kind, Reference
from briefgen.model.vocabulary import BriefingStatus
from briefgen.views.addresses import path_of
from briefgen.views.names import text_in
from briefgen.views.parts import Link, Text
from briefgen.views.wording import message
from briefgen.views.words import Words, own_name, words_in

SEARCH = "search/"

_NAVIGATION = (
    (message("section of the site", "Countries"), "countries/"),
    (message("section of the site", "Issues"), "issues/"),
    (message("section of the site", "Timeline"), "timeline/"),
    (message("section of the site", "Matrix"), "matrix/"),
    (message("section of the site", "Events"), "events/"),
    (message("section of the site", "Quotations"), "quotes/"),
    (message("section of the site", "Briefings"), "briefings/"),
    (message("section of the site", "People"), "people/"),
    (message("section of the site", "Organizations"), "organizations/"),
    (message("section of the site", "Sources"), "sources/"),
    (message("section of the site", "Corrections"), "corrections/"),
    (message("section of the site", "Data"), "data/"),
)


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """The settings that decide what pages say.

    `url` is the site's full address without its last slash, empty if unknown; `lang` is the default language
    (BCP 47), and the whole site stands again in each of the `other_languages`; `names` and `intros` are what
    the site is called, and what it says of itself, in those languages;
    `stale_after` is in years. `map_authorities` are the organizations whose stance colours, on maps, the countries
    that they govern; `map_areas` gives disputed areas with the code of the country with which they are coloured.
    `has_search` tells whether the site has an index to search, `link_pictures` whether countries and issues get a
    picture for previews of links. `focus_issue` is the issue whose map the home page shows; empty if the newest
    briefing decides.
    """

    name: str = "Briefings"
    intro: str = ""
    url: str = ""
    lang: str = "en"
    other_languages: tuple[str, ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    intros: tuple[tuple[str, str], ...] = ()
    stale_after: int = 5
    map_authorities: tuple[str, ...] = ()
    map_areas: tuple[tuple[str, str], ...] = ()
    has_search: bool = True
    link_pictures: bool = True
    focus_issue: str = ""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which the site stands, its default first."""
        return (self.lang, *self.other_languages)


class Tree(NamedTuple):
    """The site in one of its languages, with the name of the language in itself, and the path of its address."""

    lang: str
    name: str
    root: str


class SiteFrame(NamedTuple):
    """What pages show of the site around them, in one language.

    `url` is the full address of the site in this language, empty if unknown, and `root` its path; `base` is the
    path of the whole site, where the theme and the files for programs stand, once for all languages. `trees` are
    the site in all of its languages. `finder` is the address of the search, empty where there is none.
    """

    name: str
    intro: Text
    url: str
    root: str
    base: str
    lang: str
    dir: str
    words: Words
    trees: tuple[Tree, ...]
    navigation: tuple[Link, ...]
    finder: str = ""

    def section(self, path: str) -> Link:
        """Give the entry of the navigation for a section of the site, by its path below the root."""
        url = f"{self.root}/{path}"
        found = next((link for link in self.navigation if link.url == url), None)
        if found is None:
            told = f"the navigation has no line for {path!r}: see briefgen/views/surroundings.py"
            raise LookupError(told)
        return found


def surroundings_of(atlas: Atlas, settings: SiteSettings, base: str, lang: str) -> SiteFrame:
    """Give what pages show of the site around them; `base` is the path of its address, without last slash."""
    words = words_in(lang)
    trees = tuple(
        Tree(one, own_name(one), base if one == settings.lang else f"{base}/{one}")
        for one in settings.languages
    )
    root = next(tree.root for tree in trees if tree.lang == lang)
    return SiteFrame(
        name=dict(settings.names).get(lang, settings.name),
        intro=Text(dict(settings.intros)[lang])
        if lang in dict(settings.intros)
        else text_in(settings.intro, settings.lang, lang),
        url=settings.url and f"{settings.url}{root.removeprefix(base)}",
        root=root,
        base=base,
        lang=lang,
        dir=words.dir,
        words=words,
        trees=trees,
        navigation=(
            *(Link(words.pgettext(*title), f"{root}/{path}") for title, path in _NAVIGATION),
            *(
                _link_to_page(page, root, lang)
                for page in atlas.pages.values()
                if page.status is BriefingStatus.PUBLISHED
            ),
        ),
        finder=f"{root}/{SEARCH}" if settings.has_search else "",
    )


def _link_to_page(page: Page, root: str, lang: str) -> Link:
    title = text_in(page.title, page.lang, lang)
    url = f"{root}/{path_of(Reference(Kind.PAGE, page.id))}"
    return Link(title.text, url, title.lang, title.dir)
