import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.reading.block_parser import BLOCK_OPENINGS
from briefgen.reading.inline_parser import INLINE_OPENINGS
from briefgen.reading.markdown_parser import MAX_NESTING, RAW_HTML, markdown_parser, plain_parser

SPECIFICATION = Path(__file__).parent / "fixtures" / "commonmark.json"

PARSER = markdown_parser()
PLAIN_PARSER = plain_parser()

BLOCKS_THAT_BEGIN_ANYHOW = {"table", "code", "lheading", "deflist", "paragraph"}

PIECES = (
    *("word", "two words", "é", "日", "\u00a0", "\x0b", "1", "10. ", "2) ", ".", ":", "'", '"', "=", "|", "^"),
    *("*", "**", "_", "__", "~", "~~", "`", "``", "[", "]", "](", "(", ")", "!", "![", "<", ">", "&", "\\"),
    *("\n", "\n\n", "\n\n", "  \n", "\\\n", "\r\n", "\0", " ", "  ", "    ", "\t"),
    *("- ", "* ", "+ ", "1. ", "> ", ">\t", "# ", "#", "---", "***", "===", "```", "~~~", ": ", "~ ", "-\t"),
    *("| a | b |\n|---|:-:|\n| c | d |\n", "a | b\n-|-\n", "Term\n: what it is\n", "Term\n\n~ what\n"),
    *("[^1]", "[^1]: note\n", "[r]", "[a][r]", "[r]: /x 'title'\n", "[r]: <a\nb>\n", "&amp;", "&#x41;", "\\*"),
    *("[a](country:IR)", "[](person:x)", "[a b](https://example.org/x)", "![](quote:q)", "![b](static/p.png)"),
    *("[a](<b c> 'd')", "[a](b(c))", "[*a*](issue:x)", "[a [b](event:c) d](event:e)", "![a ![](quote:b)](quote:c)"),
    *("[![](quote:q)](country:IR)", "**[a](country:IR)**", "<b>", "</b>", "<div>\n", "</div>", "<https://a.example>"),
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def parsed(parser, text, *, raw_html=False):
    env = {RAW_HTML: raw_html}
    return [token.as_dict() for token in parser.parse(text, env)], env


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.booleans())
def test_short_cuts_change_no_token(text, raw_html):
    assert parsed(PARSER, text, raw_html=raw_html) == parsed(PLAIN_PARSER, text, raw_html=raw_html)


@pytest.mark.parametrize("count", [38, 39, 40, 41, 42])
@pytest.mark.parametrize("inner", ["[a](country:IR)", "[](country:IR)", "![a](quote:b)"])
@pytest.mark.parametrize("opening", ["[", "![", "- ", "> "])
def test_short_cuts_see_no_further_into_deep_nesting(opening, inner, count):
    text = opening * count + inner + "](country:IR)" * 3
    assert parsed(PARSER, text) == parsed(PLAIN_PARSER, text)


@pytest.mark.parametrize("example", json.loads(SPECIFICATION.read_text(encoding="utf-8")))
def test_short_cuts_read_examples_in_a_list_alike(example):
    text = "- " + example["markdown"].replace("\n", "\n  ")
    assert parsed(PARSER, text) == parsed(PLAIN_PARSER, text)


def test_first_characters_of_every_block_are_known():
    assert set(PLAIN_PARSER.block.ruler.get_active_rules()) == {
        *BLOCK_OPENINGS,
        *BLOCKS_THAT_BEGIN_ANYHOW,
    }


def test_first_characters_of_all_markup_in_text_are_known():
    assert set(PLAIN_PARSER.inline.ruler.get_active_rules()) == {*INLINE_OPENINGS, "text"}


def test_nesting_is_as_deep_as_the_limit():
    assert PARSER.options.maxNesting == MAX_NESTING
