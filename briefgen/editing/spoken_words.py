"""What a person, or an organization, is on record as saying."""

from briefgen.atlas import Atlas, Relation
from briefgen.model.identifiers import Kind, QuoteId, Reference
from briefgen.model.quotes import Quote

SPEAKING = (Kind.PERSON, Kind.ORGANIZATION)
"""The kinds of things that speak."""


def words_of(reference: Reference, atlas: Atlas) -> tuple[Quote, ...]:
    """Give the quotations of whoever `reference` is, their own or conveyed, in order of id; none of other things."""
    if reference.kind not in SPEAKING:
        return ()
    pointing = atlas.pointing_at(reference, Relation.SPEAKER, Relation.CONVEYS)
    ids = sorted(one.id for one in pointing if one.kind is Kind.QUOTE)
    return tuple(atlas.quotes[QuoteId(id_)] for id_ in ids)
