"""What scripts add to reading: previews of links, copied citations, comparing, and views that are kept."""

import re

import pytest
from playwright.sync_api import expect


@pytest.fixture
def page(open_site):
    """A page of a reader to whom nothing goes wrong."""
    one = open_site(permissions=["clipboard-read", "clipboard-write"])
    yield one.page
    assert one.complaints == []


def previewed(page):
    """Put the focus on a person's name, and give the preview of their page."""
    page.goto("/briefings/contact-group-afghanistan/")
    page.get_by_role("main").get_by_role("link", name="Mohsin Naqvi").first.focus()
    return page.get_by_role("tooltip")


def test_a_link_that_has_the_focus_says_what_it_leads_to(page):
    expect(previewed(page)).to_contain_text("Interior Minister speaking for Pakistan")


def test_a_preview_can_be_put_away_by_the_keyboard(page):
    preview = previewed(page)
    expect(preview).to_be_visible()
    page.keyboard.press("Escape")
    expect(preview).to_be_hidden()


def test_a_country_can_be_cited_by_a_button(page):
    page.goto("/countries/fr/")
    page.get_by_role("button", name="Copy citation").click()
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == (
        "“France”, latest record 18 December 2019. Where They Stand. https://desk.example/countries/fr/"
    )


def test_a_country_can_be_followed_by_readers_of_feeds(page):
    page.goto("/countries/ir/")
    feed = page.get_by_role("contentinfo").get_by_role("link", name="Iran: latest")
    expect(feed).to_have_attribute("href", "/countries/ir/feed.atom")


@pytest.mark.parametrize(
    "view",
    ["matrix/?stance=opposes", "matrix/compare/?a=in&b=qa", "countries/pk/?as-of=2010-01-01"],
)
def test_the_switch_of_languages_keeps_what_is_looked_at(page, view):
    page.goto(f"/{view}")
    page.get_by_role("navigation", name="Languages").get_by_role("link", name="فارسی").click()
    expect(page).to_have_url(re.compile(f"/fa/{re.escape(view)}$"))


def test_the_switch_of_languages_keeps_what_was_chosen_since(page):
    page.goto("/matrix/")
    page.locator("select[name=stance]").select_option("opposes")
    page.get_by_role("navigation", name="Languages").get_by_role("link", name="فارسی").click()
    expect(page).to_have_url(re.compile(r"/fa/matrix/\?stance=opposes$"))


@pytest.fixture
def compared(page):
    """Two countries that have no page together, side by side."""
    page.goto("/matrix/compare/?a=in&b=qa")
    expect(page.get_by_role("heading", name="How they voted")).to_be_visible()
    return page


def test_two_countries_that_are_compared_give_the_page_its_name(compared):
    expect(compared.get_by_role("heading", level=1)).to_have_text("India and Qatar")
    expect(compared).to_have_title(re.compile("^India and Qatar – "))


def test_two_countries_are_compared_issue_by_issue(compared):
    table = compared.get_by_role("table", name="Votes by issue")
    row = table.get_by_role("row").filter(has_text="human rights in Iran")
    both, alike = (int(one) for one in row.get_by_role("cell").all_inner_texts())
    assert both > alike > 0


def test_roll_calls_in_which_they_differed_are_listed_the_newest_first(compared):
    table = compared.get_by_role("table", name="Where they voted differently")
    calls = table.get_by_role("row").filter(has=compared.get_by_role("rowheader"))
    expect(calls.first).to_contain_text("A/RES/74/167")
    expect(calls.first.get_by_role("cell")).to_have_text(["Voted no", "Abstained"])


def test_former_states_are_said_to_have_no_latest_stance(page):
    page.goto("/matrix/compare/?a=su&b=in")
    expect(page.locator("#note")).to_have_text(
        "Soviet Union is a former state and has no latest stance."
    )
