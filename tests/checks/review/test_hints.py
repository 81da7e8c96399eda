"""Where hints are right and where they would be false alarms, beyond the examples of the rules."""

from datetime import date
from textwrap import dedent

import pytest

from briefgen.atlas import link
from briefgen.checks import Review, diagnostics_of
from briefgen.checks.rule import BACKDROP, briefing, front
from briefgen.reading import ReadingOptions, read_folder


@pytest.fixture
def details(tmp_path):
    """Give a function from a briefing to what a review finds; `files` stand beside it."""

    def details(text="lang: en", body="", today=date(2031, 6, 1), **files):
        beside = {f"{folder}/thing.md": front(keys) for folder, keys in files.items()}
        for path, file in (BACKDROP | {"briefings/toll.md": briefing(text, body)} | beside).items():
            (tmp_path / path).parent.mkdir(exist_ok=True)
            (tmp_path / path).write_text(file, encoding="utf-8")
        folder = read_folder(tmp_path, ReadingOptions())
        return diagnostics_of(folder, link(folder.files), tmp_path, review=Review(today))

    return details


@pytest.fixture
def codes(details):
    """Give a function like `details` to the codes alone."""
    return lambda *given, **files: [one.code for one in details(*given, **files)]


def quote(text, keys=""):
    return f"quotes: {{id: words, speaker: ida-floe, issues: toll, text: {text!r}{keys}}}"


def position(keys):
    return f"positions: {{actor: BV, issue: toll, summary: A summary., {keys}}}"


@pytest.mark.parametrize(
    "text",
    [
        "We will pay no toll.”",
        "Will we pay? “No!”",
        "ما هیچ عوارضی پرداخت نخواهیم کرد؟",
        "我们不会支付任何费用。",
    ],
)
def test_sentences_that_end_as_theirs_do_are_whole(codes, text):
    assert "quote-truncated" not in codes(quote(text))


@pytest.mark.parametrize("text", ["We will pay …", "We will pay..."])
def test_an_ellipsis_is_no_end(codes, text):
    assert codes(quote(text)) == ["quote-truncated"]


@pytest.mark.parametrize("keys", [", medium: post", ", excerpt: true", ", lang: th"])
def test_words_that_need_no_full_stop_are_whole(codes, keys):
    assert "quote-truncated" not in codes(quote("We will pay no toll", keys))


@pytest.mark.parametrize("text", ["“A toll” is no “toll”", "‘Tis no toll.", "5’ of rope’s length."])
def test_marks_inside_a_quotation_are_not_around_it(codes, text):
    assert "quote-marked" not in codes(quote(text, ", excerpt: true"))


@pytest.mark.parametrize(
    "text", ["„Kein Zoll“ sagte sie.", "It’s a toll.", "”Ingen tull” sade hon."]
)
def test_marks_of_other_languages_have_partners(codes, text):
    assert "quote-unbalanced" not in codes(quote(text))


@pytest.mark.parametrize(
    "text", ["We pay “no toll.", "We pay [none.", 'We pay "no toll.', "We pay none)."]
)
def test_marks_without_partners_are_found(codes, text):
    assert codes(quote(text)) == ["quote-unbalanced"]


def test_the_same_words_of_two_speakers_are_two_quotations(codes):
    other = "{id: other, speaker: olaf-berg, issues: toll, text: No comment.}"
    text = f"quotes: [{{id: words, speaker: ida-floe, issues: toll, text: No comment.}}, {other}]"
    assert codes(text) == []


def test_a_few_words_may_be_said_again_on_another_day(codes):
    text = """
        quotes:
          - {id: once, speaker: ida-floe, issues: toll, text: No comment., date: 2031-02}
          - {id: again, speaker: ida-floe, issues: toll, text: No comment., date: 2031-03}
    """
    assert codes(text) == []


def test_case_marks_and_spaces_do_not_tell_quotations_apart(codes):
    text = """
        quotes:
          - {id: once, speaker: ida-floe, issues: toll, text: It’s the  ISLAND that pays.}
          - {id: again, speaker: ida-floe, issues: toll, text: It's the island that pays!}
    """
    assert codes(text) == ["quote-repeated"]


@pytest.mark.parametrize("lang", ["sr", "uz", "zz-Cyrl", "ru"])
def test_a_language_may_have_the_script_of_its_text(codes, lang):
    text = quote("Мы не будем платить никакую пошлину.", f", lang: {lang}")
    assert "language-mismatch" not in codes(text)


