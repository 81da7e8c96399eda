"""Keys and values that are not what the content format asks for."""

from briefgen.checks.rule import HERE, Rule, briefing, front
from briefgen.model.countries import FORMER_STATES, country_codes

_RIGHT = {"issues/fees.md": front("name: A toll on ferries")}

_ACTORS = ", ".join(sorted(country_codes() - FORMER_STATES.keys())[:190])


def _joint(mark: str, *years: int) -> str:
    return briefing(
        "positions:\n"
        + "".join(
            f"  - {mark if year == years[-1] else ''}{{date: {year}, issue: toll, stance: opposes,"
            f" summary: No., actors: [{_ACTORS}]}}\n"
            for year in years
        )
    )


RULES = (
    Rule(
        "bad-date",
        "a date is not EDTF",
        "Dates decide what came last. `5/4/2031` is April to some and May to others.",
        {"issues/fees.md": front(f"name: A toll\nreviewed: {HERE}4.5.2031")},
        {"issues/fees.md": front("name: A toll\nreviewed: 2031-05-04")},
    ),
    Rule(
        "open-date",
        "a date is open where a day is needed to put records in order",
        "What began at some time and goes on has no place in a history; the date when it began has.",
        {
            "briefings/toll.md": briefing(
                f"positions: {{actor: BV, issue: toll, stance: opposes, summary: Refuses., date: {HERE}2031/..}}"
            )
        },
        {
            "briefings/toll.md": briefing(
                "positions: {actor: BV, issue: toll, stance: opposes, summary: Refuses., date: 2031}"
            )
        },
    ),
    Rule(
        "bad-id",
        "an id has characters that an id can't have",
        "Ids are parts of addresses: lower-case letters, digits and single hyphens.",
        {
            "events/talks.md": front(
                f"name: Talks\ntype: meeting\ndate: 2031-02\npart_of: {HERE}The Talks"
            )
        },
        {
            "events/talks.md": front(
                "name: Talks\ntype: meeting\ndate: 2031-02\npart_of: the-talks"
            ),
            "events/the-talks.md": front("name: All talks\ntype: meeting\ndate: 2031"),
        },
    ),
    Rule(
        "bad-language",
        "a language is not a BCP 47 tag",
        "Browsers, screen readers and search engines know languages by these tags alone.",
        {"issues/fees.md": front(f"name: A toll\nlang: {HERE}Persian")},
        {"issues/fees.md": front("name: A toll\nlang: fa")},
    ),
    Rule(
        "bad-path",
        "a path leaves its folder",
        "A stranger's file must not name any other file of the machine.",
        {
            "issues/fees.md": front(
                f"name: A toll\nsources: {{id: memo, title: A memo, url: https://a.example, snapshot: {HERE}../memo.txt}}"
            )
        },
        {
            "issues/fees.md": front(
                "name: A toll\nsources: {id: memo, title: A memo, url: https://a.example, snapshot: memo.txt}"
            )
        },
    ),
    Rule(
        "bad-url",
        "a web address does not start with http:// or https://, has a name for signing in, or is none",
        "Other schemes could run script, and readers could not follow a broken one. A name before `@` passes for the"
        " host: `https://un.example@elsewhere.example/` leads elsewhere.",
        {"issues/fees.md": front(f"name: A toll\nsame_as: {HERE}www.harbour.example/toll")},
        {"issues/fees.md": front("name: A toll\nsame_as: https://www.harbour.example/toll")},
    ),
    Rule(
        "empty-text",
        "a text holds nothing but white space",
        "A key without a value may be left out; one that holds blanks was meant to hold more.",
        {"issues/fees.md": front(f'name: A toll\nquestion: {HERE}" "')},
        _RIGHT,
    ),
    Rule(
        "missing-key",
        "a required key is missing",
        "Without it the record can't be shown, dated or checked: a position without evidence, for one.",
        {"issues/fees.md": front(f"{HERE}question: Should ferries pay?")},
        {"issues/fees.md": front("name: A toll\nquestion: Should ferries pay?")},
    ),
    Rule(
        "too-long",
        "a text is longer than anyone would read",
        "A card of 20,000 characters, or a title of 500, breaks the page that shows it.",
        {"issues/fees.md": front(f"name: {HERE}{'A toll ' * 80}")},
        _RIGHT,
    ),
    Rule(
        "too-many-actors",
        "the positions, events and organizations of one file name more than 2,000 actors in all",
        "Lists in lists multiply: one such file could make a hundred thousand pages.",
        {"briefings/toll.md": _joint(HERE, *range(2020, 2031))},
        {"briefings/toll.md": _joint("", 2030)},
    ),
    Rule(
        "too-many-entries",
        "a list has more entries than it may: 500, or 50 of `evidence` and 20 of `old_ids`",
        "What is longer was not typed by a person, and could hold up every build.",
        {"issues/fees.md": front(f"name: A toll\nother_names: {HERE}[{', '.join(['Fee'] * 501)}]")},
        {"issues/fees.md": front("name: A toll\nother_names: [Fee]")},
    ),
    Rule(
        "unknown-country",
        "a code is not that of a country",
        "Countries are CLDR territory codes in capitals, and those of former states; names would have many"
        " spellings.",
        {"organizations/league.md": front(f"name: The League\nseat: {HERE}Bouvet Island")},
        {"organizations/league.md": front("name: The League\nseat: BV")},
    ),
    Rule(
        "unknown-key",
        "there is no such key here",
        "A misspelt key would silently be lost.",
        {"issues/fees.md": front(f"name: A toll\n{HERE}sumary: It was raised.")},
        {"issues/fees.md": front("name: A toll\nsummary: It was raised.")},
    ),
    Rule(
        "unknown-value",
        "a value is not in the closed list of its key",
        "Only words that everyone uses alike can be counted and compared.",
        {"events/talks.md": front(f"name: Talks\ntype: {HERE}meting\ndate: 2031-02")},
        {"events/talks.md": front("name: Talks\ntype: meeting\ndate: 2031-02")},
    ),
    Rule(
        "wrong-type",
        "a value is a list, a mapping or text where something else is expected",
        "Often a colon or a dash too many makes a mapping or list of a text.",
        {"issues/fees.md": front(f"name: {HERE}[A toll, A fee]")},
        {"issues/fees.md": front("name: A toll\nother_names: [A fee]")},
    ),
)
