"""What a rebuild is asked for, and what comes of it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from briefgen.model.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Places:
    """What a site is made from: trees, watched with all that they hold, and the folder of its settings.

    Of `home`, only Python files that lie directly in it count: the settings and what they import. `theme`
    are those of the trees whose change may change every page.
    """

    home: Path
    content: Path
    theme: tuple[Path, ...]

    @property
    def trees(self) -> tuple[Path, ...]:
        """The folders of which every file counts, each once."""
        return tuple(dict.fromkeys((self.content, *self.theme)))


@dataclass(frozen=True, slots=True)
class Drafts:
    """How many drafts a preview includes, and the files, below its folder, that exist through them alone."""

    count: int = 0
    files: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Preview:
    """A site that was built: where it lies, and at which path of the server it stands.

    `root` is the path of the site's address, without its last slash; `pages` how many it has, and `written` how
    many of its files changed, which are pages and what is made beside them.
    """

    output: Path
    root: str = ""
    pages: int = 0
    written: int = 0
    drafts: Drafts = Drafts()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a rebuild came to; `preview` is None if there is no new site, and the last good one stays.

    `diagnostics` are what is wrong with the content, warnings too, with paths below `content`; `failure` is
    whatever else stopped the build, such as a broken template. `places` are None if they can't be told, as
    while the settings are broken. `review` tells what a new site has to be looked over for.
    """

    content: Path
    preview: Preview | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    failure: str = ""
    places: Places | None = None
    review: "Review | None" = None


Review = Callable[[], tuple[Diagnostic, ...]]
"""Gives what an editor should look at again, as `briefgen check` does: it may take longer than a build, so it is
asked once the author pauses. It never raises what an author can put right."""

Rebuild = Callable[[frozenset[Path]], Outcome]
"""Builds the site as its files now stand. It is told which files are known to have changed since the last
call, none at the first: a hint of how much is to be done, not a promise that nothing else changed. It never
raises what an author can put right, and is only ever called from the main thread."""


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """A rebuild as it is reported: what changed, what came of this and the last one, how long it took."""

    changed: frozenset[Path]
    before: Outcome
    outcome: Outcome
    seconds: float

    @property
    def news(self) -> tuple[Diagnostic, ...]:
        """What is to be told: all that stops the build, or else the warnings that were not there before."""
        if self.outcome.preview is None:
            return self.outcome.diagnostics
        known = frozenset(self.before.diagnostics)
        return tuple(one for one in self.outcome.diagnostics if one not in known)
