"""An editor at a terminal, asked whether an excerpt says what its source says; and what to tell at the end."""

import sys

from briefgen.editing.verification.verifying import Checked, Excerpt

_YES = frozenset(["y", "yes"])


def is_terminal() -> bool:
    """Tell whether there is someone to ask."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def answer_about(excerpt: Excerpt) -> bool | None:
    """Show an excerpt in its whole sentences and ask; None if the editor leaves.

    Anything but a yes is a no.
    """
    lines = [
        "",
        f"Excerpt `{excerpt.quote}` ({excerpt.origin.path})",
        f"  quoted:     {excerpt.words}",
        *(f"  the source: {one}" for one in excerpt.sentences),
        "Does it keep the meaning of the source? [y/N] ",
    ]
    try:
        sys.stderr.write("\n".join(lines))
        sys.stderr.flush()
        answer = sys.stdin.readline()
    except (KeyboardInterrupt, UnicodeDecodeError):
        answer = ""
    if not answer:
        sys.stderr.write("\nnot asking further; what was confirmed is kept\n")
        return None
    return answer.strip().lower() in _YES


def summary_of(checked: Checked) -> str:
    """Give in one line how many quotations match, and how many of the others are what."""
    found = checked.whole + checked.confirmed
    parts = []
    if found or not checked.kept:
        match = "quotation matches its" if found == 1 else "quotations match their"
        parts.append(f"{found} {match} source")
    if checked.confirmed:
        parts[0] += (
            f" ({checked.confirmed} as {'an excerpt' if checked.confirmed == 1 else 'excerpts'})"
        )
    if checked.kept:
        parts.append(f"{checked.kept} checked before, the snapshot not being here")
    if checked.without_snapshot:
        parts.append(f"{checked.without_snapshot} not checked: no snapshot")
    if checked.failed:
        parts.append(f"{checked.failed} with problems")
    return "; ".join(parts)
