"""The catalogues say everything that the interface says, with the same values in it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_keywords, parse_mapping_cfg
from babel.messages.pofile import read_po
from jinja2 import Environment, nodes

from briefgen.publishing import theme_at
from briefgen.publishing.themes import environments
from briefgen.views.catalogues import SOURCE_LANGUAGE, languages

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "themes/briefing/templates"

PLACE = re.compile(r"%\(\w+\)s|\{\w+\}|</?\w+[^>]*>")
# What shows itself to readers: the text between tags, and that of some attributes.
SHOWN = re.compile(r'>([^<>]*)<|(?:aria-label|title|alt|placeholder|data-failed)="([^"]*)"')
NAMES = {"EDTF", "BibTeX", "CSL-JSON", "SVG"}
# Macros that write attributes alone.
ATTRIBUTES = {"foreign.html", "hatches.html"}


def messages():
    """Give what `make messages` finds: contexts and messages, those with plurals as pairs."""
    with (ROOT / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)
    typed = re.findall(r"--keyword (\S+)", (ROOT / "Makefile").read_text("utf-8"))
    keywords = parse_keywords(["_", "gettext", *typed])
    return {
        (context, text)
        for _, _, text, _, context in extract_from_dir(ROOT, methods, options, keywords)
    }


def catalogue(lang):
    file = ROOT / f"briefgen/locale/{lang}/LC_MESSAGES/briefgen.po"
    with file.open("rb") as opened:
        return [one for one in read_po(opened, locale=lang) if one.id]


TRANSLATED = [one for one in languages() if one != SOURCE_LANGUAGE]


def test_the_interface_is_in_five_languages():
    assert languages() == ("en", "ar", "fa", "fr", "ps")


@pytest.mark.parametrize("lang", TRANSLATED)
def test_a_catalogue_has_every_message_and_no_other(lang):
    assert {(one.context, one.id) for one in catalogue(lang)} == messages()


@pytest.mark.parametrize("lang", TRANSLATED)
def test_every_form_of_every_message_is_translated_and_checked(lang):
    undone = [
        one.id
        for one in catalogue(lang)
        if one.fuzzy or not all(one.string if one.pluralizable else [one.string])
    ]
    assert undone == []


@pytest.mark.parametrize("lang", TRANSLATED)
def test_translations_have_the_values_and_tags_of_their_message(lang):
    different = []
    for one in catalogue(lang):
        sources = one.id if one.pluralizable else (one.id,)
        wanted = set(PLACE.findall(sources[-1]))
        for text in one.string if one.pluralizable else (one.string,):
            found = set(PLACE.findall(text))
            # A form for one or two of a thing may say so in words.
            missing = wanted - found - ({"{number}", "{n}"} if one.pluralizable else set())
            if missing or found - wanted:
                different.append((text, missing, found - wanted))
    assert different == []


def untranslated(templates: Environment) -> Iterator[tuple[str, str]]:
    """Give every text of the theme that no catalogue knows, with its template."""
    for path in sorted(TEMPLATES.rglob("*.html")):
        if path.name in ATTRIBUTES:
            continue
        source = path.read_text("utf-8")
        tree = templates.parse(re.sub(r"\{% trans.*?endtrans %\}", "", source, flags=re.DOTALL))
        # Marked texts are of the language by now, in letters of another script.
        parts = [
            one.data if isinstance(one, nodes.TemplateData) else "\0"
            for output in tree.find_all(nodes.Output)
            for one in output.nodes
        ]
        for between, attribute in SHOWN.findall(f">{''.join(parts)}<"):
            for word in re.findall(
                r"[A-Za-z]{2,}[-\w]*", re.sub(r"&\w+;", "", between or attribute)
            ):
                if word not in NAMES:
                    yield path.name, word


def test_french_marks_stand_apart_by_spaces_at_which_no_line_breaks():
    texts = [
        text
        for one in catalogue("fr")
        for text in (one.string if one.pluralizable else [one.string])
    ]
    assert [
        text
        for text in texts
        if re.search(r"(?<![\u202f/A-Za-z])[:;!?]|[\w)}] ?:(?!//)|« | »", text)
    ] == []


def test_the_theme_holds_no_words_of_its_own():
    assert list(untranslated(environments(theme_at(TEMPLATES.parent), ["fa"])["fa"])) == []


def test_scripts_hold_no_words_of_their_own():
    said = re.compile(r"""["'`][^"'`\n]*[A-Z][a-z]+ [a-z]+ [a-z]+[^"'`\n]*["'`]""")
    scripts = sorted((ROOT / "themes/briefing/static").glob("*.js"))
    code = {
        one.name: re.sub(r"//[^\n]*|/\*.*?\*/", "", one.read_text("utf-8"), flags=re.DOTALL)
        for one in scripts
    }
    assert {name: found for name, text in code.items() if (found := said.findall(text))} == {}
