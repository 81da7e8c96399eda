"""What is said of YAML that is read but not used here, or that would lose text."""

from briefgen.reading.block_form import block_form
from briefgen.reading.source_text import Problem


def alias_problem(offset: int, name: str) -> Problem:
    message = f"`*{name}` is an alias, and aliases are not used here"
    return Problem(
        offset, "alias", message, f'write the value out, or quote it if it is text: "*{name}"'
    )


def anchor_problem(offset: int, name: str) -> Problem:
    message = f"`&{name}` is an anchor, and anchors are not used here"
    return Problem(offset, "anchor", message, "delete it, or quote the text that starts with it")


def tag_problem(offset: int, tag: str) -> Problem:
    message = f"`{tag}` is a tag, and tags are not used here"
    advice = "delete it, or quote the text if it starts with an exclamation mark"
    return Problem(offset, "tag", message, advice)


def merge_problem(offset: int) -> Problem:
    message = "`<<` merges another mapping, and merging is not used here"
    return Problem(offset, "merge-key", message, "write the keys out")


def duplicate_problem(
    offset: int,
    key: str,
    first: tuple[int, int],
    begins_entry: bool,  # noqa: FBT001
) -> Problem:
    message = f"the key `{key}` is given twice; the first is at line {first[0]}, column {first[1]}"
    advice = "keep one of the two"
    if begins_entry:
        advice += f"; or if another entry of the list begins here, give it its dash: `- {key}: …`"
    return Problem(offset, "duplicate-key", message, advice)


def missing_key_problem(offset: int) -> Problem:
    return Problem(offset, "unusable-key", "a key is missing here", "write `key: value`")


def nested_key_problem(offset: int) -> Problem:
    message = "a key must be text, and this one is a list or a mapping"
    advice = "write `key: value`; quote text that starts with `[` or `{`"
    return Problem(offset, "unusable-key", message, advice)


def depth_problem(offset: int, deepest: int) -> Problem:
    message = f"lists and mappings are nested deeper than {deepest}"
    advice = "nothing in a briefing nests so deep: look for brackets that are not closed"
    return Problem(offset, "too-deep", message, advice)


def second_document_problem(offset: int) -> Problem:
    message = "a second YAML document starts here, and a file has one"
    advice = "delete this line, or end the front matter with `---` alone on its line"
    return Problem(offset, "several-documents", message, advice)


def too_many_problem(offset: int, most: int) -> Problem:
    message = f"there are more than {most} problems"
    return Problem(offset, "too-many-problems", message, "mend those before this one first")


def colonless_problem(offset: int, key: str) -> Problem:
    message = f"`{key}` stands in braces without a colon"
    advice = "write `key: value`; write a list in brackets: `[…]`"
    return Problem(offset, "prose-cut", message, advice)


def comma_problem(offset: int, key: str, text: str) -> Problem:
    """Return what to say of the comma that cuts `text`, the whole that was meant for `key`."""
    message = f"the comma cuts the text of `{key}`: in braces it starts a new entry"
    advice = "write the entry on lines of its own, without braces:\n" + block_form(key, text)
    return Problem(offset, "prose-cut", message, advice)


def cut_problem(offset: int, character: str, form: str, *, in_flow: bool) -> Problem:
    """Return what to say of a `#` or `:` inside plain text; `form` shows the text as a block."""
    if character == "#":
        code, message = "prose-cut", "` #` cuts the text: YAML takes the rest for a comment"
        advice = "put a space after the hash of a comment; write text as a block scalar"
    else:
        code, message = "yaml-syntax", "`: ` inside plain text looks like the end of a key"
        advice = "indent a key like the keys around it; write text as a block scalar"
    if in_flow:
        advice += " on lines of its own, without braces or brackets"
    return Problem(offset, code, message, f"{advice}:\n{form}" if form else advice)
