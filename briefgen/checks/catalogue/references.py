"""References that lead nowhere, or not to what they should."""

from briefgen.checks.rule import HERE, Rule, briefing, front
from briefgen.model.diagnostics import Severity

_POSITION = "positions: {actor: BV, issue: %s, stance: opposes, summary: Refuses.}"
_SOURCE = "name: Fees of the harbour\nsources: {id: memo, title: A memo, url: https://a.example, outlet: %s}"
_GAZETTE = front("name: The Harbour Gazette\nclassification: outlet")
_CORRECTION = "corrections: {date: 2031-05-05, text: The date was wrong., of: %s}"

RULES = (
    Rule(
        "bad-embed",
        "an embed of positions names no issue",
        "A history is that of one actor on one issue.",
        {"briefings/toll.md": briefing("lang: en", f"{HERE}![](positions:BV)")},
        {"briefings/toll.md": briefing(_POSITION % "toll", "![](positions:BV/toll)")},
    ),
    Rule(
        "bad-reference",
        "`of` of a correction is not `kind:id`",
        "A correction is shown on the page of what it corrects.",
        {"briefings/toll.md": briefing(_CORRECTION % f"{HERE}the issue")},
        {"briefings/toll.md": briefing(_CORRECTION % "issue:toll")},
    ),
    Rule(
        "address-taken",
        "a page would stand where another one does",
        "Of two pages at one address readers could see only one. It is told once nothing else is wrong.",
    ),
    Rule(
        "old-id-taken",
        "a former id is, or was, the id of another thing",
        "A link by that id could lead to either.",
        {"issues/fees.md": front(f"name: Fees\nold_ids: {HERE}toll")},
        {"issues/fees.md": front("name: Fees\nold_ids: charges")},
    ),
    Rule(
        "unknown-file",
        "a text links to a file that does not exist",
        "Readers would get an error instead of a page or picture.",
        {
            "briefings/toll.md": briefing(
                "lang: en", f"See {HERE}[the table]({{static}}/files/toll.csv)."
            )
        },
        {
            "briefings/toll.md": briefing("lang: en", "See [the table]({static}/files/toll.csv)."),
            "files/toll.csv": "year,toll\n2031,2\n",
        },
    ),
    Rule(
        "unknown-name",
        "a plain name looks like a mistyped id",
        "It would be shown as it stands, and link nowhere.",
        {
            "issues/fees.md": front(_SOURCE % f"{HERE}harbour-gazete"),
            "organizations/harbour-gazette.md": _GAZETTE,
        },
        {
            "issues/fees.md": front(_SOURCE % "harbour-gazette"),
            "organizations/harbour-gazette.md": _GAZETTE,
        },
        Severity.WARNING,
    ),
    Rule(
        "unknown-reference",
        "nothing has the id that a record or text names",
        "A reference that leads nowhere would be a broken link, or evidence that does not exist. The same"
        " wrong id is told once, with its other places.",
        {"briefings/toll.md": briefing(_POSITION % f"{HERE}tol")},
        {"briefings/toll.md": briefing(_POSITION % "toll")},
    ),
)
