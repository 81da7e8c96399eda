"""What pages ask after has a value, so that a build notices when it is no longer so."""

from dataclasses import replace

import pytest
from exporting import URL
from viewing import harbour_site, site_with
from worlds import briefing, file, organization, source

from briefgen.atlas import Relation
from briefgen.atlas.agreement import VotingRecords
from briefgen.exports import export_files
from briefgen.model.identifiers import Kind, Reference
from briefgen.views import facts, pages_of
from briefgen.views.fact_values import FACT_VALUES
from briefgen.views.facts import Aspect, Fact
from briefgen.views.relations import newest_first
from briefgen.views.trees import trees_of


def values_of(site):
    return {fact: value for values in FACT_VALUES for fact, value in values(site)}


@pytest.fixture(scope="module")
def noted(tmp_path_factory):
    """What all pages and files for other programs of a site in two languages ask after."""
    site = harbour_site(tmp_path_factory.mktemp("site"), url=URL, other_languages=("fa",))
    every = [(site, one) for one in export_files(site)]
    every += [(tree, page) for tree in trees_of(site) for page in pages_of(tree)]
    found = set()
    for tree, one in every:
        tree.noted = set()
        one.kind.view(one.kind.inputs(tree, one.key))
        found |= tree.noted
    return found, values_of(site)


def test_every_fact_that_a_page_asks_after_has_a_value(noted):
    asked, values = noted
    assert {one for one in asked - values.keys() if one.aspect is not Aspect.UNKNOWN} == set()


def test_the_harbour_asks_after_facts_of_every_aspect_and_each_that_there_is_once(noted):
    once = {one for one in vars(facts).values() if isinstance(one, Fact)}
    assert once <= noted[0]
    assert {one.aspect for one in noted[0]} == set(Aspect)


PRESS = Reference(Kind.ORGANIZATION, "press")


def published(*dates, brought="2025-11-18"):
    """Give the site of a newspaper's reports from such dates, None where they have none."""
    reports = [source(f"{place}", date, outlet="press") for place, date in enumerate(dates)]
    return site_with(
        file("organizations/press.md", organization("press")),
        file("briefings/talks.md", briefing(), *reports[:-1]),
        file("briefings/more.md", briefing(brought), reports[-1]),
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (published("2025-01", "2025-02"), published("2025-03", "2025-02")),
        (published("2025-01", None), published("2025-01", None, brought="2024-11-18")),
    ],
    ids=["own date", "date of its briefing"],
)
def test_a_list_of_sources_in_another_order_is_another_fact(before, after):
    def listed(site):
        site.noted = set()
        found = newest_first(site, site.pointing_at(PRESS, Relation.OUTLET), Kind.SOURCE)
        values = values_of(site)
        return found, [values[one] for one in site.noted]

    (old, was), (new, now) = listed(before), listed(after)
    assert old == new[::-1]
    assert was != now


def test_voting_records_of_any_length_have_a_value():
    site = site_with()
    values = []
    for last in (15_000, 15_001):
        voting = VotingRecords(ballots={"FR": (1 << last, 0, 0)})
        long = replace(site, whole=replace(site.whole, voting=voting))
        values.append(values_of(long)[facts.VOTING])
    assert values[0] != values[1]
