"""A single far date that would age the whole site."""

import pytest
from worlds import atlas_of, briefing, file

from briefgen.atlas.lone_day import lone_day


def world(*days):
    return atlas_of(
        *(file(f"briefings/b{number}.md", briefing(day)) for number, day in enumerate(days)),
        site_date=None,
    )


def test_one_date_far_beyond_all_others_is_given():
    assert str(lone_day(world("2031-05-04", "2031-06-01", "2099-06-01"))) == "2099-06-01"


@pytest.mark.parametrize(
    "days",
    [("2031-05-04",), ("2031-05-04", "2032-05-01"), ("2031-01-01", "2099-06-01", "2099-05-31")],
)
def test_dates_near_others_are_none(days):
    assert lone_day(world(*days)) is None
