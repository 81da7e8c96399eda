"""Citations in plain text, ready to be pasted."""

import pytest
from viewing import site_with, view_at
from worlds import WITHDRAWN, briefing, country, event, issue, person, position, quote, source, vote
from worlds import file as file_

URL = "https://desk.example"
APART = "\u2068{}\u2069"


def citation_at(path, *records, **settings):
    """The citation of a page in a world with one issue, and a briefing that brings some records."""
    site = site_with(
        file_("issues/passes.md", issue("passes")),
        file_("briefings/talks.md", briefing(), source("paper"), *records),
        name="The Desk",
        url=URL,
        **settings,
    )
    return view_at(site, path).citation


TAKEN = (
    position("IR", "passes", date="2023-05", evidence=("paper",)),
    position("IR", "passes", date="2024-06", evidence=("paper",)),
)


@pytest.mark.parametrize(
    ("path", "title"), [("countries/ir/", "“Iran”"), ("issues/passes/", "“On passes”")]
)
def test_a_country_and_an_issue_are_cited_with_the_date_of_the_latest_record(path, title):
    assert citation_at(path, *TAKEN) == (
        f"{title}, latest record June 2024. The Desk. {URL}/{path}"
    )


def test_a_roll_call_is_cited_with_its_day_and_sources():
    call = vote("roll", no=("IR",)).roll_call
    held = event("roll", type="vote", roll_call=call, sources=("paper",))
    assert citation_at("events/roll/", held) == (
        f"“The roll”, vote, 10 November 2025. Source: Report paper. The Desk. {URL}/events/roll/"
    )


def test_a_page_without_a_record_is_cited_without_a_date():
    site = site_with(file_("countries/IR.md", country("IR")), name="The Desk", url=URL)
    assert view_at(site, "countries/ir/").citation == f"“Iran”. The Desk. {URL}/countries/ir/"


@pytest.mark.parametrize("path", ["countries/ir/", "quotes/open/", "briefings/talks/"])
def test_no_citation_holds_a_path_where_the_address_of_the_site_is_not_known(path):
    site = site_with(
        file_("countries/IR.md", country("IR")),
        file_("briefings/talks.md", briefing(), quote("open", source="paper"), source("paper")),
    )
    view = view_at(site, path)
    told = (view.citation, *(one.text for one in getattr(view, "formats", ())))
    assert [text for text in told if path in text] == []


def test_what_was_withdrawn_is_not_to_be_cited():
    site = site_with(file_("countries/IR.md", country("IR", withdrawn=WITHDRAWN)))
    assert view_at(site, "countries/ir/").citation == ""


def test_texts_of_the_other_direction_keep_their_punctuation():
    said = quote("open", "ada", source="paper", lang="en")
    site = site_with(
        file_("briefings/talks.md", briefing(), source("paper"), said, person("ada")),
        lang="fa",
    )
    cited = view_at(site, "quotes/open/").citation
    assert cited.startswith(f"{APART.format('“The passes stay open.”')} — ")


def test_an_address_keeps_its_direction_in_a_text_from_right_to_left():
    cited = citation_at("countries/ir/", *TAKEN, lang="fa")
    assert cited.endswith(APART.format(f"{URL}/countries/ir/"))
