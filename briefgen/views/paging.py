"""Long lists, split so that a new entry changes two pages and old pages stay as they are."""

from collections.abc import Collection, Iterable, Iterator
from itertools import groupby, islice
from typing import Final, Generic, Literal, NamedTuple, TypeVar

from briefgen.model.dates import Edtf
from briefgen.model.identifiers import Kind
from briefgen.views.parts import YearLink
from briefgen.views.words import Words

LIST_LENGTH = 50
HISTORY_LENGTH = 100
"""How many positions a page shows at most; of more, the newest `NEWEST_LENGTH`, and the pages of years the others."""

NEWEST_LENGTH = 30

FULL_LENGTH = 10
"""How many positions of a page show the words that they rest on; others name them."""

_AROUND = 4  # numbers of pages before and after the one on which the reader is

TIMELINE: Final = "timeline"

ListName = Kind | Literal["timeline"]
"""A list of the site: the things of a kind, or the timeline, which has several kinds."""

Member = TypeVar("Member")
Key = TypeVar("Key")


class Dated(NamedTuple, Generic[Member]):
    """Something in a list, with the year under which it is kept."""

    year: int
    member: Member


class Year(NamedTuple, Generic[Member]):
    """All members of one year, on pages numbered from the oldest; each page newest first."""

    year: int
    pages: tuple[tuple[Member, ...], ...]

    @property
    def size(self) -> int:
        """How many members the year has."""
        return sum(len(page) for page in self.pages)


class Paged(NamedTuple, Generic[Member]):
    """A list: its newest members, the years of which some are not among those, and how many there are."""

    newest: tuple[Member, ...] = ()
    years: tuple[Year[Member], ...] = ()
    size: int = 0


class PageOfYear(NamedTuple, Generic[Key]):
    """The key of one page of one year of the list `of`; `number` counts from 1."""

    of: Key
    year: int
    number: int


def paged(
    members: Iterable[Dated[Member]],
    length: int,
    minor: Collection[Member] = (),
    *,
    first_length: int = 0,
) -> Paged[Member]:
    """Split members, given newest first, with `length` of them on a page.

    Where they don't all fit on the first page, it has room for `first_length` of them, and those that are `minor`
    stand on the pages of years alone.
    """
    ordered = tuple(members)
    first = ordered
    if len(ordered) > length:
        major = (one for one in ordered if one.member not in minor)
        first = tuple(islice(major, first_length or length))
    newest = tuple(one.member for one in first)
    on_first = frozenset(newest)
    beyond = {one.year for one in ordered if one.member not in on_first}
    years = []
    for year, group in groupby(ordered, key=lambda one: one.year):
        if year in beyond:
            oldest_first = [one.member for one in group][::-1]
            pages = tuple(
                tuple(oldest_first[start : start + length][::-1])
                for start in range(0, len(oldest_first), length)
            )
            years.append(Year(year, pages))
    return Paged(newest, tuple(years), len(ordered))


def year_of_date(date: Edtf | None) -> int:
    """Give the year under which what has a date is kept: the first in which it may lie."""
    first = date.sort_key[0] if date else None
    return first.year if first else 1


def page_path(list_path: str, year: int, number: int) -> str:
    """Give the address of a page of a year below the list's: `quotes/2019/`, `quotes/2019/2/`."""
    return f"{list_path}{year:04}/" if number == 1 else f"{list_path}{year:04}/{number}/"


def page_title(title: str, year: str, number: str, words: Words) -> str:
    """Give the title of a list, or of a page of one of its years: `Events, 2019, page 2`."""
    if not year:
        return title
    if number in ("", "1"):
        return words.pgettext("page of a list", "{title}, {year}").format(
            title=title, year=words.in_digits(year)
        )
    return words.pgettext("page of a list", "{title}, {year}, page {number}").format(
        title=title, year=words.in_digits(year), number=words.in_digits(number)
    )


def placed(list_path: str, pages: Paged[Member]) -> Iterator[tuple[Member, str]]:
    """Give each member with the address of the page where it stands, the newest on the list's own."""
    newest = frozenset(pages.newest)
    for year in pages.years:
        for number, page in enumerate(year.pages, 1):
            for member in page:
                if member not in newest:
                    yield member, page_path(list_path, year.year, number)
    for member in pages.newest:
        yield member, list_path


def year_links(list_url: str, pages: Paged[Member], *, sized: bool = False) -> tuple[YearLink, ...]:
    """Give links to the years of a list.

    They say how much each holds where they are `sized`: on a list's first page, which a new entry changes
    anyway. The pages of years say nothing that an entry in another year would change.
    """
    return tuple(
        YearLink(f"{year.year:04}", page_path(list_url, year.year, 1), year.size if sized else 0)
        for year in pages.years
    )


def number_links(list_url: str, year: Year[Member], here: int) -> tuple[YearLink, ...]:
    """Give links to the numbered pages of a year that has more than one: the outermost, and those around `here`.

    A link without address stands for numbers that are left out.
    """
    last = len(year.pages)
    if last == 1:
        return ()
    found: list[YearLink] = []
    shown = sorted({1, last, *range(max(1, here - _AROUND), min(last, here + _AROUND) + 1)})
    for before, number in zip([0, *shown], shown, strict=False):
        if number > before + 1:
            found.append(YearLink("…", ""))
        found.append(YearLink(str(number), page_path(list_url, year.year, number)))
    return tuple(found)


def year_keys(of: Key, pages: Paged[Member]) -> Iterator[PageOfYear[Key]]:
    """Give the key of every page of every year of a list."""
    for year in pages.years:
        for number in range(1, len(year.pages) + 1):
            yield PageOfYear(of, year.year, number)


def year_of(pages: Paged[Member], key: PageOfYear[Key]) -> Year[Member]:
    """Give the year that a page shows a part of."""
    return next(year for year in pages.years if year.year == key.year)
