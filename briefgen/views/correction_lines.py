"""Corrections, and withdrawn records, as lines of a log."""

from collections.abc import Iterable
from typing import NamedTuple

from briefgen.model.identifiers import Reference
from briefgen.views.extracts import Extract
from briefgen.views.log import LogEntry
from briefgen.views.names import text_in, when
from briefgen.views.parts import Link, Text, When


class CorrectionLine(NamedTuple):
    """What was put right or taken out, when, and where.

    `of` is the record, else what the file is about that says so; None on the page of that itself.
    """

    when: When
    text: Text
    of: Link | None
    is_withdrawal: bool


def correction_lines(
    entries: Iterable[LogEntry], extract: Extract, here: Reference | None = None
) -> tuple[CorrectionLine, ...]:
    """Give corrections as lines of a log, on the page of `here`."""
    return tuple(
        CorrectionLine(
            when=when(extract.words, one.date),
            text=text_in(one.text, one.lang, extract.lang),
            of=_named(one.of or one.file, extract, here),
            is_withdrawal=one.is_withdrawal,
        )
        for one in entries
    )


def _named(about: Reference | None, extract: Extract, here: Reference | None) -> Link | None:
    return extract.known(about) if about != here else None
