"""Atom feeds (RFC 4287): what is new on the whole site, and of each country, issue and organization.

A feed holds the newest briefings and positions. Nothing in it comes from the clock: an entry's date is that
of the briefing that brought it, or of its latest correction, and the feed's is the newest of these.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from heapq import nlargest
from typing import NamedTuple

from briefgen.exports.instants import instant
from briefgen.exports.kinds import FileKind
from briefgen.exports.xml_text import document, element, escaped
from briefgen.model.briefings import Briefing
from briefgen.model.dates import Edtf
from briefgen.model.identifiers import ActorId, BriefingId, IssueId, Kind, Reference
from briefgen.model.positions import Position
from briefgen.views.export_paths import feed_path, web_address
from briefgen.views.extracts import is_withdrawn
from briefgen.views.paging import LIST_LENGTH
from briefgen.views.parts import Link
from briefgen.views.recorded import recorded
from briefgen.views.relations import briefings_about
from briefgen.views.site import Site, SiteFrame
from briefgen.views.tables.listed import is_published, may_be_named
from briefgen.views.wording import BASES, STANCES, VOTES

_ATOM = "http://www.w3.org/2005/Atom"


class Told(NamedTuple):
    """A briefing or position that a feed tells of, with its link, its last change and a vote's name."""

    record: Briefing | Position
    link: Link
    changed: datetime
    vote: str = ""


class FeedInputs(NamedTuple):
    """What a feed is made from; `of` is None for the feed of the whole site."""

    site: SiteFrame
    intro: str
    of: Reference | None
    page: Link
    empty_since: datetime
    told: tuple[Told, ...]


class FeedEntry(NamedTuple):
    """An entry, with the languages of its texts and its dates by RFC 3339."""

    id: str
    url: str
    title: str
    lang: str
    updated: str
    published: str
    summary: str
    authors: tuple[str, ...]
    categories: tuple[tuple[str, str], ...]


class FeedView(NamedTuple):
    """All that a feed says."""

    id: str
    url: str
    title: str
    subtitle: str
    lang: str
    author: str
    updated: str
    entries: tuple[FeedEntry, ...]


def keys(site: Site) -> Iterator[Reference | None]:
    """Give everything that has a feed; nothing has one where the site's address is not known."""
    if not site.frame.url:
        return
    yield None
    atlas = site.atlas
    for reference in (
        *(Reference(Kind.COUNTRY, id_) for id_ in atlas.countries),
        *(Reference(Kind.ISSUE, id_) for id_ in atlas.issues),
        *(Reference(Kind.ORGANIZATION, id_) for id_ in atlas.organizations),
    ):
        if not is_withdrawn(site, reference):
            yield reference


def inputs(site: Site, of: Reference | None) -> FeedInputs:
    """Pick the newest briefings and positions."""
    if of is None:
        briefings: Iterable[Reference] = site.lists[Kind.BRIEFING].newest
        positions: Iterable[Position] = ()
        page = Link(site.frame.name, f"{site.frame.root}/")
    else:
        held = _positions(site, of)
        briefings = dict.fromkeys((*briefings_about(site, of), *_bringing(site, held)))
        positions = held
        page = site.link_to(of) or Link(of.id, "")
    today = site.atlas.site_date
    records: list[Briefing | Position] = [*_briefings(site, briefings), *positions]
    newest = nlargest(LIST_LENGTH, records, key=lambda one: (_day(site, one), one.id))
    return FeedInputs(
        site=site.frame,
        intro=site.settings.intro,
        of=of,
        page=page,
        empty_since=datetime.fromisoformat(f"{today.isoformat()}T00:00:00+00:00"),
        told=tuple(_told(site, one) for one in newest),
    )


def _positions(site: Site, of: Reference) -> list[Position]:
    """Give the positions that the page of an actor or an issue shows."""
    atlas = site.atlas
    if of.kind is Kind.ISSUE:
        issue = IssueId(of.id)
        histories = [atlas.histories[actor, issue] for actor in atlas.actors_on.get(issue, ())]
    else:
        holder = ActorId(of.id)
        histories = [atlas.histories[holder, issue] for issue in atlas.issues_of.get(holder, ())]
    found = {one.id: one for history in histories for one in recorded(history)}
    return [one for one in found.values() if is_published(site, one)]


def _bringing(site: Site, positions: Iterable[Position]) -> Iterator[Reference]:
    """Give the briefings that bring any of these positions."""
    for path in dict.fromkeys(one.origin.path for one in positions):
        owner = site.atlas.paths.get(path)
        if owner and owner.kind is Kind.BRIEFING:
            yield owner


def _briefings(site: Site, references: Iterable[Reference]) -> Iterator[Briefing]:
    found = (site.atlas.briefings[BriefingId(one.id)] for one in references)
    return (one for one in found if may_be_named(one))


