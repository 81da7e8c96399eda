"""The text of a briefing: Markdown with links, cards of what it brings, a list and a table."""

from collections.abc import Iterator
from random import Random

from benchmarks import prose
from benchmarks.records import Country, Event, Position, Quote

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
        f"{_link(host)} received {_link(guest)} for [talks](event:{event.id}) in {event.place}.",
        f"## What {host.name} proposes",
        f"[](person:{first.speaker.id}), the {first.speaker.post} of {host.name}, *opened the day*:",
        f"![](quote:{first.id})",
        f"So {host.name} stands where the record has it: {position.summary}",
        f"![](positions:{host.code}/{first.issue.id})" if shows_history else "",
        f"## What {guest.name} answers",
        f"For {_link(guest)}, [](person:{second.speaker.id}) took the floor next.",
        f"![](quote:{second.id})",
        "\n".join(f"- {prose.sentence(random)}" for _ in range(3)),
        f"## What was agreed in {event.place}",
        f"![](event:{event.id})",
        "\n".join(_table(quotes)),
        f"{_link(other)} let [one more sentence](quote:{third.id}) stand: **{last.summary}**",
        "## How we know",
        "All of this rests on the minutes, [](source:minutes).",
    ]
    written = [block for block in blocks if block]
    places = [place for place, block in enumerate(written) if block.startswith("#")]
    missing = LENGTH - sum(len(block) + 2 for block in written)
    for place in reversed(places):
        written.insert(place, prose.sentences(random, missing // len(places) - 50))
    return "\n\n".join(written) + "\n"


def _table(quotes: tuple[Quote, ...]) -> Iterator[str]:
    yield "| state | spoke | subject |"
    yield "|---|---|---|"
    for quote in quotes:
        who = quote.speaker
        yield f"| {_link(who.country)} | [](person:{who.id}) | [](issue:{quote.issue.id}) |"


def _link(country: Country) -> str:
    return f"[{country.name}](country:{country.code})"
