"""Texts against sources: reports in several languages, a hearing, Markdown, HTML and PDF. All are fiction."""

# ruff: noqa: RUF001 - marks that look alike are what this is about
from functools import cache
from pathlib import Path

import pytest
from pdfs import pdf_of

from briefgen.editing.verification.finding import Context
from briefgen.editing.verification.judging import Outcome, judgement
from briefgen.editing.verification.snapshots import read_snapshot, snapshot_of
from briefgen.model.vocabulary import SourceKind

FIXTURES = Path(__file__).parent / "fixtures"
NEWS, TRANSCRIPT, OTHER = SourceKind.NEWS, SourceKind.TRANSCRIPT, SourceKind.OTHER


@cache
def fixture(name):
    return read_snapshot(FIXTURES, name)


def outcome(source, text, kind=NEWS, *, excerpt=False, prefix="", suffix=""):
    snapshot = fixture(source) if isinstance(source, str) else source
    return judgement(text, snapshot, kind, Context(prefix, suffix), is_excerpt=excerpt).outcome


def shown(source, text, *, excerpt=False):
    return judgement(text, fixture(source), NEWS, Context(), is_excerpt=excerpt).shown


WHOLE_SENTENCES = [
    ("toll-report.txt", "We cannot engage in talks with the other harbour."),
    ("toll-report.txt", "We cannot engage in talks with the other harbour"),
    (
        "toll-report.txt",
        "We cannot engage in talks with the other harbour. The toll stays at 12.5 crowns.",
    ),
    ("toll-report.txt", "“We cannot engage in talks with the other harbour.”"),
    (
        "toll-report.txt",
        "We will pay our share of the well–known costs when the U.S. Navy leaves.",
    ),
    ("toll-report.txt", "Why should we not?"),
    ("toll-report.txt", "She said \"never again\" to me, and I don't doubt the neighbours' word."),
    ("toll-report.txt", "Twenty-five ships - all of them small - lie there…"),
    ("toll-report.txt", "The first part of the speech runs on without an end."),
    ("toll-report.txt", "And here it is taken up again and brought to a close."),
    ("british-report.txt", "The neighbours' role is key, and we don't deny it."),
    ("bulletin.fr.txt", "Nous n'engagerons aucune négociation avec l'autre port."),
    (
        "bulletin.fr.txt",
        "Nous n’engagerons aucune négociation avec l’autre port. Les «vieux phares» resteront allumés!",
    ),
    (
        "report.fa.txt",
        "ما عوارض ۱۲ درصدی را همان روزی پایان می دهیم که بندر دیگر سهم خود را بپردازد. پیش از آن هرگز!",
    ),
    ("report.ar.txt", "لن نشارك في محادثات مع الميناء الآخر."),
    ("report.ar.txt", "هل تريدون إغلاق الميناء؟"),
    ("report.zh.txt", "我们不会参加与另一个港口的谈判。"),
    ("toll-report.md", "We cannot engage in talks with the other harbour."),
    ("toll-report.md", "The toll stays where it is for as long as the lamps are lit."),
    ("toll-report.html", "We cannot engage in talks with the other harbour."),
    ("toll-report.html", "The toll stays where it is."),
    ("toll-report.html", "The lamps of this harbour must be paid for."),
]


@pytest.mark.parametrize(("source", "text"), WHOLE_SENTENCES)
def test_whole_sentences_match(source, text):
    assert outcome(source, text) is Outcome.WHOLE


CUT_OUT = [
    ("toll-report.txt", "engage in talks with the other harbour."),
    ("toll-report.txt", "We cannot engage in talks"),
    ("toll-report.txt", "We cannot engage … with the other harbour."),
    ("toll-report.txt", "We [shall not] engage in talks with the other harbour."),
    ("toll-report.txt", "[t]he toll stays at 12.5 crowns."),
    ("toll-report.txt", "Why should we not"),  # no question any more
    ("toll-report.txt", "a gift to the gulls"),
    ("toll-report.txt", "We will pay our share of the well-known costs when the U.S."),
    ("toll-report.txt", "Nobody wants a longer crossing"),
    ("toll-report.txt", "but the lamps of this harbour must be paid for."),
    ("british-report.txt", "We will go to the island"),
    ("bulletin.fr.txt", "aucune négociation avec l’autre port."),
    ("report.fa.txt", "هیچ‌کس نمی‌تواند بی‌پرداخت از بندر بگذرد"),
    ("report.fa.txt", "هدیه‌ای به مرغان دریایی این بندر"),
    ("report.ar.txt", "نشارك في محادثات مع الميناء الآخر."),
    ("report.zh.txt", "会参加与另一个港口的谈判。"),
]


