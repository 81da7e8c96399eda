"""Names and sentences of a world that does not exist; the same for the same random numbers."""

from collections.abc import Iterator
from itertools import product
from random import Random


def words(text: str) -> tuple[str, ...]:
    """Give the words of a text."""
    return tuple(text.split())


_COUNTRY_STEMS = words(
    "Ardo Bele Corva Dalmi Esko Fenna Garo Hesta Ilva Jora Kelda Lumo Marve Noro Ostra Pelu Quinta Rova"
    " Selmo Tarva Ulda Vesto Wenda Yaro Zeli"
)
_COUNTRY_ENDINGS = words("via mere land stan gard dor nesia thia")
_GIVEN_NAMES = words(
    "Aldric Brisa Cassel Dovrin Elsine Farro Gisla Hendrik Isolde Jarvo Kestra Lorin Mirel Nadja Orlo"
    " Petrin Quilla Roswin Sanna Tavin"
)
_FAMILY_NAMES = words(
    "Ambrel Bostrin Callosund Dregan Elverdahl Fosk Grenwick Harlun Istvane Jolmar Kruvic Lindgarth"
    " Morvane Nestrel Ovrand Pallister Quorn Ravenel Skarholt Tremont"
)
_PLACES = words("Sennor Orrin Calder Mistral Tavish Brunel Ostrel Kestrel Lorne Palisade")
_SHARED_THINGS = (
    ("crossing", "kept open to traffic at night"),
    ("reservoir", "drawn on by all who border it"),
    ("railway", "run by a common board"),
    ("fishing ground", "closed for one season in four"),
    ("observatory", "opened to every state in turn"),
)
_SUBJECTS = (
    "the delegation",
    "a working group",
    "the border commission",
    "the keeper of the archive",
    "an envoy",
    "the harbour office",
    "the survey team",
    "the assembly",
)
_DEEDS = (
    "set out a timetable",
    "asked for another round of talks",
    "published the minutes",
    "put off a decision",
    "named two mediators",
    "went through the accounts",
    "agreed on a common map",
    "returned to an earlier draft",
    "welcomed the survey",
    "kept to its instructions",
)
_CIRCUMSTANCES = (
    "after a long winter",
    "although the ferry was late",
    "before the tide turned",
    "without a word about costs",
    "in the presence of both sides",
    "at the request of the smaller states",
    "for the second time this year",
    "while the bridge was under repair",
    "as the rules foresee",
    "on the last day of the session",
)
_CONSEQUENCES = (
    "and nobody objected",
    "which surprised the observers",
    "so that work can begin in spring",
    "but the question of tolls stayed open",
    "and the text was sent to the capitals",
    "though two paragraphs remain in brackets",
)
_OPENINGS = (
    "We will",
    "We shall not",
    "My government means to",
    "It is our intention to",
    "We must",
)
_PURPOSES = (
    "keep the gates open as long as the river carries boats",
    "count every barrel before we speak of prices",
    "leave the lamps burning on both sides of the water",
    "share the soundings with whoever asks for them",
    "wait for the survey before a single stone is moved",
    "pay our part of the repairs and not a coin more",
)


def country_names(number: int) -> list[str]:
    """Give names of countries, all different."""
    names = [stem + ending for ending, stem in product(_COUNTRY_ENDINGS, _COUNTRY_STEMS)]
    return names[:number]


def person_names(number: int) -> list[str]:
    """Give names of people, all different, with given and family names well mixed."""
    count = len(_FAMILY_NAMES)
    names = [
        f"{given} {_FAMILY_NAMES[(place + turn) % count]}"
        for turn in range(count)
        for place, given in enumerate(_GIVEN_NAMES)
    ]
    return names[:number]


def shared_things(number: int) -> Iterator[tuple[str, str]]:
    """Give what states may differ about: a name (`Sennor reservoir`) and the question that it raises."""
    for (thing, rule), place in list(product(_SHARED_THINGS, _PLACES))[:number]:
        yield f"{place} {thing}", f"Should the {place} {thing} be {rule}?"


def town(random: Random) -> str:
    """Give the name of a town."""
    return f"{random.choice(_PLACES)} {random.choice(('Harbour', 'Bridge', 'Heath', 'Mill'))}"


def sentence(random: Random) -> str:
    """Give one sentence of a report."""
    subject = random.choice(_SUBJECTS)
    words = (
        f"{subject[0].upper()}{subject[1:]}",
        random.choice(_DEEDS),
        random.choice(_CIRCUMSTANCES) + ",",
        random.choice(_CONSEQUENCES),
    )
    return f"{' '.join(words)}."


def sentences(random: Random, length: int) -> str:
    """Give sentences of about `length` characters together."""
    said: list[str] = []
    while sum(map(len, said)) + len(said) < length:
        said.append(sentence(random))
    return " ".join(said)


def spoken_words(random: Random, number: int) -> str:
    """Give what somebody said; `number` makes it unlike what anybody else said."""
    opening, purpose = random.choice(_OPENINGS), random.choice(_PURPOSES)
    return f"{opening} {purpose}, as article {number:,} has it."


def summary_of_a_position(random: Random) -> str:
    """Give a position in the desk's words."""
    return f"Means to {random.choice(_PURPOSES)}."
