"""Which pages are found by searching, by which words, and under which facets."""

import re

import pytest
from viewing import site_with
from worlds import (
    WITHDRAWN,
    briefing,
    country,
    event,
    file,
    issue,
    person,
    position,
    quote,
    vote,
)

from briefgen.model.vocabulary import BriefingStatus
from briefgen.searching import Document, Section, documents_of, html_of


@pytest.fixture(scope="module")
def found():
    site = site_with(
        file("countries/IR.md", country("IR", bottom_line="It talks.")),
        file("people/anna.md", person("anna", represents="IR")),
        file("people/ben.md", person("ben", withdrawn=WITHDRAWN)),
        file("issues/talks.md", issue("talks", question="Should they talk?")),
        file("events/summit.md", event("summit", "IR", date="2024-12/2025-01")),
        file(
            "briefings/talks.md",
            briefing(),
            quote("words", "anna", text="We shall talk."),
            quote("mistaken", "anna", text="Never.", withdrawn=WITHDRAWN),
            position("IR", "talks", evidence=("words",)),
        ),
        file("briefings/hidden.md", briefing(status=BriefingStatus.HIDDEN)),
    )
    return {one.path: one for one in documents_of(site)}


def test_what_is_withdrawn_or_hidden_is_not_found(found):
    assert sorted(found) == [
        "briefings/talks/",
        "countries/ir/",
        "events/summit/",
        "issues/talks/",
        "people/anna/",
        "quotes/words/",
    ]


def test_a_quotation_is_found_by_its_words(found):
    assert "We shall talk." in found["quotes/words/"].text


def test_a_quotation_is_found_by_the_name_of_the_country_that_its_speaker_represents(found):
    assert "Iran." in found["quotes/words/"].text


def test_a_quotation_is_found_by_the_name_of_the_country_in_the_language_of_the_page():
    site = site_with(
        file("people/anna.md", person("anna", represents="IR")),
        file("briefings/talks.md", briefing(), quote("words", "anna", text="We shall talk.")),
        lang="fa",
    )
    (text,) = (one.text for one in documents_of(site) if one.kind == "quote")
    assert text.endswith("ایران.")


def test_a_country_is_found_by_how_much_is_recorded_of_it():
    site = site_with(
        file("issues/talks.md", issue("talks")),
        file("events/roll.md", vote("roll", yes=("IR",), issue="talks")),
    )
    texts = {one.path: one.text for one in documents_of(site)}
    assert texts["countries/ir/"].startswith("1 vote on 1 issue")


def test_a_country_is_known_by_each_of_its_names_without_accents_and_capitals():
    site = site_with(file("countries/CI.md", country("CI", other_names=("Éburnie",))))
    (document,) = (one for one in documents_of(site) if one.kind == "country")
    assert 'data-pagefind-filter="named[content]" content="eburnie"' in html_of(document, "en")


def test_a_quotation_is_about_the_country_and_the_issue_of_what_rests_on_it(found):
    one = found["quotes/words/"]
    assert (one.countries, one.issues, one.years) == (("IR",), ("talks",), ("2025",))


def test_a_position_is_found_as_a_section_of_its_country(found):
    assert found["countries/ir/"].sections == (
        Section("on-talks", "On talks", "Should they talk? Supports: It says so."),
    )


def test_an_event_stands_in_every_year_that_it_may_have_lasted(found):
    assert found["events/summit/"].years == ("2024", "2025")


def test_a_briefing_is_about_the_countries_that_it_brings_positions_of(found):
    assert found["briefings/talks/"].countries == ("IR",)


def test_no_text_of_a_document_is_read_as_html():
    hostile = '"><script>alert(1)</script>'
    html = html_of(Document("x/", hostile, hostile, hostile, text=hostile), "en")
    assert "<script" not in html


def test_words_stand_as_written_where_folding_changed_them():
    html = html_of(Document("x/", "quote", "Anna", text="كتاب علی"), "fa")
    assert re.findall(r'"written\[content\]" content="([^"]*)"|<p>([^<]*)</p>', html) == [
        ("Anna. كتاب علی.", ""),
        ("", "كتاب علي"),
    ]


def test_words_that_folding_leaves_alone_stand_once():
    assert "written" not in html_of(Document("x/", "quote", "Anna", text="We talk."), "en")
