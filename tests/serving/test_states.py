"""What a page is told."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.model.diagnostics import Diagnostic, Severity
from briefgen.serving.noticeboard import Notice
from briefgen.serving.outcomes import Drafts, Outcome, Preview
from briefgen.serving.states import state_of

WRONG = Diagnostic("people/a.md", 2, 5, "bad-date", "there is no month 13", "Months are 01 to 12.")
OLD = Diagnostic("old.md", 1, 1, "unknown-folder", "old", severity=Severity.WARNING)


@pytest.fixture
def preview(tmp_path):
    (tmp_path / "plan").mkdir()
    (tmp_path / "plan/index.html").write_text("Plan")
    return Preview(tmp_path, drafts=Drafts(3, frozenset(["plan/index.html"])))


def state(outcome, preview, address="/"):
    return state_of(Notice(1, outcome, preview), address)


def test_a_page_is_told_what_stopped_the_build(preview):
    found = state(Outcome(Path("/site/content"), diagnostics=(OLD, WRONG)), preview)
    assert found["problems"] == [
        {
            "place": "content/people/a.md:2:5",
            "code": "bad-date",
            "message": "there is no month 13",
            "help": "Months are 01 to 12.",
        }
    ]


def test_warnings_stop_nothing_and_are_told_with_those_of_the_review(preview):
    hint = replace(OLD, path="hint.md")
    notice = Notice(1, Outcome(Path("content"), preview, (OLD,)), preview, hints=(hint, OLD))
    found = state_of(notice, "/")
    assert (found["problems"], [one["place"] for one in found["warnings"]]) == (
        [],
        ["content/hint.md:1:1", "content/old.md:1:1"],
    )


def test_a_broken_template_is_a_problem_too(preview):
    found = state(Outcome(Path("content"), failure="base.html:3: template-error: x"), preview)
    assert [one["message"] for one in found["problems"]] == ["base.html:3: template-error: x"]


def test_a_page_lists_only_so_many_problems(preview):
    found = state(Outcome(Path("content"), diagnostics=(WRONG,) * 57), preview)
    assert (len(found["problems"]), found["more"]) == (50, 7)


@pytest.mark.parametrize(("address", "is_draft"), [("/plan/", True), ("/", False), ("/x", False)])
def test_a_page_is_told_whether_it_is_a_draft(preview, address, is_draft):
    assert state(Outcome(Path("content"), preview), preview, address)["draft"] == is_draft


def test_a_page_is_told_how_many_drafts_the_site_includes(preview):
    assert state(Outcome(Path("content"), preview), preview)["drafts"] == 3
