"""The text of a briefing: Markdown with links, cards of what it brings, a list and a table."""

from random import Random

from benchmarks import prose
from benchmarks.records import Event, Position, Quote

LENGTH = 4_700
HISTORY_EVERY = 10
"""Every so many briefings, one shows the whole history of a position."""


def body(
    random: Random, event: Event, quotes: tuple[Quote, ...], positions: tuple[Position, ...]
) -> str:
    """Give a text of about 4.7 KB, written as the content format has it."""
    first, second, third = quotes
    host, guest, other = (quote.speaker.country for quote in quotes)
    position, _, last = positions
    shows_history = random.randrange(HISTORY_EVERY) == 0
    blocks = [
        f"[{host.name}](country:{host.code}) received [{guest.name}](country:{guest.code}) in {event.place}"
        f" for [talks](event:{event.id}) about the [](issue:{first.issue.id}).",
        f"## What {host.name} proposes",
        f"[](person:{first.speaker.id}), the {first.speaker.post} of {host.name}, *opened the day*:",
        f"![](quote:{first.id})",
        f"So {host.name} stands where the record has it: {position.summary}",
        f"![](positions:{host.code}/{first.issue.id})" if shows_history else "",
        f"## What {guest.name} answers",
        f"For [{guest.name}](country:{guest.code}), [](person:{second.speaker.id}) took the floor next.",
        f"![](quote:{second.id})",
        "\n".join(f"- {prose.sentence(random)}" for _ in range(3)),
        f"## What was agreed in {event.place}",
        f"![](event:{event.id})",
        "| state | spoke | subject |\n|---|---|---|\n"
        + "\n".join(
            f"| [{quote.speaker.country.name}](country:{quote.speaker.country.code}) |"
            f" [](person:{quote.speaker.id}) | [](issue:{quote.issue.id}) |"
            for quote in quotes
        ),
        f"On another matter, the [](issue:{third.issue.id}), [{other.name}](country:{other.code}) let"
        f" [a sentence](quote:{third.id}) stand: **{last.summary}**",
        "## How we know",
        "All of this rests on the minutes, [](source:minutes).",
    ]
    written = [block for block in blocks if block]
    places = [place for place, block in enumerate(written) if block.startswith("#")]
    missing = LENGTH - sum(len(block) + 2 for block in written)
    for place in reversed(places):
        written.insert(place, prose.sentences(random, missing // len(places) - 50))
    return "\n\n".join(written) + "\n"
