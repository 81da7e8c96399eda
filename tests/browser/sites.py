"""Content as built sites: which of their pages stand for each kind of page."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from projects import ROOT, THEME, VALID

from briefgen.plugin import build, load
from briefgen.views import Site, trees_of
from briefgen.views.pages import page_file
from briefgen.views.registry import PAGE_KINDS
from briefgen.views.trees import below_root

QUICK = 16_000
URL = "https://desk.example"
CONTENT = {"real": ROOT / "content", "harbour": VALID / "harbour" / "content"}
LANGUAGES = {"en": "ltr", "fa": "rtl"}
"""Those in which each site stands, its default first, and the direction in which each is read."""
KINDS = tuple(kind.name for kind in PAGE_KINDS)


@dataclass(frozen=True)
class BuiltSite:
    """An output folder, and the paths of its pages in one language by kind, the smallest page first."""

    folder: Path
    pages: dict[str, tuple[str, ...]]

    def typical(self, kind: str) -> tuple[str, ...]:
        """The largest page of a kind that does not take long to look through, if the site has any."""
        pages = self.pages[kind]
        quick = [path for path in pages if _size(self.folder, path) <= QUICK]
        return tuple(quick[-1:]) or pages[:1]


def built(folder: Path, content: Path) -> dict[str, BuiltSite]:
    """Build content with the repository's own settings, and give it by language."""
    settings = folder / "pelicanconf.py"
    settings.write_text(
        f"{(ROOT / 'pelicanconf.py').read_text(encoding='utf-8')}\n"
        f"PATH, THEME = {str(content)!r}, {str(THEME)!r}\n"
        f"SITEURL, LANGUAGES, LINK_PICTURES = {URL!r}, {list(LANGUAGES)!r}, False\n",
        encoding="utf-8",
    )
    output = folder / "output"
    build(settings, output=output, jobs=1, cache=False)
    trees = trees_of(load(settings).site)
    return {
        lang: BuiltSite(output, _pages(tree, output))
        for lang, tree in zip(LANGUAGES, trees, strict=True)
    }


def _pages(site: Site, output: Path) -> dict[str, tuple[str, ...]]:
    return {
        kind.name: tuple(
            sorted(
                (below_root(site, kind.path(key)) for key in kind.keys(site)),
                key=partial(_size, output),
            )
        )
        for kind in PAGE_KINDS
    }


def _size(output: Path, path: str) -> int:
    return (output / page_file(path)).stat().st_size
