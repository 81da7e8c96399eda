import json
import re
from pathlib import Path

import html5lib
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.model.bodies import Body, BodyReference
from briefgen.model.diagnostics import Severity
from briefgen.reading.link_targets import KINDS
from briefgen.reading.markdown import read_body, rendered_commonmark

FIXTURES = Path(__file__).parent / "fixtures"

EMPTY_BLOCKQUOTES = {218, 239, 240}
"""Examples with an empty block quote: markdown-it leaves out the line break inside it."""


def examples(name):
    text = (FIXTURES / "markdown" / name).read_text(encoding="utf-8")
    found = re.findall(r"^(\S[^\n]*)\n\.\n(.*?)^\.\n(.*?)^\.$", text, re.MULTILINE | re.DOTALL)
    return [pytest.param(source, shown, id=title) for title, source, shown in found]


def shown(body):
    return "".join(
        piece
        if isinstance(piece, str)
        else f"«{piece.form} {piece.kind} {piece.target} |{spaced(piece.text)}|{spaced(piece.title)}"
        f"| {piece.line}»"
        for piece in body.pieces
    )


def spaced(text):
    return f" {text} " if text else " "


def references(body):
    return [piece for piece in body.pieces if isinstance(piece, BodyReference)]


def html(body):
    return "".join(
        piece if isinstance(piece, str) else f'<a href="/x/">{piece.text}</a>'
        for piece in body.pieces
    )


@pytest.mark.parametrize(("source", "expected"), examples("pieces.md"))
def test_body_gives_pieces(source, expected):
    body, _ = read_body(source, "briefings/a.md", 1)
    assert shown(body).rstrip("\n") == expected.rstrip("\n")


@pytest.mark.parametrize(("source", "expected"), examples("diagnostics.md"))
def test_fault_is_named_and_does_no_harm(source, expected):
    body, diagnostics = read_body(source, "briefings/a.md", 1)
    said = "".join(
        f"{fault.line}:{fault.column} {fault.code}"
        + (f": {fault.help}\n" if fault.code != "raw-html" else "\n")
        for fault in diagnostics
    )
    assert shown(body) + said == expected


@pytest.mark.parametrize(("source", "expected"), examples("raw_html.md"))
def test_raw_html_is_sanitised(source, expected):
    body, _ = read_body(source, "briefings/a.md", 1, raw_html=True)
    assert shown(body).rstrip("\n") == expected.rstrip("\n")


@pytest.mark.parametrize(
    "example",
    json.loads((FIXTURES / "commonmark.json").read_text(encoding="utf-8")),
    ids=lambda example: f"{example['section']}-{example['example']}",
)
def test_parser_conforms_to_commonmark(example):
    expected = example["html"]
    if example["example"] in EMPTY_BLOCKQUOTES:
        expected = expected.replace("<blockquote>\n</blockquote>", "<blockquote></blockquote>")
    assert rendered_commonmark(example["markdown"]) == expected


def test_lines_count_from_the_start_of_the_file():
    body, diagnostics = read_body("a\nb [x](country:IR)\n[y](qoute:z)\n", "briefings/a.md", 40)
    assert (references(body)[0].line, diagnostics[0].line) == (41, 42)


def test_raw_html_shown_as_text_is_a_warning():
    _, diagnostics = read_body("a <b>c</b>", "briefings/a.md", 1)
    assert [fault.severity for fault in diagnostics] == [Severity.WARNING]


def test_reference_inside_forbidden_html_is_reported():
    source = "<iframe>\n\n[x](country:IR)\n\n</iframe>"
    _, diagnostics = read_body(source, "briefings/a.md", 1, raw_html=True)
    assert [fault.code for fault in diagnostics] == ["reference-inside-html"]


@pytest.mark.parametrize(
    "source",
    [
        "<a href='/x'>\n\n![](quote:a)\n\n</a>",
        "<details>\n\n![](quote:a)",
        "<p><b>bold\n\n![](quote:a)",
        "<table><tr><td>\n\n![](quote:a)\n\n</table>",
        "<a href='/x'>[x](country:IR)</a>",
    ],
)
def test_raw_html_does_not_swallow_a_reference(source):
    _, diagnostics = read_body(source, "briefings/a.md", 1, raw_html=True)
    assert [fault.code for fault in diagnostics] == ["reference-inside-html"]


def test_wrapper_that_is_left_open_is_closed():
    body, _ = read_body("<div>\n\n![](quote:a)", "briefings/a.md", 1, raw_html=True)
    assert [piece for piece in body.pieces if isinstance(piece, str)] == ["<div>\n", "</div>"]


def test_headings_are_listed_as_shown():
    body, _ = read_body("# A *b* [](country:IR)\n\n## C", "briefings/a.md", 1)
    assert [(heading.level, heading.id, heading.text) for heading in body.headings] == [
        (2, "a-b-ir", "A b IR"),
        (3, "c", "C"),
    ]


