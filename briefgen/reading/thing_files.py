"""Files about one country, organization, person, issue or event."""

from collections.abc import Callable
from typing import TypeVar

from briefgen.model.countries import country_codes, likely_countries
from briefgen.model.identifiers import Kind, Origin, SourceId, is_device, is_id
from briefgen.model.profiles import Profile
from briefgen.reading.declarations import SHARED_LISTS
from briefgen.reading.declared_actors import check_kind
from briefgen.reading.nearest import nearest
from briefgen.reading.opened_file import OpenedFile
from briefgen.reading.records import FileRecords
from briefgen.reading.schemas import actors, events, issues
from briefgen.reading.schemas.common import ThingKeys
from briefgen.reading.schemas.references import possible_id

Thing = TypeVar("Thing", bound=ThingKeys)
Record = TypeVar("Record")


def read_thing(file: OpenedFile) -> FileRecords:
    """Give the records of a file of one thing: the thing, and what its lists declare."""
    _check_name(file)
    declarations = file.declarations(file.name)
    sources = declarations.named_sources
    match file.kind:
        case Kind.COUNTRY:
            country = _declared(file, actors.CountryKeys, actors.country, sources)
            return file.records(file.name, declarations, countries=_one(country))
        case Kind.ORGANIZATION:
            body = _declared(file, actors.OrganizationKeys, actors.organization, sources)
            return file.records(file.name, declarations, organizations=_one(body))
        case Kind.PERSON:
            person = _declared(file, actors.PersonKeys, actors.person, sources)
            return file.records(file.name, declarations, people=_one(person))
        case Kind.ISSUE:
            issue = _declared(file, issues.IssueKeys, issues.issue, sources)
            return file.records(file.name, declarations, issues=_one(issue))
        case _:
            event = _declared(file, events.EventKeys, events.event, sources)
            return file.records(file.name, declarations, events=_one(event))


def _check_name(file: OpenedFile) -> None:
    """Report a file name that can't be the id of what the file is about."""
    name = file.name
    if file.kind is Kind.COUNTRY:
        if name not in country_codes():
            guesses = likely_countries(name) or nearest(name, country_codes(), most=1)
            hint = f"Did you mean `{guesses[0]}`? " if guesses else ""
            file.report_name(
                f"the file name `{name}` is not the code of a country",
                f"{hint}Name it by its CLDR code in capitals, as in IR.md.",
            )
    elif not (is_id(name) or is_device(name)):  # which is reported with the layout
        file.report_name(
            f"the file name `{name}` can't be an id",
            f"Rename the file, for instance to {possible_id(name) or 'a-name'}.md.",
        )


def _declared(
    file: OpenedFile,
    schema: type[Thing],
    record: Callable[[Thing, str, Origin, Profile], Record],
    sources: tuple[SourceId, ...],
) -> Record | None:
    """Give the record that a file is about."""
    typed = file.without(SHARED_LISTS)
    if file.kind in (Kind.PERSON, Kind.ORGANIZATION):
        check_kind(typed.pop("kind", None), file.kind, file.findings)
    keys = file.findings.validated(schema, typed, (), beside=SHARED_LISTS)
    is_nowhere = file.kind is Kind.COUNTRY and file.name not in country_codes()
    if keys is None or is_nowhere:
        file.findings.lost(file.kind, file.name)
        return None
    body = file.body if file.body.pieces else None
    return record(keys, file.name, file.origin, keys.profile(file.lang, body, sources))


def _one(record: Record | None) -> tuple[Record, ...]:
    return () if record is None else (record,)
