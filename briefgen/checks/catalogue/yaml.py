"""Front matter that is no YAML, or uses more of YAML than content may."""

from briefgen.checks.rule import HERE, Rule, front

_RIGHT = {"issues/fees.md": front("name: A toll on ferries")}

RULES = (
    Rule(
        "alias",
        "front matter uses a YAML alias",
        "Aliases let a few lines stand for gigabytes, and a reader has to look for what they mean.",
        {"issues/fees.md": front(f"name: A toll\nsummary: {HERE}*toll")},
        {"issues/fees.md": front('name: A toll\nsummary: "*toll"')},
    ),
    Rule(
        "anchor",
        "front matter uses a YAML anchor",
        "Nothing may refer to it; a text that starts with `&` is quoted.",
        {"issues/fees.md": front(f"name: {HERE}&toll A toll on ferries")},
        {"issues/fees.md": front('name: "&toll A toll on ferries"')},
    ),
    Rule(
        "duplicate-key",
        "a key stands twice in one mapping",
        "YAML would silently keep the last, and the other's value would be lost.",
        {"issues/fees.md": front(f"name: A toll\n{HERE}name: A toll on ferries")},
        _RIGHT,
    ),
    Rule(
        "merge-key",
        "front matter uses YAML's merge key `<<`",
        "Keys are written out, so that each record can be read by itself.",
        {
            "issues/fees.md": front(
                f"name: A toll on ferries\n{HERE}<<: {{summary: It was raised.}}"
            )
        },
        {"issues/fees.md": front("name: A toll on ferries\nsummary: It was raised.")},
    ),
    Rule(
        "prose-cut",
        "a text is cut by a comma in braces, or by ` #`",
        "YAML takes the rest for another entry or a comment, and the site would show half a sentence.",
        {"issues/fees.md": front(f"name: A toll on ferries\nquestion: What of number {HERE}#1?")},
        {"issues/fees.md": front("name: A toll on ferries\nquestion: >-\n  What of number #1?")},
    ),
    Rule(
        "several-documents",
        "front matter holds several YAML documents",
        "Only the first would be read.",
        {"issues/fees.md": front(f"name: A toll\n{HERE}--- # more\nname: A fee")},
        _RIGHT,
    ),
    Rule(
        "tag",
        "front matter uses a YAML tag",
        "Tags ask a program to make something else of a value; here a key decides what its value is.",
        {"issues/fees.md": front(f"name: {HERE}!!str A toll on ferries")},
        _RIGHT,
    ),
    Rule(
        "too-deep",
        "lists or mappings are nested too deeply",
        "No key of the content format needs it, and reading it could take all memory.",
        {"issues/fees.md": front(f"name: {'[' * 11}{HERE}[a]{']' * 11}")},
        _RIGHT,
    ),
    Rule(
        "too-many-problems",
        "a file has so many problems that the rest is not shown",
        "The first ones probably cause the others.",
        {},
    ),
    Rule(
        "unusable-key",
        "a key is missing, or is a list or mapping",
        "Keys are single words.",
        {"issues/fees.md": front(f"name: A toll on ferries\n{HERE}[a, b]: c")},
        _RIGHT,
    ),
    Rule(
        "yaml-syntax",
        "front matter is no YAML",
        "Often a bracket or a quotation mark is not closed, or text holds `: `. Prose is safe in a block"
        " scalar, `>-`.",
        {"issues/fees.md": front(f"name: A toll\nquestion: Again{HERE}: a toll?")},
        {"issues/fees.md": front("name: A toll\nquestion: >-\n  Again: a toll?")},
    ),
)
