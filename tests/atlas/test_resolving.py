"""References: what they may name, what is reported, and with which help."""

import pytest
from msgspec.structs import replace
from worlds import (
    atlas_of,
    briefing,
    codes,
    country,
    event,
    file,
    issue,
    linked,
    organization,
    person,
    position,
    post,
    quote,
    source,
)

from briefgen.model.events import Participant, Place

LEAGUE = file("organizations/eastern-league.md", organization("eastern-league"))
PASSES = file("issues/passes.md", issue("passes"))


def test_country_needs_no_file():
    assert "IR" in atlas_of(PASSES, file("briefings/a.md", position("IR", "passes"))).countries


def test_country_that_nothing_names_is_not_in_the_atlas():
    assert "IR" not in atlas_of(PASSES).countries


def test_file_of_a_country_overrides_its_name():
    named = file("countries/IR.md", country("IR", summary="As its file says."))
    atlas = atlas_of(PASSES, named, file("briefings/a.md", position("IR", "passes")))
    assert atlas.countries["IR"].profile.summary == "As its file says."


@pytest.mark.parametrize(
    "record",
    [
        quote("x", "nobody"),
        quote("x", conveys="nobody"),
        quote("x", on_behalf_of="nobody"),
        quote("x", said_at="nothing"),
        quote("x", about=("nothing",)),
        quote("x", issues=("nothing",)),
        quote("x", source="a/nothing"),
        position("nobody", "passes"),
        position("IR", "nothing"),
        position("IR", "passes", group="nobody"),
        position("IR", "passes", excepted=("nobody",)),
        position("IR", "passes", toward="nobody"),
        position("IR", "passes", evidence=("nothing",)),
        event("x", "nobody"),
        event("x", part_of="nothing"),
        event("x", according_to="nobody"),
        issue("x", part_of="nothing"),
        organization("x", parent="nobody"),
        organization("x", seat="nowhere"),
        organization("x", represents="nobody"),
        person("x", represents="nobody"),
        briefing(actors=("nobody",)),
        briefing(events=("nothing",)),
        briefing(translation_of="nothing", lang="fa"),
    ],
    ids=repr,
)
def test_reference_to_nothing_is_an_error(record):
    assert codes(PASSES, file("briefings/a.md", record)) == ["unknown-reference"]


def test_source_cited_from_nowhere_is_an_error():
    assert codes(file("briefings/a.md", briefing(), cited=("b/nothing",))) == ["unknown-reference"]


def test_source_cited_by_a_thing_is_reported_once():
    cited = ("b/nothing",)
    thing = file("issues/x.md", issue("x", sources=cited), cited=cited)
    assert codes(thing) == ["unknown-reference"]


def problem_of(*records):
    (problem,) = linked(PASSES, LEAGUE, file("briefings/a.md", *records)).problems
    return problem


def test_unknown_id_comes_with_the_nearest():
    assert "`eastern-league`" in problem_of(position("eastern-leage", "passes")).help


def test_id_of_another_kind_is_told():
    assert "There is an organization" in problem_of(position("IR", "eastern-league")).help


@pytest.mark.parametrize(("typed", "meant"), [("UK", "GB"), ("ir", "IR")])
def test_mistaken_code_of_a_country_comes_with_the_right_one(typed, meant):
    assert f"`{meant}`" in problem_of(position(typed, "passes")).help


@pytest.mark.parametrize(
    ("record", "pointer"),
    [
        (position("nobody", "passes"), ("positions", 0, "actor")),
        (position(("IR", "nobody"), "passes"), ("positions", 0, "actors", 1)),
        (position("IR", "passes", excepted=("nobody",)), ("positions", 0, "except", 0)),
        (position("IR", "passes", evidence=("nothing",)), ("positions", 0, "evidence", 0)),
        (event("x", "IR", "nobody"), ("events", 0, "participants", 1, "actor")),
    ],
)
def test_problem_stands_where_the_id_is_typed(record, pointer):
    assert problem_of(record).origin.pointer == pointer


@pytest.mark.parametrize(
    "record",
    [
        source("x", outlet="The Valley Herald"),
        source("x", citing="zzz"),
        quote("x", said_to="a reporter"),
        person("x", posts=(post("Envoy", at="Ministry of Passes"),)),
        event("x", according_to="Several Witnesses"),
    ],
    ids=repr,
)
def test_plain_name_may_stand_where_no_id_is_needed(record):
    assert codes(file("briefings/a.md", record)) == []


def test_plain_name_that_nearly_is_an_id_is_warned_of():
    record = source("x", outlet="eastern-leage")
    assert (problem_of(record).code, problem_of(record).severity) == ("unknown-name", "warning")


def test_claim_may_go_back_to_a_source_of_the_same_file():
    atlas = atlas_of(file("briefings/a.md", source("report"), event("x", according_to="report")))
    assert atlas.events["x"].according_to == "a/report"


def test_local_source_by_a_former_id_resolves():
    report = source("report", old_ids=("telegram",))
    atlas = atlas_of(file("briefings/a.md", report, quote("x", source="telegram")))
    assert atlas.quotes["x"].source == "a/report"


def test_thing_that_is_declared_wrongly_is_not_called_unknown():
    broken = file("people/ada.md", broken=("person:ada",))
    assert codes(broken, file("briefings/a.md", quote("x", "ada"))) == []


def test_source_that_is_declared_wrongly_is_not_called_unknown_by_its_short_id():
    a = file("briefings/a.md", position("IR", "passes", evidence=("report",)))
    assert codes(PASSES, replace(a, broken=("source:a/report",))) == []


def test_participant_and_place_may_be_known_by_words_alone():
    described = replace(
        event("x"),
        participants=(Participant(description="all neighbours"),),
        places=(Place("a village"),),
    )
    assert codes(file("briefings/a.md", described)) == []


@pytest.mark.parametrize(
    ("record", "meant"),
    [
        (position("IR", "passes", evidence=("report",)), "that file's id: `b/report`"),
        (quote("x", source="minuts"), "Did you mean `minutes`?"),
        (position("Norway", "passes"), "Did you mean `NO`?"),
    ],
)
def test_help_names_sources_of_other_files_and_countries_by_their_names(record, meant):
    sources = file("briefings/b.md", briefing(), source("report"))
    made = linked(PASSES, sources, file("briefings/a.md", briefing(), source("minutes"), record))
    assert meant in made.problems[0].help


def test_a_person_with_the_id_of_an_organization_is_the_one_problem():
    named = file("people/eastern-league.md", person("eastern-league"))
    made = linked(PASSES, LEAGUE, named, file("briefings/a.md", quote("x", "eastern-league")))
    assert ["share their ids" in one.message for one in made.problems] == [True]
