"""Quotations: date, role and principal, where the file gives none."""

import pytest
from worlds import atlas_of, briefing, codes, file, organization, person, post, quote, source


def only(record, *, posts=(), represents="IR", published="2025-11", files=()):
    speaker = file("people/ada.md", person("ada", represents=represents, posts=posts))
    brought = file("briefings/a.md", briefing(), source("report", published), record)
    (found,) = atlas_of(speaker, brought, *files).quotes.values()
    return found


def test_date_defaults_to_that_of_its_source():
    found = only(quote("words", "ada", date=None, source="a/report"), published="2025-10")
    assert found.date.text == "2025-10"


def test_own_date_comes_before_that_of_its_source():
    assert only(quote("words", "ada", date="2025-09", source="a/report")).date.text == "2025-09"


def test_date_may_come_from_a_source_of_another_file():
    other = file("briefings/b.md", briefing(), source("report", "2024-05"))
    found = only(quote("words", "ada", date=None, source="b/report"), files=[other])
    assert found.date.text == "2024-05"


def test_quote_without_any_date_is_an_error():
    undated = quote("words", date=None, source="a/report")
    brought = file("briefings/a.md", briefing(), source("report", None), undated)
    assert codes(brought) == ["undated"]


def test_quote_of_an_unknown_source_is_not_called_undated_too():
    brought = file("briefings/a.md", briefing(), quote("words", date=None, source="a/nothing"))
    assert codes(brought) == ["unknown-reference"]


def test_role_defaults_to_the_post_held_on_the_date():
    posts = post("Envoy", end="2024"), post("Minister", "2025-01")
    assert only(quote("words", "ada"), posts=posts).role == "Minister"


def test_role_of_the_source_is_never_replaced():
    found = only(quote("words", "ada", role="Spokesperson"), posts=(post("Minister"),))
    assert found.role == "Spokesperson"


@pytest.mark.parametrize("posts", [(), (post("Envoy"), post("Minister")), (post("Envoy", "2026"),)])
def test_role_stays_empty_where_no_one_post_is_known(posts):
    assert only(quote("words", "ada"), posts=posts).role == ""


def test_words_are_said_for_whom_the_speaker_represents():
    assert only(quote("words", "ada")).on_behalf_of == "IR"


def test_words_may_be_said_for_another():
    assert only(quote("words", "ada", on_behalf_of="PK")).on_behalf_of == "PK"


def test_whom_the_speaker_represents_is_named_by_the_present_id():
    league = file("organizations/league.md", organization("league", old_ids=("pact",)))
    found = only(quote("words", "ada"), represents="pact", files=[league])
    assert found.on_behalf_of == "league"
