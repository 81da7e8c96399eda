"""The matrix: where every country stands on every issue, one badge a cell, each leading to its evidence."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefgen.atlas.membership import lasts
from briefgen.model.actors import Organization
from briefgen.model.identifiers import ActorId, IssueId, Kind, Reference
from briefgen.model.stances import Stance
from briefgen.model.vocabulary import Basis
from briefgen.views.blocs import Bloc, blocs_of
from briefgen.views.extracts import Extract, extract, is_withdrawn_on
from briefgen.views.frames import Frame, frame
from briefgen.views.matrix_cells import THROUGH, Cell, cell
from briefgen.views.matrix_pages import COMPARE, matrix_path
from briefgen.views.names import alphabetical
from briefgen.views.pages import PageKind
from briefgen.views.parts import Badge, Choice, Link
from briefgen.views.regions import region_name, region_of, region_order
from briefgen.views.site import Site
from briefgen.views.stances import is_shown, stance_badge
from briefgen.views.standings import Standing
from briefgen.views.surroundings import SiteFrame
from briefgen.views.words import Words, json_text

_ELSEWHERE = "other"  # the region of what lies in none, in an address


class Row(NamedTuple):
    """A country, or under it an authority that governs there; a cell is None where nothing is recorded."""

    link: Link
    note: str
    region: str
    blocs: str
    cells: tuple[Cell | None, ...]


class Column(NamedTuple):
    """An issue, with the address of the table where it stands, which is empty for one of this table."""

    id: str
    link: Link
    page: str


class MatrixView(NamedTuple):
    """All that a table of countries shows. `tables` are its pages, the one of this table without address.

    `old` says which stances are greyed, if any are. `locale`, `plurals` and `found` are for its script: in which
    language it writes numbers, and by whose rules it tells plurals apart, and, as JSON by CLDR's plural categories,
    how it says how many rows there are.
    """

    frame: Frame
    title: str
    bottom_line: str
    tables: tuple[Link, ...]
    columns: tuple[Column, ...]
    elsewhere: tuple[Column, ...]
    rows: tuple[Row, ...]
    left_out: str
    legend: tuple[Badge, ...]
    old: str
    regions: tuple[Choice, ...]
    blocs: tuple[Choice, ...]
    bases: tuple[Choice, ...]
    compare: str
    locale: str
    plurals: str
    found: str


class RowInputs(NamedTuple):
    """An actor of a row, and the country by which the row is sorted and filtered."""

    actor: Reference
    country: ActorId
    standings: tuple[Standing | None, ...]


class MatrixInputs(NamedTuple):
    """What a table of countries is made from; `tables` are the issues of each."""

    site: SiteFrame
    number: int
    tables: tuple[tuple[IssueId, ...], ...]
    rows: tuple[RowInputs, ...]
    countries: int
    blocs: tuple[Bloc, ...]
    stale_after: int
    extract: Extract


def inputs(site: Site, number: int) -> MatrixInputs:
    """Pick what is recorded of countries, and of those that govern them, on the issues of a table."""
    tables = site.matrix()
    issues = tables[number - 1]
    codes = [
        ActorId(one)
        for one in site.ids(Kind.COUNTRY)
        if not is_withdrawn_on(site, Reference(Kind.COUNTRY, one))
    ]
    governing = site.made("governing", lambda: _governing(site))
    actors = {code: (Reference(Kind.COUNTRY, code), *governing.get(code, ())) for code in codes}
    wanted = {one.id for some in actors.values() for one in some}
    found: dict[str, dict[IssueId, Standing]] = {}
    for issue in issues:
        for actor in site.actors_on(issue):
            standing = site.standing(actor, issue) if actor in wanted else None
            if standing and is_shown(standing):
                found.setdefault(actor, {})[issue] = standing
    return MatrixInputs(
        site=site.frame,
        number=number,
        tables=tables,
        rows=tuple(
            RowInputs(actor, code, tuple(map(found[actor.id].get, issues)))
            for code in codes
            for actor in actors[code]
            if actor.id in found
        ),
        countries=len(codes),
        blocs=site.made("blocs", lambda: blocs_of(site)),
        stale_after=site.settings.stale_after,
        extract=extract(site),
    )


def _governing(site: Site) -> dict[ActorId, list[Reference]]:
    """Give the organizations that govern each country on the site's date, by their own records."""
    found: defaultdict[ActorId, list[Reference]] = defaultdict(list)
    for id_ in site.ids(Kind.ORGANIZATION):
        reference = Reference(Kind.ORGANIZATION, id_)
        organization: Organization = site.record(reference)
        if organization.profile.withdrawn is None:
            terms = (one for one in organization.governs if lasts(one, site.date))
            for country in dict.fromkeys(one.country for one in terms):
                found[country].append(reference)
    return dict(found)


