"""What editors write where EDTF is asked for, and what they probably mean.

A reading is only ever offered to the editor, never taken: which of two is meant, or whether a date
was about or exact, is for the person who has the source to say.
"""

import re
from collections.abc import Callable, Iterator
from unicodedata import decimal

from briefgen.model.solar_hijri import converted

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = {"spring": "21", "summer": "22", "autumn": "23", "fall": "23", "winter": "24"}
_MONTH_PARTS = {"early": "0X", "mid": "1X", "late": "2X"}
_OPEN_ENDS = frozenset({"present", "now", "today", "open", "ongoing", "current"})
_LONGEST_SHOWN = 60
_QUOTES = "\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb"
_DIGIT = re.compile(r"\d")  # of any script
_DASHES = re.compile("[\u2010-\u2015\u2212]")

_DAY_MONTH_YEAR = re.compile(r"([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})")
_SHORT_YEAR = re.compile(r"([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{2})")
_YEAR_MONTH_DAY = re.compile(r"([0-9]{4})[./-]([0-9]{1,2})[./-]([0-9]{1,2})(T.*)?")
_DIGITS_ONLY = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_YEAR_MONTH = re.compile(r"([0-9]{4})[./-]([0-9]{1,2})")
_MONTH_YEAR = re.compile(r"([0-9]{1,2})[./-]([0-9]{4})")
_DECADE = re.compile(r"([0-9]{3})0['\u2019]?s")
_QUARTER = re.compile(r"q([1-4])[ -]([0-9]{4})|([0-9]{4})[ -]?q([1-4])")
_WORDS = re.compile(
    r"(?:(?P<part>early|mid|late)[ -])?"
    r"(?:(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?(?: of)? )?"
    r"(?P<name>[a-z]{3,9})\.?,? "
    r"(?:(?P<day_after>[0-9]{1,2})(?:st|nd|rd|th)?,? )?"
    r"(?P<year>[0-9]{4})"
)
_ABOUT = re.compile(r"(?:circa|ca|c|about|around)(?:\.| ) ?(.+)")
_BETWEEN = re.compile(r"between (.+) and (.+)")
_LASTED = re.compile(r"(?:from )?(.+?)(?: to | until | ?[\u2013\u2014] ?| - | ?/ ?)(.+)")
_RANGE = re.compile(r"([^\[\]]+?) ?\.\. ?([^\[\]]+)")
_YEARS = re.compile(r"([0-9]{4})-([0-9]{4})")
_SINCE = re.compile(r"(?:since|from) (.+)")
_SHORT_END = re.compile(r"([0-9]{4}(?:-[0-9]{2})?)-([0-9]{2})/([0-9]{2})")


class EdtfError(ValueError):
    """A text that is no EDTF date; `message` says what is wrong, `remedy` what would be right."""

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(f"{message}; {remedy}" if remedy else message)
        self.message = message
        self.remedy = remedy


def shown(text: str) -> str:
    """Give the text in quotation marks, cut to a length that fits a message."""
    cut = text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"
    return f"“{cut}”"


def probable_dates(text: str, is_edtf: Callable[[str], bool]) -> tuple[str, ...]:
    """Give the EDTF that the text probably stands for.

    Two where it can be read in two ways (`05/11/2025`), none where nothing is near.
    """
    if len(text) > _LONGEST_SHOWN:
        return ()
    folded = " ".join(text.split()).strip(_QUOTES).lower()
    folded = folded if folded.isascii() else _DIGIT.sub(lambda one: str(decimal(one[0])), folded)
    hyphened = _DASHES.sub("-", folded).upper()
    if hyphened != folded.upper() and is_edtf(hyphened):
        return (hyphened,)
    for readings in _readings(folded, is_edtf):
        valid = tuple(dict.fromkeys(reading for reading in readings if is_edtf(reading)))
        if valid:
            return valid
    return ()


