"""The site of an atlas: where everything stands, what surrounds every page, and what follows from both."""

from collections import defaultdict
from typing import Any
from urllib.parse import urlsplit

from briefgen.atlas import Atlas, Relation
from briefgen.model.identifiers import Kind, Reference
from briefgen.views.addresses import addresses
from briefgen.views.log import corrections_by_page, log_of
from briefgen.views.matrix_pages import issues_of_matrix
from briefgen.views.site import Site
from briefgen.views.standings import is_upcoming
from briefgen.views.surroundings import SiteSettings, surroundings_of
from briefgen.views.trees import translations_into
from briefgen.views.unnoted import Unnoted
from briefgen.views.words import words_in


def site_of(atlas: Atlas, settings: SiteSettings) -> Site:
    """Give the site of an atlas, in its default language: where everything stands, and what surrounds every page."""
    root = urlsplit(settings.url).path.rstrip("/")
    found = addresses(atlas, root, settings.lang)
    return Site(
        whole=atlas,
        surroundings=surroundings_of(atlas, settings, root, settings.lang),
        unnoted=Unnoted(
            settings=settings,
            urls=found.urls,
            lists=found.lists,
            archives=found.archives,
            declared=_declared(atlas),
            log_entries=log_of(atlas),
            corrections=corrections_by_page(atlas),
            ahead=_upcoming(atlas),
            ranks=found.ranks,
            tables=issues_of_matrix(atlas, words_in(settings.lang)),
            translations=translations_into(settings.lang, atlas),
            languages=_languages(atlas),
        ),
    )


def _languages(atlas: Atlas) -> dict[str, str]:
    """Give the language of each file, by its path: that of the briefing or thing which it is about."""
    mains: list[tuple[str, Any]] = [
        (path, atlas.record(main)) for path, main in atlas.paths.items()
    ]
    return {path: getattr(one, "profile", one).lang for path, one in mains if one is not None}


def _upcoming(atlas: Atlas) -> tuple[Reference, ...]:
    ahead = [
        event
        for event in atlas.events.values()
        if event.profile.withdrawn is None and is_upcoming(event, atlas.site_date)
    ]
    ahead.sort(key=lambda event: (event.date.sort_key, event.id))
    return tuple(Reference(Kind.EVENT, event.id) for event in ahead)


def _declared(atlas: Atlas) -> dict[Reference, tuple[Reference, ...]]:
    """Give what each briefing or thing declares beside itself, in the order of its file."""
    found: defaultdict[Reference, list[Reference]] = defaultdict(list)
    for (target, relation), owners in atlas.backlinks.items():
        if relation is Relation.DECLARES:
            for owner in owners:
                found[owner].append(target)
    return {
        owner: tuple(sorted(targets, key=lambda one: _place(atlas, one)))
        for owner, targets in found.items()
    }


def _place(atlas: Atlas, reference: Reference) -> tuple[str, int, str]:
    origin = getattr(atlas.record(reference), "origin", None)
    key, index = (*origin.pointer, "", 0)[:2] if origin else ("", 0)
    return str(key), index if isinstance(index, int) else 0, reference.id
