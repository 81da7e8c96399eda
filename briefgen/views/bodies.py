"""Bodies as templates show them: runs of safe HTML, and cards and tables in their places."""

from collections.abc import Iterator

from markupsafe import escape

from briefgen.model.bodies import Body, BodyReference, BodyReferenceForm
from briefgen.model.identifiers import ActorId, IssueId, Kind, Reference
from briefgen.views.cards import event_line, quote_card
from briefgen.views.extracts import Extract
from briefgen.views.parts import BodyPiece, HistorySection, Link
from briefgen.views.stances import history_section, stance_row


def body_pieces(body: Body | None, extract: Extract, root: str) -> tuple[BodyPiece, ...]:
    """Give a body with its references resolved; HTML and links between two embeds are one piece."""
    return tuple(_pieces(body, extract, root)) if body else ()


def _pieces(body: Body, extract: Extract, root: str) -> Iterator[BodyPiece]:
    run: list[str] = []
    for piece in body.pieces:
        embed = None if isinstance(piece, str) else _embed(piece, extract)
        if embed is None:
            run.append(piece if isinstance(piece, str) else _html(piece, extract, root))
            continue
        if run:
            yield BodyPiece(html="".join(run))
            run.clear()
        yield embed
    if run:
        yield BodyPiece(html="".join(run))


def _embed(piece: BodyReference, extract: Extract) -> BodyPiece | None:
    """Give a card or table, None where the reference is a link or a picture."""
    if piece.form is BodyReferenceForm.LINK:
        return None
    match piece.kind:
        case "quote":
            return BodyPiece(quote=quote_card(extract.quote(piece.target), extract))
        case "event":
            return BodyPiece(event=event_line(extract.event(piece.target), extract))
        case "positions":
            actor, _, issue = piece.target.partition("/")
            return _history(ActorId(actor), IssueId(issue), extract)
        case "issue":
            return _stances(IssueId(piece.target), extract)
        case _:
            return None


def _history(actor: ActorId, issue: IssueId, extract: Extract) -> BodyPiece:
    standing = extract.standings.get((actor, issue))
    if standing is None:
        name = extract.actor(actor) or Link(actor, "")
        return BodyPiece(history=_empty_section(name, extract, issue))
    shown = frozenset(position.id for position in standing.history.own)
    section = history_section(standing, extract, shown, subject=Kind.COUNTRY)
    question = extract.link(Kind.ISSUE, issue)
    # Fragments belong to the country's page; a card elsewhere must not repeat them.
    entries = tuple(entry._replace(id="") for entry in section.entries)
    heading = question.text if question else issue
    return BodyPiece(history=section._replace(id="", question=heading, entries=entries))


def _empty_section(name: Link, extract: Extract, issue: IssueId) -> HistorySection:
    """Give the section of an actor that has no position on an issue."""
    question = extract.link(Kind.ISSUE, issue)
    return HistorySection("", name, question.text if question else issue, (), 0)


def _stances(issue: IssueId, extract: Extract) -> BodyPiece:
    rows = tuple(
        stance_row(standing, extract, subject=Kind.COUNTRY, details="")
        for (_, one), standing in sorted(extract.standings.items())
        if one == issue
    )
    return BodyPiece(stances=rows, stances_of=extract.link(Kind.ISSUE, issue))


def _html(piece: BodyReference, extract: Extract, root: str) -> str:
    """Give the HTML of a link or picture. Its inner HTML is safe since reading made it."""
    target, sign, fragment = piece.target.partition("#")
    title = f' title="{escape(piece.title)}"' if piece.title else ""
    if piece.kind == "static":
        url = escape(f"{root}/{target}{sign}{fragment}")
        if piece.form is BodyReferenceForm.EMBED:
            return f'<img src="{url}" alt="{piece.text}"{title} loading="lazy">'
        return f'<a href="{url}"{title}>{piece.text or escape(target)}</a>'
    link = _target(piece, target, extract)
    if link is None or not link.url:
        return piece.text or str(escape(link.text if link else target))
    lang = f' lang="{link.lang}"' if link.lang and not piece.text else ""
    direction = f' dir="{link.dir}"' if link.dir and not piece.text else ""
    url = escape(f"{link.url}{sign}{fragment}")
    return f'<a href="{url}"{lang}{direction}{title}>{piece.text or escape(link.text)}</a>'


def _target(piece: BodyReference, target: str, extract: Extract) -> Link | None:
    if piece.kind == "positions":
        actor, _, issue = target.partition("/")
        name, question = extract.actor(actor), extract.link(Kind.ISSUE, issue)
        if name is None or question is None:
            return None
        return Link(f"{name.text}: {question.text}", f"{name.url}#on-{issue}")
    return extract.links.get(Reference(Kind(piece.kind), target))
