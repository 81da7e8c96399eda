"""A day on which a site stands for the sake of one date, which may be a slip."""

from datetime import date, timedelta

from briefgen.atlas.atlas import Atlas

_FAR = timedelta(days=366)


def lone_day(atlas: Atlas) -> date | None:
    """Give the site's date where it is over a year later than any other of a briefing or correction.

    What is upcoming, ended or stale follows from it, so one mistyped year would age the whole site; and a build
    that gives the same on any day can't compare it with today's.
    """
    dates = (
        *(one.date.latest for one in atlas.briefings.values()),
        *(one.date.latest for one in atlas.corrections),
    )
    days = sorted({day for day in dates if day}, reverse=True)
    if len(days) > 1 and days[0] == atlas.site_date and days[0] - days[1] > _FAR:
        return days[0]
    return None
