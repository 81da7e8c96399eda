from viewing import names, site_with, view_at
from worlds import (
    WITHDRAWN,
    body,
    briefing,
    country,
    event,
    issue,
    organization,
    page,
    person,
    position,
    quote,
    source,
    vote,
)
from worlds import file as file_

from briefgen.model.vocabulary import BriefingStatus, Classification


def site_of_records(*records, **keys):
    return site_with(
        file_("issues/passes.md", issue("passes")),
        file_("briefings/talks.md", briefing(**keys), *records),
    )


def test_the_newest_fifty_stand_first_and_older_ones_under_their_year():
    quotes = [quote(f"q-{n:02}", date=f"2024-{1 + n // 5:02}") for n in range(51)]
    site = site_of_records(*quotes)
    assert (
        len(view_at(site, "quotes/").quotes),
        [one.id for one in view_at(site, "quotes/2024/2/").quotes],
    ) == (50, ["q-50"])


def test_a_source_lists_the_quotations_positions_and_events_that_rest_on_it():
    site = site_of_records(
        source("paper"),
        quote("a", source="paper"),
        event("meet", sources=("paper",)),
        position("IR", "passes", evidence=("paper",)),
    )
    entry = view_at(site, "sources/").sources[0]
    assert names(entry.used_by) == [
        "The meet",
        "an official: “The passes stay open.”",
        "Iran: supports, On passes (November 2025)",
    ]


def test_hidden_briefings_do_not_show_as_resting_on_a_source():
    site = site_with(
        file_("briefings/talks.md", briefing(), source("paper")),
        file_(
            "briefings/secret.md",
            briefing(status=BriefingStatus.HIDDEN, body=body("source:talks/paper")),
        ),
    )
    assert view_at(site, "sources/").sources[0].used_by == ()


def test_a_source_gives_its_outlet():
    site = site_of_records(organization("gazette"), source("paper", outlet="gazette"))
    assert view_at(site, "sources/").sources[0].line.outlet.url == "/organizations/gazette/"


def test_the_former_ids_of_a_source_lead_to_it():
    entry = view_at(site_of_records(source("paper", old_ids=("leaf",))), "sources/").sources[0]
    assert (entry.id, entry.former_ids) == ("talks--paper", ("talks--leaf",))


def test_the_withdrawn_leave_every_list():
    site = site_of_records(
        quote("a", withdrawn=WITHDRAWN),
        source("paper", withdrawn=WITHDRAWN),
        event("meet", withdrawn=WITHDRAWN),
        withdrawn=WITHDRAWN,
    )
    shown = [view_at(site, f"{path}/") for path in ("quotes", "sources", "events", "briefings")]
    assert [(*one.quotes, *one.sources, *one.past, *one.briefings) for one in shown] == [()] * 4


def test_events_ahead_stand_apart_from_those_past():
    view = view_at(site_of_records(event("past"), event("ahead", date="2026-05")), "events/")
    assert (names(one.link for one in view.upcoming), names(one.link for one in view.past)) == (
        ["The ahead"],
        ["The past"],
    )


def test_events_ahead_say_on_which_day_they_were():
    sites = [site_of_records(event("one", date=date)) for date in ("2026-05", "2025-05")]
    known = [view_at(site, "events/").as_of for site in sites]
    assert [one and one.text for one in known] == ["31 December 2025", None]


def test_hidden_briefings_and_translations_are_not_listed():
    site = site_with(
        file_("briefings/talks.md", briefing(title="Talks")),
        file_("briefings/secret.md", briefing(status=BriefingStatus.HIDDEN)),
        file_("briefings/fa.md", briefing(lang="fa", translation_of="talks")),
    )
    assert names(one.link for one in view_at(site, "briefings/").briefings) == ["Talks"]


def test_a_country_without_any_record_has_a_row_and_no_page():
    view = view_at(site_of_records(event("meet", "IR")), "countries/")
    listed = names(line.link for _, lines in view.groups for line in lines)
    without = {one.text for one in view.without}
    assert (listed, "Iraq" in without, "Iran" in without) == (["Iran"], True, False)


def test_groups_of_countries_are_not_among_those_without_record():
    view = view_at(site_of_records(event("meet", "IR")), "countries/")
    assert {one.text for one in view.without}.isdisjoint(
        {"European Union", "Eurozone", "United Nations"}
    )


def test_a_roll_call_in_a_list_has_its_result():
    view = view_at(site_of_records(vote("roll", yes=("IR", "PK"), no=("IN",))), "events/")
    assert [one.tally for one in view.past] == ["yes 2 and no 1"]


def test_countries_are_listed_by_region_too():
    view = view_at(site_of_records(event("meet", "IR", "EU", "NO", "SU")), "countries/")
    assert [(region, names(links)) for region, links in view.regions] == [
        ("Southern Asia", ["Iran"]),
        ("Northern Europe", ["Norway"]),
        ("Eastern Europe", ["USSR, Union of Soviet Socialist Republics"]),
        ("Other", ["European Union"]),
    ]


def test_an_accent_does_not_send_a_country_to_the_end():
    view = view_at(site_of_records(event("meet", "AX", "AL")), "countries/")
    assert [heading for heading, _ in view.groups] == ["A"]


def test_a_withdrawn_country_leaves_the_list():
    site = site_with(file_("countries/IR.md", country("IR", withdrawn=WITHDRAWN)))
    assert view_at(site, "countries/").groups == ()


def test_people_and_organizations_that_nothing_mentions_have_a_page():
    site = site_with(
        file_("people/ada.md", person("ada")), file_("organizations/bloc.md", organization("bloc"))
    )
    assert (
        view_at(site, "people/ada/").name.text,
        view_at(site, "organizations/bloc/").name.text,
    ) == (
        "Ada",
        "The bloc",
    )


def test_organizations_are_listed_by_what_they_are():
    view = view_at(site_of_records(organization("bloc")), "organizations/")
    assert [heading for heading, _ in view.groups] == [Classification.OTHER.value.capitalize()]


def test_a_withdrawn_person_leaves_the_list():
    assert view_at(site_of_records(person("ada", withdrawn=WITHDRAWN)), "people/").groups == ()


def test_issues_are_a_tree():
    site = site_of_records(issue("high", part_of="passes"))
    tree = view_at(site, "issues/").issues
    assert (names(one.link for one in tree), names(one.link for one in tree[0].children)) == (
        ["On passes"],
        ["On high"],
    )


def test_plain_pages_are_in_the_navigation_and_hidden_ones_are_not():
    site = site_with(
        file_("pages/about.md", page(body=body())),
        file_("pages/secret.md", page(title="Secret", body=body(), status=BriefingStatus.HIDDEN)),
    )
    found = names(view_at(site, "404.html").frame.navigation)
    assert ("About" in found, "Secret" in found) == (True, False)
