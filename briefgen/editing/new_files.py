"""A new file of content: the keys that its kind needs, and the others as comments."""

import re
from collections.abc import Iterator, Mapping
from textwrap import wrap
from typing import NamedTuple

from briefgen.model.countries import country_codes, likely_countries
from briefgen.model.errors import BriefgenError
from briefgen.model.identifiers import Kind, is_id
from briefgen.model.vocabulary import Classification, EventType
from briefgen.reading.records import Folder
from briefgen.reading.schemas.references import possible_id

_WIDTH = 100
_PLAIN = re.compile(r"[^\W_][\w ()/.,~?-]*")


class NewFile(NamedTuple):
    """A file that is to be written: its path below content/, and its text."""

    path: str
    text: str


class Key(NamedTuple):
    """A key of a kind of file: an example of what it holds, and what it says."""

    name: str
    example: str
    meaning: str = ""


_LANG = Key("lang", "en", "BCP 47; the site's language, if left out")
_NOTE = Key("note", "…", "shown to readers")
_WITHDRAWN = Key("withdrawn", "{date: 2031-05-06, reason: …}", "where it was wrong")
_SOURCES = (
    Key("sources", "[{id: report, title: The report, url: 'https://…', published: 2031-05}]"),
    Key("quotes", "[{id: …, speaker: …, text: …, source: report}]", "words as the source has them"),
    Key("positions", "[{actor: …, issue: …, stance: supports, summary: …, evidence: …}]"),
    Key("corrections", "[{date: 2031-05-06, of: 'quote:…', text: …}]"),
    Key("defaults", "{lang: en, date: 2031-05}", "for the quotes and positions of this file"),
    Key("ignore", "[{code: …, reason: …}]", "warnings of `briefgen check` that are accepted here"),
)
_THING = (
    Key("names", "{fa: …}", "by language"),
    Key("other_names", "[…]"),
    Key("summary", "…", "one or two sentences"),
    Key("bottom_line", "…", "what a reader in a hurry should know"),
    Key("reviewed", "2031-05", "when the desk last went through it"),
    Key("same_as", "['https://www.wikidata.org/wiki/…']", "the same thing elsewhere"),
    _LANG,
    _NOTE,
    Key("old_ids", "[…]", "former ids, which go on working"),
    _WITHDRAWN,
    *_SOURCES,
)
KEYS: Mapping[Kind, tuple[Key, ...]] = {
    Kind.BRIEFING: (
        Key("title", ""),
        Key("date", ""),
        Key("summary", ""),
        Key("status", "draft", "published, draft or hidden"),
        Key("authors", "[…]"),
        Key("slug", "…", "the file name, if left out"),
        _LANG,
        Key("translation_of", "…", "the slug of the briefing that this one translates"),
        Key("actors", "[…]", "ids, or declarations: {id: …, kind: person, name: …, represents: …}"),
        Key("issues", "[…]", "ids, or declarations: {id: …, name: …, question: …}"),
        Key("events", "[…]", "ids, or declarations: {id: …, name: …, type: meeting, date: …}"),
        *_SOURCES,
        _NOTE,
        Key("old_ids", "[…]", "former slugs, which go on working"),
        _WITHDRAWN,
    ),
    Kind.EVENT: (
        Key("name", ""),
        Key("type", "", ", ".join(EventType)),
        Key("date", "", "EDTF, as precise as the source and no more"),
        Key("date_text", "…", "what readers see instead of the date"),
        Key("places", "[{name: …, country: …}]"),
        Key("participants", "[{actor: …, role: host}]"),
        Key(
            "status", "completed", "scheduled, tentative, ongoing, completed, postponed, cancelled"
        ),
        Key("certainty", "reported", "acknowledged, reported, claimed, disputed"),
        Key("according_to", "…", "actor or source, for what is claimed or disputed"),
        Key("part_of", "…", "a larger event"),
        Key("outcome", "…"),
        Key("issue", "…", "of a vote, with the four that follow"),
        Key("yes_means", "supports", "supports or opposes"),
        Key("votes", "{'yes': […], 'no': […], abstain: […], absent: […], not-voting: […]}"),
        Key("tally", "{'yes': 1, 'no': 0}"),
        Key("adopted", "with-vote", "with-vote, without-vote, rejected"),
        *_THING,
    ),
    Kind.PERSON: (
        Key("name", ""),
        Key("represents", "…", "the country or organization that they speak for"),
        Key("posts", "[{title: …, organization: …, start: 2031-05}]"),
        *_THING,
    ),
    Kind.ORGANIZATION: (
        Key("name", ""),
        Key("classification", "other", ", ".join(Classification)),
        Key("parent", "…", "the organization or country that it is part of"),
        Key("seat", "…", "the code of a country"),
        Key("represents", "…", "the country or organization that it speaks for"),
        Key("members", "[{actor: …, start: 2031-05}]"),
        Key("governs", "[{country: …, as: de-facto, start: 2031-05}]"),
        *_THING,
    ),
    Kind.ISSUE: (
        Key("name", ""),
        Key("question", "…", "what an answer supports or opposes"),
        Key("criteria", "…", "the rule of what counts as a position on it"),
        Key("part_of", "…", "a larger issue"),
        *_THING,
    ),
    Kind.COUNTRY: (
        Key("name", "…", "CLDR's, if left out"),
        Key("members", "[{actor: …, start: 2031-05}]", "of a union of countries"),
        *_THING,
    ),
}
"""The keys of each kind in the order of the file; those without an example are asked for."""