@pytest.mark.parametrize(("source", "text"), CUT_OUT)
def test_what_is_cut_out_of_a_sentence_must_be_declared(source, text):
    assert outcome(source, text) is Outcome.UNDECLARED


@pytest.mark.parametrize(("source", "text"), CUT_OUT)
def test_what_is_cut_out_of_a_sentence_wants_confirmation_when_declared(source, text):
    assert outcome(source, text, excerpt=True) is Outcome.EXCERPT


def test_the_whole_sentence_of_an_excerpt_is_shown():
    assert shown("toll-report.txt", "engage in talks with the other harbour.", excerpt=True) == (
        "Ada Marsh, the spokesperson, said on Monday: “We cannot engage in talks with the other harbour.",
    )


NEVER = [
    # a changed word, number or name
    ("toll-report.txt", "We can engage in talks with the other harbour.", Outcome.NOT_FOUND),
    ("toll-report.txt", "We can … engage in talks with the other harbour.", Outcome.NOT_FOUND),
    ("toll-report.txt", "The toll stays at 125 crowns.", Outcome.NOT_FOUND),
    ("toll-report.txt", "The toll stays at 12 crowns.", Outcome.NOT_FOUND),
    ("toll-report.txt", "The toll stays at 12", Outcome.NOT_FOUND),
    ("toll-report.txt", "Nobody wants the longer crossing", Outcome.NOT_FOUND),
    ("toll-report.txt", "we cannot engage in talks with the other harbour.", Outcome.NOT_FOUND),
    (
        "toll-report.txt",
        "She said never again to me, and I don’t doubt the neighbours’ word.",
        Outcome.NOT_FOUND,
    ),
    ("report.fa.txt", "ما عوارض ۲۱ درصدی را همان روزی پایان می‌دهیم", Outcome.NOT_FOUND),
    ("bulletin.fr.txt", "engagerons aucune négociation avec l’autre port.", Outcome.NOT_FOUND),
    ("toll-report.html", "We shall gladly engage in talks.", Outcome.NOT_FOUND),
    ("toll-report.html", "We shall never engage in talks.", Outcome.NOT_FOUND),
    ("toll-report.html", "We cannot engage in style.", Outcome.NOT_FOUND),
    # a reporter's prose
    ("toll-report.txt", "the harbour would never close its gates to ships", Outcome.PROSE),
    ("toll-report.txt", "The ferry (of 1931) sails at ten.", Outcome.PROSE),
    ("toll-report.md", "the harbour would never close its gates", Outcome.PROSE),
    ("toll-report.html", "the harbour would never close its gates.", Outcome.PROSE),
    ("british-report.txt", "Critics spoke of the neighbours’ aid", Outcome.PROSE),
    ("british-report.txt", "who left the club, and the others", Outcome.PROSE),
    ("bulletin.fr.txt", "le port ne fermera jamais ses portes", Outcome.PROSE),
    ("report.fa.txt", "او از پاسخ به پرسش‌ها خودداری کرد.", Outcome.PROSE),
    ("report.ar.txt", "الميناء لن يغلق أبوابه أمام السفن.", Outcome.PROSE),
    (
        "bulletin.fr.txt",
        "Le péage, a-t-elle ajouté, sera supprimé l’an prochain.",
        Outcome.INTERRUPTED,
    ),
    # splices
    (
        "toll-report.txt",
        "Nobody wants a longer crossing,” she added, “but the lamps of this harbour must be paid for.",
        Outcome.SPLICED,
    ),
    (
        "toll-report.txt",
        "Nobody wants a longer crossing, … but the lamps of this harbour must be paid for.",
        Outcome.SPLICED,
    ),
    (
        "toll-report.txt",
        "Nobody wants a longer crossing, but the lamps of this harbour must be paid for.",
        Outcome.NOT_FOUND,
    ),
    (
        "toll-report.txt",
        "We cannot engage in talks … when the U.S. Navy leaves.",
        Outcome.ACROSS_PARAGRAPHS,
    ),
    (
        "toll-report.txt",
        "The first part of the speech … brought to a close.",
        Outcome.ACROSS_PARAGRAPHS,
    ),
    # too little, or half a word
    ("toll-report.txt", "The toll … stays at 12.5 crowns.", Outcome.SHORT),
    ("toll-report.txt", "The toll", Outcome.SHORT),
    ("toll-report.txt", "We will pay our share of the well", Outcome.CUT_WORD),
    ("toll-report.txt", "known costs when the U.S. Navy leaves.", Outcome.CUT_WORD),
]


