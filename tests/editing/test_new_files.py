"""New files: right as they are, with every key of their kind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.editing.new_files import KEYS, new_file, suggested_id
from briefgen.model.errors import BriefgenError
from briefgen.model.identifiers import Kind
from briefgen.reading.declarations import BRIEFING_LISTS, SHARED_LISTS
from briefgen.reading.files import ReadingOptions, read_file
from briefgen.reading.schemas.actors import CountryKeys, OrganizationKeys, PersonKeys
from briefgen.reading.schemas.briefings import BriefingKeys
from briefgen.reading.schemas.events import EventKeys
from briefgen.reading.schemas.issues import IssueKeys

SCHEMAS = {
    Kind.BRIEFING: (BriefingKeys, BRIEFING_LISTS),
    Kind.COUNTRY: (CountryKeys, SHARED_LISTS),
    Kind.EVENT: (EventKeys, SHARED_LISTS),
    Kind.ISSUE: (IssueKeys, SHARED_LISTS),
    Kind.ORGANIZATION: (OrganizationKeys, SHARED_LISTS),
    Kind.PERSON: (PersonKeys, SHARED_LISTS),
}
NEEDED = {"type": "meeting", "date": "2031-05"}
PRINTABLE = st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"])


@pytest.mark.parametrize("kind", KEYS)
def test_every_key_of_the_kind_is_there_once(kind):
    schema, lists = SCHEMAS[kind]
    assert sorted(key.name for key in KEYS[kind]) == sorted({*schema.model_fields, *lists})


def test_an_id_has_the_letters_of_a_name_without_their_accents():
    assert suggested_id(Kind.PERSON, {"name": "Åstrid Håvik-Øyen"}) == "astrid-havik-oyen"


@given(st.sampled_from(list(KEYS)), st.text(PRINTABLE, min_size=1, max_size=300))
def test_any_name_and_prose_is_read_as_it_was_given(kind, text):
    key = "title" if kind is Kind.BRIEFING else "name"
    prose = " ".join(f"x{text}".split())
    date = "2031-05-04" if kind is Kind.BRIEFING else "2031-05"
    values = {"type": "meeting", "date": date, "summary": prose, key: prose}
    given_ = {one.name: values[one.name] for one in KEYS[kind] if one.name in values}
    file = new_file(kind, "IR" if kind is Kind.COUNTRY else "pier", given_)
    read = read_file(file.path, file.text.encode(), ReadingOptions())
    record = read.briefing or (
        *read.countries, *read.events, *read.issues, *read.organizations, *read.people
    )[0]  # fmt: skip
    assert (getattr(record, key), read.diagnostics) == (prose, ())


def test_id_is_made_of_the_name():
    assert suggested_id(Kind.EVENT, {"name": "Pier: the Opening"}) == "pier-the-opening"


def test_briefing_lies_in_the_folder_of_its_year():
    assert new_file(Kind.BRIEFING, "pier", {"date": "2031-05-04"}).path == "briefings/2031/pier.md"


@pytest.mark.parametrize(
    ("kind", "id_", "said"),
    [(Kind.ISSUE, "../Pier", "`pier`"), (Kind.COUNTRY, "UK", "Did you mean `GB`")],
)
def test_id_that_can_not_be_names_one_that_can(kind, id_, said):
    with pytest.raises(BriefgenError, match=said):
        new_file(kind, id_, {})
