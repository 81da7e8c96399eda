"""A preview from its start to its end: builds in the main thread, answers in others."""

import secrets
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from briefgen.cache.own_version import digest
from briefgen.model.diagnostics import Diagnostic
from briefgen.serving.noticeboard import Notice, Noticeboard
from briefgen.serving.outcomes import Outcome, Places, Preview, Rebuild, Rebuilt
from briefgen.serving.server import PreviewServer
from briefgen.serving.watching import Watch

_PAGES = {".md"}  # files of content that are told by the pages made from them
_STYLED = {".html", ".css"}  # files of a theme that are told by pages and style sheets

_PAUSE = 1.0  # s without a save, after which there is time for a review
_PAUSES = 3  # times that a review took, so that on a large site it seldom keeps a save waiting


@dataclass(frozen=True, slots=True)
class Session:
    """Where a preview is served, and to whom it speaks.

    `opened` is told the address once there is something to see, `rebuilt` of each build, `reviewed` of what an
    editor should look at again and was not told before.
    """

    host: str
    port: int
    opened: Callable[[str], None]
    rebuilt: Callable[[Rebuilt], None]
    reviewed: Callable[[Path, tuple[Diagnostic, ...]], None]


def serve(rebuild: Rebuild, start: Outcome, session: Session) -> None:
    """Show a site until interrupted, and build it anew whenever what it is made from changes.

    `start` says what to watch, and what to show until the first build succeeds. Raises BriefgenError if the
    port can't be had or the folders can't be watched.
    """
    if start.places is None:
        raise ValueError("the first outcome says what is to be watched")
    board = Noticeboard(Notice(0, start, start.preview))
    watch = Watch(start.places)
    try:
        with PreviewServer(session.host, session.port, board) as server:
            _rebuild(rebuild, frozenset(), board, session)
            with _answering(server):
                session.opened(f"{server.url}{_root(board.latest.preview)}/")
                pause = _PAUSE
                while True:
                    unreviewed = board.latest.outcome.review is not None
                    changed = watch.changes(within=pause if unreviewed else None)
                    if not changed:
                        pause = max(_PAUSE, _PAUSES * _review(board, session))
                        continue
                    if watch.is_outdated(changed):
                        watch = _renewed(watch, watch.places)
                    places = _rebuild(rebuild, changed, board, session)
                    if places and places != watch.places:
                        # What changed in a new place before it was watched calls for another build.
                        watch = _renewed(watch, places)
                        _rebuild(rebuild, frozenset(), board, session)
    finally:
        board.close()
        watch.close()


def _renewed(watch: Watch, places: Places) -> Watch:
    """Give a new watch in the place of one, which ends once the new one has begun."""
    new = Watch(places)
    watch.close()
    return new


@contextmanager
def _answering(server: PreviewServer) -> Iterator[None]:
    """Answer browsers in threads of their own."""
    thread = threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.board.close()
        server.shutdown()
        thread.join()


def _rebuild(
    rebuild: Rebuild, changed: frozenset[Path], board: Noticeboard, session: Session
) -> Places | None:
    """Build once, show what came of it in browser and terminal, and give what is to be watched."""
    started = time.monotonic()
    before, outcome = board.latest, rebuild(changed)
    board.put_up(_notice(before, outcome, changed))
    session.rebuilt(Rebuilt(changed, before.outcome, outcome, time.monotonic() - started))
    return outcome.places


def _review(board: Noticeboard, session: Session) -> float:
    """Look the site over, show what there is to say in browser and terminal, and give the seconds it took."""
    started = time.monotonic()
    before, outcome = board.latest, board.latest.outcome
    hints = outcome.review() if outcome.review else ()
    board.put_up(replace(before, outcome=replace(outcome, review=None), hints=hints))
    told = frozenset((*before.hints, *outcome.diagnostics))
    session.reviewed(outcome.content, tuple(one for one in hints if one not in told))
    return time.monotonic() - started


def _notice(before: Notice, outcome: Outcome, changed: frozenset[Path]) -> Notice:
    unshown = before.unshown | changed
    if outcome.preview is None:
        return replace(before, outcome=outcome, unshown=unshown)
    return replace(
        before,
        outcome=outcome,
        preview=outcome.preview,
        styles=_styles(outcome.preview.output),
        assets=_assets(before.assets, outcome.places, unshown),
        unshown=frozenset(),
    )


def _styles(output: Path) -> str:
    """Give a text that changes with the site's style sheets."""
    sheets = sorted((output / "theme").rglob("*.css"))
    return digest(b"\0".join(sheet.read_bytes() for sheet in sheets)).hex()[:32]


def _assets(before: str, places: Places | None, changed: frozenset[Path]) -> str:
    """Give a text that changes when a picture, a script or the like may have."""
    if before and places is not None and not any(_is_asset(path, places) for path in changed):
        return before
    return secrets.token_hex(8)


def _is_asset(path: Path, places: Places) -> bool:
    told = _PAGES if path.is_relative_to(places.content) else _STYLED
    return path.suffix != ".py" and path.suffix not in told


def _root(preview: Preview | None) -> str:
    return preview.root if preview else ""
