"""The site built in this process, again and again, into a folder of its own."""

import importlib
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from briefgen.cache.standstill import STAMP, build_orders
from briefgen.model.diagnostics import Diagnostic, Severity
from briefgen.model.errors import BriefgenError
from briefgen.plugin.building import build
from briefgen.plugin.loading import ContentError, reviewed
from briefgen.plugin.settings import Configuration, configuration, pelican_settings
from briefgen.publishing.locking import locked
from briefgen.serving.amending import Amending
from briefgen.serving.drafts import drafts_of
from briefgen.serving.outcomes import Drafts, Outcome, Places, Preview, Rebuild

_FEW = 20  # changed files for which forking workers costs more than it saves


@dataclass(frozen=True, slots=True)
class SiteChoice:
    """Which site is to be shown: what the command line may say in place of the settings."""

    settings: Path | None = None
    content: Path | None = None
    theme: Path | None = None
    drafts: bool = True

    @property
    def home(self) -> Path:
        """The folder of the settings."""
        return self.settings.absolute().parent if self.settings else Path.cwd()

    @property
    def output(self) -> Path:
        """The folder that the preview is built into: never the published one, since it may hold drafts."""
        return self.home / ".briefgen" / "serve" / "site"

    @property
    def orders(self) -> Mapping[str, object]:
        """What decides a build besides the settings."""
        return build_orders(
            content=self.content, output=self.output, theme=self.theme, drafts=self.drafts
        )

    def configuration(self) -> Configuration:
        """Read the settings anew. Raises BriefgenError if there is no site, or they can't be read."""
        _forget_modules(self.home)
        found = configuration(
            pelican_settings(
                self.settings, content=self.content, output=self.output, theme=self.theme
            )
        )
        return found.with_drafts() if self.drafts else found


def _forget_modules(home: Path) -> None:
    """Let modules that lie beside the settings, and that they import, be read anew.

    A `publishconf.py` imports `pelicanconf`, for one. Packages are left alone: briefgen may be among them.
    """
    for name, module in [*sys.modules.items()]:
        file = getattr(module, "__file__", None)
        if file and name != "__main__" and Path(file).parent == home:
            del sys.modules[name]
    importlib.invalidate_caches()


@contextmanager
def preview_rebuild(choice: SiteChoice) -> Iterator[tuple[Rebuild, Outcome]]:
    """Give what builds a preview of the site, and the outcome that stands before the first build.

    If an earlier preview left a site, that is shown until the first build succeeds. Raises BriefgenError if
    the folder holds no site, its settings can't be read, or another preview of it is running.
    """
    given = choice.configuration()
    output = choice.output
    if output.resolve().is_relative_to(given.content.resolve()):
        raise BriefgenError(
            f"the preview is built in {choice.home / '.briefgen'}, which lies in the content folder;"
            " let the setting PATH name a folder of its own for content"
        )
    output.parent.mkdir(parents=True, exist_ok=True)
    with _alone(output.parent):
        earlier = Preview(output, _root(given)) if (output / STAMP).is_file() else None
        start = Outcome(given.content, earlier, places=_places(choice, given))

        amending = Amending(choice.settings, choice.orders)
        indexed = False  # until a build has succeeded, with an index of what can be found

        def rebuild(changed: frozenset[Path]) -> Outcome:
            nonlocal start, indexed
            amended = amending.outcome(changed)
            if amended:
                outcome = replace(amended, places=start.places, review=partial(_review, choice))
            else:
                outcome = _built(choice, changed, start, indexing=not (changed and indexed))
                amending.follow(outcome)
                indexed = indexed or outcome.preview is not None
            # What can't be told while the settings are broken is as it was.
            start = replace(start, content=outcome.content, places=outcome.places)
            return outcome

        yield rebuild, start


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold the lock on the folder of previews for as long as one runs."""
    lock = locked(folder)
    try:
        lock.__enter__()  # what is raised while the lock is held must not be taken for its own
    except BriefgenError:
        raise BriefgenError(
            "another `briefgen serve` is showing this site already; end it first"
        ) from None
    try:
        yield
    finally:
        with suppress(FileNotFoundError):  # someone has cleared `.briefgen/` away
            lock.__exit__(None, None, None)


def _built(
    choice: SiteChoice, changed: frozenset[Path], before: Outcome, *, indexing: bool
) -> Outcome:
    """Build once; whatever goes wrong is in the outcome, so that the preview lives on."""
    content, places = before.content, before.places
    try:
        given = choice.configuration()
        content, places = given.content, _places(choice, given)
        built = _preview(choice, given, _jobs(changed, places), indexing=indexing)
        return Outcome(content, *built, places=places, review=partial(_review, choice))
    except ContentError as error:
        return Outcome(content, diagnostics=error.diagnostics, places=places)
    except BriefgenError as error:
        return Outcome(content, failure=str(error), places=places)
    except OSError as error:  # a file that went while it was read, a disk that is full
        place = f"{error.filename}: " if error.filename else ""
        failure = f"{place}{error.strerror or error}"
    except Exception as error:  # noqa: BLE001 - a plugin's or our own mistake must not end the preview
        failure = f"the build failed: {type(error).__name__}: {error}"
    return Outcome(content, failure=failure, places=places)


def _preview(
    choice: SiteChoice, given: Configuration, jobs: int | None, *, indexing: bool
) -> tuple[Preview, tuple[Diagnostic, ...]]:
    """Build once. What can be searched is what the first that succeeded found: an index at each save would take longer."""
    built = build(
        choice.settings,
        content=choice.content,
        output=choice.output,
        theme=choice.theme,
        jobs=jobs,
        drafts=choice.drafts,
        indexing=indexing,
        amendable=True,
    )
    preview = Preview(
        output=built.output,
        root=_root(given),
        pages=built.pages,
        written=built.written,
        drafts=drafts_of(built.atlas) if choice.drafts else Drafts(),
    )
    return preview, built.warnings


def _review(choice: SiteChoice) -> tuple[Diagnostic, ...]:
    """Give what `briefgen check` warns of; what is wrong by now is told by the build that follows."""
    try:
        found, _ = reviewed(
            choice.settings,
            content=choice.content,
            output=choice.output,
            drafts=choice.drafts,
        )
    except (BriefgenError, OSError):
        return ()
    return tuple(one for one in found.diagnostics if one.severity is Severity.WARNING)


def _jobs(changed: frozenset[Path], places: Places) -> int | None:
    """Give how many processes are worth their while; None for one per core.

    A build that changes little does not fork. One that may change every page does, although the threads
    that answer browsers are running: workers use none of the locks that those could hold.
    """
    little = 0 < len(changed) <= _FEW
    return 1 if little and all(one.is_relative_to(places.content) for one in changed) else None


def _root(given: Configuration) -> str:
    """Give the path of the site's address, under which its links expect it."""
    return urlsplit(given.site.url).path.rstrip("/")


def _places(choice: SiteChoice, given: Configuration) -> Places:
    """Give what the site is made from."""
    theme = (given.theme.path, *given.theme.overrides)
    return Places(
        home=choice.home,
        content=given.content.absolute(),
        theme=tuple(folder.absolute() for folder in theme),
    )
