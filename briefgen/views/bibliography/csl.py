"""Works as CSL-JSON, which Zotero, pandoc and others read."""

from datetime import date
from typing import Any

from briefgen.model.dates import DateKind, Edtf, Precision
from briefgen.views.bibliography.works import CitedWork

_PARTS = {Precision.YEAR: 1, Precision.MONTH: 2, Precision.DAY: 3, Precision.TIME: 3}


def csl(work: CitedWork) -> dict[str, Any]:
    """Give a work as an entry of CSL-JSON 1.0.2; names are whole, as they stand."""
    found: dict[str, Any] = {
        "id": work.key,
        "type": work.type,
        "author": [{"literal": name} for name in work.authors],
        "title": work.title,
        "container-title": work.container,
        "publisher": work.publisher if work.publisher != work.container else "",
        "issued": _issued(work),
        "language": work.lang,
        "note": work.note,
        "URL": work.url,
    }
    return {name: value for name, value in found.items() if value}


def _issued(work: CitedWork) -> dict[str, Any]:
    """Give the date as precisely as it is known, in words where CSL has no form for it."""
    known = work.issued
    if known is None:
        return {}
    length = _PARTS.get(known.precision)
    first, last = known.earliest, known.latest
    if length is None or first is None or last is None or known.kind is DateKind.ONE_OF:
        return {"literal": work.date_words}
    parts = [_date_parts(first, length)]
    if known.is_interval:
        parts.append(_date_parts(last, length))
    return {"date-parts": parts, **({"circa": True} if _is_vague(known) else {})}


def _is_vague(known: Edtf) -> bool:
    return known.approximate or known.uncertain


def _date_parts(day: date, length: int) -> list[int]:
    return [day.year, day.month, day.day][:length]
