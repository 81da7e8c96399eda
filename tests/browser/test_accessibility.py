"""Each kind of page, in both directions, light and dark, on a phone and on a desk: axe finds nothing.

A typical page of each kind stands for it, of the real content and of a site that uses every key.
"""

from contextlib import ExitStack
from functools import cache
from typing import NamedTuple

import pytest
from axe_playwright_python.sync_playwright import Axe

from browser.sites import CONTENT, KINDS, LANGUAGES

ALL = {"resultTypes": ["violations"]}
JUDGES_COLOURS = {"type": "rule", "values": ["color-contrast"]}
LOOKS = (
    (1280, "light", {}),
    (390, "light", {"rules": {"color-contrast": {"enabled": False}}}),
    (390, "dark", {"runOnly": JUDGES_COLOURS}),
)
"""What is asked at which width and in which colours.

To judge colours takes most of the time. They are others in the dark, but not on a phone, so they are judged
once in each scheme, each time at another width; all else is asked at both widths, and is the same in the dark.
"""
ASKED = {"en": ("real", "harbour"), "fa": ("real",)}
"""Of which content axe is asked in each language: what it looks at is the same in both directions."""
SEEN = [kind for kind in KINDS if kind != "redirect"]  # which nobody gets to see


class Look(NamedTuple):
    """What was found on the typical pages of a kind."""

    violations: list[str]
    wider_than_window: list[str]


@pytest.fixture(scope="module")
def window(browser, host):
    """Give a window on the site of some content, opened once: to open one takes longer than to go to a page."""
    with ExitStack() as open_:

        @cache
        def opened(content):
            context = browser.new_context(base_url=host(content), reduced_motion="reduce")
            return open_.enter_context(context).new_page()

        yield opened


@pytest.fixture(
    scope="module",
    params=[(lang, kind) for lang in LANGUAGES for kind in SEEN],
    ids=[f"{direction}-{kind}" for direction in LANGUAGES.values() for kind in SEEN],
)
def look(request, window, site):
    """Open the pages of a kind in one direction, once for all that is to be found out of them."""
    lang, kind = request.param
    found = Look([], [])
    for content in CONTENT:
        page = window(content)
        for path in site(content, lang).typical(kind):
            page.goto(f"/{path}")
            for width, scheme, options in LOOKS:
                page.set_viewport_size({"width": width, "height": 900})
                page.emulate_media(color_scheme=scheme)
                name = f"{content} {path} {width} {scheme}"
                if content in ASKED[lang]:
                    found.violations.extend(_violations(page, name, ALL | options))
                if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                    found.wider_than_window.append(name)
    return found


def _violations(page, name, options):
    return [
        f"{name}: {one['id']}: {node['target']}: {node['failureSummary']}"
        for one in Axe().run(page, options=options).response["violations"]
        for node in one["nodes"]
    ]


def test_axe_finds_no_violation(look):
    assert look.violations == []


def test_no_page_is_wider_than_its_window(look):
    assert look.wider_than_window == []


def test_the_direction_follows_the_language(open_site):
    page = open_site().page
    page.goto("/fa/countries/ir/")
    title = page.get_by_role("heading", level=1).bounding_box()
    assert title["x"] + title["width"] > page.viewport_size["width"] / 2


@pytest.mark.parametrize(("scheme", "is_dark"), [("light", False), ("dark", True)])
def test_colours_follow_the_readers_system(open_site, scheme, is_dark):
    page = open_site(color_scheme=scheme).page
    page.goto("/")
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    red = int(paper.removeprefix("rgb(").partition(",")[0])
    assert (red < 128) == is_dark
