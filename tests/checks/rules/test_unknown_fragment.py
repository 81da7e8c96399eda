"""A link to a part of a page leads to a part that is there."""

import pytest

from briefgen.checks.rules.unknown_fragment import problems

POSITION = (
    "{actor: BV, issue: toll, stance: opposes, summary: Against it., id: bv-toll, old_ids: [bv]}"
)
WORLD = {
    "issues": {"toll": "name: A toll\nquestion: Should there be one?\n---\n## What it costs\n"},
    "briefings": {
        "talks": (
            "title: Talks\ndate: 2031-05-04\nsummary: Talks.\nsources: {id: report, title: A report}\n"
            f"positions: [{{date: 2031, {POSITION[1:]}]"
        )
    },
}


def found(atlas_of, target):
    page = f"title: A page\n---\nOne\n\nTwo [x]({target}) ---"
    return list(problems(atlas_of(**WORLD, pages={"method": page})))


@pytest.mark.parametrize(
    "target",
    [
        "country:BV#bv-toll",
        "issue:toll#bv",
        "issue:toll#what-it-costs",
        "{filename}/issues/toll.md#bv-toll",
    ],
)
def test_heading_and_position_are_parts(atlas_of, target):
    assert found(atlas_of, target) == []


@pytest.mark.parametrize(
    "target", ["country:BV#nope", "briefing:talks#bv-toll", "source:talks/report#page-2"]
)
def test_what_is_neither_is_an_error(atlas_of, target):
    assert [(one.code, one.line, one.column) for one in found(atlas_of, target)] == [
        ("unknown-fragment", 6, 5)
    ]


def test_nearest_part_is_named(atlas_of):
    assert found(atlas_of, "issue:toll#what-it-cost")[0].help == "Did you mean `what-it-costs`?"