ASKED: Mapping[Kind, tuple[str, ...]] = {
    Kind.ISSUE: ("question",),
    Kind.PERSON: ("represents",),
}
"""The keys with an example that are asked for too, and may stay empty: little can be said without them."""

RULE_OF_IDS = "lower-case letters, digits and single hyphens, at most 80"

_TENTATIVE = {"title": "A", "name": "A", "summary": "A", "date": "2031-05-04", "type": "other"}

_FOLDERS = {
    Kind.BRIEFING: Folder.BRIEFINGS,
    Kind.COUNTRY: Folder.COUNTRIES,
    Kind.ORGANIZATION: Folder.ORGANIZATIONS,
    Kind.PERSON: Folder.PEOPLE,
    Kind.ISSUE: Folder.ISSUES,
    Kind.EVENT: Folder.EVENTS,
}


def needed(kind: Kind) -> tuple[str, ...]:
    """Give the keys that a file of a kind can't be without."""
    return tuple(key.name for key in KEYS[kind] if not key.example)


def meaning_of(kind: Kind, key: str) -> str:
    """Say what a key holds, where its name does not."""
    return next((one.meaning for one in KEYS[kind] if one.name == key), "")


def suggested_id(kind: Kind, values: Mapping[str, str]) -> str:
    """Give the id that follows from a name or title, nothing where none does."""
    name = values.get("title" if kind is Kind.BRIEFING else "name", "")
    return next(iter(likely_countries(name)), "") if kind is Kind.COUNTRY else possible_id(name)


def new_file(kind: Kind, id_: str, values: Mapping[str, str]) -> NewFile:
    """Give the file of a new thing, `values` by key. Raises BriefgenError for what can't be its id."""
    if kind is Kind.COUNTRY:
        if id_ not in country_codes():
            guess = next(iter(likely_countries(id_)), "")
            hint = f"Did you mean `{guess}`? " if guess else ""
            raise BriefgenError(
                f"`{id_}` is not the code of a country. {hint}Codes are CLDR's, in capitals, as in IR."
            )
    elif not is_id(id_):
        guess = possible_id(id_)
        raise BriefgenError(
            f"`{id_}` can't be an id; an id has {RULE_OF_IDS}" + (f": `{guess}`" if guess else "")
        )
    return NewFile(f"{_folder(kind, values)}/{id_}.md", "\n".join(_lines(kind, values)) + "\n")


def tentative_file(kind: Kind, key: str, value: str) -> NewFile:
    """Give a file with nothing of its own but the value of a key, to see whether that can be."""
    values = {name: _TENTATIVE[name] for name in needed(kind)}
    return new_file(kind, "tentative", {**values, key: value})


def _folder(kind: Kind, values: Mapping[str, str]) -> str:
    """Give the folder of a file; briefings lie in one for each year."""
    year = values.get("date", "")[:4]
    return (
        f"{_FOLDERS[kind]}/{year}" if kind is Kind.BRIEFING and year.isdecimal() else _FOLDERS[kind]
    )


def _lines(kind: Kind, values: Mapping[str, str]) -> Iterator[str]:
    yield "---"
    if not any(values.values()):  # a country needs nothing, but front matter can't be empty
        yield "other_names: []"
    for key in KEYS[kind]:
        if value := " ".join(values.get(key.name, "").split()):
            yield from _given(key.name, value)
        else:
            meaning = f"  # {key.meaning}" if key.meaning else ""
            yield f"# {key.name}: {key.example}{meaning}"
    yield "---"


def _given(key: str, value: str) -> Iterator[str]:
    """Give a key with its value, in a block if it is prose, which so needs no quoting."""
    line = f"{key}: {value}"
    if _PLAIN.fullmatch(value) and len(line) <= _WIDTH:
        yield line
        return
    yield f"{key}: >-"
    yield from wrap(
        value,
        _WIDTH,
        initial_indent="  ",
        subsequent_indent="  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
