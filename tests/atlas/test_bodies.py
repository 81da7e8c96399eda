"""References in bodies."""

import pytest
from worlds import atlas_of, body, briefing, codes, file, issue, linked, organization, page, source

from briefgen.atlas import link
from briefgen.model.vocabulary import BriefingStatus
from briefgen.reading import ReadingOptions, read_file

PASSES = file("issues/passes.md", issue("passes", old_ids=("roads",)))
OTHER = file("briefings/2024/other.md", briefing(slug="another"))
STATIC = ("files/map.txt", "briefings/2025/plan.txt")


def resolved(target, *records, files=()) -> str:
    a = file("briefings/2025/a.md", briefing(body=body(target)), *records)
    (piece,) = atlas_of(PASSES, OTHER, a, *files, static=STATIC).briefings["a"].body.pieces
    return f"{piece.kind}:{piece.target}"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("issue:roads", "issue:passes"),
        ("country:IR", "country:IR"),
        ("positions:IR/roads", "positions:IR/passes"),
        ("briefing:another#first", "briefing:another#first"),
        ("filename:../2024/other.md", "briefing:another"),
        ("filename:/briefings/2024/other.md", "briefing:another"),
        ("filename:briefings/2024/other.md#end", "briefing:another#end"),
        ("filename:/issues/passes.md", "issue:passes"),
        ("filename:/files/map.txt", "static:files/map.txt"),
        ("static:/files/map.txt", "static:files/map.txt"),
        ("static:files/map.txt", "static:files/map.txt"),
        ("static:plan.txt", "static:briefings/2025/plan.txt"),
        ("attach:plan.txt", "static:briefings/2025/plan.txt"),
    ],
)
def test_reference_names_one_thing(written, expected):
    assert resolved(written) == expected


def test_source_is_looked_for_in_the_file_first():
    assert resolved("source:report", source("report")) == "source:a/report"


def test_source_is_looked_for_among_all_next():
    other = file("briefings/b.md", briefing(), source("report"))
    assert resolved("source:b/report", source("report"), files=[other]) == "source:b/report"


def test_translation_names_the_sources_of_its_original():
    original = file("briefings/b.md", briefing(), source("report"))
    translated = briefing(translation_of="b", slug="c", lang="fa", body=body("source:report"))
    atlas = atlas_of(original, file("briefings/c.md", translated))
    assert atlas.briefings["fa/c"].body.pieces[0].target == "b/report"


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("issue:nothing", "unknown-reference"),
        ("person:IR", "unknown-reference"),
        ("positions:IR/nothing", "unknown-reference"),
        ("positions:nobody/passes", "unknown-reference"),
        ("positions:IR", "bad-embed"),
        ("filename:nothing.md", "unknown-file"),
        ("filename:../../../etc/passwd", "unknown-file"),
        ("static:files/nothing.txt", "unknown-file"),
        ("static:/briefings/2024/other.md", "unknown-file"),
    ],
)
def test_reference_to_nothing_is_an_error_on_its_line(written, code):
    a = file("briefings/2025/a.md", briefing(body=body("country:IR", written)))
    found = linked(PASSES, OTHER, a, static=STATIC).problems
    assert [(problem.code, problem.line) for problem in found] == [(code, 11)]


def test_bodies_of_pages_and_things_are_resolved_too():
    files = (
        file("pages/about.md", page(body=body("issue:nothing"))),
        file("organizations/x.md", organization("x", body=body("issue:nothing"))),
    )
    assert codes(*files) == ["unknown-reference", "unknown-reference"]


def test_link_to_the_file_of_a_draft_names_the_draft():
    draft = file("briefings/d.md", briefing(status=BriefingStatus.DRAFT))
    a = file("briefings/a.md", briefing(body=body("filename:d.md")))
    (problem,) = linked(a, draft).problems
    assert "`briefings/d.md` is a draft" in problem.help


def test_link_to_a_broken_file_is_not_reported_again():
    broken = file("briefings/d.md", broken=("briefing:d",))
    assert codes(broken, file("briefings/a.md", briefing(body=body("filename:d.md")))) == []


@pytest.mark.parametrize(
    ("path", "keys"),
    [
        ("briefings/a.md", "title: A title\ndate: 31/12/2030\nsummary: A summary."),
        ("briefings/a.md", "titel: A title\ndate: 2031-05-04\nsummary: A summary."),
        ("issues/a.md", "nam: A toll"),
    ],
)
def test_references_of_a_text_whose_record_is_broken_are_looked_up(path, keys):
    text = f"---\n{keys}\n---\nAs [](issue:no-such-toll) says, [](issue:a) and [](briefing:a).\n"
    problems = link([read_file(path, text.encode(), ReadingOptions())]).problems
    told = {one.message for one in problems if one.line}
    assert "there is no issue `no-such-toll`" in told
