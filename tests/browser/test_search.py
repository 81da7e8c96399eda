"""Searching: in the box of each page, and on the page of the search, by all that readers type."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect


@pytest.fixture
def reader(open_site):
    """A reader to whom nothing goes wrong: the policy refuses nothing, and no other host is asked."""
    one = open_site()
    yield one
    assert one.complaints == []


def test_the_box_leads_to_a_position_by_the_keyboard_alone(reader):
    page, asked = reader.page, []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.goto("/countries/ir/")
    page.wait_for_load_state("networkidle")
    assert not [one for one in asked if one.startswith(("/pagefind/", "/search/"))]
    page.keyboard.press("/")
    box = page.get_by_role("combobox", name="Search")
    expect(box).to_be_focused()
    page.keyboard.type("talks under threat")
    options = page.get_by_role("listbox").get_by_role("option")
    expect(options.first.locator("mark").first).to_be_visible()
    expect(page.get_by_role("banner").get_by_role("status")).to_have_text(
        re.compile(r"^\d+ results$")
    )
    page.keyboard.press("Escape")
    expect(options).to_have_count(0)
    expect(box).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("ArrowDown")
    expect(options.first).to_be_visible()
    page.keyboard.press("ArrowUp")
    last = options.last
    expect(last).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", last.get_attribute("id"))
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Iran")


def test_the_box_leads_to_the_page_of_the_search(reader):
    page = reader.page
    page.goto("/")
    page.get_by_role("combobox", name="Search").fill("Pakistan")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/search/\?q=Pakistan$"))
    expect(page.locator(".found-pages > li").first).to_contain_text("Pakistan")


def test_the_key_that_leads_to_the_box_can_be_switched_off(reader):
    page = reader.page
    page.goto("/search/")
    page.get_by_role("checkbox", name="The key / leads to the search").uncheck()
    page.goto("/")
    page.keyboard.press("/")
    expect(page.get_by_role("combobox", name="Search")).not_to_be_focused()


@pytest.mark.parametrize(
    ("query", "name"),
    [("iran", "Iran"), ("Pakistan", "Pakistan"), ("MOHSIN NAQVI", "Mohsin Naqvi")],
)
def test_what_bears_the_name_that_is_looked_for_comes_first(reader, query, name):
    page = reader.page
    page.goto(f"/search/?q={query}")
    expect(page.locator(".found-pages h2").first).to_have_text(name)


def test_a_country_is_found_by_its_votes(reader):
    page = reader.page
    page.goto("/search/?q=India+vote")
    expect(page.locator(".found-pages h2").first).to_have_text("India")


def test_a_quotation_is_found_by_the_country_that_it_speaks_for(reader):
    page = reader.page
    page.goto("/search/?q=pakistan&kind=quote")
    found = page.locator(".found-pages > li")
    expect(found.filter(has_text="Mohsin Naqvi").first).to_be_visible()


def test_only_choices_that_leave_a_result_are_offered(reader):
    page = reader.page
    page.goto("/search/?q=threat&kind=quote")
    choices = page.get_by_label("Country").locator("option")
    expect(choices.filter(has_text="Pakistan (")).to_have_count(1)
    expect(choices.filter(has_text="Fiji")).to_have_count(0)
    page.get_by_role("searchbox", name="Words").fill("Fiji")
    page.get_by_role("checkbox", name="Quotations").uncheck()
    expect(choices.filter(has_text="Fiji (")).to_have_count(1)


def test_a_choice_that_leaves_no_result_stays_while_it_is_chosen(reader):
    page = reader.page
    page.goto("/search/?q=threat&kind=quote&country=FJ")
    expect(page.get_by_role("status")).to_have_text("Nothing was found.")
    expect(page.get_by_label("Country")).to_have_value("FJ")


def test_each_language_is_searched_in_its_own_words(reader):
    page = reader.page
    page.goto("/fa/")
    page.get_by_role("combobox", name="جست‌وجو").fill("پاكستان")  # with an Arabic letter
    first = page.get_by_role("listbox").get_by_role("option").first
    expect(first).to_contain_text("پاکستان")
    expect(first).to_have_attribute("href", re.compile("^/fa/"))


def test_what_is_chosen_stands_in_the_address(reader):
    page = reader.page
    page.goto("/search/?q=threat")
    found = page.locator(".found-pages > li")
    expect(found.first).to_be_visible()
    page.get_by_role("checkbox", name="Quotations").check()
    page.get_by_label("Country").select_option("PK")
    page.get_by_label("Order").select_option("newest")
    expect(found).to_have_count(2)
    chosen = {"q": ["threat"], "kind": ["quote"], "country": ["PK"], "order": ["newest"]}
    assert parse_qs(urlsplit(page.url).query) == chosen
    page.reload()
    expect(found).to_have_count(2)
    expect(page.get_by_label("Country")).to_have_value("PK")
    expect(page.get_by_role("status")).to_have_text("2 results")
    page.get_by_role("button", name="Reset").click()
    expect(page).to_have_url(re.compile(r"/search/$"))
    expect(page.get_by_role("heading", name="All lists")).to_be_visible()


def test_every_entry_of_a_long_list_can_be_reached(reader):
    page = reader.page
    page.goto("/search/?kind=country")
    found = page.locator(".found-pages > li")
    expect(found).to_have_count(20)
    page.get_by_role("button", name="More results").click()
    expect(found).to_have_count(40)
    expect(found.nth(20).get_by_role("link").first).to_be_focused()


def test_persian_is_found_as_an_arabic_keyboard_types_it(open_site):
    page = open_site("harbour").page
    page.goto("/search/?q=شوراي+بندر+پيشنهاد+ميكند")
    found = page.locator(".found-pages > li")
    expect(found).to_have_count(1)
    expect(found.get_by_role("link").first).to_have_text("بووه شورای بندر پیشنهاد می‌کند")


def test_without_a_script_the_search_is_an_index_of_names(open_site):
    page = open_site(java_script_enabled=False).page
    page.goto("/countries/")
    page.get_by_role("searchbox", name="Search").fill("Pakistan")
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_contain_text("Searching needs JavaScript")
    expect(page.get_by_role("checkbox", name="Quotations")).to_be_hidden()
    page.get_by_role("main").get_by_role("link", name="Pakistan", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Pakistan")


def test_a_search_that_does_not_load_says_so(open_site):
    page = open_site().page
    page.route("**/pagefind/**", lambda route: route.abort())
    page.goto("/search/?q=threat")
    expect(page.get_by_role("status")).to_contain_text("could not be loaded")
    expect(page.get_by_role("heading", name="All lists")).to_be_visible()
