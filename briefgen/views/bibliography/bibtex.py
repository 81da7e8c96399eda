"""Works as BibTeX, whatever their texts hold."""

import re

from briefgen.model.dates import DateKind, Edtf, Precision
from briefgen.views.bibliography.works import CitedWork

# A brace counts even after a backslash, so braces are written by their names.
_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "#$%&_"},
}
_TO_ESCAPE = re.compile("[" + re.escape("".join(_SPECIAL)) + "]")
_EXACT = frozenset([Precision.YEAR, Precision.MONTH, Precision.DAY])


def bibtex(work: CitedWork) -> str:
    """Give a work as an entry of a BibTeX file; letters of any language stand in UTF-8."""
    fields = {
        "author": " and ".join(f"{{{_escaped(name)}}}" for name in work.authors),
        "title": f"{{{_escaped(work.title)}}}",
        "howpublished": _escaped(work.container),
        "publisher": _escaped(work.publisher) if work.publisher != work.container else "",
        "year": _year(work),
        "month": _month(work.issued),
        "language": work.lang,
        "note": _escaped(_note(work)),
        "url": _escaped_url(work.url),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value.strip("{}")]
    return ",\n".join([f"@misc{{{work.key}", *lines]) + "\n}\n"


def _escaped(text: str) -> str:
    return _TO_ESCAPE.sub(lambda sign: _SPECIAL[sign[0]], " ".join(text.split()))


def _escaped_url(url: str) -> str:
    return url.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D")


def _year(work: CitedWork) -> str:
    """Give the year, or in words how the date is known where it may be one of several."""
    date = work.issued
    if date and date.earliest and date.latest and date.earliest.year == date.latest.year:
        return f"{date.earliest.year}"
    return _escaped(work.date_words)


def _month(date: Edtf | None) -> str:
    """Give the month by its number, where only one is possible."""
    if date is None or date.earliest is None or date.latest is None:
        return ""
    first, last = date.earliest, date.latest
    return f"{first.month}" if (first.year, first.month) == (last.year, last.month) else ""


def _note(work: CitedWork) -> str:
    """Give the note, with the date in words where year and month would say more than is known."""
    date = work.issued
    if date is None or (
        date.kind is DateKind.DATE
        and date.precision in _EXACT
        and not (date.approximate or date.uncertain)
    ):
        return work.note
    words = "" if _year(work) == _escaped(work.date_words) else work.date_words
    return "; ".join(part for part in (words, work.note) if part)
