from viewing import site_with, view_at
from worlds import WITHDRAWN, briefing, country, event, issue, source, vote
from worlds import file as file_

from briefgen.views.votes_alike import FEWEST, MOST

ALIKE = ("AT", "BE", "CH", "DE", "DK", "EE")
OTHERS = ("FI", "GR", "HU", "IE", "IS", "IT")


def page_after(calls, *records):
    site = site_with(
        file_("issues/passes.md", issue("passes")),
        file_("briefings/talks.md", briefing(), source("paper"), *calls, *records),
    )
    return view_at(site, "countries/fr/")


def call(number, yes=("FR", *ALIKE), no=OTHERS, **votes):
    return vote(f"roll-{number:02}", date=f"{2000 + number}", yes=yes, no=no, **votes)


def test_a_country_page_says_who_voted_alike_most_and_least_often_with_the_numbers():
    calls = [call(number) for number in range(FEWEST)]
    calls.append(call(FEWEST, yes=("FR", "AT", "BE"), no=("CH", "DE", "DK", "EE")))
    found = page_after(calls).votes
    assert [(one.link.text, one.both, one.alike) for one in found.most.lines[:3]] == [
        ("Austria", "11", "11"),
        ("Belgium", "11", "11"),
        ("Switzerland", "11", "10"),
    ]
    assert {(one.both, one.alike) for one in found.least.lines} == {("10", "0")}
    assert found.calls == "11 roll calls"


def test_those_left_out_that_share_the_last_place_are_counted():
    found = page_after([call(number) for number in range(FEWEST)]).votes
    assert len(found.most.lines) == MOST
    assert found.most.more == f"{len(ALIKE) - MOST} more country with the same share"


def test_whoever_voted_in_less_than_half_of_its_roll_calls_is_not_compared():
    rare = ("JP",)
    calls = [call(number) for number in range(3 * FEWEST)]
    calls[:FEWEST] = [call(number, yes=("FR", *ALIKE, *rare)) for number in range(FEWEST)]
    found = page_after(calls).votes
    assert "Japan" not in [one.link.text for one in found.most.lines]
    assert found.most.more == "1 more country with the same share"


def test_each_stands_beside_it_on_their_page_where_they_have_one_else_where_any_two_are_compared():
    calls = [call(number) for number in range(FEWEST)]
    most = page_after(calls, event("meet", "AT", "FR")).votes.most
    assert [one.together for one in most.lines[:2]] == [
        "/countries/at/with/fr/",
        "/matrix/compare/?a=fr&b=be",
    ]


def test_whoever_was_withdrawn_is_compared_with_nobody():
    calls = [call(number) for number in range(FEWEST)]
    most = page_after(calls, country("AT", withdrawn=WITHDRAWN)).votes.most
    assert "Austria" not in [one.link.text for one in most.lines]
    assert page_after(calls, country("FR", withdrawn=WITHDRAWN)).votes is None


def test_of_few_roll_calls_nothing_is_said():
    assert page_after([call(number) for number in range(FEWEST - 1)]).votes is None
