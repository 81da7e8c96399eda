"""References that lead somewhere: unknown ones reported, former ids replaced by the present ones."""

from briefgen.atlas.declared import Declared
from briefgen.atlas.references import Field, Record, renamed, uses
from briefgen.model.diagnostics import Severity
from briefgen.model.identifiers import Kind, Origin, Reference, is_id
from briefgen.model.problems import Problem
from briefgen.reading.nearest import did_you_mean


def resolved(record: Record, origin: Origin, declared: Declared) -> Record:
    """Give the record with every id that it names a present one, reporting those that lead nowhere."""
    outdated = False
    for use in uses(record):
        found = declared.find(use.field.kinds, use.id)
        if found is None:
            if use.field.or_name:
                _suspect_name(use.field, use.id, origin.at(*use.pointer), declared)
            else:
                declared.report_unknown(use.field.kinds, use.id, origin.at(*use.pointer))
        elif found.id != use.id:
            outdated = True
    return (
        renamed(record, lambda field, id_: _present_id(field, id_, declared))
        if outdated
        else record
    )


def _present_id(field: Field, id_: str, declared: Declared) -> str:
    found = declared.find(field.kinds, id_)
    return found.id if found else id_


def _suspect_name(field: Field, name: str, origin: Origin, declared: Declared) -> None:
    """Warn of a plain name that looks like a mistyped id."""
    if not is_id(name) or declared.is_excused(field.kinds, name):
        return
    help_ = did_you_mean(name, {one.id for one in declared.things if one.kind in field.kinds})
    if help_:
        message = f"`{name}` looks like an id, but nothing has it, so it is shown as a plain name"
        declared.problems.append(Problem(origin, "unknown-name", message, help_, Severity.WARNING))


def evidence_of(text: str, file_id: str, origin: Origin, declared: Declared) -> Reference | None:
    """Give the quote, event or source that an entry of `evidence` names, in that order of precedence.

    A source's id may be that of a source of the same file, or a global one.
    """
    found = (
        declared.find((Kind.QUOTE, Kind.EVENT), text)
        or declared.find((Kind.SOURCE,), f"{file_id}/{text}")
        or declared.find((Kind.SOURCE,), text)
    )
    if found is None:
        declared.report_unknown((Kind.QUOTE, Kind.EVENT, Kind.SOURCE), text, origin)
    return found
