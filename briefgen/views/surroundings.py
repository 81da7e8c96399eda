"""What surrounds every page: the site's name, languages and navigation, from its settings."""

from dataclasses import dataclass
from typing import NamedTuple

from briefgen.atlas import Atlas
from briefgen.model.briefings import Page
from briefgen.model.identifiers import Kind, Reference
from briefgen.model.vocabulary import BriefingStatus
from briefgen.views.addresses import path_of
from briefgen.views.names import direction, text_in
from briefgen.views.parts import Link

SEARCH = "search/"

_NAVIGATION = (
    ("Countries", "countries/"),
    ("Issues", "issues/"),
    ("Timeline", "timeline/"),
    ("Matrix", "matrix/"),
    ("Events", "events/"),
    ("Quotes", "quotes/"),
    ("Briefings", "briefings/"),
    ("People", "people/"),
    ("Organizations", "organizations/"),
    ("Sources", "sources/"),
    ("Corrections", "corrections/"),
    ("Data", "data/"),
)


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """The settings that decide what pages say.

    `url` is the site's full address without its last slash, empty if unknown; `lang` is BCP 47;
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
    stale_after: int = 5
    map_authorities: tuple[str, ...] = ()
    map_areas: tuple[tuple[str, str], ...] = ()
    has_search: bool = True
    link_pictures: bool = True
    focus_issue: str = ""


class SiteFrame(NamedTuple):
    """What pages show of the site around them; `finder` is the address of the search, empty where there is none."""

    name: str
    url: str
    root: str
    lang: str
    dir: str
    navigation: tuple[Link, ...]
    finder: str = ""


def surroundings_of(atlas: Atlas, settings: SiteSettings, root: str) -> SiteFrame:
    """Give what pages show of the site around them; `root` is the path of its address, without last slash."""
    return SiteFrame(
        name=settings.name,
        url=settings.url,
        root=root,
        lang=settings.lang,
        dir=direction(settings.lang),
        navigation=(
            *(Link(title, f"{root}/{path}") for title, path in _NAVIGATION),
            *(
                _link_to_page(page, root, settings.lang)
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
