"""Where briefgen's cold build spends its time: each stage by itself, in one process, without a cache.

This looks inside briefgen on purpose; it follows the arrows of its architecture, from files to bytes.
"""

import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

PAGE_STAGES = ("inputs", "view", "hash", "render", "write")


class Stages(NamedTuple):
    """Seconds by stage, and for what is done page by page also by kind of page; and pages by kind."""

    seconds: Counter[str]
    by_kind: Counter[tuple[str, str]]
    pages: Counter[str]


def stages(site_folder: Path) -> Stages:
    """Build the site in a folder step by step, into its `output`, and give how long each step took."""
    seconds: Counter[str] = Counter()

    @contextmanager
    def stage(name: str) -> Iterator[None]:
        started = time.perf_counter()
        yield
        seconds[name] += time.perf_counter() - started

    with stage("import"):
        from briefgen.atlas import link  # noqa: PLC0415 - importing is the first stage
        from briefgen.checks import diagnostics_of  # noqa: PLC0415
        from briefgen.exports import export_files  # noqa: PLC0415
        from briefgen.plugin.settings import configuration, pelican_settings  # noqa: PLC0415
        from briefgen.publishing.changes import fact_digests  # noqa: PLC0415
        from briefgen.publishing.prints import template_digests  # noqa: PLC0415
        from briefgen.publishing.themes import environments  # noqa: PLC0415
        from briefgen.reading import read_folder  # noqa: PLC0415
        from briefgen.views import pages_of, site_of  # noqa: PLC0415
    with stage("settings"):
        given = configuration(pelican_settings(site_folder / "pelicanconf.py"))
    with stage("read"):
        folder = read_folder(
            given.content, given.reading, ignored=given.ignored, static=given.static
        )
    with stage("link"):
        linked = link(folder.files, static=folder.static, site_date=given.site_date)
    with stage("check"):
        diagnostics_of(folder, linked, given.content)
    with stage("site"):
        site = site_of(linked.atlas, given.site)
        pages = tuple(pages_of(site))
    with stage("templates"):
        templates = environments(given.theme, [given.site.lang])[given.site.lang]
        names = {one.kind.template for one in pages}
        by_name = {name: templates.get_template(name) for name in names}
        template_digests(templates, names)
    with stage("facts"):
        fact_digests(site)
    with stage("exports"):
        for one in export_files(site):
            file = given.output / one.file
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(one.kind.encode(one.kind.view(one.kind.inputs(site, one.key))))
    by_kind = _by_kind(site, pages, by_name, given.output)
    for (_, name), spent in by_kind.items():
        seconds[name] += spent
    return Stages(seconds, by_kind, Counter(page.kind.name for page in pages))


def _by_kind(
    site: Any, pages: Iterable[Any], by_name: Mapping[str, Any], output: Path
) -> Counter[tuple[str, str]]:
    """Make every page, and give how long each stage took by kind of page."""
    from briefgen.publishing.prints import view_digest  # noqa: PLC0415 - importing was a stage

    by_kind: Counter[tuple[str, str]] = Counter()
    for page in pages:
        kind, template, file = page.kind, by_name[page.kind.template], output / page.file
        clock = [time.perf_counter()]
        inputs = kind.inputs(site, page.key)
        clock.append(time.perf_counter())
        view = kind.view(inputs)
        clock.append(time.perf_counter())
        view_digest(view)
        clock.append(time.perf_counter())
        text = template.render(view=view)
        clock.append(time.perf_counter())
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
        clock.append(time.perf_counter())
        for name, start, end in zip(PAGE_STAGES, clock, clock[1:], strict=False):
            by_kind[kind.name, name] += end - start
    return by_kind


def stages_in_words(found: Stages) -> str:
    """Give two tables: seconds by stage, and milliseconds a page by kind of page."""
    total = sum(found.seconds.values())
    lines = [f"{'stage':<12}{'seconds':>9}{'share':>8}"]
    lines += [
        f"{name:<12}{seconds:>9.2f}{seconds / total:>8.1%}"
        for name, seconds in found.seconds.items()
    ]
    lines += ["", f"{'kind':<20}{'pages':>8}" + "".join(f"{name:>9}" for name in PAGE_STAGES)]
    for kind, count in found.pages.most_common():
        times = (1000 * found.by_kind[kind, name] / count for name in PAGE_STAGES)
        lines.append(f"{kind:<20}{count:>8,}" + "".join(f"{one:>9.2f}" for one in times))
    return "\n".join([*lines, "(milliseconds a page)"])
