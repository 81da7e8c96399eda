"""Content that is wrong: all of it told at once, each with its place and help, and nothing published."""

import re

import pytest
from projects import ROOT, briefgen, briefing

INVALID = sorted((ROOT / "tests/sites/invalid").iterdir())
DIAGNOSTIC = re.compile(r"^content/\S[^:]*:\d+:\d+: [a-z-]+: ", re.MULTILINE)

BAD_FRONT_MATTER = {
    "a wrong type": ("actors: [{id: runa-frost, kind: [person], name: Runa Frost}]", "kind"),
    "a missing key": ("actors: [{id: runa-frost, kind: person}]", "missing-key: `name` is missing"),
    "an unknown key": ("sumary: A slip.", "unknown-key: "),
    "a bad date": (
        "quotes: [{id: a, attribution: X, text: Yes., date: 2031-13}]",
        "bad-date: there is no month 13",
    ),
    "an unknown id": ("events: [toll-votes]", "unknown-reference: there is no event `toll-votes`"),
    "an unknown country": ("actors: [{id: a, kind: person, name: A, represents: QX}]", "QX"),
    "an unknown stance": (
        "positions: [{actor: BV, issue: toll, stance: favours, summary: S., evidence: a}]",
        "favours",
    ),
    "evidence that does not exist": (
        "positions: [{actor: BV, issue: toll, stance: supports, summary: S., evidence: floe-no-seat}]",
        "unknown-reference: there is no quote or event or source `floe-no-seat`",
    ),
    "a duplicate key": ("title: Once more", "title"),
    "an id declared twice": (
        "issues: [{id: toll, name: Toll}, {id: toll, name: Toll}]",
        "`toll`",
    ),
    "an anchor": ("authors: &all [A]", "anchor"),
    "broken YAML": ("authors: [A", ""),
}


@pytest.mark.parametrize(("text", "told"), BAD_FRONT_MATTER.values(), ids=BAD_FRONT_MATTER)
def test_what_is_wrong_is_told_with_its_place(published, text, told):
    briefing(published, text)
    ran = briefgen("build")
    assert (ran.exit_code, (published / "output/index.html").read_text()) == (1, "old")
    assert re.search(
        rf"^content/briefings/bad\.md:\d+:\d+: .*{re.escape(told)}", ran.stderr, re.MULTILINE
    )


@pytest.mark.parametrize("text", BAD_FRONT_MATTER.values(), ids=BAD_FRONT_MATTER)
def test_what_is_wrong_comes_with_help(published, text):
    briefing(published, text[0])
    assert re.search(r"^    \S", briefgen("check").stderr, re.MULTILINE)


def test_everything_that_is_wrong_is_told_at_once(published):
    for number, (text, _) in enumerate(BAD_FRONT_MATTER.values()):
        briefing(published, text, f"bad-{number}")
    told = briefgen("build").stderr
    assert {f"bad-{number}.md" for number in range(len(BAD_FRONT_MATTER))} <= set(
        re.findall(r"bad-\d+\.md", told)
    )


def test_the_number_of_problems_is_told_last(published):
    briefing(published, "sumary: A slip.")
    last = briefgen("build").stderr.splitlines()[-1]
    assert last == "1 problem; the published site stays as it was"


def test_the_nearest_key_is_offered(published):
    briefing(published, "authers: [Desk]")
    assert "`authors`" in briefgen("check").stderr


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe\x00",
        b"---\ntitle: \xe9\n---\n",
        b"No front matter.\n",
        b"---\n- a\n---\n",
        b"\0",
    ],
    ids=["empty", "UTF-16", "Latin-1", "no front matter", "a list", "a null byte"],
)
def test_a_file_that_can_not_be_read_is_told_with_its_place(published, content):
    (published / "content/briefings/bad.md").write_bytes(content)
    ran = briefgen("build")
    assert (ran.exit_code, (published / "output/index.html").read_text()) == (1, "old")
    assert "content/briefings/bad.md:" in ran.stderr


@pytest.mark.parametrize("site_", INVALID, ids=lambda path: path.name)
def test_build_and_check_refuse_every_invalid_site(site_, published):
    words = ("--content", site_ / "content")
    build, check = briefgen("build", *words), briefgen("check", *words)
    assert (published / "output/index.html").read_text() == "old" or build.exit_code == 0
    assert build.exit_code == check.exit_code
    *told, _count = check.stderr.splitlines(keepends=True)
    assert build.stderr.startswith("".join(told))


def test_every_problem_stands_in_the_form_that_editors_link_to(published):
    briefing(published, "sumary: A slip.\nauthers: [Desk]")
    *told, _count = briefgen("check").stderr.splitlines()
    lines = [line for line in told if not line.startswith("    ")]
    assert [line for line in lines if not DIAGNOSTIC.match(line)] == []
