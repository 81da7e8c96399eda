"""Dates in words of each language, and as the value of `<time datetime>`."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.dates import parse_edtf
from briefgen.views.date_words import date_words, html_datetime
from briefgen.views.words import words_in

WORDS = {
    "2025-10-09": "9 October 2025",
    "2025-11": "November 2025",
    "2025": "2025",
    "0044": "44",
    "2025-12-XX": "December 2025",
    "2025-XX-XX": "2025",
    "2025-12~": "c. December 2025",
    "2025-11-05?": "5 November 2025 (uncertain)",
    "2025-11-05%": "c. 5 November 2025 (uncertain)",
    "2025-11-~05": "c. 5 November 2025",
    "2025-12-0X": "early December 2025",
    "2025-12-1X": "mid-December 2025",
    "2025-12-2X": "late December 2025",
    "2025-12-3X": "late December 2025",
    "2025-12-1X~": "c. mid-December 2025",
    "2025-~12-1X": "c. mid-December 2025",
    "201X": "2010s",
    "200X": "between 2000 and 2009",
    "20XX": "between 2000 and 2099",
    "20XX~": "between c. 2000 and c. 2099",
    "2025-1X": "between October and December 2025",
    "2025-XX-05": "between 5 January and 5 December 2025",
    "2025-23": "autumn 2025",
    "2025-30": "southern summer 2025",
    "2025-35~": "c. third quarter of 2025",
    "2025-11-05T10:00": "5 November 2025, 10:00",
    "2025-11-05T10:00:30Z": "5 November 2025, 10:00:30 UTC",
    "2025-11-05T10:00+00:00": "5 November 2025, 10:00 UTC",
    "2025-11-05T10:00+04:30": "5 November 2025, 10:00 UTC+4:30",
    "2025-11-05T10:00-03": "5 November 2025, 10:00 UTC\N{MINUS SIGN}3",
    "2025-11-01/2025-11-15": "1 to 15 November 2025",
    "2025-10-09/2025-11-15": "9 October to 15 November 2025",
    "2024-11-01/2025-01-03": "1 November 2024 to 3 January 2025",
    "2025-10/2025-11": "October to November 2025",
    "2025-12-0X/2025-12-1X": "early December to mid-December 2025",
    "2025-11-05/2025-11-05": "5 November 2025",
    "2025-11-05~/2025-11-09": "c. 5 November 2025 to 9 November 2025",
    "2024/2025": "2024 to 2025",
    "2025-1X/2026": "from between October and December 2025 to 2026",
    "2025-10/..": "since October 2025",
    "2025-10/": "from October 2025, end unknown",
    "../2025-10": "until October 2025",
    "/2025-10": "until October 2025, start unknown",
    "[2025-11-01..2025-11-15]": "between 1 and 15 November 2025",
    "[2025-10-09..2025-11]": "between 9 October and November 2025",
    "[200X..2012]": "between 2000 and 2012",
    "[2025..]": "2025 or later",
    "[..200X]": "2009 or earlier",
    "[2025-11]": "November 2025",
    "[2025-11-01,2025-11-05]": "1 or 5 November 2025",
    "[2021,2023,2025..2026]": "2021 or 2023 or between 2025 and 2026",
}

HTML = {
    "2025": "2025",
    "2025-XX": "2025",
    "2025-11": "2025-11",
    "2025-11-XX": "2025-11",
    "2025-11-05": "2025-11-05",
    "2025-11-05T10:00": "2025-11-05T10:00",
    "2025-11-05T10:00:30Z": "2025-11-05T10:00:30Z",
    "2025-11-05T10:00-03": "2025-11-05T10:00-03:00",
    "2025-11-05T10:00-03:30": "2025-11-05T10:00-03:30",
    "2025-11~": "",
    "2025-11-05?": "",
    "2025-12-1X": "",
    "201X": "",
    "2025-23": "",
    "2025-11-01/2025-11-15": "",
    "[2025-11]": "",
}


IN_OTHER_LANGUAGES = {
    "fr": {
        "2025-11-01": "1er novembre 2025",
        "2025-12-1X~": "vers mi-décembre 2025",
        "2025-11-05~": "vers le 5 novembre 2025",
        "[2025-11-01..2025-11-15]": "entre le 1er et le 15 novembre 2025",
        "[2025-10-09..2025-11]": "entre le 9 octobre et novembre 2025",
        "[2025-11..2026-01-01]": "entre novembre 2025 et le 1er janvier 2026",
        "2025-11-01/..": "depuis le 1er novembre 2025",
        "../2025-10": "jusqu’en octobre 2025",
    },
    "fa": {
        "2025-01": "ژانویهٔ ۲۰۲۵",
        "[2025-01..2025-03]": "بین ژانویه و مارس ۲۰۲۵",
        "[2025-11-01..2025-11-15]": "بین ۱ و ۱۵ نوامبر ۲۰۲۵",
        "2025-12-1X": "اواسط دسامبر ۲۰۲۵",
        "2025-12~": "حدود دسامبر ۲۰۲۵",
        "2025-11-05T10:00+04:30": "۵ نوامبر ۲۰۲۵، ۱۰:۰۰ UTC+۴:۳۰",
    },
    "ar": {
        "2025-11-01/2025-11-15": "من 1 إلى 15 نوفمبر 2025",
        "2025-12-1X": "منتصف ديسمبر 2025",
        "201X": "عقد 2010",
    },
    "ps": {
        "[2025-11-01..2025-11-15]": "د ۱ او ۱۵ نومبر ۲۰۲۵ ترمنځ",
        "2025-23": "د ۲۰۲۵ منی",
    },
}


@pytest.mark.parametrize(("text", "words"), WORDS.items())
def test_words_say_what_the_source_knows(text, words):
    assert date_words(parse_edtf(text), words_in("en")) == words


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [(lang, *one) for lang, every in IN_OTHER_LANGUAGES.items() for one in every.items()],
)
def test_dates_are_in_the_words_and_digits_of_the_page(lang, text, words):
    assert date_words(parse_edtf(text), words_in(lang)) == words


@pytest.mark.parametrize(("text", "value"), HTML.items())
def test_html_gets_only_what_it_can_express(text, value):
    assert html_datetime(parse_edtf(text)) == value


@given(st.integers(2000, 2030), st.sampled_from([f"{number:02}" for number in range(1, 42)]))
def test_words_name_the_year(year, part):
    date = parse_edtf(f"{year}-{part}" if not "13" <= part <= "20" else str(year))
    words = date_words(date, words_in("en"))
    assert str(year) in words
