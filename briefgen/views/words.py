"""The words of the interface in one language: a value that a site hands down to whatever shows words.

Babel finds messages by the names of the methods that give them (`babel.cfg`), so these are gettext's own, and are
called with the message itself.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from gettext import NullTranslations
from typing import Final, TypeVar

import msgspec
from babel import Locale, UnknownLocaleError
from babel.numbers import format_decimal

from briefgen.model.identifiers import Kind
from briefgen.model.stances import Stance
from briefgen.model.vocabulary import (
    Adoption,
    Basis,
    Certainty,
    Governance,
    ParticipantRole,
    Translation,
    VoteOption,
)
from briefgen.views import wording
from briefgen.views.catalogues import SOURCE_LANGUAGE, catalogue_of
from briefgen.views.date_phrases import DatePhrases, date_phrases

Member = TypeVar("Member", bound=Enum)

_LATIN: Final = "0123456789"
_DIGITS: Final = {  # of CLDR's numbering systems, for those that languages have by default
    "arab": "٠١٢٣٤٥٦٧٨٩",
    "arabext": "۰۱۲۳۴۵۶۷۸۹",
    "beng": "০১২৩৪৫৬৭৮৯",
    "deva": "०१२३४५६७८९",
    "mymr": "၀၁၂၃၄၅၆၇၈၉",
}
# Browsers have no Pashto, and would write and count as their own language does. Persian has its digits and marks,
# English its plurals.
_NUMBERED_AS: Final = {"ps": "fa"}
_COUNTED_AS: Final = {"ps": "en"}
_PLURALS_END: Final = (
    120  # of whole numbers, all forms of the languages that CLDR knows occur below
)
_GROUPED: Final = 1000  # from here on, numbers have marks between groups of digits


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """What the interface says in one language (BCP 47), and how: words, plurals, dates, numbers.

    `dir` is the direction in which the language is written. The tables give the members of closed lists in words.
    Each language has one such value, so that what is made with it can be remembered.
    """

    lang: str
    dir: str
    locale: Locale = field(repr=False)
    catalogue: NullTranslations = field(repr=False)
    digits: Mapping[int, int] | None = field(repr=False)
    dates: DatePhrases = field(repr=False)
    stances: Mapping[Stance, str] = field(repr=False)
    bases: Mapping[Basis, str] = field(repr=False)
    bases_of_columns: Mapping[Basis, str] = field(repr=False)
    roles: Mapping[ParticipantRole, str] = field(repr=False)
    votes: Mapping[VoteOption, str] = field(repr=False)
    adoptions: Mapping[Adoption, str] = field(repr=False)
    certainties: Mapping[Certainty, str] = field(repr=False)
    governances: Mapping[Governance, str] = field(repr=False)
    translations: Mapping[Translation, str] = field(repr=False)

    def gettext(self, message: str) -> str:
        """Give a message."""
        return self.catalogue.gettext(message)

    def pgettext(self, context: str, message: str) -> str:
        """Give a message whose English words are used for more than one thing."""
        return self.catalogue.pgettext(context, message)

    def counted(self, one: str, many: str, number: int, **values: str) -> str:
        """Give a message with the {number} of things that it is about: 1 vote, 2 votes, 1,350 votes.

        Further `values` stand in one message with the number where a language has to decline the things.
        """
        pattern = self.catalogue.ngettext(one, many, number)
        return pattern.format(number=self.number(number), **values)

    def forms(self, one: str, many: str) -> dict[str, str]:
        """Give the forms of a message by CLDR's plural categories, for scripts, which count in the browser."""
        return {
            self.locale.plural_form(number): self.catalogue.ngettext(one, many, number)
            for number in range(_PLURALS_END)
        }

    @property
    def browser_locale(self) -> str:
        """The language in which scripts write numbers, with the digits that pages have: `fa-u-ca-gregory-nu-arabext`."""
        lang = "en-GB" if self.lang == SOURCE_LANGUAGE else self.lang
        digits = self.locale.default_numbering_system if self.digits else "latn"
        return f"{_NUMBERED_AS.get(lang, lang)}-u-ca-gregory-nu-{digits}"

    @property
    def browser_plurals(self) -> str:
        """The language by whose rules scripts tell plurals apart."""
        return _COUNTED_AS.get(self.lang, self.lang)

    @property
    def browser_dates(self) -> dict[str, object]:
        """How scripts write days, months and years: as pages do, in languages of which browsers know nothing too."""
        dates = self.dates
        return {
            "day": dates.day,
            "first": dates.first_of_month,
            "month": dates.month,
            "months": dates.months,
        }

    def word(self, value: Enum | None) -> str:
        """Give a member of a closed list as a word of a sentence: `press-conference` is a press conference."""
        if value is None:
            return ""
        return self.catalogue.pgettext(*wording.WORDS[type(value)][value])

    def number(self, number: int) -> str:
        """Give a whole number."""
        if -_GROUPED < number < _GROUPED:
            return self.in_digits(str(number))
        return self.in_digits(
            format_decimal(number, locale=self.locale, numbering_system="default")
        )

    def in_digits(self, text: str) -> str:
        """Give a text with its digits in those that the language has."""
        return text.translate(self.digits) if self.digits else text

    def enumerated(self, parts: tuple[str, ...]) -> str:
        """Join words as a sentence does: a, b and c."""
        if len(parts) <= 1:
            return "".join(parts)
        return self.pgettext("list", "{first} and {last}").format(
            first=self.pgettext("list", ", ").join(parts[:-1]), last=parts[-1]
        )

    def records(self, bases: Mapping[Basis, int]) -> str:
        """Say how many records there are on each basis, the most frequent first: 44 votes and 1 statement."""
        ordered = sorted(bases.items(), key=lambda entry: (-entry[1], entry[0]))
        return self.enumerated(
            tuple(self.counted(*wording.RECORDS[basis], number) for basis, number in ordered)
        )

    def old(self, years: int) -> str:
        """Say how old a stale stance is: 5 years old or older."""
        return self.counted(*wording.YEARS_OLD, years)

    def stance_label(self, stance: Stance, old: int = 0) -> str:
        """Give a stance as a legend calls it; one that is `old` goes with the years after which it is that."""
        label = self.stances[stance]
        return self.listed((label, self.old(old))) if old else label

    def listed(self, parts: Iterable[str]) -> str:
        """Join words by commas alone, without those that are empty."""
        return self.pgettext("list", ", ").join(part for part in parts if part)

    def evidence(self, kinds: Mapping[Kind, int]) -> str:
        """Say how many things of each kind there are that a position rests on: 2 quotations and 1 event."""
        return self.enumerated(
            tuple(
                self.counted(*wording.EVIDENCE[kind], kinds[kind])
                for kind in wording.EVIDENCE
                if kinds.get(kind)
            )
        )


