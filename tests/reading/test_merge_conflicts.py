"""What git leaves where two edits met is told as that, and the rest of the file is read."""

import pytest

from briefgen.reading.front_matter import read_front_matter

MERGED = "<<<<<<< HEAD\n{indent}{ours}\n{indent}=======\n{indent}{theirs}\n{indent}>>>>>>> topic"


def found_in(text):
    return read_front_matter(text.encode(), "issues/toll.md")


def conflict(ours, theirs, indent=""):
    return MERGED.format(indent=indent, ours=ours, theirs=theirs)


@pytest.mark.parametrize(
    ("text", "place", "lines"),
    [
        (f"---\nname: A toll\n---\n{conflict('Up.', 'Down.')}\n", (4, 1), "4, 6 and 8"),
        (f"---\n{conflict('name: A toll', 'name: A fee')}\n---\n", (2, 1), "2, 4 and 6"),
        (f"---\nname: >-\n  {conflict('A toll', 'A fee', '  ')}\n---\n", (3, 3), "3, 5 and 7"),
        (
            "---\nname: A toll\n<<<<<<< a\n---\nUp.\n||||||| b\n---\n=======\n---\nDown.\n>>>>>>> c\n",
            (3, 1),
            "3, 6, 8 and 11",
        ),
    ],
    ids=["in a body", "in front matter", "in a block scalar", "around the end of the front matter"],
)
def test_conflict_is_the_one_problem_at_its_first_line_and_names_all(text, place, lines):
    front, (told,) = found_in(text)
    assert front.values["name"].strip() == "A toll"
    assert ((told.line, told.column), told.code) == (place, "merge-conflict")
    assert f"between the lines {lines}" in told.message


def test_what_follows_a_conflict_keeps_its_line():
    _, found = found_in(f"---\n{conflict('name: A toll', 'name: A fee')}\nsummary: a: b\n---\n")
    assert [(one.line, one.code) for one in found] == [(2, "merge-conflict"), (7, "yaml-syntax")]


@pytest.mark.parametrize(
    "body", ["A heading\n=======\n", ">>>>>>> Said.\n", "<<<<<<< \n\nWords.\n"]
)
def test_one_mark_alone_is_markdown(body):
    front, found = found_in(f"---\nname: A toll\n---\n{body}")
    assert (front.body, found) == (body, ())
