"""What pages say to machines."""

import json
from pathlib import Path

import pytest
from msgspec.structs import replace
from rdflib.namespace import SDO
from viewing import site_with, view_at, views_of
from worlds import (
    WITHDRAWN,
    briefing,
    correction,
    event,
    issue,
    organization,
    page,
    person,
    position,
    post,
    quote,
    source,
    vote,
)
from worlds import file as file_

from briefgen.model.bodies import Body
from briefgen.model.quotes import Original
from briefgen.model.vocabulary import Classification
from briefgen.plugin import load
from briefgen.views import site_of
from briefgen.views.linked_data import page_document
from briefgen.views.parts import Link

ROOT = Path(__file__).parents[2]
SITES = (ROOT, *sorted(one for one in (ROOT / "tests/sites/valid").iterdir() if one.is_dir()))
URL = "https://desk.example/record"
KEYWORDS = {"@context", "@type", "@id"}
HOSTILE = '</script><script>alert("1")</script><!-- ]]> &amp; \u2028 \\u003c {{ 7 * 7 }}'


def world(*more, **settings):
    """The site of a briefing on two states and a toll, at an address with a path."""
    brought = file_(
        "briefings/talks.md",
        briefing(authors=("Harbour desk",)),
        person("ada", represents="IR", posts=(post("Envoy", "2024", "2025-06"),)),
        person("bo"),
        organization("league"),
        issue("toll"),
        source("paper", url="https://paper.example/1"),
        quote("open", "ada", source="paper"),
        position("IR", "toll", date="2025-11-03", evidence=("open",)),
        event("meeting", "IR", "ada", "league", date="2025-11-01/2025-11-02"),
        *more,
    )
    return site_with(brought, **{"url": URL, **settings})


def document(where, path):
    """The JSON-LD of a page."""
    return json.loads(view_at(where, path).frame.linked_data)


def entity(where, path):
    """The one thing that a page is about."""
    return document(where, path)["mainEntity"]


def nodes(part):
    """Every node of a document."""
    if isinstance(part, dict):
        yield part
        for value in part.values():
            yield from nodes(value)
    elif isinstance(part, list):
        for value in part:
            yield from nodes(value)


def types(node):
    found = node.get("@type", [])
    return [found] if isinstance(found, str) else found


def site_in(folder):
    """The site of a folder with settings, or with content alone."""
    settings = folder / "pelicanconf.py"
    own = settings if settings.is_file() else ROOT / "pelicanconf.py"
    found = load(own, content=folder / "content")
    assert not found.errors
    return site_of(found.atlas, found.settings)


@pytest.mark.parametrize("folder", SITES, ids=lambda one: one.name)
def test_every_page_speaks_in_terms_of_schema_org_alone(folder):
    unknown = set()
    for view in views_of(site_in(folder)).values():
        for node in nodes(json.loads(view.frame.linked_data)):
            unknown |= {
                one for one in (*node, *types(node)) if one not in KEYWORDS and one not in SDO
            }
    assert unknown == set()


@pytest.mark.parametrize("folder", SITES, ids=lambda one: one.name)
def test_no_page_says_that_something_is_empty(folder):
    empty = set()
    for path, view in views_of(site_in(folder)).items():
        for node in nodes(json.loads(view.frame.linked_data)):
            empty |= {(path, name) for name, value in node.items() if value in ("", None, [], {})}
    assert empty == set()


@pytest.mark.parametrize("name", ["title", "summary", "note", "authors"])
def test_no_text_of_a_briefing_ends_the_script_that_it_stands_in(name):
    text = (HOSTILE,) if name == "authors" else HOSTILE
    site = site_with(file_("briefings/talks.md", briefing(**{name: text})), name=HOSTILE)
    data = view_at(site, "briefings/talks/").frame.linked_data
    assert not set("<>&") & set(data)


def test_a_hostile_text_is_told_as_it_stands():
    site = site_with(file_("briefings/talks.md", briefing(title=HOSTILE)))
    assert entity(site, "briefings/talks/")["headline"] == HOSTILE


def test_a_briefing_is_an_article_of_its_authors():
    found = entity(world(), "briefings/talks/")
    assert (found["@type"], found["datePublished"], found["author"]) == (
        "NewsArticle",
        "2025-11-18",
        [{"name": "Harbour desk"}],
    )


def test_a_corrected_briefing_changed_when_it_was_corrected():
    found = entity(world(correction(date="2025-11-20")), "briefings/talks/")
    assert found["dateModified"] == "2025-11-20"


def test_a_position_is_a_claim_of_who_holds_it():
    claim = next(
        one for one in entity(world(), "briefings/talks/")["hasPart"] if one["@type"] == "Claim"
    )
    assert (claim["author"][0]["@id"], claim["about"]["name"], claim["dateCreated"]) == (
        f"{URL}/countries/ir/",
        "On toll",
        "2025-11-03",
    )


