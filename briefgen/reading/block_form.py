"""How prose is written in YAML so that nothing in it means anything: as a block scalar."""

import textwrap

_WIDTH = 80
_LONGEST_SHOWN = 2000


def block_form(key: str | None, text: str) -> str:
    """Return lines that give `text` to `key`, or to an entry of a list where that is None.

    Text beyond 2000 characters ends in an ellipsis.
    """
    if len(text) > _LONGEST_SHOWN:
        text = text[:_LONGEST_SHOWN] + "…"
    lines = textwrap.wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)
    opening = "- >-" if key is None else f"{key}: >-"
    return "\n".join([f"    {opening}", *(f"      {line}" for line in lines)])
