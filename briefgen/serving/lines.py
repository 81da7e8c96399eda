"""What is said of a rebuild in the terminal."""

import os
from collections.abc import Iterable
from pathlib import Path

from briefgen.model.diagnostics import Diagnostic, Severity
from briefgen.serving.outcomes import Rebuilt

_NAMED = 2  # changed files


def line_of(rebuilt: Rebuilt) -> str:
    """Give one line: what changed, what came of it, and in how many milliseconds."""
    what = changed_files(rebuilt.changed)
    return f"{what}: {_result(rebuilt)}, {round(rebuilt.seconds * 1000):,} ms"


def changed_files(changed: Iterable[Path]) -> str:
    """Name what changed: two files at most, and how many others."""
    names = sorted(_near(path) for path in changed)
    if not names:
        return "site"
    others = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {others:,} more" if others > 0 else "")


def _result(rebuilt: Rebuilt) -> str:
    preview, diagnostics = rebuilt.outcome.preview, rebuilt.outcome.diagnostics
    if preview is not None:
        files = (
            "file" if preview.written == 1 else "files"
        )  # more than pages: feeds, tables, pictures
        return f"{preview.written:,} {files} changed ({preview.pages:,} pages)"
    count = len(errors_of(diagnostics)) or 1
    return f"{count:,} {'problem' if count == 1 else 'problems'}; the last good site stays"


def errors_of(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Give those that stop a build."""
    return [one for one in diagnostics if one.severity is Severity.ERROR]


def _near(path: Path) -> str:
    """Give a path from the current folder, or whole where it lies elsewhere."""
    found = os.path.relpath(path)
    return str(path) if found.startswith("..") else found