def _readings(folded: str, is_edtf: Callable[[str], bool]) -> Iterator[tuple[str, ...]]:
    """Give groups of readings, the likeliest group first."""
    bare = folded.upper()
    yield (
        bare,
        bare.replace(" ", ""),
        re.sub(r" ?(Z|[+-][0-9]{2}:?[0-9]{2})$", r"\1", bare).replace(" ", "T"),
        re.sub(r"\?~|~\?", "%", bare),
        re.sub(r"([+-][0-9]{2})([0-9]{2})$", r"\1:\2", bare),
    )
    if match := _SHORT_END.fullmatch(folded):
        yield (f"{match[1]}-{match[2]}/{match[1]}-{match[3]}",)
    yield from _numeric(folded)
    yield _named(folded)
    yield from _compound(folded, is_edtf)


def _numeric(folded: str) -> Iterator[tuple[str, ...]]:
    if match := _DAY_MONTH_YEAR.fullmatch(folded):
        first, second, year = match.groups()
        yield (f"{year}-{second:0>2}-{first:0>2}", f"{year}-{first:0>2}-{second:0>2}")
    if match := _SHORT_YEAR.fullmatch(folded):
        first, second, last = match.groups()
        yield (f"20{last}-{second:0>2}-{first:0>2}", f"20{last}-{first:0>2}-{second:0>2}")
        yield (f"20{first:0>2}-{second:0>2}-{last}",)
    if match := _YEAR_MONTH_DAY.fullmatch(folded.replace(" ", "t").upper()):
        year, month, day, time = match.groups(default="")
        date = f"{year}-{month:0>2}-{day:0>2}"
        yield (f"{date}{time}", converted(date))
        yield (f"{year}-{day:0>2}-{month:0>2}{time}",)
    if match := _DIGITS_ONLY.fullmatch(folded):
        yield ("-".join(match.groups()),)
    if match := _YEARS.fullmatch(folded):
        yield (f"{match[1]}/{match[2]}",)
    if match := _YEAR_MONTH.fullmatch(folded):
        yield (f"{match[1]}-{match[2]:0>2}",)
    if match := _MONTH_YEAR.fullmatch(folded):
        yield (f"{match[2]}-{match[1]:0>2}",)
    if match := _DECADE.fullmatch(folded):
        yield (f"{match[1]}X",)
    if match := _QUARTER.fullmatch(folded):
        yield (f"{match[2] or match[3]}-{32 + int(match[1] or match[4])}",)


def _named(folded: str) -> tuple[str, ...]:
    match = _WORDS.fullmatch(folded)
    if match is None:
        return ()
    name, year = match["name"], match["year"]
    if name in _SEASONS:
        return (f"{year}-{_SEASONS[name]}",)
    if name[:3] not in _MONTHS:
        return ()
    month = f"{year}-{_MONTHS.index(name[:3]) + 1:02}"
    day = match["day"] or match["day_after"]
    if match["part"]:
        return (f"{month}-{_MONTH_PARTS[match['part']]}",)
    return (f"{month}-{day:0>2}",) if day else (month,)


def _compound(folded: str, is_edtf: Callable[[str], bool]) -> Iterator[tuple[str, ...]]:
    def one(part: str) -> str:
        if part in _OPEN_ENDS:
            return ".."
        return next(iter(probable_dates(part, is_edtf)), "no date")

    if match := _ABOUT.fullmatch(folded):
        yield (f"{one(match[1])}~",)
    elif match := _BETWEEN.fullmatch(folded):
        yield (f"[{one(match[1])}..{one(match[2])}]",)
    elif match := _RANGE.fullmatch(folded):
        start, end = one(match[1]), one(match[2])
        yield (f"{start}/{end}", f"[{start}..{end}]")
    elif match := _LASTED.fullmatch(folded):
        yield (f"{one(match[1])}/{one(match[2])}",)
    elif match := _SINCE.fullmatch(folded):
        yield (f"{one(match[1])}/..",)
