"""A quotation's attribution and citation, ready to be pasted."""

from briefgen.views.parts import QuoteCard


def attribution(card: QuoteCard) -> str:
    """Say who said it, in which role, to whom, by whose report and when.

    `X, role, told Y (as reported by Z, November 2025)`; for relayed words, `X, role, relaying W`.
    """
    who = ", ".join(
        part
        for part in (card.speaker.text if card.speaker else card.attribution, card.role)
        if part
    )
    if card.conveys:
        who = f"{who}, relaying {card.conveys.text}"
    told = f"told {card.said_to.text}" if card.said_to else "said"
    reported = ", ".join(
        part for part in (_reporter(card), card.when.text if card.when else "") if part
    )
    sentence = f"{who}, {told}" if card.role or card.conveys else f"{who} {told}"
    return f"{sentence} ({reported})" if reported else sentence


def _reporter(card: QuoteCard) -> str:
    source = card.source
    if source is None:
        return ""
    name = source.outlet.text if source.outlet else f"“{source.link.text}”"
    return f"as reported by {name}"


def citation(card: QuoteCard, address: str) -> str:
    """Give the whole citation in plain text: the words, whose, by which source, and where to find them."""
    words = f"“{card.words.text}”" if card.is_verbatim else f"Reported speech: {card.words.text}"
    source = card.source
    published = f", {source.published.text}" if source and source.published else ""
    link = f". {source.href}" if source and source.href else ""
    cited = f" Source: {source.link.text}{published}{link}." if source else ""
    return f"{words} — {attribution(card)}.{cited} {address}"
