"""Files that can't be read, or not as what they are."""

from briefgen.checks.rule import HERE, Rule, front
from briefgen.model.diagnostics import Severity

_TOLL = front("name: A toll on ferries")

RULES = (
    Rule(
        "active-file",
        "a static file could run script in a reader's browser",
        "A page on the site's own address could read and do whatever the site can.",
        {"files/toll.html": f"{HERE}<p>The toll</p>\n"},
        {"files/toll.csv": "year,toll\n2031,2\n"},
    ),
    Rule(
        "bad-file-name",
        "the name of a file can't be an id, or not that of a country, or be on Windows at all",
        "The name is the id by which everything refers to the file, and part of its page's address. `con.md` and `a:b.png`"
        " can't be cloned on Windows.",
        {"issues/Ferry Toll.md": HERE + _TOLL},
        {"issues/ferry-toll.md": _TOLL},
    ),
    Rule(
        "control-character",
        "a character that no text needs",
        "It came from another program by mistake, and may break feeds, tables and terminals.",
        {"issues/fees.md": front(f"name: A toll{HERE}\x07 on ferries")},
        {"issues/fees.md": _TOLL},
    ),
    Rule(
        "file-too-large",
        "a file has more than 2 MiB",
        "Nobody types so much; one such file could hold up every build.",
        {"issues/fees.md": HERE + front("name: A toll", "word " * 450_000)},
        {"issues/fees.md": _TOLL},
    ),
    Rule(
        "invisible-control",
        "an invisible character makes text read differently from its bytes",
        "It can turn the order of letters round, so that a reviewer sees other words than the computer.",
        {"issues/fees.md": front(f"name: A toll{HERE}\u202e on ferries")},
        {"issues/fees.md": _TOLL},
    ),
    Rule(
        "link-outside",
        "a link of the file system leads to a folder, to a hidden file, out of the content folder, or to nowhere",
        "Whoever may commit one could publish any file of the machine that builds the site.",
    ),
    Rule(
        "merge-conflict",
        "git left both sides of a merge in the file",
        "Readers would see the marks and both texts. Only the first side is looked at further.",
        {
            "issues/fees.md": front(
                "name: A toll on ferries",
                f"{HERE}<<<<<<< HEAD\nIt was raised.\n=======\nIt was lowered.\n>>>>>>> toll",
            )
        },
        {"issues/fees.md": front("name: A toll on ferries", "It was raised.")},
    ),
    Rule(
        "not-read",
        "a file in a content folder is in a format that is not read, or its folder's name is misspelt",
        "It looks like content and would silently be missing from the site.",
        {"issues/fees.rst": f"{HERE}A toll\n"},
        {"issues/fees.md": _TOLL},
    ),
    Rule(
        "not-utf-8",
        "a file is in another encoding than UTF-8",
        "Its letters can only be guessed, and names are facts.",
        {
            "issues/fees.md": "---\nname: A toll for caf‸\xe9s\n---\n".encode().replace(
                b"\xc3\xa9", b"\xe9"
            )
        },
        {"issues/fees.md": front("name: A toll for cafés")},
    ),
    Rule(
        "names-alike",
        "two files or folders have names that macOS and Windows take for one",
        "Names that differ only in capitals, or in how an accent is written, could not both be there.",
        {"files/toll.csv": f"{HERE}year,toll\n", "files/Toll.csv": "year,toll\n"},
        {"files/toll.csv": "year,toll\n"},
    ),
    Rule(
        "unknown-folder",
        "a Markdown file lies where nothing is read from",
        "It would not be on the site. Where the name of a folder is nearly that of another, it is an error,"
        " `not-read`.",
        {"notes/fees.md": HERE + _TOLL},
        {"issues/fees.md": _TOLL},
        Severity.WARNING,
    ),
    Rule(
        "unknown-setting",
        "a setting in `pelicanconf.py` is unknown, and looks like another",
        "The setting that was meant keeps its default, and nothing on the site tells.",
        severity=Severity.WARNING,
    ),
    Rule(
        "no-file",
        "what has the name or place of a file is none",
        "A folder named `a.md` or `a.png`, a pipe or a device would silently be missing from the site.",
    ),
    Rule(
        "unreadable",
        "the computer does not let the file be read",
        "Its permissions, or the disk, keep it from being published.",
    ),
    Rule(
        "front-matter-missing",
        "a file does not start with front matter",
        "Without the line `---` at the very top, nothing says what the file is about.",
        {"issues/fees.md": f"{HERE}name: A toll on ferries\n"},
        {"issues/fees.md": _TOLL},
    ),
    Rule(
        "front-matter-unterminated",
        "front matter has no end",
        "Without a second line `---`, the text would be read as keys.",
        {"issues/fees.md": f"{HERE}---\nname: A toll on ferries\n\nThe toll was raised.\n"},
        {"issues/fees.md": front("name: A toll on ferries", "The toll was raised.")},
    ),
    Rule(
        "front-matter-empty",
        "there is nothing between the two lines `---`",
        "A file says at least what it is about.",
        {"issues/fees.md": f"{HERE}---\n---\nThe toll was raised.\n"},
        {"issues/fees.md": front("name: A toll on ferries", "The toll was raised.")},
    ),
    Rule(
        "front-matter-not-a-mapping",
        "front matter is something else than keys with values",
        "Each line is `key: value`; a colon without a space after it makes no key.",
        {"issues/fees.md": f"---\n{HERE}name:A toll on ferries\n---\n"},
        {"issues/fees.md": _TOLL},
    ),
    Rule(
        "front-matter-continues",
        "keys follow after the end of the front matter",
        "A line `---` in the middle cuts off what stands below it: it would be shown as text.",
        {
            "issues/fees.md": f"---\nname: A toll on ferries\n{HERE}---\nsummary: It was raised.\n---\n"
        },
        {"issues/fees.md": front("name: A toll on ferries\nsummary: It was raised.")},
    ),
    Rule(
        "front-matter-too-large",
        "front matter has more than 1 MiB",
        "Nobody types so much; one such file could hold up every build.",
        {"issues/fees.md": f"{HERE}---\nname: A toll\nsummary: {'word ' * 220_000}\n---\n"},
        {"issues/fees.md": _TOLL},
    ),
    Rule(
        "wrong-folder",
        "a file has the keys of another kind of thing than its folder holds",
        "The folder says what a file is about. What else is wrong with the file is told as if it lay in the other.",
        {
            "people/fees.md": "---\n"
            + HERE
            + "name: A toll on ferries\nquestion: Should ferries pay?\n---\n"
        },
        {"issues/fees.md": front("name: A toll on ferries\nquestion: Should ferries pay?")},
    ),
)
