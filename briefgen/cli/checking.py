"""`briefgen check`: all that is wrong with the content, in the form that is wanted."""

import os
from typing import Annotated

import typer

from briefgen.cli.messages import report_of, reporting, show
from briefgen.cli.options import Content, Settings
from briefgen.model.errors import BriefgenError


def check(
    settings: Settings = None,
    content: Content = None,
    drafts: Annotated[bool, typer.Option(help="Look into drafts too.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Fail on warnings too.")] = False,
    form: Annotated[
        str,
        typer.Option("--format", help="text, json, github, sarif or junit.", metavar="FORMAT"),
    ] = "text",
    select: Annotated[
        list[str] | None, typer.Option(help="Report only these codes: CODE,CODE.", metavar="CODES")
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(help="Pass over these warnings.", metavar="CODES")
    ] = None,
    explain: Annotated[
        str, typer.Option(help="Say what a code stands for, with examples.", metavar="CODE")
    ] = "",
) -> None:
    """Report everything that is wrong with the content, without building anything.

    Exit status: 0 if nothing is wrong, 1 if something is (with --strict, warnings too), 2 for wrong use.
    """
    from briefgen.checks.formats import FORMATS
    from briefgen.checks.selecting import selected

    with reporting(status=2):
        if explain:
            _explain(explain)
            return
        if form not in FORMATS:
            raise BriefgenError(f"there is no format `{form}`; it is one of {', '.join(FORMATS)}")
        selected((), select or (), ignore or ())  # wrong codes are told before anything is read
        from briefgen.plugin.loading import reviewed

        one, folder = reviewed(settings, content=content, drafts=drafts, jobs=os.cpu_count() or 1)
        found = selected(one.diagnostics, select or (), ignore or ())
    report = report_of(found, folder, files=one.files, strict=strict)
    if form != "text":  # what programs read goes where it can be piped, as UTF-8
        typer.echo(FORMATS[form](report).encode(), nl=False)
    elif not found:
        typer.echo(report.summary)
    else:
        show(report)
        typer.echo(f"{report.summary}; `briefgen check --explain CODE` says more", err=True)
    if report.fails:
        raise typer.Exit(1)


def _explain(code: str) -> None:
    from briefgen.checks.explanations import all_explanations, explanation_of
    from briefgen.checks.selecting import rule_of

    typer.echo(all_explanations() if code == "all" else explanation_of(rule_of(code)), nl=False)
