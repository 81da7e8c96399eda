"""What nobody sees is refused, unless a language is written with it."""

import pytest

from briefgen.reading.unwanted_characters import has_unwanted, unwanted_offsets


@pytest.mark.parametrize(
    "text",
    [
        "می\u200cشود",
        "«قلم»\u200c\u0647\u0627",
        "\u0647\u200d.ش",
        "क्\u200dष",
        "ភាសា\u200bខ្មែរ",
        "葛\U000e0100",
        "\u05d0\u200f!",
        "👩🏽\u200d⚕\ufe0f",
        "1\ufe0f\u20e3",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    ],
)
def test_invisible_character_stays_where_a_language_needs_it(text):
    assert not has_unwanted(text)


@pytest.mark.parametrize(
    "text",
    [
        "a\u202eb",
        "a\u200bb",
        "pay\u200cpal",
        "a\u200db",
        "a\u2060b",
        "a\u00adb",
        "\u3164",
        "\uffa0",
        "\u2800",
        "\ufeffa",
        "a\ufe0f",
        "😀\ufe0f\ufe01",
        "a\U000e0041",
        "🏴" + "\U000e0041" * 7,
    ],
)
def test_invisible_character_is_unwanted_elsewhere(text):
    assert has_unwanted(text)


def test_place_of_each_is_told():
    assert list(unwanted_offsets("می\u200cشود a\u200bb\u2028")) == [8, 10]


@pytest.mark.parametrize("code", range(0x80))
def test_ascii_is_judged_by_the_same_rule_as_all_else(code):
    assert has_unwanted(chr(code)) == any(True for _ in unwanted_offsets(chr(code)))
