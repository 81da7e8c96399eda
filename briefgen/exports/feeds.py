"""Atom feeds (RFC 4287): what is new on the whole site, and of each country, issue and organization.

A feed holds the newest briefings and positions. Nothing in it comes from the clock: an entry's date is that
of the briefing that brought it, or of its latest correction, and the feed's is the newest of these.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time
from heapq import nlargest
from typing import NamedTuple

from briefgen.exports.instants import instant
from briefgen.exports.kinds import FileKind
from briefgen.exports.xml_text import document, element, escaped
from briefgen.model.briefings import Briefing
from briefgen.model.dates import Edtf
from briefgen.model.identifiers import ActorId, IssueId, Kind, Reference
from briefgen.model.positions import Position
from briefgen.views.export_paths import feed_path, web_address
from briefgen.views.paging import LIST_LENGTH
from briefgen.views.parts import Link
from briefgen.views.recorded import recorded
from briefgen.views.relations import briefings_about
from briefgen.views.site import Site
from briefgen.views.surroundings import SiteFrame
from briefgen.views.tables.listed import is_published, may_be_named
from briefgen.views.words import Words

_BRIEFING = Kind.BRIEFING
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
    told: tuple[Told, ...]
    empty_since: date | None


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
    for kind in (Kind.COUNTRY, Kind.ISSUE, Kind.ORGANIZATION):
        for id_ in site.ids(kind):
            if is_published(site, site.record(reference := Reference(kind, id_))):
                yield reference


def inputs(site: Site, of: Reference | None) -> FeedInputs:
    """Pick the newest briefings and positions."""
    held = _positions(site, of) if of else []
    found = (*briefings_about(site, of), *_bringing(site, held)) if of else site.newest(_BRIEFING)
    records: list[Briefing | Position] = [*_briefings(site, dict.fromkeys(found)), *held]
    put_right = _corrections(site, of, records)

    def changed(one: Briefing | Position) -> datetime:
        own = one.date if isinstance(one, Briefing) else one.recorded or one.date
        return max(map(instant, (own, *put_right.get(_reference(one), ()))))

    newest = nlargest(LIST_LENGTH, records, key=lambda one: (changed(one), one.id))
    return FeedInputs(
        site=site.frame,
        intro=site.frame.intro.text,
        of=of,
        page=(site.link_to(of)[0] if of else None) or Link(site.frame.name, f"{site.frame.root}/"),
        told=tuple(_told(site, one, changed(one)) for one in newest),
        # Only a feed without any date in it has that of the site.
        empty_since=None if newest else site.date,
    )


def _positions(site: Site, of: Reference) -> list[Position]:
    """Give the positions that the page of an actor or an issue shows."""
    if of.kind is Kind.ISSUE:
        issue = IssueId(of.id)
        keys = [(actor, issue) for actor in site.actors_on(issue)]
    else:
        keys = [(ActorId(of.id), issue) for issue in site.issues_of(of)]
    standings = (site.standing(*key) for key in keys)
    found = {one.id: one for some in standings if some for one in recorded(some.history)}
    return [one for one in found.values() if is_published(site, one)]


def _bringing(site: Site, positions: Iterable[Position]) -> Iterator[Reference]:
    """Give the briefings that bring any of these positions."""
    firsts = {one.origin.path: one for one in positions}
    for one in firsts.values():
        owner = site.brought_by(Reference(Kind.POSITION, one.id))
        if owner and owner.kind is _BRIEFING:
            yield owner


def _briefings(site: Site, references: Iterable[Reference]) -> Iterator[Briefing]:
    found: Iterator[Briefing] = (site.record(one) for one in references)
    return (one for one in found if may_be_named(one))


def _corrections(
    site: Site, of: Reference | None, records: Iterable[Briefing | Position]
) -> dict[Reference, list[Edtf]]:
    """Give when records were put right: briefings by their own log, positions by that of their holder."""
    found: defaultdict[Reference, list[Edtf]] = defaultdict(list)
    for one in site.corrections_of(of) if of else ():
        if one.of and one.of.kind is Kind.POSITION:
            found[one.of].append(one.date)
    for record in records:
        if isinstance(record, Briefing):
            entries = site.corrections_of(_reference(record))
            found[_reference(record)] = [one.date for one in entries]
    return found


def _reference(record: Briefing | Position) -> Reference:
    return Reference(_BRIEFING if isinstance(record, Briefing) else Kind.POSITION, record.id)


def _told(site: Site, record: Briefing | Position, changed: datetime) -> Told:
    link, _ = site.link_to(_reference(record))
    event = record.event if isinstance(record, Position) else None
    vote = site.link_to(Reference(Kind.EVENT, event))[0] if event else None
    return Told(record, link or Link(record.id, ""), changed, vote.text if vote else "")


def view(given: FeedInputs) -> FeedView:
    """Tell what is new."""
    site = given.site
    path = feed_path(given.of)
    is_whole = given.of is None
    changes = [one.changed for one in given.told]
    updated = (
        max(changes) if changes else datetime.combine(given.empty_since or date.min, time(), UTC)
    )
    return FeedView(
        id=f"{site.url}/{path}",
        url=web_address(site.url, site.root, given.page.url),
        title=site.name if is_whole else f"{given.page.text} · {site.name}",
        subtitle=given.intro
        if is_whole
        else site.words.gettext("Briefings and positions: {name}").format(name=given.page.text),
        lang=site.lang,
        author=site.name,
        updated=updated.isoformat(),
        entries=tuple(_entry(one, site) for one in given.told),
    )


def _entry(told: Told, site: SiteFrame) -> FeedEntry:
    record, changed, words = told.record, told.changed.isoformat(), site.words
    address = web_address(site.url, site.root, told.link.url)
    if isinstance(record, Briefing):
        return FeedEntry(
            id=address,
            url=address,
            title=record.title,
            lang=record.lang,
            updated=changed,
            published=instant(record.date).isoformat(),
            summary=record.summary,
            authors=record.authors,
            categories=(("briefing", words.pgettext("kind of an entry", "Briefing")),),
        )
    return FeedEntry(
        # A position moves to the page of its year, so its address is not its name.
        id=f"{site.url}/#position:{record.id}",
        url=address,
        title=told.link.text,
        lang=told.link.lang,
        updated=changed,
        published="",
        summary=_position_in_words(record, told.vote, words),
        authors=(),
        categories=(
            ("position", words.pgettext("kind of an entry", "Position")),
            (record.stance.value, words.stances[record.stance]),
            (record.basis.value, words.bases[record.basis]),
        ),
    )


def _position_in_words(position: Position, vote: str, words: Words) -> str:
    how = words.votes[position.vote] if position.vote else ""
    parts = (
        position.summary,
        words.gettext("{title}: {line}").format(title=how, line=vote) if vote else how,
        words.gettext("Condition: {condition}").format(condition=position.condition)
        if position.condition
        else "",
    )
    return " ".join(" ".join(part.split()) for part in parts if part)


def encode(shown: FeedView) -> bytes:
    """Write a feed as Atom."""
    lines = [
        f'<feed xmlns="{_ATOM}" xml:lang="{escaped(shown.lang)}">',
        element("id", shown.id),
        element("title", shown.title),
        *([element("subtitle", shown.subtitle)] if shown.subtitle else []),
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
