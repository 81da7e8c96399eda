"""What holds for every text and source: no changed word passes, and no change of typesetting fails."""

# ruff: noqa: RUF001 - marks that look alike are what this is about
import re
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from briefgen.editing.verification.finding import Context
from briefgen.editing.verification.judging import Outcome, judgement
from briefgen.editing.verification.snapshots import snapshot_of
from briefgen.model.vocabulary import SourceKind

WORDS = [
    "cannot",
    "engage",
    "talks",
    "harbour",
    "toll",
    "lamps",
    "gulls",
    "penguins",
    "Marsh",
    "Fennick",
    "never",
    "without",
    "threat",
    "12",
    "1931",
    "3.5",
    "well-known",
    "ferry-boat",
    "don’t",
    "neighbours’s",
    "crossing",
    "winter",
    "island",
    "share",
    "costs",
    "pay",
    "leave",
    "against",
    "not",
    "only",
    "unless",
    "every",
    "third",
    "wharf",
    "l’eau",
    "qu’il",
    "péage",
    "négociation",
    "Brücke",
    "straße",
    "بندر",
    "هرگز",
    "می\u200cدهیم",
    "۱۲",
    "عوارض",
    "مذاکره",
    "لن",
    "نشارك",
    "محادثات",
    "الميناء",
    "我们",
    "不会",
    "参加",
]
MARKS = [("“", "”"), ("«", "»"), ("« ", " »"), ("„", "“"), ('"', '"'), ("「", "」"), ("‘", "’")]
SPACES = [" ", "  ", "\n", "\t", "\u00a0", "\u202f", "\u2009", " \n  ", "\u3000"]
APOSTROPHES = ["'", "\u2019", "\u02bc", "\u2032"]
HYPHENS = ["-", "\u2010", "\u2011", "\u2013", "\u2212"]
DASHES = ["\u2013", "\u2014", "\u2015", "--", "---", "-"]
JOINERS = [" ", " … ", " [...] ", ", ", " - ", " [he said] ", ",” he said, “"]


class Report(NamedTuple):
    """A report with two quotations and the reporter's words between; each sentence is a list of words."""

    text: str
    first: list[list[str]]
    second: list[list[str]]
    prose: list[str]


def words(start, length):
    return st.lists(st.sampled_from(WORDS), min_size=start, max_size=length, unique=True)


@st.composite
def reports(draw):
    everything = draw(st.permutations(WORDS))
    sentences = [everything[at : at + 6] for at in range(0, 36, 6)]
    first, second, prose = sentences[:2], sentences[2:4], sentences[4]
    opening, closing = draw(st.sampled_from(MARKS))
    parting = draw(st.sampled_from([" ", "\n\n", "\n"]))
    text = (
        f"The mayor said: {opening}{said(first)}{closing} Then {' '.join(prose)} came.{parting}"
        f"She added: {opening}{said(second)}{closing}"
    )
    return Report(text, first, second, prose)


def said(sentences):
    return " ".join(sentence(one) for one in sentences)


def sentence(given_words):
    return f"So {' '.join(given_words)} it is."


def judged(text, report, *, kind=SourceKind.NEWS, excerpt=True):
    source = report.text if isinstance(report, Report) else report
    return judgement(text, snapshot_of(source), kind, Context(), is_excerpt=excerpt)


@given(reports())
def test_whole_sentences_of_a_quotation_pass(report):
    assert judged(said(report.second), report, excerpt=False).outcome is Outcome.WHOLE


@given(reports(), st.data())
def test_a_changed_dropped_added_or_swapped_word_never_passes(report, data):
    one = data.draw(st.sampled_from([*report.first, *report.second]))
    at = data.draw(st.integers(0, len(one) - 2))
    other = data.draw(st.sampled_from([word for word in WORDS if word != one[at]]))
    changed = data.draw(
        st.sampled_from(
            [
                [*one[:at], other, *one[at + 1 :]],
                [*one[:at], *one[at + 1 :]],
                [*one[:at], other, *one[at:]],
                [*one[:at], one[at + 1], one[at], *one[at + 2 :]],
                [*one[:at], one[at].swapcase() + "x", *one[at + 1 :]],
            ]
        )
    )
    assert not judged(sentence(changed), report).matches


@given(reports(), st.data())
def test_a_change_of_marks_dashes_and_white_space_alone_passes(report, data):
    def drawn(choices):
        return lambda _: data.draw(st.sampled_from(choices))

    text = re.sub("['\u2019]", drawn(APOSTROPHES), said(report.first))
    text = re.sub("-", drawn(HYPHENS), text)
    text = re.sub(" ", drawn(SPACES), text)
    assert judged(text, report, excerpt=False).outcome is Outcome.WHOLE


NESTED = [("‘", "’"), ("“", "”"), ("«", "»"), ("'", "'")]
"""What stands inside “…”."""


@given(st.sampled_from(NESTED), st.sampled_from(MARKS), st.sampled_from(DASHES), st.data())
def test_marks_and_dashes_inside_a_quotation_may_be_others(theirs, ours, dash, data):
    spaced = data.draw(st.sampled_from(["", " ", "\u00a0"]))
    source = f"“So {theirs[0]}never again{theirs[1]} — she knows — is all.”"
    text = f"So {ours[0]}never again{ours[1]}{spaced}{dash}{spaced}she knows {dash} is all."
    assert judged(text, source, excerpt=False).matches


@given(reports(), st.data())
def test_no_splice_of_two_quotations_passes(report, data):
    start, end = data.draw(st.integers(0, 4)), data.draw(st.integers(1, 5))
    head = " ".join(report.first[-1][start:])
    tail = " ".join(report.second[0][:end])
    joiner = data.draw(st.sampled_from(JOINERS))
    text = data.draw(
        st.sampled_from(
            [
                f"{head} it is.{joiner}So {tail}",
                f"{head}{joiner}{tail}",
                f"{head} it is{joiner}So {tail}",
            ]
        )
    )
    assert not judged(text, report).matches


@given(reports(), st.integers(0, 4))
def test_no_prose_of_the_reporter_passes(report, start):
    assert not judged(f"{' '.join(report.prose[start:])} came.", report).matches


@given(reports(), st.integers(0, 2), st.integers(4, 6))
def test_what_is_cut_out_of_a_sentence_never_passes_as_whole(report, start, end):
    cut = " ".join(report.first[0][start:end])
    assert judged(cut, report, excerpt=False).matches is False


@given(reports(), st.integers(1, 4))
def test_what_is_left_out_never_passes_as_whole(report, at):
    one = report.first[0]
    text = sentence([*one[:at], "…", *one[at + 1 :]])
    assert judged(text, report).outcome in {Outcome.EXCERPT, Outcome.SHORT}


@given(st.text(max_size=60), st.text(max_size=200))
def test_no_text_and_no_source_makes_it_fall_over(text, source):
    judged(text or "x", f"{source} {text}")


@given(st.text(alphabet="aB .?!'\"“”‘’«»„…[]()-—\n:", max_size=40), st.sampled_from(SourceKind))
def test_no_heap_of_marks_makes_it_fall_over(text, kind):
    judged(text or "x", f"A: {text} {text}\n\n{text}", kind=kind)
