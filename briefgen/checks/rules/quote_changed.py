"""A quotation that was found in its source is still the same."""

from collections.abc import Iterator

from briefgen.atlas import Atlas
from briefgen.checks.rule import Rule
from briefgen.model.problems import Problem
from briefgen.model.verifications import words_digest

CODE = "quote-changed"
RULE = Rule(
    CODE,
    "a quotation is no longer what was compared with its source",
    "Its page would say that it matches its source, and perhaps it does not: one word can turn it round.",
)


def problems(atlas: Atlas) -> Iterator[Problem]:
    """Give the quotations whose words, context or snapshot are not those that were compared.

    Where the source is unknown, that is reported by itself, and nobody can tell whether they are.
    """
    for id_, verification in atlas.verifications.items():
        quote = atlas.quotes[id_]
        source = atlas.sources.get(quote.source) if quote.source else None
        if source and words_digest(quote, source) != verification.words:
            yield Problem(
                quote.origin.at("original" if quote.original else "text"),
                CODE,
                f"quotation `{id_}` is not what was compared with its source on {verification.date.isoformat()}",
                "Its words, `excerpt`, `prefix`, `suffix` or snapshot have changed since."
                " Run `briefgen verify`, or put back what was there.",
            )
