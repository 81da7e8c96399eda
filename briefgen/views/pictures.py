"""The picture that stands for a page where only one fits, such as in another site's preview of a link."""

from pathlib import PurePosixPath
from typing import NamedTuple

from briefgen.model.bodies import Body, BodyReference, BodyReferenceForm
from briefgen.views.surroundings import SiteFrame

_SHOWN_EVERYWHERE = frozenset([".png", ".jpg", ".jpeg", ".webp", ".gif"])


class Picture(NamedTuple):
    """A picture by its full address, and what it shows, in words."""

    url: str
    alt: str


def first_picture(body: Body | None, site: SiteFrame) -> Picture | None:
    """Give the first picture of a text; None where the site's address, and so the picture's, is not known."""
    if body is None or not site.url:
        return None
    for piece in body.pieces:
        if (
            isinstance(piece, BodyReference)
            and piece.form is BodyReferenceForm.EMBED
            and piece.kind == "static"
            and PurePosixPath(piece.target).suffix.lower() in _SHOWN_EVERYWHERE
        ):
            return Picture(f"{site.url}/{piece.target}", piece.plain)
    return None
