"""Content as built sites: which of their pages stand for each kind of page."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from projects import ROOT, THEME, VALID

from briefgen.plugin import build, load
from briefgen.views.pages import page_file
from briefgen.views.registry import PAGE_KINDS

QUICK = 32_000
URL = "https://desk.example"
CONTENT = {"real": ROOT / "content", "harbour": VALID / "harbour" / "content"}
LANGUAGES = {"en": "ltr", "fa": "rtl"}
"""Those in which the sites are built, and the direction in which each is read."""
KINDS = tuple(kind.name for kind in PAGE_KINDS)


@dataclass(frozen=True)
class BuiltSite:
    """An output folder, and the paths of its pages below the root by kind, the smallest page first."""

    folder: Path
    pages: dict[str, tuple[str, ...]]

    def typical(self, kind: str) -> tuple[str, ...]:
        """The largest page of a kind that does not take long to look through, if the site has any."""
        pages = self.pages[kind]
        quick = [path for path in pages if _size(self.folder, path) <= QUICK]
        return tuple(quick[-1:]) or pages[:1]


def built(folder: Path, content: Path, lang: str) -> BuiltSite:
    """Build content with the repository's own settings, in a language that decides the direction."""
    settings = folder / "pelicanconf.py"
    settings.write_text(
        f"{(ROOT / 'pelicanconf.py').read_text(encoding='utf-8')}\n"
        f"PATH, THEME = {str(content)!r}, {str(THEME)!r}\n"
        f"SITEURL, DEFAULT_LANG, LANGUAGES, LINK_PICTURES = {URL!r}, {lang!r}, [{lang!r}], False\n",
        encoding="utf-8",
    )
    output = folder / "output"
    build(settings, output=output, jobs=1, cache=False)
    site = load(settings).site
    size = partial(_size, output)
    return BuiltSite(
        output,
        {
            kind.name: tuple(sorted(map(kind.path, kind.keys(site)), key=size))
            for kind in PAGE_KINDS
        },
    )


def _size(output: Path, path: str) -> int:
    return (output / page_file(path)).stat().st_size
