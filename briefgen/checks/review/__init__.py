"""The rules that say what an editor should look at again, one module each, named after its code.

They are hints, so each is a warning, and `briefgen check` alone asks for them: a build says only what is wrong
with the site. A rule is a function from the atlas, and what the review depends on, to problems.
"""

from collections.abc import Callable, Iterator

from briefgen.atlas import Atlas
from briefgen.checks.review import (
    condition_empty,
    date_calendar,
    date_far_ahead,
    date_impossible,
    date_too_precise,
    deceiving_address,
    event_overdue,
    evidence_later,
    evidence_not_theirs,
    language_mismatch,
    link_contradicts,
    name_mixed,
    near_link,
    order_uncertain,
    quote_marked,
    quote_repeated,
    quote_truncated,
    quote_unbalanced,
    quote_unused,
    quote_within,
    reference_withdrawn,
    same_name,
    source_missing,
    source_unreachable,
    speaker_out_of_post,
    speaker_untied,
    stance_stale,
    unknown_address,
    vote_without_stance,
)
from briefgen.checks.reviewing import Review
from briefgen.checks.rule import Rule
from briefgen.model.problems import Problem

_MODULES = (
    condition_empty,
    date_calendar,
    date_far_ahead,
    date_impossible,
    date_too_precise,
    deceiving_address,
    evidence_later,
    evidence_not_theirs,
    event_overdue,
    language_mismatch,
    link_contradicts,
    name_mixed,
    near_link,
    order_uncertain,
    quote_marked,
    quote_repeated,
    quote_truncated,
    quote_unbalanced,
    quote_unused,
    quote_within,
    reference_withdrawn,
    same_name,
    source_missing,
    source_unreachable,
    speaker_out_of_post,
    speaker_untied,
    stance_stale,
    unknown_address,
    vote_without_stance,
)

REVIEW_RULES: tuple[Callable[[Atlas, Review], Iterator[Problem]], ...] = tuple(
    module.problems for module in _MODULES
)
EXPLAINED: tuple[Rule, ...] = tuple(module.RULE for module in _MODULES)
