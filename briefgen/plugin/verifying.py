"""A site's quotations, compared with the snapshots that its settings name."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from briefgen.atlas import Atlas, link
from briefgen.checks import diagnostics_of, located
from briefgen.checks.rules import quote_changed
from briefgen.editing.verification import Ask, Checked, check_quotations, write_lock
from briefgen.model.diagnostics import Diagnostic, Severity
from briefgen.model.errors import BriefgenError
from briefgen.model.identifiers import Kind, QuoteId, Reference
from briefgen.model.verifications import Verification
from briefgen.plugin.settings import Configuration, configuration, pelican_settings
from briefgen.reading import read_folder
from briefgen.reading.nearest import did_you_mean
from briefgen.reading.verified_lock import LOCK_FILE


class UnknownQuotationError(BriefgenError):
    """An id on the command line that no quotation has; `option` is where it was given."""

    def __init__(self, message: str, option: str) -> None:
        super().__init__(message)
        self.option = option


@dataclass(frozen=True, slots=True)
class Verified:
    """What a verification brought: what is wrong, with its place, and what was recorded where.

    `dropped` are quotations of which nothing is recorded any more.
    `unread` counts what is wrong with the content itself, which may have hidden quotations.
    """

    checked: Checked
    diagnostics: tuple[Diagnostic, ...]
    content: Path
    lock: Path
    is_changed: bool
    unread: int
    dropped: tuple[QuoteId, ...]


def verify(
    settings: Path | None = None,
    *,
    content: Path | None = None,
    snapshots: Path | None = None,
    confirm: Collection[str] = (),
    forget: Collection[str] = (),
    ask: Ask | None = None,
    today: date | None = None,
    jobs: int = 1,
) -> Verified:
    """Compare every quotation of a site, drafts included, with its snapshot, and record which match.

    `confirm` are ids of excerpts that a person vouches for; `ask` is asked about the others. Of those in `forget`,
    nothing that was found earlier stays recorded. `today` is the day to record, by default this one (UTC). Raises BriefgenError for an id that no quotation has, and where
    the record can't be written.
    """
    given = configuration(pelican_settings(settings, content=content)).with_drafts()
    folder = read_folder(
        given.content, given.reading, ignored=given.ignored, static=given.static, jobs=jobs
    )
    linked = link(
        folder.files, static=folder.static, drafts=True, verifications=folder.verifications
    )
    atlas = linked.atlas
    place = _snapshot_folder(given, snapshots)
    wrong = [
        one
        for one in diagnostics_of(folder, linked, given.content, drafts=True)
        if one.severity is Severity.ERROR
        and one.path != LOCK_FILE
        and one.code != quote_changed.CODE
    ]
    checked = check_quotations(
        atlas,
        place,
        today=today or datetime.now(UTC).date(),
        confirm=_known(atlas, confirm, "--confirm"),
        forget=_known(atlas, forget, "--forget"),
        ask=ask,
        is_whole=not wrong,
    )
    records = checked.verifications
    if wrong:  # a file that can't be read hides its quotations; what is known of them stays
        records = (*records, *_unseen(folder.verifications, records, atlas))
    return Verified(
        checked,
        located(checked.problems, given.content),
        given.content,
        given.content / LOCK_FILE,
        write_lock(given.content, records),
        len(wrong),
        _dropped(folder.verifications, records, atlas),
    )


def _known(atlas: Atlas, ids: Iterable[str], option: str) -> frozenset[QuoteId]:
    """Give the present ids of quotations that were named."""
    found = []
    for id_ in ids:
        reference = Reference(Kind.QUOTE, id_)
        present = QuoteId(atlas.redirects.get(reference, reference).id)
        if present not in atlas.quotes:
            guess = did_you_mean(id_, atlas.quotes)
            raise UnknownQuotationError(f"there is no quotation `{id_}`. {guess}".rstrip(), option)
        found.append(present)
    return frozenset(found)


def _unseen(
    recorded: Iterable[Verification], kept: Iterable[Verification], atlas: Atlas
) -> tuple[Verification, ...]:
    known = {one.quote for one in kept}
    former = {id_ for quote in atlas.quotes.values() for id_ in (quote.id, *quote.old_ids)}
    return tuple(one for one in recorded if one.quote not in known | former)


def _dropped(
    recorded: Iterable[Verification], kept: Iterable[Verification], atlas: Atlas
) -> tuple[QuoteId, ...]:
    """Give the quotations of which something was recorded, and is no more, under any of their ids."""
    present = {one.quote for one in kept}
    former = {id_ for one in present if one in atlas.quotes for id_ in atlas.quotes[one].old_ids}
    return tuple(sorted(one.quote for one in recorded if one.quote not in present | former))


def _snapshot_folder(given: Configuration, named: Path | None) -> Path:
    """Give the folder of snapshots, which are never published and so lie outside of what is."""
    folder = named or given.snapshots
    place = folder.resolve()
    for name, other in (("content", given.content), ("output", given.output)):
        if place.is_relative_to(other.resolve()):
            raise BriefgenError(
                f"the folder of snapshots {folder} lies in the {name} folder, whose files are published;"
                " name another as SNAPSHOT_PATH in the settings"
            )
    if named and not named.is_dir():
        raise BriefgenError(f"there is no folder {named}")
    return folder
