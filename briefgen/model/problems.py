"""What is wrong with records, before anyone looked up the line."""

from dataclasses import dataclass

from briefgen.model.diagnostics import Severity
from briefgen.model.identifiers import Origin


@dataclass(frozen=True, slots=True)
class Problem:
    """A diagnostic whose place is still a way into front matter instead of a line and column.

    Records keep no lines: they are looked up in the file once something is wrong. `line` and `column` are
    set for what stands in a body; `words` are looked for in that line, or in the whole file where there is
    no line, and the place is where they start. `{other}` in the help is replaced by the place of `other`.
    """

    origin: Origin
    code: str
    message: str
    help: str = ""
    severity: Severity = Severity.ERROR
    line: int | None = None
    column: int = 1
    other: Origin | None = None
    words: str = ""
