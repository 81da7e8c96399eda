"""The documentation says what the program does: its examples are content, its tables are the schemas.

A fenced block whose info string names a path is that file of `content/`. `yaml people/x.md` is front matter
alone, `yaml briefing` the lists of some briefing, `yaml wrong` a file with mistakes, whose report is the
`text` block after it. In `start.md`, `editing.md` and `checking.md`, `diff` blocks change files and `console` blocks are
typed and answered, from top to bottom; `editing.md` goes on where `start.md` ends.
"""

import importlib
import pkgutil
import re
import shlex
import subprocess
from http import HTTPStatus
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
from previews import serving
from projects import SETTINGS, briefgen
from typer.main import get_command

from briefgen.cli import app
from briefgen.cli.reference import reference
from briefgen.model import vocabulary
from briefgen.model.dates import parse_edtf
from briefgen.model.stances import Stance
from briefgen.reading import schemas
from briefgen.reading.declarations import BRIEFING_LISTS, SHARED_LISTS
from briefgen.reading.schemas import actors, briefings, common, events, issues, positions, quotes
from briefgen.reading.schemas import sources as source_schemas
from briefgen.reading.static_files import PUBLISHED
from briefgen.views.date_words import date_words
from briefgen.views.words import words_in

ROOT = Path(__file__).parents[1]
FORMAT = ROOT / "docs" / "content-format.md"
START = ROOT / "docs" / "start.md"
EDITING = ROOT / "docs" / "editing.md"
COMMANDS = ROOT / "docs" / "commands.md"
INDEX = ROOT / "docs" / "README.md"
CHECKING = ROOT / "docs" / "checking.md"
RULES = ROOT / "docs" / "rules.md"
LINKING = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md")))

FENCE = re.compile(r"^```(\S*) ?(.*)\n([\s\S]*?)^```$", re.MULTILINE)
HEADING = re.compile(r"^(#+) (.+)$", re.MULTILINE)
KEY_ROW = re.compile(r"^\| `(\w+)` \|([^|]*)\|[^|]*\|[^|]*\|$", re.MULTILINE)
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]*)\)")

RECORD = frozenset(common.RecordKeys.model_fields)
THING = frozenset(common.ThingKeys.model_fields)
MENTIONS = frozenset(["DeclaredId", "MentionedActor", "MentionedSource", "_SourceList"])
"""Schemas of one id, which no table is about."""

WHOLE_FILES = "whole_files"
"""The module of schemas that only join the others."""


class Described(NamedTuple):
    """Where the keys of a schema are described: `besides` are rows for keys read apart from it."""

    schema: type[common.Keys]
    headings: tuple[str, ...]
    elsewhere: frozenset[str] = frozenset()
    besides: frozenset[str] = frozenset()


DESCRIBED = (
    Described(briefings.BriefingKeys, ("A briefing",), RECORD, frozenset(BRIEFING_LISTS)),
    Described(briefings.DefaultsKeys, ("`defaults`",)),
    Described(source_schemas.SourceKeys, ("`sources`",), RECORD),
    Described(quotes.QuoteKeys, ("`quotes`",), RECORD),
    Described(quotes.OriginalKeys, ("`original`",)),
    Described(positions.PositionKeys, ("`positions`",), RECORD),
    Described(briefings.CorrectionKeys, ("`corrections`",)),
    Described(briefings.IgnoreKeys, ("`ignore`",)),
    Described(
        common.ThingKeys,
        ("People, organizations, countries, issues and events",),
        RECORD,
        frozenset(["id", "kind", *SHARED_LISTS]),
    ),
    Described(actors.PersonKeys, ("A person",), THING),
    Described(actors.PostKeys, ("`posts`",)),
    Described(actors.OrganizationKeys, ("An organization",), THING),
    Described(actors.MemberKeys, ("`members`",)),
    Described(actors.GovernsKeys, ("`governs`",)),
    Described(actors.CountryKeys, ("A country",), THING),
    Described(issues.IssueKeys, ("An issue",), THING),
    Described(events.EventKeys, ("An event", "A vote"), THING),
    Described(events.PlaceKeys, ("`places`",)),
    Described(events.ParticipantKeys, ("`participants`",)),
    Described(briefings.PageKeys, ("A plain page",)),
    Described(common.RecordKeys, ("On every record",)),
    Described(common.WithdrawnKeys, ("`withdrawn`",)),
)

CLOSED_LISTS = [
    *(one for one in vars(vocabulary).values() if isinstance(one, type) and len(list(one)) > 0),
    Stance,
]


class Block(NamedTuple):
    """A fenced block: its language, the rest of its info string, its text."""

    language: str
    name: str
    text: str


