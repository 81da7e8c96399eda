"""What holds of all files for other programs."""

import csv
import io
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import feedparser
import msgspec
import pytest
from exporting import URL, files_of
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from strategies import STATIC, records_of, worlds
from viewing import site_with
from worlds import briefing, event, file, issue, position

from briefgen.atlas import link
from briefgen.exports import EXPORT_KINDS, export_files
from briefgen.publishing.changes import changed_facts, fact_digests, packed, rests_on_any
from briefgen.views import SiteSettings, pages_of, site_of
from briefgen.views.facts import DATA

FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
ROOT = Path(__file__).parents[2]
SLOW = settings(
    max_examples=8,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
DIGEST = """
import hashlib, sys
from dataclasses import replace
from pathlib import Path
from briefgen.exports import export_files
from briefgen.plugin import load
from briefgen.views import site_of
found = load(Path(sys.argv[1]), content=Path(sys.argv[2]))
site = site_of(found.atlas, replace(found.settings, url="https://desk.example"))
for one in export_files(site):
    content = one.kind.encode(one.kind.view(one.kind.inputs(site, one.key)))
    print(one.file, hashlib.sha256(content).hexdigest())
"""


def site_of_world(world, url=URL):
    return site_of(
        link(records_of(world), static=[STATIC]).atlas, SiteSettings(url=url, link_pictures=False)
    )


@SLOW
@given(worlds())
def test_every_feed_calendar_and_json_file_of_any_world_can_be_read(world):
    for path, content in files_of(site_of_world(world)).items():
        match path.rpartition(".")[2]:
            case "atom":
                assert not feedparser.parse(io.BytesIO(content)).bozo, path
            case "ics":
                assert Calendar.from_ical(content).walk("VEVENT"), path
            case "json" | "webmanifest":
                json.loads(content)


@SLOW
@given(worlds())
def test_no_two_files_or_pages_stand_in_one_place(world):
    site = site_of_world(world)
    places = [one.file for one in (*export_files(site), *pages_of(site))]
    assert len(places) == len(set(places))


@SLOW
@given(worlds())
def test_the_order_of_content_files_changes_no_byte(world):
    assert files_of(site_of_world(world[::-1])) == files_of(site_of_world(world))


def as_formulas(value):
    """Give front matter whose prose begins as formulas do; what has no blank in it is an id, a date or the like."""
    match value:
        case dict():
            return {key: as_formulas(one) for key, one in value.items()}
        case list():
            return [as_formulas(one) for one in value]
        case str() if " " in value:
            return f"=1+1 {value}"
        case _:
            return value


@SLOW
@given(worlds())
def test_no_cell_of_any_csv_file_is_a_formula(world):
    hostile = tuple(replace(one, front=as_formulas(one.front)) for one in world)
    site = site_of_world(hostile)
    tables = [one for one in export_files(site) if one.file.endswith(".csv")]
    for one in tables:
        text = one.kind.encode(one.kind.view(one.kind.inputs(site, one.key))).decode()
        cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
        assert [cell for cell in cells if cell.lstrip().startswith(FORMULA)] == [], one.file


@SLOW
@given(worlds())
def test_views_are_plain_values(world):
    site = site_of_world(world)
    for one in export_files(site):
        msgspec.msgpack.encode(one.kind.view(one.kind.inputs(site, one.key)))


def changed(world, data):
    """Give the world with one file changed: its name, its date, and what it holds."""
    one = data.draw(st.sampled_from(world))
    front = {key: value for key, value in one.front.items() if key != "positions"}
    front |= {key: "Another name" for key in ("title", "name") if key in front}
    if one.path.startswith("briefings/"):
        front["date"] = "2026-12-30"
    return tuple(replace(one, front=front) if other is one else other for other in world)


def view_of(site, one):
    """Give the view of a file and the facts that it rests on."""
    site.noted = set()
    return one.kind.view(one.kind.inputs(site, one.key)), site.noted


@SLOW
@given(worlds(), st.data())
def test_a_file_that_rests_on_no_changed_fact_stays_the_same(world, data):
    old, new = site_of_world(world), site_of_world(changed(world, data))
    facts = changed_facts(fact_digests(old), fact_digests(new))
    there = {one.file for one in export_files(new)}
    for one in export_files(old):
        view, needs = view_of(old, one)
        if one.file in there and not rests_on_any(packed(needs), facts):
            assert view_of(new, one)[0] == view, one.file


def test_what_belongs_to_one_thing_does_not_rest_on_all_that_is_recorded():
    site = site_with(
        file("issues/passes.md", issue("passes")),
        file("briefings/talks.md", briefing(), position("IR", "passes"), event("talks", "IR")),
        url=URL,
    )
    whole = {one.file for one in export_files(site) if DATA in view_of(site, one)[1]}
    assert {path for path in whole if not path.startswith("data/")} == {"sitemap.xml"}


def test_kinds_have_names_of_their_own():
    names = [kind.name for kind in EXPORT_KINDS]
    assert len(names) == len(set(names))


@pytest.fixture(scope="session")
def settings_file(tmp_path_factory):
    file = tmp_path_factory.mktemp("site") / "pelicanconf.py"
    file.write_text('PLUGINS = ["briefgen"]\nTIMEZONE = "UTC"\n', encoding="utf-8")
    return file


def digests(settings_file, **environment):
    content = ROOT / "tests" / "sites" / "valid" / "harbour" / "content"
    command = [sys.executable, "-c", DIGEST, str(settings_file), str(content)]
    given_environment = {**os.environ, **environment}
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, env=given_environment
    )
    return done.stdout.splitlines()


def test_bytes_depend_on_no_hash_seed_locale_or_time_zone(settings_file):
    here = digests(settings_file, PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C.UTF-8")
    there = digests(settings_file, PYTHONHASHSEED="2", TZ="Asia/Kabul", LC_ALL="fa_IR.UTF-8")
    assert len(here) > 50
    assert here == there
