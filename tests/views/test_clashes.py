"""No two things of a site have one address."""

import pytest
from viewing import site_with
from worlds import body, country, event, file, page, quote

from briefgen.views.clashes import clashes_in

NEW = [event(f"meeting-{number}", date="2031") for number in range(51)]
OF_2019 = [event("old-meeting", date="2019"), *NEW]


def clashes(*files, static=()):
    return [(one.origin.path, one.message) for one in clashes_in(site_with(*files), static)]


def test_page_whose_former_id_is_a_section_is_told():
    about = file("pages/about.md", page(id="about", body=body(), old_ids=("countries",)))
    assert [path for path, _ in clashes(about)] == ["pages/about.md"]


def test_event_whose_id_is_a_year_of_the_list_is_told():
    found = clashes(file("events/2019.md", event("2019", date="2031"), *OF_2019))
    assert found == [
        (
            "events/2019.md",
            "the event `2019` would stand at `events/2019/`, where a list of the site stands",
        )
    ]


def test_event_whose_id_is_a_year_without_a_list_is_not_told():
    assert clashes(file("events/2019.md", event("2019", date="2031"))) == []


def test_country_whose_former_id_is_its_own_address_is_told():
    found = clashes(file("countries/IR.md", country("IR", old_ids=("ir",))))
    assert [path for path, _ in found] == ["countries/IR.md"]


def test_page_where_a_static_file_stands_is_told():
    about = file("pages/about.md", page(id="about", body=body()))
    assert [path for path, _ in clashes(about, static=("About/index.html",))] == ["pages/about.md"]


@pytest.mark.parametrize("id_", ["2019", "note"])
def test_things_of_different_kinds_may_have_one_id(id_):
    about = file("pages/about.md", page(id="about", body=body()))
    assert clashes(about, file("briefings/a.md", quote(id_), event(id_))) == []
