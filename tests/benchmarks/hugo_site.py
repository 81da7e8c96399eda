"""The corpus as a site of Hugo, in the form that suits Hugo best.

Briefings are Markdown files; all other records are a few JSON files, which Hugo reads fastest, and content
adapters make their pages. Links in texts are plain addresses, so that Hugo looks up only what stands in a
card. Which thing points at which is worked out by Hugo, once for all pages (`_partials/index.html`).
"""

import json
import re
from pathlib import Path
from shutil import copytree
from typing import Any

from benchmarks.files import write
from benchmarks.records import Briefing, Corpus

TEMPLATES = Path(__file__).with_name("hugo")
FOLDERS = {
    "country": "countries",
    "event": "events",
    "issue": "issues",
    "person": "people",
    "quote": "quotes",
}
STANCE_WORDS = {
    "supports": ("●", "Supports"),
    "supports-with-conditions": ("◑", "Supports with conditions"),
    "neutral": ("○", "Neutral"),
    "opposes-with-conditions": ("◑", "Opposes with conditions"),
    "opposes": ("✕", "Opposes"),
    "mixed": ("◐", "Mixed"),
}

Records = dict[str, dict[str, Any]]


def write_hugo_site(corpus: Corpus, folder: Path) -> None:
    """Write configuration, templates, data and briefings into a new folder."""
    copytree(TEMPLATES, folder, dirs_exist_ok=True)
    for kind, records in hugo_data(corpus).items():
        write(folder / "data" / f"{kind}.json", json.dumps(records, ensure_ascii=False))
    names = {
        **{("person", person.id): person.name for person in corpus.people},
        **{("issue", issue.id): issue.name for issue in corpus.issues},
    }
    for briefing in corpus.briefings:
        write(folder / hugo_file(briefing), hugo_source(briefing, names))


def hugo_data(corpus: Corpus) -> dict[str, Records]:
    """Give all records but the briefings, by kind and id."""
    data: dict[str, Records] = {
        "stances": {
            stance: {"symbol": symbol, "label": label}
            for stance, (symbol, label) in STANCE_WORDS.items()
        },
        "countries": {one.code: {"id": one.code, "name": one.name} for one in corpus.countries},
        "organizations": {
            one.id: {"id": one.id, "name": one.name, "seat": one.seat.code}
            for one in corpus.organizations
        },
        "issues": {one.id: one._asdict() for one in corpus.issues},
        "people": {
            one.id: {
                "id": one.id,
                "name": one.name,
                "country": one.country.code,
                "post": one.post,
                "organization": one.organization.id if one.organization else "",
            }
            for one in corpus.people
        },
        **{kind: {} for kind in ("sources", "events", "quotes", "positions")},
    }
    for briefing in corpus.briefings:
        for kind, records in _records_of(briefing).items():
            data[kind] |= records
    return data


def source_id(briefing: Briefing) -> str:
    """Give the id of a briefing's source, as briefgen has it in addresses."""
    return f"{briefing.slug}--minutes"


def _records_of(briefing: Briefing) -> dict[str, Records]:
    source, day, event = source_id(briefing), str(briefing.day), briefing.event
    return {
        "sources": {
            source: {
                "id": source,
                "title": briefing.source,
                "kind": "transcript",
                "published": day,
                "event": event.id,
                "briefing": briefing.slug,
            }
        },
        "events": {
            event.id: {
                "id": event.id,
                "name": event.name,
                "type": event.type,
                "date": day,
                "place": event.place,
                "host": event.host.code,
                "guest": event.guest.code,
                "source": source,
                "briefing": briefing.slug,
            }
        },
        "quotes": {
            one.id: {
                "id": one.id,
                "speaker": one.speaker.id,
                "words": one.words,
                "verbatim": one.is_verbatim,
                "issue": one.issue.id,
                "event": event.id,
                "date": day,
                "source": source,
                "briefing": briefing.slug,
            }
            for one in briefing.quotes
        },
        "positions": {
            one.id: {
                "id": one.id,
                "country": one.country.code,
                "issue": one.issue.id,
                "stance": one.stance,
                "condition": one.condition,
                "summary": one.summary,
                "evidence": one.evidence.id,
                "date": day,
                "briefing": briefing.slug,
            }
            for one in briefing.positions
        },
    }


def hugo_file(briefing: Briefing) -> str:
    """Give where a briefing lies, below the site's folder."""
    return f"content/briefings/{briefing.slug}.md"


def hugo_source(briefing: Briefing, names: dict[tuple[str, str], str]) -> str:
    """Give the file of a briefing, which names the records that it brings."""
    return f"""\
+++
title = "{briefing.title}"
date = {briefing.date}
summary = "{briefing.summary}"
source = "{source_id(briefing)}"
event = "{briefing.event.id}"
quotes = {json.dumps([one.id for one in briefing.quotes])}
positions = {json.dumps([one.id for one in briefing.positions])}
+++

{plain_links(briefing.body, names)}"""


def plain_links(body: str, names: dict[tuple[str, str], str]) -> str:
    """Give a text with addresses in place of kinds and ids, and with names where it leaves them out."""

    def link(found: re.Match[str]) -> str:
        text, kind, id_ = found.groups()
        if kind == "source":
            return f"[{text or 'as published'}](/sources/)"
        return f"[{text or names[kind, id_]}](/{FOLDERS[kind]}/{id_.lower()}/)"

    return re.sub(r"(?<!!)\[([^]]*)\]\((\w+):([^)]+)\)", link, body)
