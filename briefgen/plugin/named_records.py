"""Records that the settings name: whether the content has them."""

from collections.abc import Iterator

from briefgen.atlas import Atlas
from briefgen.model.diagnostics import Diagnostic
from briefgen.model.identifiers import Kind, Reference
from briefgen.plugin.settings import Configuration
from briefgen.plugin.unknown_settings import place_of_setting
from briefgen.reading.nearest import did_you_mean


def unknown_in_settings(given: Configuration, atlas: Atlas) -> Iterator[Diagnostic]:
    """Give an error for each issue and organization that the settings name and the content has not.

    No page would show that an organization, whose stance is to colour the map, is none.
    """
    site = given.site
    named = [("FOCUS_ISSUE", Kind.ISSUE, site.focus_issue)] if site.focus_issue else []
    named += [("MAP_AUTHORITIES", Kind.ORGANIZATION, one) for one in site.map_authorities]
    for setting, kind, id_ in named:
        if id_ not in atlas.of_kind(kind):
            path, line = place_of_setting(setting, given.settings, given.content)
            message = f"{setting} names an {kind}, and there is no {kind} `{id_}`"
            help_ = _help(Reference(kind, id_), atlas)
            yield Diagnostic(path, line, 1, "unknown-reference", message, help_)


def _help(named: Reference, atlas: Atlas) -> str:
    if present := atlas.redirects.get(named):
        return f"Its id is `{present.id}` now."
    hint = did_you_mean(named.id, atlas.of_kind(named.kind))
    return hint or f"`briefgen list {named.kind}s` shows the ids that there are."
