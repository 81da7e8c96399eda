"""Links, embeds and HTML in the text."""

from briefgen.checks.rule import HERE, Rule, briefing
from briefgen.model.countries import country_codes
from briefgen.model.diagnostics import Severity


def _rule(
    code: str, title: str, why: str, wrong: str, right: str, severity: Severity = Severity.ERROR
) -> Rule:
    return Rule(
        code,
        title,
        why,
        {"briefings/toll.md": briefing("lang: en", wrong)},
        {"briefings/toll.md": briefing("lang: en", right)},
        severity,
    )


_HISTORIES = "".join(f"![](positions:{code}/toll)\n\n" for code in sorted(country_codes())[:50])

RULES = (
    Rule(
        "body-too-large",
        "a text has more than 131,072 characters",
        "What Markdown costs can grow with the square of its length.",
        {"briefings/toll.md": f"{briefing('lang: en')}{HERE}{'word ' * 27_000}\n"},
        {"briefings/toll.md": briefing("lang: en", "Words.")},
    ),
    _rule(
        "embed-inside-text",
        "an embed stands inside a paragraph, a heading, a table or a link",
        "A card can't stand inside a sentence.",
        f"As she said {HERE}![](issue:toll), they refuse.",
        "As she said, they refuse.\n\n![](issue:toll)",
    ),
    _rule(
        "embed-repeated",
        "a text embeds the same thing twice",
        "Readers have seen it, and a short text could make a page of any length.",
        f"![](issue:toll)\n\nAgain:\n\n{HERE}![](issue:toll)",
        "![](issue:toll)\n\nAgain: [](issue:toll)",
    ),
    _rule(
        "empty-link",
        "a link has no text, or leads nowhere",
        "Readers could not see it, or not follow it. Only links to things of the site may take their name.",
        f"See {HERE}[](https://news.example/toll).",
        "See [the news](https://news.example/toll).",
    ),
    _rule(
        "fence-unclosed",
        "a block of code has no closing line",
        "All that follows it is shown as code: links, embeds and headings too.",
        f"{HERE}```\nno-toll\n\nThe minister refused.",
        "```\nno-toll\n```\n\nThe minister refused.",
        Severity.WARNING,
    ),
    _rule(
        "image-inside-reference",
        "a picture stands inside a link to a thing of the site",
        "Such a link holds text.",
        f"[{HERE}![A quay]({{static}}/images/quay.png)](issue:toll)",
        "[The toll](issue:toll)",
    ),
    _rule(
        "link-scheme",
        "a link has a scheme that is neither a kind of thing nor allowed",
        "`javascript:` would run script in readers' browsers; most others are misspelt kinds.",
        f"The {HERE}[minister](persn:ida-floe) refused.",
        "The [minister](person:ida-floe) refused.",
    ),
    _rule(
        "nested-too-deeply",
        "lists or block quotes are more than 40 deep",
        "Nobody can read it, and reading it could take all memory.",
        f"{HERE}{'> ' * 45}Words.",
        "> Words.",
    ),
    _rule(
        "not-embeddable",
        "a thing is embedded that can only be linked",
        "Quotations, events, issues and positions have cards; people, countries and organizations have pages.",
        f"{HERE}![](person:ida-floe)",
        "[](person:ida-floe)",
    ),
    _rule(
        "raw-html",
        "raw HTML is shown as text",
        "It is off unless the site turns it on with `RAW_HTML`.",
        f"The toll was {HERE}<b>raised</b>.",
        "The toll was **raised**.",
        Severity.WARNING,
    ),
    Rule(
        "reference-inside-html",
        "a link or embed stands inside raw HTML that is not allowed",
        "It goes with what is taken out. This can only be where the site turns raw HTML on.",
    ),
    _rule(
        "remote-image",
        "a picture is loaded from elsewhere",
        "It would show another host who reads the page, and may vanish or change.",
        f"{HERE}![The quay](https://news.example/quay.png)",
        "[The quay](https://news.example/quay.png)",
    ),
    _rule(
        "too-many-embeds",
        "a text holds more than 50 embeds",
        "Each repeats what stands on a page of its own, and some are tables of two hundred rows.",
        f"{_HISTORIES}{HERE}![](issue:toll)",
        "![](issue:toll)",
    ),
    _rule(
        "too-many-links",
        "a text holds more than 2,000 links to things of the site",
        "Nobody could follow so many; a few such files could hold up every build.",
        f"{HERE}{'[](issue:toll) ' * 2001}",
        "[](issue:toll)",
    ),
    _rule(
        "unused-footnote",
        "nothing refers to a footnote",
        "It is not shown.",
        f"The toll was raised.\n\n{HERE}[^1]: In May.",
        "The toll was raised.[^1]\n\n[^1]: In May.",
        Severity.WARNING,
    ),
)
