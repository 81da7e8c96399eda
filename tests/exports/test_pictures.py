"""Pictures for previews of links."""

import hashlib
from xml.etree import ElementTree as ET

import pytest
from exporting import URL, exports_of
from viewing import site_with, view_at
from worlds import WITHDRAWN, briefing, country, file, issue, position, quote

from briefgen.exports.pictures import country as countries
from briefgen.exports.pictures import issue as issues
from briefgen.exports.pictures.lettering import FONTS, Style, width
from briefgen.exports.pictures.png import FONT_CHECKSUMS
from briefgen.exports.pictures.sheet import MARGIN, ROOM
from briefgen.model.identifiers import ActorId, IssueId, Kind, Reference
from briefgen.views.pictures import PICTURE_HEIGHT, PICTURE_WIDTH

HOSTILE = "<b>&amp;\x00\x1b[31m\u202e\ud800" + "W" * 5_000 + " \u4e2d" + " ab" * 2_000
IRAN = Reference(Kind.COUNTRY, ActorId("IR"))
PASSES = Reference(Kind.ISSUE, IssueId("passes"))


def talks(*positions, name="passes", **keys):
    return (
        file("issues/passes.md", issue("passes", **keys)),
        file("briefings/talks.md", briefing(), *positions),
    )


STANDS = position("IR", "passes", "opposes", date="2012")


def drawn(kind, thing, *files, **settings):
    """Give the texts of a picture, with the place of each."""
    site = site_with(*files, url=URL, **settings)
    svg = kind.svg(kind.view(kind.inputs(site, thing)))
    return list(ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text"))  # noqa: S314 - our own


def words(texts):
    return [text.text.strip("\u2066\u2067\u2068\u2069") for text in texts]


def edges(text):
    """Give how far to the left and to the right a text reaches."""
    style = Style.TITLE if "Serif" in text.get("font-family") else Style.LABEL
    long = width(words([text])[0], style, int(text.get("font-size")))
    x = float(text.get("x"))
    return (x - long, x) if text.get("text-anchor") == "end" else (x, x + long)


def test_countries_and_issues_have_a_picture_of_the_size_that_pages_state():
    files = exports_of(*talks(STANDS))
    sizes = {
        path: (int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big"))
        for path, content in files.items()
        if content.startswith(b"\x89PNG")
    }
    size = (PICTURE_WIDTH, PICTURE_HEIGHT)
    assert sizes == {"countries/ir/picture.png": size, "issues/passes/picture.png": size}


@pytest.mark.parametrize("settings", [{"url": ""}, {"link_pictures": False}])
def test_no_picture_is_made_where_none_can_be_named_or_is_wanted(settings):
    assert not [one for one in exports_of(*talks(STANDS), **settings) if one.endswith(".png")]


def test_what_was_withdrawn_has_no_picture():
    assert "issues/passes/picture.png" not in exports_of(*talks(withdrawn=WITHDRAWN))


def test_a_name_whose_letters_cannot_be_drawn_has_no_picture():
    name = file("countries/IR.md", country("IR", names=(("en", "\u4e2d\u56fd"),)))
    assert "countries/ir/picture.png" not in exports_of(*talks(STANDS), name)


def test_a_country_shows_its_stance_with_the_year_of_a_stale_one():
    assert words(drawn(countries, IRAN, *talks(STANDS)))[3:] == [
        "Iran",
        "1 report, 2012",
        "Opposes",
        "2012",
        "On passes",
    ]


def test_an_issue_counts_who_takes_which_stance():
    asked = talks(position("AF", "passes"), position("PK", "passes"), question="Open the passes?")
    assert words(drawn(issues, PASSES, *asked))[3:] == [
        "Open the passes?",
        "2 actors, 2025",
        "2",
        "Supports",
        "Afghanistan, Pakistan",
    ]


@pytest.mark.parametrize("lang", ["en", "fa"])
@pytest.mark.parametrize(("kind", "thing"), [(countries, IRAN), (issues, PASSES)])
def test_no_text_however_hostile_reaches_over_the_edge(kind, thing, lang):
    named = file("countries/IR.md", country("IR", names=((lang, HOSTILE),)))
    texts = drawn(kind, thing, *talks(STANDS, question=HOSTILE), named, lang=lang, name=HOSTILE)
    reach = [edge for text in texts for edge in edges(text)]
    assert MARGIN - 1 <= min(reach) <= max(reach) <= MARGIN + ROOM + 1


def test_a_picture_of_a_site_from_right_to_left_begins_at_the_right():
    title = drawn(countries, IRAN, *talks(STANDS), lang="fa")[3]
    assert edges(title)[1] == MARGIN + ROOM


def test_a_quotation_is_shown_by_the_picture_of_the_country_for_which_it_was_said():
    files = talks(quote("open", on_behalf_of="IR", issues=("passes",)), STANDS)
    picture = view_at(site_with(*files, url=URL), "quotes/open/").frame.picture
    assert picture.url == f"{URL}/countries/ir/picture.png"


def test_a_briefing_without_a_picture_is_shown_by_that_of_its_issue():
    picture = view_at(site_with(*talks(STANDS), url=URL), "briefings/talks/").frame.picture
    assert picture.url == f"{URL}/issues/passes/picture.png"


def test_the_fonts_are_those_of_which_the_program_knows():
    found = {
        font.name: hashlib.sha256(font.read_bytes()).hexdigest() for font in FONTS.glob("*.ttf")
    }
    assert found == FONT_CHECKSUMS
