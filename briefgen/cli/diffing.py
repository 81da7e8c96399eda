"""`briefgen diff` and `briefgen changelog`: what changes of the content mean."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli.messages import reporting
from briefgen.cli.options import Content, Settings
from briefgen.model.errors import BriefgenError

if TYPE_CHECKING:
    from briefgen.editing.comparison.formats import Report

_Form = Annotated[str, typer.Option("--format", help="text, markdown or json.", metavar="FORMAT")]
_Drafts = Annotated[bool, typer.Option(help="Count drafts as published.")]


def diff(
    base: Annotated[
        str,
        typer.Argument(
            help="The older revision.  [default: where HEAD left the default branch]",
            show_default=False,
        ),
    ] = "",
    head: Annotated[
        str,
        typer.Argument(help="The newer one.  [default: the work tree]", show_default=False),
    ] = "",
    settings: Settings = None,
    content: Content = None,
    form: _Form = "text",
    merge_base: Annotated[
        bool,
        typer.Option("--merge-base", help="Compare with the commit that both have in common."),
    ] = False,
    drafts: _Drafts = False,
) -> None:
    """Say what a change of the content means: stances, positions, quotations, events, sources, pages.

    Exit status: 0, or 2 for wrong use.
    """
    with _telling(form):
        from briefgen.editing.comparison.formats import Change, Report
        from briefgen.plugin.comparing import compare

        found = compare(
            base,
            head,
            since_fork=merge_base,
            settings=settings,
            content=content,
            drafts=drafts,
            jobs=os.cpu_count() or 1,
        )
        _tell(Report((Change(found),)), form)


def changelog(
    base: Annotated[
        str,
        typer.Argument(help="Tell what came after this.  [default: all]", show_default=False),
    ] = "",
    head: Annotated[
        str, typer.Argument(help="The last commit.  [default: HEAD]", show_default=False)
    ] = "",
    settings: Settings = None,
    content: Content = None,
    form: _Form = "text",
    since: Annotated[
        str, typer.Option(help="Leave out what was committed before.", metavar="YYYY-MM-DD")
    ] = "",
    drafts: _Drafts = False,
) -> None:
    """Say what each commit changed in the content, newest first; of a merged branch, the merge.

    Exit status: 0, or 2 for wrong use.
    """
    with _telling(form):
        from briefgen.editing.comparison.formats import Report
        from briefgen.plugin.comparing import changes_by_commit

        found = changes_by_commit(
            base,
            head,
            since=_day(since),
            settings=settings,
            content=content,
            drafts=drafts,
            jobs=os.cpu_count() or 1,
        )
        _tell(Report(found, is_changelog=True), form)


@contextmanager
def _telling(form: str) -> Iterator[None]:
    """Turn wrong use into messages, a wrong format before anything is read."""
    with reporting(status=2, ending="nothing was changed"):
        from briefgen.editing.comparison.formats import FORMATS

        if form not in FORMATS:
            raise BriefgenError(f"there is no format `{form}`; it is one of {', '.join(FORMATS)}")
        yield


def _tell(report: "Report", form: str) -> None:
    from briefgen.editing.comparison.formats import FORMATS

    typer.echo(FORMATS[form](report).encode(errors="replace"), nl=False)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise BriefgenError(
            f"--since is a day, as in 2025-11-18, and here it is `{text}`"
        ) from None
