"""The picture that stands for a page where only one fits, such as in another site's preview of a link."""

from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Final, NamedTuple
from unicodedata import category

from briefgen.model.bodies import Body, BodyReference, BodyReferenceForm
from briefgen.model.identifiers import Kind, Reference
from briefgen.views.export_paths import picture_path, web_address
from briefgen.views.site import Site
from briefgen.views.surroundings import SiteFrame
from briefgen.views.tables.listed import is_published

PICTURE_WIDTH: Final = 1200
PICTURE_HEIGHT: Final = 630

_SHOWN_EVERYWHERE = frozenset([".png", ".jpg", ".jpeg", ".webp", ".gif"])
_HAVE_ONE = (Kind.COUNTRY, Kind.ISSUE)
# Latin, Greek, Cyrillic and Arabic: the letters that pictures are drawn with.
_LETTERS = ((0x20, 0x52F), (0x600, 0x6FF), (0x750, 0x77F), (0x1E00, 0x1EFF))


class Picture(NamedTuple):
    """A picture by its full address, and what it shows, in words; a `width` and `height` of 0 are not known."""

    url: str
    alt: str
    width: int = 0
    height: int = 0


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
            return Picture(
                web_address(site.url, site.root, f"{site.base}/{piece.target}"), piece.plain
            )
    return None


def picture_of(site: Site, things: Iterable[Reference | None]) -> Picture | None:
    """Give the picture of the first country or issue among some things that has one."""
    for one in things:
        if one and has_picture(site, one):
            name = _name(site, one)
            alt = site.words.gettext("{name}: the latest recorded stances").format(name=name)
            url = web_address(
                site.frame.url, site.frame.root, f"{site.frame.base}/{picture_path(one)}"
            )
            return Picture(url, alt, PICTURE_WIDTH, PICTURE_HEIGHT)
    return None


def has_picture(site: Site, thing: Reference) -> bool:
    """Tell whether a picture is made of a thing: of a published country or issue whose name can be drawn.

    Without the site's address nobody could name the picture, so there is none.
    """
    if thing.kind not in _HAVE_ONE or not site.frame.url or not site.settings.link_pictures:
        return False
    return is_published(site, site.record(thing)) and _is_drawable(_name(site, thing))


def _name(site: Site, thing: Reference) -> str:
    link, _ = site.link_to(thing)
    return link.text if link else ""


def _is_drawable(name: str) -> bool:
    """Tell whether pictures have all letters of a name, and so do not leave out half of it."""
    letters = [ord(sign) for sign in name if category(sign)[0] == "L"]
    return bool(letters) and all(
        any(first <= letter <= last for first, last in _LETTERS) for letter in letters
    )