def blocks_of(document):
    return [Block(*found) for found in FENCE.findall(document.read_text("utf-8"))]


def section(document, heading):
    """Give the text between a heading and the next one of any level, fenced blocks left out."""
    text = FENCE.sub("", document.read_text("utf-8"))
    found = list(HEADING.finditer(text))
    start = next(one.end() for one in found if one[2] == heading)
    return text[start : next((one.start() for one in found if one.start() > start), len(text))]


def rows_of(described):
    return {
        key: required.strip()
        for heading in described.headings
        for key, required in KEY_ROW.findall(section(FORMAT, heading))
    }


def fields_of(described):
    fields = described.schema.model_fields
    return {
        field.alias or name: field
        for name, field in fields.items()
        if name not in described.elsewhere
    }


def write(folder, path, text):
    file = folder / "content" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def front_matter(text):
    return f"---\n{text}---\n"


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A site without content, in the current folder."""
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.delenv("SITEURL", raising=False)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pelicanconf.py").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "content").mkdir()
    return tmp_path


def write_examples(folder):
    """Write what the blocks of the reference show, apart from what it says is wrong."""
    for number, block in enumerate(blocks_of(FORMAT)):
        match block:
            case ("yaml", "wrong", _) | ("text", "", _):
                pass
            case ("yaml", "briefing", text):
                own = f"title: Example {number}\ndate: 2031-05-04\nsummary: Fictional.\n"
                write(folder, f"briefings/example-{number}.md", front_matter(own + text))
            case ("yaml", path, text) if path.endswith(".md"):
                write(folder, path, front_matter(text))
            case ("markdown", path, text) if path.endswith(".md"):
                write(folder, path, text)
            case _:
                pytest.fail(f"no test reads the block ```{block.language} {block.name}")


def test_examples_of_the_format_are_free_of_problems(site):
    write_examples(site)
    assert re.fullmatch(r"\d+ files, no problems\n", briefgen("check", "--drafts").output)


@pytest.mark.parametrize(
    ("wrong", "report"),
    [
        pytest.param(block.text, after.text, id=block.text.partition("\n")[0])
        for block, after in pairwise(blocks_of(FORMAT))
        if block.name == "wrong"
    ],
)
def test_mistakes_are_reported_as_the_format_says(site, wrong, report):
    write(site, "briefings/wrong.md", front_matter(wrong))
    told, count = report, "; `briefgen check --explain CODE` says more\n"
    output = briefgen("check").output
    assert (output.startswith(told), output.endswith(count)) == (True, True)


@pytest.mark.parametrize("described", DESCRIBED, ids=lambda one: one.headings[0])
def test_table_has_the_keys_of_its_schema(described):
    assert set(rows_of(described)) == set(fields_of(described)) | described.besides


@pytest.mark.parametrize("described", DESCRIBED, ids=lambda one: one.headings[0])
def test_table_says_which_keys_are_required(described):
    required = {key for key, field in fields_of(described).items() if field.is_required()}
    assert {key for key, cell in rows_of(described).items() if cell == "yes"} == required


def test_every_schema_has_a_table():
    modules = [
        importlib.import_module(f"{schemas.__name__}.{one.name}")
        for one in pkgutil.iter_modules(schemas.__path__)
        if one.name != WHOLE_FILES
    ]
    every = {
        name
        for module in modules
        for name, one in vars(module).items()
        if isinstance(one, type) and issubclass(one, common.Keys) and one is not common.Keys
    }
    assert every == {one.schema.__name__ for one in DESCRIBED} | (every & MENTIONS)


@pytest.mark.parametrize("words", CLOSED_LISTS, ids=lambda one: one.__name__)
def test_every_word_of_a_closed_list_is_in_the_format(words):
    text = FORMAT.read_text("utf-8")
    assert [word.value for word in words if f"`{word.value}`" not in text] == []


def test_dates_are_shown_as_the_format_says():
    rows = re.findall(r"^\| `([^`]+)` \| (.+) \|$", section(FORMAT, "Dates"), re.MULTILINE)
    assert rows == [
        (written, date_words(parse_edtf(written), words_in("en"))) for written, _ in rows
    ]


def test_endings_of_static_files_in_the_format_are_those_that_are_published():
    rows = re.findall(r"^\| [^|]+ \| (`\..*) \|$", section(FORMAT, "Static files"), re.MULTILINE)
    assert set(re.findall(r"`(\.\w+)`", "".join(rows))) == PUBLISHED


def test_page_about_the_rules_is_what_the_rules_say():
    assert briefgen("check", "--explain", "all").output == RULES.read_text("utf-8")


def said(output):
    """Give what a command printed, with the numbers that change from build to build left out."""
    untimed = re.sub(r"\b\d\d:\d\d:\d\d\b", "TIME", output)
    return re.sub(r"[\d,.]+ (of|pages|files? changed|m?s\b)", r"N \1", untimed)


def ran(command):
    """Run one line of a `console` block, and give what it prints."""
    words = shlex.split(command)
    if words == ["briefgen", "serve"]:
        with serving(Path.cwd()) as preview:
            assert preview.get("/countries/bv/").status == HTTPStatus.OK
            return preview.printed().replace(f":{preview.port}/", ":8000/")
    if words[0] == "briefgen":
        return briefgen(*words[1:]).output
    done = subprocess.run(words, check=True, capture_output=True, text=True)
    return done.stdout


def changed(text, diff):
    """Give a text with a diff applied, whose lines must stand there."""
    lines = diff.splitlines(keepends=True)
    before = "".join(line[1:] for line in lines if line[0] != "+")
    after = "".join(line[1:] for line in lines if line[0] != "-")
    assert text.count(before) == 1, before
    return text.replace(before, after)


def followed(document, folder):
    """Do what a page for editors says; give each command's output beside what it should be."""
    for block in blocks_of(document):
        match block:
            case ("sh" | "yaml", "", _):
                pass  # before and after briefgen: git, make
            case ("console", "", text):
                for line in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
                    command, _, expected = line.partition("\n")
                    yield command, said(ran(command)), said(expected)
            case ("diff", path, text):
                file = folder / path
                file.write_text(changed(file.read_text("utf-8"), text), encoding="utf-8")
            case ("markdown" | "csv" | "text", path, text) if path:
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                (folder / path).write_text(text, encoding="utf-8")
            case _:
                pytest.fail(f"no test follows the block ```{block.language} {block.name}")


