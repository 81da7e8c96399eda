"""A comparison as lines for people, apart from the marks of any format."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from briefgen.editing.comparison.changes import (
    ChangeType,
    Comparison,
    FieldChange,
    Plain,
    RecordChange,
    Side,
    StanceChange,
    Stand,
    problems_of,
)
from briefgen.editing.comparison.word_differences import Mark, Piece, word_differences
from briefgen.model.diagnostics import Diagnostic
from briefgen.model.identifiers import Kind
from briefgen.model.vocabulary import Basis
from briefgen.views.words import words_in

_LONGEST = 300  # characters of one value
_MOST_NAMES = 12  # actors that are named in one line
_MOST_PROBLEMS = 5
_CLOSING = ".,;:!?)]\u2019\u201d"
_PROSE_WORDS = 5  # a text of at least so many words is compared word by word

Line = tuple[Piece, ...]

_SECTIONS = {
    Kind.POSITION: "Positions",
    Kind.QUOTE: "Quotations",
    Kind.EVENT: "Events",
    Kind.SOURCE: "Sources",
    "verification": "Matches with sources",
    "correction": "Corrections",
}
_PAGES = "Pages"
_TITLES = (
    *("Positions", "Quotations", "Matches with sources"),
    *("Events", "Sources", _PAGES, "Corrections"),
)
_RECORDED = {
    ChangeType.ADDED: "now recorded as matching its source",
    ChangeType.REMOVED: "no longer recorded as matching its source",
    ChangeType.CHANGED: "recorded anew as matching its source",
}
_DIGITS = 12  # of a hash, which tell it from others


class Entry(NamedTuple):
    """One line with those that belong to it; `changes` says how many changes it tells."""

    line: Line
    details: tuple[Line, ...] = ()
    changes: int = 1


class Section(NamedTuple):
    """Changes of one sort under a heading."""

    title: str
    entries: tuple[Entry, ...]


def joined(line: Line, shown: Callable[[Piece], str]) -> str:
    """Give a line as one text, each piece `shown`, with no space before what ends a sentence."""
    found = ""
    for piece in line:
        if piece.text.strip():
            is_end = piece.mark is Mark.PLAIN and piece.text[0] in _CLOSING
            found += f"{'' if is_end or not found else ' '}{shown(piece)}"
    return found


def sections_of(compared: Comparison) -> tuple[Section, ...]:
    """Give what changed, the latest recorded stances first, then what is wrong in either revision."""
    by_title: defaultdict[str, list[RecordChange]] = defaultdict(list)
    for one in compared.records:
        by_title[_SECTIONS.get(one.kind, _PAGES)].append(one)
    found = [Section("Latest recorded stances", tuple(_stance_entries(compared.stances)))]
    found += _problem_sections(compared.base, compared.head)
    for title in _TITLES:
        records = by_title[title]
        voted = [one for one in records if one.vote]
        own = (_record_entry(one) for one in records if not one.vote)
        found.append(Section(title, (*own, *_vote_entries(voted))))
    return tuple(one for one in found if one.entries)


def _stance_entries(changes: Iterable[StanceChange]) -> Iterator[Entry]:
    """Tell actors together that went the same way on the same issue."""
    alike: defaultdict[tuple[str, ...], list[StanceChange]] = defaultdict(list)
    for one in changes:
        alike[one.issue, *_stance_words(one.old), *_stance_words(one.new)].append(one)
    for group in alike.values():
        one, size = group[0], len(group)
        names = [each.actor_name for each in group[:_MOST_NAMES]]
        if size > len(names):
            names[-1] += f" and {size - len(names)} more"
        dates = {(each.old and each.old.date, each.new and each.new.date) for each in group}
        yield Entry(
            (
                Piece(", ".join(names), Mark.STRONG),
                Piece(f"on {one.issue_name}:"),
                *_stand_pieces(one.old, dated=len(dates) == 1),
                Piece("\u2192"),
                *_stand_pieces(one.new, dated=len(dates) == 1),
            ),
            changes=size,
        )


def _stance_words(stand: Stand | None) -> tuple[str, str]:
    """Give a stance, saying so where it is a vote and no words, and its condition."""
    if stand is None:
        return "", ""
    by_vote = " by vote" if stand.basis == Basis.VOTE else ""
    return f"{stand.stance}{by_vote}", stand.condition


def _stand_pieces(stand: Stand | None, *, dated: bool) -> Iterator[Piece]:
    if stand is None:
        yield Piece("no stance on record")
        return
    yield Piece(_stance_words(stand)[0], Mark.STRONG)
    said = [stand.date] if dated else []
    said += [_shortened(stand.condition)] if stand.condition else []
    if said:
        yield Piece(f"({'; '.join(said)})")


def _record_entry(one: RecordChange) -> Entry:
    if one.kind == "verification":
        return _verification_entry(one)
    what = "" if one.kind in _SECTIONS else f"{one.kind} "
    former = (Piece("formerly"), Piece(one.old_id, Mark.CODE)) if one.old_id else ()
    line = (
        Piece(f"{what}{one.change}", Mark.STRONG),
        Piece(_shortened(one.name)),
        *((Piece(one.id, Mark.CODE),) if one.id else ()),
        *former,
        Piece("in"),
        Piece(one.path, Mark.CODE),
    )
    return Entry(line, tuple(_field_line(each) for each in one.fields))


def _verification_entry(one: RecordChange) -> Entry:
    """Tell what is recorded of a quotation, of hashes as much as tells them apart."""
    before, after = (
        {each.field: getattr(each, side) for each in one.fields} for side in ("old", "new")
    )
    told = [
        f"{name} {_hash(held)}" if name == "snapshot" else str(held)
        for name in ("snapshot", "date", "found")
        if (held := (after if one.change is ChangeType.ADDED else before).get(name))
    ]
    line = (
        Piece("quotation"),
        Piece(one.id, Mark.CODE),
        Piece(":"),
        Piece(_RECORDED[one.change], Mark.STRONG),
    )
    if one.change is not ChangeType.CHANGED:
        return Entry((*line, Piece(f", {', '.join(told)}")))
    details = (
        (Piece(f"{each.field}:"), *_value_pieces(_hash(each.old), _hash(each.new)))
        for each in one.fields
    )
    return Entry(line, tuple(details))


def _hash(value: Plain) -> str:
    text = str(value)
    return text if len(text) <= _DIGITS * 2 else f"{text[:_DIGITS]}\u2026"


def _vote_entries(voted: Iterable[RecordChange]) -> Iterator[Entry]:
    """Tell the positions that a roll call makes as one; their event says who voted how."""
    alike: defaultdict[tuple[str, ChangeType], int] = defaultdict(int)
    for one in voted:
        alike[one.vote, one.change] += 1
    for (vote, change), number in alike.items():
        yield Entry(
            (
                Piece(str(change), Mark.STRONG),
                Piece(
                    f"{words_in('en').counted('{number} position', '{number} positions', number)} by vote in"
                ),
                Piece(vote, Mark.CODE),
            ),
            changes=number,
        )


def _field_line(one: FieldChange) -> Line:
    name = Piece(f"{one.field.replace('_', ' ')}:")
    if one.old is None and one.new is None:
        return name, Piece("changed")
    if isinstance(one.old, str) and isinstance(one.new, str):
        if min(len(one.old.split()), len(one.new.split())) >= _PROSE_WORDS:
            return name, *word_differences(one.old, one.new)
    elif isinstance(one.old, list | dict) or isinstance(one.new, list | dict):
        return name, *_entries_changed(one.old, one.new)
    return name, *_value_pieces(one.old, one.new)


def _value_pieces(old: Plain, new: Plain) -> Iterator[Piece]:
    if old is not None:
        yield Piece(_shortened(_words(old)), Mark.REMOVED)
    if new is not None:
        yield Piece(_shortened(_words(new)), Mark.ADDED)


def _entries_changed(old: Plain, new: Plain) -> Iterator[Piece]:
    """Give what only one of two lists has, or else, where their order is another, both."""
    ours, theirs = _entries(old), _entries(new)
    gone, come = (
        [one for one in ours if one not in theirs],
        [one for one in theirs if one not in ours],
    )
    if not (gone or come):
        gone, come = ours, theirs
    if gone:
        yield Piece(_shortened(", ".join(gone)), Mark.REMOVED)
    if come:
        yield Piece(_shortened(", ".join(come)), Mark.ADDED)


def _entries(value: Plain) -> list[str]:
    match value:
        case None:
            return []
        case list():
            return [_words(one) for one in value]
        case dict():
            return [
                f"{key} {entry}"
                for key, held in value.items()
                for entry in (_entries(held) if isinstance(held, list) else [_words(held)])
            ]
        case _:
            return [_words(value)]


def _words(value: Plain) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case list() | dict():
            return " ".join(_entries(value))
        case None:
            return ""
        case _:
            return str(value)


def _problem_sections(base: Side, head: Side) -> Iterator[Section]:
    """Tell what is wrong in either revision, once where it is wrong in both; its lines may be others."""
    both = problems_of(base) & problems_of(head)
    told: dict[str, list[Diagnostic]] = {}
    for side in (head, base):
        for one in side.problems:
            is_shared = (one.path, one.code, one.message) in both
            if not (is_shared and side is base):
                names = f"{base.name} and {head.name}" if is_shared else side.name
                told.setdefault(names, []).append(one)
    for names, problems in told.items():
        title = f"Problems in {names}, which may hide changes"
        yield Section(title, tuple(_problem_entries(problems)))


def _problem_entries(problems: Sequence[Diagnostic]) -> Iterator[Entry]:
    for one in problems[:_MOST_PROBLEMS]:
        place = Piece(f"{one.path}:{one.line}:{one.column}", Mark.CODE)
        yield Entry((place, Piece(f"{one.code}: {_shortened(one.message)}")), changes=0)
    left = len(problems) - _MOST_PROBLEMS
    if left > 0:
        yield Entry(
            (
                Piece(
                    f"and {words_in('en').counted('{number} more problem', '{number} more problems', left)}"
                ),
            ),
            changes=0,
        )


def _shortened(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= _LONGEST else f"{one_line[: _LONGEST - 2]} \u2026"
