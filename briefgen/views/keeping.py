"""A site kept with its atlas: what pages are made from, without the texts in Markdown.

See `briefgen.atlas.keeping` for what this saves.
"""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple
from urllib.parse import urlsplit

import msgspec

from briefgen.atlas.keeping import (
    BodyAt,
    later,
    later_by_reference,
    opened_atlas,
    sections_of_atlas,
)
from briefgen.cache.sections import Load, Section, decoded
from briefgen.model.identifiers import IssueId, Reference
from briefgen.views.log import LogEntry
from briefgen.views.paging import Paged
from briefgen.views.site import Site
from briefgen.views.surroundings import SiteSettings, surroundings_of
from briefgen.views.unnoted import Unnoted

_encoded = msgspec.msgpack.Encoder().encode


class _Rest(NamedTuple):
    """What is little, and read at once."""

    settings: SiteSettings
    log_entries: Paged[LogEntry]
    ahead: tuple[Reference, ...]
    tables: tuple[tuple[IssueId, ...], ...]
    translations: tuple[tuple[Reference, Reference], ...]


def sections_of_site(site: Site) -> Iterator[Section]:
    """Give a site in its default language, and its atlas, in sections to be kept."""
    yield from sections_of_atlas(site.whole)
    known = site.unnoted
    for name, by_reference in (
        ("urls", known.urls),
        ("archives", known.archives),
        ("declared", known.declared),
        ("corrections", known.corrections),
        ("ranks", known.ranks),
    ):
        yield name, _encoded({str(key): value for key, value in by_reference.items()})
    yield "lists", _encoded(dict(known.lists))
    yield "languages", _encoded(dict(known.languages))
    rest = _Rest(
        known.settings,
        known.log_entries,
        known.ahead,
        known.tables,
        tuple(known.translations.items()),
    )
    yield "site", _encoded(rest)


def opened_site(load: Load, body_at: BodyAt) -> Site:
    """Give a kept site in its default language; its texts are as `body_at` gives them.

    Raises DamagedError, now or when something is asked for, if a section can't be trusted.
    """
    rest: _Rest = decoded(load, "site", _Rest)
    section, by_reference = partial(later, load), partial(later_by_reference, load)
    atlas, settings = opened_atlas(load, body_at), rest.settings
    root = urlsplit(settings.url).path.rstrip("/")
    return Site(
        whole=atlas,
        surroundings=surroundings_of(atlas, settings, root, settings.lang),
        unnoted=Unnoted(
            settings=settings,
            urls=by_reference("urls", str),
            lists=section("lists", Paged[Reference]),
            archives=by_reference("archives", Paged[Reference]),
            declared=by_reference("declared", tuple[Reference, ...]),
            log_entries=rest.log_entries,
            corrections=by_reference("corrections", tuple[LogEntry, ...]),
            ahead=rest.ahead,
            ranks=by_reference("ranks", int),
            tables=rest.tables,
            translations=dict(rest.translations),
            languages=section("languages", str),
        ),
    )
