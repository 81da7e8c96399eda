"""What points at a thing."""

from worlds import (
    WITHDRAWN,
    atlas_of,
    body,
    briefing,
    codes,
    correction,
    event,
    file,
    issue,
    person,
    position,
    quote,
    source,
)

from briefgen.atlas import Relation
from briefgen.model.identifiers import Kind, Reference

ADA = file("people/ada.md", person("ada", represents="IR"))
PASSES = file("issues/passes.md", issue("passes"))


def pointing(target: str, relation: Relation, *files) -> list[str]:
    kind, _, id_ = target.partition(":")
    found = atlas_of(*files).pointing_at(Reference(Kind(kind), id_), relation)
    return [str(one) for one in found]


def test_speaker_knows_the_words():
    said = file("briefings/a.md", quote("x", "ada"))
    assert pointing("person:ada", Relation.SPEAKER, ADA, said) == ["quote:x"]


def test_principal_by_default_knows_the_words():
    said = file("briefings/a.md", quote("x", "ada"))
    assert pointing("country:IR", Relation.ON_BEHALF_OF, ADA, said) == ["quote:x"]


def test_evidence_knows_the_position():
    brought = file("briefings/a.md", quote("x"), position("IR", "passes", id="p", evidence=("x",)))
    assert pointing("quote:x", Relation.EVIDENCE, PASSES, brought) == ["position:p"]


def test_thing_in_a_body_knows_the_briefing():
    a = file("briefings/a.md", briefing(body=body("filename:/issues/passes.md")))
    assert pointing("issue:passes", Relation.BODY, PASSES, a) == ["briefing:a"]


def test_embedded_positions_lead_to_actor_and_issue():
    a = file("briefings/a.md", briefing(body=body("positions:IR/passes")))
    found = [pointing(t, Relation.BODY, PASSES, a) for t in ("country:IR", "issue:passes")]
    assert found == [["briefing:a"], ["briefing:a"]]


def test_records_know_the_briefing_that_declares_them():
    a = file("briefings/a.md", briefing(), event("x"), position("IR", "passes", id="p"))
    found = [pointing(t, Relation.DECLARES, PASSES, a) for t in ("event:x", "position:p")]
    assert found == [["briefing:a"], ["briefing:a"]]


def test_cited_source_knows_the_briefing():
    a = file("briefings/a.md", briefing(), source("report"))
    b = file("briefings/b.md", briefing(), cited=("a/report",))
    assert pointing("source:a/report", Relation.SOURCES, a, b) == ["briefing:b"]


def test_withdrawn_record_points_at_nothing():
    said = file("briefings/a.md", quote("x", "ada", withdrawn=WITHDRAWN))
    assert pointing("person:ada", Relation.SPEAKER, ADA, said) == []


def test_withdrawn_briefing_points_at_nothing():
    a = file("briefings/a.md", briefing(withdrawn=WITHDRAWN), quote("x"))
    assert pointing("quote:x", Relation.DECLARES, a) == []


def test_what_points_stands_in_order_of_kind_and_id():
    a = file("briefings/a.md", *(quote(id_, "ada") for id_ in "bca"))
    assert pointing("person:ada", Relation.SPEAKER, ADA, a) == ["quote:a", "quote:b", "quote:c"]


def test_corrected_record_knows_the_briefing_that_corrects_it():
    a = file("briefings/a.md", briefing(), quote("x"), correction("quote:x"))
    assert pointing("quote:x", Relation.CORRECTS, a) == ["briefing:a"]


def test_correction_names_the_present_id():
    a = file("briefings/a.md", briefing(), quote("x", old_ids=("y",)), correction("quote:y"))
    assert [one.of for one in atlas_of(a).corrections] == ["quote:x"]


def test_correction_may_name_a_source_of_its_file():
    a = file("briefings/a.md", briefing(), source("report"), correction("source:report"))
    assert [one.of for one in atlas_of(a).corrections] == ["source:a/report"]


def test_correction_may_name_a_position_by_its_default_id():
    brought = position("IR", "passes"), correction("position:ir-passes-2025-11")
    assert codes(PASSES, file("briefings/a.md", briefing(), *brought)) == []


def test_correction_may_name_no_record():
    atlas = atlas_of(file("briefings/a.md", briefing(), correction()))
    assert (len(atlas.corrections), dict(atlas.corrections_of)) == (1, {})


def test_correction_of_an_unknown_record_is_an_error():
    a = file("briefings/a.md", briefing(), correction("quote:x"))
    assert codes(a) == ["unknown-reference"]


def test_correction_of_no_kind_is_an_error():
    assert codes(file("briefings/a.md", briefing(), correction("words of Ada"))) == [
        "bad-reference"
    ]


def test_corrections_stand_newest_first():
    days = ("2025-11-20", "2025-11-22", "2025-11-21")
    a = file("briefings/a.md", briefing(), *(correction(date=day) for day in days))
    found = [one.date.text for one in atlas_of(a).corrections]
    assert found == ["2025-11-22", "2025-11-21", "2025-11-20"]


def test_correction_in_a_withdrawn_briefing_points_at_nothing():
    a = file("briefings/a.md", briefing(withdrawn=WITHDRAWN), quote("x"), correction("quote:x"))
    assert pointing("quote:x", Relation.CORRECTS, a) == []


def test_correction_of_a_position_that_is_wrong_is_not_reported_again():
    undated = position("IR", "passes", date=None, id="p"), correction("position:p")
    assert codes(PASSES, file("briefings/a.md", briefing(), *undated)) == ["undated"]
