"""Attributions and citations in plain text, ready to be pasted."""

from briefgen.views.bibliography import CitedWork
from briefgen.views.names import quoted
from briefgen.views.parts import Link, QuoteCard, SourceLine, Text
from briefgen.views.surroundings import SiteFrame
from briefgen.views.words import Words

_APART = "\u2068{}\u2069"  # Unicode's marks that keep a text's direction from what stands beside it


def attribution(card: QuoteCard, words: Words) -> str:
    """Say who said it, in which role, for whom, to whom, by whose report and when.

    `X, role, for V, told Y (as reported by Z, November 2025)`; for relayed words, `X, role, relaying W, said`.
    """
    speaker = words.listed((_apart(card.speaker or card.attribution), _apart(card.role)))
    represented = _represented(card)
    if represented:
        speaker = words.pgettext("speaker", "{speaker}, for {actor}").format(
            speaker=speaker, actor=_apart(represented)
        )
    relaying = (
        words.gettext("relaying {person}").format(person=_apart(card.conveys))
        if card.conveys
        else ""
    )
    who = words.listed((speaker, relaying))
    listener = _apart(card.said_to) if card.said_to else ""
    reported = words.listed((_reported(card, words), card.when.text if card.when else ""))
    is_described = card.role or represented or relaying
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


def _represented(card: QuoteCard) -> Link | None:
    """Give for whom the words were said, where neither the speaker's name nor the role says so."""
    actor, named = card.on_behalf_of, card.speaker or card.attribution
    if actor is None or actor.text.casefold() in f"{named.text} {card.role.text}".casefold():
        return None
    return actor


def _reported(card: QuoteCard, words: Words) -> str:
    """Say by whose report the words are known: the outlet, else whom it cites, else in which source."""
    source = card.source
    if source is None:
        return ""
    reporter = _reporter(source)
    if reporter is None:
        title = _apart(_in_marks(source.link, words))
        return words.gettext("as reported in {source}").format(source=title)
    if card.said_to and card.said_to.text == reporter.text:
        return ""  # whoever was told is who reports it
    return words.gettext("as reported by {source}").format(source=_apart(reporter))


def _reporter(source: SourceLine) -> Link | None:
    return source.outlet or source.citing


def _is_named_by_attribution(source: SourceLine, card: QuoteCard) -> bool:
    """Tell whether the attribution gives the title of a source, and its date if it has one."""
    is_dated = source.published is None or source.published == card.when
    return _reporter(source) is None and is_dated


def _in_marks(text: Text | Link, words: Words) -> Text:
    """Give a text in the quotation marks of its language."""
    return Text(quoted(text.text, text.lang or words.lang), text.lang, text.dir)


def _apart(text: Text | Link) -> str:
    """Give a text; one of the other direction in marks that keep its punctuation on its own side."""
    return _APART.format(text.text) if text.dir else text.text


def _address(address: str, words: Words) -> str:
    return _APART.format(address) if address and words.dir == "rtl" else address


def citation(card: QuoteCard, said_by: str, address: str, words: Words) -> str:
    """Give the whole citation in plain text: the words, the attribution, the source, and where to find them.

    Without the site's address, `address` is empty: a path leads nowhere from where a citation is pasted.
    """
    said = (
        _apart(_in_marks(card.words, words))
        if card.is_verbatim
        else words.gettext("Reported speech: {words}").format(words=_apart(card.words))
    )
    source = card.source
    cited = ""
    if source:
        published = source.published.text if source.published else ""
        where = (
            ""
            if _is_named_by_attribution(source, card)
            else words.listed((_apart(source.link), published)),
            _address(source.href, words),
        )
        if any(where):
            told = ". ".join(filter(None, where))
            cited = words.gettext("Source: {source}.").format(source=told)
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
    return " ".join(filter(None, (f"{title}. {where}.", _address(work.url, words))))


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
        _address(f"{site.url}/{path}" if site.url else "", words),
    )
    return " ".join(filter(None, parts))
