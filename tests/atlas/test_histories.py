"""Who stood where: the latest recorded stance, what came before, and what is held through others."""

from datetime import date

import pytest
from worlds import (
    TODAY,
    WITHDRAWN,
    atlas_of,
    briefing,
    country,
    file,
    governing,
    issue,
    member,
    organization,
    position,
)

from briefgen.atlas import History

PASSES = file("issues/passes.md", issue("passes"))


def histories(*positions, files=(), site_date=TODAY):
    brought = file("briefings/a.md", briefing(), *positions)
    return atlas_of(PASSES, brought, *files, site_date=site_date).histories


def history(*positions, actor="IR", files=(), site_date=TODAY) -> History:
    return histories(*positions, files=files, site_date=site_date)[actor, "passes"]


def latest(*positions, **options) -> str | None:
    found = history(*positions, **options).latest
    return found.id if found else None


def through(*positions, actor, files=()) -> list[str]:
    found = histories(*positions, files=files).get((actor, "passes"))
    return [one.id for one in found.through] if found else []


def test_newer_position_supersedes_the_older():
    old, new = position("IR", "passes", date="2024", id="old"), position("IR", "passes", id="new")
    assert latest(new, old) == "new"


def test_superseded_position_stays_in_history():
    old, new = position("IR", "passes", date="2024", id="old"), position("IR", "passes", id="new")
    assert [one.id for one in history(old, new).own] == ["new", "old"]


def test_latest_earliest_possible_day_decides_first():
    whole_year = position("IR", "passes", date="2025", id="year", preferred=True)
    month = position("IR", "passes", date="2025-02", id="month")
    assert latest(whole_year, month) == "month"


def test_latest_latest_possible_day_decides_where_the_earliest_is_equal():
    month = position("IR", "passes", date="2025-01", id="month", preferred=True)
    whole_year = position("IR", "passes", date="2025", id="year")
    assert latest(whole_year, month) == "year"


def test_preferred_decides_between_equal_dates():
    first = position("IR", "passes", id="a", preferred=True)
    other = file("briefings/b.md", briefing("2025-11-20"), position("IR", "passes", id="b"))
    assert latest(first, files=[other]) == "a"


def test_later_briefing_decides_between_equal_dates():
    other = file("briefings/b.md", briefing("2025-11-20"), position("IR", "passes", id="a"))
    assert latest(position("IR", "passes", id="b"), files=[other]) == "a"


def test_time_of_day_of_a_briefing_counts():
    morning = file("briefings/m.md", briefing("2025-11-20T09:00"), position("IR", "passes", id="m"))
    noon = file("briefings/n.md", briefing("2025-11-20T12:00Z"), position("IR", "passes", id="a"))
    assert latest(files=[morning, noon]) == "a"


def test_zone_of_a_briefing_counts():
    east = file(
        "briefings/e.md", briefing("2025-11-20T12:00+03:30"), position("IR", "passes", id="b")
    )
    noon = file("briefings/n.md", briefing("2025-11-20T12:00Z"), position("IR", "passes", id="a"))
    assert latest(files=[east, noon]) == "a"


def test_id_decides_last():
    assert latest(position("IR", "passes", id="a"), position("IR", "passes", id="b")) == "b"


def test_withdrawn_position_is_in_no_history():
    wrong = position("IR", "passes", withdrawn=WITHDRAWN)
    assert ("IR", "passes") not in histories(wrong)


def test_ended_position_is_not_the_latest():
    assert latest(position("IR", "passes", date="2024", until="2025-06")) is None


def test_ended_position_stays_in_history():
    ended = position("IR", "passes", date="2024", until="2025-06", id="ended")
    assert [one.id for one in history(ended).own] == ["ended"]


def test_position_has_not_ended_before_the_upper_bound_of_its_end():
    ended = position("IR", "passes", date="2024", until="2025", id="ended")
    assert latest(ended, site_date=date(2025, 12, 31)) == "ended"


def test_position_has_ended_after_the_upper_bound_of_its_end():
    ended = position("IR", "passes", date="2024", until="2025", id="ended")
    assert latest(ended, site_date=date(2026, 1, 1)) is None


def test_older_position_is_the_latest_once_the_newer_has_ended():
    old = position("IR", "passes", date="2023", id="old")
    ended = position("IR", "passes", date="2024", until="2025-06", id="ended")
    assert latest(old, ended) == "old"


@pytest.mark.parametrize(
    ("other", "is_uncertain"),
    [
        (position("IR", "passes", "opposes", date="2025-11-10", id="b"), True),
        (position("IR", "passes", "supports", date="2025-11-10", id="b"), False),
        (position("IR", "passes", "opposes", date="2025-10", id="b"), False),
        (position("IR", "passes", "opposes", date="2025", id="b"), True),
        (
            position("IR", "passes", "opposes", date="2024/2025-11-02", id="b", until="2025-12"),
            True,
        ),
        (position("IR", "passes", "opposes", date="2025-11", id="b", until="2025-11"), False),
        (position("IR", "passes", "opposes", date="2025-11", id="b", withdrawn=WITHDRAWN), False),
    ],
    ids=[
        "the month holds the other's day",
        "the same stance",
        "the month before",
        "the year holds the month",
        "an interval that reaches into the month",
        "the other has ended",
        "the other is withdrawn",
    ],
)
def test_order_is_uncertain_where_dates_overlap_and_stances_differ(other, is_uncertain):
    assert history(position("IR", "passes", id="a"), other).is_order_uncertain is is_uncertain


def test_preferred_makes_the_order_of_equal_dates_certain():
    preferred = position("IR", "passes", id="a", preferred=True)
    assert not history(preferred, position("IR", "passes", "opposes", id="b")).is_order_uncertain


