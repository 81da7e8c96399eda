"""What was said and written: quotations, briefings, sources, and the tables of all of it."""

from collections.abc import Iterable

from briefgen.views.correction_lines import CorrectionLine
from briefgen.views.export_paths import web_address
from briefgen.views.linked_data.documents import Node
from briefgen.views.linked_data.mentions import actor, mention, mentions, moment, without_empty
from briefgen.views.parts import Link, QuoteCard, SourceLine, Text, When
from briefgen.views.surroundings import SiteFrame


def quotation_node(site: SiteFrame, card: QuoteCard, about: Iterable[Link]) -> Node:
    """Give a quotation. Reported speech is no one's words, so it is a claim about what was said."""
    original = card.original
    return without_empty(
        {
            "@type": "Quotation" if card.is_verbatim else "Claim",
            "text": card.words.text,
            "inLanguage": card.words.lang or site.lang,
            "disambiguatingDescription": ""
            if card.is_verbatim
            else site.words.gettext("Reported speech, not a quotation"),
            "creator": actor(card.speaker, site)
            if card.speaker
            else {"name": card.attribution.text},
            "spokenByCharacter": actor(card.conveys, site)
            if card.conveys and card.is_verbatim
            else None,
            "dateCreated": moment(card.when),
            "about": mentions(about, site),
            "translationOfWork": {
                "@type": "Quotation",
                "text": original.text,
                "inLanguage": original.lang or site.lang,
            }
            if original
            else None,
            "isPartOf": source_node(card.source, site) if card.source else None,
        }
    )


def source_node(source: SourceLine, site: SiteFrame) -> Node:
    """Give a source as a work that others published."""
    return without_empty(
        {
            "@type": "CreativeWork",
            "@id": web_address(site.url, site.root, source.link.url),
            "name": source.link.text,
            "url": source.href,
            "archivedAt": source.archived,
            "datePublished": moment(source.published),
            "publisher": actor(source.outlet, site) if source.outlet else None,
        }
    )


def briefing_node(
    site: SiteFrame,
    title: Text,
    summary: Text,
    published: When,
    *,
    authors: Iterable[str],
    picture: str,
    about: Iterable[Link],
    original: Link | None,
    translations: Iterable[Link],
    sources: Iterable[SourceLine],
    quotes: Iterable[QuoteCard],
    claims: list[Node],
    corrections: Iterable[CorrectionLine],
) -> Node:
    """Give a briefing. Whether an author is a person or a desk is not recorded, so it is a mere name."""
    cards = [card for card in quotes if card.is_verbatim]
    put_right = [_correction(one) for one in corrections]
    return without_empty(
        {
            "@type": "NewsArticle",
            "headline": title.text,
            "description": summary.text,
            "inLanguage": title.lang or site.lang,
            "datePublished": moment(published),
            "dateModified": max(
                (one["datePublished"] for one in put_right if "datePublished" in one),
                default=moment(published),
            ),
            "author": [{"name": name} for name in authors],
            "publisher": {"@type": "Organization", "name": site.name},
            "image": picture,
            "about": mentions(about, site),
            "translationOfWork": mention(original, site) if original else None,
            "workTranslation": mentions(translations, site),
            "citation": [source_node(source, site) for source in sources],
            "hasPart": [
                *(
                    {"@type": "Quotation", "@id": web_address(site.url, site.root, card.url)}
                    for card in cards
                ),
                *claims,
            ],
            "correction": put_right,
        }
    )


def _correction(line: CorrectionLine) -> Node:
    return without_empty(
        {"@type": "CorrectionComment", "text": line.text.text, "datePublished": moment(line.when)}
    )


def dataset_node(
    site: SiteFrame, name: str, line: str, downloads: Iterable[tuple[Link, str]]
) -> Node:
    """Give all that is recorded as a data set; `downloads` are its files, each with its media type."""
    return {
        "@type": "Dataset",
        "name": name,
        "description": line,
        "inLanguage": site.lang,
        "creator": {"@type": "Organization", "name": site.name},
        "isAccessibleForFree": True,
        "distribution": [
            without_empty(
                {
                    "@type": "DataDownload",
                    "name": link.text,
                    "contentUrl": web_address(site.url, site.root, link.url),
                    "encodingFormat": media_type,
                }
            )
            for link, media_type in downloads
        ],
    }
