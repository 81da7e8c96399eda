"""A whole site, built beside the published one and put in its place."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.log import console

from briefgen.model.diagnostics import Diagnostic
from briefgen.model.errors import BriefgenError
from briefgen.plugin.generator import PREPARED
from briefgen.plugin.loading import ContentError, Loaded, loaded
from briefgen.plugin.settings import configuration, pelican_settings
from briefgen.publishing import replaced_output
from briefgen.publishing.pages import Progress


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did: from how many files it wrote how many pages, where, and what it would mend."""

    files: int
    pages: int
    output: Path
    content: Path
    warnings: tuple[Diagnostic, ...]
    has_url: bool


@dataclass(frozen=True, slots=True)
class _Prepared:
    """What is handed to the generator through Pelican's settings."""

    loaded: Loaded
    publishing: dict[str, Any] = field(default_factory=dict)


def build(
    settings: Path | None = None,
    *,
    content: Path | None = None,
    output: Path | None = None,
    theme: Path | None = None,
    jobs: int | None = None,
    strict: bool = False,
    drafts: bool = False,
    progress: Progress | None = None,
) -> Built:
    """Build a site and put it in the place of the published one in a single step.

    Folders that are given take the place of those in the settings. With `strict`, warnings stop a build as
    errors do. Raises ContentError with everything that is wrong with the content, and BriefgenError for
    anything else that a person can put right; the published site then stays as it was.
    """
    found = pelican_settings(settings, content=content, output=output, theme=theme)
    given = configuration(found)
    if drafts:
        given = given.with_drafts()
    _refuse_overlap(given.output, given.content, given.theme.path)
    workers = jobs or os.cpu_count() or 1
    one = loaded(given, jobs=workers)
    if one.errors or (strict and one.diagnostics):
        raise ContentError(one.diagnostics, given.content)
    pages = 0

    def count(done: int, total: int) -> None:
        nonlocal pages
        pages = total
        if progress:
            progress(done, total)

    with replaced_output(given.output, kept=given.kept) as new:
        found |= {
            "OUTPUT_PATH": str(new),
            "DELETE_OUTPUT_DIRECTORY": False,
            "BRIEFGEN_DRAFTS": given.drafts,
            PREPARED: _Prepared(one, {"jobs": workers, "progress": count}),
        }
        _run_pelican(found)
    return Built(
        files=one.files,
        pages=pages,
        output=given.output,
        content=given.content,
        warnings=one.diagnostics,
        has_url=bool(given.site.url),
    )


def _run_pelican(settings: dict[str, Any]) -> None:
    """Run Pelican without its closing line, which counts only what went through its own generators."""
    was_quiet = console.quiet
    console.quiet = True
    try:
        Pelican(settings).run()
    finally:
        console.quiet = was_quiet


def _refuse_overlap(output: Path, content: Path, theme: Path) -> None:
    """Refuse an output folder whose replacement would take sources with it, or be read as one."""
    target = output.resolve()
    for name, source in (("content", content), ("theme", theme), ("current", Path.cwd())):
        place = source.resolve()
        if place.is_relative_to(target) or (name != "current" and target.is_relative_to(place)):
            raise BriefgenError(
                f"the output folder {output} and the {name} folder {source} lie one inside the other;"
                " name another with --output"
            )