@pytest.mark.parametrize("documents", [(START, EDITING), (CHECKING,)], ids=["start", "checking"])
def test_pages_for_editors_go_as_they_say(documents, site, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1938000000")  # some day of June 2031
    steps = [step for document in documents for step in followed(document, site)]
    assert [(command, out) for command, out, _ in steps] == [
        (command, expected) for command, _, expected in steps
    ]


def test_page_about_the_commands_is_what_their_help_says():
    assert reference() == COMMANDS.read_text("utf-8"), "run `make docs`"


def options_of(command):
    """Give the parameters of a command and of those under it, with their help."""
    yield from command.params
    for inner in getattr(command, "commands", {}).values():
        yield from options_of(inner)


def test_every_option_says_what_it_does():
    found = {one.name: one.help for one in options_of(get_command(app))}
    assert {name for name, help_ in found.items() if not help_} == set()


def test_options_that_the_pages_name_are_those_of_a_command():
    known = {
        name for one in options_of(get_command(app)) for name in (*one.opts, *one.secondary_opts)
    }
    named = {
        (page.name, option)
        for page in LINKING
        for command in re.findall(r"briefgen [a-z][^`\n|]*", page.read_text("utf-8"))
        for option in re.findall(r"(?<!\S)--[a-z-]+", command)
    }
    assert {one for one in named if one[1] not in known | {"--help"}} == set()


def test_commands_that_the_pages_name_exist():
    known = set(get_command(app).commands)
    named = {
        (page.name, command)
        for page in LINKING
        for command in re.findall(r"`briefgen ([a-z]+)", page.read_text("utf-8"))
    }
    assert {one for one in named if one[1] not in known} == set()


def test_readme_lists_every_command():
    text = (ROOT / "README.md").read_text("utf-8")
    commands = get_command(app).commands
    assert [name for name in commands if f"| `briefgen {name}" not in text] == []


def test_index_leads_to_every_page():
    pages = {page.name for page in (ROOT / "docs").glob("*.md")} - {INDEX.name}
    assert pages - set(LINK.findall(INDEX.read_text("utf-8"))) == set()


def fragments_of(document):
    """Give the fragments of a document's headings, as GitHub and GitLab make them."""
    text = FENCE.sub("", document.read_text("utf-8"))
    bare = (re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", one[2]) for one in HEADING.finditer(text))
    return {re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-") for one in bare}


def leads_somewhere(document, target):
    path, _, fragment = target.partition("#")
    file = document.parent / path if path else document
    return file.exists() and (not fragment or fragment in fragments_of(file))


@pytest.mark.parametrize("document", LINKING, ids=lambda one: one.name)
def test_relative_links_lead_to_files_and_headings(document):
    text = re.sub(r"`[^`\n]*`", "", FENCE.sub("", document.read_text("utf-8")))
    relative = [target for target in LINK.findall(text) if not re.match(r"[a-z]+:|\{", target)]
    assert [target for target in relative if not leads_somewhere(document, target)] == []
