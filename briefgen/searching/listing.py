"""Every page of a site that can be found by searching."""

from collections.abc import Callable, Iterator

from briefgen.model.identifiers import Kind, Reference
from briefgen.searching.documents import Document
from briefgen.searching.records import (
    briefing_document,
    event_document,
    page_document,
    quote_document,
)
from briefgen.searching.things import actor_document, issue_document
from briefgen.views.indexable import may_be_indexed
from briefgen.views.site import Site
from briefgen.views.trees import below_root, is_here

DOCUMENTS: dict[Kind, Callable[[Site, Reference], Document]] = {
    Kind.BRIEFING: briefing_document,
    Kind.QUOTE: quote_document,
    Kind.EVENT: event_document,
    Kind.COUNTRY: actor_document,
    Kind.ISSUE: issue_document,
    Kind.PERSON: actor_document,
    Kind.ORGANIZATION: actor_document,
    Kind.PAGE: page_document,
}
"""What makes the document of each kind that is found by itself; sources and positions stand on others' pages."""


def findable(site: Site) -> Iterator[Reference]:
    """Give everything that may be found: neither withdrawn nor hidden, nor brought by a draft."""
    for kind in DOCUMENTS:
        for id_, record in site.whole.of_kind(kind).items():
            if may_be_indexed(site, record):
                yield Reference(kind, id_)


def document_of(site: Site, reference: Reference) -> Document:
    """Give the document of a thing that may be found.

    A briefing whose page stands among those of another language is found in each: below the folder of a name that
    no page has, which the script takes out of its address.
    """
    found = DOCUMENTS[reference.kind](site, reference)
    if is_here(site, reference):
        return found._replace(path=below_root(site, found.path))
    return found._replace(path=f"~{site.surroundings.lang}/{found.path}")


def documents_of(site: Site) -> Iterator[Document]:
    """Give every document of a site, kind by kind."""
    return (document_of(site, one) for one in findable(site))
