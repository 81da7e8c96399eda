"""The entries of the lists in a front matter: those that declare something, and those that mention it."""

from collections.abc import Iterator, Mapping

from briefgen.reading.schemas.common import DeclaredId, MentionedActor, MentionedSource
from briefgen.reading.schemas.scalars import MOST_ENTRIES
from briefgen.reading.validation import Findings, Pointer

Entry = tuple[Pointer, object]


def shortened(
    lists: Mapping[str, object], keys: tuple[str, ...], findings: Findings
) -> dict[str, object]:
    """Give the values of `keys` with no list longer than allowed, reporting those that are."""
    found = {key: lists[key] for key in keys if lists.get(key) is not None}
    for key, value in found.items():
        if isinstance(value, list) and len(value) > MOST_ENTRIES:
            message = f"this list may have {MOST_ENTRIES} entries, and has {len(value):,}"
            findings.add((key,), "too-many-entries", message, "Divide the file.", key=True)
            found[key] = value[:MOST_ENTRIES]
    return found


def entries(lists: Mapping[str, object], key: str) -> Iterator[Entry]:
    """Give each entry of a list with its place; one entry may stand without its list."""
    value = lists.get(key)
    if value is None:
        return
    for index, entry in enumerate(value if isinstance(value, list) else [value]):
        yield (key, index), entry


def declaring(lists: Mapping[str, object], key: str) -> Iterator[Entry]:
    """Give the entries that declare a thing: all that are no mention."""
    for pointer, entry in entries(lists, key):
        if not _is_mention(entry):
            yield pointer, entry


def mentioned(
    lists: Mapping[str, object],
    key: str,
    schema: type[DeclaredId | MentionedActor | MentionedSource],
    findings: Findings,
) -> tuple[str, ...]:
    """Give the ids in a list, alone or as the one key of a mapping, reporting what can't be one."""
    found = []
    for pointer, entry in entries(lists, key):
        if _is_mention(entry):
            raw = entry if isinstance(entry, dict) else {"id": entry}
            keys = findings.validated(schema, raw, pointer)
            if keys is not None:
                found.append(keys.id)
    return tuple(found)


def _is_mention(entry: object) -> bool:
    return isinstance(entry, str) or (isinstance(entry, dict) and entry.keys() == {"id"})
