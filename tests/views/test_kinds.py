"""What holds of every kind of page, over a site in two languages whose content uses every key."""

from collections import Counter

import pytest
from exporting import URL
from viewing import harbour_site, views_of

from briefgen.model.identifiers import Reference
from briefgen.views import PAGE_KINDS, pages_of, trees_of

SHORTEST = 20
"""What is shorter tells nobody what a page is about; the tests of the real site ask for as much."""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    called = {"name": "The harbour desk", "intro": "Where the islands stand on the harbour."}
    folder = tmp_path_factory.mktemp("site")
    return harbour_site(folder, url=URL, other_languages=("fa",), **called)


@pytest.fixture(scope="module")
def frames(site):
    """What surrounds each page, by its address."""

    return {path: view.frame for tree in trees_of(site) for path, view in views_of(tree).items()}


def test_kinds_have_names_of_their_own():
    # A build keeps of which kind a page was by the name.
    assert [
        name for name, times in Counter(one.name for one in PAGE_KINDS).items() if times > 1
    ] == []


def test_the_pages_of_a_kind_of_thing_are_named_by_its_ids(site):
    about = [(page.kind.of, page.key) for page in pages_of(site) if page.kind.of]
    assert [one for one in about if site.whole.record(Reference(*one)) is None] == []


def test_pages_to_be_indexed_are_described(frames):
    short = {
        path: one.description
        for path, one in frames.items()
        if not one.robots and len(one.description) < SHORTEST
    }
    assert short == {}


def test_descriptions_tell_pages_in_one_language_apart(frames):
    words = Counter((one.lang, one.description) for one in frames.values() if one.description)
    assert [one for one, times in words.items() if times > 1] == []
