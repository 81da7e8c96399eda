"""The sources that a file declares or cites, and what its other records take from them."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.model.identifiers import Kind, Origin, SourceId
from briefgen.model.sources import Source
from briefgen.reading.entries import entries
from briefgen.reading.schemas.common import MentionedSource
from briefgen.reading.schemas.sources import SourceKeys, source
from briefgen.reading.validation import Findings, Pointer


@dataclass(frozen=True, slots=True)
class FileNames:
    """What a file is called: its path, and the id by which its sources are known."""

    path: str
    id: str

    def origin(self, pointer: Pointer) -> Origin:
        """Give the place of an entry."""
        return Origin(self.path, pointer)


@dataclass(frozen=True, slots=True)
class DeclaredSources:
    """The sources of one file.

    `own` are those that it declares, by every id by which the file may call them; `cited` those that are
    declared elsewhere; `named` all of them in order, including those that were declared wrongly.
    """

    own: Mapping[str, Source]
    cited: tuple[SourceId, ...]
    named: tuple[SourceId, ...]

    @property
    def declared(self) -> tuple[Source, ...]:
        """The sources that the file declares, each once."""
        return tuple({one.id: one for one in self.own.values()}.values())

    def id_of(self, text: str) -> SourceId:
        """Give a source's global id: within the file first, then as it stands."""
        return self.own[text].id if text in self.own else SourceId(text)

    def given_or_only(self, given: tuple[str, ...]) -> tuple[SourceId, ...]:
        """Give the sources of an entry; in a file with one source, that one where it gives none."""
        if given:
            return tuple(self.id_of(text) for text in given)
        return self.named if len(self.named) == 1 else ()


def read_sources(
    lists: Mapping[str, object], key: str, file: FileNames, lang: str, findings: Findings
) -> DeclaredSources:
    """Read the sources, listed under `key`, of a file whose own language, or else the site's, is `lang` (BCP 47)."""
    own: dict[str, Source] = {}
    named: list[str] = []
    cited: list[str] = []
    for pointer, entry in entries(lists, key):
        if not isinstance(entry, str):
            named.append(_declared_id(entry, pointer, file, lang, own, findings))
        elif keys := findings.validated(MentionedSource, {"id": entry}, pointer):
            named.append(keys.id)
            cited.append(keys.id)
        else:
            findings.lost(Kind.SOURCE, entry)
            named.append(entry)
    for one in tuple(own.values()):
        for former in one.old_ids:
            own.setdefault(former, one)
    return DeclaredSources(
        own=own,
        cited=tuple(SourceId(text) for text in dict.fromkeys(cited) if text not in own),
        named=tuple(
            dict.fromkeys(own[text].id if text in own else SourceId(text) for text in named)
        ),
    )


def _declared_id(
    entry: object,
    pointer: Pointer,
    file: FileNames,
    lang: str,
    own: dict[str, Source],
    findings: Findings,
) -> str:
    """Put a source among its file's `own`, and give the id by which to look for it."""
    keys = findings.validated(SourceKeys, entry, pointer)
    if keys is None:
        id_ = entry.get("id") if isinstance(entry, dict) else None
        global_id = f"{file.id}/{id_ if isinstance(id_, str) else pointer}"
        findings.lost(Kind.SOURCE, id_)
        findings.lost(Kind.SOURCE, global_id)
        return global_id
    if keys.id in own:
        line, column = findings.place(own[keys.id].origin.pointer)
        findings.add(
            (*pointer, "id"),
            "duplicate-declaration",
            f"source `{keys.id}` is declared twice",
            f"It is first declared at {file.path}:{line}:{column}; rename or remove one.",
        )
    else:
        own[keys.id] = source(keys, file.origin(pointer), file.id, lang)
    return keys.id
