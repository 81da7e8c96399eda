import re
from pathlib import Path

from viewing import names, site_with, view_at
from worlds import TODAY, briefing, governing, issue, organization, position, source
from worlds import file as file_

from briefgen.model.countries import country_codes
from briefgen.views.maps import AREAS, SHAPES

PICTURE = Path(__file__).parents[2] / "themes" / "briefing" / "static" / "world.svg"


def site_of(*records, **settings):
    return site_with(
        file_("issues/passes.md", issue("passes")),
        file_("briefings/talks.md", briefing(), source("paper"), *records),
        site_date=TODAY,
        **settings,
    )


def map_of(*records, **settings):
    return view_at(site_of(*records, **settings), "issues/passes/").map


def taken(actor, stance="supports", **keys):
    return position(actor, "passes", stance, evidence=("paper",), **keys)


def fills(shown):
    return {fill.stance: [shape.id for shape in fill.shapes] for fill in shown.fills}


def test_the_map_is_coloured_by_latest_recorded_stances():
    found = map_of(taken("IR", "opposes", date="2024"), taken("IR"), taken("PK", "opposes"))
    assert fills(found) == {"supports": ["IR"], "opposes": ["PK"]}


def test_a_stale_stance_has_a_sign_of_its_own_and_its_year():
    (fill,) = map_of(taken("IR", date="2012")).fills
    assert (fill.is_stale, fill.label, fill.shapes[0].year) == (
        True,
        "Supports, 5 years old or older",
        "2012",
    )


def test_only_countries_colour_the_map():
    assert map_of(organization("bloc"), taken("bloc")) is None


def test_a_country_without_a_shape_is_named_beside_the_map():
    assert names(map_of(taken("IR"), taken("EU")).undrawn) == ["European Union"]


def test_an_authority_colours_a_country_only_if_the_site_says_so():
    records = (organization("emirate", governs=(governing("AF"),)), taken("emirate", "opposes"))
    shown = map_of(*records, map_authorities=("emirate",))
    assert (map_of(*records), fills(shown)) == (None, {"opposes": ["AF"]})


def test_an_authority_goes_before_the_country_and_is_named():
    shown = map_of(
        organization("emirate", governs=(governing("AF"),)),
        taken("emirate", "opposes"),
        taken("AF"),
        map_authorities=("emirate",),
    )
    assert [(country.text, authority.text) for country, authority in shown.by_authority] == [
        ("Afghanistan", "The emirate")
    ]


def test_a_disputed_area_has_the_colour_of_the_country_that_the_site_names():
    shown = map_of(taken("UA"), map_areas=(("crimea", "UA"),))
    assert fills(shown) == {"supports": ["UA", "crimea"]}


def test_a_disputed_area_has_no_colour_where_the_site_says_nothing():
    assert fills(map_of(taken("UA"), taken("RU"))) == {"supports": ["RU", "UA"]}


def test_the_map_of_countries_leads_to_the_pages_that_the_list_leads_to():
    view = view_at(site_of(taken("IR"), taken("EU")), "countries/")
    listed = {line.link for _, lines in view.groups for line in lines}
    assert {shape.link for shape in view.shapes} < listed


def test_the_picture_has_the_shapes_that_pages_name():
    ids = re.findall(r'id="([^"]+)"', PICTURE.read_text(encoding="utf-8"))
    assert sorted(ids) == sorted([*SHAPES, *AREAS, "land", "disputed"])


def test_every_shape_is_of_a_country_that_content_may_name():
    assert country_codes() >= SHAPES
