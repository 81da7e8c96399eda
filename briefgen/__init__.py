"""briefgen turns a folder of Markdown briefings into a static site of where every country stands.

What may be imported from here is all that is promised to stay: `build`, `check` and `load`, and the one error
that they raise. `register` is Pelican's way in. What each needs is imported when it is called, so that the
command line starts fast.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.model.errors import BriefgenError

if TYPE_CHECKING:
    from briefgen.model.diagnostics import Diagnostic
    from briefgen.plugin import Built, Loaded

__all__ = ["BriefgenError", "build", "check", "load"]


def build(
    settings: Path | None = None,
    *,
    content: Path | None = None,
    output: Path | None = None,
    strict: bool = False,
    drafts: bool = False,
) -> "Built":
    """Build the site of a settings file, by default `pelicanconf.py` of the current folder.

    Raises BriefgenError if it can't be built; the published site then stays as it was.
    """
    from briefgen import plugin

    return plugin.build(settings, content=content, output=output, strict=strict, drafts=drafts)


def check(settings: Path | None = None, *, content: Path | None = None) -> "tuple[Diagnostic, ...]":
    """Give everything that is wrong with a site's content, in order of file, line and column."""
    from briefgen import plugin

    return plugin.check(settings, content=content)


def load(
    settings: Path | None = None, *, content: Path | None = None, drafts: bool = False
) -> "Loaded":
    """Read a site and give its atlas, addresses and problems, without building anything."""
    from briefgen import plugin

    return plugin.load(settings, content=content, drafts=drafts)


def register() -> None:
    """Connect briefgen to Pelican; called by it for `PLUGINS = ["briefgen"]`."""
    from briefgen import plugin

    plugin.register()
