"""What is told leads back to its source."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from briefgen.atlas import Atlas
from briefgen.checks.reviewing import Review
from briefgen.checks.rule import Rule, front
from briefgen.model.diagnostics import Severity
from briefgen.model.identifiers import Origin
from briefgen.model.problems import Problem

RULE = Rule(
    code="source-missing",
    title="a quotation, or an event that a briefing declares, names no source",
    why="Readers can't look up where it comes from, and `briefgen verify` can't compare it. A file with one source"
    " need not name it; with a second one, each quotation and event says which is its own.",
    wrong={
        "briefings/toll.md": front("""
            title: The minister on the toll
            date: 2031-05-04
            summary: What she said in parliament.
            sources:
              - {id: report, title: The report, published: 2031-05-03, url: https://news.example/toll}
              - {id: minutes, title: The minutes, published: 2031-05-04, url: https://sea.example/31}
            quotes:
              - id: ‸no-toll
                speaker: ida-floe
                date: 2031-05
                issues: toll
                text: We will pay no toll.
        """)
    },
    right={
        "briefings/toll.md": front("""
            title: The minister on the toll
            date: 2031-05-04
            summary: What she said in parliament.
            sources:
              - {id: report, title: The report, published: 2031-05-03, url: https://news.example/toll}
              - {id: minutes, title: The minutes, published: 2031-05-04, url: https://sea.example/31}
            quotes:
              - id: no-toll
                source: minutes
                speaker: ida-floe
                issues: toll
                text: We will pay no toll.
        """)
    },
    severity=Severity.WARNING,
)


def problems(atlas: Atlas, _review: Review) -> Iterator[Problem]:
    """Give the quotations and the events inside briefings that are not withdrawn and name no source."""
    sources = _sources_by_path(atlas)
    for quote in atlas.quotes.values():
        if (
            quote.source or quote.withdrawn or quote.date is None
        ):  # without a date, both are asked for
            continue
        yield _problem(quote.origin, f"quotation `{quote.id}`", "source", sources)
    for event in atlas.events.values():
        if event.origin.pointer and not event.profile.sources and not event.profile.withdrawn:
            yield _problem(event.origin, f"event `{event.id}`", "sources", sources)


def _problem(origin: Origin, what: str, key: str, sources: Mapping[str, list[str]]) -> Problem:
    own = sources.get(origin.path)
    if not own:  # the same words for all of a file: they are one mistake
        message = "this names no source, and its file declares none"
        return RULE.problem(origin.at("id"), message, "Declare it in the `sources` of this file.")
    many = f"{len(own)} sources" if len(own) > 1 else "more than one source"
    named = " or ".join(f"`{one}`" for one in own)
    help_ = f"This file has {many}; say which is meant in `{key}`: {named}."
    return RULE.problem(origin.at("id"), f"{what} names no source", help_)


def _sources_by_path(atlas: Atlas) -> dict[str, list[str]]:
    """Give the ids by which files may call their own sources."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for source in atlas.sources.values():
        found[source.origin.path].append(source.id.rpartition("/")[2])
    return found
