"""Text that may come from a stranger, so that a terminal or log shows it and does nothing else with it."""

import re

# Control characters, line separators, and what reorders or hides text around it; the joiners that Persian and
# Indic scripts need stay.
_ACTIVE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
    "|(?<=#)#(?=[a-z]{0,20}\\[)"  # `##[error]`, which CI systems obey wherever it stands
)
_COMMAND = re.compile(r"^([^\S\n]*)(?=::)", re.MULTILINE)


def printable(text: str) -> str:
    """Give `text` with a tab as a space, and other characters that act instead of showing as escapes."""
    return _ACTIVE.sub(_escape, text) if _ACTIVE.search(text) else text


def without_commands(lines: str) -> str:
    """Give lines of output of which none begins, after blanks, as a command to GitHub Actions does: `::error::`."""
    return _COMMAND.sub(r"\1| ", lines) if "::" in lines else lines


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    if found[0] == "\t":
        return " "
    return f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}"  # noqa: PLR2004 - two digits or four
