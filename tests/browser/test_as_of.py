"""The record as of a day: what was known then, as old as it was then."""

import re

import pytest
from playwright.sync_api import expect

QUESTION = "Should the General Assembly adopt its resolutions on the situation in Afghanistan"


@pytest.fixture
def reader(open_site):
    """A reader to whom nothing goes wrong."""
    one = open_site()
    yield one
    assert one.complaints == []


@pytest.fixture
def row(reader):
    """How Pakistan's row on a question of the 1980s looks as of 2010."""
    reader.page.goto("/countries/pk/?as-of=2010-01-01")
    return reader.page.locator(".stances tr").filter(has_text=f"{QUESTION}, which concern the with")


def test_a_stance_that_was_old_on_that_day_is_grey_and_says_its_year(row):
    expect(row.locator(".badge.stale")).to_have_text(re.compile(r"Supports\s+1987$"))


def test_a_stance_says_its_basis_and_dates_as_of_that_day(row):
    cells = row.get_by_role("cell")
    expect(cells.nth(0)).to_contain_text("by vote")
    expect(cells.nth(1)).to_have_text("November 1980")
    expect(cells.nth(2)).to_have_text("November 1987")


def test_a_stance_leads_to_what_it_rested_on_that_day(reader, row):
    row.get_by_role("link", name="evidence").click()
    expect(reader.page).to_have_url(re.compile(r"/events/a-res-42-15/$"))


def test_a_stance_was_not_old_while_it_was_recorded_again(reader):
    reader.page.goto("/issues/human-rights-iran/?as-of=2000-06-01")
    row = reader.page.locator(".stances tr").filter(
        has=reader.page.get_by_role("rowheader", name="Pakistan", exact=True)
    )
    expect(row.locator("time").last).to_have_text("December 1999")
    expect(row.locator(".badge.stale")).to_have_count(0)


def test_a_date_that_is_typed_is_told_once(reader):
    page = reader.page
    page.goto("/countries/pk/")
    output = page.locator(".as-of output")
    page.evaluate(
        """() => {
          const output = document.querySelector(".as-of output");
          output.told = [];
          new MutationObserver(() => output.told.push(output.textContent)).observe(output, { childList: true });
        }"""
    )
    page.get_by_label("Show the record as of").press_sequentially("01012010", delay=50)
    expect(output).to_contain_text("As of 1 January 2010")
    assert len(output.evaluate("output => output.told")) == 1


def test_the_latest_record_comes_back(reader):
    page = reader.page
    page.goto("/countries/pk/")
    table = page.locator(".stances").first
    latest = table.inner_text()
    page.get_by_label("Show the record as of").fill("1990-01-01")
    expect(page).to_have_url(re.compile(r"as-of=1990-01-01"))
    page.get_by_role("button", name="Latest").click()
    expect(page).to_have_url(re.compile(r"/countries/pk/$"))
    assert table.inner_text() == latest


def test_a_state_that_had_ended_by_that_day_has_records_and_no_latest_stance(reader):
    reader.page.goto("/countries/su/?as-of=2000-01-01")
    row = reader.page.locator(".stances tr").filter(has=reader.page.locator("time")).first
    expect(row).to_contain_text(re.compile(r"No latest stance.*19\d\d"))
