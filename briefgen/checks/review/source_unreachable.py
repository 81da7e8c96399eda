"""A source can be looked up: at its address, in an archive, or in the desk's own copy."""

from collections.abc import Iterator

from briefgen.atlas import Atlas
from briefgen.checks.reviewing import Review
from briefgen.checks.rule import Rule, front
from briefgen.model.diagnostics import Severity
from briefgen.model.problems import Problem
from briefgen.model.vocabulary import SourceKind

RULE = Rule(
    code="source-unreachable",
    title="a source has no `url`, no `archived` and no `snapshot`",
    why="The record is only as good as what can be checked, by readers at an address or by the desk in a copy."
    " Letters and broadcasts may have neither; for anything else the desk says why there is none.",
    wrong={
        "issues/fees.md": front("""
            name: Fees of the harbour
            sources: {id: ‸memo, title: A memorandum of the League, published: 2031-05}
        """)
    },
    right={
        "issues/fees.md": front("""
            name: Fees of the harbour
            sources:
              - id: memo
                title: A memorandum of the League
                published: 2031-05
                archived: https://archive.example/memo
        """)
    },
    severity=Severity.WARNING,
)

_MAY_HAVE_NONE = (SourceKind.LETTER, SourceKind.BROADCAST)


def problems(atlas: Atlas, _review: Review) -> Iterator[Problem]:
    """Give the sources of which there is neither an address nor a copy."""
    for source in atlas.sources.values():
        if source.url or source.archived or source.snapshot:
            continue
        if source.withdrawn or source.kind in _MAY_HAVE_NONE:
            continue
        yield RULE.problem(
            source.origin.at("id"),
            f"source `{source.id}` has no `url`, no `archived` and no `snapshot`",
            "Give its address or that of a copy; where there is none, ignore this with the reason.",
        )