def test_a_few_letters_tell_no_language(codes):
    assert codes(quote("USA, EU, UN.", ", lang: fa")) == []


def test_words_of_a_member_may_show_the_position_of_its_bloc(codes):
    text = (
        f"{quote('We refuse.')}\n"
        "positions: {actor: thing, issue: toll, stance: opposes, summary: Refuses., evidence: words}"
    )
    assert codes(text, organizations="name: The League\nmembers: [BV, HM]") == []


def test_words_of_an_unnamed_speaker_may_be_anyones(codes):
    text = f"quotes: {{id: words, attribution: an official, text: No.}}\n{position('stance: opposes, evidence: words')}"
    assert codes(text) == []


def test_a_report_of_others_shows_a_reported_position(codes):
    text = "quotes: {id: words, speaker: olaf-berg, text: They refuse.}\n"
    assert codes(text + position("stance: opposes, basis: reported, evidence: words")) == []


@pytest.mark.parametrize(
    "body", ["`[the islands](country: HM)`", "    [x](country: HM)", "Source: issue:1 of it."]
)
def test_code_and_prose_are_no_near_links(codes, body):
    assert codes(body=body) == []


@pytest.mark.parametrize(
    "body",
    [
        "[the islands] (country:HM)",
        "[[country:HM]]",
        "(the islands)[country:HM]",
        "See person:ida-floe.",
        "[the islands]\N{NO-BREAK SPACE}(country:HM)",
        "![The horn](/images/fog horn.png)",
    ],
)
def test_other_things_that_look_like_links_are_found(codes, body):
    assert codes(body=body) == ["near-link"]


@pytest.mark.parametrize(
    "body", ["[Bouvet Island](country:BV)", "[The minister](person:ida-floe)", "[](country:HM)"]
)
def test_links_that_name_their_target_or_describe_it_are_right(codes, body):
    assert codes(body=body) == []


def test_a_country_by_the_name_of_another_is_found(codes):
    assert codes(body="[Bouvet Island](country:HM)") == ["link-contradicts"]


def test_an_event_by_the_name_of_another_is_found(codes):
    events = "name: The vote\ntype: vote\ndate: 2031-05"
    text = "events: {id: talks, name: The talks, type: meeting, date: 2031-05}"
    assert codes(text, "[The talks](event:thing)", events=events) == ["link-contradicts"]


def test_a_day_that_the_event_gives_is_not_too_precise(codes):
    events = "name: Talks\ntype: meeting\ndate: 2031-05-02\nsources: {id: m, title: M, published: 2031, url: https://a.example}"
    text = quote("We refuse.", ", date: 2031-05-02, said_at: thing, source: thing/m")
    assert codes(text, events=events) == []


def test_votes_do_not_grow_stale(codes):
    events = "name: A vote\ntype: vote\ndate: 2001\nissue: toll\nyes_means: supports\nvotes: {'yes': [BV]}"
    assert codes(events=events) == []


def test_withdrawn_records_are_not_looked_at_again(codes):
    keys = ", withdrawn: {date: 2031-05-05, reason: It was another.}"
    assert codes(quote("“no end", keys)) == []


def test_sources_left_out_are_told_at_each_place_and_in_a_file_of_none_once(codes):
    sources = "sources: [{id: a, title: A, url: https://a.example}, {id: b, title: B, url: https://b.example}]"
    text = """
        title: The minister on the toll
        date: 2031-05-04
        summary: What she said in parliament.
        defaults: {date: 2031-05}
        events: [{id: vote, name: The vote, type: vote, date: 2031-05}]
        quotes: {id: no-toll, speaker: ida-floe, issues: toll, text: We will pay no toll.}
    """
    assert codes(briefings=f"{sources}\n{dedent(text)}") == ["source-missing"] * 2
    assert codes(briefings=dedent(text)) == ["source-missing"]


@pytest.mark.parametrize(
    ("date", "keys"),
    [
        ("2031-05-02", ", said_at: vote"),
        ("2031-05-04", ""),
    ],
)
def test_words_are_of_the_day_of_their_event_and_not_after_their_source(codes, date, keys):
    event = "events: {id: vote, name: The vote, type: vote, date: 2031-05-01}\n"
    assert set(codes(event + quote("We refuse.", f", date: {date}{keys}"))) == {"date-impossible"}


