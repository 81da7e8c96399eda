from datetime import date as day

import pytest
from viewing import names, site_with, view_at
from worlds import (
    TODAY,
    WITHDRAWN,
    body,
    briefing,
    correction,
    issue,
    organization,
    page,
    person,
    position,
    quote,
    source,
)
from worlds import file as file_

from briefgen.atlas import link
from briefgen.model.quotes import Original
from briefgen.model.verifications import Found, Verification
from briefgen.model.vocabulary import BriefingStatus, SourceKind, Translation
from briefgen.views.parts import Link, Text, When

OUTLET = organization("gazette")


def quoted(*more, briefing_=None, **keys):
    """The page of a quotation that a briefing brings."""
    said = quote("open", "ada", source="paper", **keys)
    records = [one for one in more if not isinstance(one, tuple)]
    files = [file_(*one) for one in more if isinstance(one, tuple)]
    if not any(getattr(one, "title", "").startswith("Report") for one in records):
        records.append(source("paper"))
    brought = file_(
        "briefings/talks.md",
        briefing_ or briefing(),
        *records,
        said,
        person("ada", represents="IR"),
        person("bo"),
        OUTLET,
        issue("passes"),
        issue("rivers"),
    )
    return view_at(site_with(brought, *files), "quotes/open/")


@pytest.mark.parametrize(
    ("paper", "keys", "line"),
    [
        (
            {"outlet": "gazette", "citing": "A Wire"},
            {"role": "envoy", "said_to": "A Wire"},
            "Ada, envoy, for Iran, told A Wire (as reported by The gazette, November 2025)",
        ),
        (
            {"citing": "A Wire"},
            {"role": "envoy"},
            "Ada, envoy, for Iran, said (as reported by A Wire, November 2025)",
        ),
        ({}, {}, "Ada, for Iran, said (as reported in “Report paper”, November 2025)"),
        (
            {},
            {"role": "Iranian envoy"},
            "Ada, Iranian envoy, said (as reported in “Report paper”, November 2025)",
        ),
        (
            {},
            {"role": "envoy", "conveys": "bo"},
            "Ada, envoy, for Iran, relaying Bo, said (as reported in “Report paper”, November 2025)",
        ),
    ],
)
def test_the_attribution_says_who_told_whom_by_whose_report(paper, keys, line):
    assert quoted(source("paper", **paper), **keys).attribution == line


def test_the_role_is_as_the_source_gives_it():
    assert quoted(role="a senior diplomat").card.role.text == "a senior diplomat"


@pytest.mark.parametrize(
    ("paper", "cited"),
    [
        ({}, ""),
        ({"url": "https://example.org/a"}, " Source: https://example.org/a#"),
        ({"published": "2025-12"}, " Source: Report paper, December 2025."),
        ({"outlet": "A Wire"}, " Source: Report paper, November 2025."),
    ],
)
def test_a_citation_does_not_repeat_the_title_and_date_that_its_attribution_gives(paper, cited):
    said = quoted(source("paper", **paper))
    end = said.citation.removeprefix(f"“The passes stay open.” — {said.attribution}.")
    assert end.partition(":~:")[0] == cited


def test_the_kind_of_a_source_for_which_none_is_stated_is_left_out():
    kinds = [
        quoted(source("paper", **keys)).card.source.kind for keys in ({}, {"kind": SourceKind.NEWS})
    ]
    assert kinds == ["", "news"]


def test_reported_speech_is_told_from_words():
    assert not quoted(text="", paraphrase="It stays open.").card.is_verbatim


def test_reported_speech_is_cited_without_quotation_marks():
    assert quoted(text="", paraphrase="It stays open.").citation.startswith(
        "Reported speech: It stays"
    )


def test_a_translation_stands_beside_its_original():
    assert quoted(original=Original("fa", "باز است.")).card.original == Text(
        "باز است.", "fa", "rtl"
    )


def test_date_text_is_what_readers_see():
    assert quoted(date="2025-11-1X", date_text="in the week of the talks").card.when == When(
        "in the week of the talks"
    )


def test_the_source_is_linked_at_the_words():
    card = quoted(source("paper", url="https://example.org/a")).card
    assert card.source.href == "https://example.org/a#:~:text=The%20passes%20stay%20open"


def test_the_positions_that_rest_on_it_are_shown():
    view = quoted(position("IR", "passes", id="ir-open", evidence=("open",)))
    assert [one.id for one in view.positions] == ["ir-open"]


def test_a_withdrawn_position_does_not_rest_on_it():
    assert not quoted(position("IR", "passes", evidence=("open",), withdrawn=WITHDRAWN)).positions


def test_its_corrections_are_shown():
    assert [one.text.text for one in quoted(correction("quote:open")).corrections] == [
        "An earlier version was wrong."
    ]


def test_a_withdrawn_quotation_says_so_on_its_own_page():
    assert quoted(withdrawn=WITHDRAWN).card.withdrawn.text == WITHDRAWN.reason


def test_a_withdrawn_issue_is_not_named():
    files = ("issues/floods.md", issue("floods", withdrawn=WITHDRAWN))
    assert names(quoted(files, issues=("floods", "passes")).issues) == ["On passes"]


def test_a_withdrawn_speaker_is_named_without_a_link():
    files = ("people/cy.md", person("cy", withdrawn=WITHDRAWN))
    assert quoted(files, conveys="cy").card.conveys == Link("Cy", "")


def checked(paper=None, *, found=True, **keys):
    """What the page of a quotation says of its check, as text."""
    paper = paper or {"snapshot": "paper.txt"}
    said = quote("open", source="paper", **keys)
    record = Verification("open", "0" * 64, "0" * 64, day(2031, 5, 4), Found.WHOLE)
    made = link(
        [file_("briefings/talks.md", briefing(), source("paper", **paper), said)],
        site_date=TODAY,
        verifications=[record] if found else [],
    )
    check = view_at(made.atlas, "quotes/open/").check
    return check and (check.words, check.when.text if check.when else "")


def test_a_quotation_that_matches_its_source_says_since_when():
    assert checked() == ("Matches its source", "4 May 2031")


def test_of_a_translation_the_original_matches():
    words = {"original": Original("fa", "باز است."), "translation": Translation.DESK}
    assert checked(**words) == ("The original matches its source", "4 May 2031")


def test_a_quotation_without_a_snapshot_was_not_checked():
    assert checked({"lang": "en"}, found=False) == ("Not checked: no snapshot", "")


def test_a_quotation_that_nobody_compared_says_so():
    assert checked(found=False)[0].startswith("Not checked: its snapshot")


def test_reported_speech_claims_no_check():
    assert checked(text="", paraphrase="It stays open.") is None


def test_the_briefing_that_brings_it_is_linked_at_the_words():
    assert quoted().stands_in.url == "/briefings/talks/#:~:text=The%20passes%20stay%20open"


def test_hidden_briefings_and_pages_do_not_show_as_mentions():
    hidden = {"status": BriefingStatus.HIDDEN, "body": body("quote:open")}
    view = quoted(
        ("briefings/secret.md", briefing(**hidden)),
        ("pages/secret.md", page(**hidden)),
        ("pages/about.md", page(body=body("quote:open"))),
    )
    assert names(view.mentions) == ["About"]
