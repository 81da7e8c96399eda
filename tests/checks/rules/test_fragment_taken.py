"""A position's id is its fragment, and no other part of its pages has the same."""

import re

import pytest
from projects import THEME

from briefgen.checks.rules.fragment_taken import problems
from briefgen.model.bodies import PAGE_IDS

HEADING = "## What it costs\n\nMuch.[^1]\n\n[^1]: Two crowns.\n"
POSITION = "actor: BV, issue: toll, stance: opposes, summary: Against it., date: 2031"


def found(atlas_of, keys):
    briefing = (
        "title: Talks\ndate: 2031-05-04\nsummary: Talks.\nsources: {id: report, title: A report}\n"
        f"positions: {{{POSITION}, {keys}}}\n---\n## The vote\n"
    )
    translation = (
        "title: Entretiens\ndate: 2031-05-04\nsummary: Oui.\ntranslation_of: talks\nlang: fr"
    )
    world = {
        "issues": {"toll": f"name: A toll\n---\n{HEADING}"},
        "countries": {"BV": "summary: An island.\n---\n## Its harbours\n"},
        "briefings": {"talks": briefing, "entretiens": f"{translation}\n---\n## Le vote\n"},
    }
    return [(one.code, one.origin.pointer[-1]) for one in problems(atlas_of(**world))]


@pytest.mark.parametrize(
    "id_",
    [
        *("main", "positions", "history", "on-toll", "fn1", "fnref1", "found-0", "preview-0"),
        *("what-it-costs", "its-harbours", "the-vote", "le-vote"),
    ],
)
def test_id_of_another_part_of_its_pages_is_an_error(atlas_of, id_):
    assert found(atlas_of, f"id: {id_}") == [("fragment-taken", "id")]


def test_former_id_is_a_fragment_too(atlas_of):
    assert found(atlas_of, "old_ids: main") == [("fragment-taken", "old_ids")]


@pytest.mark.parametrize("keys", ["id: bv-on-toll", "id: on-tolls", "until: 2032"])
def test_id_of_its_own_is_fine(atlas_of, keys):
    assert found(atlas_of, keys) == []


# Where no text of the desk and no position stands.
OF_THE_SITE_ALONE = {"data.html", "search.html", "timeline.html"}
_ID = re.compile(r"""(?<![\w.-])id=["']([^"'{]+)["']""")


def test_every_id_of_the_templates_is_known():
    ids = {
        (path.name, id_)
        for path in (THEME / "templates").rglob("*.html")
        if path.name not in OF_THE_SITE_ALONE
        for id_ in _ID.findall(path.read_text("utf-8"))
        if "_" not in id_  # neither a heading's nor a record's
    }
    assert {(name, id_) for name, id_ in ids if id_ not in PAGE_IDS} == set()


# The ids that templates write with a part from elsewhere: of positions, histories, sources and hatches.
MADE = {"record.id", "id", "section.id", "source.id", "hatch_"}


def test_every_id_that_templates_make_is_judged():
    made = {
        (found[1] or found[2]).strip()
        for path in (THEME / "templates").rglob("*.html")
        if path.name not in OF_THE_SITE_ALONE
        for found in re.finditer(
            r'(?<![\w.-])id="(?:\{\{([^}]*)\}\}|([^"{]*)\{\{)', path.read_text()
        )
    }
    assert made == MADE


def test_ids_that_scripts_make_are_judged(atlas_of):
    made = {
        found[1].replace("${place + 1}", "1")
        for path in (THEME / "static").glob("*.js")
        for found in re.finditer(r"\.id = [\"`]([^\"`]*)", path.read_text("utf-8"))
    }
    assert {one for one in made if not found(atlas_of, f"id: {one}")} == set()