def test_a_correction_is_not_older_than_its_briefing(codes):
    assert codes("corrections: {date: 2031-03-01, text: It was another.}") == ["date-impossible"]


def test_addresses_of_pages_that_exist_and_of_lists_are_right(codes):
    body = "[a](/issues/toll/) [b](/countries/bv/#toll) [c](/events/2031/) [d](/people/page/2/)"
    assert codes(body=body) == []


def test_an_actor_that_does_not_exist_is_told_once(codes):
    text = (
        quote("We refuse.")
        + "\npositions: {actor: bv, issue: toll, stance: opposes, summary: A., evidence: words}"
    )
    assert codes(text) == ["unknown-reference"]


def test_a_link_to_a_country_by_its_name_is_told_once(codes):
    assert codes("lang: en", "[Norway](country:Norway)") == ["unknown-reference"]


def test_a_quotation_is_not_called_unused_beside_a_position_that_can_not_be_read(codes):
    unused = "quotes: {id: words, speaker: ida-floe, text: We pay no toll.}"
    evidence = position("stance: opposed, evidence: words")
    assert codes(f"{unused}\n{evidence}") == ["unknown-value"]


def test_evidence_is_not_called_another_s_whose_speaker_s_file_has_errors(codes):
    words = "quotes: {id: words, speaker: thing, text: We pay no toll.}"
    evidence = position("stance: opposes, evidence: words")
    person = "name: Una Holm\nrepresent: BV"
    assert codes(f"{words}\n{evidence}", people=person) == ["unknown-key"]


@pytest.mark.parametrize(
    "link",
    [
        "[un.org/en](https://un.evil.example/)",
        "[**https://www.un.org**](https://evil.example/www.un.org)",
        "[the report](https://www.un.org\N{FRACTION SLASH}evil.example/)",
        "[the report](https://www.\N{CYRILLIC SMALL LETTER U}n.example/)",
        "[the report](https://xn--n-8tb.example/)",
        "[the report](//www.un\N{FULLWIDTH LATIN SMALL LETTER O}\N{GREEK SMALL LETTER RHO}g.example/)",
    ],
)
def test_a_link_that_leads_elsewhere_than_it_seems_is_told(codes, link):
    assert codes("lang: en", f"See {link}.") == ["deceiving-address"]


@pytest.mark.parametrize(
    "link",
    [
        "[un.org](https://www.un.org/en)",
        "[www.un.org/en](https://un.org/)",
        "[research.un.org](https://un.org/)",
        "<https://un.org/en>",
        "[президент.example](https://президент.example/)",
        "[the report](https://bücher.example/)",
        "[пример.рф](https://xn--e1afmkfd.xn--p1ai/)",
        "[U.N. e.g. Doe et al.](https://news.example/)",
        "[toll.md](https://news.example/)",
        "[Report.pdf](https://news.example/)",
    ],
)
def test_a_link_that_leads_where_it_says_is_fine(codes, link):
    assert "deceiving-address" not in codes("lang: en", f"See {link}.")


def test_the_address_of_a_source_is_looked_at_too(codes):
    url = "https://www.\N{CYRILLIC SMALL LETTER U}n.example/"
    sources = f"sources: [{{id: report, title: A, published: 2031}}, {{id: b, title: B, published: 2031, url: '{url}'}}]"
    assert "deceiving-address" in codes(issues=f"name: A\nquestion: B?\n{sources}")


@pytest.mark.parametrize("name", ["Іda Floe-Μarsh", "Ada Mаrsh"])
def test_a_name_of_mixed_letters_is_told(codes, name):
    assert codes(people=f"name: {name}\nrepresents: BV") == ["name-mixed"]


@pytest.mark.parametrize(
    "name", ["Ада Марш (Ada Marsh)", "Ada Ñúñez", "NATO–Россия", "μ-Team", "COVID科"]
)
def test_a_name_with_words_of_several_scripts_is_fine(codes, name):
    assert "name-mixed" not in codes(people=f"name: {name}\nrepresents: BV")


