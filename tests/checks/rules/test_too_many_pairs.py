"""One file brings a bounded number of pairs of countries together."""

from briefgen.checks.rules.too_many_pairs import problems
from briefgen.model.countries import country_codes

CODES = sorted(country_codes())
MEETING = "name: A meeting\ntype: meeting\ndate: 2031"


def briefing_of_meetings(number, size, step):
    events = "".join(
        f"  - {{id: round-{index}, name: A round, type: meeting, date: 2031,"
        f" participants: [{', '.join(CODES[index * step : index * step + size])}]}}\n"
        for index in range(number)
    )
    return f"title: Talks\ndate: 2031-05-04\nsummary: Talks.\nevents:\n{events}"


def found(atlas_of, number, size, step):
    return [
        one.message
        for one in problems(atlas_of(briefings={"talks": briefing_of_meetings(number, size, step)}))
    ]


def test_meetings_of_ever_other_countries_are_too_many(atlas_of):
    (message,) = found(atlas_of, 8, 30, 30)
    assert message.startswith("the events and positions of this file bring 3,480 pairs")


def test_rounds_of_the_same_countries_are_no_more_than_one(atlas_of):
    assert found(atlas_of, 40, 20, 0) == []


def test_a_meeting_of_all_states_brings_no_two_of_them_together(atlas_of):
    assert found(atlas_of, 1, 200, 0) == []


def test_many_files_of_few_countries_are_fine(atlas_of):
    files = {
        f"round-{number}": f"{MEETING}\nparticipants: [{', '.join(CODES[number : number + 9])}]"
        for number in range(100)
    }
    assert list(problems(atlas_of(events=files))) == []
