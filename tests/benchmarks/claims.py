"""What a tool claims to have written: its pages, and words that must stand on some of them."""

from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from benchmarks.corpus import SEED, slug
from benchmarks.hugo_site import STANCE_WORDS
from benchmarks.records import Briefing, Corpus, Position

SAMPLES = 5


class Statement(NamedTuple):
    """Words that a page must show; with `row`, in the row of a table that links there."""

    page: str
    words: str
    row: str = ""


class Claims(NamedTuple):
    """Pages by kind, as files below the output folder, and what some of them must say."""

    pages: dict[str, frozenset[str]]
    statements: tuple[Statement, ...]


def claims_of_a_full_site(corpus: Corpus) -> Claims:
    """Give what briefgen's and Hugo's sites claim: a page for each briefing and for all that they bring."""
    briefings = corpus.briefings
    ids = {
        "briefings": [one.slug for one in briefings],
        "quotes": [quote.id for one in briefings for quote in one.quotes],
        "events": [one.event.id for one in briefings],
        "people": [one.id for one in corpus.people],
        "organizations": [one.id for one in corpus.organizations],
        "countries": [one.code.lower() for one in corpus.countries],
        "issues": [one.id for one in corpus.issues],
    }
    pages = {kind: frozenset(page(kind, id_) for id_ in all_) for kind, all_ in ids.items()}
    sections = frozenset(f"{kind}/index.html" for kind in (*ids, "sources"))
    pages["sections"] = sections | {"index.html"}
    return Claims(pages, tuple(_full_statements(corpus)))


def _full_statements(corpus: Corpus) -> Iterator[Statement]:
    random = _random(corpus)
    # The page of someone who has said much shows only the newest in full.
    newest = {
        quote.speaker.id: quote
        for briefing in sorted(corpus.briefings, key=lambda one: one.day)
        for quote in briefing.quotes
    }
    for briefing in random.choices(corpus.briefings, k=SAMPLES):
        quote = random.choice(briefing.quotes)
        speaker = quote.speaker.id
        yield Statement(page("briefings", briefing.slug), briefing.title)
        yield Statement(page("people", speaker), newest[speaker].words)
        for kind, id_ in (
            ("quotes", quote.id),
            ("briefings", briefing.slug),
            ("events", briefing.event.id),
        ):
            yield Statement(page(kind, id_), quote.words)
    for latest in random.choices(_latest_positions(corpus), k=SAMPLES):
        country, issue = (
            page("countries", latest.country.code.lower()),
            page("issues", latest.issue.id),
        )
        _, stance = STANCE_WORDS[latest.stance]
        yield Statement(country, stance, row=_address(issue))
        yield Statement(issue, stance, row=_address(country))


def claims_of_articles(corpus: Corpus) -> Claims:
    """Give what stock Pelican's site claims: a page for each briefing, category and tag."""
    briefings = corpus.briefings
    tags = {slug(position.country.name) for one in briefings for position in one.positions}
    categories = {slug(one.positions[0].issue.name) for one in briefings}
    random = _random(corpus)
    # The text shows two of the three quotations, and mentions the third.
    chosen = [(one, random.choice(one.quotes[:2])) for one in random.choices(briefings, k=SAMPLES)]
    return Claims(
        {
            "articles": frozenset(article_page(one) for one in briefings),
            "tags": frozenset(f"tag/{tag}.html" for tag in tags),
            "categories": frozenset(f"category/{category}.html" for category in categories),
        },
        tuple(
            Statement(article_page(briefing), words)
            for briefing, quote in chosen
            for words in (briefing.title, quote.words)
        ),
    )


def article_page(briefing: Briefing) -> str:
    """Give the file of an article of stock Pelican."""
    return f"{briefing.slug}.html"


def page(kind: str, id_: str) -> str:
    """Give the file of a page."""
    return f"{kind}/{id_}/index.html"


def _address(file: str) -> str:
    return f"/{file.removesuffix('index.html')}"


def _latest_positions(corpus: Corpus) -> list[Position]:
    """Give each country's latest position on each issue; no two of one country and issue are of one day."""
    latest: dict[tuple[str, str], Position] = {}
    for briefing in sorted(corpus.briefings, key=lambda one: one.day):
        for position in briefing.positions:
            latest[position.country.code, position.issue.id] = position
    return list(latest.values())


def _random(corpus: Corpus) -> Random:
    return Random(SEED + len(corpus.briefings))  # noqa: S311 - the same pages every time
