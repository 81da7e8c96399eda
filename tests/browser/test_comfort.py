"""What scripts add to reading: previews of links, and citations that are copied."""

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