def test_a_latest_stance_leads_to_its_history_on_the_page():
    claim = entity(world(), "countries/ir/")["subjectOf"][0]
    assert claim["url"] == f"{URL}/countries/ir/#on-toll"


def test_an_issue_tells_who_takes_which_side():
    claim = entity(world(), "issues/toll/")["subjectOf"][0]
    assert (claim["author"]["name"], claim["name"]) == ("Iran", "Iran: Supports")


def test_a_quotation_names_its_speaker_and_its_source():
    found = entity(world(), "quotes/open/")
    assert (found["@type"], found["creator"]["name"], found["isPartOf"]["name"]) == (
        "Quotation",
        "Ada",
        "Report paper",
    )


def test_reported_speech_is_no_quotation():
    said = quote("told", "ada", text="", paraphrase="He said that it stays open.")
    assert entity(world(said), "quotes/told/")["@type"] == "Claim"


def test_a_translated_quotation_leads_to_the_words_that_were_spoken():
    said = quote("spoken", "ada", original=Original("fr", "Il reste ouvert."))
    assert entity(world(said), "quotes/spoken/")["translationOfWork"]["inLanguage"] == "fr"


def test_what_was_withdrawn_is_not_described():
    assert "mainEntity" not in document(
        world(quote("wrong", "ada", withdrawn=WITHDRAWN)), "quotes/wrong/"
    )


def test_a_source_that_was_withdrawn_is_in_no_citation():
    site = world(source("gone", withdrawn=WITHDRAWN), quote("left", "ada", source="gone"))
    assert "Report gone" not in str(view_at(site, "quotes/left/").formats)


def test_an_event_has_the_dates_that_are_known():
    found = entity(world(), "events/meeting/")
    assert (found["startDate"], found["endDate"]) == ("2025-11-01", "2025-11-02")


@pytest.mark.parametrize("date", ["2025-11~", "[2025-11-01..2025-11-15]", "2025-11-1X"])
def test_an_event_whose_date_is_not_known_exactly_gets_none(date):
    assert "startDate" not in entity(world(event("storm", date=date)), "events/storm/")


def test_a_state_does_not_attend_but_is_what_an_event_is_about():
    found = entity(world(), "events/meeting/")
    assert [one["name"] for one in found["attendee"]] == ["Ada", "The league"]
    assert [one["name"] for one in found["about"]] == ["Iran"]


def test_a_roll_call_is_about_its_issue():
    found = entity(world(vote("ballot", "toll", yes=("IR",))), "events/ballot/")
    assert found["about"][0]["@id"] == f"{URL}/issues/toll/"


@pytest.mark.parametrize(
    ("classification", "type_"),
    [
        (None, "Organization"),
        (Classification.MINISTRY, "GovernmentOrganization"),
        (Classification.OUTLET, "NewsMediaOrganization"),
        (Classification.ARMED_GROUP, "Organization"),
    ],
)
def test_an_organization_is_of_the_type_that_its_class_has(classification, type_):
    board = replace(organization("board"), classification=classification)
    site = site_with(file_("organizations/board.md", board))
    assert entity(site, "organizations/board/")["@type"] == type_


def test_a_post_is_told_with_its_dates():
    assert entity(world(), "people/ada/")["hasOccupation"] == [
        {"@type": "Role", "roleName": "Envoy", "startDate": "2024", "endDate": "2025-06"}
    ]


def test_the_page_of_downloads_is_a_data_set_of_its_tables():
    found = entity(world(), "data/")
    formats = {one["contentUrl"]: one["encodingFormat"] for one in found["distribution"]}
    assert (found["@type"], formats[f"{URL}/data/positions.csv"]) == ("Dataset", "text/csv")


def test_the_way_to_a_page_ends_at_the_page():
    crumbs = document(world(), "quotes/open/")["breadcrumb"]["itemListElement"]
    assert [one["item"] for one in crumbs] == [
        f"{URL}/",
        f"{URL}/quotes/",
        f"{URL}/quotes/open/",
    ]


def test_without_an_address_of_the_site_addresses_start_at_its_root():
    assert entity(world(url=""), "countries/ir/")["@id"] == "/countries/ir/"


def test_a_step_of_the_way_without_an_address_is_the_page_itself():
    site = world().frame
    found = page_document(site, "a/", "A", (Link("Home", ""),), None)
    assert json.loads(found)["breadcrumb"]["itemListElement"][0]["item"] == f"{URL}/a/"


def test_a_plain_page_is_a_page_of_the_site():
    site = site_with(file_("pages/about.md", page(body=Body())), url=URL, name="The record")
    assert document(site, "about/")["isPartOf"] == {
        "@type": "WebSite",
        "url": f"{URL}/",
        "name": "The record",
    }
