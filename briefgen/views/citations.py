"""Attributions and citations in plain text, ready to be pasted."""

from briefgen.views.bibliography import CitedWork
from briefgen.views.parts import QuoteCard


def attribution(card: QuoteCard) -> str:
    """Say who said it, in which role, to whom, by whose report and when.

    `X, role, told Y (as reported by Z, November 2025)`; for relayed words, `X, role, relaying W, said`.
    """
    speaker = card.speaker.text if card.speaker else card.attribution
    relaying = f"relaying {card.conveys.text}" if card.conveys else ""
    who = ", ".join(part for part in (speaker, card.role, relaying) if part)
    told = f"told {card.said_to.text}" if card.said_to else "said"
    reporter = _reporter(card)
    if card.said_to and reporter == card.said_to.text:
        reporter = ""  # whoever was told is who reports it
    reported = ", ".join(
        part
        for part in (
            f"as reported by {reporter}" if reporter else "",
            card.when.text if card.when else "",
        )
        if part
    )
    sentence = f"{who}, {told}" if card.role or relaying else f"{who} {told}"
    return f"{sentence} ({reported})" if reported else sentence


def _reporter(card: QuoteCard) -> str:
    """Say by whose report the words are known: the outlet, else whom it cites, else the source's title."""
    source = card.source
    if source is None:
        return ""
    named = source.outlet or source.citing
    return named.text if named else f"“{source.link.text}”"


def citation(card: QuoteCard, address: str) -> str:
    """Give the whole citation in plain text: the words, whose, by which source, and where to find them."""
    words = f"“{card.words.text}”" if card.is_verbatim else f"Reported speech: {card.words.text}"
    source = card.source
    published = f", {source.published.text}" if source and source.published else ""
    link = f". {source.href}" if source and source.href else ""
    cited = f" Source: {source.link.text}{published}{link}." if source else ""
    return f"{words} — {attribution(card)}.{cited} {address}"


def work_citation(work: CitedWork) -> str:
    """Give the citation of a whole work in plain text: by whom, its title, where, when, and its address."""
    by = f"{', '.join(work.authors)}: " if work.authors else ""
    where = ", ".join(part for part in (work.container, work.date_words) if part)
    return f"{by}“{work.title}”. {where}. {work.url}"
