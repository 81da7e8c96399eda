"""Front matter from bytes: what is read, where it stands, and what is refused."""

import json
from pathlib import Path
from time import process_time

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from briefgen.reading.front_matter import FrontMatter, read_front_matter

FIXTURES = Path(__file__).parent / "fixtures" / "front_matter"

WORDS = st.text("abcdefgh-", min_size=1, max_size=6).filter(lambda word: word.strip("-") == word)
# What YAML's syntax is made of, in any order.
YAML_LIKE = st.lists(
    st.sampled_from(
        [*"[]{},:#&*!|>'\"%@`?~-\\\t", "\n", "\n  ", ": ", "- ", " #", "# ", "a", "b", "é", "<<: "]
    ),
    max_size=40,
).map("".join)
LINES = st.text(
    st.characters(
        min_codepoint=0x21,
        max_codepoint=0x6FF,
        exclude_categories=["C", "Z"],
        exclude_characters="\u034f",
    ),
    min_size=1,
    max_size=12,
)


def file_with(front_matter: str, body: str = "") -> bytes:
    return f"---\n{front_matter}\n---\n{body}".encode()


def read(front_matter: str, body: str = "") -> FrontMatter:
    found, diagnostics = read_front_matter(file_with(front_matter, body), "a.md")
    assert found is not None, diagnostics
    assert diagnostics == ()
    return found


def codes(content: bytes, **limits) -> list[str]:
    return [diagnostic.code for diagnostic in read_front_matter(content, "a.md", **limits)[1]]


def places(content: bytes) -> list[tuple[int, int]]:
    return [(found.line, found.column) for found in read_front_matter(content, "a.md")[1]]


def expected_of(content: bytes) -> str:
    """Return what the fixtures specify: the values, then the diagnostics."""
    front_matter, diagnostics = read_front_matter(content, "file.md")
    values = front_matter and front_matter.values
    shown = json.dumps(values, ensure_ascii=False, indent=1)
    return "\n".join([shown, *map(str, diagnostics)]) + "\n"


@pytest.mark.parametrize("source", sorted(FIXTURES.glob("*.md")), ids=lambda path: path.stem)
def test_fixture_gives_the_values_and_diagnostics_beside_it(source):
    assert expected_of(source.read_bytes()) == source.with_suffix(".txt").read_text("utf-8")


@pytest.mark.parametrize(
    "typed",
    [
        "NO",
        "on",
        "yes",
        "12:30",
        "010",
        "1e3",
        "null",
        "~",
        "2025-11-18",
        "0x1F",
        ".inf",
        "=",
        "-1",
    ],
)
def test_plain_scalar_stays_the_text_as_typed(typed):
    assert read(f"{typed}: {typed}").values == {typed: typed}


def test_plain_value_with_nothing_in_it_is_none():
    assert read("until:\nnext: x").values == {"until": None, "next": "x"}


def test_quoted_value_with_nothing_in_it_is_text():
    assert read('until: ""').values == {"until": ""}


@pytest.mark.parametrize(
    "line",
    [
        "title: x # a comment",
        "title: x ## a comment",
        "title: 'number #1'",
        'colour: "#ff0000"',
        "title: >-\n  number #1",
        "title: C#",
        "title: x\n#until: 2025",
        "sources:\n  - id: a\n    title: x\n    #url: y\n    lang: en",
        "places: [{name: Kabul, country: AF}, {name: Paktika, until: }]",
        "places: {name: Kabul, until : }",
    ],
)
def test_text_that_loses_nothing_is_accepted(line):
    assert codes(file_with(line)) == []


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("   - id: b", "this dash is in column 4, and that of line 3 in column 3"),
        (" - id: b", "this dash is in column 2, and that of line 3 in column 3"),
        ("  id: b", "this key stands under the dash of line 3, and has none itself"),
        ("  * id: b", "a list's entries begin with `- `, and this line with `*`"),
        ("  \u2013 id: b", "a list's entries begin with `- `, and this line with `\u2013`"),
    ],
)
def test_an_entry_of_a_list_is_told_from_its_neighbours(line, message):
    _, (found,) = read_front_matter(file_with(f"quotes:\n  - id: a\n    text: A\n{line}"), "a.md")
    assert (found.line, found.message) == (5, message)


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_any_line_ending_gives_the_same_values(ending):
    content = ending.join(["---", "a: >-", "  x", "  y", "---", "Body", "text", ""])
    found, _ = read_front_matter(content.encode(), "a.md")
    assert found is not None
    assert (found.values, found.body, found.body_line) == ({"a": "x y"}, "Body\ntext\n", 6)


def test_byte_order_mark_is_no_character():
    found, diagnostics = read_front_matter(b"\xef\xbb\xbf---\na: x\n---\n", "a.md")
    assert (found and found.values, diagnostics) == ({"a": "x"}, ())


