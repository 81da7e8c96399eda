"""A whole site, built beside the published one and put in its place."""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.log import console

from briefgen.amending import keep_build, new_mark
from briefgen.atlas import Atlas
from briefgen.atlas.lone_day import lone_day
from briefgen.cache.places import cache_folder, clear_abandoned
from briefgen.cache.settling import State
from briefgen.cache.standstill import (
    Standstill,
    build_orders,
    keep,
    made_from,
    settings_file,
    settings_values,
    states_of,
)
from briefgen.exports import export_groups
from briefgen.model.diagnostics import Diagnostic
from briefgen.plugin.generator import PREPARED, Prepared, Publish
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
    refuse_overlap,
    updated_output,
)
from briefgen.publishing.pages import Progress, Spent
from briefgen.publishing.preparing import prepare_templates
from briefgen.searching import (
    Renewed,
    SearchToolError,
    carried_index,
    keep_state,
    renewed_index,
)
from briefgen.views import Site


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did.

    It was made from `files`, of which it read `parsed`; it has `pages`, and `others` for programs, of which it
    made the views of `made` and wrote `written`. `index` is what became of the search's; None where the site has
    none, and `without_index` says why. `lone_day` is the site's date where one date alone makes it that.
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
    atlas: Atlas = field(repr=False)
    explanation: str = ""
    index: Renewed | None = None
    without_index: str = ""
    spent: tuple[Spent, ...] = ()
    lone_day: date | None = None


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
    verify_output: bool = False,
    indexing: bool = True,
    amendable: bool | None = None,
    explain: str = "",
    progress: Progress | None = None,
) -> Built:
    """Build a site and put it in the place of the published one in a single step.

    Folders that are given take the place of those in the settings. With `strict`, the warnings that a build
    knows stop it as errors do; it does not look content over as a check does. Raises ContentError with everything that is wrong with the content, and BriefgenError for
    anything else that a person can put right; the published site then stays as it was. Without `cache`,
    nothing is taken from an earlier build, and every page is written. With `verify_output`, the published
    files are read, and what someone else has changed is written again. Without `indexing`, the index of the search
    stays as an earlier build left it. What joining the records gave is kept where it can serve a build after an edit
    of texts, or if `amendable` says so: not where such an edit has to renew the index. What became of the page `explain`, named
    by its file or address, is told in the result.
    """
    orders = build_orders(content=content, output=output, theme=theme, strict=strict, drafts=drafts)
    values = settings_values(settings_file(settings))
    found = pelican_settings(settings, content=content, output=output, theme=theme)
    given = configuration(found)
    if drafts:
        given = given.with_drafts()
    refuse_overlap(given.output, given.content, given.theme.path)
    refuse_foreign(given.output)
    workers = jobs or os.cpu_count() or 1
    kept = cache_folder(settings, given.output)
    folders = tuple(
        str(one.absolute())
        for one in (given.content, given.theme.path, *given.theme.overrides, *_static_apart(found))
    )
    states = states_of(folders) if all(map(os.path.isdir, folders)) else None
    of = b"" if values is None else made_from(values, orders)
    with without_collecting():
        one = loaded(
            given,
            cache=kept if cache else None,
            jobs=workers,
            meanwhile=partial(prepare_templates, given.theme, given.site.languages),
        )
        if one.errors or (strict and one.diagnostics):
            raise ContentError(one.diagnostics, given.content)
        manifest = kept / "manifest.msgpack"
        with updated_output(
            given.output,
            manifest=manifest,
            fresh=not cache,
            verified=verify_output,
            kept=given.kept,
        ) as update:
            is_wanted = not given.site.has_search if amendable is None else amendable
            is_kept = is_wanted and bool(of) and states is not None  # else it can't be trusted
            mark = new_mark() if is_kept else b""
            aside = partial(_keep, kept, mark, given, one) if is_kept else None
            publish = _publisher(update, workers, explain, progress or _no_progress, aside)
            published = _publish(found, given, one, update, publish)
            index, without = None, ""
            if given.site.has_search and indexing:
                index, without = _indexed(
                    one.site, update, given.output, kept, workers, strict=strict
                )
            elif given.site.has_search:
                carried_index(update)
        if indexing:
            keep_state(kept, index.state if index else None)
    built = Built(
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
        atlas=one.atlas,
        explanation=published.explanation,
        index=index,
        without_index=without,
        spent=published.spent,
        lone_day=None if given.site_date else lone_day(one.atlas),
    )
    clear_abandoned(kept, built.output)
    if states is None or not of or without or update.made is None:
        # A site without the index that it should have is not finished: the next build is to try again.
        keep(kept, None)
        return built
    # The stamp is that of this build, should another have published since.
    keep(kept, _standstill(built, of, folders, states, update.made.stamp, mark))
    return built


def _static_apart(settings: PelicanSettings) -> Iterator[Path]:
    """Give the folders of a theme's static files that lie apart from it."""
    return (folder for folder in map(Path, settings["THEME_STATIC_PATHS"]) if folder.is_absolute())


def _indexed(
    site: Site, update: Update, output: Path, cache: Path, jobs: int, *, strict: bool
) -> tuple[Renewed | None, str]:
    """Make the index of the search, or say why there is none. With `strict`, raises SearchToolError then."""
    try:
        facts = update.printed.facts
        return renewed_index(site, update, output, facts, cache, jobs=jobs), ""
    except SearchToolError as error:
        if strict:
            raise
        return None, str(error)


def _standstill(
    built: Built,
    of: bytes,
    folders: tuple[str, ...],
    states: dict[str, State],
    stamp: str,
    mark: bytes,
) -> Standstill:
    """Give what tells the next build that it need not do anything."""
    return Standstill(
        made_from=of,
        folders=folders,
        states=states,
        stamp=stamp.encode(),
        output=str(built.output.absolute()),
        content=str(built.content),
        files=built.files,
        pages=built.pages,
        others=built.others,
        has_url=built.has_url,
        warnings=built.warnings,
        mark=mark,
    )


def _keep(cache: Path, mark: bytes, given: Configuration, one: Loaded) -> None:
    """Keep what a build after an edit of texts needs, unless a folder has a name that is no UTF-8."""
    overrides = given.theme.overrides
    with suppress(UnicodeEncodeError):
        keep_build(cache, mark, one.site, one.read, given.reading, given.kept, overrides)


def _publisher(
    update: Update,
    jobs: int,
    explain: str,
    progress: Progress,
    aside: Callable[[], None] | None,
) -> Publish:
    """Give what writes the files of a site that are not known from the last build."""

    def publish(site: Site, theme: Theme, output: Path) -> Published:
        published = publish_pages(
            site,
            theme,
            output,
            others=export_groups(site),
            known=update.known,
            jobs=jobs,
            explain=explain,
            progress=progress,
            aside=aside,
        )
        update.printed = published.printed
        return published

    return publish


def _publish(
    settings: PelicanSettings, given: Configuration, one: Loaded, update: Update, publish: Publish
) -> Published:
    """Let Pelican write the site into the new tree, and give what was written."""
    done: list[Published] = []

    def noted(site: Site, theme: Theme, output: Path) -> Published:
        done.append(publish(site, theme, output))
        return done[-1]

    _run_pelican(
        settings
        | {
            "OUTPUT_PATH": str(update.folder),
            "DELETE_OUTPUT_DIRECTORY": False,
            "BRIEFGEN_DRAFTS": given.drafts,
            PREPARED: Prepared(one, noted),
        }
    )
    return done[-1]


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
