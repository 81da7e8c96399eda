"""The day on which a site stands, where its settings or the environment say so."""

import os
from datetime import UTC, date, datetime

from briefgen.model.date_mistakes import probable_dates
from briefgen.model.dates import EdtfError, Precision, parse_edtf
from briefgen.model.errors import BriefgenError


def site_date(value: object) -> date | None:
    """Give the `value` of SITE_DATE, else the UTC day of SOURCE_DATE_EPOCH, else None. Raises BriefgenError."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if value is not None:
        return _day(str(value))
    return day_of_epoch()


def _day(text: str) -> date:
    """Read the one day that SITE_DATE is. Of all that EDTF allows, nothing else is offered."""
    if found := _day_in(text):
        return found
    meant = " or ".join(probable_dates(text, lambda one: _day_in(one) is not None))
    hint = f"; write {meant}" if meant else ""
    raise BriefgenError(f"SITE_DATE is a day, as in 2025-11-18, and here it is {text!r}{hint}")


def _day_in(text: str) -> date | None:
    try:
        found = parse_edtf(text)
    except EdtfError:
        return None
    is_day = found.precision is Precision.DAY and found.earliest == found.latest
    return found.earliest if is_day else None


def day_of_epoch() -> date | None:
    """Give the UTC day of SOURCE_DATE_EPOCH, if it is set. Raises BriefgenError if it is no time."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return None
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise BriefgenError(
            f"SOURCE_DATE_EPOCH is a number of seconds since 1970, and here it is {epoch!r}"
        ) from None