def test_body_survives_msgpack():
    body, _ = read_body("# A\n\n[x](country:IR)\n\n![](quote:b)", "briefings/a.md", 1)
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(body), type=Body) == body


def test_encoded_control_characters_make_no_reference():
    body, _ = read_body("<https://example.org/%00%02> &#0;&#2; \0 [x](country:IR)", "a.md", 1)
    assert len(references(body)) == 1


@pytest.mark.parametrize(
    "source",
    [
        "[" * 10_000,
        ">" * 100_000,
        "*" * 100_000,
        "> " * 5_000 + "a",
        "- " * 5_000 + "a",
        "![" * 2_000 + "a" + "](b)" * 2_000,
        "[^1]: " * 5_000 + "x\n\n[^1]",
        "[a](country:IR)\n" * 2_000,
        "[a](javascript:b)\n" * 2_000,
    ],
    ids=lambda source: source[:12],
)
def test_hostile_text_is_read(source):
    body, diagnostics = read_body(source, "briefings/a.md", 1)
    assert body.pieces or diagnostics


def test_text_that_is_nested_too_deeply_is_reported():
    _, diagnostics = read_body("> " * 50 + "a", "briefings/a.md", 1)
    assert [fault.code for fault in diagnostics] == ["nested-too-deeply"]


def fault_codes(source, **options):
    return [fault.code for fault in read_body(source, "briefings/a.md", 1, **options)[1]]


@pytest.mark.parametrize(
    "definition", ["https://example.org/" + "x" * 2000, f'https://example.org/ "{"x" * 2001}"']
)
def test_address_and_title_of_a_link_have_a_limit(definition):
    assert fault_codes(f"[a]: {definition}\n\n" + "[a] " * 5_000) == ["too-long"]


@pytest.mark.parametrize(
    "source",
    [
        f'[a]: https://example.org/ "{"x" * 1900}"\n\n' + "[a] " * 5_000,
        f'[a]: /images/a.png "{"x" * 1900}"\n\n' + "![a] " * 1_000,
        "[^1]: Note\n\n" + "[^1]" * 5_000,
    ],
    ids=["links", "pictures", "footnotes"],
)
def test_html_many_times_longer_than_its_text_is_refused(source):
    assert fault_codes(source) == ["body-too-large"]


@pytest.mark.parametrize(
    "source",
    [
        "![" * 65_000,
        "[" * 130_000,
        "]" * 60_000 + "[" * 60_000,
        "<![CDATA[" * 14_000,
        "[a][" * 30_000,
        "a\n: " * 30_000,
        "- a\n  ~ b\n" * 10_000,
        "> a\n> : b\n\n" * 10_000,
    ],
    ids=lambda source: source[:9],
)
def test_markup_that_takes_markdown_long_is_refused_and_not_parsed(source):
    body, found = read_body(source, "briefings/a.md", 7)
    assert (body.pieces, [(one.code, one.line) for one in found]) == ((), [("body-too-large", 7)])


@pytest.mark.parametrize(
    "link",
    [
        "[a](https://www.un.org@evil.example/)",
        "<HTTPS://www.un.org:80@evil.example/>",
        "[a](//www.un.org%2Fen@evil.example/)",
    ],
)
def test_address_with_a_name_before_its_host_is_refused(link):
    assert fault_codes(f"See {link}.") == ["bad-url"]


def test_at_sign_elsewhere_in_an_address_is_fine():
    assert fault_codes("[a](https://a.example/@b) [c](mailto:d@e.example) [f](https://g?h@i)") == []


def test_many_colons_are_no_definitions():
    assert fault_codes("At 12:30: a vote.\n\n" * 2_000) == []


def test_title_of_ordinary_length_may_stand_often():
    source = '[a]: https://example.org/ "An ordinary title"\n\n' + "As [a] says. " * 2_000
    assert fault_codes(source) == []


def test_embeds_have_a_limit():
    source = "".join(f"![](quote:a-{number})\n\n" for number in range(60))
    assert fault_codes(source) == ["too-many-embeds"]


def test_a_thing_is_embedded_once():
    assert (
        fault_codes("![](issue:a)\n\n![](event:a)\n\n![](issue:a)\n\n" * 3)[0] == "embed-repeated"
    )


def test_references_have_a_limit():
    assert fault_codes("[](country:IR) " * 2_100) == ["too-many-links"]


def test_problems_of_one_body_have_a_limit():
    assert fault_codes("[a](javascript:b)\n" * 2_000)[499:] == ["link-scheme", "too-many-problems"]


@pytest.mark.parametrize(
    "source",
    [
        "so&#x202e;rt",
        "**so**&ZeroWidthSpace;rt",
        "# so&#8288;rt",
        "| so&shy;rt |\n|-|",
        "[x](country:IR%E2%80%AE)",
        "[x](https://example.org/%E2%80%AE)",
        "[x](country:IR '&#x202e;')",
        "![so&#x202e;rt]({static}/images/a.png)",
        "[^1]\n\n[^1]: so&#x202e;rt",
        "```a&#x202e;\n```",
    ],
)
def test_unwanted_character_is_refused_however_it_is_written(source):
    assert fault_codes(source) == ["invisible-control"]


