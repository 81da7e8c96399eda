"""What of a file matters to other files: all that it says but for its text in Markdown.

Of the text matter the things to which it refers, in their order, its headings, to which others may link, and whether
there is any.
"""

import msgspec
from msgspec.structs import replace

from briefgen.atlas.bodies import body_of, without_body
from briefgen.cache.own_version import digest
from briefgen.model.bodies import BodyReference
from briefgen.reading.records import FileRecords

_encoded = msgspec.msgpack.Encoder().encode

# The fields of a file's records that may be a thing with a text of its own.
_WITH_TEXT = ("countries", "organizations", "people", "issues", "events")


def outline(file: FileRecords) -> bytes:
    """Give the digest of a file's outline: of two files with equal ones, joining gives the same but for texts."""
    texts: list[object] = []
    rest = {}
    for name in ("briefing", "page"):
        if record := getattr(file, name):
            texts.append(_outline_of_text(record))
            rest[name] = without_body(record)
    for name in _WITH_TEXT:
        records = getattr(file, name)
        if any((body := body_of(one)) and body.pieces for one in records):
            texts.extend(_outline_of_text(one) for one in records)
            rest[name] = tuple(without_body(one) for one in records)
    return digest(_encoded((replace(file, **rest), texts)))


def _outline_of_text(record: object) -> object:
    body = body_of(record)
    if body is None:
        return None
    references = [
        (one.form, one.kind, one.target) for one in body.pieces if isinstance(one, BodyReference)
    ]
    return bool(body.pieces), references, body.headings
