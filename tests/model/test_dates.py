"""EDTF dates: what each form means, the laws they keep, and what an editor is told."""

import contextlib
import warnings
from datetime import date
from time import struct_time

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.dates import (
    Edtf,
    EdtfError,
    alternatives,
    interval_ends,
    overlaps,
    parse_edtf,
)

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import edtf as oracle

BOUNDS = {
    # text: (first day, last day, precision)
    "2025": ("2025-01-01", "2025-12-31", "year"),
    "2025-11": ("2025-11-01", "2025-11-30", "month"),
    "2024-02": ("2024-02-01", "2024-02-29", "month"),
    "2025-11-05": ("2025-11-05", "2025-11-05", "day"),
    "0001": ("0001-01-01", "0001-12-31", "year"),
    "9999-12-31": ("9999-12-31", "9999-12-31", "day"),
    "2025-11-05T23:30": ("2025-11-05", "2025-11-05", "time"),
    "2025-11-05T23:30:15-11:00": ("2025-11-05", "2025-11-05", "time"),
    "2025-11-05T23:30Z": ("2025-11-05", "2025-11-05", "time"),
    "2025-12-0X": ("2025-12-01", "2025-12-09", "month-part"),
    "2025-12-1X": ("2025-12-10", "2025-12-19", "month-part"),
    "2025-02-2X": ("2025-02-20", "2025-02-28", "month-part"),
    "2025-12-3X": ("2025-12-30", "2025-12-31", "month-part"),
    "2025-12-XX": ("2025-12-01", "2025-12-31", "month"),
    "2025-XX": ("2025-01-01", "2025-12-31", "year"),
    "2025-XX-XX": ("2025-01-01", "2025-12-31", "year"),
    "2025-1X": ("2025-10-01", "2025-12-31", "masked"),
    "2025-XX-31": ("2025-01-31", "2025-12-31", "masked"),
    "202X-02-29": ("2020-02-29", "2028-02-29", "masked"),
    "201X": ("2010-01-01", "2019-12-31", "decade"),
    "20XX": ("2000-01-01", "2099-12-31", "century"),
    "000X": ("0001-01-01", "0009-12-31", "decade"),
    "2025-12~": ("2025-12-01", "2025-12-31", "month"),
    "2025-11-05?": ("2025-11-05", "2025-11-05", "day"),
    "2025-?11-05": ("2025-11-05", "2025-11-05", "day"),
    "2025-21": ("2025-03-01", "2025-05-31", "season"),
    "2025-23": ("2025-09-01", "2025-11-30", "season"),
    "2025-24": ("2025-12-01", "2025-12-31", "season"),
    "2025-31": ("2025-03-01", "2025-05-31", "season"),
    "2025-36": ("2025-10-01", "2025-12-31", "season"),
    "2025-38": ("2025-05-01", "2025-08-31", "season"),
    "2025-41": ("2025-07-01", "2025-12-31", "season"),
    "2025-11-01/2025-11-15": ("2025-11-01", "2025-11-15", "day"),
    "2025-10/..": ("2025-10-01", None, "month"),
    "2025-10/": ("2025-10-01", None, "month"),
    "../2025-10": (None, "2025-10-31", "month"),
    "[2025-10-09..2025-11]": ("2025-10-09", "2025-11-30", "month"),
    "[2025-11-05,2025-11-01]": ("2025-11-01", "2025-11-05", "day"),
    "[..2025]": (None, "2025-12-31", "year"),
    "[2025..]": ("2025-01-01", None, "year"),
    "[2023,2025..]": ("2023-01-01", None, "year"),
}

