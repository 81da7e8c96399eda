"""The index is made when what can be found has changed, is published with the pages, and is never half there."""

import json

import pytest
from projects import project, tree

from briefgen.model.errors import BriefgenError
from briefgen.plugin import build
from briefgen.searching import indexing


@pytest.fixture
def site(tmp_path, monkeypatch):
    monkeypatch.delenv("SITEURL", raising=False)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    return project(tmp_path, settings="SEARCH = True\n")


def built(site, **options):
    return build(site / "pelicanconf.py", jobs=1, **options)


def index_of(site):
    return {
        file.relative_to(site / "output").as_posix(): file.read_bytes()
        for file in (site / "output/pagefind").rglob("*")
        if file.is_file()
    }


def pages_in_index(site):
    entry = json.loads((site / "output/pagefind/pagefind-entry.json").read_text("utf-8"))
    return sum(one["page_count"] for one in entry["languages"].values())


def test_the_index_is_made_anew_when_what_can_be_found_has_changed(site):
    first = built(site).index
    assert (first.is_new, pages_in_index(site)) == (True, first.number)
    before = index_of(site)

    (site / "content/files/note.txt").write_text("No page.\n", encoding="utf-8")
    assert not built(site).index.is_new
    assert index_of(site) == before

    (site / "content/issues/moon.md").write_text(
        "---\nname: Moon\nquestion: Should the moon have a toll?\n---\n", encoding="utf-8"
    )
    assert built(site).index.is_new
    assert pages_in_index(site) == first.number + 1
    assert not before.keys() <= index_of(site).keys()


def test_an_index_that_someone_else_has_changed_is_made_anew(site):
    built(site)
    (site / "output/pagefind/pagefind-entry.json").write_text("{}", encoding="utf-8")
    (site / "content/files/note.txt").write_text("No page.\n", encoding="utf-8")
    assert built(site).index.is_new


def test_without_indexing_the_index_stays_as_it_was(site):
    built(site)
    before = index_of(site)
    (site / "content/issues/moon.md").write_text("---\nname: Moon\n---\n", encoding="utf-8")
    assert built(site, indexing=False).index is None
    assert index_of(site) == before


def test_a_site_without_search_has_no_trace_of_it(site):
    built(site)
    settings = site / "pelicanconf.py"
    settings.write_text(settings.read_text("utf-8") + "SEARCH = False\n", encoding="utf-8")
    built(site)
    assert not index_of(site)
    traces = [name for name, page in tree(site / "output").items() if b"/search/" in page]
    assert traces == []


def test_without_pagefind_the_site_is_built_and_says_what_to_install(site, monkeypatch):
    monkeypatch.setattr(indexing, "program", missing)
    monkeypatch.setattr("briefgen.searching.renewing.program", missing)
    assert "pip install" in built(site).without_index
    with pytest.raises(BriefgenError, match="pip install"):
        built(site, strict=True)


def missing():
    raise indexing.SearchToolError("install it: pip install")


def test_an_index_of_nothing_is_told_to_have_failed(tmp_path):
    with pytest.raises(BriefgenError, match="could not make the index"):
        indexing.index_folder(tmp_path, tmp_path / "index")
