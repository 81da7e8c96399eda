"""The lists of countries, people and organizations, in order of name, and of issues as a tree."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from briefgen.model.actors import Organization, Person
from briefgen.model.countries import country_codes
from briefgen.model.identifiers import ActorId, Kind, Reference
from briefgen.views.extracts import extract, is_withdrawn_on
from briefgen.views.frames import Frame, frame
from briefgen.views.issue_lines import IssueLine, issue_lines
from briefgen.views.maps import SHAPES, WORLD, Shape
from briefgen.views.names import actor_name, alphabetical, country_text, initial, when
from briefgen.views.pages import PageKind
from briefgen.views.parts import Link, Text, When
from briefgen.views.regions import region_name, region_of, region_order
from briefgen.views.site import Site
from briefgen.views.stances import records_phrase
from briefgen.views.surroundings import SiteFrame

# CLDR lists them beside countries: groups of countries, and islands that ISO 3166 counts to a territory.
_NO_COUNTRIES = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "TA", "UN"})


class DirectoryLine(NamedTuple):
    """An actor in a list, with what is recorded of it or what it is."""

    link: Link
    description: tuple[Text, ...]
    last: When | None


class DirectoryView(NamedTuple):
    """A list of actors by first letter or kind.

    `regions` are those of countries, each with its members; `without` names countries without any record.
    `shapes` are the countries on the map whose shapes are in `picture`.
    """

    frame: Frame
    title: str
    bottom_line: str
    groups: tuple[tuple[str, tuple[DirectoryLine, ...]], ...]
    regions: tuple[tuple[str, tuple[Link, ...]], ...]
    without: tuple[Text, ...]
    picture: str = ""
    shapes: tuple[Shape, ...] = ()


class DirectoryInputs(NamedTuple):
    """What a list of actors is made from."""

    site: SiteFrame
    path: str
    title: str
    bottom_line: str
    lines: tuple[tuple[str, DirectoryLine], ...]
    regions: tuple[tuple[str, tuple[Link, ...]], ...] = ()
    without: tuple[Text, ...] = ()
    shapes: tuple[Shape, ...] = ()


class IssuesView(NamedTuple):
    """The list of issues."""

    frame: Frame
    title: str
    bottom_line: str
    issues: tuple[IssueLine, ...]


class IssuesInputs(NamedTuple):
    """What the list of issues is made from."""

    site: SiteFrame
    issues: tuple[IssueLine, ...]


def countries(site: Site, path: str) -> DirectoryInputs:
    """Pick the list of countries: each with what is recorded of it, and those without any record."""
    words = site.words
    every = site.ids(Kind.COUNTRY)
    codes = [
        ActorId(one) for one in every if not is_withdrawn_on(site, Reference(Kind.COUNTRY, one))
    ]
    lines = tuple(_by_letter(_country_line(site, code)) for code in codes)
    unnamed = country_codes().difference(every, _NO_COUNTRIES)
    without = (country_text(code, words.lang) for code in unnamed)
    return DirectoryInputs(
        site=site.frame,
        path=path,
        title=words.pgettext("section of the site", "Countries"),
        bottom_line=words.counted(
            "{number} country has a page here.",
            "{number} countries and former states have a page here.",
            len(lines),
        ),
        lines=lines,
        regions=_by_region(site, codes),
        without=tuple(sorted(without, key=lambda name: alphabetical(name.text))),
        shapes=tuple(
            Shape(code, _link(site, Reference(Kind.COUNTRY, code)))
            for code in sorted(codes)
            if code in SHAPES
        ),
    )


def _by_region(site: Site, codes: Iterable[ActorId]) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    regions: defaultdict[str, list[Link]] = defaultdict(list)
    for code in codes:
        regions[region_of(code)].append(_link(site, Reference(Kind.COUNTRY, code)))
    return tuple(
        (
            region_name(region, site.words),
            tuple(sorted(regions[region], key=lambda link: (alphabetical(link.text), link.url))),
        )
        for region in sorted(regions, key=region_order)
    )


def _by_letter(line: DirectoryLine) -> tuple[str, DirectoryLine]:
    return initial(line.link.text), line


def _country_line(site: Site, code: ActorId) -> DirectoryLine:
    own = [
        position
        for issue in site.issues_of(Reference(Kind.COUNTRY, code))
        if (standing := site.standing(code, issue))
        for position in standing.history.own
    ]
    last = max((one.date for one in own), key=lambda date: (date.sort_key, date.text), default=None)
    return DirectoryLine(
        link=_link(site, Reference(Kind.COUNTRY, code)),
        description=(
            Text(records_phrase(own, site.words) or site.words.gettext("no position of its own")),
        ),
        last=when(site.words, last) if last else None,
    )


def people(site: Site, path: str) -> DirectoryInputs:
    """Pick the list of people."""
    every: list[Person] = [
        site.record(Reference(Kind.PERSON, id_)) for id_ in site.ids(Kind.PERSON)
    ]
    listed = (one for one in every if one.profile.withdrawn is None)
    return DirectoryInputs(
        site=site.frame,
        path=path,
        title=site.words.pgettext("section of the site", "People"),
        bottom_line=site.words.gettext("Everyone whose words or deeds are recorded."),
        lines=tuple(_by_letter(_person_line(site, one)) for one in listed),
    )


def _person_line(site: Site, person: Person) -> DirectoryLine:
    shown = extract(site)
    represented = (
        actor_name(actor, shown.lang)
        if person.represents and (actor := site.actor(person.represents))
        else None
    )
    parts = tuple(shown.told(person, post.title) for post in person.posts)
    return DirectoryLine(
        link=_link(site, Reference(Kind.PERSON, person.id)),
        description=(*parts, represented) if represented else parts,
        last=None,
    )


def organizations(site: Site, path: str) -> DirectoryInputs:
    """Pick the list of organizations, by what they are."""
    every: list[Organization] = [
        site.record(Reference(Kind.ORGANIZATION, id_)) for id_ in site.ids(Kind.ORGANIZATION)
    ]
    listed = [one for one in every if one.profile.withdrawn is None]
    return DirectoryInputs(
        site=site.frame,
        path=path,
        title=site.words.pgettext("section of the site", "Organizations"),
        bottom_line=site.words.gettext(
            "Governments, authorities, blocs, bodies and outlets that the record names."
        ),
        lines=tuple(
            (
                _capitalised(site.words.word(one.classification)),
                DirectoryLine(
                    _link(site, Reference(Kind.ORGANIZATION, one.id)),
                    (extract(site).told(one, one.profile.summary),),
                    None,
                ),
            )
            for one in listed
        ),
    )


def _capitalised(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _link(site: Site, reference: Reference) -> Link:
    return extract(site).link_to(reference)


def directory_view(given: DirectoryInputs) -> DirectoryView:
    """Show a list of actors."""
    return DirectoryView(
        frame=frame(given.site, given.path, given.title, given.bottom_line),
        title=given.title,
        bottom_line=given.bottom_line,
        groups=_grouped(given.lines),
        regions=given.regions,
        without=given.without,
        picture=f"{given.site.base}/{WORLD}",
        shapes=given.shapes,
    )


def _grouped(
    lines: Iterable[tuple[str, DirectoryLine]],
) -> tuple[tuple[str, tuple[DirectoryLine, ...]], ...]:
    groups: defaultdict[str, list[DirectoryLine]] = defaultdict(list)
    for heading, line in lines:
        groups[heading].append(line)
    return tuple(
        (heading, tuple(sorted(groups[heading], key=_by_name)))
        for heading in sorted(groups, key=alphabetical)
    )


def _by_name(line: DirectoryLine) -> tuple[str, str]:
    return alphabetical(line.link.text), line.link.url


def issues(site: Site, path: str) -> IssuesInputs:
    """Pick the list of issues."""
    del path
    return IssuesInputs(site.frame, issue_lines(site))


def issues_view(given: IssuesInputs) -> IssuesView:
    """Show the list of issues."""
    words = given.site.words
    title = words.pgettext("section of the site", "Issues")
    line = words.gettext("The questions on which actors hold positions.")
    return IssuesView(frame(given.site, "issues/", title, line), title, line, given.issues)


KINDS: tuple[PageKind[str], ...] = (
    PageKind(
        "countries",
        "countries.html",
        lambda _: ("countries/",),
        str,
        countries,
        directory_view,
    ),
    PageKind("people list", "people.html", lambda _: ("people/",), str, people, directory_view),
    PageKind(
        "organizations list",
        "organizations.html",
        lambda _: ("organizations/",),
        str,
        organizations,
        directory_view,
    ),
    PageKind("issues list", "issues.html", lambda _: ("issues/",), str, issues, issues_view),
)
