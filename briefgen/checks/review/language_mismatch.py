"""A text is in the language that it is said to be in, as far as its script tells."""

from collections.abc import Iterator

from briefgen.atlas import Atlas
from briefgen.checks.reviewing import Review
from briefgen.checks.rule import Rule, briefing
from briefgen.checks.scripts import main_script, scripts_of_language
from briefgen.model.diagnostics import Severity
from briefgen.model.identifiers import Origin
from briefgen.model.problems import Problem

RULE = Rule(
    code="language-mismatch",
    title="a text is not in the language that is declared for it",
    why="Screen readers, hyphenation, fonts and the direction of writing follow the language. Only the"
    " script is looked at: Persian that is declared English is found, German is not.",
    wrong={
        "briefings/toll.md": briefing(
            """
            quotes:
              - id: no-toll
                speaker: ida-floe
                lang: en
                text: ‸ما هیچ عوارضی پرداخت نخواهیم کرد.
            """,
            "![](quote:no-toll)",
        )
    },
    right={
        "briefings/toll.md": briefing(
            """
            quotes:
              - id: no-toll
                speaker: ida-floe
                lang: fa
                text: ما هیچ عوارضی پرداخت نخواهیم کرد.
            """,
            "![](quote:no-toll)",
        )
    },
    severity=Severity.WARNING,
)


def problems(atlas: Atlas, _review: Review) -> Iterator[Problem]:
    """Give the texts that are mostly in a script in which their language is not written."""
    for text, lang, origin in _texts(atlas):
        script = main_script(text) if lang else ""
        if script and script not in (expected := scripts_of_language(lang)) and expected:
            yield RULE.problem(
                origin,
                f"this is declared `{lang}`, and written in {script.capitalize()} letters",
                "Correct `lang`, or the `defaults` of the file; a translation goes into `text`, the words"
                " as spoken into `original`.",
            )


def _texts(atlas: Atlas) -> Iterator[tuple[str, str, Origin]]:
    for quote in atlas.quotes.values():
        key = "text" if quote.text else "paraphrase"
        yield quote.words, quote.lang, quote.origin.at(key)
        if quote.original:
            yield quote.original.text, quote.original.lang, quote.origin.at("original", "text")
    for briefing_ in atlas.briefings.values():
        yield briefing_.summary, briefing_.lang, briefing_.origin.at("summary")
