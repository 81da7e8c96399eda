"""Warnings that the desk has looked at and accepts."""

from dataclasses import dataclass

from briefgen.model.identifiers import Origin


@dataclass(frozen=True, slots=True)
class Ignore:
    """In one file, warnings of one code are not told; `reason` says why they are accepted."""

    origin: Origin
    code: str
    reason: str
