"""Snapshots: the texts of sources, kept in a local folder and never published."""

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from briefgen.editing.verification.html_text import html_text
from briefgen.editing.verification.passages import Paragraph, Span, paragraph_of
from briefgen.editing.verification.pdf_text import pdf_text
from briefgen.editing.verification.plain_text import LINE_END_HYPHEN, paragraphs_in
from briefgen.editing.verification.quotations import marks_speech, quotations_in
from briefgen.model.errors import BriefgenError
from briefgen.reading.markdown_text import html_of_markdown

MAX_BYTES = 16 << 20
MAX_CHARACTERS = 2_000_000
"""Of the text in a file: four long novels."""

SUFFIXES = (".txt", ".md", ".html", ".htm", ".pdf")

# What Python calls encodings and no page on the web is written in; some take very long, or fail in their own ways.
_OF_PYTHON_ALONE = frozenset(
    ("idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7")
)
_BYTE_ORDER_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
)
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE
)
_DECLARED_WITHIN = 2048
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BROKEN = re.compile(rf"([^\W\d_]+){LINE_END_HYPHEN}([^\W\d_]+)")


class SnapshotMissingError(BriefgenError):
    """There is no such snapshot in the folder of this machine."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A source's paragraphs, what each sets between quotation marks, and whether that is speech."""

    paragraphs: tuple[Paragraph, ...]
    quotations: tuple[tuple[Span, ...], ...]
    marks_speech: bool


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A source's text, and the SHA-256 of the file.

    `readings` are two where lines end in hyphens of which it can't be seen whether they belong to the word.
    """

    digest: str
    readings: tuple[Reading, ...]


def read_snapshot(folder: Path, name: str) -> Snapshot:
    """Read a snapshot: `.txt`, `.md`, `.html` or `.pdf`.

    Raises SnapshotMissingError where there is none, and BriefgenError for one that can't be read as text.
    """
    file = folder / name
    suffix = file.suffix.lower()
    if suffix not in SUFFIXES:
        raise BriefgenError(f"a snapshot is a file in {', '.join(SUFFIXES)}")
    content = _bytes(file, folder)
    if suffix == ".pdf":
        text = pdf_text(content)
    else:
        text = _decoded(content, is_html=suffix.startswith(".htm"))
        if suffix == ".md":
            text = html_text(html_of_markdown(_FRONT_MATTER.sub("", text, count=1)))
        elif suffix != ".txt":
            text = html_text(text)
    if len(text) > MAX_CHARACTERS:
        raise BriefgenError(
            f"it holds {len(text):,} characters, more than the {MAX_CHARACTERS:,} that are read;"
            " keep the part that is quoted"
        )
    readings = tuple(_reading(one) for one in _versions(paragraphs_in(text)))
    if not readings[0].paragraphs:
        raise BriefgenError("it holds no text")
    return Snapshot(sha256(content).hexdigest(), readings)


def snapshot_of(text: str) -> Snapshot:
    """Give a snapshot of plain text that is no file."""
    readings = tuple(_reading(one) for one in _versions(paragraphs_in(text)))
    return Snapshot(sha256(text.encode()).hexdigest(), readings)


def _bytes(file: Path, folder: Path) -> bytes:
    """Read a file; a link that leads out of the folder is refused, as those in content are."""
    try:
        if not file.exists():
            raise SnapshotMissingError("there is no such file in the folder of snapshots")
        if not file.is_file():
            raise BriefgenError("it is no file")
        if not file.resolve(strict=True).is_relative_to(folder.resolve()):
            raise BriefgenError(
                "it is a link that leads out of the folder of snapshots; put a copy here instead"
            )
        with file.open("rb") as opened:
            content = opened.read(MAX_BYTES + 1)
    except (OSError, RuntimeError, ValueError) as error:  # links in a circle among them
        raise BriefgenError(
            f"it can't be read: {getattr(error, 'strerror', None) or error}"
        ) from None
    if len(content) > MAX_BYTES:
        size = file.stat().st_size
        raise BriefgenError(
            f"it has {size:,} bytes, more than the {MAX_BYTES:,} that are read; keep the part that is quoted"
        )
    return content


def _decoded(content: bytes, *, is_html: bool) -> str:
    """Decode UTF-8, what its byte order mark says, or what an HTML document declares."""
    encoding = next((name for mark, name in _BYTE_ORDER_MARKS if content.startswith(mark)), "")
    if not encoding and is_html and (found := _DECLARED.search(content[:_DECLARED_WITHIN])):
        encoding = found[1].decode()
    try:
        known = codecs.lookup(encoding or "utf-8").name
        text = content.decode("unknown" if known in _OF_PYTHON_ALONE else known)
    except UnicodeDecodeError as error:
        raise BriefgenError(
            f"byte {error.start + 1:,} is not {error.encoding.upper()}, so it is no text or in another encoding;"
            " save it as UTF-8"
        ) from None
    except LookupError:
        raise BriefgenError(
            f"it says that it is in `{encoding}`, which is unknown; save it as UTF-8"
        ) from None
    if "\0" in text:
        raise BriefgenError("it holds zero bytes, so it is no text")
    return text


def _reading(texts: Sequence[str]) -> Reading:
    made = (paragraph_of(text) for text in texts)
    paragraphs = tuple(one for one in made if one.tokens)
    found = quotations_in(paragraphs)
    return Reading(paragraphs, found, marks_speech(paragraphs, found))


def _versions(texts: list[str]) -> list[list[str]]:
    """Give the paragraphs with words that were divided at the ends of lines put together.

    Where the text has a word elsewhere with or without the hyphen, it is written so here; where nothing tells, there is one version without and one with it.
    """
    if not any(LINE_END_HYPHEN in text for text in texts):
        return [texts]
    words = {word.casefold() for text in texts for word in _WORD.findall(text)}

    def joined(text: str, otherwise: str) -> str:
        def word(found: re.Match[str]) -> str:
            with_hyphen, without = f"{found[1]}-{found[2]}", f"{found[1]}{found[2]}"
            if without.casefold() in words:
                return without
            return (
                with_hyphen
                if with_hyphen.casefold() in words
                else f"{found[1]}{otherwise}{found[2]}"
            )

        return _BROKEN.sub(word, text).replace(LINE_END_HYPHEN, otherwise)

    return [[joined(text, otherwise) for text in texts] for otherwise in ("", "-")]
