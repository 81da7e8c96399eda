"""Random dates and random worlds, for every test that states a law.

A world is a content folder as plain data: what its files say, not the records that they become, so it can be
read in memory (`records_of`) and written to disk (`write_world`). References lead somewhere, unless a world
is asked for that is broken: then some lead to ids that start with `missing-`, each of which stands once.
"""

import re
from dataclasses import dataclass
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

    def date(self) -> str:
        return self.draw(edtf_texts())

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
    writer.files["countries/EU.md"] = WorldFile("countries/EU.md", {"members": _members(writer)})
    for slug in slugs:
        path = f"briefings/{slug}.md"
        writer.files[path] = WorldFile(path, _briefing(writer, slug, inline[slug]), _body(writer))
    if writer.chance(30):
        draft = {**_heading(writer), "status": "draft", "actors": ["IR", "ada-venn"]}
        talks = {"id": "draft-talks", "name": "Talks", "type": "meeting", "date": writer.date()}
        draft["events"] = [{**talks, "participants": ["IR", "PK"]}]
        writer.files["briefings/draft.md"] = WorldFile("briefings/draft.md", draft)
    writer.files["pages/about.md"] = WorldFile("pages/about.md", {"title": "About"}, _body(writer))
    if writer.chance(30):
        translation = {**_heading(writer), "translation_of": slugs[0], "lang": "fa"}
        writer.files["briefings/fa.md"] = WorldFile("briefings/fa.md", translation, _body(writer))
    return tuple(writer.files.values())


def _thing(writer: _Writer, folder: str, id_: str) -> dict[str, Any]:
    found: dict[str, Any] = {"name": f"The {id_}"}
    match folder:
        case "people":
            found["represents"] = writer.one_of((*COUNTRIES, *ORGANIZATIONS))
            found["posts"] = [{"title": "Spokesperson", **writer.terms()}]
        case "organizations":
            found["members"] = _members(writer)
            if writer.chance(40):
                found["governs"] = [{"country": "AF", "as": "de-facto", **writer.terms()}]
        case "issues":
            found["question"] = "Should it be settled this year?"
        case _:
            found |= _event(writer, id_)
    return found


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
    found: dict[str, Any] = _heading(writer)
    if writer.chance(20):
        found["status"] = "hidden"
    lists: dict[str, list[Any]] = {key: list(entries) for key, entries in inline.items()}
    lists.setdefault("actors", []).append(writer.one_of(ACTORS))
    lists.setdefault("events", []).append(writer.one_of(EVENTS))
    sources = [f"{slug}-source-{number}" for number in (1, 2)]
    lists["sources"] = [
        {"id": id_, "title": "A report", "published": writer.date(), **writer.record(id_)}
        for id_ in sources
    ]
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


def _quote(writer: _Writer, id_: str, sources: list[str]) -> dict[str, Any]:
    found = {
        "id": id_,
        "speaker": writer.one_of(PEOPLE),
        writer.draw(
            st.sampled_from(("text", "text", "paraphrase"))
        ): "The passes stay open, and so do the talks.",
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
        "evidence": writer.some_of([*sources, *EVENTS, *writer.quotes], 2),
        **writer.record(),
    }
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
