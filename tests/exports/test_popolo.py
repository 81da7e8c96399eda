"""Popolo: the rules of its schemas that matter to what is given."""

import json
import re

import pytest
from exporting import exports_of
from worlds import file, governing, issue, member, organization, person, post, vote

# The form of dates in Popolo's schemas.
POPOLO_DATE = re.compile(r"\d{4}(-\d{2}){0,2}")


def popolo(files):
    return json.loads(files["data/popolo.json"])


def by_id(records):
    return {one["id"]: one for one in records}


@pytest.mark.parametrize("site", ["real", "harbour"])
def test_every_reference_leads_to_a_record(site, request):
    found = popolo(request.getfixturevalue(site))
    organizations, people = by_id(found["organizations"]), by_id(found["persons"])
    known = {
        "organization_id": organizations,
        "person_id": people,
        "parent_id": organizations,
        "area_id": by_id(found["areas"]),
        "motion_id": by_id(found["motions"]),
        "member_id": organizations | people,
        "voter_id": organizations | people,
        "on_behalf_of_id": organizations | people,
    }
    records = [one for records in found.values() for one in records]
    records += [vote for one in found["vote_events"] for vote in one["votes"]]
    lost = [
        (key, value)
        for one in records
        for key, value in one.items()
        if key in known and value not in known[key]
    ]
    assert lost == []


def test_dates_are_years_months_or_days_or_left_out():
    files = exports_of(
        file(
            "people/cass.md",
            person("cass", posts=(post("Minister", "2021-08", "2022~"), post("Envoy", "201X"))),
        )
    )
    terms = [(one.get("start_date"), one.get("end_date")) for one in popolo(files)["memberships"]]
    assert terms == [("2021-08", None), (None, None)]


def test_every_date_has_the_form_of_the_standard(real):
    found = popolo(real)
    dates = [
        value
        for records in found.values()
        for one in records
        for key, value in one.items()
        if key == "date" or key.endswith("_date")
    ]
    assert dates
    assert [one for one in dates if not POPOLO_DATE.fullmatch(one)] == []


def test_a_vote_event_counts_what_is_listed():
    files = exports_of(
        file("issues/passes.md", issue("passes")),
        file("events/roll.md", vote("roll", yes=("IR", "PK"), not_voting=("IN",))),
    )
    found = popolo(files)["vote_events"][0]
    assert found["counts"] == [{"option": "yes", "value": 2}, {"option": "not voting", "value": 1}]
    assert {"voter_id": "IN", "option": "not voting"} in found["votes"]


def test_members_and_those_who_govern_are_organizations():
    files = exports_of(
        file(
            "organizations/league.md",
            organization("league", members=(member("IR"),), governs=(governing("AF"),)),
        )
    )
    found = popolo(files)
    assert {"IR", "AF", "league"} <= set(by_id(found["organizations"]))
    assert {"member_id": "IR", "organization_id": "league"} in found["memberships"]
