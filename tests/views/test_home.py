import pytest
from msgspec.structs import replace
from viewing import names, site_with, view_at
from worlds import WITHDRAWN, briefing, event, issue, person, position, source, vote
from worlds import file as file_

from briefgen.model.errors import BriefgenError
from briefgen.model.events import EventStatus
from briefgen.model.vocabulary import BriefingStatus


def home(*records, **keys):
    site = site_with(
        file_("issues/passes.md", issue("passes", **keys)),
        file_("briefings/talks.md", briefing(), source("paper"), *records),
        file_("briefings/secret.md", briefing(status=BriefingStatus.HIDDEN)),
    )
    return view_at(site, "")


def taken(stance, date, actor="IR", **keys):
    return position(actor, "passes", stance, date=date, evidence=("paper",), **keys)


def changes(view):
    return [
        (names(one.actors), one.before and one.before.stance, one.badge.stance)
        for one in view.changes
    ]


def test_a_change_goes_from_badge_to_badge_and_a_first_record_is_new():
    view = home(taken("opposes", "2024"), taken("supports", "2025"))
    assert changes(view) == [(["Iran"], "opposes", "supports"), (["Iran"], None, "opposes")]


def test_the_same_stance_again_is_no_change():
    assert len(home(taken("supports", "2024"), taken("supports", "2025")).changes) == 1


def test_votes_are_no_news_on_either_side_of_a_change():
    rolls = vote("one", date="2023", yes=("IR",)), vote("two", date="2025", no=("IR",))
    assert home(*rolls, taken("opposes", "2024")).changes == ()


def test_those_who_share_a_joint_position_change_together_or_apart():
    view = home(
        taken("opposes", "2023", "IR"),
        taken("supports", "2024", ("IR", "PK", "RU")),
    )
    assert changes(view) == [
        (["Iran"], "opposes", "supports"),
        (["Pakistan", "Russia"], None, "supports"),
        (["Iran"], None, "opposes"),
    ]


def test_changes_on_a_withdrawn_issue_are_no_news():
    assert home(taken("supports", "2025"), withdrawn=WITHDRAWN).changes == ()


def test_changes_of_a_withdrawn_actor_are_no_news():
    view = home(person("ada", withdrawn=WITHDRAWN), taken("supports", "2025", "ada"))
    assert view.changes == ()


def test_hidden_briefings_are_not_listed():
    assert len(home().briefings) == 1


def test_events_ahead_come_next_first():
    view = home(
        event("far", date="2027"), event("near", date="2026-02"), event("past", date="2025")
    )
    assert names(one.link for one in view.upcoming) == ["The near", "The far"]


def test_a_withdrawn_event_does_not_lie_ahead():
    assert home(event("far", date="2027", withdrawn=WITHDRAWN)).upcoming == ()


def test_an_event_that_may_still_come_this_year_lies_ahead_if_it_is_planned():
    planned = [
        replace(event(f"event-{status}", date="2025"), status=EventStatus(status))
        for status in ("scheduled", "tentative", "cancelled", "completed")
    ]
    assert names(one.link for one in home(*planned).upcoming) == [
        "The event-scheduled",
        "The event-tentative",
    ]


def test_the_withdrawn_are_not_counted():
    counts = home(event("far", withdrawn=WITHDRAWN), withdrawn=WITHDRAWN).counts
    assert [one.text for one in counts[1:3]] == ["0 issues", "0 events"]


TOLLS = (
    file_("issues/tolls.md", issue("tolls")),
    file_("briefings/old.md", briefing("2025-01-02"), position("PK", "tolls", date="2024")),
)


def test_the_issue_of_the_newest_briefing_is_in_focus():
    site = site_with(
        *TOLLS,
        file_("issues/passes.md", issue("passes")),
        file_("briefings/talks.md", briefing("2025-11-18"), position("IR", "passes")),
    )
    assert view_at(site, "").focus.link.text == "On passes"


def test_an_issue_without_a_map_leaves_the_focus_to_an_older_briefing():
    site = site_with(
        *TOLLS,
        file_("issues/passes.md", issue("passes")),
        file_("briefings/talks.md", briefing("2025-11-18", issues=("passes",))),
    )
    assert view_at(site, "").focus.link.text == "On tolls"


def test_the_settings_may_name_the_issue_in_focus():
    site = site_with(
        *TOLLS,
        file_("issues/passes.md", issue("passes")),
        file_("briefings/talks.md", briefing("2025-11-18"), position("IR", "passes")),
        focus_issue="tolls",
    )
    assert view_at(site, "").focus.numbers == "Supports: 1 country"


def test_settings_that_name_no_issue_are_refused():
    with pytest.raises(BriefgenError, match="there is no issue 'passes'"):
        view_at(site_with(*TOLLS, focus_issue="passes"), "")
