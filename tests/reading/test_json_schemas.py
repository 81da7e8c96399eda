"""JSON Schema of front matter: it lets all through that is right, and knows each key by name.

Editors read YAML 1.2, where `2031` is a number and `NO` is text; briefgen takes every scalar for text. Content is
validated as both see it.
"""

import importlib
import json
import pkgutil
import re
from pathlib import Path

import pytest
from jsonschema import Draft7Validator
from pydantic import ValidationError, create_model
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor

from briefgen.reading import schemas
from briefgen.reading.declarations import BRIEFING_LISTS, SHARED_LISTS
from briefgen.reading.front_matter import read_front_matter
from briefgen.reading.json_schemas import KINDS, front_matter_schema, schema_text
from briefgen.reading.opened_file import KINDS as KIND_OF_FOLDER
from briefgen.reading.records import Folder
from briefgen.reading.schemas.common import Keys
from briefgen.reading.schemas.whole_files import BriefingFile, SharedLists

ROOT = Path(__file__).parents[2]
COMMITTED = ROOT / "schemas"
VALID = (
    ROOT / "content",
    ROOT / "tests/reading/fixtures/every_key",
    *sorted((ROOT / "tests/sites/valid").glob("*/content")),
)
FENCE = re.compile(r"^```yaml (\S+)\n([\s\S]*?)^```$", re.MULTILINE)
BRIEFING = "title: A title\ndate: 2031-05-04\nsummary: A summary.\n"
FERRY = BRIEFING + "sources: {id: log, title: The log, published: 2031}\n"

VALIDATORS = {kind: Draft7Validator(front_matter_schema(kind)) for kind in KINDS}


class AsEditorsRead(SafeConstructor):
    """YAML 1.2, whose core schema has no dates."""


AsEditorsRead.add_constructor("tag:yaml.org,2002:timestamp", SafeConstructor.construct_yaml_str)


def as_editors_read(front_matter):
    yaml = YAML(typ="safe", pure=True)
    yaml.Constructor = AsEditorsRead
    return yaml.load(front_matter)


def as_briefgen_reads(front_matter):
    front, problems = read_front_matter(f"---\n{front_matter}---\n".encode(), "a.md")
    assert problems == ()
    return front.values


READERS = [as_editors_read, as_briefgen_reads]


def complaints(kind, value):
    return [error.json_path for error in VALIDATORS[kind].iter_errors(value)]


def front_matters():
    """Give the kind and front matter of every file that is right, and of every example of the format."""
    for folder in VALID:
        for file in sorted(folder.rglob("*.md")):
            way = file.relative_to(folder)
            text = file.read_text("utf-8").split("---\n", 2)[1]
            yield way.as_posix(), str(KIND_OF_FOLDER[Folder(way.parts[0])]), text
    for name, text in FENCE.findall((ROOT / "docs/content-format.md").read_text("utf-8")):
        folder = name.split("/")[0]
        if name == "briefing":
            yield "an example of a briefing", "briefing", BRIEFING + text
        elif name != "wrong":
            yield name, str(KIND_OF_FOLDER[Folder(folder)]), text


def keys_classes():
    modules = [
        importlib.import_module(f"{schemas.__name__}.{one.name}")
        for one in pkgutil.iter_modules(schemas.__path__)
    ]
    return sorted(
        {
            one
            for module in modules
            for one in vars(module).values()
            if isinstance(one, type) and issubclass(one, Keys)
        },
        key=lambda one: one.__name__,
    )


FIELDS = {
    f"{one.__name__}.{name}": one.model_fields[name]
    for one in keys_classes()
    for name in one.__annotations__
    if name in one.model_fields
}
"""Every key of every schema, where it is declared."""


