"""References to things of the site among the tokens of a text, before the words inside them are rendered."""

from collections.abc import Sequence
from typing import NamedTuple

from markdown_it.token import Token

from briefgen.model.bodies import BodyReference, BodyReferenceForm
from briefgen.reading.link_targets import SiteTarget

DRAFT = "draft"
"""The key of a token's `meta` that holds the reference to be rendered there."""

LINE_BREAKS = frozenset({"softbreak", "hardbreak"})
"""The types of tokens that break a line."""


class ReferenceDraft(NamedTuple):
    """A reference whose inner HTML is not rendered yet."""

    target: SiteTarget
    title: str
    line: int
    column: int
    plain: str = ""
    shows_text: bool = False

    def reference(self, form: BodyReferenceForm, text: str) -> BodyReference:
        """Give the reference around the rendered text."""
        kind, target = self.target
        return BodyReference(
            form, kind, target, text, self.plain, self.title, self.line, self.column
        )


def plain_text(tokens: Sequence[Token]) -> str:
    """Give the words of inline tokens; a link without words counts by its target."""
    words: list[str] = []
    for token in tokens:
        if token.type in ("text", "code_inline"):
            words.append(token.content)
        elif token.type in LINE_BREAKS:
            words.append(" ")
        elif token.type in ("image", "embed"):
            words.append(token.content)
        elif token.type == "reference_close":
            draft: ReferenceDraft = token.meta[DRAFT]
            if not draft.shows_text:
                words.append(draft.target.target)
    return "".join(words)
