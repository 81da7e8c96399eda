"""The page on which a reader picks two countries; those that never met are compared in the browser."""

from typing import NamedTuple

from briefgen.model.identifiers import Kind, Reference
from briefgen.model.stances import Stance
from briefgen.views.extracts import extract, is_withdrawn
from briefgen.views.frames import Frame, frame
from briefgen.views.matrix_pages import COMPARE, matrix_path
from briefgen.views.names import alphabetical
from briefgen.views.pages import PageKind
from briefgen.views.pair import FAR_APART
from briefgen.views.parts import Badge, Link
from briefgen.views.site import Site
from briefgen.views.stances import stance_badge
from briefgen.views.surroundings import SiteFrame


class Comparable(NamedTuple):
    """A country; `partners` are the codes of those after it with which it has a page together."""

    code: str
    link: Link
    partners: str


class ComparingView(NamedTuple):
    """All that the page shows, and what its script is told.

    `met` are the countries of which each has a page together with another.
    """

    frame: Frame
    title: str
    bottom_line: str
    countries: tuple[Comparable, ...]
    met: tuple[Link, ...]
    legend: tuple[Badge, ...]
    years: int
    matrix: str


class ComparingInputs(NamedTuple):
    """What the page is made from."""

    site: SiteFrame
    countries: tuple[Comparable, ...]
    met: frozenset[str]


def inputs(site: Site, path: str) -> ComparingInputs:
    """Pick every country, with those that it has met."""
    del path
    partners: dict[str, list[str]] = {}
    met: set[str] = set()
    for one, other in site.pairs():
        partners.setdefault(one, []).append(other.lower())
        met |= {one.lower(), other.lower()}
    shown = extract(site)
    references = (Reference(Kind.COUNTRY, code) for code in site.ids(Kind.COUNTRY))
    countries = [
        Comparable(
            code=reference.id.lower(),
            link=shown.link_to(reference),
            partners=" ".join(partners.get(reference.id, ())),
        )
        for reference in references
        if not is_withdrawn(site, reference)
    ]
    countries.sort(key=lambda one: (alphabetical(one.link.text), one.code))
    return ComparingInputs(site.frame, tuple(countries), frozenset(met))


def view(given: ComparingInputs) -> ComparingView:
    """Show every country."""
    title, line = (
        "Compare two countries",
        "Two countries side by side: their records, and their votes.",
    )
    matrix = f"{given.site.root}/{matrix_path(1)}"
    return ComparingView(
        frame=frame(
            given.site, COMPARE, title, line, crumbs=(Link("Matrix of positions", matrix),)
        ),
        title=title,
        bottom_line=line,
        countries=given.countries,
        met=tuple(one.link for one in given.countries if one.code in given.met),
        legend=tuple(stance_badge(stance) for stance in Stance),
        years=FAR_APART,
        matrix=matrix,
    )


KIND: PageKind[str] = PageKind(
    name="comparing",
    template="compare.html",
    keys=lambda _: (COMPARE,),
    path=str,
    inputs=inputs,
    view=view,
)
