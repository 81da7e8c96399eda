"""Days of the solar Hijri calendar as Gregorian ones."""

from datetime import date

import pytest

from briefgen.model.solar_hijri import converted, gregorian


@pytest.mark.parametrize(
    ("day", "same"),
    [
        ((1300, 1, 1), date(1921, 3, 21)),
        ((1332, 5, 28), date(1953, 8, 19)),
        ((1399, 12, 30), date(2021, 3, 20)),
        ((1400, 7, 1), date(2021, 9, 23)),
        ((1403, 12, 30), date(2025, 3, 20)),
        ((1404, 1, 1), date(2025, 3, 21)),
        ((1404, 12, 30), None),
        ((1404, 7, 31), None),
        ((2031, 5, 4), None),
    ],
)
def test_day_is_that_of_published_calendars(day, same):
    assert gregorian(*day) == same


def test_only_days_are_converted():
    assert [converted(text) for text in ("1410-02-14", "1410-02", "1410")] == ["2031-05-04", "", ""]
