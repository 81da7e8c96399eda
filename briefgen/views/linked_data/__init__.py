"""What pages say to machines: JSON-LD in the terms of schema.org.

What comes in are the parts of a view; what goes out are plain mappings, which the frame of the page encodes once.
Whatever was withdrawn is not described.
"""

from briefgen.views.linked_data.actors import country_node, organization_node, person_node
from briefgen.views.linked_data.claims import claims_of_entries, claims_of_rows
from briefgen.views.linked_data.documents import Node, page_document
from briefgen.views.linked_data.happenings import event_node, issue_node
from briefgen.views.linked_data.works import (
    briefing_node,
    dataset_node,
    quotation_node,
)

__all__ = [
    "Node",
    "briefing_node",
    "claims_of_entries",
    "claims_of_rows",
    "country_node",
    "dataset_node",
    "event_node",
    "issue_node",
    "organization_node",
    "page_document",
    "person_node",
    "quotation_node",
]
