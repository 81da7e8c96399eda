"""The moment of a date whose hour nobody knows, for formats that want one."""

from datetime import UTC, date, datetime, time

from briefgen.model.dates import Edtf, Precision


def instant(known: Edtf) -> datetime:
    """Give a date's moment: its own where it gives one, else the start of the first day that it may be (UTC).

    A time without a zone is taken as UTC.
    """
    day = known.earliest or known.latest or date.min
    if known.precision is Precision.TIME:
        moment = datetime.fromisoformat(known.text)
        return in_utc(moment) if moment.tzinfo else moment.replace(tzinfo=UTC)
    return datetime.combine(day, time(), UTC)


def in_utc(moment: datetime) -> datetime:
    """Give a moment that has a zone in UTC; at the ends of the calendar, the clock's time as it is."""
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        return moment.replace(tzinfo=UTC)
