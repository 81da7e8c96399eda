"""Reports of changes: nothing that content says is markup, a command or a mention, and none is too long."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefgen.editing.comparison.changes import (
    ChangeType,
    Comparison,
    FieldChange,
    RecordChange,
    Side,
    StanceChange,
    Stand,
)
from briefgen.editing.comparison.formats import FORMATS, Change, Report
from briefgen.editing.comparison.formats.markdown import LIMIT
from briefgen.model.stances import Stance

HOSTILE = (
    "<script>alert(1)</script> @octo/team [a](javascript:b) ![](//x.example/p.png) | a | #1 GH-2 \x1b[31m"
    " https://x.example www.x.example **b** `c` <!-- &amp; ~~d~~ $e$ \u202e\n/close\n# H\n- [ ] l\n\n    pre"
)
OFTEN = 5000


def stand(stance, condition=""):
    return Stand("id", Stance(stance), condition, "2031-05", "statement")


def stance(actor, old="supports", new="opposes"):
    return StanceChange(
        actor, f"The {actor}", "toll", "On tolls", old and stand(old), new and stand(new)
    )


def quotation(old, new, name="Ada: “…”"):
    words = (FieldChange("text", old, new),)
    return RecordChange(ChangeType.REWORDED, "quote", "q", "", name, "briefings/a.md", "", words)


def compared(*records, stances=(), base="main"):
    return Comparison(Side(base, "a" * 40), Side("the work tree", ""), stances, records)


def told(form, *records, **keys):
    return FORMATS[form](Report((Change(compared(*records, **keys)),)))


def hostile(text):
    wrong = RecordChange(
        ChangeType.CHANGED,
        "source",
        text,
        text,
        text,
        text,
        "",
        (FieldChange("note", text, [text]),),
    )
    return wrong, quotation(text, f"{text} more", text)


def kinds(markdown):
    tokens = MarkdownIt("gfm-like", {"linkify": False, "html": True}).parse(markdown)
    return {one.type for token in tokens for one in (token, *(token.children or ()))}, {
        one.content
        for token in tokens
        for one in (token, *(token.children or ()))
        if one.type.startswith("html")
    }


def test_changed_stances_come_first():
    lines = told("text", quotation("a", "b"), stances=(stance("harbour"),)).splitlines()
    assert lines[2:4] == [
        "  Latest recorded stances",
        "    The harbour on On tolls: supports (2031-05) → opposes (2031-05)",
    ]


def test_actors_that_went_the_same_way_share_a_line():
    both = (stance("harbour"), stance("pier"))
    assert "The harbour, The pier on On tolls: supports" in told("text", stances=both)


def test_a_vote_is_told_apart_from_words():
    voted = Stand("id", Stance.OPPOSES, "", "2031-05", "vote")
    change = StanceChange("pier", "The pier", "toll", "On tolls", stand("supports"), voted)
    assert "supports (2031-05) → opposes by vote (2031-05)" in told("text", stances=(change,))


def test_words_that_differ_are_marked():
    change = quotation("We cannot engage in any talks.", "We can engage in any talks.")
    assert "text: We [-cannot-] {+can+} engage in any talks" in told("text", change)


def test_no_change_is_said_to_be_none():
    assert "no change of the record" in told("text")


def test_a_terminal_is_told_nothing_to_do():
    shown = told("text", *hostile(HOSTILE))
    assert not {"\x1b", "\u202e"} & {*shown}


def test_a_line_of_content_stays_one_line():
    assert not [
        one for one in told("markdown", *hostile(HOSTILE)).splitlines() if one.startswith("/")
    ]


@pytest.mark.parametrize(
    "text", [HOSTILE, "1. a", "***", "![[x]](y)", "<https://x.example>", "\\`", "``"]
)
def test_markdown_holds_no_markup_of_content(text):
    found, html = kinds(told("markdown", *hostile(text)))
    assert (
        found & {"link_open", "image", "table_open", "fence", "code_block", "em_open"},
        html,
    ) == (
        set(),
        {"<b>", "</b>", "<del>", "</del>", "<ins>", "</ins>"},
    )


@given(st.text("<>[]()!`*_~|#@&\\ \n/:.-=a1", min_size=1))
def test_markdown_holds_no_markup_of_any_text(text):
    allowed = {"<b>", "</b>", "<del>", "</del>", "<ins>", "</ins>"}
    found, html = kinds(told("markdown", *hostile(text)))
    assert (
        found & {"link_open", "image", "table_open", "fence", "code_block"},
        html <= allowed,
    ) == (
        set(),
        True,
    )


@pytest.mark.parametrize("link", ["@octo", "#1", "GH-2", "://x", "www.x", "!3"])
def test_markdown_mentions_nobody_and_links_nowhere(link):
    shown = told("markdown", quotation(HOSTILE, f"{HOSTILE} !3"))
    assert link not in shown.replace("\\", "")


def test_a_comment_is_no_longer_than_its_host_takes():
    assert len(told("markdown", *(quotation("a", "b") for _ in range(OFTEN)))) <= LIMIT


def test_a_cut_comment_counts_what_is_left_out():
    shown = told("markdown", *(quotation("a", "b") for _ in range(OFTEN)))
    kept = shown.count("<b>reworded</b>")
    assert f"{OFTEN - kept:,} more changes are left out" in shown


def test_json_has_the_names_of_the_fields():
    found = json.loads(told("json", quotation("a", "b"), stances=(stance("harbour", new=None),)))
    assert (found["stances"][0]["old"]["stance"], found["stances"][0]["new"]) == ("supports", None)


def test_json_of_a_record_holds_both_texts():
    found = json.loads(told("json", quotation("a", "b")))
    assert found["records"][0]["fields"] == [{"field": "text", "old": "a", "new": "b"}]
