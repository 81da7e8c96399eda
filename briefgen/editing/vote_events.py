"""The event file of a recorded vote, as an editor would type it."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

import yaml

from briefgen.editing.vote_tables import RecordedVote
from briefgen.model.identifiers import id_from
from briefgen.model.vocabulary import CAST, VoteOption

_WIDTH = 100
# The General Assembly numbers a resolution when it is adopted.
_ADOPTED = "A/RES/"


def vote_event_id(vote: RecordedVote) -> str:
    """Give the id of a vote's event, made of the resolution's symbol: `a-res-74-9`."""
    return id_from(vote.symbol)


def vote_event_text(vote: RecordedVote, issue: str, source_ids: Sequence[str]) -> str:
    """Give the text of a vote's event file.

    A yes means support, since the question that a resolution puts is whether to adopt it.
    """
    return "\n".join(_lines(vote, issue, source_ids)) + "\n"


def _lines(vote: RecordedVote, issue: str, source_ids: Sequence[str]) -> Iterator[str]:
    yield "---"
    yield from _prose("name", f"{vote.symbol}: {vote.title}")
    yield "type: vote"
    yield f"date: {vote.date.text}"
    yield f"issue: {_scalar(issue)}"
    yield "yes_means: supports"
    if vote.symbol.startswith(_ADOPTED):
        yield "adopted: with-vote"
    yield "votes:"
    for option in VoteOption:
        voters = vote.voters(option)
        # States that said one of these are what a roll call records, so that nobody under it means nobody.
        # Who stayed away is often not recorded: then the key is left out, which means unknown.
        if voters or option in CAST:
            yield from _list(f"  {_scalar(option.value)}", voters)
    yield from _list("sources", source_ids)
    if vote.notes:
        yield from _prose("note", " ".join(vote.notes))
    yield "---"


def _prose(key: str, text: str) -> Iterator[str]:
    """Give a folded block scalar, which needs no quoting whatever the text holds."""
    yield f"{key}: >-"
    yield from wrap(
        text,
        _WIDTH,
        initial_indent="  ",
        subsequent_indent="  ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def _list(key: str, entries: Sequence[str]) -> list[str]:
    """Give a flow list over as many lines as it needs."""
    indent = key[: len(key) - len(key.lstrip())]
    return wrap(
        f"{key.lstrip()}: [{', '.join(_scalar(entry) for entry in entries)}]",
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=f"{indent}  ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def _scalar(text: str) -> str:
    """Give a plain scalar, quoted where YAML 1.1 would take it for something else than text: "NO"."""
    return text if yaml.safe_load(text) == text else f'"{text}"'
