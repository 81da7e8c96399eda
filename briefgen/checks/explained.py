"""Every code that may be reported, by its name."""

from collections.abc import Mapping
from types import MappingProxyType

from briefgen.checks import review, rules
from briefgen.checks.catalogue import CATALOGUE
from briefgen.checks.rule import Rule

EXPLAINED: Mapping[str, Rule] = MappingProxyType(
    {
        rule.code: rule
        for rule in sorted(
            (*CATALOGUE, *rules.EXPLAINED, *review.EXPLAINED), key=lambda rule: rule.code
        )
    }
)
"""All rules, in order of code."""
