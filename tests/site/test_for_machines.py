"""What programs read off the pages of the real site."""

import json
import re

from webpages import text_of

SCRIPTS = re.compile(r"<script[^>]*>")


def linked_data(page):
    return json.loads(text_of(page.one(".//script[@type='application/ld+json']")))


def properties(page):
    return {one.get("property"): one.get("content") for one in page.all(".//meta[@property]")}


def test_every_page_says_to_machines_where_it_stands(site):
    wrong = {
        path: found
        for path, page in site.pages.items()
        if (found := linked_data(page)["url"]) != f"{site.url}/{path}"
    }
    assert wrong == {}


def test_every_page_to_be_indexed_tells_other_sites_its_title_and_address(site):
    lacking = [
        path
        for path, page in site.pages.items()
        if page.root.find(".//meta[@name='robots']") is None
        and not {"og:title", "og:type", "og:url", "og:description"} <= properties(page).keys()
    ]
    assert lacking == []


def test_every_script_is_a_file_of_the_site(site):
    """The strictest policy of content security lets them run."""
    scripts = {tag for page in site.pages.values() for tag in SCRIPTS.findall(page.source.decode())}
    scripts.discard('<script type="application/ld+json">')
    assert {
        re.search(r'src="/briefings/theme/[\w-]+\.js"', tag) is not None for tag in scripts
    } == {True}


def test_the_description_comes_before_all_that_a_page_loads(site):
    """The preview of a link reads no further than that."""
    late = [
        path
        for path, page in site.pages.items()
        if b'name="description"' in page.source
        and page.source.index(b"<link ") < page.source.index(b'name="description"')
    ]
    assert late == []


def test_buttons_that_copy_are_marked_as_needing_a_script(site):
    unmarked = [
        path
        for path, page in site.pages.items()
        for one in page.all(".//section[@data-copied]//button")
        if "scripted" not in one.get("class", "").split()
    ]
    assert unmarked == []
