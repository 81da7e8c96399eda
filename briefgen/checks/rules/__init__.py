"""The rules that judge what records say together, one module each, named after its code.

A rule is a function from the atlas to problems; to add one is to add a module and a line here.
"""

from collections.abc import Callable, Iterator

from briefgen.atlas import Atlas
from briefgen.checks.rule import Rule
from briefgen.checks.rules import (
    chain_too_long,
    end_before_start,
    evidence_withdrawn,
    former_state_date,
    fragment_taken,
    parent_loop,
    quote_changed,
    reserved_slug,
    too_many_pairs,
    undeclared_unsearched,
    unknown_fragment,
)
from briefgen.model.problems import Problem

RULES: tuple[Callable[[Atlas], Iterator[Problem]], ...] = (
    chain_too_long.problems,
    end_before_start.problems,
    evidence_withdrawn.problems,
    former_state_date.problems,
    fragment_taken.problems,
    parent_loop.problems,
    quote_changed.problems,
    reserved_slug.problems,
    too_many_pairs.problems,
    undeclared_unsearched.problems,
    unknown_fragment.problems,
)

EXPLAINED: tuple[Rule, ...] = (
    chain_too_long.RULE,
    end_before_start.RULE,
    evidence_withdrawn.RULE,
    former_state_date.RULE,
    fragment_taken.RULE,
    parent_loop.RULE,
    quote_changed.RULE,
    reserved_slug.RULE,
    too_many_pairs.RULE,
    undeclared_unsearched.RULE,
    unknown_fragment.RULE,
)
"""What each of them is about."""
