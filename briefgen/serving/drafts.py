"""Which pages exist through drafts alone."""

from collections.abc import Iterator, Mapping
from typing import Any

from briefgen.atlas import Atlas
from briefgen.model.identifiers import Kind, Reference
from briefgen.model.vocabulary import BriefingStatus
from briefgen.serving.outcomes import Drafts
from briefgen.views.addresses import path_of


def drafts_of(atlas: Atlas) -> Drafts:
    """Give the drafts of an atlas, with the pages of all that they declare.

    Pages that merely show something of a draft, such as a country's, are not among them: they are published
    without it.
    """
    paths = {
        one.origin.path
        for records in (atlas.briefings, atlas.pages)
        for one in records.values()
        if one.status is BriefingStatus.DRAFT
    }
    if not paths:
        return Drafts()
    files = (
        f"{path_of(reference)}index.html"
        for reference, record in _with_pages(atlas)
        if record.origin is not None and record.origin.path in paths
    )
    return Drafts(len(paths), frozenset(files))


def _with_pages(atlas: Atlas) -> Iterator[tuple[Reference, Any]]:
    """Give everything that has a page of its own."""
    kinds: tuple[tuple[Kind, Mapping[Any, Any]], ...] = (
        (Kind.COUNTRY, atlas.countries),
        (Kind.ORGANIZATION, atlas.organizations),
        (Kind.PERSON, atlas.people),
        (Kind.ISSUE, atlas.issues),
        (Kind.EVENT, atlas.events),
        (Kind.QUOTE, atlas.quotes),
        (Kind.BRIEFING, atlas.briefings),
        (Kind.PAGE, atlas.pages),
    )
    for kind, records in kinds:
        for id_, record in records.items():
            yield Reference(kind, id_), record