@pytest.mark.parametrize(("source", "text", "why"), NEVER)
def test_what_never_passes_says_why(source, text, why):
    assert outcome(source, text, excerpt=True) is why


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We cannot engage in talks.", Outcome.WHOLE),
        ("We could engage in talks tomorrow. Nobody is against it.", Outcome.WHOLE),
        ("engage in talks tomorrow", Outcome.EXCERPT),
        ("The toll stays where it is. … Nobody is against it.", Outcome.ACROSS_PARAGRAPHS),
        ("Nobody is against it. MS MARSH: The letter says", Outcome.NOT_FOUND),
    ],
)
def test_in_a_transcript_only_one_turn_is_quoted(text, expected):
    assert outcome("hearing.txt", text, TRANSCRIPT, excerpt=True) is expected


def test_a_source_that_marks_no_quotations_may_be_quoted():
    letter = snapshot_of("To the harbour.\n\nWe will not pay the toll. It is unlawful.\n")
    assert outcome(letter, "We will not pay the toll.", OTHER) is Outcome.WHOLE


def test_news_that_marks_no_quotations_has_only_the_reporters_words():
    news = snapshot_of("The minister says that the harbour cannot engage in talks.\n")
    assert outcome(news, "the harbour cannot engage in talks.", excerpt=True) is Outcome.NO_MARKS


def test_a_title_in_marks_does_not_make_a_statement_a_report():
    statement = snapshot_of("We have read the “Toll Act”. We will not pay the toll.")
    assert outcome(statement, "We will not pay the toll.", SourceKind.STATEMENT) is Outcome.WHOLE


def test_words_that_stand_whole_and_cut_want_their_place_named():
    twice = snapshot_of("“The road is open.” He said: “It is false that The road is open. No.”")
    assert outcome(twice, "The road is open.") is Outcome.AMBIGUOUS


def test_the_prefix_says_which_is_meant():
    twice = snapshot_of("“The road is open.” He said: “It is false that The road is open. No.”")
    assert outcome(twice, "The road is open.", prefix="It is false that") is Outcome.UNDECLARED


def test_a_short_text_passes_with_what_stands_around_it():
    assert (
        outcome("toll-report.txt", "Nobody", excerpt=True, suffix="wants a longer crossing")
        is Outcome.EXCERPT
    )


def test_a_prefix_that_is_not_there_fails():
    assert (
        outcome("toll-report.txt", "Why should we not?", prefix="the Army leaves.")
        is Outcome.WRONG_CONTEXT
    )


def test_a_bracket_stands_for_six_words():
    source = snapshot_of("“The lamps of all the old harbours in the north must be paid for.”")
    assert (
        outcome(source, "The lamps of all the [harbours] must be paid for.", excerpt=True)
        is Outcome.EXCERPT
    )


def test_a_bracket_does_not_stand_for_seven_words():
    source = snapshot_of("“The lamps of all the old harbours in the north must be paid for.”")
    assert outcome(source, "The lamps [there] must be paid for.", excerpt=True) is Outcome.NOT_FOUND


def test_raised_digits_are_no_digits():
    source = snapshot_of("“The ice covers more than 10² harbours today.”")
    assert outcome(source, "The ice covers more than 102 harbours today.") is Outcome.NOT_FOUND


def test_the_nearest_passage_has_the_difference_marked():
    assert shown("toll-report.txt", "The toll stays at 125 crowns.") == (
        "The toll stays at [-12.5-] {+125+} crowns",
    )


PDF = pdf_of(
    [
        "The spokesperson, Ada Marsh, said: “We cannot engage in talks while its trans-",
        "port of ice goes on. The well-known toll stays.” She left.",
    ],
    ["“Nobody wants a longer crossing,” she added, “but the", "lamps must be paid for.”"],
    ["The mayor said that the harbour would never close its gates."],
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We cannot engage in talks while its transport of ice goes on.", Outcome.WHOLE),
        ("The well-known toll stays.", Outcome.WHOLE),
        ("The wellknown toll stays.", Outcome.NOT_FOUND),
        ("but the lamps must be paid for.", Outcome.EXCERPT),
        ("We cannot engage in talks … Nobody wants a longer crossing", Outcome.ACROSS_PARAGRAPHS),
        ("the harbour would never close its gates.", Outcome.PROSE),
    ],
)
def test_a_pdf_is_read_by_paragraphs(tmp_path, text, expected):
    (tmp_path / "report.pdf").write_bytes(PDF)
    assert outcome(read_snapshot(tmp_path, "report.pdf"), text, excerpt=True) is expected
