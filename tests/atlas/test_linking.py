"""The whole: the site's date, translations, and what files are about."""

from datetime import date

from worlds import (
    atlas_of,
    briefing,
    codes,
    correction,
    event,
    file,
    issue,
    organization,
    position,
    quote,
)

from briefgen.model.identifiers import Kind, Reference
from briefgen.model.vocabulary import BriefingStatus

A = file("briefings/a.md", briefing("2025-11-18"))


def test_site_date_is_the_one_given():
    assert atlas_of(A, site_date=date(2024, 2, 3)).site_date == date(2024, 2, 3)


def test_site_date_defaults_to_the_newest_briefing():
    older = file("briefings/b.md", briefing("2025-11-17T23:00Z"))
    assert atlas_of(A, older, site_date=None).site_date == date(2025, 11, 18)


def test_site_date_defaults_to_the_newest_correction_if_that_is_newer():
    corrected = file("issues/x.md", issue("x"), correction(date="2025-11-20"))
    assert atlas_of(A, corrected, site_date=None).site_date == date(2025, 11, 20)


def test_site_date_takes_no_notice_of_drafts():
    draft = file("briefings/d.md", briefing("2025-12-01", status=BriefingStatus.DRAFT))
    assert atlas_of(A, draft, site_date=None).site_date == date(2025, 11, 18)


def test_site_date_takes_no_notice_of_planned_events():
    planned = file("events/summit.md", event("summit", date="2030"))
    assert atlas_of(A, planned, site_date=None).site_date == date(2025, 11, 18)


def test_translation_stands_under_its_language():
    translated = file("briefings/a.fa.md", briefing(slug="a", translation_of="a", lang="fa"))
    assert list(atlas_of(A, translated).briefings) == ["a", "fa/a"]


def test_translation_of_a_draft_is_an_error():
    draft = file("briefings/d.md", briefing(status=BriefingStatus.DRAFT))
    translated = file("briefings/d.fa.md", briefing(slug="d", translation_of="d", lang="fa"))
    assert codes(draft, translated) == ["unknown-reference"]


def test_paths_lead_to_what_files_are_about():
    brought = file("issues/x.md", issue("x"), quote("words"), position("IR", "x"))
    assert dict(atlas_of(brought).paths) == {"issues/x.md": Reference(Kind.ISSUE, "x")}


def test_actors_are_found_whatever_their_kind():
    league = file("organizations/league.md", organization("league"))
    assert atlas_of(league).reference_to_actor("league") == Reference(Kind.ORGANIZATION, "league")