@pytest.mark.parametrize("kind", KINDS)
def test_schema_is_a_json_schema(kind):
    Draft7Validator.check_schema(front_matter_schema(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_committed_schema_is_the_one_that_the_program_gives(kind):
    assert (COMMITTED / f"{kind}.json").read_text("utf-8") == schema_text(kind)


def test_no_other_schema_is_committed():
    assert {file.stem for file in COMMITTED.iterdir()} == set(KINDS)


def test_whole_files_have_the_lists_that_are_read():
    own = BriefingFile.model_fields.keys()
    assert (set(SharedLists.model_fields), set(BRIEFING_LISTS) - set(own)) == (
        set(SHARED_LISTS),
        set(),
    )


def test_every_key_has_a_description_and_examples():
    bare = [way for way, field in FIELDS.items() if not (field.description and field.examples)]
    assert bare == []


@pytest.mark.parametrize("kind", KINDS)
def test_schema_tells_what_each_key_means(kind):
    schema = front_matter_schema(kind)
    mappings = [schema, *schema["definitions"].values()]
    described = {
        key: said
        for one in mappings
        for key, said in one.get("properties", {}).items()
        if not {"description", "examples"} <= said.keys()
    }
    assert described == {}


def test_examples_of_keys_are_right():
    wrong = [
        (way, example)
        for way, field in FIELDS.items()
        for example in field.examples
        if not is_right(field, as_text(example))
    ]
    assert wrong == []


def is_right(field, value):
    one = create_model("One", __base__=Keys, key=(field.rebuild_annotation(), ...))
    try:
        one.model_validate({"key": value})
    except ValidationError:
        return False
    return True


def as_text(value):
    """Give an example as briefgen would read it: every scalar as text."""
    if isinstance(value, dict):
        return {key: as_text(one) for key, one in value.items()}
    if isinstance(value, list):
        return [as_text(one) for one in value]
    return json.dumps(value) if isinstance(value, (bool, int)) else value


@pytest.mark.parametrize("read", READERS)
def test_what_is_right_passes(read):
    found = [(way, complaints(kind, read(text))) for way, kind, text in front_matters()]
    assert [one for one in found if one[1]] == []


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(
    ("kind", "text"),
    [
        pytest.param("briefing", FERRY, id="one entry without its list"),
        pytest.param("briefing", BRIEFING + "actors: [NO, {id: HM}]\n", id="Norway"),
        pytest.param("briefing", BRIEFING + "authors:\nslug:\n", id="keys left empty"),
        pytest.param("briefing", BRIEFING.replace("A title", "1984"), id="a title of digits"),
        pytest.param(
            "event",
            "name: A vote\ntype: vote\ndate: [2031-04..2031-05]\nvotes: {yes: BV, no: []}\n",
            id="a date that YAML takes for a list",
        ),
        pytest.param("person", "name: Ida Floe\nposts: Minister\n", id="a post by its title"),
        pytest.param("country", "note: A note.\nold_ids: XX\n", id="a country without a name"),
    ],
)
def test_shorthand_passes(kind, text, read):
    assert complaints(kind, read(text)) == []


@pytest.mark.parametrize(
    ("kind", "text", "place"),
    [
        ("briefing", BRIEFING + "sumary: A slip.\n", "$"),
        ("briefing", "title: A title\ndate: 2031-05-04\n", "$"),
        ("briefing", BRIEFING.replace("2031-05-04", "4 May 2031"), "$.date"),
        ("briefing", BRIEFING.replace("2031-05-04", "2031-05"), "$.date"),
        ("briefing", BRIEFING + "status: drafft\n", "$.status"),
        ("briefing", BRIEFING + "slug: Not a slug\n", "$.slug"),
        ("briefing", BRIEFING + "quotes: [{id: a, speaker: BV}]\n", "$.quotes"),
        (
            "briefing",
            BRIEFING + "quotes: [{id: a, speaker: BV, text: No., dat: 2031}]\n",
            "$.quotes",
        ),
        (
            "briefing",
            BRIEFING + "positions: {actor: BV, issue: a, stance: abstained, summary: None.}\n",
            "$.positions",
        ),
        (
            "briefing",
            BRIEFING
            + "positions: {actor: BV, issue: a, stance: supports-with-conditions, summary: Yes.}\n",
            "$.positions",
        ),
        ("briefing", FERRY.replace("published: 2031", "url: ferry.example"), "$.sources"),
        ("event", "name: A vote\ntype: vot\ndate: 2031\n", "$.type"),
        ("event", "name: A vote\ntype: vote\ndate: 2031\ntally: {yes: many}\n", "$.tally"),
        ("event", "name: A vote\ntype: vote\ndate: 2031\nvotes: {maybe: BV}\n", "$.votes"),
        ("organization", "name: A league\nseat: UK\n", "$.seat"),
        ("organization", "name: A league\nkind: person\n", "$.kind"),
        ("issue", "id: toll\nname: The toll\n", "$"),
        ("page", "title: How we work\nquotes: []\n", "$"),
    ],
)
def test_what_is_wrong_does_not_pass(kind, text, place):
    assert complaints(kind, as_editors_read(text)) == [place]
