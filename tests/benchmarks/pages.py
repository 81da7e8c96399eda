"""What a tool wrote, held against what it claims."""

import html
import os
import re
from collections.abc import Iterator
from pathlib import Path

from benchmarks.claims import Claims, Statement
from benchmarks.figures import Written

SHORTEST_PAGE = 200  # bytes; a page of less than that is none
DATA_SUFFIXES = (".json", ".csv", ".sqlite", ".ics")


def written(tool: str, size: int, output: Path, claims: Claims) -> Written:
    """Count what lies in an output folder."""
    files = dict(_files(output))
    names = frozenset(files)
    pages = {name for name in names if name.endswith(".html")}
    claimed = frozenset().union(*claims.pages.values())
    feeds = {name for name in names if re.search(r"(\.atom|\.rss|feed|atom)(\.xml)?$", name)}
    sample = output / claims.statements[0].page
    return Written(
        tool=tool,
        size=size,
        kinds=tuple((kind, len(wanted & names)) for kind, wanted in claims.pages.items()),
        further=len(pages - claimed),
        page_bytes=sum(files[name] for name in pages),
        all_bytes=sum(files.values()),
        feeds=len(feeds),
        data_files=len([name for name in names if name.endswith(DATA_SUFFIXES)]),
        has_sitemap="sitemap.xml" in names,
        has_json_ld=sample.is_file() and "application/ld+json" in sample.read_text("utf-8"),
    )


def problems(output: Path, claims: Claims) -> tuple[str, ...]:
    """Give what of its claims a tool did not keep."""
    files = dict(_files(output))
    return (
        *(
            f"{len(missing):,} of {len(wanted):,} {kind} are missing or empty, such as {min(missing)}"
            for kind, wanted in claims.pages.items()
            if (missing := {name for name in wanted if files.get(name, 0) < SHORTEST_PAGE})
        ),
        *(
            f"{statement.page} does not say {statement.words!r}"
            + (f" of {statement.row}" if statement.row else "")
            for statement in claims.statements
            if not says(output, statement)
        ),
    )


def says(output: Path, statement: Statement) -> bool:
    """Tell whether a page shows certain words."""
    file = output / statement.page
    if not file.is_file():
        return False
    markup = file.read_text(encoding="utf-8")
    if statement.row:
        rows = re.findall(r"<tr\b.*?</tr>", markup, re.DOTALL)
        # "Supports" stands in "Supports with conditions" too, so the badge's whole text is compared.
        return any(
            f'href="{statement.row}"' in row and statement.words in _badges(row) for row in rows
        )
    return statement.words in _text(markup)


def _badges(row: str) -> list[str]:
    """Give the words of the stances in a row, without their symbol and year."""
    found = re.findall(r'<span class="badge[^>]*>\s*<i[^>]*>[^<]*</i>([^<]*)', row)
    return [html.unescape(one).strip() for one in found]


def _text(markup: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", markup)).split())


def _files(folder: Path) -> Iterator[tuple[str, int]]:
    """Give every file below a folder, with its size."""
    for place, _, names in os.walk(folder):
        below = os.path.relpath(place, folder)
        for name in names:
            path = name if below == "." else f"{below}/{name}"
            yield path, (folder / path).stat().st_size
