import pytest
from viewing import names, site_with, view_at
from worlds import (
    WITHDRAWN,
    body,
    briefing,
    correction,
    event,
    issue,
    organization,
    person,
    position,
    quote,
    source,
)
from worlds import file as file_

from briefgen.model.bodies import Body, BodyReference, BodyReferenceForm
from briefgen.model.vocabulary import BriefingStatus
from briefgen.views.parts import Link

BROUGHT = (
    source("paper"),
    issue("passes"),
    event("meet", "IR"),
    quote("a", source="paper"),
    position("PK", "passes", evidence=("a",)),
)
TRANSLATION = briefing(title="گفتگو", lang="fa", translation_of="talks")


def embedding(*targets):
    kinds = (target.partition(":") for target in targets)
    pieces = (
        BodyReference(BodyReferenceForm.EMBED, kind, id_, "", "", "", 9) for kind, _, id_ in kinds
    )
    return briefing(body=Body(tuple(pieces)))


def site_of_briefing(*records, own=None, **keys):
    return site_with(
        file_("briefings/talks.md", own or briefing(title="Talks", **keys), *records),
        file_("briefings/talks-fa.md", TRANSLATION),
    )


def brought(view):
    return (
        [one.summary.text for one in view.positions],
        [one.id for one in view.quotes],
        names(one.link for one in view.events),
        names(one.link for one in view.sources),
        names(view.actors),
        names(view.issues),
    )


@pytest.mark.parametrize("path", ["briefings/talks/", "fa/briefings/talks-fa/"])
def test_a_briefing_and_its_translation_show_what_it_brings(path):
    assert brought(view_at(site_of_briefing(*BROUGHT, actors=("IR",)), path)) == (
        ["It says so."],
        ["a"],
        ["The meet"],
        ["Report paper"],
        ["Iran", "Pakistan"],
        ["On passes"],
    )


def test_a_translation_leads_to_its_original_and_back():
    site = site_of_briefing()
    original, translation = (
        view_at(site, path) for path in ("briefings/talks/", "fa/briefings/talks-fa/")
    )
    assert (names(original.translations), translation.original.text) == (["گفتگو"], "Talks")


def test_a_translation_shows_the_corrections_of_its_original():
    view = view_at(site_of_briefing(correction()), "fa/briefings/talks-fa/")
    assert len(view.corrections) == 1


def test_what_has_been_withdrawn_leaves_a_briefing():
    records = (
        issue("passes", withdrawn=WITHDRAWN),
        source("paper", withdrawn=WITHDRAWN),
        event("meet", withdrawn=WITHDRAWN),
        quote("a", withdrawn=WITHDRAWN),
        person("ada", withdrawn=WITHDRAWN),
    )
    assert brought(view_at(site_of_briefing(*records), "briefings/talks/")) == (
        [],
        [],
        [],
        [],
        [],
        [],
    )


def test_a_withdrawn_briefing_says_so_on_its_own_page():
    view = view_at(site_of_briefing(withdrawn=WITHDRAWN), "briefings/talks/")
    assert view.withdrawn.text == WITHDRAWN.reason


def test_a_hidden_briefing_is_written_and_not_indexed():
    view = view_at(site_of_briefing(status=BriefingStatus.HIDDEN), "briefings/talks/")
    assert view.frame.robots == "noindex"


def test_a_withdrawn_quotation_is_not_embedded():
    site = site_of_briefing(quote("a", withdrawn=WITHDRAWN), own=embedding("quote:a"))
    assert view_at(site, "briefings/talks/").body == ()


@pytest.mark.parametrize(
    ("target", "field"),
    [("quote:a", "quote"), ("event:meet", "event"), ("issue:passes", "stances_of")],
)
def test_what_is_embedded_stands_in_its_place(target, field):
    site = site_of_briefing(*BROUGHT, own=embedding(target))
    assert getattr(view_at(site, "briefings/talks/").body[0], field)


def test_what_the_text_embeds_is_not_listed_below_it_again():
    own = embedding("quote:a")
    assert view_at(site_of_briefing(*BROUGHT, own=own), "briefings/talks/").quotes == ()


def test_an_embedded_history_is_whole_and_has_no_fragments():
    own = embedding("positions:PK/passes")
    history = view_at(site_of_briefing(*BROUGHT, own=own), "briefings/talks/").body[0].history
    assert (history.id, [one.id for one in history.entries], history.elsewhere) == ("", [""], None)


@pytest.fixture
def little_room(monkeypatch):
    monkeypatch.setattr("briefgen.views.bodies.MOST_ROWS", 2)


def test_embedded_tables_share_what_room_there_is(little_room):
    site = site_of_briefing(
        issue("passes"),
        issue("rivers"),
        *(position(actor, "passes") for actor in ("IR", "PK")),
        *(position(actor, "rivers") for actor in ("AF", "IR", "PK")),
        own=embedding("positions:IR/passes", "issue:rivers"),
    )
    _, table = view_at(site, "briefings/talks/").body
    assert (names(one.subject for one in table.stances), table.more_stances) == (
        ["Afghanistan"],
        Link("2 more actors", "/issues/rivers/"),
    )


def test_a_quotation_on_which_several_embedded_positions_rest_stands_in_full_once():
    site = site_of_briefing(
        *BROUGHT,
        position("IR", "passes", evidence=("a",)),
        own=embedding("positions:PK/passes", "positions:IR/passes"),
    )
    pieces = view_at(site, "briefings/talks/").body
    assert [bool(one.history.entries[0].evidence[0].quote) for one in pieces] == [True, False]


def test_a_link_to_positions_that_nobody_recorded_leads_to_the_actor():
    site = site_of_briefing(*BROUGHT, body=body("positions:IR/passes"))
    assert view_at(site, "briefings/talks/").body[0].html == '<a href="/countries/ir/">it</a>'


def test_what_mentions_a_briefing_is_listed():
    site = site_with(
        file_("briefings/talks.md", briefing()),
        file_("organizations/bloc.md", organization("bloc", body=body("briefing:talks"))),
    )
    assert names(view_at(site, "briefings/talks/").mentions) == ["The bloc"]
