"""How much one body may hold, and how much longer its HTML may be than its text.

A link by label repeats the address and title of its definition wherever it stands, an embed shows a whole
card, and an empty link a name from elsewhere: a short text could make pages of any length.
"""

import re
from dataclasses import dataclass, field

from briefgen.reading.body_complaints import BodyComplaints, Spot

MOST_EMBEDS = 50
MOST_REFERENCES = 2000
LONGEST_IN_LINK = 2000
"""So many characters may the address of a link have, and its title."""

MOST_BRACKETS = 6000
"""So many `[` may a text have: for each, Markdown looks for a link that it might begin, perhaps to the text's end."""
MOST_DEFINITIONS = 1000
"""So many definitions, each of which may hold any block; the time that they take grows faster than their number."""

_DEFINITION = re.compile(r"^[ \t>]*[:~][ \t]", re.MULTILINE)


def slow_markup(source: str) -> tuple[str, str] | None:
    """Say what of a text would take Markdown far longer than most, and what to do; None for nearly all texts."""
    if source.count("[") > MOST_BRACKETS:
        return (
            f"the text has more than {MOST_BRACKETS:,} opening brackets `[`",
            "Divide it, or publish what is no text, such as data, under files/.",
        )
    # Looking at the beginning of each line costs more than counting.
    marks = source.count(":") + source.count("~")
    if marks > MOST_DEFINITIONS and len(_DEFINITION.findall(source)) > MOST_DEFINITIONS:
        return (
            f"the text has more than {MOST_DEFINITIONS:,} definitions, lines that begin with `:` or `~`",
            "Divide it, or make a table or plain list of them.",
        )
    return None


def most_html(source: str) -> int:
    """Give how many characters of HTML may be made from a text: quotation marks alone make six of one."""
    return (64 << 10) + 16 * len(source)


@dataclass(slots=True)
class BodyLimits:
    """What one body has used up so far; lives as long as one reading of it.

    Each method tells whether one more is within the limit, complaining the first time that one is not.
    """

    complaints: BodyComplaints
    characters_left: int
    embeds: int = 0
    references: int = 0
    _embedded: set[str] = field(default_factory=set)
    _told: set[str] = field(default_factory=set)

    def admit_link(self, destination: str, title: str, spot: Spot) -> bool:
        """Count the address and title of a link or picture."""
        for what, text in (("address", destination), ("title", title)):
            if len(text) > LONGEST_IN_LINK:
                self._complain(
                    spot,
                    "too-long",
                    f"the {what} of a link has at most {LONGEST_IN_LINK:,} characters, and this {len(text):,}",
                    "Shorten it.",
                    f"{what} {text[:LONGEST_IN_LINK]}",
                )
                return False
        self.characters_left -= len(destination) + len(title)
        if self.characters_left < 0:
            self._complain(
                spot,
                "body-too-large",
                "the addresses and titles of links, written out, are many times longer than this text",
                "Link to each place once, and leave out titles.",
            )
        return self.characters_left >= 0

    def admit_reference(self, spot: Spot) -> bool:
        """Count a link to a thing or file of the site, a picture or an embed."""
        self.references += 1
        if self.references > MOST_REFERENCES:
            self._complain(
                spot,
                "too-many-links",
                f"a text links to things of the site at most {MOST_REFERENCES:,} times",
                "Link what is mentioned where it is first mentioned.",
            )
        return self.references <= MOST_REFERENCES

    def admit_embed(self, written: str, spot: Spot) -> bool:
        """Count a card, history or table; `written` is its target, which a text embeds once."""
        if written in self._embedded:
            self._complain(
                spot,
                "embed-repeated",
                f"`![]({written})` stands in this text already",
                f"Leave out the `!` to link it: `[]({written})`.",
                f"repeated {written}",
            )
            return False
        self._embedded.add(written)
        self.embeds += 1
        if self.embeds > MOST_EMBEDS:
            self._complain(
                spot,
                "too-many-embeds",
                f"a text embeds at most {MOST_EMBEDS} cards and tables",
                "Leave out the `!` to link the others, or divide the text.",
            )
        return self.embeds <= MOST_EMBEDS

    def _complain(self, spot: Spot, code: str, message: str, help_: str, about: str = "") -> None:
        if (once := about or code) not in self._told:
            self._told.add(once)
            self.complaints.add(spot, code, message, help=help_)
