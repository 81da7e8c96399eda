from datetime import date as day
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from worlds import TODAY, atlas_of, briefing, issue, position, source
from worlds import file as file_

from briefgen.atlas.as_of import latest_as_of, turns
from briefgen.atlas.histories import history
from briefgen.model.dates import parse_edtf

DATES = (
    "2019", "2019-03", "2019-03-05", "2019-03-05~", "2019-23", "2020", "2020-02-10",
    "2020-02-1X", "2020-02-01/2020-02-20", "[2020-01..2020-06]", "2020-12", "2021-01-01",
)  # fmt: skip
DAYS = [day(2018, 12, 31) + timedelta(days=13 * n) for n in range(70)]


def history_of(*positions, actor="IR"):
    found = atlas_of(
        file_("issues/passes.md", issue("passes")),
        file_("briefings/talks.md", briefing(), source("paper"), *positions),
    )
    return found.histories[actor, "passes"]


def taken(stance="supports", date="2020", actor="IR", **keys):
    return position(actor, "passes", stance, date=date, evidence=("paper",), **keys)


@st.composite
def histories(draw):
    """Give the positions of one actor on one issue, in some order."""
    model = history_of(taken()).own[0]
    stances = st.sampled_from(["supports", "opposes", "neutral"])
    ends = st.sampled_from([None, None, None, "2019-06", "2020-02-15", "2021"])
    return tuple(
        replace(
            model,
            id=f"position-{number}",
            stance=type(model.stance)(draw(stances)),
            date=parse_edtf(draw(st.sampled_from(DATES))),
            until=parse_edtf(until) if (until := draw(ends)) else None,
            preferred=draw(st.booleans()),
        )
        for number in range(draw(st.integers(0, 6)))
    )


@given(histories())
def test_the_stance_as_of_a_day_is_the_latest_of_a_record_that_ends_there(positions):
    whole = history("IR", "passes", positions, (), today=TODAY)
    expected, found = [], []
    for today in DAYS:
        begun = [one for one in positions if one.date.sort_key[0] <= today]
        expected.append(history("IR", "passes", begun, (), today=today).latest)
        found.append(latest_as_of(whole, today))
    assert found == expected


@given(histories())
def test_the_order_is_uncertain_as_of_a_day_where_it_was_so_then(positions):
    whole = history("IR", "passes", positions, (), today=TODAY)
    expected, found = [], []
    for today in DAYS:
        begun = [one for one in positions if one.date.sort_key[0] <= today]
        expected.append(history("IR", "passes", begun, (), today=today).is_order_uncertain)
        then = [turn.is_order_uncertain for turn in turns(whole) if turn.day <= today]
        found.append(then[-1] if then else False)
    assert found == expected


def test_nothing_is_recorded_before_the_first_position():
    assert latest_as_of(history_of(taken(date="2020-05-05")), day(2020, 5, 4)) is None


def test_an_ended_position_gives_way_to_the_one_before_it():
    found = history_of(taken(date="2019"), taken("opposes", "2020", until="2020-06"))
    assert latest_as_of(found, day(2020, 7, 1)).stance == "supports"


def test_a_former_state_had_a_latest_stance_while_it_existed():
    found = history_of(taken(date="1985", actor="SU"), actor="SU")
    assert [bool(latest_as_of(found, day(year, 6, 1))) for year in (1984, 1986, 1992)] == [
        False,
        True,
        False,
    ]
