"""The codes that reading and joining give, explained; those of rules stand with the rules themselves."""

from briefgen.checks.catalogue import (
    bodies,
    files,
    ignores,
    lock,
    records,
    references,
    values,
    yaml,
)
from briefgen.checks.rule import Rule

CATALOGUE: tuple[Rule, ...] = (
    *files.RULES,
    *yaml.RULES,
    *values.RULES,
    *records.RULES,
    *references.RULES,
    *bodies.RULES,
    *ignores.RULES,
    *lock.RULES,
)
