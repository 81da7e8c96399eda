"""Files of a cache that are whole as they were written, or not there."""

from pathlib import Path

from briefgen.cache.own_version import digest

_SEAL = len(digest(b""))


def read_sealed(path: Path) -> bytes | None:
    """Give what a file holds, or None if it is missing, cut off or damaged."""
    try:
        content = path.read_bytes()
    except OSError:
        return None
    payload = content[_SEAL:]
    return payload if content[:_SEAL] == digest(payload) else None


def write_sealed(path: Path, payload: bytes) -> None:
    """Write a file that is whole or not there, even if this is interrupted."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".new")
    draft.write_bytes(digest(payload) + payload)
    draft.replace(path)
