"""The page about the rules, and what it says of one of them."""

from collections.abc import Iterable

from briefgen.checks.explained import EXPLAINED
from briefgen.checks.printable import printable
from briefgen.checks.review import EXPLAINED as REVIEW
from briefgen.checks.rule import BACKDROP, HERE, Files, Rule

_MOST_LINES = 30
_LONGEST = 110  # characters of a line

_INTRODUCTION = """\
# The rules of `briefgen check`

Each problem that `briefgen check` reports has a code, which stays what it is. This page says what the codes stand
for, and shows content that is wrong and right; `briefgen check --explain CODE` prints one entry, and
`briefgen check --explain all` this page, which is made from the rules themselves.

An **error** stops every build. A **warning** fails only where `--strict` asks for it: `briefgen check --strict`
fails on any. `briefgen build --strict` stops at those of the first part of this page alone: the second, *When an
editor looks again*, holds hints that a build does not look for. A file accepts a warning with `ignore`, and says why:

```yaml
ignore:
  - code: source-unreachable
    reason: The League does not publish its memos.
```

The mark `^` stands under the place that is reported. The files of an example stand beside these:
"""


def explanation_of(rule: Rule) -> str:
    """Give what there is to say of a rule, in Markdown."""
    kind = f"{str(rule.severity).capitalize()}: {rule.title}."
    parts = [f"### `{rule.code}`", kind, rule.why]
    for title, files in (("Wrong", rule.wrong), ("Right", rule.right)):
        if files:
            parts += [f"{title}:", *_blocks(files)]
    return "\n\n".join(parts) + "\n"


def all_explanations() -> str:
    """Give the page about all rules."""
    again = {rule.code for rule in REVIEW}
    parts = [_INTRODUCTION, "\n\n".join(_blocks(BACKDROP)) + "\n"]
    for heading, wanted in (
        ("What a site can't say", False),
        ("When an editor looks again", True),
    ):
        parts.append(f"## {heading}\n")
        parts += [
            explanation_of(rule) for code, rule in EXPLAINED.items() if (code in again) is wanted
        ]
    return "\n".join(parts)


def _blocks(files: Files) -> list[str]:
    shown = []
    for path, text in sorted(files.items(), key=lambda pair: HERE.encode() not in _bytes(pair[1])):
        lines = [*_marked(_bytes(text).decode("utf-8", "backslashreplace"))]
        if len(lines) > _MOST_LINES:
            lines = [*lines[:_MOST_LINES], "…"]
        shown.append(f"```markdown {path}\n" + "\n".join(lines) + "\n```")
        if len(shown) == 3:  # noqa: PLR2004 - a chain of files is clear from its first
            break
    return shown


def _marked(text: str) -> Iterable[str]:
    """Give the lines of an example, with a mark under the place where the problem is."""
    for line in text.rstrip("\n").split("\n"):
        before, here, after = line.partition(HERE)
        shown = printable(before + after)
        yield shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"
        if here:
            yield " " * len(printable(before)) + "^"


def _bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode()
