"""Recorded votes, as a reader of the site finds them."""

import re

import pytest
from webpages import links_in, text_of

ISSUES = {
    "human-rights-afghanistan",
    "human-rights-iran",
    "situation-afghanistan-1980-1987",
    "situation-afghanistan-2018-2019",
}
FORMER = ("su", "yu", "cs", "dd", "yd")


def cast(site, country, event):
    """How a country's page says that it voted."""
    return text_of(site.page(f"countries/{country}/").one(f".//li[@id='{country}-{event}']"))


def voters(site, event):
    """The countries that stand under each answer on the page of a vote."""
    found = {}
    for section in site.page(f"events/{event}/").section("results").findall("section"):
        answer = text_of(section.find("h3"))
        found[re.match(r"Voted yes|Voted no|Abstained", answer)[0]] = list(links_in(section))
    return found


@pytest.mark.parametrize(
    ("event", "told"),
    [
        ("a-res-40-12", "November 1985 ● Supports voted yes on A/RES/40/12"),
        ("a-res-40-141", "December 1985 ✕ Opposes voted no on A/RES/40/141"),
    ],
)
def test_irans_page_says_how_it_voted_in_1985(site, event, told):
    assert told in cast(site, "ir", event)


def test_iran_did_not_take_part_in_the_other_vote_of_1985(site):
    assert site.page("countries/ir/").all(".//li[@id='ir-a-res-40-137']") == []


def test_a_vote_lists_the_country_under_the_answer_that_its_own_page_gives(site):
    assert site.address("countries/ir/") in voters(site, "a-res-40-141")["Voted no"]


@pytest.mark.parametrize(
    ("issue", "least"),
    [
        ("human-rights-iran", 190),
        ("human-rights-afghanistan", 150),
        ("situation-afghanistan-1980-1987", 150),
        ("situation-afghanistan-2018-2019", 140),
    ],
)
def test_an_issue_lists_every_state_that_voted_on_it(site, issue, least):
    rows = site.page(f"issues/{issue}/").section("positions").findall(".//tbody/tr")
    assert len(rows) >= least


def test_the_soviet_union_voted_until_it_ended_and_russia_since(site):
    years = {
        country: {
            int(time.get("datetime")[:4])
            for time in site.page(f"countries/{country}/").section("history").iter("time")
        }
        for country in ("su", "ru")
    }
    assert max(years["su"]) < 1991 < min(years["ru"])


@pytest.mark.parametrize("country", FORMER)
def test_a_former_state_has_no_latest_stance(site, country):
    rows = site.page(f"countries/{country}/").section("positions").findall(".//tbody/tr")
    assert rows
    assert [text_of(row) for row in rows if "No latest stance" not in text_of(row)] == []


@pytest.mark.parametrize(
    ("code", "name"), [("no", "Norway"), ("na", "Namibia"), ("us", "United States")]
)
def test_a_code_that_yaml_or_numbers_could_mistake_is_a_country(site, code, name):
    assert text_of(site.page(f"countries/{code}/").one(".//h1")) == name


@pytest.mark.parametrize("code", ["no", "na", "us"])
def test_such_a_country_is_in_the_list_of_countries(site, code):
    assert site.address(f"countries/{code}/") in links_in(site.page("countries/").main)


def test_words_and_votes_are_told_apart_on_irans_page(site):
    rows = site.page("countries/ir/").section("positions").findall(".//tbody/tr")
    bases = {
        next(iter(links_in(row.find("th")))).rstrip("/").rpartition("/")[2]: "by vote"
        in text_of(row)
        for row in rows
    }
    assert {issue for issue, by_vote in bases.items() if by_vote} == ISSUES & set(bases)
