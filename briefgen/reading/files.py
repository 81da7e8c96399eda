"""One file's bytes, as records and diagnostics."""

from dataclasses import dataclass

from msgspec.structs import replace

from briefgen.model.diagnostics import Diagnostic
from briefgen.model.identifiers import Kind
from briefgen.reading.briefing_files import read_briefing, read_page
from briefgen.reading.front_matter import read_front_matter
from briefgen.reading.markdown import read_body
from briefgen.reading.misplaced import kind_meant
from briefgen.reading.opened_file import KINDS, OpenedFile, file_name_of, language_of, lost_in
from briefgen.reading.records import FileRecords, Folder
from briefgen.reading.thing_files import read_thing
from briefgen.reading.validation import Findings

_ARTICLES = {Kind.EVENT: "an", Kind.ISSUE: "an", Kind.ORGANIZATION: "an"}


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """What reading depends on besides a file's bytes: the site's language, and whether HTML is on."""

    lang: str = "en"
    raw_html: bool = False


def read_file(path: str, content: bytes, options: ReadingOptions) -> FileRecords:
    """Read one file; `path` is relative to the content folder, with forward slashes.

    Whatever is wrong with it is in the diagnostics of the result, in order of place; nothing is raised, not
    even where memory runs out.
    """
    try:
        return _read(path, content, options)
    except MemoryError:
        pass  # what was made so far is let go of before anything else is
    exhausting = Diagnostic(
        path,
        1,
        1,
        "unreadable",
        "reading this file takes more memory than there is",
        "Divide it, or take out what is repeated many times.",
    )
    return FileRecords(path, file_name_of(path), diagnostics=(exhausting,), broken=lost_in(path))


def _read(path: str, content: bytes, options: ReadingOptions) -> FileRecords:
    name = file_name_of(path)
    front, found = read_front_matter(content, path)
    if front is None:
        return FileRecords(path, name, diagnostics=found, broken=lost_in(path, content))
    body, body_found = read_body(front.body, path, front.body_line, raw_html=options.raw_html)
    findings = Findings(path, front.marks)
    folder = Folder(path.split("/", 1)[0])
    kind = kind_meant(KINDS[folder], front.values)
    if kind is not KINDS[folder]:
        message = f"this looks like {_ARTICLES.get(kind, 'a')} {kind}, and lies in `{folder}/`"
        home = next(one for one in Folder if KINDS[one] is kind)
        findings.add((), "wrong-folder", message, f"Move the file to `{home}/`.")
    file = OpenedFile(
        path=path,
        name=name,
        kind=kind,
        front=front,
        body=body,
        lang=language_of(front, options.lang),
        findings=findings,
    )
    match file.kind:
        case Kind.BRIEFING:
            records = read_briefing(file)
        case Kind.PAGE:
            records = read_page(file)
        case _:
            records = read_thing(file)
    if any(one.startswith(f"{file.kind}:") for one in records.broken):
        records = replace(records, lost_body=body)
    if not (found or body_found):
        return records
    return replace(records, diagnostics=tuple(sorted((*found, *body_found, *records.diagnostics))))
