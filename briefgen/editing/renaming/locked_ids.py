"""The line of a renamed quotation in the lock of those that match their sources."""


def renamed_lock(lock: bytes, old: str, new: str) -> bytes:
    """Give the lock with the line of `old` under the id `new`, in its place by order of id."""
    lines = lock.splitlines(keepends=True)
    found = [line for line in lines if _id_in(line) == old]
    if not found:
        return lock
    renamed = [line.replace(old.encode(), new.encode(), 1) for line in found]
    rest = [line for line in lines if _id_in(line) != old]
    at = next((at for at, line in enumerate(rest) if _id_in(line) > new), len(rest))
    before = b"".join(rest[:at])
    if before and not before.endswith(b"\n"):
        before += b"\n"
    return before + b"".join((*renamed, *rest[at:]))


def _id_in(line: bytes) -> str:
    """Give the id at the start of a line, nothing for remarks."""
    words = line.split(maxsplit=1)
    return "" if not words or words[0].startswith(b"#") else words[0].decode("utf-8", "replace")
