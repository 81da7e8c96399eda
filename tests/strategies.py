"""Random dates and random worlds, for every test that states a law.

A world is a content folder as plain data: what its files say, not the records that they become, so it can be
read in memory (`records_of`) and written to disk (`write_world`). References lead somewhere, unless a world
is asked for that is broken: then some lead to ids that start with `missing-`, each of which stands once.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml
from hypothesis import strategies as st

from briefgen.model.stances import Stance
from briefgen.reading.files import ReadingOptions, read_file
from briefgen.reading.records import FileRecords

DECLARABLE_STANCES = tuple(stance for stance in Stance if stance is not Stance.ABSTAINED)

COUNTRIES = ("AF", "EU", "IR", "PK", "SU", "XK")
PEOPLE = ("ada-venn", "bo-tarn", "cy-lund")
ORGANIZATIONS = ("delta-union", "eastern-league", "free-council")
ISSUES = ("grain", "harbours", "islands")
EVENTS = ("jam-talks", "karst-vote", "lagoon-summit", "moor-strike")
ACTORS = (*COUNTRIES[:4], *PEOPLE, *ORGANIZATIONS)
STATIC = "files/map.txt"

DAYS = st.dates(date(2019, 1, 1), date(2026, 12, 31))


@dataclass(frozen=True)
class WorldFile:
    """One file of a content folder: its front matter as plain data, and its Markdown."""

    path: str
    front: dict[str, Any]
    body: str = ""


World = tuple[WorldFile, ...]


def records_of(world: World) -> tuple[FileRecords, ...]:
    """Read a world without touching a disk."""
    return tuple(read_file(one.path, content_of(one), ReadingOptions()) for one in world)


def write_world(world: World, folder: Path) -> Path:
    """Write a world as a content folder, and give that folder."""
    for one in world:
        path = folder / one.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content_of(one))
    static = folder / STATIC
    static.parent.mkdir(parents=True, exist_ok=True)
    static.write_text("A map in words.\n", "utf-8")
    return folder


def content_of(one: WorldFile) -> bytes:
    front = yaml.dump(one.front, Dumper=_Dumper, allow_unicode=True, sort_keys=False)
    return f"---\n{front}---\n{one.body}\n".encode()


def by_present_ids(world: World) -> World:
    """Give the same world with every reference by a former id, `old-…`, made one by the present id."""
    return tuple(
        WorldFile(one.path, _by_present_ids(one.front), one.body.replace("old-", ""))
        for one in world
    )


OTHER_VALUES = {
    "date": ("2026-12-30", "2019-06"),
    "lang": ("fa", "en"),
    "name": ("Another name", "A third"),
    "outlet": ("Another paper", "delta-union"),
    "published": ("2026-12-30", "2019-06"),
    "source": ("report-1/report-1-source-1", "report-1/report-1-source-2"),
    "stance": ("opposes", "supports"),
    "summary": ("It says otherwise.", "It says nothing."),
    "title": ("Another title", "A third"),
}
"""What an edit makes of a key: the first of these that it does not have already."""


def edited(world: World, key: str, number: int) -> World:
    """Give a world in which one record has another value for a key: that with a number, round and round."""
    places = [
        (place, way)
        for place, file in enumerate(world)
        for way, record in _records_in(file.front)
        if key in record
    ]
    if not places:
        return world
    place, way = places[number % len(places)]
    front = deepcopy(world[place].front)
    record = dict(_records_in(front))[way]
    record[key] = next(value for value in OTHER_VALUES[key] if value != record[key])
    return tuple(
        replace(file, front=front) if here == place else file for here, file in enumerate(world)
    )


def _records_in(front: dict[str, Any]) -> Iterator[tuple[tuple[str, int], dict[str, Any]]]:
    """Give the record that a file is about, and those that it declares, each with the way to it."""
    yield ("", 0), front
    for key, entries in front.items():
        for number, entry in enumerate(entries if isinstance(entries, list) else ()):
            if isinstance(entry, dict):
                yield (key, number), entry


class _Dumper(yaml.SafeDumper):
    """Anchors and aliases are errors in front matter."""

    def ignore_aliases(self, data):  # noqa: ARG002 - PyYAML's name
        return True


def _by_present_ids(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: v if k == "old_ids" else _by_present_ids(v) for k, v in value.items()}
    if isinstance(value, list):
        return [_by_present_ids(entry) for entry in value]
    return re.sub(r"\bold-", "", value) if isinstance(value, str) else value


@st.composite
def edtf_texts(draw, *, is_open: bool = False) -> str:
    """Give the text of an EDTF date of every form that editors use; the open have no start or no end."""
    start = draw(DAYS)
    end = start + timedelta(draw(st.integers(0, 400)))
    if is_open:
        return draw(st.sampled_from([f"{start}/..", f"../{start:%Y-%m}", f"[..{start}]"]))
    return draw(
        st.sampled_from(
            [
                f"{start}",
                f"{start:%Y-%m}",
                f"{start:%Y}",
                f"{start:%Y-%m}~",
                f"{start}?",
                f"{start:%Y-%m}-1X",
                f"{start:%Y}-23",
                f"{start:%Y}"[:3] + "X",
                f"{start}/{end}",
                f"[{start}..{end:%Y-%m}]",
            ]
        )
    )


class _Writer:
    """Draws the front matter of one world, so that what refers to a thing knows whether it exists."""

    def __init__(self, draw: Any, *, broken: bool) -> None:
        self.draw = draw
        self.broken = broken
        self.missing = 0
        self.renamed: set[str] = set()
        self.files: dict[str, WorldFile] = {}
        self.quotes: list[str] = []

    def chance(self, percent: int) -> bool:
        return self.draw(st.integers(1, 100)) > 100 - percent

    def one_of(self, ids: tuple[str, ...] | list[str]) -> str:
        """Give a reference to one of `ids`, by its former id where it has one, or one that is broken."""
        if self.broken and self.chance(15):
            self.missing += 1
            return f"missing-{self.missing}"
        id_ = self.draw(st.sampled_from(ids))
        return f"old-{id_}" if id_ in self.renamed and self.chance(50) else id_

    def some_of(self, ids: tuple[str, ...] | list[str], most: int = 3) -> list[str]:
        chosen = [self.one_of(ids) for _ in range(self.draw(st.integers(1, most)))]
        return list(dict.fromkeys(chosen))

    def name_or(self, ids: tuple[str, ...] | list[str]) -> str:
        """Give a plain name, or a reference to one of `ids`; neither can be broken."""
        id_ = self.draw(st.sampled_from(("The Tide", *ids)))
        return f"old-{id_}" if id_ in self.renamed else id_

    def date(self) -> str:
        return self.draw(edtf_texts())

    def day(self) -> str:
        return f"{self.draw(DAYS)}"

    def optional(self, kind: str, *others: str) -> dict[str, Any]:
        """Give a few of the keys that a record of a kind may have."""
        keys = {key: value for one in (kind, *others) for key, value in OPTIONAL[one].items()}
        chosen = self.draw(st.lists(st.sampled_from(sorted(keys)), max_size=3, unique=True))
        return {
            key: value(self) if callable(value) else value
            for key, value in ((key, keys[key]) for key in chosen)
        }

    def record(self, id_: str = "") -> dict[str, Any]:
        """Give the keys of any record: a former id, a withdrawal."""
        found: dict[str, Any] = {}
        if id_ and self.chance(30):
            self.renamed.add(id_)
            found["old_ids"] = [f"old-{id_}"]
        if self.chance(10):
            found["withdrawn"] = {"date": f"{self.draw(DAYS)}", "reason": "It was a mistake."}
        return found

    def terms(self) -> dict[str, str]:
        return {key: self.date() for key in ("start", "end") if self.chance(40)}


OPTIONAL: dict[str, dict[str, Any]] = {
    "thing": {
        "bottom_line": "It stands where it stood.",
        "lang": "fa",
        "names": {"fa": "نام", "nb": "Et navn"},
        "note": "The desk asked twice.",
        "other_names": ["The Other Name"],
        "reviewed": _Writer.day,
        "same_as": ["https://registry.example/1"],
        "summary": "What it is.",
    },
    "people": {},
    "organizations": {
        "classification": lambda writer: writer.draw(st.sampled_from(["outlet", "government"])),
        "parent": lambda writer: writer.one_of(COUNTRIES),
        "represents": lambda writer: writer.one_of(COUNTRIES),
        "seat": "IR",
    },
    "countries": {"name": "The Union"},
    "issues": {"criteria": "What is said in public.", "question": "Should it be settled?"},
    "events": {
        "according_to": lambda writer: writer.name_or(ACTORS),
        "certainty": lambda writer: writer.draw(st.sampled_from(["claimed", "acknowledged"])),
        "date_text": "one day",
        "outcome": "They will meet again.",
        "participants": lambda writer: [
            {"actor": writer.one_of(ACTORS), "role": "host"},
            {"description": "all neighbours", "role": "observer"},
        ],
        "places": [{"name": "The pass", "country": "PK"}],
        "status": lambda writer: writer.draw(st.sampled_from(["scheduled", "cancelled"])),
    },
    "votes": {"adopted": "with-vote", "tally": {"yes": 1, "no": 1}},
    "briefings": {
        "authors": ["Ada Pen"],
        "defaults": lambda writer: {"lang": "fa", "date": writer.date()},
        "note": "The desk asked twice.",
    },
    "pages": {"date": _Writer.day, "old_ids": ["old-about"], "summary": "Who we are."},
    "sources": {
        "accessed": _Writer.day,
        "archived": "https://archive.example/report",
        "citing": lambda writer: writer.name_or(ORGANIZATIONS),
        "kind": lambda writer: writer.draw(st.sampled_from(["news", "vote-record"])),
        "lang": "fa",
        "note": "Behind a paywall.",
        "outlet": lambda writer: writer.name_or(ORGANIZATIONS),
        "published": _Writer.date,
        "snapshot": "report.txt",
        "url": lambda writer: f"https://tide.example/{writer.draw(st.integers(1, 3))}",
    },
    "quotes": {
        "context": "He was asked for the passes.",
        "conveys": lambda writer: writer.one_of(ACTORS),
        "date_text": "last week",
        "lang": "fa",
        "medium": "speech",
        "note": "It was said in passing.",
        "on_behalf_of": lambda writer: writer.one_of(ACTORS),
        "role": "the speaker of the day",
        "said_at": lambda writer: writer.one_of(EVENTS),
        "said_to": lambda writer: writer.name_or(ACTORS),
    },
    "words": {
        "excerpt": True,
        "original": {"lang": "fa", "text": "نام ما بماند."},
        "prefix": "He said:",
        "suffix": "Then he left.",
        "translation": "desk",
        "translator": "Ada Pen",
    },
    "positions": {
        "basis": lambda writer: writer.draw(st.sampled_from(["action", "statement"])),
        "date_text": "last week",
        "note": "It was said in passing.",
    },
}
"""What records may have beside what they must, by kind: its value, or how it is drawn.

