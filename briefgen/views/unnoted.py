"""What a site holds beside its graph: where things stand, and the lists that pages ask for through `Site`.

Looking into it notes nothing, so a page that did would stay as it was when it changes.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.model.identifiers import IssueId, Reference
from briefgen.views.log import LogEntry
from briefgen.views.paging import ListName, Paged
from briefgen.views.surroundings import SiteSettings


@dataclass(frozen=True, slots=True)
class Unnoted:
    """The settings of a site, and what follows from its graph and them.

    `declared` gives what each file
    declares, in its order; `corrections` those that concern a page; `ahead` the events that are still to come,
    the next first; `ranks` the place of whatever stands in lists among its kind, the newest first;
    `tables` the issues that stand side by side in each table of countries; `translations` the briefings that stand
    in the place of others, which they translate into the language of the site; `languages` those of files, by path.
    """

    settings: SiteSettings
    urls: Mapping[Reference, str]
    lists: Mapping[ListName, Paged[Reference]]
    archives: Mapping[Reference, Paged[Reference]]
    declared: Mapping[Reference, tuple[Reference, ...]]
    log_entries: Paged[LogEntry]
    corrections: Mapping[Reference, tuple[LogEntry, ...]]
    ahead: tuple[Reference, ...]
    ranks: Mapping[Reference, int]
    tables: tuple[tuple[IssueId, ...], ...]
    translations: Mapping[Reference, Reference]
    languages: Mapping[str, str]
