from msgspec.structs import replace
from viewing import names, site_with, view_at
from worlds import briefing, correction, event, issue, person, position, post, quote, source, vote
from worlds import file as file_

from briefgen.views.parts import Text, When


def page_at(path, *records):
    return view_at(
        site_with(
            file_("issues/passes.md", issue("passes")),
            file_("briefings/talks.md", briefing(), source("paper"), *records),
        ),
        path,
    )


def test_relayed_words_show_on_both_pages():
    records = (person("ada"), person("bo"), quote("a", "ada", conveys="bo"))
    speaker, conveyed = (page_at(f"people/{id_}/", *records) for id_ in ("ada", "bo"))
    assert ([one.id for one in speaker.quotes], [one.id for one in conveyed.relayed]) == (
        ["a"],
        ["a"],
    )


def test_words_that_only_others_relay_are_not_counted_as_none():
    records = (person("ada"), person("bo"), quote("a", "ada", conveys="bo"))
    line = page_at("people/bo/", *records).bottom_line.text
    assert line == "1 quotation relayed by others recorded."


def test_own_words_and_relayed_ones_are_counted_apart():
    records = (person("ada"), person("bo"), quote("a", "ada", conveys="bo"), quote("b", "bo"))
    line = page_at("people/bo/", *records).bottom_line.text
    assert line == "1 quotation and 1 quotation relayed by others recorded."


def test_posts_show_their_time():
    posts = (post("Envoy", "2021-08", at="The Ministry"),)
    view = page_at("people/ada/", person("ada", posts=posts))
    line = view.posts[0]
    assert (line.title.text, line.organization.text, line.term) == (
        "Envoy",
        "The Ministry",
        "since August 2021",
    )


def test_a_vote_shows_who_voted_how_and_what_it_makes_of_them():
    view = page_at("events/roll/", vote("roll", no=("PK", "IR"), absent=("IN",)))
    assert [
        (one.option, one.badge and one.badge.stance, names(one.voters)) for one in view.votes
    ] == [
        ("Voted no", "opposes", ["Iran", "Pakistan"]),
        ("Absent", None, ["India"]),
    ]


def test_an_option_without_voters_is_shown_and_an_unknown_one_is_not():
    view = page_at("events/roll/", vote("roll", yes=("IR",), no=()))
    assert [one.option for one in view.votes] == ["Voted yes", "Voted no"]


def test_the_tally_is_shown_where_it_is_given():
    view = page_at("events/roll/", vote("roll", tally={"yes": 122, "no": 3}))
    assert view.tally == "yes 122 and no 3"


def test_an_event_shows_its_date_as_vaguely_as_it_is_known():
    view = page_at("events/meet/", event("meet", date="2025-12-1X"))
    assert view.when == When("mid-December 2025")


def test_an_event_shows_the_editors_words_for_its_date_on_pages_of_other_languages_too():
    held = replace(event("truce", date="2025-11", lang="en"), date_text="holding in November 2025")
    views = [
        view_at(site_with(file_("events/truce.md", held), lang=lang), "events/truce/")
        for lang in ("en", "fa")
    ]
    assert [(one.when.text, one.when_told) for one in views] == [
        ("holding in November 2025", Text("")),
        ("نوامبر ۲۰۲۵", Text("“holding in November 2025”", "en", "ltr")),
    ]


def test_what_was_said_there_is_told_from_what_was_said_about_it():
    view = page_at(
        "events/meet/", event("meet"), quote("a", said_at="meet"), quote("b", about=("meet",))
    )
    assert ([one.id for one in view.said_at], [one.id for one in view.said_about]) == (["a"], ["b"])


def test_an_event_lists_the_positions_for_which_it_is_evidence():
    view = page_at("events/meet/", event("meet"), position("IR", "passes", evidence=("meet",)))
    assert len(view.positions) == 1


def test_a_larger_event_lists_its_parts_in_order_of_time():
    view = page_at(
        "events/series/",
        event("series"),
        event("two", date="2025-05", part_of="series"),
        event("one", date="2025-03", part_of="series"),
    )
    assert names(one.link for one in view.parts) == ["The one", "The two"]


def test_corrections_of_an_event_and_a_person_are_shown():
    records = (event("meet"), person("ada"), correction("event:meet"), correction("person:ada"))
    shown = [
        page_at(path, *records).profile.corrections for path in ("events/meet/", "people/ada/")
    ]
    assert [len(one) for one in shown] == [1, 1]
