"""A quotation that was compared with its source is held to what was compared."""

from dataclasses import replace
from datetime import date

import pytest

from briefgen.atlas import link
from briefgen.checks.rules import quote_changed
from briefgen.model.verifications import Found, Verification, words_digest
from briefgen.reading import ReadingOptions, read_file

KEYS = {
    "text": "We cannot engage in talks.",
    "excerpt": "false",
    "prefix": "She said",
    "snapshot": "report.txt",
}


def content(status="published", **changed):
    keys = {**KEYS, **changed}
    return f"""---
title: Talks
date: 2031-05-04
summary: None.
status: {status}
sources: [{{id: report, title: Report, snapshot: {keys["snapshot"]}}}]
quotes:
  - id: {keys.get("id", "marsh")}
    attribution: an official
    date: 2031-05
    text: {keys["text"]}
    excerpt: {keys["excerpt"]}
    prefix: {keys["prefix"]}
    {keys.get("more", "")}
---
""".encode()


def atlas(source, verifications=()):
    read = read_file("briefings/talks.md", source, ReadingOptions())
    assert read.diagnostics == ()
    return link([read], verifications=verifications).atlas


def verified():
    """What was recorded when the quotation was as in KEYS."""
    made = atlas(content())
    quote = made.quotes["marsh"]
    words = words_digest(quote, made.sources[quote.source])
    return Verification("marsh", words, "0" * 64, date(2031, 5, 4), Found.WHOLE)


def codes(source, *verifications):
    return [one.code for one in quote_changed.problems(atlas(source, verifications))]


def test_a_quotation_that_is_as_it_was_is_no_problem():
    assert codes(content(), verified()) == []


@pytest.mark.parametrize(
    "changed",
    [
        {"text": "We can engage in talks."},
        {"excerpt": "true"},
        {"prefix": "He said"},
        {"snapshot": "other.txt"},
    ],
)
def test_a_quotation_that_has_changed_is_a_problem(changed):
    assert codes(content(**changed), verified()) == ["quote-changed"]


def test_a_text_wrapped_otherwise_has_not_changed():
    assert codes(content(text=">-\n      We cannot\n      engage in talks."), verified()) == []


def test_a_quotation_never_checked_is_no_problem():
    assert codes(content(text="Anything."), replace(verified(), quote="other")) == []


def test_a_former_id_leads_to_the_record():
    renamed = content(id="marsh-on-talks", more="old_ids: [marsh]", text="We can engage.")
    assert codes(renamed, verified()) == ["quote-changed"]


def test_a_withdrawn_quotation_is_held_to_nothing():
    withdrawn = content(text="Wrong.", more="withdrawn: {date: 2031-05-05, reason: Misheard.}")
    assert codes(withdrawn, verified()) == []


def test_a_draft_that_is_not_looked_into_is_no_problem():
    assert codes(content(status="draft", text="Unfinished."), verified()) == []
