"""A small site in two languages: the whole tree stands again, and each text says which language it is in."""

import re
from xml.etree import ElementTree as ET

import pytest
from projects import project
from webpages import links_in, site_in, text_of

from briefgen.plugin.building import build

URL = "https://example.org/sea"
SETTINGS = f"""
LANGUAGES = ["en", "fa"]
SITENAMES = {{"fa": "موضع بووه"}}
SITEURL = "{URL}"
"""
TRANSLATION = "fa/briefings/harbour-council/"

# What has no language: addresses, names of formats and of tools.
NEUTRAL = re.compile(
    r"https?:\S+|[\w./…-]+\.(?:json|csv|sqlite|ics|atom|bib)|BibTeX|CSL-JSON|EDTF|BCP 47|ISO [\d-]+|[MR]FC \d+"
)
WORD = re.compile(r"[A-Za-z]{3,}")
PERSIAN = re.compile("[\u0600-\u06ff]")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = project(tmp_path_factory.mktemp("languages"), "harbour", SETTINGS)
    build(folder / "pelicanconf.py", content=folder / "content", output=folder / "output", jobs=1)
    return site_in(folder / "output", URL)


def versions(page):
    return {
        one.get("hreflang"): one.get("href")
        for one in page.all(".//link[@rel='alternate'][@hreflang]")
    }


def persian(site):
    return {path: page for path, page in site.pages.items() if path.startswith("fa/")}


def test_the_whole_tree_stands_again(site):
    english = {path for path in site.pages if not path.startswith("fa/")}
    assert {path.removeprefix("fa/") for path in persian(site)} == english


def test_pages_of_a_tree_are_in_its_language_and_direction(site):
    told = {(page.root.get("lang"), page.root.get("dir")) for page in persian(site).values()}
    assert told == {("fa", "rtl")}


def test_each_page_names_itself_in_each_language_and_all_agree(site):
    wrong = [
        path
        for path, page in site.pages.items()
        if versions(page).keys() != {"en", "fa", "x-default"}
        or any(
            versions(site.page(address.removeprefix(f"{URL}/"))) != versions(page)
            for address in versions(page).values()
        )
    ]
    assert wrong == []


def test_the_switch_leads_to_the_same_page_in_the_other_language(site):
    link = site.page("fa/countries/bv/").one(".//nav[@class='languages']//a")
    assert (
        link.get("href"),
        link.get("hreflang"),
        link.get("lang"),
        link.get("dir"),
        link.text,
    ) == (
        "/sea/countries/bv/",
        "en",
        "en",
        "ltr",
        "English",
    )


def test_every_link_stays_in_its_language_but_the_switch_and_files_for_programs(site):
    astray = set()
    for page in persian(site).values():
        for link in page.root.iter("a"):
            href = link.get("href") or "#"
            path = href.removeprefix("/sea/").partition("#")[0]
            is_english = href[0] != "#" and path in site.pages and not path.startswith("fa/")
            if is_english and link.get("hreflang") is None:
                astray.add((page.path, path))
    assert astray == set()


def test_every_link_leads_to_a_page_and_a_place_on_it(site):
    lost = []
    for page in site.pages.values():
        for href in links_in(page.root):
            try:
                path, _ = site.target(page, href)
            except ValueError:
                continue
            if path in site.pages:
                site.followed(page, href)
            elif not (site.folder / path).is_file():
                lost.append((page.path, href))
    assert lost == []


def foreign_texts(element: ET.Element, lang: str):
    """Give every text with the language in which it is said to be."""
    lang = element.get("lang", lang)
    if element.tag in {"script", "style", "code", "pre", "template"}:
        return
    yield lang, element.text or ""
    for child in element:
        yield from foreign_texts(child, lang)
        yield lang, child.tail or ""


def test_no_english_text_stands_in_the_persian_interface(site):
    """A sentence of the interface may name something by its own name; what has no Persian in it is not Persian."""
    said = {
        (path, text.strip())
        for path, page in persian(site).items()
        for lang, text in foreign_texts(page.one(".//body"), "fa")
        if lang == "fa" and WORD.search(NEUTRAL.sub("", text)) and not PERSIAN.search(text)
    }
    assert said == set()


def test_dates_and_numbers_are_in_persian_digits(site):
    section = site.page("fa/countries/bv/").section("positions")
    assert re.findall("[0-9]+", text_of(section)) == []


def test_a_country_has_its_persian_name(site):
    assert text_of(site.page("fa/countries/bv/").one(".//h1")) == "بووه"


def test_a_briefing_that_is_not_translated_says_which_language_it_is_in(site):
    title = site.page("fa/briefings/toll/").one(".//h1/bdi")
    assert (title.get("lang"), title.get("dir")) == ("en", "ltr")


def test_a_translation_stands_in_the_place_of_its_original(site):
    assert site.page(TRANSLATION).one(".//article").find("h1").text == (
        "بووه شورای بندر پیشنهاد می‌کند"
    )


def test_lists_name_the_translation(site):
    assert links_in(site.page("fa/briefings/").main)["/sea/fa/briefings/harbour-council/"] == (
        "بووه شورای بندر پیشنهاد می‌کند"
    )


@pytest.mark.parametrize(
    ("path", "href", "lang"),
    [
        ("briefings/harbour-council/", "/sea/fa/briefings/harbour-council/", "fa"),
        (TRANSLATION, "/sea/briefings/harbour-council/", "en"),
    ],
)
def test_a_briefing_and_its_translation_link_to_each_other(site, path, href, lang):
    (link,) = [one for one in site.page(path).main.iter("a") if one.get("href") == href]
    assert (link.get("hreflang"), link.get("lang")) == (lang, lang)


def test_a_former_id_leads_on_in_each_language(site):
    leading = site.page("fa/briefings/harbour-talks/").one(".//meta[@http-equiv='refresh']")
    assert leading.get("content") == "0; url=/sea/fa/briefings/harbour-council/"


def test_the_site_may_have_a_name_in_each_language(site):
    assert text_of(site.page("fa/").one(".//p[@class='site-name']")) == "موضع بووه"


def test_files_for_programs_are_written_once(site):
    others = {file.suffix for file in (site.folder / "fa").rglob("*") if file.is_file()}
    assert others == {".html"}


def test_the_site_map_gives_each_page_with_its_versions(site):
    found = ET.fromstring((site.folder / "sitemap.xml").read_text("utf-8"))  # noqa: S314 - our own
    space = {
        "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
        "x": "http://www.w3.org/1999/xhtml",
    }
    pages = {
        one.find("s:loc", space).text: {
            link.get("hreflang"): link.get("href") for link in one.findall("x:link", space)
        }
        for one in found.findall("s:url", space)
    }
    assert pages[f"{URL}/fa/countries/bv/"] == {
        "en": f"{URL}/countries/bv/",
        "fa": f"{URL}/fa/countries/bv/",
        "x-default": f"{URL}/countries/bv/",
    }
