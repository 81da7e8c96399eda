"""What a bibliography needs to know of a quotation or a briefing."""

from typing import NamedTuple

from briefgen.atlas.declared import is_withdrawn
from briefgen.model.briefings import Briefing
from briefgen.model.dates import Edtf
from briefgen.model.identifiers import Kind, Reference
from briefgen.model.quotes import Quote
from briefgen.model.vocabulary import Medium
from briefgen.views.date_words import date_words
from briefgen.views.export_paths import web_address
from briefgen.views.site import Site

_CSL_TYPES = {
    Medium.INTERVIEW: "interview",
    Medium.PRESS_CONFERENCE: "speech",
    Medium.SPEECH: "speech",
    Medium.POST: "post",
    Medium.LETTER: "personal_communication",
}


class CitedWork(NamedTuple):
    """A quotation or briefing as a bibliography names it.

    `type` is CSL's. `authors` are whole names, never taken apart. `container` is where it was published,
    `note` what a reader must know besides; `url` is its page, empty where the site's address is not known.
    """

    key: str
    type: str
    authors: tuple[str, ...]
    title: str
    lang: str
    issued: Edtf | None
    date_words: str
    container: str
    publisher: str
    note: str
    url: str


def quote_work(site: Site, quote: Quote) -> CitedWork:
    """Give a quotation as a work: by its speaker, in its source."""
    source = site.record(Reference(Kind.SOURCE, quote.source)) if quote.source else None
    if is_withdrawn(source):
        source = None
    speaker = _name(site, quote.speaker) or quote.attribution
    relayed, words = _name(site, quote.conveys), site.words
    note = (
        "" if quote.text else words.gettext("Reported speech, not a quotation"),
        quote.role,
        words.gettext("relaying {person}").format(person=relayed) if relayed else "",
        words.gettext("source: {address}").format(address=source.url)
        if source and source.url
        else "",
    )
    return CitedWork(
        key=quote.id,
        type=_CSL_TYPES.get(quote.medium, "document") if quote.medium else "document",
        authors=(speaker,) if speaker else (),
        title=quote.words,
        lang=quote.lang,
        issued=quote.date,
        date_words=quote.date_text or date_words(quote.date, words) if quote.date else "",
        container=source.title if source else "",
        publisher=(_name(site, source.outlet) or source.outlet) if source else "",
        note="; ".join(part for part in note if part),
        url=_url(site, Reference(Kind.QUOTE, quote.id)),
    )


def briefing_work(site: Site, briefing: Briefing) -> CitedWork:
    """Give a briefing as a work, published by the site."""
    return CitedWork(
        key=briefing.id.replace("/", ":"),
        type="article",
        authors=briefing.authors,
        title=briefing.title,
        lang=briefing.lang,
        issued=briefing.date,
        date_words=date_words(briefing.date, site.words),
        container=site.frame.name,
        publisher=site.frame.name,
        note="",
        url=_url(site, Reference(Kind.BRIEFING, briefing.id)),
    )


def _name(site: Site, id_: str | None) -> str:
    """Give the name of an actor, or nothing where `id_` is the id of none."""
    reference = site.reference_to_actor(id_) if id_ else None
    link = site.link_to(reference)[0] if reference else None
    return link.text if link else ""


def _url(site: Site, reference: Reference) -> str:
    """Give the full address of a page, empty where that of the site is not known: a path leads nowhere elsewhere."""
    if not site.frame.url:
        return ""
    link, _ = site.link_to(reference)
    return web_address(site.frame.url, site.frame.root, link.url if link else "")