Whatever a page shows belongs here: a page that would stay as it was when a key changes is found by no other test.
"""


@st.composite
def worlds(draw, *, broken: bool = False) -> World:
    """Give a world of actors, issues and events, and of briefings that declare or mention them."""
    writer = _Writer(draw, broken=broken)
    slugs = [f"report-{number}" for number in range(1, draw(st.integers(2, 4)))]
    things = {
        **{("people", id_): writer.record(id_) for id_ in PEOPLE},
        **{("organizations", id_): writer.record(id_) for id_ in ORGANIZATIONS},
        **{("issues", id_): writer.record(id_) for id_ in ISSUES},
        **{("events", id_): writer.record(id_) for id_ in EVENTS},
    }
    inline: dict[str, dict[str, list[dict[str, Any]]]] = {slug: {} for slug in slugs}
    for (folder, id_), record in things.items():
        keys = {**_thing(writer, folder, id_), **record}
        if writer.chance(50):
            path = f"{folder}/{id_}.md"
            writer.files[path] = WorldFile(path, keys, _body(writer) if writer.chance(30) else "")
        else:
            kind = {"people": {"kind": "person"}, "organizations": {"kind": "organization"}}
            declaration = {"id": id_, **kind.get(folder, {}), **keys}
            key = "actors" if folder in kind else folder
            inline[draw(st.sampled_from(slugs))].setdefault(key, []).append(declaration)
    union = {"members": _members(writer), **writer.optional("countries", "thing")}
    writer.files["countries/EU.md"] = WorldFile("countries/EU.md", union)
    for slug in slugs:
        path = f"briefings/{slug}.md"
        writer.files[path] = WorldFile(path, _briefing(writer, slug, inline[slug]), _body(writer))
    if writer.chance(30):
        draft = {**_heading(writer), "status": "draft", "actors": ["IR", "ada-venn"]}
        talks = {"id": "draft-talks", "name": "Talks", "type": "meeting", "date": writer.date()}
        draft["events"] = [{**talks, "participants": ["IR", "PK"]}]
        writer.files["briefings/draft.md"] = WorldFile("briefings/draft.md", draft)
    about = {"title": "About", **writer.optional("pages")}
    writer.files["pages/about.md"] = WorldFile("pages/about.md", about, _body(writer))
    if writer.chance(30):
        translation = {**_heading(writer), "translation_of": slugs[0], "lang": "fa"}
        writer.files["briefings/fa.md"] = WorldFile("briefings/fa.md", translation, _body(writer))
    return tuple(writer.files.values())


def _thing(writer: _Writer, folder: str, id_: str) -> dict[str, Any]:
    votes = ("votes",) if "vote" in id_ else ()
    found: dict[str, Any] = {"name": f"The {id_}", **writer.optional(folder, "thing", *votes)}
    match folder:
        case "people":
            found["represents"] = writer.one_of((*COUNTRIES, *ORGANIZATIONS))
            found["posts"] = [{"title": "Spokesperson", **writer.terms()}]
        case "organizations":
            found["members"] = _members(writer)
            if writer.chance(40):
                found["governs"] = [{"country": "AF", "as": "de-facto", **writer.terms()}]
        case "events":
            found = _event(writer, id_) | found
    if (earlier := _before(id_)) and writer.chance(20):
        found["part_of"] = writer.one_of(earlier)
    return found


def _before(id_: str) -> tuple[str, ...]:
    """Give the issues or events that come before one, so that none becomes a part of itself."""
    ids = next((ids for ids in (EVENTS, ISSUES) if id_ in ids), (id_,))
    return ids[: ids.index(id_)]


def _members(writer: _Writer) -> list[dict[str, Any]]:
    actors = writer.some_of(("IR", "PK", *ORGANIZATIONS))
    return [{"actor": actor, **writer.terms()} for actor in actors]


def _event(writer: _Writer, id_: str) -> dict[str, Any]:
    found: dict[str, Any] = {"date": writer.date(), "type": "vote" if "vote" in id_ else "meeting"}
    found["participants"] = writer.some_of(ACTORS)
    if "vote" not in id_:
        return found
    voters = writer.draw(st.permutations(COUNTRIES))
    options = ("yes", "no", "abstain", "absent", "not-voting")
    found["votes"] = {option: [voter] for option, voter in zip(options, voters, strict=False)}
    if writer.chance(70):
        found["issue"] = writer.one_of(ISSUES)
        found["yes_means"] = writer.draw(st.sampled_from(["supports", "opposes"]))
    return found


def _heading(writer: _Writer) -> dict[str, Any]:
    return {
        "title": "What was said",
        "date": f"{writer.draw(DAYS)}",
        "summary": "In one sentence.",
    }


def _briefing(
    writer: _Writer, slug: str, inline: dict[str, list[dict[str, Any]]]
) -> dict[str, Any]:
    found: dict[str, Any] = {**_heading(writer), **writer.optional("briefings")}
    if writer.chance(20):
        found["status"] = "hidden"
    lists: dict[str, list[Any]] = {key: list(entries) for key, entries in inline.items()}
    lists.setdefault("actors", []).append(writer.one_of(ACTORS))
    lists.setdefault("events", []).append(writer.one_of(EVENTS))
    sources = [f"{slug}-source-{number}" for number in (1, 2)]
    lists["sources"] = [
        {**_source(writer, id_), "published": writer.date(), **writer.record(id_)}
        for id_ in sources
    ]
    if writer.chance(40):  # no position may rest on it alone: it need not have a date
        lists["sources"].append(_source(writer, f"{slug}-source-3"))
    if slug != "report-1" and writer.chance(30):
        lists["sources"].append("report-1/report-1-source-1")
    lists["quotes"] = [
        _quote(writer, f"{slug}-quote-{number}", sources)
        for number in range(writer.draw(st.integers(0, 2)))
    ]
    lists["positions"] = [
        _position(writer, f"{slug}-position-{number}", sources)
        for number in range(writer.draw(st.integers(0, 4)))
    ]
    if writer.quotes and writer.chance(30):
        of = f"quote:{writer.one_of(writer.quotes)}"
        lists["corrections"] = [{"date": f"{writer.draw(DAYS)}", "of": of, "text": "Put right."}]
    return {**found, **{key: entries for key, entries in lists.items() if entries}}


def _source(writer: _Writer, id_: str) -> dict[str, Any]:
    return {"id": id_, "title": "A report", **writer.optional("sources")}


def _quote(writer: _Writer, id_: str, sources: list[str]) -> dict[str, Any]:
    told = writer.draw(st.sampled_from(("text", "text", "paraphrase")))
    found = {
        "id": id_,
        **(
            {"attribution": "an official"}
            if writer.chance(15)
            else {"speaker": writer.one_of(PEOPLE)}
        ),
        told: "The passes stay open, and so do the talks.",
        **writer.optional("quotes", *(("words",) if told == "text" else ())),
        "source": writer.one_of(sources),
        "about": writer.some_of(EVENTS, 2),
        "issues": writer.some_of(ISSUES, 2),
        **writer.record(id_),
    }
    if writer.broken or writer.chance(50):
        found["date"] = writer.date()
    writer.quotes.append(id_)
    return found


def _position(writer: _Writer, id_: str, sources: list[str]) -> dict[str, Any]:
    stance = writer.draw(st.sampled_from(DECLARABLE_STANCES))
    found: dict[str, Any] = {
        "id": id_,
        "actors": writer.some_of(ACTORS, 2),
        "issue": writer.one_of(ISSUES),
        "stance": str(stance),
        "summary": "It says so.",
        **writer.optional("positions"),
        "evidence": writer.some_of([*sources, *EVENTS, *writer.quotes], 2),
        **writer.record(),
    }
    if stance is Stance.UNDECLARED and writer.chance(50):
        found["searched"] = "What its ministry has published."
    if stance.is_conditional:
        found["condition"] = "once the harvest is in"
    if writer.broken or writer.chance(70):
        found["date"] = writer.date()
    if writer.chance(20):
        found["until"] = writer.date()
    if writer.chance(15):
        found["preferred"] = True
    if writer.chance(15):
        found["toward"] = writer.one_of(ACTORS)
    if writer.chance(15):
        found |= {"group": writer.one_of(ORGANIZATIONS), "except": writer.some_of(COUNTRIES)}
    return found


def _body(writer: _Writer) -> str:
    links = [
        f"[Iran](country:{writer.one_of(COUNTRIES)})",
        f"[](person:{writer.one_of(PEOPLE)})",
        f"[](event:{writer.one_of(EVENTS)})",
        f"[the map]({{static}}/{STATIC})",
        f"![](issue:{writer.one_of(ISSUES)})",
        f"![](positions:{writer.one_of(ACTORS)}/{writer.one_of(ISSUES)})",
    ]
    return "\n\n".join(link for link in links if writer.chance(30))
