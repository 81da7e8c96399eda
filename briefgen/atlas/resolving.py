"""References that lead somewhere: unknown ones reported, former ids replaced by the present ones."""

from briefgen.atlas.declared import Declared
from briefgen.atlas.references import FIELDS, Field, Plain, Record, Relation, renamed
from briefgen.atlas.unknown import is_excused, nearest_ids, report_unknown
from briefgen.model.diagnostics import Severity
from briefgen.model.identifiers import Kind, Origin, Reference, is_id
from briefgen.model.problems import Problem

EVIDENCE_KINDS = (Kind.QUOTE, Kind.EVENT, Kind.SOURCE)
"""What a position may rest on, in the order in which an id is looked up."""


Pointing = tuple[Relation, Reference]
"""What a record points at, and in which way."""


def resolved(
    record: Record, origin: Origin, home: str, declared: Declared
) -> tuple[Record, list[Pointing]]:
    """Give the record with every id that it names a present one, and what it points at.

    References that lead nowhere are reported. `home` is the id of the file whose sources come first.
    """
    pointing: list[Pointing] = []
    outdated = False
    for field in FIELDS.get(type(record), ()):
        value = field.value(record)
        if not value:
            continue
        ids = value if field.has_entries else (value,)
        for index, id_ in enumerate(ids):
            if not id_:
                continue
            if found := declared.find(field.kinds, id_, home):
                pointing.append((field.relation, found))
                outdated = outdated or found.id != id_
            else:
                place = origin.at(*field.pointer(index, len(ids)))
                _report(field, id_, place, home, declared)
    if outdated:
        record = renamed(record, lambda field, id_: _present_id(field, id_, home, declared))
    return record, pointing


def evidence_of(text: str, home: str, origin: Origin, declared: Declared) -> Reference | None:
    """Give the quote, event or source that an entry of `evidence` names, in that order of precedence.

    A source's id may be that of a source of the same file, or a global one.
    """
    found = declared.find(EVIDENCE_KINDS, text, home)
    if found is None:
        report_unknown(declared, EVIDENCE_KINDS, text, origin, home=home)
    return found


def _present_id(field: Field, id_: str, home: str, declared: Declared) -> str:
    found = declared.find(field.kinds, id_, home)
    return found.id if found else id_


def _report(field: Field, id_: str, origin: Origin, home: str, declared: Declared) -> None:
    is_like_id = is_id(id_.replace("/", "-", 1))
    if field.plain is Plain.NEVER or (field.plain is Plain.PROSE and is_like_id):
        report_unknown(declared, field.kinds, id_, origin, home=home)
    elif is_like_id and not is_excused(declared, field.kinds, id_, home):
        _suspect_name(field, id_, origin, declared)


def _suspect_name(field: Field, name: str, origin: Origin, declared: Declared) -> None:
    """Warn of a plain name that looks like a mistyped id."""
    if help_ := nearest_ids(declared, field.kinds, name):
        message = f"`{name}` looks like an id, but nothing has it, so it is shown as a plain name"
        declared.problems.append(Problem(origin, "unknown-name", message, help_, Severity.WARNING))
