"""Each kind of page, in both directions, light and dark, on a phone and on a desk: axe finds nothing.

A typical page of each kind stands for it, of the real content and of a site that uses every key.
"""

import pytest
from axe_playwright_python.sync_playwright import Axe

from browser.sites import CONTENT, KINDS, LANGUAGES

# In the dark only colours are others, so only what judges colours is asked again.
ALL = {"resultTypes": ["violations"]}
SCHEMES = {"light": ALL, "dark": ALL | {"runOnly": {"type": "rule", "values": ["color-contrast"]}}}
WIDTHS = (390, 1280)
SEEN = [kind for kind in KINDS if kind != "redirect"]  # which nobody gets to see


@pytest.fixture(params=LANGUAGES, ids=LANGUAGES.get)
def readings(request, open_site, site):
    """Give a kind's pages as read in one direction: each in every colour and width, with its name."""

    def of(kind):
        for content in CONTENT:
            page = open_site(content, request.param, reduced_motion="reduce").page
            for path in site(content, request.param).typical(kind):
                page.goto(f"/{path}")
                for width in WIDTHS:
                    page.set_viewport_size({"width": width, "height": 900})
                    yield page, f"{content} {path} {width}"

    return of


@pytest.mark.parametrize("kind", SEEN)
def test_axe_finds_no_violation(readings, kind):
    found = []
    for page, name in readings(kind):
        for scheme, options in SCHEMES.items():
            page.emulate_media(color_scheme=scheme)
            found += [
                f"{name} {scheme}: {one['id']}: {node['target']}: {node['failureSummary']}"
                for one in Axe().run(page, options=options).response["violations"]
                for node in one["nodes"]
            ]
    assert found == []


@pytest.mark.parametrize("kind", SEEN)
def test_no_page_is_wider_than_its_window(readings, kind):
    found = [
        name
        for page, name in readings(kind)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth")
    ]
    assert found == []


def test_the_direction_follows_the_language(open_site):
    page = open_site("real", "fa").page
    page.goto("/countries/ir/")
    title = page.get_by_role("heading", level=1).bounding_box()
    assert title["x"] + title["width"] > page.viewport_size["width"] / 2


@pytest.mark.parametrize(("scheme", "is_dark"), [("light", False), ("dark", True)])
def test_colours_follow_the_readers_system(open_site, scheme, is_dark):
    page = open_site(color_scheme=scheme).page
    page.goto("/")
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    red = int(paper.removeprefix("rgb(").partition(",")[0])
    assert (red < 128) == is_dark
