"""The tools that are compared: how each is given the corpus, and started."""

import shutil
import sys
from collections.abc import Callable
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

from benchmarks.briefgen_site import briefing_file, write_briefgen_site
from benchmarks.claims import Claims, article_page, claims_of_a_full_site, claims_of_articles, page
from benchmarks.hugo_site import hugo_file, write_hugo_site
from benchmarks.pelican_site import pelican_file, write_pelican_site
from benchmarks.records import Briefing, Corpus


class Tool(NamedTuple):
    """A tool. Its command is run in the site's folder and writes into `output` below that."""

    name: str
    version: str
    command: list[str]
    output: str
    scenarios: tuple[str, ...]
    write_site: Callable[[Corpus, Path], None]
    source_file: Callable[[Briefing], str]
    page_file: Callable[[Briefing], str]
    claims: Callable[[Corpus], Claims]


def briefgen() -> Tool:
    """Give briefgen, as it is installed beside this Python."""
    return Tool(
        name="briefgen",
        version=metadata.version("briefgen"),
        command=[_script("briefgen"), "build"],
        output="output",
        scenarios=("cold", "edit", "unchanged"),
        write_site=write_briefgen_site,
        source_file=briefing_file,
        page_file=_full_page,
        claims=claims_of_a_full_site,
    )


def hugo() -> Tool:
    """Give Hugo. It keeps nothing that would help it from one run to the next: this site has no pictures."""
    return Tool(
        name="Hugo",
        version=metadata.version("hugo"),
        command=[_hugo_binary(), "build", "--destination", "public"],
        output="public",
        scenarios=("cold", "edit", "unchanged"),
        write_site=write_hugo_site,
        source_file=hugo_file,
        page_file=_full_page,
        claims=claims_of_a_full_site,
    )


def pelican() -> Tool:
    """Give stock Pelican. It keeps nothing from one run to the next, so no run without a change is timed."""
    return Tool(
        name="Pelican",
        version=metadata.version("pelican"),
        command=[_script("pelican"), "content", "--quiet", "--fatal", "errors"],
        output="output",
        scenarios=("cold", "edit"),
        write_site=write_pelican_site,
        source_file=pelican_file,
        page_file=article_page,
        claims=claims_of_articles,
    )


TOOLS = {"briefgen": briefgen, "hugo": hugo, "pelican": pelican}


def _full_page(briefing: Briefing) -> str:
    return page("briefings", briefing.slug)


def _script(name: str) -> str:
    """Give a command that is installed beside this Python, else the one on the path."""
    beside = Path(sys.executable).with_name(name)
    return str(beside) if beside.exists() else shutil.which(name) or name


def _hugo_binary() -> str:
    """Give Hugo itself rather than the Python script that starts it."""
    files = metadata.files("hugo") or ()
    return next(str(file.locate()) for file in files if file.parent.name == "binaries")
