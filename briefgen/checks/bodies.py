"""The bodies of all files."""

from collections.abc import Iterator

from briefgen.atlas import Atlas
from briefgen.checks.things import things_in
from briefgen.model.bodies import Body
from briefgen.model.identifiers import Origin


def bodies_in(atlas: Atlas) -> Iterator[tuple[Origin, str, Body]]:
    """Give every body with the file that it stands in and its language (BCP 47)."""
    for briefing in atlas.briefings.values():
        yield briefing.origin, briefing.lang, briefing.body
    for page in atlas.pages.values():
        yield page.origin, page.lang, page.body
    for origin, thing in things_in(atlas):
        if thing.profile.body:
            yield origin, thing.profile.lang, thing.profile.body
