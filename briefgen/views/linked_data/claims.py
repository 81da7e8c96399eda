"""Positions as claims: who holds what on which issue, since when."""

from collections.abc import Iterable
from itertools import islice
from typing import Final

from briefgen.views.export_paths import web_address
from briefgen.views.linked_data.documents import Node
from briefgen.views.linked_data.mentions import actor, mention, moment, without_empty
from briefgen.views.parts import Badge, Entry, Link, StanceRow
from briefgen.views.surroundings import SiteFrame

MOST_CLAIMS: Final = 20  # of a page; all of them stand in the tables for programs


def claims_of_rows(
    rows: Iterable[StanceRow], site: SiteFrame, page: str, *, issue: Link | None = None
) -> list[Node]:
    """Give the latest recorded stances of one actor as claims, or those of many on one `issue`.

    `page` is the path below the root of the page on which the rows stand.
    """
    with_stance = (row for row in rows if row.badge)
    return [_of_row(row, site, page, issue) for row in islice(with_stance, MOST_CLAIMS)]


def _of_row(row: StanceRow, site: SiteFrame, page: str, issue: Link | None) -> Node:
    sides = (
        {"about": mention(issue, site), "author": actor(row.subject, site)}
        if issue
        else {"about": mention(row.subject, site)}
    )
    is_here = row.details.startswith("#")
    details = f"{site.root}/{page}{row.details}" if is_here else row.details
    return without_empty(
        {
            "@type": "Claim",
            "name": _words(row.badge, row.subject.text),
            **sides,
            "dateCreated": moment(row.since),
            "url": web_address(site.url, site.root, details),
        }
    )


def claims_of_entries(entries: Iterable[Entry], site: SiteFrame) -> list[Node]:
    """Give positions as claims."""
    return [
        without_empty(
            {
                "@type": "Claim",
                "@id": web_address(site.url, site.root, one.url),
                "name": _words(one.badge, one.issue.text),
                "text": one.summary.text,
                "about": mention(one.issue, site),
                "author": [actor(link, site) for link in one.actors],
                "dateCreated": moment(one.when),
            }
        )
        for one in islice(entries, MOST_CLAIMS)
    ]


def _words(badge: Badge | None, subject: str) -> str:
    if badge is None:
        return subject
    condition = f" ({badge.condition.text})" if badge.condition else ""
    return f"{subject}: {badge.label}{condition}"
