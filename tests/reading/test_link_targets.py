"""What the destination of a link or image means."""

import pytest

from briefgen.reading.link_targets import SiteTarget, UrlTarget, link_target
from briefgen.reading.markdown import read_body


@pytest.mark.parametrize(
    ("destination", "kind", "target"),
    [
        ("country:BV", "country", "BV"),
        ("%7Bstatic%7Dimages/a%20b.png", "static", "images/a b.png"),
        ("images/a.png", "static", "images/a.png"),
        ("../files/a.pdf", "static", "../files/a.pdf"),
        ("other.md#part", "filename", "other.md#part"),
    ],
)
def test_destination_on_the_site_names_a_thing_or_a_file(destination, kind, target):
    assert link_target(destination) == SiteTarget(kind, target)


@pytest.mark.parametrize("destination", ["#part", "/about/", "?page=2", "https://example.org/"])
def test_other_destination_is_an_address(destination):
    assert isinstance(link_target(destination), UrlTarget)


@pytest.mark.parametrize("source", ["![a](images/a.png)", "![a](/images/a.png)"])
def test_picture_by_its_path_is_looked_up_as_a_file(source):
    body, _ = read_body(source, "briefings/a.md", 1)
    assert [piece.kind for piece in body.pieces if not isinstance(piece, str)] == ["static"]
