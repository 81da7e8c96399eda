"""Attributions and citations in plain text, ready to be pasted."""

from briefgen.views.bibliography import CitedWork
from briefgen.views.names import quoted
from briefgen.views.parts import Link, QuoteCard, SourceLine, Text
from briefgen.views.surroundings import SiteFrame
from briefgen.views.words import Words

_APART = "\u2068{}\u2069"  # Unicode's marks that keep a text's direction from what stands beside it


def attribution(card: QuoteCard, words: Words) -> str:
    """Say who said it, in which role, to whom, by whose report and when.

    `X, role, told Y (as reported by Z, November 2025)`; for relayed words, `X, role, relaying W, said`.
    """
    comma = words.pgettext("list", ", ")
    speaker = _apart(card.speaker or card.attribution)
    relaying = (
        words.gettext("relaying {person}").format(person=_apart(card.conveys))
        if card.conveys
        else ""
    )
    who = comma.join(part for part in (speaker, _apart(card.role), relaying) if part)
    reporter = _reporter(card, words)
    listener = _apart(card.said_to) if card.said_to else ""
    if reporter == listener:
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
    sentence = pattern.format(speaker=who, listener=listener)
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
    return _apart(named or _in_marks(source.link, words))


def _in_marks(text: Text | Link, words: Words) -> Text:
    """Give a text in the quotation marks of its language."""
    return Text(quoted(text.text, text.lang or words.lang), text.lang, text.dir)


def _apart(text: Text | Link) -> str:
    """Give a text; one of the other direction in marks that keep its punctuation on its own side."""
    return _APART.format(text.text) if text.dir else text.text


def _address(address: str, words: Words) -> str:
    return _APART.format(address) if words.dir == "rtl" else address


def citation(card: QuoteCard, said_by: str, address: str, words: Words) -> str:
    """Give the whole citation in plain text: the words, the attribution, the source, and where to find them."""
    said = (
        _apart(_in_marks(card.words, words))
        if card.is_verbatim
        else words.gettext("Reported speech: {words}").format(words=_apart(card.words))
    )
    source = card.source
    cited = ""
    if source:
        published = source.published.text if source.published else ""
        named = words.listed((_apart(source.link), published))
        where = [named, *([_address(source.href, words)] if source.href else [])]
        cited = words.gettext("Source: {source}.").format(source=". ".join(where))
    return " ".join(filter(None, (f"{said} — {said_by}.", cited, _address(address, words))))


def work_citation(work: CitedWork, words: Words) -> str:
    """Give the citation of a whole work in plain text: by whom, its title, where, when, and its address."""
    comma = words.pgettext("list", ", ")
    title = quoted(work.title, work.lang or words.lang)
    if work.authors:
        title = words.pgettext("citation", "{authors}: {title}").format(
            authors=comma.join(work.authors), title=title
        )
    where = comma.join(part for part in (work.container, work.date_words) if part)
    return f"{title}. {where}. {_address(work.url, words)}"


def page_citation(
    site: SiteFrame, path: str, title: Text, told: tuple[str, ...], sources: tuple[SourceLine, ...]
) -> str:
    """Cite a page of the site in plain text: its title, what is `told` of it, its sources, and where to find it."""
    words = site.words
    cited = words.pgettext("list", "; ").join(
        words.listed((_apart(one.link), _apart(one.outlet) if one.outlet else ""))
        for one in sources
    )
    parts = (
        f"{words.listed((_apart(_in_marks(title, words)), *told))}.",
        words.gettext("Source: {source}.").format(source=cited) if cited else "",
        f"{site.name}.",
        _address(f"{site.url}/{path}" if site.url else f"{site.root}/{path}", words),
    )
    return " ".join(filter(None, parts))
