"""A whole site, built beside the published one and put in its place."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.log import console

from briefgen.cache.own_version import digest
from briefgen.exports import export_files
from briefgen.model.diagnostics import Diagnostic
from briefgen.model.errors import BriefgenError
from briefgen.plugin.generator import PREPARED, Prepared
from briefgen.plugin.loading import ContentError, Loaded, loaded, without_collecting
from briefgen.plugin.settings import (
    Configuration,
    PelicanSettings,
    configuration,
    pelican_settings,
)
from briefgen.publishing import (
    Published,
    Theme,
    Update,
    publish_pages,
    refuse_foreign,
    updated_output,
)
from briefgen.publishing.pages import Progress
from briefgen.views import Site


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did.

    It was made from `files`, of which it read `parsed`; it has `pages`, and `others` for programs, of which it
    made the views of `made` and wrote `written`.
    """

    files: int
    parsed: int
    pages: int
    others: int
    made: int
    written: int
    output: Path
    content: Path
    warnings: tuple[Diagnostic, ...]
    has_url: bool


def build(
    settings: Path | None = None,
    *,
    content: Path | None = None,
    output: Path | None = None,
    theme: Path | None = None,
    jobs: int | None = None,
    strict: bool = False,
    drafts: bool = False,
    cache: bool = True,
    progress: Progress | None = None,
) -> Built:
    """Build a site and put it in the place of the published one in a single step.

    Folders that are given take the place of those in the settings. With `strict`, warnings stop a build as
    errors do. Raises ContentError with everything that is wrong with the content, and BriefgenError for
    anything else that a person can put right; the published site then stays as it was. Without `cache`,
    nothing is taken from an earlier build, and every page is written.
    """
    found = pelican_settings(settings, content=content, output=output, theme=theme)
    given = configuration(found)
    if drafts:
        given = given.with_drafts()
    _refuse_overlap(given.output, given.content, given.theme.path)
    refuse_foreign(given.output)
    workers = jobs or os.cpu_count() or 1
    kept = cache_folder(settings, given.output)
    with without_collecting():
        one = loaded(given, cache=kept if cache else None, jobs=workers)
        if one.errors or (strict and one.diagnostics):
            raise ContentError(one.diagnostics, given.content)
        manifest = kept / "manifest.msgpack"
        with updated_output(
            given.output, manifest=manifest, fresh=not cache, kept=given.kept
        ) as update:
            published = _publish(found, given, one, update, workers, progress)
    return Built(
        files=one.files,
        parsed=one.parsed,
        pages=published.pages,
        others=len(published.printed.prints) - published.pages,
        made=published.made,
        written=len(published.written),
        output=given.output,
        content=given.content,
        warnings=one.diagnostics,
        has_url=bool(given.site.url),
    )


def _publish(
    settings: PelicanSettings,
    given: Configuration,
    one: Loaded,
    update: Update,
    workers: int,
    progress: Progress | None,
) -> Published:
    """Let Pelican write the site into the new tree, and give what was written."""
    done: list[Published] = []

    def publish(site: Site, theme: Theme, output: Path) -> Published:
        published = publish_pages(
            site,
            theme,
            output,
            others=export_files(site),
            known=update.known,
            jobs=workers,
            progress=progress or _no_progress,
        )
        update.printed = published.printed
        done.append(published)
        return published

    _run_pelican(
        settings
        | {
            "OUTPUT_PATH": str(update.folder),
            "DELETE_OUTPUT_DIRECTORY": False,
            "BRIEFGEN_DRAFTS": given.drafts,
            PREPARED: Prepared(one, publish),
        }
    )
    return done[-1]


def cache_folder(settings: Path | None, output: Path) -> Path:
    """Give where builds into `output` keep what the next one can use: `.briefgen/` beside the settings."""
    beside = (settings.parent if settings else Path.cwd()).resolve()
    place = os.path.relpath(output.resolve(), beside)
    return beside / ".briefgen" / f"{output.name}-{digest(place.encode()).hex()[:8]}"


def _no_progress(_done: int, _total: int) -> None:
    """Tell nobody."""


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