def test_two_preferred_of_equal_date_leave_the_order_uncertain():
    one = position("IR", "passes", id="a", preferred=True)
    other = position("IR", "passes", "opposes", id="b", preferred=True)
    assert history(one, other).is_order_uncertain


def test_preferred_says_nothing_of_entries_with_another_date():
    preferred = position("IR", "passes", date="2025-11-10", id="a", preferred=True)
    other = position("IR", "passes", "opposes", date="2025-11", id="b")
    assert history(preferred, other).is_order_uncertain


def test_first_is_the_earliest_recorded():
    first = history(position("IR", "passes"), position("IR", "passes", date="2024", id="old")).first
    assert first is not None
    assert first.id == "old"


def test_former_state_has_no_latest_stance():
    assert latest(position("SU", "passes", date="1980"), actor="SU") is None


def test_former_state_has_a_history():
    assert len(history(position("SU", "passes", date="1980"), actor="SU").own) == 1


def test_joint_position_is_each_holders_own():
    found = histories(position(("IR", "RU"), "passes", id="joint"))
    assert [found[actor, "passes"].latest.id for actor in ("IR", "RU")] == ["joint", "joint"]


def test_holder_named_twice_holds_it_once():
    assert len(history(position(("IR", "IR"), "passes")).own) == 1


def league(*members, **keys):
    return file("organizations/league.md", organization("league", members=members, **keys))


def test_position_of_an_organization_is_held_through_it_by_members():
    world = [league(member("IR"))]
    assert through(position("league", "passes", id="p"), actor="IR", files=world) == ["p"]


def test_position_of_a_union_of_countries_is_held_through_it_by_members():
    union = file("countries/EU.md", country("EU", members=(member("FR"),)))
    assert through(position("EU", "passes", id="p"), actor="FR", files=[union]) == ["p"]


def test_position_through_an_organization_is_nobodys_latest_own():
    world = [league(member("IR"))]
    assert latest(position("league", "passes"), actor="IR", files=world) is None


def test_position_of_an_organization_is_its_own():
    world = [league(member("IR"))]
    assert latest(position("league", "passes", id="p"), actor="league", files=world) == "p"


@pytest.mark.parametrize(
    ("start", "end", "is_member"),
    [
        (None, None, True),
        ("2020", None, True),
        ("2025-11", None, True),
        ("2025-11-20", None, True),
        ("2025-12", None, False),
        (None, "2025-10", False),
        (None, "2025-11-01", True),
        ("2020", "2024", False),
    ],
)
def test_members_are_those_on_the_date_of_the_position(start, end, is_member):
    world = [league(member("IR", start, end))]
    found = through(position("league", "passes", id="p"), actor="IR", files=world)
    assert found == (["p"] if is_member else [])


def test_excepted_member_does_not_hold_it():
    world = [league(member("IR"), member("PK"))]
    group = position("league", "passes", group="league", excepted=("IR",))
    assert through(group, actor="IR", files=world) == []


def test_other_members_hold_what_one_is_excepted_from():
    world = [league(member("IR"), member("PK"))]
    group = position("league", "passes", group="league", excepted=("IR",), id="p")
    assert through(group, actor="PK", files=world) == ["p"]


def test_position_with_a_group_is_held_through_it():
    world = [league(member("IR"))]
    assert through(position("IR", "passes", group="league", id="p"), actor="IR", files=world) == [
        "p"
    ]


def test_position_with_a_group_is_not_own():
    world = [league(member("IR"))]
    assert latest(position("IR", "passes", group="league"), actor="IR", files=world) is None


def test_member_of_two_holders_holds_a_joint_position_once():
    world = [
        league(member("IR")),
        file("organizations/union.md", organization("union", members=(member("IR"),))),
    ]
    joint = position(("league", "union"), "passes", id="p")
    assert through(joint, actor="IR", files=world) == ["p"]


def test_holder_does_not_hold_it_again_through_a_fellow_holder():
    world = [league(member("IR"))]
    assert through(position(("league", "IR"), "passes"), actor="IR", files=world) == []


def test_withdrawn_organization_binds_no_members():
    world = [league(member("IR"), withdrawn=WITHDRAWN)]
    assert through(position("league", "passes"), actor="IR", files=world) == []


def test_position_of_an_authority_is_not_the_countrys():
    authority = file(
        "organizations/council.md", organization("council", governs=(governing("AF"),))
    )
    assert ("AF", "passes") not in histories(position("council", "passes"), files=[authority])


def test_authorities_are_those_that_govern():
    authority = file(
        "organizations/council.md", organization("council", governs=(governing("AF"),))
    )
    assert [id_ for id_, _ in atlas_of(authority).authorities["AF"]] == ["council"]


def test_withdrawn_organization_governs_nothing():
    authority = organization("council", governs=(governing("AF"),), withdrawn=WITHDRAWN)
    assert "AF" not in atlas_of(file("organizations/council.md", authority)).authorities


def test_histories_stand_in_order_of_actor_and_issue():
    found = histories(*(position(actor, "passes") for actor in ("RU", "IR", "PK", "AF")))
    assert list(found) == sorted(found)


def test_withdrawn_issue_is_none_of_an_actors_issues():
    wrong = file("issues/islands.md", issue("islands", withdrawn=WITHDRAWN))
    world = atlas_of(wrong, file("briefings/a.md", briefing(), position("IR", "islands")))
    assert "IR" not in world.issues_of


def test_withdrawn_actor_is_none_of_those_on_an_issue():
    wrong = file("organizations/league.md", organization("league", withdrawn=WITHDRAWN))
    world = atlas_of(
        PASSES, wrong, file("briefings/a.md", briefing(), position("league", "passes"))
    )
    assert "passes" not in world.actors_on
