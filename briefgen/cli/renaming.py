"""`briefgen rename`: another id, everywhere."""

import os
from typing import Annotated

import typer

from briefgen.cli.messages import files, relative, reporting
from briefgen.cli.options import Content, Settings


def rename(
    old: Annotated[
        str, typer.Argument(metavar="OLD", help="An id, or `kind:id` where several things have it.")
    ],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The id that it gets.")],
    settings: Settings = None,
    content: Content = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say which files would change, and change none.")
    ] = False,
) -> None:
    """Give a thing another id: where it is declared, in its file's name, and wherever it is referred to.

    The former id goes on working, and nothing else in the files changes. All files are changed, or none.
    Exit status: 0 if it is done, 1 if it can't be.
    """
    from briefgen.plugin.desk import rename as rename_thing

    with reporting(ending="nothing was changed"):
        plan, place = rename_thing(
            old, new, settings=settings, content=content, dry_run=dry_run, jobs=os.cpu_count() or 1
        )
    renaming = plan.renaming
    changed = [path for path, after in plan.after.items() if after is not None]
    for path in sorted(changed) if dry_run else ():
        typer.echo(relative(place / path))
    verb = "would be" if dry_run else "is now"
    number = plan.references
    typer.echo(
        f"{renaming.old} {verb} {renaming.new}:"
        f" {number} {'reference' if number == 1 else 'references'}"
        f" in {len(changed)} {files(len(changed))}"
    )
    if renaming.path != renaming.new_path:
        typer.echo(
            f"{relative(place / renaming.path)} {verb} {relative(place / renaming.new_path)}"
        )
