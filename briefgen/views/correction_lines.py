"""Corrections, and withdrawn records, as lines of a log."""

from collections.abc import Iterable
from typing import NamedTuple

from briefgen.model.briefings import Correction
from briefgen.model.identifiers import Kind, Reference
from briefgen.views.extracts import Extract
from briefgen.views.names import when
from briefgen.views.parts import Link, When
from briefgen.views.site import Site


class CorrectionLine(NamedTuple):
    """What was put right or taken out, when, and where; `of` is the record, if it names one."""

    when: When
    text: str
    of: Link | None
    is_withdrawal: bool


def corrections_of(site: Site, target: Reference) -> tuple[Correction, ...]:
    """Give the corrections of one record, newest first."""
    return tuple(one for one in site.atlas.corrections if one.of == str(target))


def correction_lines(
    corrections: Iterable[Correction], extract: Extract
) -> tuple[CorrectionLine, ...]:
    """Give corrections as lines of a log."""
    return tuple(
        CorrectionLine(when(one.date), one.text, _corrected(one, extract), is_withdrawal=False)
        for one in corrections
    )


def _corrected(correction: Correction, extract: Extract) -> Link | None:
    kind, _, id_ = correction.of.partition(":")
    return extract.link(Kind(kind), id_) if kind in list(Kind) else None
