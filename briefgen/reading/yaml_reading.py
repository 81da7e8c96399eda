"""YAML read as often as it takes to get past what breaks it, so that everything is checked at once.

Plain text that is cut by ` #` or broken by `: `, keys in a wrong column, commas and blanks that are missing, tabs
and blanks that are no spaces are reported, repaired and read once more; places are those of the text as typed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from briefgen.reading.marks import Mark, line_starts_of, moved_mark
from briefgen.reading.odd_blanks import with_spaces
from briefgen.reading.open_container import Values
from briefgen.reading.source_text import Problem
from briefgen.reading.yaml_repair import repaired_text
from briefgen.reading.yaml_slips import (
    Insertion,
    Mended,
    colon_mended,
    column_mended,
    comma_mended,
    deep_key_mended,
    offset_before,
    star_mended,
    stray_words_mended,
    tabs_mended,
    unspaced_mended,
)
from briefgen.reading.yaml_syntax import TAB
from briefgen.reading.yaml_values import ValueBuilder

# A text is read again for each `: ` that breaks it, so long ones are not read as often.
_MAX_READINGS = 20
_MAX_CHARACTERS_READ = 1 << 20
_WIDTHS = (2, 4, 8, 3, 1, 6)  # of a tab, the usual ones first


@dataclass(frozen=True, slots=True)
class Reading:
    """What a YAML text holds, where, and what is wrong with it.

    What follows a problem that stopped the reading is missing where it is not `complete`.
    """

    values: Values
    mark: Mark
    problems: tuple[Problem, ...]
    complete: bool


def read_yaml(text: str, line_starts: tuple[int, ...]) -> Reading:
    """Return the one document of `text`, which has line feeds and no unwanted characters."""
    reading = _read(text, line_starts)
    if not reading.problems:
        return reading
    spaced, odd = with_spaces(text)
    if not odd:
        return reading
    mended = _read(spaced, line_starts)
    if set(reading.problems) <= set(mended.problems):  # they stand in text, and broke nothing
        return reading
    return replace(mended, problems=(*odd, *mended.problems))


def _read(text: str, line_starts: tuple[int, ...]) -> Reading:
    readings = max(2, min(_MAX_READINGS, _MAX_CHARACTERS_READ // (len(text) + 1)))
    slips: list[Problem] = []
    insertions: list[Insertion] = []
    for _ in range(readings):
        builder = ValueBuilder(text, line_starts_of(text) if insertions else line_starts)
        builder.build()
        mended = _mended(builder, readings)
        if mended and offset_before(insertions, mended.problem.offset) not in {
            slip.offset for slip in slips
        }:
            slips.append(_moved(mended.problem, insertions))
            insertions += mended.insertions
            text = mended.text
        elif builder.cuts:
            text = repaired_text(text, builder.cuts)
        else:
            break
    for cut in builder.cuts:
        builder.report_cut(cut, builder.text[cut])
    mark = builder.root_mark
    if insertions:
        mark = moved_mark(mark, partial(offset_before, insertions))
    found = (_moved(one, insertions) for one in builder.problems)
    problems = tuple(dict.fromkeys((*slips, *found)))
    return Reading(builder.root_values, mark, problems, not builder.failed)


def _mended(builder: ValueBuilder, readings: int) -> Mended | None:
    """Give the text with the slip put right at which reading it stopped, if that can be told."""
    text, breaking = builder.text, builder.breaking
    if builder.cuts:
        cut = builder.cuts[-1]
        if builder.container is not None and builder.container.in_flow:
            return comma_mended(text, cut)
        start = builder.last_scalar[0]
        return (
            stray_words_mended(text, start)
            or unspaced_mended(text, start)
            or deep_key_mended(text, cut)
        )
    if breaking is None:
        return None
    if breaking.message == TAB:
        return _with_spaces_for_tabs(text, breaking, readings)
    return (
        star_mended(text, breaking.offset)
        or colon_mended(text, breaking)
        or column_mended(text, breaking)
    )


def _with_spaces_for_tabs(text: str, breaking: Problem, readings: int) -> Mended | None:
    """Give the text with each tab as wide as it must be for the text to be read, of the usual widths first."""
    for width in _WIDTHS[:readings]:
        mended = tabs_mended(text, breaking, width)
        builder = ValueBuilder(mended.text, line_starts_of(mended.text))
        builder.build()
        if builder.breaking is None:
            return mended
    return None


def _moved(problem: Problem, insertions: Sequence[Insertion]) -> Problem:
    return problem._replace(offset=offset_before(insertions, problem.offset))