MISTAKES = {
    "25/11/2025": "write 2025-11-25",
    "05/11/2025": "write 2025-11-05 or 2025-05-11",
    "5.11.25": "write 2025-11-05 or 2025-05-11",
    "2025/11/25": "write 2025-11-25",
    "20251125": "write 2025-11-25",
    "2025-13": "there is no month 13",
    "2025-00": "there is no month 00",
    "2025-02-30": "there is no day 30 in 2025-02; 2025-02 has 28 days",
    "2025-02-3X": "there is no day 3X in 2025-02",
    "2025-12-4X": "there is no day 4X",
    "20XX-02-30": "no month that is meant here has a day 30",
    "2025-25-11": "write 2025-11-25",
    "2025-11-5": "write 2025-11-05",
    "Nov 2025": "write 2025-11",
    "5th November 2025": "write 2025-11-05",
    "November 5, 2025": "write 2025-11-05",
    "mid-December 2025": "write 2025-12-1X",
    "Autumn 2025": "write 2025-23",
    "Q3 2025": "write 2025-35",
    "c. 2025": "write 2025~",
    "2010s": "write 201X",
    "201x": "write 201X",
    "2025?~": "write 2025%",
    "2025-11-05 10:00": "write 2025-11-05T10:00",
    "2025-11-05T10:00+0200": "write 2025-11-05T10:00+02:00",
    "2025-11-05T24:00": "no day has a time 24:00",
    "2025-11-05T10:00/2025-11-06": "no time of day",
    "2025-11-15/2025-11-01": "the end, 2025-11-01, lies before the start, 2025-11-15",
    "[2025..2024-12]": "the end, 2024-12, lies before the start, 2025",
    "2025-11-01/15": "write 2025-11-01/2025-11-15",
    "1 Nov 2025 to 15 Nov 2025": "write 2025-11-01/2025-11-15",
    "between 2024 and 2025": "write [2024..2025]",
    "2024..2025": "write 2024/2025 or [2024..2025]",
    "2024-2025": "write 2024/2025",
    "2025-10/present": "write 2025-10/..",
    "since October 2025": "write 2025-10/..",
    "2025/2026/2027": "one slash",
    "../..": "needs a start or an end",
    "[..]": "needs a start or an end",
    "[2025": "closing bracket",
    "201X-23": "a season needs its year",
    "XXXX": "nothing is known of the year",
    "0000": "years run from 0001 to 9999",
    "-0044": "write for example",
    "  ": "the date is empty",
    "9" * 2000: "2000 characters is too long",
    "yesterday": "write for example",
    "٢٠٢٥": "write 2025",
}

# On these the library has the bounds that we give; it parses slowly, hence so few.
AGREED = (
    "2025",
    "2024-02",
    "2025-11-05T10:00:00Z",
    "2025-12-XX",
    "201X",
    "20XX",
    "2025-11-~05",
    "2025-21",
    "2025-24",
    "2025-30",
    "2025-34",
    "2025-11-01/2025-11-15",
    "[2025-10-09..2025-11-15]",
    "2025-XX-05",
)
# Not compared: `2025-12-1X`, `2025-1X` and `[2025-10-09..2025-11]` (the library fails), `2025-10/` (it
# invents an end ten years later), `2025-11-05T10:00` (it requires seconds).

QUALIFIERS = st.sampled_from(("", "~", "?", "%"))
DAYS = st.dates().map(date.isoformat)
SINGLE_DATES = st.one_of(
    st.tuples(st.one_of(DAYS, DAYS.map(lambda day: day[:7]), DAYS.map(lambda day: day[:4])), QUALIFIERS).map("".join),
    DAYS.map(lambda day: f"{day[:8]}{day[8]}X"),
    st.integers(1, 999).map(lambda decade: f"{decade:03}X"),
    st.tuples(st.integers(1, 9999), st.integers(21, 41)).map(lambda pair: "{:04}-{}".format(*pair)),
)  # fmt: skip


def in_order(pair: tuple[str, str]) -> tuple[str, str]:
    one, other = sorted(pair, key=lambda text: parse_edtf(text).sort_key)
    return one, other


RANGES = st.tuples(SINGLE_DATES, SINGLE_DATES).map(in_order)
DATES = st.one_of(
    SINGLE_DATES,
    RANGES.map("/".join),
    RANGES.map(lambda ends: f"[{'..'.join(ends)}]"),
    SINGLE_DATES.map(lambda start: f"{start}/.."),
    SINGLE_DATES.map(lambda end: f"[..{end}]"),
).map(parse_edtf)


@pytest.mark.parametrize(("text", "expected"), BOUNDS.items())
def test_date_has_the_bounds_and_the_precision_that_its_digits_leave(text, expected):
    parsed = parse_edtf(text)
    bounds = [day and day.isoformat() for day in (parsed.earliest, parsed.latest)]
    assert (*bounds, parsed.precision) == expected