@cache
def words_in(lang: str) -> Words:
    """Give the words of the interface in a language (BCP 47); those of English where it has no catalogue."""
    locale, catalogue = locale_of(lang), catalogue_of(lang)
    digits = _DIGITS.get(locale.default_numbering_system)

    def told(table: Mapping[Member, wording.Message]) -> dict[Member, str]:
        return {member: catalogue.pgettext(*message) for member, message in table.items()}

    return Words(
        lang=lang,
        dir=direction(lang),
        locale=locale,
        catalogue=catalogue,
        digits=str.maketrans(_LATIN, digits) if digits else None,
        dates=date_phrases(locale, catalogue),
        stances=told(wording.STANCES),
        bases=told(wording.BASES),
        bases_of_columns=told(wording.BASES_OF_COLUMNS),
        roles=told(wording.ROLES),
        votes=told(wording.VOTES),
        adoptions=told(wording.ADOPTIONS),
        certainties=told(wording.CERTAINTIES),
        governances=told(wording.GOVERNANCES),
        translations=told(wording.TRANSLATIONS),
    )


def json_text(told: Mapping[str, object]) -> str:
    """Give words as JSON, for scripts."""
    return msgspec.json.encode(told).decode()


def locale_of(lang: str) -> Locale:
    """Give what CLDR knows of a language (BCP 47); what it knows of English where it does not know the language."""
    return _locale(lang) or Locale("en")


@cache
def direction(lang: str) -> str:
    """Give the direction in which a language (BCP 47) is written: `ltr` or `rtl`."""
    found = _locale(lang)
    return str(found.text_direction) if found else "ltr"


def own_name(lang: str) -> str:
    """Give the name of a language in itself: فارسی."""
    found = _locale(lang)
    return (found.get_display_name() if found else None) or lang


def _locale(lang: str) -> Locale | None:
    try:
        return Locale.parse(lang, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
