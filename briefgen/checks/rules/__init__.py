"""The rules that judge what records say together, one module each, named after its code.

A rule is a function from the atlas to problems; to add one is to add a module and a line here.
"""

from collections.abc import Callable, Iterator

from briefgen.atlas import Atlas
from briefgen.checks.rules import (
    chain_too_long,
    evidence_withdrawn,
    former_state_date,
    parent_loop,
    quote_changed,
    reserved_slug,
    undeclared_unsearched,
)
from briefgen.model.problems import Problem

RULES: tuple[Callable[[Atlas], Iterator[Problem]], ...] = (
    chain_too_long.problems,
    evidence_withdrawn.problems,
    former_state_date.problems,
    parent_loop.problems,
    quote_changed.problems,
    reserved_slug.problems,
    undeclared_unsearched.problems,
)
