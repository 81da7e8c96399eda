"""The page about the commands, made from their own help: `python -m briefgen.cli.reference`."""

import inspect
from collections.abc import Iterator
from typing import Any

import typer

from briefgen.cli import app

_INTRODUCTION = """\
# The commands

What each command does and may be told, made from the commands' own help (`make docs`); `briefgen COMMAND --help` prints
the same. [start.md](start.md) uses them for the first time, [editing.md](editing.md) and [checking.md](checking.md) show
them at work.
"""


def reference() -> str:
    """Give a Markdown page with a section for every command."""
    root = typer.main.get_command(app)
    context = _context(root, "briefgen", None)
    return "\n".join([_INTRODUCTION, *_sections(context)])


def _sections(context: Any) -> Iterator[str]:
    """Give the sections of a command and of those under it; a command of commands has none of its own."""
    commands = getattr(context.command, "commands", {})
    for name, command in commands.items():
        inner = _context(command, name, context)
        yield from _sections(inner) if hasattr(command, "commands") else [_section(inner)]


def _section(context: Any) -> str:
    command = context.command
    usage = " ".join([context.command_path, *command.collect_usage_pieces(context)])
    rows = [_row(parameter, context) for parameter in command.params]
    return "\n".join(
        [
            f"## `{context.command_path}`\n",
            f"{inspect.cleandoc(command.help or '')}\n",
            f"    {usage}\n",
            "| | |",
            "|---|---|",
            *(row for row in rows if row),
            "",
        ]
    )


def _row(parameter: Any, context: Any) -> str:
    record = parameter.get_help_record(context)
    if record is None:
        return ""
    names, help_ = record
    told = " ".join(help_.split()).replace("|", "\\|").replace("<", "&lt;")
    return f"| `{names}` | {told} |"


def _context(command: Any, name: str, parent: Any) -> Any:
    return command.context_class(command, info_name=name, parent=parent, terminal_width=10_000)


if __name__ == "__main__":
    typer.echo(reference().encode(), nl=False)
