"""What holds for every page of the real site."""

import gzip
import re
import tempfile
from collections import Counter
from itertools import pairwise
from pathlib import Path

import html5lib
from webpages import text_of

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
LOADING = {"img": "src", "script": "src", "link": "href", "source": "src", "iframe": "src"}
CODE_LEFT_OVER = re.compile(
    r"\{\{|\{%|\bNone\b|\b[A-Z][a-z]+\(\w+=|(?:Text|Link|Undefined)\(|<built-in"
)
MACHINE = (str(Path.home()), str(Path(__file__).parents[2]), tempfile.gettempdir(), "file://")


def complaints(site, rule):
    """What a rule finds, with the page on which it finds it."""
    return [f"{path}: {found}" for path, page in site.pages.items() for found in rule(page)]


def longest_of_each_kind(site):
    """Give the longest page of each section and depth: the parser is slow, and the Nu validator looks at every page."""
    found = {}
    for path, page in sorted(site.pages.items(), key=lambda item: len(item[1].source)):
        parts = path.split("/")
        found[len(parts), *parts[: 2 if parts[0] == "fa" else 1]] = path, page
    return dict(found.values())


def test_html_has_no_error_against_the_standard(site):
    def errors(page):
        parser = html5lib.HTMLParser()
        parser.parse(page.source, transport_encoding="utf-8")
        return [error for _, error, _ in parser.errors]

    looked_at = longest_of_each_kind(site)
    assert {path: found for path, page in looked_at.items() if (found := errors(page))} == {}


def test_no_id_stands_twice_on_a_page(site):
    assert (
        complaints(site, lambda page: (one for one, n in Counter(page.ids).items() if n > 1)) == []
    )


def test_every_internal_link_leads_to_a_page_and_a_place_on_it(site):
    assert complaints(site, broken_links(site)) == []


def test_every_internal_link_resolves_without_an_address_of_the_site(site_without_url):
    assert complaints(site_without_url, broken_links(site_without_url)) == []


def broken_links(site):
    anchors = {path: {"", "top", *page.ids} for path, page in site.pages.items()}

    def broken(page):
        for element in page.elements():
            address = element.get("href") or element.get("src")
            if address is None or address.startswith(("https://", "http://", "mailto:")):
                if not (address and site.url and address.startswith(f"{site.url}/")):
                    continue
            elif not address.startswith(("#", f"{site.prefix}/")):
                yield f"{address} is not root-relative"
                continue
            path, fragment = site.target(page, address)
            if path in anchors:
                if fragment not in anchors[path]:
                    yield f"{address} has no such fragment"
            elif not (site.folder / path).is_file():
                yield f"{address} leads nowhere"

    return broken


def test_a_page_has_exactly_one_first_heading(site):
    assert complaints(site, lambda page: () if len(page.all(".//h1")) == 1 else ("h1",)) == []


def test_heading_levels_do_not_skip(site):
    def skipped(page):
        levels = [HEADINGS.index(one.tag) for one in page.elements() if one.tag in HEADINGS]
        return (pair for pair in pairwise([-1, *levels]) if pair[1] > pair[0] + 1)

    assert complaints(site, skipped) == []


def test_every_heading_has_words(site):
    def silent(page):
        return (one.tag for one in page.elements() if one.tag in HEADINGS and not text_of(one))

    assert complaints(site, silent) == []


def test_titles_tell_pages_apart(site):
    titles = Counter(text_of(page.one(".//head/title")) for page in site.pages.values())
    assert [title for title, count in titles.items() if count > 1 or not title] == []


def test_every_page_to_be_indexed_has_a_description(site):
    def without(page):
        description = page.root.find(".//meta[@name='description']")
        if page.root.find(".//meta[@name='robots']") is None and (
            description is None or len(description.get("content")) < 20
        ):
            yield "description"

    assert complaints(site, without) == []


def test_descriptions_tell_pages_apart(site):
    found = Counter(
        (page.root.get("lang"), description.get("content"))
        for page in site.pages.values()
        for description in page.all(".//meta[@name='description']")
    )
    assert [text for text, count in found.items() if count > 1] == []


def test_every_page_names_its_language_and_direction(site):
    def speechless(page):
        return (name for name in ("lang", "dir") if not page.root.get(name))

    assert complaints(site, speechless) == []


def test_every_picture_has_an_alternative_text(site):
    assert (
        complaints(site, lambda page: (1 for one in page.all(".//img") if one.get("alt") is None))
        == []
    )


def test_no_page_holds_script_or_style_of_its_own(site):
    def inline(page):
        for element in page.elements():
            is_data = element.get("type") == "application/ld+json"  # which browsers never run
            if element.tag == "script" and not element.get("src") and not is_data:
                yield element.tag
            if element.tag == "style":
                yield element.tag
            for name in element.attrib:
                if name == "style" or name.lower().startswith("on"):
                    yield f"{element.tag} {name}"

    assert complaints(site, inline) == []


def test_no_page_loads_anything_from_another_host(site):
    def loaded(page):
        for element in page.elements():
            address = element.get(LOADING.get(element.tag, ""), "")
            if "//" in address and element.get("rel") not in ("canonical", "alternate"):
                yield address

    assert complaints(site, loaded) == []


