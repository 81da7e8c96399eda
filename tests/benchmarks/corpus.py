"""The corpus: a made-up world of so many briefings, as plain data that each tool's writer turns into files.

A briefing is 6.6 KB, 4.7 of them its text, and brings a source, an event, three quotations and three
positions. The codes of countries are real ones, because the content format knows no others; every name is
made up.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from benchmarks import briefing_text, prose
from benchmarks.records import (
    Briefing,
    Corpus,
    Country,
    Event,
    Issue,
    Organization,
    Person,
    Position,
    Quote,
)

SEED = 20_251_118
FIRST_DAY = date(2018, 1, 1)
DAYS = 8 * 365

COUNTRY_CODES = prose.words(
    "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI"
    " CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR"
    " GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR"
    " LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA"
    " PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH"
    " TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW PS TW GL FO AW CW"
)
STANCES = (
    "supports",
    "supports-with-conditions",
    "neutral",
    "opposes-with-conditions",
    "opposes",
    "mixed",
)
EVENT_TYPES = ("meeting", "summit", "visit", "negotiation", "signing", "statement")


def corpus(
    size: int, *, seed: int = SEED, countries: int = 60, people: int = 300, issues: int = 50
) -> Corpus:
    """Give a world of `size` briefings; equal arguments give equal worlds."""
    random = Random(seed)  # noqa: S311 - the same world every time is the point
    lands = made_up_countries(countries)
    ministries = tuple(
        Organization(f"ministry-{land.code.lower()}", f"Foreign Ministry of {land.name}", land)
        for land in lands[: countries * 2 // 3]
    )
    persons = tuple(_people(people, lands, ministries))
    questions = made_up_issues(issues)
    taken: set[tuple[str, str, date]] = set()
    return Corpus(
        lands,
        ministries,
        persons,
        questions,
        tuple(_briefing(number, random, persons, questions, taken) for number in range(size)),
    )


def made_up_countries(number: int) -> tuple[Country, ...]:
    """Give countries with names that no country has."""
    names = prose.country_names(number)
    return tuple(Country(*pair) for pair in zip(COUNTRY_CODES[:number], names, strict=True))


def made_up_issues(number: int) -> tuple[Issue, ...]:
    """Give questions on which states may differ."""
    return tuple(Issue(slug(name), name, asked) for name, asked in prose.shared_things(number))


def slug(text: str) -> str:
    """Give a text as an id."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def _people(
    number: int, countries: tuple[Country, ...], ministries: tuple[Organization, ...]
) -> Iterator[Person]:
    for place, name in enumerate(prose.person_names(number)):
        at = place % len(countries)
        has_ministry = place % 3 == 0 and at < len(ministries)
        yield Person(
            slug(name),
            name,
            countries[at],
            "Foreign Minister" if has_ministry else "Special Envoy",
            ministries[at] if has_ministry else None,
        )


def _briefing(
    number: int,
    random: Random,
    people: tuple[Person, ...],
    issues: tuple[Issue, ...],
    taken: set[tuple[str, str, date]],
) -> Briefing:
    """Make a briefing. No two of its positions, nor of all, are of one country, issue and day."""
    while True:
        day = FIRST_DAY + timedelta(days=random.randrange(DAYS))
        issue, other_issue = random.sample(issues, 2)
        speakers = random.sample(people, 3)
        asked = (issue, issue, other_issue)
        keys = {(who.country.code, what.id, day) for who, what in zip(speakers, asked, strict=True)}
        if len({who.country for who in speakers}) == len(speakers) and not keys & taken:
            break
    taken |= keys
    host, guest, _ = (person.country for person in speakers)
    event = Event(
        f"{issue.id}-talks-{number}",
        f"Talks on the {issue.name}, {number + 1:,}",
        random.choice(EVENT_TYPES),
        prose.town(random),
        host,
        guest,
    )
    quotes = tuple(
        Quote(
            f"{who.id}-{number}-{turn}",
            who,
            prose.spoken_words(random, 3 * number + turn),
            random.random() < 0.75,
            what,
        )
        for turn, (who, what) in enumerate(zip(speakers, asked, strict=True), 1)
    )
    positions = tuple(_position(random, quote, day) for quote in quotes)
    return Briefing(
        slug=f"{issue.id}-{number}",
        title=f"{host.name} and {guest.name} speak about the {issue.name}, {number + 1:,}",
        date=day + timedelta(days=1),
        day=day,
        summary=prose.sentence(random),
        source=f"Minutes of the talks in {event.place}, {number + 1:,}",
        event=event,
        quotes=quotes,
        positions=positions,
        body=briefing_text.body(random, event, quotes, positions),
    )


def _position(random: Random, quote: Quote, day: date) -> Position:
    country, issue, stance = quote.speaker.country, quote.issue, random.choice(STANCES)
    conditional = stance.endswith("with-conditions")
    return Position(
        id=f"{country.code.lower()}-{issue.id}-{day}",
        country=country,
        issue=issue,
        stance=stance,
        condition="if the costs are shared" if conditional else "",
        summary=prose.summary_of_a_position(random),
        evidence=quote,
    )
