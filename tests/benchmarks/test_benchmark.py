"""The benchmark works on a small world; no time is asserted, and Hugo is not needed."""

import sys
from statistics import mean
from xml.etree import ElementTree as ET

import pytest

import briefgen
from benchmarks.briefgen_site import briefing_source, write_briefgen_site
from benchmarks.claims import Claims, Statement
from benchmarks.corpus import corpus
from benchmarks.figures import Figures, Measurement, Written
from benchmarks.hugo_site import hugo_data, plain_links
from benchmarks.pages import problems, says
from benchmarks.plot import plot
from benchmarks.processes import CommandError, peak_memory, usage
from benchmarks.report import BEGIN, END, Circumstances, report, with_report
from benchmarks.roll_calls import write_roll_calls
from benchmarks.runs import Place, figures
from benchmarks.stages import PAGE_STAGES, stages
from benchmarks.tools import briefgen as briefgen_tool
from benchmarks.tools import pelican

SIZE = 20
ROWS = """\
<tr><th><a href="/issues/tides/">Tides</a></th>
<td><span class="badge supports-with-conditions"><i>◑</i> Supports with conditions</span></td></tr>
<tr><th><a href="/issues/gates/">Gates</a></th>
<td><span class="badge opposes stale"><i>✕</i> Opposes <b>2018</b></span></td></tr>
"""


@pytest.fixture
def world():
    return corpus(SIZE, countries=12, people=24, issues=10)


@pytest.fixture
def measured():
    def runs(tool, cold, edit):
        yield Measurement(tool, 1_000, "disk", "cold", cold, 2 * cold)
        yield Measurement(tool, 1_000, "disk", "edit", edit, 2 * edit)

    def pages(tool, feeds):
        kinds = (("briefings", 1_000), ("quotes", 3_000))
        return Written(tool, 1_000, kinds, 90, 30_000_000, 31_000_000, feeds, 0, False, False)

    return Figures(
        measurements=(*runs("briefgen", 2.0, 0.1), *runs("Hugo", 4.0, 4.0)),
        written=(pages("briefgen", 0), pages("Hugo", 3)),
        peaks=(("briefgen", 1_000, 100 * 2**20), ("Hugo", 1_000, 400 * 2**20)),
    )


@pytest.fixture
def circumstances():
    return Circumstances(
        "2026-01-02", "a machine", "briefgen 1, Hugo 2", "disk (ext4)", 3, "make bench"
    )


def test_equal_seeds_give_equal_worlds():
    assert corpus(SIZE, seed=1) == corpus(SIZE, seed=1)


def test_another_seed_gives_another_world():
    assert corpus(SIZE, seed=1) != corpus(SIZE, seed=2)


def test_briefings_have_the_size_that_the_figures_are_for(world):
    assert mean(len(briefing_source(one)) for one in world.briefings) == pytest.approx(
        6_600, rel=0.03
    )


def test_no_country_takes_two_positions_on_one_issue_in_a_day():
    days = [
        (position.country, position.issue, briefing.day)
        for briefing in corpus(500, countries=12, people=24, issues=3).briefings
        for position in briefing.positions
    ]
    assert len(days) == len(set(days))


def test_content_for_briefgen_has_no_problem(world, tmp_path):
    write_briefgen_site(world, tmp_path)
    assert briefgen.check(tmp_path / "pelicanconf.py") == ()


def test_roll_calls_have_no_problem(tmp_path):
    write_roll_calls(5, tmp_path, countries=20, issues=2)
    assert briefgen.check(tmp_path / "pelicanconf.py") == ()


def test_every_quotation_is_handed_to_hugo(world):
    assert len(hugo_data(world)["quotes"]) == 3 * SIZE


def test_links_for_hugo_are_addresses():
    text = "[Ardovia](country:AD) and [](person:orlo), ![](quote:orlo-1)"
    assert plain_links(text, {("person", "orlo"): "Orlo"}) == (
        "[Ardovia](/countries/ad/) and [Orlo](/people/orlo/), ![](quote:orlo-1)"
    )


def test_each_tool_writes_what_it_claims_cold_and_after_an_edit(world, tmp_path):
    found = figures(
        world,
        [briefgen_tool(), pelican()],
        [Place("disk", tmp_path)],
        rounds=1,
        tell=lambda _: None,
        settle=lambda: None,
    )
    runs = [(one.tool, one.scenario) for one in found.measurements]
    assert (runs, found.problems) == (
        [
            ("briefgen", "cold"),
            ("briefgen", "edit"),
            ("briefgen", "unchanged"),
            ("Pelican", "cold"),
            ("Pelican", "edit"),
        ],
        (),
    )


def test_memory_of_processes_that_a_command_starts_is_counted(tmp_path):
    hold = "import time; held = bytearray(40_000_000); time.sleep(0.5)"
    start = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {hold!r}])"
    assert peak_memory([sys.executable, "-c", start], tmp_path) > 40_000_000


def test_command_that_fails_is_an_error_that_shows_what_it_printed(tmp_path):
    with pytest.raises(CommandError, match="no such page"):
        usage([sys.executable, "-c", "raise SystemExit('no such page')"], tmp_path)


def test_stages_of_a_build_are_timed_page_by_page(world, tmp_path):
    write_briefgen_site(world, tmp_path)
    found = stages(tmp_path)
    assert {name for kind, name in found.by_kind if kind == "quote"} == set(PAGE_STAGES)


def test_missing_page_is_a_problem(tmp_path):
    claims = Claims({"quotes": frozenset({"quotes/q/index.html"})}, ())
    assert problems(tmp_path, claims) == (
        "1 of 1 quotes are missing or empty, such as quotes/q/index.html",
    )


@pytest.mark.parametrize(
    ("words", "row", "is_said"),
    [
        ("Supports with conditions", "/issues/tides/", True),
        ("Supports", "/issues/tides/", False),
        ("Opposes", "/issues/gates/", True),
        ("Opposes", "/issues/tides/", False),
    ],
)
def test_stance_must_stand_in_its_own_row_and_in_full(tmp_path, words, row, is_said):
    (tmp_path / "page.html").write_text(ROWS, encoding="utf-8")
    assert says(tmp_path, Statement("page.html", words, row)) is is_said


def test_ratios_are_to_hugo_in_the_same_run(measured):
    assert measured.ratio("briefgen", 1_000, "disk", "cold") == 0.5


def test_no_ratio_is_given_where_pages_are_wrong(measured):
    wrong = measured.joined(Figures(problems=(("briefgen", 1_000, "cold: a page is missing"),)))
    assert wrong.ratio("briefgen", 1_000, "disk", "cold") is None


def test_report_of_fixed_numbers(measured, circumstances):
    lines = report(measured, circumstances).splitlines()
    assert [line for line in lines if line.startswith("| briefgen")] == [
        "| briefgen, cold build, no cache             |    2.00 |      0.50 |  ≤ 0.7 |          4.00 |",
        "| briefgen, after one edit, in a new process |    0.10 |     0.025 | ≤ 0.05 |          0.20 |",
    ]


def test_report_says_what_briefgen_had_less_to_write(measured, circumstances):
    assert "briefgen wrote no feeds, and Hugo did" in report(measured, circumstances)


def test_report_replaces_only_what_was_measured():
    document = f"before\n{BEGIN}\nold\n{END}\nafter\n"
    assert with_report(document, "new\n") == f"before\n{BEGIN}\n\nnew\n\n{END}\nafter\n"


def test_plot_is_well_formed(measured):
    assert ET.fromstring(plot(measured)).tag == "{http://www.w3.org/2000/svg}svg"  # noqa: S314 - our own
