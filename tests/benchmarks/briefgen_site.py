"""The corpus as a site of briefgen, in the content format, as an editor would write it."""

from pathlib import Path

from benchmarks.files import write
from benchmarks.records import Briefing, Corpus, Country, Event, Issue, Position, Quote

SETTINGS = """\
SITENAME = "The Benchmark"
SITEURL = "https://benchmark.example"
PATH = "content"
OUTPUT_PATH = "output"
STATIC_PATHS = []
PLUGINS = ["briefgen"]
DEFAULT_LANG = "en"
TIMEZONE = "UTC"

# Other tools make neither; `briefgen build -v` tells what each takes.
SEARCH = False
LINK_PICTURES = False
"""


def write_briefgen_site(corpus: Corpus, folder: Path) -> None:
    """Write settings and content into a new folder."""
    write_settings(folder)
    content = folder / "content"
    write_countries(corpus.countries, content)
    write_issues(corpus.issues, content)
    for organization in corpus.organizations:
        write(
            content / "organizations" / f"{organization.id}.md",
            f"---\nname: {organization.name}\nclassification: ministry\n"
            f"seat: {organization.seat.code}\n---\n",
        )
    for person in corpus.people:
        post = (
            f"{{title: {person.post}, organization: {person.organization.id}}}"
            if person.organization
            else person.post
        )
        write(
            content / "people" / f"{person.id}.md",
            f"---\nname: {person.name}\nrepresents: {person.country.code}\nposts: [{post}]\n---\n",
        )
    for briefing in corpus.briefings:
        write(folder / briefing_file(briefing), briefing_source(briefing))


def write_settings(folder: Path) -> None:
    """Write the settings of a site."""
    write(folder / "pelicanconf.py", SETTINGS)


def write_countries(countries: tuple[Country, ...], content: Path) -> None:
    """Write countries' files, which give their codes the names that they have in the corpus."""
    for country in countries:
        write(content / "countries" / f"{country.code}.md", f"---\nname: {country.name}\n---\n")


def write_issues(issues: tuple[Issue, ...], content: Path) -> None:
    """Write issues' files."""
    for issue in issues:
        write(
            content / "issues" / f"{issue.id}.md",
            f"---\nname: {issue.name}\nquestion: >-\n  {issue.question}\n---\n",
        )


def briefing_file(briefing: Briefing) -> str:
    """Give where a briefing lies, below the site's folder."""
    return f"content/briefings/{briefing.date.year}/{briefing.slug}.md"


def briefing_source(briefing: Briefing) -> str:
    """Give the file of a briefing."""
    return f"""\
---
title: {briefing.title}
date: {briefing.date}
summary: >-
  {briefing.summary}
defaults: {{lang: en, date: {briefing.day}}}
sources:
  - id: minutes
    title: >-
      {briefing.source}
    kind: transcript
    published: {briefing.day}
events:
{_event(briefing.event, briefing.day)}
quotes:
{"".join(_quote(quote, briefing.event) for quote in briefing.quotes)}\
positions:
{"".join(_position(position) for position in briefing.positions)}\
---

{briefing.body}"""


def _event(event: Event, day: object) -> str:
    return f"""\
  - id: {event.id}
    name: {event.name}
    type: {event.type}
    date: {day}
    places: [{{name: {event.place}, country: {event.host.code}}}]
    participants: [{{actor: {event.host.code}, role: host}}, {{actor: {event.guest.code}, role: participant}}]"""


def _quote(quote: Quote, event: Event) -> str:
    return f"""\
  - id: {quote.id}
    speaker: {quote.speaker.id}
    {"text" if quote.is_verbatim else "paraphrase"}: >-
      {quote.words}
    said_at: {event.id}
    issues: [{quote.issue.id}]
"""


def _position(position: Position) -> str:
    condition = f"    condition: {position.condition}\n" if position.condition else ""
    return f"""\
  - actor: {position.country.code}
    issue: {position.issue.id}
    stance: {position.stance}
{condition}\
    summary: {position.summary}
    evidence: {position.evidence.id}
"""
