"""One declaration of each thing: clashes, drafts, and former ids that lead to present ones."""

import pytest
from worlds import (
    atlas_of,
    body,
    briefing,
    codes,
    correction,
    country,
    event,
    file,
    issue,
    linked,
    organization,
    person,
    position,
    quote,
    source,
)

from briefgen.model.vocabulary import BriefingStatus


def draft(path, *records):
    return file(path, briefing(status=BriefingStatus.DRAFT), *records)


@pytest.mark.parametrize(
    "files",
    [
        (file("people/ada.md", person("ada")), file("briefings/a.md", briefing(), person("ada"))),
        (file("briefings/a.md", quote("x")), file("briefings/b.md", quote("x"))),
        (file("briefings/a.md", event("x"), event("x")),),
        (file("briefings/a.md", briefing()), file("briefings/2025/a.md", briefing())),
        (file("people/x.md", person("x")), file("organizations/x.md", organization("x"))),
    ],
    ids=[
        "in a file and inline",
        "inline in two files",
        "twice in one file",
        "two briefings of one slug",
        "a person and an organization",
    ],
)
def test_second_declaration_of_an_id_is_an_error(files):
    assert codes(*files) == ["duplicate-declaration"]


def test_second_declaration_shows_both_places():
    (problem,) = linked(
        file("people/ada.md", person("ada")), file("briefings/a.md", briefing(), person("ada"))
    ).problems
    assert (problem.origin.path, problem.other.path) == ("people/ada.md", "briefings/a.md")


def test_a_translation_that_does_not_say_so_is_told_so_itself():
    translated = file("briefings/a.fa.md", briefing(slug="a", lang="fa"))
    (problem,) = linked(file("briefings/a.md", briefing()), translated).problems
    assert (problem.origin.path, problem.code, problem.help) == (
        "briefings/a.fa.md",
        "missing-key",
        "Add `translation_of: a` here, or give the briefing a name of its own.",
    )


def test_things_of_two_kinds_may_share_an_id():
    assert codes(file("briefings/x.md", briefing(), event("x"), issue("x"), quote("x"))) == []


def test_sources_of_two_files_may_share_an_id():
    assert (
        codes(*(file(f"briefings/{name}.md", briefing(), source("report")) for name in "ab")) == []
    )


def test_what_a_draft_declares_does_not_exist():
    assert "x" not in atlas_of(draft("briefings/d.md", quote("x"))).quotes


def test_what_a_draft_declares_exists_with_drafts():
    assert "x" in atlas_of(draft("briefings/d.md", quote("x")), drafts=True).quotes


@pytest.mark.parametrize(
    "public",
    [
        file("briefings/a.md", briefing(body=body("quote:x"))),
        file("briefings/a.md", briefing(), correction("quote:x")),
        file("briefings/a.md", briefing(), correction("position:p")),
        file("briefings/a.md", briefing(), correction("quote:former-x")),
    ],
)
def test_published_reference_to_a_drafts_thing_names_the_draft(public):
    thing = quote("x", old_ids=("former-x",))
    unpublished = draft("briefings/d.md", thing, issue("i"), position("IR", "i", id="p"))
    (problem,) = linked(public, unpublished).problems
    assert (problem.code, "briefings/d.md" in problem.help) == ("unknown-reference", True)


def test_draft_may_refer_to_what_does_not_exist():
    assert codes(draft("briefings/d.md", quote("x", "nobody"))) == []


def test_hidden_briefing_counts():
    hidden = file("briefings/h.md", briefing(status=BriefingStatus.HIDDEN), quote("x"))
    assert "x" in atlas_of(hidden).quotes


@pytest.mark.parametrize(
    ("renamed", "reference", "present"),
    [
        (file("people/ada.md", person("ada", old_ids=("a-venn",))), "person:a-venn", "ada"),
        (file("countries/IR.md", country("IR", old_ids=("persia",))), "country:persia", "IR"),
        (file("issues/new.md", issue("new", old_ids=("old",))), "issue:old", "new"),
        (file("briefings/new.md", briefing(old_ids=("old",))), "briefing:old", "new"),
        (file("events/new.md", event("new", old_ids=("old",))), "event:old", "new"),
        (
            file("briefings/b.md", briefing(), source("new", old_ids=("old",))),
            "source:b/old",
            "b/new",
        ),
        (
            file("briefings/new.md", briefing(old_ids=("old",)), source("report")),
            "source:old/report",
            "new/report",
        ),
    ],
    ids=["person", "country", "issue", "briefing", "event", "source", "source of a renamed file"],
)
def test_reference_by_a_former_id_resolves(renamed, reference, present):
    page = file("briefings/a.md", briefing(body=body(reference)))
    (piece,) = atlas_of(renamed, page).briefings["a"].body.pieces
    assert piece.target == present


def test_former_id_that_is_taken_is_told_among_the_old_ids():
    (problem,) = linked(
        file("issues/a.md", issue("a")), file("issues/b.md", issue("b", old_ids=("a",)))
    ).problems
    assert problem.origin.pointer == ("old_ids",)


def test_former_id_of_a_translation_is_one_in_its_language():
    original = file("briefings/new.md", briefing(old_ids=("old",)))
    translated = briefing(slug="new", translation_of="new", lang="fa", old_ids=("old",))
    found = atlas_of(original, file("briefings/new.fa.md", translated)).redirects
    assert {str(old): new.id for old, new in found.items()} == {
        "briefing:old": "new",
        "briefing:fa/old": "fa/new",
    }


@pytest.mark.parametrize(
    "files",
    [
        (file("issues/a.md", issue("a")), file("issues/b.md", issue("b", old_ids=("a",)))),
        (
            file("issues/a.md", issue("a", old_ids=("x",))),
            file("issues/b.md", issue("b", old_ids=("x",))),
        ),
        (
            file("people/a.md", person("a", old_ids=("x",))),
            file("organizations/b.md", organization("b", old_ids=("x",))),
        ),
        (file("issues/a.md", issue("a", old_ids=("a",))),),
        (file("countries/IR.md", country("IR", old_ids=("AF",))),),
    ],
    ids=[
        "the id of another",
        "a former id of another",
        "a person's and an organization's",
        "its own present id",
        "the code of a country without a file",
    ],
)
def test_former_id_may_be_no_other_id(files):
    assert codes(*files) == ["old-id-taken"]


def test_former_id_named_twice_is_no_clash():
    assert codes(file("issues/a.md", issue("a", old_ids=("x", "x")))) == []
