"""Files that hold a briefing or a plain page."""

from briefgen.model.briefings import Briefing, Page
from briefgen.model.identifiers import BriefingId, Kind, PageId, is_device, is_id
from briefgen.reading.declarations import BRIEFING_LISTS
from briefgen.reading.entries import declaring
from briefgen.reading.opened_file import OpenedFile
from briefgen.reading.records import FileRecords
from briefgen.reading.schemas.briefings import BriefingKeys, PageKeys
from briefgen.reading.schemas.languages import canonical_language
from briefgen.reading.schemas.references import possible_id


def read_briefing(file: OpenedFile) -> FileRecords:
    """Give the records of an article: itself, and what its lists declare."""
    keys = file.findings.validated(
        BriefingKeys, file.without(BRIEFING_LISTS), (), beside=BRIEFING_LISTS
    )
    slug = _slug(file, file.name.removesuffix(f".{file.lang}"))
    original = file.front.values.get("translation_of")
    is_translation = isinstance(original, str)
    # A translation's records are the original's, so the original's sources are its own too.
    file_id = original.strip() if isinstance(original, str) else slug
    declarations = file.declarations(file_id)
    if is_translation:
        _refuse_declarations(file, file_id)
        declarations = declarations.mentions_only()
    id_ = BriefingId(f"{file.lang}/{slug}" if is_translation else slug)
    if keys is None:
        # What the lists declare is needed all the same, to judge the rest of the content.
        file.findings.lost(Kind.BRIEFING, id_)
        return file.records(file_id, declarations)
    briefing = Briefing(
        id=id_,
        origin=file.origin,
        slug=slug,
        title=keys.title,
        date=keys.date,
        summary=keys.summary,
        lang=file.lang,
        body=file.body,
        translation_of=keys.translation_of or "",
        authors=keys.authors,
        status=keys.status,
        actors=declarations.mentioned_actors,
        issues=declarations.mentioned_issues,
        events=declarations.mentioned_events,
        old_ids=keys.old_ids,
        note=keys.note,
        withdrawn=keys.withdrawal(),
    )
    return file.records(file_id, declarations, briefing=briefing)


def read_page(file: OpenedFile) -> FileRecords:
    """Give the record of a plain page."""
    keys = file.findings.validated(PageKeys, file.front.values, ())
    slug = _slug(file, file.name)
    page = None
    if keys is None:
        file.findings.lost(Kind.PAGE, slug)
    else:
        page = Page(
            id=PageId(slug),
            origin=file.origin,
            title=keys.title,
            lang=file.lang,
            body=file.body,
            summary=keys.summary,
            status=keys.status,
            old_ids=keys.old_ids,
        )
    return FileRecords(
        file.path,
        slug,
        draft=file.is_draft,
        page=page,
        diagnostics=tuple(sorted(file.findings.diagnostics)),
        broken=tuple(file.findings.broken),
    )


def _slug(file: OpenedFile, name: str) -> str:
    """Give the slug that front matter types, else the file's name, reporting one that can't be it."""
    typed = file.front.values.get("slug")
    if isinstance(typed, str):
        return typed.strip()
    if original := _named_as_translation(file):
        return original
    if not (is_id(name) or is_device(name)):  # which is reported with the layout
        file.report_name(
            f"the file name `{name}` can't be a slug",
            f"Rename the file, for instance to {possible_id(name) or 'a-name'}.md, or give it a `slug`.",
        )
    return name


def _named_as_translation(file: OpenedFile) -> str:
    """Give the slug in a name such as `talks.fa`, where `lang` is missing or wrong; nothing for any other."""
    slug, _, tag = file.name.rpartition(".")
    typed = file.front.values.get("lang")
    if file.kind is not Kind.BRIEFING or not is_id(slug) or canonical_language(tag) != tag:
        return ""
    if typed is None:
        message = f"`lang` is missing, and the file is named as a translation into `{tag}`"
        file.findings.add(("lang",), "missing-key", message, f"Add `lang: {tag}` here.")
    elif isinstance(typed, str) and canonical_language(typed.strip()):
        return ""
    return slug  # any other `lang` is reported with the other keys


def _refuse_declarations(file: OpenedFile, original: str) -> None:
    values = file.front.values
    for key in BRIEFING_LISTS:
        if key not in ("corrections", "defaults", "ignore") and any(declaring(values, key)):
            file.findings.add(
                (key,),
                "translation-declares",
                f"a translation declares nothing, and this one has `{key}`",
                f"Leave `{key}` to the original, `{original}`, whose records the translation shows.",
                key=True,
            )