def test_a_date_that_was_taken_from_the_source_is_told_as_such(details):
    text = (
        "events: {id: talk, name: Talk, type: meeting, date: 2031-05-01}\n"
        "quotes: {id: words, speaker: ida-floe, text: We refuse., said_at: talk, issues: toll}"
    )
    (found,) = details(text)
    assert "2031-05-03, when its source was published" in found.message
    assert "give it `date:`" in found.help


VOTE = "name: Vote\ntype: vote\ndate: 2031-04"


@pytest.mark.parametrize(
    ("keys", "lacking"),
    [
        ("votes: {yes: BV}", "no `issue` and no `yes_means`"),
        ("votes: {abstain: BV}\nissue: toll", "no `yes_means`"),
        ("votes: {no: BV}\nyes_means: opposes", "no `issue`"),
    ],
)
def test_a_roll_call_without_positions_is_told_with_what_it_lacks(details, keys, lacking):
    (found,) = details(events=f"{VOTE}\n{keys}")
    assert (found.code, found.message.rpartition(" has ")[2]) == ("vote-without-stance", lacking)


@pytest.mark.parametrize(
    "keys",
    [
        "tally: {yes: 4}",
        "votes: {yes: [], absent: BV}",
        "votes: {yes: BV}\nwithdrawn: {date: 2031-05, reason: It was another.}",
        "votes: {yes: BV}\nissue: toll\nyes_means: opposes",
    ],
)
def test_a_vote_in_which_nobody_is_known_to_have_taken_a_side_may_say_nothing(codes, keys):
    assert codes(events=f"{VOTE}\n{keys}") == []


PERSIAN = "ما هیچ عوارضی برای این پل پرداخت نخواهیم کرد."


@pytest.mark.parametrize(
    "keys",
    [f"summary: {PERSIAN}", "title: عوارض پل\nsummary: وزیر آن را رد کرد."],
    ids=["summary", "short title and summary"],
)
def test_a_page_in_another_script_than_its_language_s_is_told(codes, keys):
    keys = keys if "title" in keys else f"title: About\n{keys}"
    assert codes(pages=keys) == ["language-mismatch"]


def test_a_briefing_s_text_in_another_script_is_told_once(codes):
    assert codes(body=f"{PERSIAN}\n\n## {PERSIAN}") == ["language-mismatch"]


def test_foreign_names_and_quotations_in_a_text_are_no_other_language(codes):
    body = f"The minister, آیدا فلو, said it twice in parliament: “{PERSIAN}” Nobody asked her why."
    assert codes(body=body) == []


@pytest.mark.parametrize(
    ("typed", "advised"),
    [
        ("![](quote:words", "![](quote:words)"),
        ("!(quote:words)", "![](quote:words)"),
        ("![(quote:words)", "![](quote:words)"),
        ("![] (quote:words)", "![](quote:words)"),
        ("![][quote:words]", "![](quote:words)"),
        ("![](quote: words)", "![](quote:words)"),
        ("! [](quote:words)", "![](quote:words)"),
        ("[](quote:words)", "![](quote:words)"),
        ("{{< quote words >}}", "![](quote:words)"),
        ("[Bouvet(country:BV) refused.", "[…](country:BV)"),
        ("[Bouvet](country:BV refused.", "[…](country:BV)"),
        ("    ![](quote:words)", "at the start of its line"),
        ("[The toll][law] stays.", "`[law]: address`"),
        ("The toll stays.[^1]", "`[^1]: …`"),
    ],
)
def test_what_is_nearly_an_embed_or_a_link_is_told_with_its_right_form(details, typed, advised):
    near = [one for one in details(quote("We refuse."), typed) if one.code == "near-link"]
    assert [advised in one.help for one in near] == [True]


@pytest.mark.parametrize(
    "body",
    [
        "What a surprise! [](event:thing) was near.",
        "Said in [](quote:words).",
        "![](quote:words)",
        "- [](quote:words)",
        "The “[toll] [stays]”.",
    ],
)
def test_links_in_sentences_and_lists_are_no_embeds(details, body):
    event = "name: Talks\ntype: meeting\ndate: 2031-05\nsources: [toll/report]"
    assert "near-link" not in [one.code for one in details(quote("We refuse."), body, events=event)]


