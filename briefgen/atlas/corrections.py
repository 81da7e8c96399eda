"""Corrections, newest first, each with the present id of the record that it corrects."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from briefgen.atlas.declared import Declared, home_of
from briefgen.atlas.unknown import report_unknown
from briefgen.model.briefings import Correction
from briefgen.model.identifiers import Kind, Origin, Reference
from briefgen.model.problems import Problem
from briefgen.reading.records import FileRecords

_KINDS = {str(kind): kind for kind in Kind}


def corrections_in(files: Iterable[FileRecords], declared: Declared) -> tuple[Correction, ...]:
    """Give the corrections that files bring, newest first, reporting those of what does not exist."""
    found = [
        _resolved(correction, home_of(file), declared)
        for file in files
        for correction in file.corrections
    ]
    return tuple(
        sorted(
            found,
            key=lambda one: (one.date.sort_key, one.origin.path, _steps(one.origin)),
            reverse=True,
        )
    )


def by_corrected(corrections: Iterable[Correction]) -> Mapping[Reference, tuple[Correction, ...]]:
    """Give the corrections of each record that is corrected, in their order."""
    found: defaultdict[Reference, list[Correction]] = defaultdict(list)
    for correction in corrections:
        if reference := corrected(correction):
            found[reference].append(correction)
    return {reference: tuple(entries) for reference, entries in found.items()}


def corrected(correction: Correction) -> Reference | None:
    """Give the kind and id of what a correction corrects, if it names something."""
    kind, _, id_ = correction.of.partition(":")
    return Reference(_KINDS[kind], id_) if kind in _KINDS else None


def _resolved(correction: Correction, home: str, declared: Declared) -> Correction:
    if not correction.of:
        return correction
    place = correction.origin.at("of")
    reference = corrected(correction)
    if reference is None:
        declared.problems.append(
            Problem(
                place,
                "bad-reference",
                f"`{correction.of}` names no record",
                "Write its kind and id, as in `quote:some-id`.",
            )
        )
        return correction
    kinds = (reference.kind,)
    found = declared.find(kinds, reference.id, home)
    if found is None:
        report_unknown(declared, kinds, reference.id, place, home=home)
        return correction
    return correction if found == reference else replace(correction, of=str(found))


def _steps(origin: Origin) -> tuple[str, ...]:
    return tuple(f"{step:06}" if isinstance(step, int) else step for step in origin.pointer)
