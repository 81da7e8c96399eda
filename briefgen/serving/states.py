"""What a browser is told of the page that it shows, as JSON."""

from posixpath import normpath
from typing import Any

from briefgen.checks.places import by_place
from briefgen.model.diagnostics import Diagnostic
from briefgen.serving.answers import answer
from briefgen.serving.lines import errors_of
from briefgen.serving.noticeboard import Notice

_MOST = 50  # problems or warnings; who has more of them reads the terminal


def state_of(notice: Notice, address: str) -> dict[str, Any]:
    """Give the state of the page at `address`.

    `page`, `styles` and `assets` are the marks that its script compares with its own: a page that did not
    change is not loaded again. `problems` are what stopped the last build, `warnings` what is to be said of the
    site where nothing did, `more` how many of either are not listed.
    """
    found = answer(notice.preview, address)
    drafts = notice.preview.drafts if notice.preview else None
    outcome = notice.outcome
    failed = outcome.preview is None
    told = (
        errors_of(outcome.diagnostics)
        if failed
        else by_place((*outcome.diagnostics, *notice.hints))
    )
    listed = [_problem(one, outcome.content.name) for one in told[:_MOST]]
    problems = listed if failed else []
    if outcome.failure:
        problems.insert(0, {"place": "", "code": "", "message": outcome.failure, "help": ""})
    return {
        "page": found.mark,
        "styles": notice.styles,
        "assets": notice.assets,
        "drafts": drafts.count if drafts else 0,
        "draft": bool(drafts and found.file in drafts.files),
        "problems": problems,
        "warnings": [] if failed else listed,
        "more": max(0, len(told) - _MOST),
    }


def _problem(one: Diagnostic, folder: str) -> dict[str, str]:
    return {
        "place": f"{normpath(f'{folder}/{one.path}')}:{one.line}:{one.column}",
        "code": one.code,
        "message": one.message,
        "help": one.help,
    }
