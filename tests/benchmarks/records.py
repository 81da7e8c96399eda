"""What a made-up world consists of, as plain data that knows no tool's format."""

from datetime import date
from typing import NamedTuple


class Country(NamedTuple):
    code: str
    name: str


class Organization(NamedTuple):
    id: str
    name: str
    seat: Country


class Person(NamedTuple):
    id: str
    name: str
    country: Country
    post: str
    organization: Organization | None


class Issue(NamedTuple):
    id: str
    name: str
    question: str


class Event(NamedTuple):
    id: str
    name: str
    type: str
    place: str
    host: Country
    guest: Country


class Quote(NamedTuple):
    id: str
    speaker: Person
    words: str
    is_verbatim: bool
    issue: Issue


class Position(NamedTuple):
    id: str
    country: Country
    issue: Issue
    stance: str
    condition: str
    summary: str
    evidence: Quote


class Briefing(NamedTuple):
    """A briefing, published on `date`; all that it records happened on `day`."""

    slug: str
    title: str
    date: date
    day: date
    summary: str
    source: str
    event: Event
    quotes: tuple[Quote, ...]
    positions: tuple[Position, ...]
    body: str


class Corpus(NamedTuple):
    """A whole world."""

    countries: tuple[Country, ...]
    organizations: tuple[Organization, ...]
    people: tuple[Person, ...]
    issues: tuple[Issue, ...]
    briefings: tuple[Briefing, ...]
