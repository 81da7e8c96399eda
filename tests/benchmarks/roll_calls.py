"""Roll calls: made-up votes of an assembly, as event files of briefgen, to see how it grows with them.

Real assemblies vote thousands of times, and each vote gives a position to each of some 150 states. So a
country's page must stay small, and time and memory must grow no faster than the votes.
"""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from random import Random
from textwrap import fill

from benchmarks.briefgen_site import write_countries, write_issues, write_settings
from benchmarks.corpus import FIRST_DAY, SEED, made_up_countries, made_up_issues
from benchmarks.files import write
from benchmarks.records import Country, Issue

ASSEMBLY = "assembly-of-the-sound"
CALLS_PER_DAY = 3
SHARES = {"yes": 0.5, "no": 0.15, "abstain": 0.1, "absent": 0.15}
"""Of each answer's share; who is left answers nothing and is in no list."""


def write_roll_calls(number: int, folder: Path, *, countries: int = 200, issues: int = 50) -> None:
    """Write a site of briefgen with `number` roll calls into a new folder."""
    content = folder / "content"
    lands, questions = made_up_countries(countries), made_up_issues(issues)
    write_settings(folder)
    write_countries(lands, content)
    write_issues(questions, content)
    write(
        content / "organizations" / f"{ASSEMBLY}.md",
        "---\nname: Assembly of the Sound\nclassification: other\nsources:\n"
        "  - {id: record, title: Record of votes, kind: vote-record}\n---\n",
    )
    for name, text in roll_calls(number, lands, questions):
        write(content / "events" / f"{name}.md", text)


def roll_calls(
    number: int, countries: tuple[Country, ...], issues: tuple[Issue, ...]
) -> Iterator[tuple[str, str]]:
    """Give the id and the file of each roll call."""
    random = Random(SEED + number)  # noqa: S311 - the same votes every time
    for place in range(number):
        issue = random.choice(issues)
        day = FIRST_DAY + timedelta(days=place // CALLS_PER_DAY)
        votes = "\n".join(
            _group(answer, codes) for answer, codes in _votes(random, countries).items()
        )
        yield (
            f"resolution-{place + 1}",
            f"""\
---
name: Resolution {place + 1:,} on the {issue.name}
type: vote
date: {day}
issue: {issue.id}
yes_means: {random.choice(("supports", "opposes"))}
adopted: with-vote
votes:
{votes}
sources: [{ASSEMBLY}/record]
---
""",
        )


def _votes(random: Random, countries: tuple[Country, ...]) -> dict[str, list[str]]:
    order = random.sample([country.code for country in countries], len(countries))
    groups: dict[str, list[str]] = {}
    start = 0
    for answer, share in SHARES.items():
        end = start + round(share * len(order))
        groups[answer] = sorted(order[start:end])
        start = end
    return groups


def _group(answer: str, codes: list[str]) -> str:
    listed = fill(", ".join(codes), 96, initial_indent="    ", subsequent_indent="    ")
    return f"  {answer}: [\n{listed}\n  ]"
