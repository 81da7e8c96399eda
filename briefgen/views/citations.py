"""Attributions and citations in plain text, ready to be pasted."""

from briefgen.views.bibliography import CitedWork
from briefgen.views.names import quoted
from briefgen.views.parts import QuoteCard
from briefgen.views.words import Words


def attribution(card: QuoteCard, words: Words) -> str:
    """Say who said it, in which role, to whom, by whose report and when.

    `X, role, told Y (as reported by Z, November 2025)`; for relayed words, `X, role, relaying W, said`.
    """
    comma = words.pgettext("list", ", ")
    speaker = card.speaker.text if card.speaker else card.attribution.text
    relaying = (
        words.gettext("relaying {person}").format(person=card.conveys.text) if card.conveys else ""
    )
    who = comma.join(part for part in (speaker, card.role.text, relaying) if part)
    reporter = _reporter(card, words)
    if card.said_to and reporter == card.said_to.text:
        reporter = ""  # whoever was told is who reports it
    reported = comma.join(
        part
        for part in (
            words.gettext("as reported by {source}").format(source=reporter) if reporter else "",
            card.when.text if card.when else "",
        )
        if part
    )
    is_described = card.role or relaying
    if card.said_to:
        pattern = (
            words.pgettext("speaker, with role", "{speaker}, told {listener}")
            if is_described
            else words.pgettext("speaker", "{speaker} told {listener}")
        )
    else:
        pattern = (
            words.pgettext("speaker, with role", "{speaker}, said")
            if is_described
            else words.pgettext("speaker", "{speaker} said")
        )
    sentence = pattern.format(speaker=who, listener=card.said_to.text if card.said_to else "")
    if not reported:
        return sentence
    return words.pgettext("attribution", "{sentence} ({report})").format(
        sentence=sentence, report=reported
    )


def _reporter(card: QuoteCard, words: Words) -> str:
    """Say by whose report the words are known: the outlet, else whom it cites, else the source's title."""
    source = card.source
    if source is None:
        return ""
    named = source.outlet or source.citing
    return named.text if named else quoted(source.link.text, source.link.lang or words.lang)


def citation(card: QuoteCard, said_by: str, address: str, words: Words) -> str:
    """Give the whole citation in plain text: the words, the attribution, the source, and where to find them."""
    said = (
        quoted(card.words.text, card.words.lang or words.lang)
        if card.is_verbatim
        else words.gettext("Reported speech: {words}").format(words=card.words.text)
    )
    source = card.source
    cited = ""
    if source:
        published = source.published.text if source.published else ""
        named = words.pgettext("list", ", ").join(filter(None, (source.link.text, published)))
        where = ". ".join(filter(None, (named, source.href)))
        cited = words.gettext("Source: {source}.").format(source=where)
    return " ".join(filter(None, (f"{said} — {said_by}.", cited, address)))


def work_citation(work: CitedWork, words: Words) -> str:
    """Give the citation of a whole work in plain text: by whom, its title, where, when, and its address."""
    comma = words.pgettext("list", ", ")
    title = quoted(work.title, work.lang or words.lang)
    if work.authors:
        title = words.pgettext("citation", "{authors}: {title}").format(
            authors=comma.join(work.authors), title=title
        )
    where = comma.join(part for part in (work.container, work.date_words) if part)
    return f"{title}. {where}. {work.url}"
