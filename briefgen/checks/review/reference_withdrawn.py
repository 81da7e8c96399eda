"""A text shows and names what still stands."""

from collections.abc import Iterator

from briefgen.atlas import Atlas
from briefgen.atlas.declared import is_withdrawn
from briefgen.checks.bodies import bodies_in
from briefgen.checks.reviewing import Review
from briefgen.checks.rule import Rule, briefing
from briefgen.model.bodies import BodyReference, BodyReferenceForm
from briefgen.model.diagnostics import Severity
from briefgen.model.identifiers import Kind, Reference
from briefgen.model.problems import Problem

_NO_TOLL = """
    quotes:
      - id: no-toll
        speaker: ida-floe
        text: We will pay no toll.
        issues: toll
        {}
"""

RULE = Rule(
    code="reference-withdrawn",
    title="a text shows or names something that is withdrawn",
    why="A card of what is withdrawn is left out, so that the text around it speaks of nothing; and a link leads"
    " readers to what turned out to be wrong. Where the text is about that, ignore this with the reason.",
    wrong={
        "briefings/toll.md": briefing(
            _NO_TOLL.format("withdrawn: {date: 2031-05-06, reason: The words were another's.}"),
            "She was clear:\n\n‸![](quote:no-toll)",
        )
    },
    right={
        "briefings/toll.md": briefing(_NO_TOLL.format(""), "She was clear:\n\n![](quote:no-toll)")
    },
    severity=Severity.WARNING,
)

_KINDS = frozenset(map(str, Kind))


def problems(atlas: Atlas, _review: Review) -> Iterator[Problem]:
    """Give the cards of withdrawn things, and the links to them, in the texts of what is not withdrawn."""
    for origin, _, body in bodies_in(atlas):
        main = atlas.paths.get(origin.path)
        if main and is_withdrawn(atlas.record(main)):
            continue
        for piece in body.pieces:
            if not isinstance(piece, BodyReference) or piece.kind not in _KINDS:
                continue
            target = Reference(Kind(piece.kind), piece.target.partition("#")[0])
            if is_withdrawn(atlas.record(target)):
                is_card = piece.form is BodyReferenceForm.EMBED
                yield Problem(
                    origin,
                    RULE.code,
                    f"`{target}` is withdrawn, so {'nothing is shown here' if is_card else 'nothing should lead to it'}",
                    "Take it out with the words that lead up to it, or say in them what became of it.",
                    RULE.severity,
                    piece.line,
                    piece.column,
                )