def test_the_style_sheet_loads_nothing_from_another_host(site):
    sheet = (site.folder / "theme/site.css").read_text(encoding="utf-8")
    assert re.findall(r"url\([^)]*//|@import", sheet) == []


def test_every_table_has_a_caption(site):
    def nameless(page):
        for table in page.all(".//table"):
            caption = table.find("caption")
            if caption is None or not text_of(caption):
                yield "table"

    assert complaints(site, nameless) == []


def test_every_table_header_says_what_it_heads(site):
    scopes = {"col", "row", "colgroup", "rowgroup"}
    assert (
        complaints(
            site,
            lambda page: (
                text_of(one) for one in page.all(".//th") if one.get("scope") not in scopes
            ),
        )
        == []
    )


def test_every_row_of_a_table_has_as_many_cells_as_its_head(site):
    def ragged(page):
        for table in page.all(".//table"):
            widths = {
                sum(int(cell.get("colspan", "1")) for cell in row) for row in table.iter("tr")
            }
            if len(widths) > 1:
                yield widths

    assert complaints(site, ragged) == []


def test_every_page_marks_the_section_that_it_lies_in(site):
    def unmarked(page):
        tree = "fa/" if page.root.get("lang") == "fa" else ""
        section = f"{site.prefix}/{tree}{page.path.removeprefix(tree).partition('/')[0]}/"
        entries = {
            link.get("href"): link.get("aria-current") for link in page.all(".//header//nav//a")
        }
        marked = [href for href, current in entries.items() if current]
        if marked != ([section] if section in entries else []):
            yield marked

    assert complaints(site, unmarked) == []


def test_every_way_to_here_ends_at_the_page_itself(site):
    def endless(page):
        for crumbs in page.all(".//nav[@class='crumbs']"):
            if [one.get("aria-current") for one in crumbs.iter("li")][-1:] != ["page"]:
                yield text_of(crumbs)

    assert complaints(site, endless) == []


def test_a_canonical_link_is_the_full_address_of_its_page(site):
    def wrong(page):
        links = [one.get("href") for one in page.all(".//link[@rel='canonical']")]
        if page.root.find(".//meta[@name='robots']") is None and links != [
            f"{site.url}/{page.path}"
        ]:
            yield links

    assert complaints(site, wrong) == []


def test_without_an_address_of_the_site_there_is_no_canonical_link(site_without_url):
    sources = (page.source for page in site_without_url.pages.values())
    assert [source for source in sources if b'rel="canonical"' in source] == []


def test_nothing_of_the_program_is_left_on_a_page(site):
    def left_over(page):
        # Linked data and BibTeX have braces of their own.
        words = page.text
        for own in (*page.all(".//script"), *page.all(".//details[@class='cite']/pre")):
            words = words.replace(text_of(own), "")
        return CODE_LEFT_OVER.findall(words)

    assert complaints(site, left_over) == []


def test_no_page_names_a_folder_of_the_machine_that_built_it(site):
    assert (
        complaints(site, lambda page: (one for one in MACHINE if one.encode() in page.source)) == []
    )


def test_every_badge_says_its_stance_in_words(site):
    def wordless(page):
        for badge in page.all(".//span[@class]"):
            words = "".join(part for part in [badge.text or "", *(one.tail or "" for one in badge)])
            if "badge" in badge.get("class").split() and not words.strip():
                yield text_of(badge)

    assert complaints(site, wordless) == []


def test_a_typical_country_page_is_at_most_14_kilobytes_packed(site):
    sizes = sorted(len(gzip.compress(page.source)) for page in countries(site))
    assert sizes[len(sizes) // 2] <= 14_000


def test_no_country_page_is_over_150_kilobytes(site):
    assert [page.path for page in countries(site) if len(page.source) >= 150_000] == []


def test_the_style_sheet_is_at_most_12_kilobytes_packed(site):
    assert len(gzip.compress((site.folder / "theme/site.css").read_bytes())) <= 12_000


def countries(site):
    return [page for path, page in site.pages.items() if re.fullmatch(r"countries/\w\w/", path)]


def test_every_page_can_be_reached_from_the_start(site):
    assert sorted(set(site.pages) - reached(site) - {"404.html", "fa/404.html"}) == []


def reached(site):
    """The paths of all pages that links lead to from the home page."""
    found, open_ = {""}, [""]
    while open_:
        page = site.pages[open_.pop()]
        for link in page.all(".//a[@href]"):
            try:
                path, _ = site.target(page, link.get("href"))
            except ValueError:
                continue
            if path in site.pages and path not in found:
                found.add(path)
                open_.append(path)
    return found


def test_links_to_quotations_say_whose_where_they_are_read_alone(site):
    def unnamed(page):
        texts = (text_of(link).strip() for link in page.root.iter("a"))
        return [text for text in texts if text == "Permalink and citation"]

    assert complaints(site, unnamed) == []


def test_an_abstention_is_said_once(site):
    assert complaints(site, lambda page: re.findall(r"Abstained\s+abstained", page.text)) == []
