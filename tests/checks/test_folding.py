"""One mistake, told once."""

from briefgen.checks.folding import folded
from briefgen.model.diagnostics import Diagnostic


def unknown(line, id_="tol", code="unknown-reference"):
    message = f"there is no issue `{id_}`"
    return Diagnostic("issues/toll.md", line, 3, code, message, "Did you mean `toll`?")


def test_same_unknown_reference_is_told_at_its_first_place():
    assert [one.line for one in folded(map(unknown, (4, 7, 9)))] == [4]


def test_help_names_the_other_places():
    assert next(folded(map(unknown, (4, 7)))).help == (
        "Did you mean `toll`?\nThe same in 1 other place: issues/toll.md:7:3."
    )


def test_help_counts_the_places_that_it_does_not_name():
    told = next(folded(map(unknown, range(1, 9)))).help
    assert told.endswith(
        "in 7 other places: issues/toll.md:2:3, issues/toll.md:3:3, issues/toll.md:4:3 and 4 more."
    )


def test_references_to_different_things_are_told_each():
    assert len(list(folded([unknown(4), unknown(5, "fee")]))) == 2


def test_other_problems_are_told_at_each_place():
    assert len(list(folded([unknown(4, code="bad-date"), unknown(5, code="bad-date")]))) == 2


def test_a_file_that_repeats_another_is_told_once():
    help_ = "It is first declared at issues/fee.md:2:1; declare it once."
    twice = [
        Diagnostic("issues/toll.md", line, 1, "duplicate-declaration", f"`{line}` is", help_)
        for line in range(4, 9)
    ]
    (told,) = folded(twice)
    assert told.help.startswith(f"{help_}\n4 others of this file are declared in that one too.")
