"""What hosts, crawlers and browsers read: sitemap, robots.txt, OpenSearch, web manifest, headers."""

import json
import re
from urllib.robotparser import RobotFileParser

import pytest
from exporting import URL, exports_of, xml
from worlds import WITHDRAWN, body, briefing, file, issue, page

from briefgen.exports import sitemaps
from briefgen.exports.headers import POLICY
from briefgen.model.vocabulary import BriefingStatus

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
VERSION = "{http://www.w3.org/1999/xhtml}link"  # the same page in another language, by an extension
OPENSEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"

TALKS = file("briefings/talks.md", briefing())


def locations(files, path="sitemap.xml"):
    return [found.text for found in xml(files[path]).iter(f"{SITEMAP}loc")]


@pytest.mark.parametrize("site", ["real", "harbour"])
def test_the_sitemap_keeps_to_the_protocol(site, request):
    root = xml(request.getfixturevalue(site)["sitemap.xml"])
    assert root.tag == f"{SITEMAP}urlset"
    assert 0 < len(root) <= 50_000
    for url in root:
        assert url.tag == f"{SITEMAP}url"
        location, *change = (one for one in url if one.tag != VERSION)
        assert location.tag == f"{SITEMAP}loc"
        assert re.fullmatch(rf"{re.escape(URL)}/[^\s<>]{{0,2000}}", location.text)
        assert [one.tag for one in change] in ([], [f"{SITEMAP}lastmod"])
        assert all(re.fullmatch(r"\d{4}-\d{2}-\d{2}", one.text) for one in change)
    assert len(set(locations(request.getfixturevalue(site)))) == len(root)


def test_the_sitemap_leaves_out_what_is_not_to_be_found():
    files = exports_of(
        TALKS,
        file("briefings/hidden.md", briefing(status=BriefingStatus.HIDDEN)),
        file("briefings/draft.md", briefing(status=BriefingStatus.DRAFT)),
        file("pages/plans.md", page(body=body(), status=BriefingStatus.DRAFT)),
        file("issues/gone.md", issue("gone", withdrawn=WITHDRAWN)),
        file("issues/passes.md", issue("passes", old_ids=("roads",))),
        drafts=True,
    )
    paths = {one.removeprefix(URL) for one in locations(files)}
    things = {one for one in paths if one.count("/") > 2 or one == "/plans/"} - {"/matrix/compare/"}
    assert things == {"/briefings/talks/", "/issues/passes/"}


def test_a_large_site_has_an_index_of_sitemaps(monkeypatch):
    monkeypatch.setattr(sitemaps, "LIMIT", 5)
    files = exports_of(TALKS)
    root = xml(files["sitemap.xml"])
    parts = [one.removeprefix(f"{URL}/") for one in locations(files)]
    assert root.tag == f"{SITEMAP}sitemapindex"
    assert [one.tag for one in root] == [f"{SITEMAP}sitemap"] * len(parts)
    assert {len(locations(files, part)) for part in parts[:-1]} == {5}
    assert sum(len(locations(files, part)) for part in parts) > 5


def test_a_site_without_an_address_has_no_sitemap_and_no_search_description():
    files = exports_of(TALKS, url="")
    assert {"sitemap.xml", "opensearch.xml"} & set(files) == set()
    assert b"Sitemap" not in files["robots.txt"]


def test_robots_are_let_in_and_shown_the_sitemap(real):
    parser = RobotFileParser()
    parser.parse(real["robots.txt"].decode().splitlines())
    assert parser.can_fetch("anyone", f"{URL}/countries/ir/")
    assert parser.site_maps() == [f"{URL}/sitemap.xml"]


def test_the_search_description_keeps_to_the_standard():
    root = xml(exports_of(TALKS, name="A <very> long & winding name")["opensearch.xml"])
    short = root.findtext(f"{OPENSEARCH}ShortName")
    templates = [one.get("template") for one in root.findall(f"{OPENSEARCH}Url")]
    assert short == "A <very> long &"
    assert templates == [f"{URL}/search/?q={{searchTerms}}", f"{URL}/opensearch.xml"]


@pytest.mark.parametrize("name", ["", "Record", "The Record of Everything", "Ununterbrochenheit"])
def test_the_web_manifest_names_the_site(name):
    found = json.loads(exports_of(TALKS, name=name)["manifest.webmanifest"])
    assert (found["name"], found["start_url"], found["scope"]) == (name, "/record/", "/record/")
    assert len(found["short_name"]) <= 12


def test_headers_allow_no_inline_script_or_style_and_no_other_host():
    policy = dict(rule.split(" ", 1) for rule in POLICY.split("; "))
    assert policy["default-src"] == "'none'"
    assert "unsafe-inline" not in POLICY
    assert {source for sources in policy.values() for source in sources.split()} == {
        "'none'",
        "'self'",
        "'wasm-unsafe-eval'",
    }


@pytest.mark.parametrize("file_name", ["_headers", ".htaccess"])
def test_hosts_send_the_same_headers(real, file_name):
    text = real[file_name].decode()
    assert POLICY in text
    assert "nosniff" in text


def test_netlify_reads_paths_and_headers_below_them(real):
    rules = {}
    for block in real["_headers"].decode().split("\n\n"):
        path, *headers = block.splitlines()
        assert all(re.fullmatch(r"  [\w-]+: \S.*", line) for line in headers)
        rules[path] = headers
    assert list(rules) == ["/*", "/record/images/*"]