def _day(site: Site, record: Briefing | Position) -> date:
    """Give the day on which a record was published, or last put right."""
    today = site.atlas.site_date
    return max([min(one.latest or one.earliest or today, today) for one in _dates(site, record)])


def _dates(site: Site, record: Briefing | Position) -> list[Edtf]:
    if isinstance(record, Briefing):
        corrections = site.corrections.get(Reference(Kind.BRIEFING, record.id), ())
        return [record.date, *(one.date for one in corrections)]
    own = [record.recorded or record.date]
    if not site.atlas.corrections_of:
        return own
    put_right = site.atlas.corrections_of.get(Reference(Kind.POSITION, record.id), ())
    return [*own, *(one.date for one in put_right)]


def _told(site: Site, record: Briefing | Position) -> Told:
    kind = Kind.BRIEFING if isinstance(record, Briefing) else Kind.POSITION
    changed = max(instant(one, site.atlas.site_date) for one in _dates(site, record))
    link = site.link_to(Reference(kind, record.id)) or Link(record.id, "")
    event = record.event if isinstance(record, Position) else None
    vote = site.link_to(Reference(Kind.EVENT, event)) if event else None
    return Told(record, link, changed, vote.text if vote else "")


def view(given: FeedInputs) -> FeedView:
    """Tell what is new."""
    site = given.site
    path = feed_path(given.of)
    is_whole = given.of is None
    changes = (one.changed for one in given.told)
    return FeedView(
        id=f"{site.url}/{path}",
        url=web_address(site.url, site.root, given.page.url),
        title=site.name if is_whole else f"{given.page.text} · {site.name}",
        subtitle=given.intro if is_whole else f"Briefings and positions: {given.page.text}",
        lang=site.lang,
        author=site.name,
        updated=max(changes, default=given.empty_since).isoformat(),
        entries=tuple(_entry(one, site) for one in given.told),
    )


def _entry(told: Told, site: SiteFrame) -> FeedEntry:
    record, changed = told.record, told.changed.isoformat()
    address = web_address(site.url, site.root, told.link.url)
    if isinstance(record, Briefing):
        return FeedEntry(
            id=address,
            url=address,
            title=record.title,
            lang=record.lang,
            updated=changed,
            published=instant(record.date, told.changed.date()).isoformat(),
            summary=record.summary,
            authors=record.authors,
            categories=(("briefing", "Briefing"),),
        )
    return FeedEntry(
        # A position moves to the page of its year, so its address is not its name.
        id=f"{site.url}/#position:{record.id}",
        url=address,
        title=told.link.text,
        lang=told.link.lang,
        updated=changed,
        published="",
        summary=_position_in_words(record, told.vote),
        authors=(),
        categories=(
            ("position", "Position"),
            (record.stance.value, STANCES[record.stance]),
            (record.basis.value, BASES[record.basis][0]),
        ),
    )


def _position_in_words(position: Position, vote: str) -> str:
    how = VOTES[position.vote] if position.vote else ""
    parts = (
        position.summary,
        f"{how}: {vote}" if vote else how,
        f"Condition: {position.condition}" if position.condition else "",
    )
    return " ".join(" ".join(part.split()) for part in parts if part)


def encode(shown: FeedView) -> bytes:
    """Write a feed as Atom."""
    lines = [
        f'<feed xmlns="{_ATOM}" xml:lang="{escaped(shown.lang)}">',
        element("id", shown.id),
        element("title", shown.title),
        element("subtitle", shown.subtitle),
        element("updated", shown.updated),
        element("link", rel="self", type="application/atom+xml", href=shown.id),
        element("link", rel="alternate", type="text/html", href=shown.url),
        _author(shown.author),
        element("generator", "briefgen"),
    ]
    for one in shown.entries:
        lines += _entry_lines(one)
    return document(*lines, "</feed>")


def _author(name: str) -> str:
    return f"<author>{element('name', name)}</author>"


def _entry_lines(one: FeedEntry) -> Iterator[str]:
    yield f'<entry xml:lang="{escaped(one.lang)}">' if one.lang else "<entry>"
    yield element("id", one.id)
    yield element("title", one.title)
    yield element("updated", one.updated)
    if one.published:
        yield element("published", one.published)
    if one.url:
        yield element("link", rel="alternate", type="text/html", href=one.url)
    for author in one.authors:
        yield _author(author)
    for term, label in one.categories:
        yield element("category", term=term, label=label)
    yield element("summary", one.summary)
    yield "</entry>"


KIND: FileKind[Reference | None] = FileKind(
    name="feed", keys=keys, path=feed_path, inputs=inputs, view=view, encode=encode
)
