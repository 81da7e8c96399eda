"""A reader's ways through the site: by its links alone, with scripts and without."""

import re

from playwright.sync_api import expect

WORDS = "We cannot engage in talks under threat."


def follow(scope, name):
    """Follow the first link that has these words."""
    scope.get_by_role("link", name=name).first.click()


def section(page, name):
    follow(page.get_by_role("banner"), name)
    return page.get_by_role("main")


def heading(page):
    return page.get_by_role("heading", level=1)


def test_from_home_to_the_source_of_a_quotation(reader):
    follow(section(reader, "Countries"), "Pakistan")
    expect(heading(reader)).to_have_text("Pakistan")
    row = reader.get_by_role("row").filter(
        has_text="Should Pakistan and Kabul hold political talks"
    )
    expect(row).to_contain_text("Opposes")
    follow(row, "quotations")
    entry = reader.locator(":target")
    expect(entry.get_by_role("blockquote").first).to_contain_text(WORDS)
    follow(entry, "Permalink and citation")
    expect(heading(reader)).to_contain_text("Mohsin Naqvi")
    expect(reader.get_by_role("blockquote").first).to_contain_text(WORDS)
    follow(reader.get_by_role("main").locator("cite"), "contact group")
    expect(reader.locator(":target")).to_contain_text("contact group")


def test_from_an_issue_to_how_a_state_voted(reader):
    follow(section(reader, "Issues"), "human rights in Iran")
    follow(reader.get_by_role("main").get_by_role("table"), "Pakistan")
    expect(heading(reader)).to_have_text("Pakistan")
    follow(reader.get_by_role("main"), "A/RES/74/167")
    expect(heading(reader)).to_contain_text("A/RES/74/167")
    expect(reader.get_by_role("main")).to_contain_text("Pakistan")


def test_from_the_latest_briefing_to_the_country_that_it_is_about(reader):
    follow(reader.get_by_role("main"), "Tehran proposes a contact group")
    expect(heading(reader)).to_contain_text("Tehran proposes a contact group")
    follow(reader.get_by_role("main"), "Iran")
    expect(heading(reader)).to_have_text("Iran")


def test_from_a_person_to_the_words_that_they_said(reader):
    follow(section(reader, "People"), "Mohsin Naqvi")
    expect(reader.get_by_role("blockquote").first).to_contain_text(WORDS)


def test_from_an_old_year_of_an_issue_to_the_next(reader):
    follow(section(reader, "Issues"), "human rights in Iran")
    for year in ("2011", "2012"):
        reader.get_by_role("main").locator(f"nav a[href$='/{year}/']").first.click()
        expect(heading(reader)).to_contain_text(year)


def test_the_crumbs_lead_back_to_the_start(reader):
    follow(section(reader, "Countries"), "Pakistan")
    crumbs = reader.get_by_role("navigation", name="Breadcrumbs")
    follow(crumbs, "Countries")
    expect(heading(reader)).to_have_text("Countries")
    crumbs.get_by_role("link").first.click()
    expect(heading(reader)).to_have_text("Where They Stand")


def test_the_switch_leads_to_the_same_page_in_another_language(reader):
    follow(section(reader, "Countries"), "Pakistan")
    follow(reader.get_by_role("navigation", name="Languages"), "فارسی")
    expect(heading(reader)).to_have_text("پاکستان")
    expect(reader.locator("html")).to_have_attribute("dir", "rtl")


def test_an_address_that_leads_nowhere_offers_a_way_on(open_site):
    page = open_site().page
    page.goto("/countries/atlantis/")
    expect(heading(page)).to_have_text("Page not found")
    page.get_by_role("main").get_by_role("link").first.click()
    expect(heading(page)).not_to_have_text("Page not found")


def test_an_old_address_leads_to_the_new_one(open_site, site):
    page = open_site("harbour").page
    old = site("harbour").pages["redirect"][0]
    page.goto(f"/{old}", wait_until="commit")
    expect(page).not_to_have_url(re.compile(old))
    expect(page.locator("meta[name=robots]")).to_have_count(0)


def test_the_first_key_leads_past_the_navigation(reader):
    section(reader, "Countries")
    reader.wait_for_url("**/countries/")  # a key that comes before goes to the page that is left
    reader.keyboard.press("Tab")
    expect(reader.get_by_role("link", name="Skip to content")).to_be_focused()
    reader.keyboard.press("Enter")
    reader.wait_for_url("**/#main")
    reader.keyboard.press("Tab")
    expect(reader.get_by_role("main").locator("a:focus")).to_have_count(1)


def test_notes_open_without_a_script(reader):
    follow(section(reader, "Countries"), "Iran")
    notes = reader.locator("details").first
    expect(notes.locator("p").first).to_be_hidden()
    notes.locator("summary").click()
    expect(notes.locator("p").first).to_be_visible()
