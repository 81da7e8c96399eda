"""Nothing ends before it starts."""

import pytest

from briefgen.checks.rules.end_before_start import problems


@pytest.mark.parametrize(
    ("folder", "keys", "place"),
    [
        ("people", "posts: {title: Envoy, start: 2029, end: 2028}", ("posts", 0, "end")),
        (
            "organizations",
            "members: [BV, {actor: HM, start: 2030-02, end: 2030-01}]",
            ("members", 1, "end"),
        ),
        (
            "organizations",
            "governs: {country: AQ, as: de-facto, start: 2030, end: 2020}",
            ("governs", 0, "end"),
        ),
    ],
)
def test_end_before_its_start_is_told_at_its_key(atlas_of, folder, keys, place):
    atlas = atlas_of(**{folder: {"thing": f"name: A name\n{keys}"}})
    assert [one.origin.pointer for one in problems(atlas)] == [place]


@pytest.mark.parametrize(
    "dates", ["start: 2030, end: 2030", "start: 2030-05, end: 2030", "end: 2020"]
)
def test_end_that_may_lie_after_its_start_is_right(atlas_of, dates):
    text = f"name: A name\nposts: {{title: Envoy, {dates}}}"
    assert list(problems(atlas_of(people={"thing": text}))) == []


def test_end_of_a_position_is_compared_with_the_date_that_its_evidence_gives(atlas_of):
    position = "actor: BV, issue: toll, stance: supports, summary: For it., until: 2030"
    text = f"name: A toll\nsources: {{id: report, title: A report, published: 2031}}\npositions: {{{position}}}"
    (told,) = problems(atlas_of(issues={"toll": text}))
    assert told.message == "the end, `until: 2030`, lies before the start, `date: 2031`"