def test_unwanted_character_is_refused_in_raw_html():
    assert fault_codes("<b>so&#x202e;rt</b>\n\n<i>", raw_html=True) == ["invisible-control"]


def test_unwanted_character_is_placed():
    fault = read_body("One\ntwo &#x202e; three", "briefings/a.md", 1)[1][0]
    assert (fault.line, fault.column) == (2, 5)


@pytest.mark.parametrize(
    "source", ["می&zwnj;شود", "`&#x202e;`", "[x](https://example.org/a%E2%80%8Cb)"]
)
def test_wanted_character_may_be_written_in_any_way(source):
    assert fault_codes(source) == []


def test_references_know_their_column():
    source = "- One [x](country:IR) and\n  [y](country:PK)\n\n> ![](quote:a)"
    body, _ = read_body(source, "briefings/a.md", 1)
    assert [(one.line, one.column) for one in references(body)] == [(1, 7), (2, 3), (4, 3)]


FRAGMENTS = st.sampled_from(
    [
        *("[", "]", "(", ")", "![](quote:a)", "[x](country:IR)", "<script>", "</script>", "\n\n"),
        *("\n", "> ", "- ", "# ", "| ", "|-|\n", "[^1]", "[^1]: ", ": ", "`", "```\n", "    ", "*"),
        *("<div title='", '<a href="javascript:x" onclick=x>', "<svg onload=x>", "onload=x ", '"'),
        *("'>", "<!--", "-->", "<style>", "javascript:", "](javascript:x)", "&#0;", "~~", "<data>"),
        *("<img src=x onerror=x>", "<table>", "<select>", "<textarea>", "&lt;", "<math><mi>"),
    ]
)
TEXTS = st.lists(FRAGMENTS | st.text(max_size=8), max_size=25).map("".join)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.booleans())
def test_any_text_gives_markup_that_runs_nothing(source, raw_html):
    body, _ = read_body(source, "briefings/a.md", 1, raw_html=raw_html)
    tree = html5lib.parseFragment(html(body), namespaceHTMLElements=False)
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        assert element.tag not in {"script", "style", "iframe", "svg", "math", "form"}
        for name, value in element.attrib.items():
            assert not name.startswith("on")
            assert name != "style"
            assert not re.match(r"\s*(javascript|data|vbscript):", value, re.IGNORECASE) or (
                name not in {"href", "src"}
            )


IDS = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)
WORDS = st.text(alphabet="abc é و ", max_size=12)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(KINDS), IDS, WORDS), max_size=12))
def test_each_reference_written_is_given_in_order(written):
    source = "\n\n".join(f"See [{words}]({kind}:{target})." for kind, target, words in written)
    body, _ = read_body(source, "briefings/a.md", 1)
    assert [(found.kind, found.target, found.plain) for found in references(body)] == [
        (kind, target, words.strip()) for kind, target, words in written
    ]


def test_text_beyond_the_limit_is_refused_and_not_parsed():
    body, found = read_body("word " * 60_000, "briefings/a.md", 7)
    assert (body.pieces, [(one.code, one.line) for one in found]) == ((), [("body-too-large", 7)])


def test_alternative_text_keeps_its_escapes_beside_raw_html():
    source = '<b>x</b> ![" onload="alert(1)]({static}/images/a.png)'
    body, _ = read_body(source, "briefings/a.md", 1, raw_html=True)
    assert [piece.text for piece in body.pieces if not isinstance(piece, str)] == [
        "&quot; onload=&quot;alert(1)"
    ]


@pytest.mark.parametrize(
    "source",
    ["```\nx\n\nWords.", "```\nx\n", "~~~\n", "- ```\n  x\n\nWords.", "> ```\n> x\n> ````x"],
)
def test_block_of_code_without_an_end_is_told(source):
    _, found = read_body(source, "a.md", 1)
    assert [one.code for one in found] == ["fence-unclosed"]


@pytest.mark.parametrize(
    "source", ["```\nx\n```", "```\n```\n", "~~~ md\nx\n\n~~~~\n", "> ```\n> x\n> ```\n\nWords."]
)
def test_block_of_code_with_its_end_is_right(source):
    assert read_body(source, "a.md", 1)[1] == ()


@pytest.mark.parametrize(
    ("url", "advice"),
    [
        ("http:/example.org", "Write `http://example.org`."),
        ("https:example.org/a", "Write `https://example.org/a`."),
        ("https://", "Write the whole address."),
        ("https:///a", "Write the whole address."),
        ("mailto:", "Write the whole address."),
    ],
)
def test_address_without_a_host_leads_nowhere(url, advice):
    _, found = read_body(f"See [it]({url}).", "a.md", 1)
    assert [(one.code, one.column, one.help) for one in found] == [("empty-link", 5, advice)]