def test_three_dots_end_the_front_matter():
    found, _ = read_front_matter(b"---\na: x\n...\nBody", "a.md")
    assert found is not None
    assert (found.body, found.body_line) == ("Body", 4)


def test_file_that_ends_with_its_front_matter_has_an_empty_body():
    found, _ = read_front_matter(b"---\na: x\n---", "a.md")
    assert found is not None
    assert found.body == ""


def test_rule_in_the_body_ends_nothing():
    assert read("a: x", "One\n\n---\n\nTwo").body == "One\n\n---\n\nTwo"


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_other_encoding_is_recognised_by_name(codec):
    found = read_front_matter("---\na: x\n---\n".encode(codec), "a.md")[1][0]
    assert found.message == f"the file is in {codec[:6].upper()}"


def test_first_byte_that_is_not_utf_8_is_shown_with_its_place():
    content = "---\na: é".encode() + b"\xe9\n---\n"
    assert (codes(content), places(content)) == (["not-utf-8"], [(2, 5)])


@pytest.mark.parametrize("character", ["\0", "\x1b", "\x7f", "\x85", "\ufffe", "\ufdd0"])
def test_control_character_is_refused_in_the_body_too(character):
    content = file_with("a: x", f"One\nt{character}wo")
    assert (codes(content), places(content)) == (["control-character"], [(5, 2)])


@pytest.mark.parametrize("character", ["\u202e", "\u2066", "\u2028", "\ufeff"])
def test_invisible_control_is_refused_in_front_matter(character):
    content = file_with(f"a: x{character}y")
    assert (codes(content), places(content)) == (["invisible-control"], [(2, 5)])


@pytest.mark.parametrize("character", ["\u200c", "\u200d", "\u200e", "\u200f"])
def test_joiners_and_marks_of_persian_and_arabic_are_text(character):
    assert read(f"a: م{character}ی").values == {"a": f"م{character}ی"}


@pytest.mark.parametrize(
    ("escape", "code"), [("\\u202E", "invisible-control"), ("\\0", "control-character")]
)
def test_unwanted_character_is_refused_as_an_escape(escape, code):
    assert codes(file_with(f'a: "x{escape}"')) == [code]


def test_file_larger_than_allowed_is_refused():
    assert codes(file_with("a: x"), max_bytes=10) == ["file-too-large"]


def test_front_matter_of_more_than_a_mebibyte_is_refused():
    assert codes(file_with("a: " + "x" * (1 << 20))) == ["front-matter-too-large"]


