"""A plain page leaves the sections of the site their places."""

import pytest
from viewing import site_with
from worlds import country, file

from briefgen.checks.rules.reserved_slug import problems
from briefgen.views import pages_of


@pytest.mark.parametrize("slug", ["quotes", "countries", "images", "theme"])
def test_page_in_the_place_of_a_section_is_an_error(atlas_of, slug):
    assert [one.code for one in problems(atlas_of(pages={slug: "title: A page"}))] == [
        "reserved-slug"
    ]


@pytest.mark.parametrize("former", ["quotes", "images", "files", "theme", "pagefind"])
def test_former_id_in_the_place_of_a_section_is_an_error(atlas_of, former):
    (found,) = problems(atlas_of(pages={"method": f"title: A page\nold_ids: [about, {former}]"}))
    assert (found.code, found.origin.pointer) == ("reserved-slug", ("old_ids",))


def test_every_folder_that_the_site_writes_below_its_root_is_reserved(atlas_of):
    site = site_with(file("countries/BV.md", country("BV")))
    folders = {page.file.partition("/")[0] for page in pages_of(site) if page.file.count("/") == 1}
    taken = dict.fromkeys(sorted(folders), "title: A page")
    found = {one.message.split("`")[1] for one in problems(atlas_of(pages=taken))}
    assert found == folders


def test_page_with_an_address_of_its_own_is_fine(atlas_of):
    assert list(problems(atlas_of(pages={"method": "title: A page"}))) == []
