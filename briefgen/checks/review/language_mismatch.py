"""A text is in the language that it is said to be in, as far as its script tells."""

import re
from collections.abc import Iterator
from html import unescape

from briefgen.atlas import Atlas
from briefgen.checks.bodies import bodies_in
from briefgen.checks.reviewing import Review
from briefgen.checks.rule import Rule, briefing
from briefgen.checks.scripts import main_script, scripts_of_language
from briefgen.checks.things import things_in
from briefgen.model.bodies import Body
from briefgen.model.briefings import Briefing, Page
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


_TAG = re.compile(r"<[^<>]*>")
_ENOUGH = 1000  # characters of HTML, in which there are enough letters

_OF_QUOTE = (
    "Correct `lang`, or the `defaults` of the file; a translation goes into `text`, the words as spoken into"
    " `original`."
)
_OF_FILE = (
    "Say at the head of the file in which language it is, as in `lang: fa`; without, it is the site's"
    " (DEFAULT_LANG)."
)


def problems(atlas: Atlas, _review: Review) -> Iterator[Problem]:
    """Give the texts that are mostly in a script in which their language is not written."""
    for text, lang, origin in _quotations(atlas):
        if script := _foreign_script(text, lang):
            yield RULE.problem(origin, _message(lang, script), _OF_QUOTE)
    told: set[str] = set()
    for text, lang, origin in _files(atlas):
        # A file has one language, so what is wrong with it is told once.
        if origin.path not in told and (script := _foreign_script(text, lang)):
            told.add(origin.path)
            yield RULE.problem(origin, _message(lang, script), _OF_FILE)


def _message(lang: str, script: str) -> str:
    return f"this goes out as `{lang}`, and is written in {script.capitalize()} letters"


def _foreign_script(text: str, lang: str) -> str:
    """Give the script of most letters, if the language is known and not written in it."""
    script = main_script(text) if lang else ""
    expected = scripts_of_language(lang) if script else frozenset()
    return script if expected and script not in expected else ""


def _quotations(atlas: Atlas) -> Iterator[tuple[str, str, Origin]]:
    for quote in atlas.quotes.values():
        key = "text" if quote.text else "paraphrase"
        yield quote.words, quote.lang, quote.origin.at(key)
        if quote.original:
            yield quote.original.text, quote.original.lang, quote.origin.at("original", "text")


def _files(atlas: Atlas) -> Iterator[tuple[str, str, Origin]]:
    """Give what is written in the language of its file; short titles with what follows them."""
    written: tuple[Briefing | Page, ...] = (*atlas.briefings.values(), *atlas.pages.values())
    for one in written:
        yield one.summary, one.lang, one.origin.at("summary")
        yield f"{one.title} {one.summary}", one.lang, one.origin.at("title")
    for origin, thing in things_in(atlas):
        yield thing.profile.summary, thing.profile.lang, origin.at("summary")
    for origin, lang, body in bodies_in(atlas):
        yield _beginning(body), lang, origin.at("lang")


def _beginning(body: Body) -> str:
    """Give the first letters of a body, without what it links to and embeds."""
    html = ""
    for piece in body.pieces:
        html += piece if isinstance(piece, str) else " "
        if len(html) >= _ENOUGH:
            break
    return unescape(_TAG.sub(" ", html[:_ENOUGH]))