def view(given: MatrixInputs) -> MatrixView:
    """Show a table of countries."""
    shown, root, words = given.extract, given.site.root, given.site.words
    issues = given.tables[given.number - 1]
    rows = sorted(
        (_row(one, issues, given.blocs, shown) for one in given.rows),
        key=lambda row: row[0],
    )
    actors = tuple(row for _, row in rows)
    present = {cell.basis for row in actors for cell in row.cells if cell}
    codes = {one.country for one in given.rows}
    title = words.gettext("Matrix of positions")
    line = _bottom_line(given, len(codes), words)
    return MatrixView(
        frame=frame(
            given.site,
            matrix_path(given.number),
            title
            if given.number == 1
            else words.gettext("{title}, table {number}").format(
                title=title, number=words.number(given.number)
            ),
            line,
            crumbs=(Link(title, f"{root}/{matrix_path(1)}"),) if given.number > 1 else (),
        ),
        title=title,
        bottom_line=line,
        tables=tuple(_tables(given)) if len(given.tables) > 1 else (),
        columns=tuple(_column(issue, "", shown) for issue in issues),
        elsewhere=tuple(
            _column(issue, f"{root}/{matrix_path(number)}", shown)
            for number, others in enumerate(given.tables, 1)
            if number != given.number
            for issue in others
        ),
        rows=actors,
        left_out=_left_out(given.countries - len(codes), words),
        legend=tuple(stance_badge(stance, words) for stance in Stance),
        old=words.counted(
            "Stances in grey, ruled with lines, are {number} year old or older.",
            "Stances in grey, ruled with lines, are {number} years old or older.",
            given.stale_after,
        )
        if any(cell.is_stale for row in actors for cell in row.cells if cell)
        else "",
        regions=tuple(
            Choice(region or _ELSEWHERE, region_name(region, words))
            for region in sorted({region_of(code) for code in codes}, key=region_order)
        ),
        blocs=tuple(
            Choice(bloc.id, link.text, link.lang, link.dir)
            for bloc in given.blocs
            for link in (shown.link_to(bloc.reference),)
            if not bloc.members.isdisjoint(codes)
        ),
        bases=(
            *(Choice(basis.value, words.bases[basis]) for basis in Basis if basis.value in present),
            *(
                (Choice(THROUGH, words.gettext("held through an organization")),)
                if THROUGH in present
                else ()
            ),
        ),
        compare=f"{root}/{COMPARE}",
        locale=words.browser_locale,
        plurals=words.browser_plurals,
        found=json_text(
            words.forms(
                "Showing {shown} of {number} country or authority",
                "Showing {shown} of {number} countries and authorities",
            )
        ),
    )


def _bottom_line(given: MatrixInputs, countries: int, words: Words) -> str:
    issues, tables = len(given.tables[given.number - 1]), len(given.tables)
    if not issues:
        return words.gettext("No position is recorded.")
    pattern = (
        words.gettext(
            "The latest recorded stance of {countries} on {issues}, table {table} of {tables},"
            " each with a link to what it rests on."
        )
        if tables > 1
        else words.gettext(
            "The latest recorded stance of {countries} on {issues}, each with a link to what it"
            " rests on."
        )
    )
    return pattern.format(
        countries=words.counted("{number} country", "{number} countries", countries),
        issues=words.counted("{number} issue", "{number} issues", issues),
        table=words.number(given.number),
        tables=words.number(tables),
    )


def _left_out(number: int, words: Words) -> str:
    if not number:
        return ""
    return words.counted(
        "{number} country of which nothing is recorded on these issues is left out.",
        "{number} countries of which nothing is recorded on these issues are left out.",
        number,
    )


def _tables(given: MatrixInputs) -> Iterator[Link]:
    """Give each table by its first and last issue."""
    for number, issues in enumerate(given.tables, 1):
        names = [given.extract.link_to(Reference(Kind.ISSUE, one)).text for one in issues]
        text = names[0]
        if len(names) > 1:
            pattern = given.site.words.pgettext("issues of a table", "{first} to {last}")
            text = pattern.format(first=names[0], last=names[-1])
        here = number == given.number
        yield Link(text, "" if here else f"{given.site.root}/{matrix_path(number)}")


def _column(issue: IssueId, page: str, shown: Extract) -> Column:
    return Column(issue, shown.link_to(Reference(Kind.ISSUE, issue)), page)


def _row(
    one: RowInputs, issues: tuple[IssueId, ...], blocs: Iterable[Bloc], shown: Extract
) -> tuple[tuple[str, str, bool, str], Row]:
    """Give a row, and what it is ordered by: the name of the country, and those that govern it after it."""
    link = shown.link_to(one.actor)
    country = shown.link_to(Reference(Kind.COUNTRY, one.country))
    is_country = one.actor.kind is Kind.COUNTRY
    row = Row(
        link=link,
        note="" if is_country else country.text,
        region=region_of(one.country) or _ELSEWHERE,
        blocs=" ".join(bloc.id for bloc in blocs if one.country in bloc.members),
        cells=tuple(
            cell(standing, issue, link.url, shown) if standing else None
            for issue, standing in zip(issues, one.standings, strict=True)
        ),
    )
    return (alphabetical(country.text), one.country, not is_country, link.url), row


KIND: PageKind[int] = PageKind(
    name="matrix",
    template="matrix.html",
    keys=lambda site: range(1, len(site.unnoted.tables) + 1),
    path=matrix_path,
    inputs=inputs,
    view=view,
)