@pytest.mark.parametrize(("text", "advice"), MISTAKES.items())
def test_mistake_is_explained_with_what_would_be_right(text, advice):
    with pytest.raises(EdtfError) as caught:
        parse_edtf(text)
    assert advice in str(caught.value)


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2025", False, False),
        ("2025~", True, False),
        ("2025?", False, True),
        ("2025%", True, True),
        ("2025-11-~05", True, False),
        ("2025~/2026?", True, True),
    ],
)
def test_qualifiers_tell_about_from_uncertain(text, approximate, uncertain):
    parsed = parse_edtf(text)
    assert (parsed.approximate, parsed.uncertain) == (approximate, uncertain)


def test_interval_that_lasted_is_told_from_one_of_a_range():
    assert [parse_edtf(text).is_interval for text in ("2025/2026", "[2025..2026]")] == [True, False]


@pytest.mark.parametrize("text", ["2025/..", "2025/", "../2025", "[2025..]"])
def test_side_without_a_date_is_open(text):
    assert parse_edtf(text).is_open


def test_ends_of_an_interval_are_dates_or_none():
    assert interval_ends(parse_edtf("2025-10/..")) == (parse_edtf("2025-10"), None)


def test_alternatives_are_ranges_and_single_dates():
    one, first, last = map(parse_edtf, ("2023", "2024", "2025-03"))
    assert alternatives(parse_edtf("[2023,2024..2025-03]")) == ((one, one), (first, last))


def test_space_around_a_date_and_its_alternatives_is_dropped():
    assert parse_edtf(" [2023, 2025] ").text == "[2023,2025]"


def test_open_start_comes_first_and_open_end_last():
    texts = ["2025/..", "2025", "../2025"]
    assert sorted(texts, key=lambda text: parse_edtf(text).sort_key) == texts[::-1]


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("2025-11", "2025-11-30", True),
        ("2025-11", "2025-12-01", False),
        ("2025-10/..", "2031", True),
        ("2025-10/..", "2025-09", False),
        ("../2025-10", "2025-10-31/2026", True),
    ],
)
def test_dates_overlap_where_they_may_share_a_day(one, other, shared):
    assert overlaps(parse_edtf(one), parse_edtf(other)) is shared


@pytest.mark.parametrize("text", AGREED)
def test_bounds_are_those_of_the_edtf_library(text):
    theirs = oracle.parse_edtf(text)
    ours = parse_edtf(text)
    assert (ours.earliest, ours.latest) == (day(theirs.lower_strict()), day(theirs.upper_strict()))


def day(time: struct_time) -> date:
    return date(*time[:3])


@given(DATES)
def test_earliest_day_never_lies_after_the_latest(parsed):
    assert parsed.sort_key[0] <= parsed.sort_key[1]


@given(DATES)
def test_canonical_text_reads_as_the_same_date(parsed):
    assert parse_edtf(parsed.text) == parsed


@given(DATES)
def test_date_survives_messagepack(parsed):
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(parsed), type=Edtf) == parsed


@given(RANGES)
def test_interval_reaches_from_the_start_of_its_start_to_the_end_of_its_end(ends):
    start, end = map(parse_edtf, ends)
    whole = parse_edtf("/".join(ends))
    assert (whole.earliest, whole.latest) == (start.earliest, end.latest)


@given(DATES, DATES)
def test_any_two_dates_have_an_order(one, other):
    assert (one.sort_key < other.sort_key) + (other.sort_key < one.sort_key) == (
        one.sort_key != other.sort_key
    )


@given(DATES, DATES)
def test_overlap_is_mutual(one, other):
    assert overlaps(one, other) == overlaps(other, one)


@given(
    st.one_of(
        st.text(),
        st.text(alphabet="0123456789X~?%-/.[],T:Z+ "),
        st.from_regex(r"[0-9X]{4}-[0-9X]{2}(-[0-9X]{2})?", fullmatch=True),
        st.from_regex(r"(c\. |between |from )?[0-9]{1,2}[./ -](May|[0-9]{1,2})[./ -][0-9]{4}", fullmatch=True),
    )
)  # fmt: skip
def test_any_text_is_a_date_or_explained(text):
    with contextlib.suppress(EdtfError):
        assert parse_edtf(text).text
