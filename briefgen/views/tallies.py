"""The numbers of a vote, in words."""

from briefgen.model.events import Event
from briefgen.model.vocabulary import VoteOption
from briefgen.views.words import Words


def tally(event: Event, words: Words) -> str:
    """Give the numbers of a vote: those of its tally, else those of its lists; empty for other events."""
    call = event.roll_call
    if call is None:
        return ""
    numbers = dict(call.tally) or {option: len(voters) for option, voters in call.votes}
    pattern = words.pgettext("tally", "{option} {number}")
    return words.enumerated(
        tuple(
            pattern.format(option=words.word(option), number=words.number(numbers[option]))
            for option in VoteOption
            if option in numbers
        )
    )
