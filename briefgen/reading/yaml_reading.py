"""YAML read as often as it takes to get past what breaks it, so that everything is checked at once.

Plain text that is cut by ` #` or broken by `: `, keys that are indented too deep, commas that are missing and
blanks that are no spaces are reported, repaired and read once more; all else keeps its place.
"""

from dataclasses import dataclass, replace

from briefgen.reading.marks import Mark
from briefgen.reading.odd_blanks import with_spaces
from briefgen.reading.open_container import Values
from briefgen.reading.source_text import Problem
from briefgen.reading.yaml_repair import repaired_text
from briefgen.reading.yaml_slips import comma_mended, deep_key_mended
from briefgen.reading.yaml_values import ValueBuilder

# A text is read again for each `: ` that breaks it, so long ones are not read as often.
_MAX_READINGS = 20
_MAX_CHARACTERS_READ = 1 << 20


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
    for _ in range(readings):
        builder = ValueBuilder(text, line_starts)
        builder.build()
        if not builder.cuts:
            break
        in_flow = builder.container is not None and builder.container.in_flow
        mended = (comma_mended if in_flow else deep_key_mended)(text, builder.cuts[-1])
        if mended:
            text = mended.text
            slips.append(mended.problem)
        else:
            text = repaired_text(text, builder.cuts)
    for cut in builder.cuts:
        builder.report_cut(cut, builder.text[cut])
    problems = (*slips, *builder.problems)
    return Reading(builder.root_values, builder.root_mark, problems, not builder.failed)