def test_twelve_levels_are_read():
    assert codes(file_with("a: " + "[" * 11 + "]" * 11)) == []


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", '"', "#", "&a ", "!", "a: \n"])
def test_a_mebibyte_of_openings_is_refused(opening):
    assert codes(file_with(opening * ((1 << 18) // len(opening)))) != []


def test_every_broken_title_of_a_file_is_shown():
    content = file_with("\n".join(f"t{number}: a: b" for number in range(10)))
    assert places(content) == [(number + 2, 6) for number in range(10)]


def test_problems_beyond_the_hundredth_are_summed_up():
    assert codes(file_with("a: x\n" * 300))[-2:] == ["duplicate-key", "too-many-problems"]


def test_values_are_given_beside_problems_that_hide_nothing():
    found, _ = read_front_matter(file_with("a: x\na: y\nb: z"), "a.md")
    assert found is not None
    assert found.values == {"a": "x", "b": "z"}


MARKED = """title: A title
sources:
  - id: one
    title: >-
      Text
positions: {actor: IR, evidence: [a, b]}"""


@pytest.mark.parametrize(
    ("pointer", "key", "place"),
    [
        ((), False, (2, 1)),
        (("title",), False, (2, 8)),
        (("title",), True, (2, 1)),
        (("sources",), True, (3, 1)),
        (("sources", 0), False, (4, 5)),
        (("sources", 0, "title"), True, (5, 5)),
        (("sources", 0, "title"), False, (5, 12)),
        (("sources", 0, "url"), False, (4, 5)),
        (("sources", 7, "title"), False, (4, 3)),
        (("positions", 0, "actor"), False, (7, 20)),
        (("positions", "evidence", 1), False, (7, 38)),
        (("title", 0), False, (2, 8)),
        (("title", "x", "y"), False, (2, 8)),
        (("missing", "x"), False, (2, 1)),
    ],
)
def test_marks_give_the_place_or_that_of_the_nearest_ancestor(pointer, key, place):
    assert read(MARKED).marks.place(pointer, key=key) == place


def test_pure_parser_gives_the_same_values_and_diagnostics(monkeypatch):
    content = file_with("a: NO\nb: x: y\nc: {d: e, f, g: }\nh: i #j\n? k\nl: [m, n]")
    with_c = expected_of(content)
    monkeypatch.delattr(yaml, "CLoader")
    assert expected_of(content) == with_c


@pytest.mark.parametrize("source", sorted(FIXTURES.glob("*.md")), ids=lambda path: path.stem)
def test_pure_parser_finds_the_same_codes(source, monkeypatch):
    with_c = codes(source.read_bytes())
    monkeypatch.delattr(yaml, "CLoader")
    assert codes(source.read_bytes()) == with_c


@given(st.binary(max_size=200) | YAML_LIKE.map(file_with) | st.text(max_size=60).map(file_with))
@example(b"")
@example(b"---")
@example(b"---\n---")
@example(b"---\r---\r")
def test_every_place_lies_inside_the_file(content):
    lines = content.decode("utf-8", "replace").removeprefix("\ufeff")
    lengths = [len(line) for line in lines.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    for found in read_front_matter(content, "a.md")[1]:
        assert 1 <= found.line <= len(lengths)
        assert 1 <= found.column <= lengths[found.line - 1] + 1


@given(YAML_LIKE)
def test_pure_parser_never_raises_either(text):
    with pytest.MonkeyPatch.context() as patch:
        patch.delattr(yaml, "CLoader")
        read_front_matter(file_with(text), "a.md")


@given(st.dictionaries(WORDS, st.lists(LINES, min_size=1, max_size=4), min_size=1, max_size=6))
def test_text_in_block_scalars_comes_back_as_it_was(values):
    written = "\n".join(
        f"{key}: |-\n" + "\n".join(f"  {line}" for line in lines) for key, lines in values.items()
    )
    assert read(written).values == {key: "\n".join(lines) for key, lines in values.items()}


NESTED = st.recursive(
    WORDS, lambda inner: st.dictionaries(WORDS, inner, min_size=1, max_size=3), max_leaves=8
)


@given(st.dictionaries(WORDS, NESTED, min_size=1, max_size=3), st.booleans())
def test_marks_of_nested_mappings_point_at_keys_and_values(values, flow):
    written = yaml.dump(values, default_flow_style=flow, width=30, Dumper=yaml.Dumper).rstrip("\n")
    marks = read(written).marks
    lines = ["---", *written.split("\n")]

    def assert_marked(pointer, value):
        for key, child in value.items():
            line, column = marks.place((*pointer, key), key=True)
            assert lines[line - 1][column - 1 :].lstrip("'\"").startswith(key)
            line, column = marks.place((*pointer, key))
            if isinstance(child, str):
                assert lines[line - 1][column - 1 :].lstrip("'\"").startswith(child)
            else:
                assert_marked((*pointer, key), child)

    assert_marked((), values)


@pytest.mark.parametrize("blanks", ["\N{NO-BREAK SPACE}", " \N{NO-BREAK SPACE}"])
def test_many_odd_blanks_take_no_longer_than_other_text(blanks):
    began = process_time()
    codes(file_with("title: T\n" + blanks * 100_000 + "\n"))
    assert process_time() - began < 5  # it took ten minutes


@pytest.mark.parametrize(
    "slip",
    [
        "\tspeaker: x",
        "\t\tspeaker: x",
        "   speaker: x",
        "     speaker: x",
        "    speaker:x",
    ],
)
def test_a_slip_of_indentation_hides_nothing_after_it_and_moves_no_place(slip):
    text = f"quotes:\n  - id: a\n{slip}\n    text: One: two.\n    tags: *x\ntitle: A title"
    front, found = read_front_matter(file_with(text), "a.md")
    assert [(one.line, one.code) for one in found] == [
        (4, "yaml-syntax"),
        (5, "yaml-syntax"),
        (6, "alias"),
    ]
    assert front.values["quotes"][0]["speaker"] == "x"
    typed = slip.index("x") + 1
    places = [front.marks.place(way) for way in (("quotes", 0, "speaker"), ("title",))]
    assert places == [(4, typed), (7, 8)]


def test_words_between_a_key_and_its_list_are_told_and_the_list_is_read():
    text = "title: A\nquotes: see below\n  - id: a\n    text: One."
    front, (told,) = read_front_matter(file_with(text), "a.md")
    assert (told.line, told.help) == (3, "Delete `see below`.")
    assert front.values["quotes"] == [{"id": "a", "text": "One."}]


@pytest.mark.parametrize("typed", ["*The toll* is up.", "**The toll** is up.", "*The toll: up."])
def test_text_that_starts_with_an_asterisk_is_shown_whole_as_a_block(typed):
    front, (told,) = read_front_matter(file_with(f"text: {typed}\nlang: en"), "a.md")
    assert (told.code, told.line, told.column) == ("alias", 2, 7)
    assert told.help.endswith(f"\n    text: >-\n      {typed}")
    assert front.values == {"text": typed, "lang": "en"}
