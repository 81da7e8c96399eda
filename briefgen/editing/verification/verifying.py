"""All quotations of a site, each compared with the snapshot of its source."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NamedTuple

from briefgen.atlas import Atlas
from briefgen.editing.verification.finding import Context
from briefgen.editing.verification.judging import Judgement, Outcome, judgement
from briefgen.editing.verification.messages import (
    left_out_snapshot,
    missing_snapshot,
    problem_of,
    unconfirmed,
    unreadable_snapshot,
)
from briefgen.editing.verification.snapshots import (
    Snapshot,
    SnapshotMissingError,
    read_snapshot,
)
from briefgen.model.errors import BriefgenError
from briefgen.model.identifiers import Origin, QuoteId
from briefgen.model.problems import Problem
from briefgen.model.quotes import Quote
from briefgen.model.sources import Source
from briefgen.model.verifications import (
    Found,
    Verification,
    can_be_checked,
    words_digest,
    words_in_source,
)


class Excerpt(NamedTuple):
    """What a person is asked about: words that are cut, and the whole sentences that they are cut from."""

    quote: QuoteId
    origin: Origin
    words: str
    sentences: tuple[str, ...]


Ask = Callable[[Excerpt], bool | None]
"""Tells whether an excerpt says what its source says; None where nobody answers any more."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What comparing brought: what to record, what is wrong, and how many quotations are which.

    `kept` were found earlier, in a snapshot that is not on this machine; `without_snapshot` can't be
    checked, and are not wrong for that.
    """

    verifications: tuple[Verification, ...]
    problems: tuple[Problem, ...]
    whole: int
    confirmed: int
    kept: int
    without_snapshot: int
    failed: int


@dataclass(slots=True)
class _Session:
    """One run over a site's quotations."""

    known: Mapping[QuoteId, Verification]
    today: date
    confirm: Collection[QuoteId]
    ask: Ask | None
    records: list[Verification] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    counts: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))

    def keep(self, quote: Quote) -> None:
        """Keep what is recorded of a quotation that can't be compared now."""
        if known := self.known.get(quote.id):
            self.records.append(_under(quote, known))

    def keep_changed(self, quote: Quote, source: Source) -> None:
        """Keep what is recorded of other words, so that `check` goes on refusing these."""
        known = self.known.get(quote.id)
        if known and known.words != words_digest(quote, source):
            self.records.append(_under(quote, known))


def check_quotations(
    atlas: Atlas,
    folder: Path,
    *,
    today: date,
    confirm: Collection[QuoteId] = (),
    forget: Collection[QuoteId] = (),
    ask: Ask | None = None,
    is_whole: bool = True,
) -> Checked:
    """Compare every quotation of an atlas with its snapshot in a folder.

    `today` is the day (UTC) to record. Excerpts in `confirm` are confirmed; `ask` is asked about others,
    and without it they are problems. What was found before in the same snapshot keeps its date. It also stays
    recorded where there is nothing to compare with any more, so that a changed quotation can't slip through by
    the loss of its snapshot: that is a problem, unless content that is not whole (`is_whole`) only hides it. What
    was found of the quotations in `forget` is passed over.
    """
    known = {id_: one for id_, one in atlas.verifications.items() if id_ not in forget}
    session = _Session(known, today, confirm, ask)
    by_snapshot: dict[str, list[tuple[Quote, Source]]] = {}
    for quote in sorted(filter(can_be_checked, atlas.quotes.values()), key=_place):
        source = atlas.sources.get(quote.source) if quote.source else None
        if source is None or not source.snapshot:
            session.keep(quote)
            if source and is_whole and quote.id in known:
                session.counts["failed"] += 1
                session.problems.append(left_out_snapshot(quote, known[quote.id]))
            else:
                session.counts["without_snapshot"] += 1
        else:
            by_snapshot.setdefault(source.snapshot, []).append((quote, source))
    for name, quoted in by_snapshot.items():
        _check_snapshot(session, folder, name, quoted)
    counts: Mapping[str, int] = session.counts
    return Checked(
        tuple(session.records),
        tuple(session.problems),
        *(
            counts.get(key, 0)
            for key in ("whole", "confirmed", "kept", "without_snapshot", "failed")
        ),
    )


