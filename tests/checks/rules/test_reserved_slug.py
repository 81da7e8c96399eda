"""A plain page leaves the sections of the site their places."""

import pytest

from briefgen.checks.rules.reserved_slug import problems


@pytest.mark.parametrize("slug", ["quotes", "countries", "images", "theme"])
def test_page_in_the_place_of_a_section_is_an_error(atlas_of, slug):
    assert [one.code for one in problems(atlas_of(pages={slug: "title: A page"}))] == [
        "reserved-slug"
    ]


def test_page_with_an_address_of_its_own_is_fine(atlas_of):
    assert list(problems(atlas_of(pages={"method": "title: A page"}))) == []