def dated(keys):
    return front(
        "title: The toll\ndate: 2031-05-04\nsummary: A summary.\n"
        f"sources: {{id: report, title: The report, {keys}}}"
    )


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("url: https://news.example/2, published: 2031-06", "after its briefing, of 2031-05-04"),
        (
            "url: https://news.example/2, published: 2031-05-03, accessed: 2021-05-03",
            "before it was published, on 2031-05-03",
        ),
        ("url: https://news.example/toll, published: 2030-05-03", "on 2031-05-03"),
        ("url: https://news.example/toll, published: 2031-05, accessed: 2031-05-01", None),
        (
            "url: https://news.example/toll, published: 2031-05-02/2031-05-03, accessed: 2031-05-03",
            None,
        ),
    ],
)
def test_dates_of_sources_agree_with_their_briefing_and_each_other(tmp_path, keys, told):
    files = BACKDROP | {"briefings/a.md": briefing("lang: en"), "briefings/b.md": dated(keys)}
    for path, file in files.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(file, encoding="utf-8")
    folder = read_folder(tmp_path, ReadingOptions())
    review = Review(date(2031, 6, 1))
    found = diagnostics_of(folder, link(folder.files), tmp_path, review=review)
    assert [(one.path, one.code, told in one.message) for one in found] == (
        [("briefings/b.md", "date-impossible", True)] if told else []
    )


def test_nothing_is_withdrawn_before_it_was_there(details):
    keys = "stance: opposes, basis: reported, withdrawn: {date: 2020, reason: It was wrong.}"
    (told,) = details(position(keys))
    assert (told.code, "before its own date, 2031-05-03" in told.message) == (
        "date-impossible",
        True,
    )


@pytest.mark.parametrize(
    ("typed", "advised"),
    [("1410-02-12", "2031-05-02"), ("1410", "March 2031"), ("1410-02", "March 2031")],
)
def test_solar_hijri_date_is_told_with_its_gregorian_form(details, typed, advised):
    told = details(position(f"stance: opposes, basis: reported, date: {typed}"))
    assert [(one.code, advised in one.help) for one in told] == [("date-calendar", True)]


def test_old_dates_are_right_where_old_events_are_recorded(codes):
    event = "name: The old toll\ntype: other\ndate: 1648-10\nsources: [toll/report]"
    text = position("stance: opposes, basis: reported, date: 1410-02-12")
    assert "date-calendar" not in codes(text, events=event)


@pytest.mark.parametrize(
    ("target", "advised"),
    [
        ("/files/none.pdf", "`content/files/none.pdf`"),
        ("/files/tolls.csv#row=2", None),
        ("/files/toll.csv", "Did you mean `files/tolls.csv`?"),
        ("#what-next", "Did you mean `what-is-next`?"),
        ("#what-is-next", None),
        ("#sources", None),
        ("#fn1", None),
    ],
)
def test_addresses_of_files_and_parts_of_the_page_lead_there(tmp_path, details, target, advised):
    (tmp_path / "files").mkdir()
    (tmp_path / "files/tolls.csv").write_text("year,toll\n")
    told = details(body=f"See [it]({target}).[^1]\n\n## What is next\n\n[^1]: A note.")
    expected = [("unknown-address", 9, True)] if advised else []
    assert [(one.code, one.line, advised in one.help) for one in told] == expected


@pytest.mark.parametrize(
    ("folder", "keys"),
    [
        ("issues", "name: a Toll on the ferry\nquestion: Who pays?"),
        ("people", "name: Ida  Floe\nrepresents: HM"),
    ],
)
def test_things_of_one_name_are_told_apart_by_kind_alone(codes, folder, keys):
    assert codes(**{folder: keys}) == ["same-name"]


def test_country_that_has_the_name_of_another_is_told(tmp_path, details):
    (tmp_path / "countries").mkdir()
    text = front("name: Heard & McDonald Islands")
    (tmp_path / "countries/BV.md").write_text(text, encoding="utf-8")
    (told,) = details()
    assert (told.code, told.message) == ("same-name", "country `HM` has the same name")


def test_person_may_have_the_name_of_an_issue(codes):
    assert codes(people="name: A toll on the ferry\nrepresents: HM") == []


def test_what_a_misspelt_date_of_a_source_leaves_undated_is_not_told(codes):
    source = "name: The fee\nsources: {id: a, title: A, publishd: 2031-05-03}\n"
    words = "quotes: {id: b, speaker: olaf-berg, text: We refuse.}"
    assert codes(issues=f"{source}{words}") == ["unknown-key"]
