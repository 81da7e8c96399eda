"""Bodies as templates show them: runs of safe HTML, and cards and tables in their places."""

from collections.abc import Iterable, Iterator
from itertools import islice

from markupsafe import escape

from briefgen.model.bodies import Body, BodyReference, BodyReferenceForm
from briefgen.model.events import Event
from briefgen.model.identifiers import ActorId, IssueId, Kind, Reference
from briefgen.model.issues import Issue
from briefgen.model.quotes import Quote
from briefgen.views.cards import event_line, quote_card
from briefgen.views.extracts import Extract
from briefgen.views.paging import LIST_LENGTH
from briefgen.views.parts import BodyPiece, HistorySection, Link, Text
from briefgen.views.recorded import recorded
from briefgen.views.stances import (
    actor_row,
    history_section,
    is_shown,
    section_id,
    with_quotes_once,
)

_EMBEDDED = frozenset({"quote", "event", "issue", "positions"})
"""What an image may embed; of other things it is a picture or a link."""

MOST_ROWS = 500
"""So many rows and entries have the tables and histories in one text together; the rest is linked to.

A table of all states is whole, and a few lines of text can't make a page of many megabytes.
"""


def body_pieces(of: Reference, extract: Extract, base: str) -> tuple[BodyPiece, ...]:
    """Give the body of a thing with its references resolved; what stands between two embeds is one piece."""
    body = extract.site.body(of)
    return tuple(_with_quotes_once(tuple(_pieces(body, extract, base)))) if body else ()


def _pieces(body: Body, extract: Extract, base: str) -> Iterator[BodyPiece]:
    run: list[str] = []
    room = MOST_ROWS
    for piece in body.pieces:
        if isinstance(piece, str):
            run.append(piece)
        elif piece.form is BodyReferenceForm.EMBED and piece.kind in _EMBEDDED:
            if embed := _embed(piece, extract, room):
                room -= len(embed.history.entries) if embed.history else len(embed.stances)
                if run:
                    yield BodyPiece(html="".join(run))
                    run.clear()
                yield embed
        else:
            run.append(_html(piece, extract, base))
    if run:
        yield BodyPiece(html="".join(run))


def _with_quotes_once(pieces: Iterable[BodyPiece]) -> Iterator[BodyPiece]:
    """Give the pieces with each quotation in full only in the first entry of a history that rests on it."""
    histories = [piece.history for piece in pieces if piece.history]
    entries = with_quotes_once(one for history in histories for one in history.entries)
    for piece in pieces:
        if history := piece.history:
            shown = tuple(islice(entries, len(history.entries)))
            yield piece._replace(history=history._replace(entries=shown))
        else:
            yield piece


def _embed(piece: BodyReference, extract: Extract, room: int) -> BodyPiece | None:
    """Give a card or table of at most `room` rows, None where what it would show has been withdrawn."""
    if piece.kind == "positions":
        actor, _, issue = piece.target.partition("/")
        return _history(ActorId(actor), IssueId(issue), extract, room)
    match extract.record(Reference(Kind(piece.kind), piece.target)):
        case Quote() as quote:
            return BodyPiece(quote=quote_card(quote, extract))
        case Event() as event:
            return BodyPiece(event=event_line(event, extract))
        case Issue() as question:
            return _stances(question.id, extract, room)
        case _:
            return None


def _history(actor: ActorId, issue: IssueId, extract: Extract, room: int) -> BodyPiece:
    """Give the positions of an actor on an issue, or that there are none."""
    name = extract.actor(actor) or Link(actor, "")
    question = extract.link(Kind.ISSUE, issue)
    heading = Text(question.text, question.lang, question.dir) if question else Text(issue)
    standing = extract.recorded(actor, issue)
    if standing is None:
        return BodyPiece(history=HistorySection("", name, heading, (), None, only_votes=False))
    newest = [one.id for one in recorded(standing.history)[: min(LIST_LENGTH, room)]]
    url = f"{name.url}#{section_id(standing.history)}"
    section = history_section(standing, extract, newest, url)
    # Fragments belong to the actor's page; a card elsewhere must not repeat them.
    shown = tuple(one._replace(id="", former_ids=()) for one in section.entries)
    return BodyPiece(history=section._replace(id="", subject=name, question=heading, entries=shown))


def _stances(issue: IssueId, extract: Extract, room: int) -> BodyPiece:
    standings = [one for one in extract.standings_on(issue) if is_shown(one)]
    link = extract.link(Kind.ISSUE, issue)
    more = len(standings) - room
    return BodyPiece(
        stances=tuple(actor_row(one, extract) for one in standings[:room]),
        stances_of=link,
        more_stances=Link(
            extract.words.counted("{number} more actor", "{number} more actors", more), link.url
        )
        if more > 0 and link
        else None,
    )


def _html(piece: BodyReference, extract: Extract, base: str) -> str:
    """Give the HTML of a link or picture. Its inner HTML is safe since reading made it."""
    target, sign, fragment = piece.target.partition("#")
    title = f' title="{escape(piece.title)}"' if piece.title else ""
    if piece.kind == "static":
        url = escape(f"{base}/{target}{sign}{fragment}")
        if piece.form is BodyReferenceForm.EMBED:
            return f'<img src="{url}" alt="{escape(piece.plain)}"{title} loading="lazy">'
        return f'<a href="{url}"{title}>{piece.text or escape(target)}</a>'
    link = _target(piece, target, extract)
    if link is None or not link.url:
        return piece.text or str(escape(link.text if link else target))
    lang = f' lang="{link.lang}"' if link.lang and not piece.text else ""
    direction = f' dir="{link.dir}"' if link.dir and not piece.text else ""
    part = sign and extract.part(Reference(Kind(piece.kind), target), fragment)
    url = escape(part or link.url)
    return f'<a href="{url}"{lang}{direction}{title}>{piece.text or escape(link.text)}</a>'


def _target(piece: BodyReference, target: str, extract: Extract) -> Link | None:
    if piece.kind == "positions":
        actor, _, issue = target.partition("/")
        name, question = extract.actor(actor), extract.link(Kind.ISSUE, issue)
        if name is None or question is None:
            return None
        standing = extract.recorded(ActorId(actor), IssueId(issue))
        has_section = standing is not None and recorded(standing.history)
        fragment = f"#{section_id(standing.history)}" if standing and has_section else ""
        return Link(f"{name.text}: {question.text}", f"{name.url}{fragment}" if name.url else "")
    return extract.known(Reference(Kind(piece.kind), target))
