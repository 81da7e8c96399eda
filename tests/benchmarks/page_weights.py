"""How heavy the pages of the repository's own site are, and, on request, what Lighthouse makes of them.

python -m benchmarks.page_weights
python -m benchmarks.page_weights --lighthouse node_modules/.bin/lighthouse
"""

import gzip
import json
import os
import subprocess
from collections.abc import Iterable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Annotated, NamedTuple

import typer
from browser.hosting import hosted
from projects import ROOT

from briefgen.plugin import build, load
from briefgen.views.pages import page_file
from briefgen.views.registry import PAGE_KINDS

PORT = 8899
URL = f"http://127.0.0.1:{PORT}"
JUDGED = (
    "",
    "countries/ir/",
    "issues/afghanistan-contact-group/",
    "issues/human-rights-iran/",
    "quotes/naqvi-talks-under-threat/",
)
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
CHROMIUM = (
    "--headless=new --no-sandbox --disable-gpu --disable-background-networking --no-first-run"
)


class Weights(NamedTuple):
    """The sizes of all pages of a kind, compressed as hosts send them, in bytes, and the heaviest one."""

    kind: str
    sizes: tuple[int, ...]
    heaviest: str


def compressed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), compresslevel=6, mtime=0))


def weights_of(folder: Path, paths: dict[str, list[str]]) -> Iterable[Weights]:
    for kind, some in paths.items():
        sizes = {path: compressed(folder / page_file(path)) for path in some}
        if sizes:
            heaviest = max(sizes, key=sizes.__getitem__)
            yield Weights(kind, tuple(sizes.values()), heaviest)


def kilobytes(size: float) -> str:
    return f"{size / 1000:.1f}"


def tell_weights(found: Iterable[Weights]) -> None:
    typer.echo("| kind of page | pages | median, KB | largest, KB | which |\n|---|--:|--:|--:|---|")
    for one in found:
        middle, most = kilobytes(median(one.sizes)), kilobytes(max(one.sizes))
        typer.echo(f"| {one.kind} | {len(one.sizes)} | {middle} | {most} | `/{one.heaviest}` |")


def tell_shared(folder: Path) -> None:
    typer.echo("\n| shared by pages | KB |\n|---|--:|")
    for file in sorted((folder / "theme").iterdir()):
        if file.is_file():
            typer.echo(f"| `/theme/{file.name}` | {kilobytes(compressed(file))} |")


def scores(lighthouse: str, path: str) -> list[str]:
    """Let Lighthouse judge a page as a phone with a slow line shows it, and give its four scores."""
    done = subprocess.run(
        [
            lighthouse,
            f"{URL}/{path}",
            "--quiet",
            "--output=json",
            f"--only-categories={','.join(CATEGORIES)}",
            f"--chrome-flags={CHROMIUM}",
        ],
        check=True,
        capture_output=True,
        env={"CHROME_PATH": "/usr/bin/chromium", **os.environ},
    )
    report = json.loads(done.stdout)
    for audit in report["audits"].values():
        if audit["score"] is not None and audit["score"] < 1:
            said = audit.get("displayValue", "")
            typer.echo(f"/{path}: {audit['id']} {audit['score']} {said}".rstrip(), err=True)
    return [f"{100 * report['categories'][one]['score']:.0f}" for one in CATEGORIES]


def tell_scores(lighthouse: str) -> None:
    typer.echo(f"\n| page | {' | '.join(CATEGORIES)} |\n|---|{'--:|' * len(CATEGORIES)}")
    for path in JUDGED:
        typer.echo(f"| `/{path}` | {' | '.join(scores(lighthouse, path))} |")


def main(
    lighthouse: Annotated[str, typer.Option(help="The command of Lighthouse, from npm.")] = "",
) -> None:
    """Tell how heavy the pages of the repository's own site are, and what Lighthouse makes of some."""
    os.environ["SITEURL"] = URL
    with TemporaryDirectory() as place:
        output = Path(place, "output")
        build(ROOT / "pelicanconf.py", output=output, cache=False)
        site = load(ROOT / "pelicanconf.py").site
        paths = {kind.name: [kind.path(key) for key in kind.keys(site)] for kind in PAGE_KINDS}
        tell_weights(weights_of(output, paths))
        tell_shared(output)
        if lighthouse:
            with hosted(output, port=PORT, compressing=True):
                tell_scores(lighthouse)


if __name__ == "__main__":
    typer.run(main)
