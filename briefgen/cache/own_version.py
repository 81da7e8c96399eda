"""What version of the program this is, so that no cache outlives the code that filled it."""

from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

_DIGEST_SIZE = 16  # bytes


def digest(content: bytes) -> bytes:
    """Give the digest of some bytes (BLAKE2b, 128 bits)."""
    return blake2b(content, digest_size=_DIGEST_SIZE).digest()


@cache
def own_version(packages: tuple[str, ...]) -> bytes:
    """Give the digest of briefgen's own files, and of the versions of `packages` whose work is cached."""
    return digest(" ".join(version(package) for package in packages).encode() + _own_files())


@cache
def _own_files() -> bytes:
    folder = Path(__file__).parents[1]
    files = (file for file in folder.rglob("*") if file.suffix != ".pyc" and file.is_file())
    return b"\0".join(file.read_bytes() for file in sorted(files))
