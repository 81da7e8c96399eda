from hypothesis import given
from hypothesis import strategies as st

from briefgen.views.paging import Dated, Year, number_links, page_path, paged, placed

LENGTH = 3
YEARS = st.lists(st.integers(2019, 2023), max_size=20).map(
    lambda years: sorted(years, reverse=True)
)


def members(years):
    """Members newest first, each named by its place from the oldest."""
    return [Dated(year, len(years) - place) for place, year in enumerate(years)]


def pages(list_):
    found = {"": list_.newest}
    for year in list_.years:
        for number, page in enumerate(year.pages, 1):
            found[page_path("", year.year, number)] = page
    return found


@given(YEARS)
def test_every_member_of_a_year_with_pages_stands_on_exactly_one_of_them(years):
    list_ = paged(members(years), LENGTH)
    of_years = [member for year in list_.years for page in year.pages for member in page]
    expected = [
        one.member for one in members(years) if one.year in {year.year for year in list_.years}
    ]
    assert sorted(of_years) == sorted(expected)


@given(YEARS, st.sets(st.integers(1, 20)))
def test_every_member_stands_on_the_first_page_or_on_that_of_its_year(years, minor):
    list_ = paged(members(years), LENGTH, minor)
    assert {member for member, _ in placed("", list_)} == {one.member for one in members(years)}


@given(YEARS.filter(bool))
def test_a_new_member_changes_at_most_two_pages(years):
    before = pages(paged(members(years), LENGTH))
    after = pages(paged(members([years[0], *years]), LENGTH))
    assert sum(before[path] != after[path] for path in before) <= 2


def test_pages_of_a_year_are_numbered_from_the_oldest():
    list_ = paged(members([2021] * 5), LENGTH)
    assert list_.years[0].pages == ((3, 2, 1), (5, 4))


def test_what_is_minor_is_left_to_the_years():
    assert paged(members([2021] * 5), LENGTH, minor={5, 3}).newest == (4, 2, 1)


def test_a_list_that_fits_shows_what_is_minor():
    assert paged(members([2021] * 3), LENGTH, minor={1}).newest == (3, 2, 1)


def test_of_many_numbered_pages_the_outermost_and_the_nearest_are_linked():
    year = Year(2021, ((1,),) * 40)
    assert " ".join(one.text for one in number_links("", year, 20)) == (
        "1 … 16 17 18 19 20 21 22 23 24 … 40"
    )
