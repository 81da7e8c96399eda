"""Which records have a page that search engines, and the site's own search, may lead to."""

from briefgen.model.vocabulary import BriefingStatus
from briefgen.views.site import Site
from briefgen.views.tables.listed import is_published


def may_be_indexed(site: Site, record: object) -> bool:
    """Tell whether a record's page may be found: it is neither withdrawn nor hidden, nor brought by a draft."""
    is_hidden = getattr(record, "status", None) is BriefingStatus.HIDDEN
    return not is_hidden and is_published(site, record)
