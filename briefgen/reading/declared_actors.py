"""Which kind of actor an entry declares."""

from briefgen.model.identifiers import Kind
from briefgen.reading.nearest import did_you_mean, nearest
from briefgen.reading.schemas.actors import OrganizationKeys, PersonKeys
from briefgen.reading.schemas.complaints import quoted
from briefgen.reading.validation import Findings, Pointer

ActorSchema = type[PersonKeys] | type[OrganizationKeys]

_SCHEMAS: dict[str, ActorSchema] = {"person": PersonKeys, "organization": OrganizationKeys}


def actor_schema(entry: object, pointer: Pointer, findings: Findings) -> ActorSchema | None:
    """Give the schema that an entry's `kind` asks for, reporting one that is missing or unknown.

    One that is misspelt is read as the one that is meant, so that the rest is checked too.
    """
    kind = entry.get("kind") if isinstance(entry, dict) else None
    kind = kind.strip() if isinstance(kind, str) else ""
    if kind in _SCHEMAS:
        return _SCHEMAS[kind]
    findings.add(
        (*pointer, "kind"),
        "actor-kind",
        "an actor declared here is a `person` or an `organization`"
        + (f", not {quoted(kind)}" if kind else ""),
        f"{did_you_mean(kind, _SCHEMAS)} Write `kind: person` or `kind: organization`;"
        " a country needs no declaration.".lstrip(),
    )
    if meant := nearest(kind, _SCHEMAS, most=1):
        return _SCHEMAS[meant[0]]
    if isinstance(entry, dict):
        findings.lost(Kind.PERSON, entry.get("id"))
        findings.lost(Kind.ORGANIZATION, entry.get("id"))
    return None


def check_kind(typed: object, kind: Kind, findings: Findings) -> None:
    """Report a `kind` that contradicts the folder of a person's or organization's own file."""
    if typed is not None and typed != str(kind):
        findings.add(
            ("kind",),
            "actor-kind",
            f"this folder holds files of the kind `{kind}`, not {quoted(typed)}",
            f"Write `kind: {kind}` or leave it out, or move the file.",
        )
