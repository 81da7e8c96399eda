"""`verified.lock`, which `briefgen verify` writes."""

from briefgen.checks.rule import Rule

_WHY = "Without it, nothing holds a quotation to what was found in its source."

RULES = (
    Rule(
        "lock-conflict",
        "`verified.lock` holds marks of a merge that was not finished",
        f"{_WHY} Keep the lines of both sides, and run `briefgen verify`.",
    ),
    Rule("lock-duplicate", "two lines of `verified.lock` are about one quotation", _WHY),
    Rule("lock-line", "a line of `verified.lock` can't be read", _WHY),
    Rule("lock-unreadable", "`verified.lock` can't be read at all", _WHY),
)
