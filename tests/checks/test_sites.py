"""Whole small sites: the valid ones are free of problems, the invalid ones have those beside them."""

from pathlib import Path

import pytest

from briefgen.atlas import link
from briefgen.checks import diagnostics_of
from briefgen.reading import ReadingOptions, read_folder

SITES = Path(__file__).parents[1] / "sites"


def sites(kind):
    return [pytest.param(site, id=site.name) for site in sorted((SITES / kind).iterdir())]


def diagnostics(site, *, drafts=False):
    content = site / "content"
    folder = read_folder(content, ReadingOptions())
    linked = link(folder.files, static=folder.static, drafts=drafts)
    found = diagnostics_of(folder, linked, content, drafts=drafts)
    return "".join(f"{one}\n" for one in found)


@pytest.mark.parametrize("site", sites("invalid"))
def test_invalid_site_has_the_problems_beside_it(site):
    assert diagnostics(site) == (site / "expected.txt").read_text("utf-8")


@pytest.mark.parametrize("site", sites("valid"))
def test_valid_site_has_no_problem(site):
    assert diagnostics(site) == ""


@pytest.mark.parametrize("site", sites("valid"))
def test_valid_site_has_no_problem_with_its_drafts(site):
    assert diagnostics(site, drafts=True) == ""


def test_reference_to_a_draft_is_no_problem_with_drafts():
    assert "unknown-reference" not in diagnostics(SITES / "invalid" / "drafts", drafts=True)


def test_what_is_wrong_inside_a_draft_is_told_with_drafts():
    told = diagnostics(SITES / "invalid" / "drafts", drafts=True)
    assert "briefings/unfinished.md:2:1: missing-key: `date` is missing" in told