def _check_snapshot(
    session: _Session, folder: Path, name: str, quoted: list[tuple[Quote, Source]]
) -> None:
    try:
        snapshot = read_snapshot(folder, name)
    except SnapshotMissingError:
        lacking = list(_kept(session, quoted))
        if lacking:
            session.problems.append(missing_snapshot(lacking, folder))
        return
    except BriefgenError as error:
        for quote, _ in quoted:
            session.keep(quote)
            session.counts["failed"] += 1
        session.problems.append(unreadable_snapshot(quoted[0][1], error))
        return
    for quote, source in quoted:
        _check(session, snapshot, quote, source)


def _kept(
    session: _Session, quoted: Iterable[tuple[Quote, Source]]
) -> Iterator[tuple[Quote, Source]]:
    """Keep what is recorded of quotations that can't be compared now, and give those not found before."""
    for quote, source in quoted:
        known = session.known.get(quote.id)
        session.keep(quote)
        if known and known.words == words_digest(quote, source):
            session.counts["kept"] += 1
        else:
            session.counts["failed"] += 1
            yield quote, source


def _check(session: _Session, snapshot: Snapshot, quote: Quote, source: Source) -> None:
    words = words_in_source(source, quote)
    context = Context(quote.prefix, quote.suffix)
    found = judgement(words, snapshot, source.kind, context, is_excerpt=quote.excerpt)
    if not found.matches:
        other = _other_words(quote, words)
        is_other = (
            bool(other)
            and judgement(other, snapshot, source.kind, context, is_excerpt=quote.excerpt).matches
        )
        _refuse(session, quote, source, problem_of(quote, source, words, found, is_other=is_other))
        return
    new = Verification(
        quote.id, words_digest(quote, source), snapshot.digest, session.today, Found.WHOLE
    )
    known = session.known.get(quote.id)
    if found.outcome is Outcome.WHOLE:
        session.counts["whole"] += 1
        session.records.append(_unless_known(new, known, quote))
        return
    new = Verification(new.quote, new.words, new.snapshot, new.date, Found.CONFIRMED)
    if _is_confirmed(session, new, known, quote, found):
        session.counts["confirmed"] += 1
        session.records.append(_unless_known(new, known, quote))
    else:
        _refuse(session, quote, source, unconfirmed(quote, words, found))


def _other_words(quote: Quote, words: str) -> str:
    """Give the words of a translated quotation that were not looked for."""
    if quote.original is None:
        return ""
    return quote.text if words == quote.original.text else quote.original.text


def _is_confirmed(
    session: _Session,
    new: Verification,
    known: Verification | None,
    quote: Quote,
    found: Judgement,
) -> bool:
    if quote.id in session.confirm or (known and _is_same(new, known)):
        return True
    if session.ask is None:
        return False
    answer = session.ask(Excerpt(quote.id, quote.origin, quote.text, found.shown))
    if answer is None:
        session.ask = None
    return bool(answer)


def _refuse(session: _Session, quote: Quote, source: Source, problem: Problem) -> None:
    session.keep_changed(quote, source)
    session.counts["failed"] += 1
    session.problems.append(problem)


def _unless_known(new: Verification, known: Verification | None, quote: Quote) -> Verification:
    """Give a record as it was where nothing has changed, so that its date says since when."""
    return _under(quote, known) if known and _is_same(new, known) else new


def _is_same(one: Verification, other: Verification) -> bool:
    return (one.words, one.snapshot, one.found) == (other.words, other.snapshot, other.found)


def _under(quote: Quote, known: Verification) -> Verification:
    """Give a record under the present id of its quotation."""
    return Verification(quote.id, known.words, known.snapshot, known.date, known.found)


def _place(quote: Quote) -> tuple[str, str, int]:
    """Order quotations as their files hold them."""
    numbers = [step for step in quote.origin.pointer if isinstance(step, int)]
    return quote.origin.path, str(quote.origin.pointer[:1]), numbers[0] if numbers else 0
