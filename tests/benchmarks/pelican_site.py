"""The corpus as a site of stock Pelican: articles with a category and tags, and what Pelican makes of them.

There are no pages of quotations, people, events or countries: an issue is a category, a country a tag.
"""

import re
from pathlib import Path

from benchmarks.files import write
from benchmarks.records import Briefing, Corpus

SETTINGS = """\
SITENAME = "The Benchmark"
SITEURL = "https://benchmark.example"
PATH = "content"
OUTPUT_PATH = "output"
STATIC_PATHS = []
DEFAULT_LANG = "en"
DEFAULT_PAGINATION = 50
TIMEZONE = "UTC"
"""


def write_pelican_site(corpus: Corpus, folder: Path) -> None:
    """Write settings and articles into a new folder."""
    write(folder / "pelicanconf.py", SETTINGS)
    names = {
        **{person.id: person.name for person in corpus.people},
        **{issue.id: issue.name for issue in corpus.issues},
    }
    for briefing in corpus.briefings:
        write(folder / pelican_file(briefing), pelican_source(briefing, names))


def pelican_file(briefing: Briefing) -> str:
    """Give where an article lies, below the site's folder."""
    return f"content/{briefing.slug}.md"


def pelican_source(briefing: Briefing, names: dict[str, str]) -> str:
    """Give the file of an article."""
    return f"""\
Title: {briefing.title}
Date: {briefing.date}
Category: {briefing.positions[0].issue.name}
Tags: {", ".join(one.country.name for one in briefing.positions)}
Slug: {briefing.slug}
Summary: {briefing.summary}

{_text(briefing, names)}"""


def _text(briefing: Briefing, names: dict[str, str]) -> str:
    """Give the text with quotations in it in place of their cards, and names in place of most links."""
    event, quotes = briefing.event, {quote.id: quote for quote in briefing.quotes}

    def card(found: re.Match[str]) -> str:
        kind, id_ = found.groups()
        if kind != "quote":
            return f"**{event.name}**, {event.place}, {briefing.day}"
        quote = quotes[id_]
        return f"> {quote.words}\n>\n> {quote.speaker.name}, {quote.speaker.post}, {briefing.day}"

    def link(found: re.Match[str]) -> str:
        text, kind, id_ = found.groups()
        if kind == "country":
            return f"[{text}](/tag/{text.lower()}.html)"
        return text or names.get(id_, briefing.source)

    with_quotes = re.sub(r"!\[\]\((\w+):([^)]+)\)", card, briefing.body)
    return re.sub(r"\[([^]]*)\]\((\w+):([^)]+)\)", link, with_quotes)
