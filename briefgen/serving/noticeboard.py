"""What is shown at present, for every thread that answers a browser."""

import threading
from dataclasses import dataclass, replace
from pathlib import Path

from briefgen.model.diagnostics import Diagnostic
from briefgen.serving.outcomes import Outcome, Preview


@dataclass(frozen=True, slots=True)
class Notice:
    """The last good site, what the last build said, and by what a browser tells what it has to fetch again.

    `styles` changes with the style sheets, `assets` with any file that a page may show beside its own text.
    `unshown` are the files that changed since the last good site, `hints` what the last review told.
    """

    number: int
    outcome: Outcome
    preview: Preview | None
    styles: str = ""
    assets: str = ""
    unshown: frozenset[Path] = frozenset()
    hints: tuple[Diagnostic, ...] = ()


class Noticeboard:
    """Holds the latest notice. One thread puts notices up, any number wait for the next."""

    def __init__(self, first: Notice) -> None:
        """Begin with a notice."""
        self._latest = first
        self._is_open = True
        self._changed = threading.Condition()

    @property
    def latest(self) -> Notice:
        """The notice that is up."""
        return self._latest

    @property
    def is_open(self) -> bool:
        """Whether there may be another notice."""
        return self._is_open

    def put_up(self, notice: Notice) -> None:
        """Replace the notice, under the next number, and wake whoever waits for it."""
        with self._changed:
            self._latest = replace(notice, number=self._latest.number + 1)
            self._changed.notify_all()

    def close(self) -> None:
        """Let nobody wait any longer."""
        with self._changed:
            self._is_open = False
            self._changed.notify_all()

    def after(self, number: int, *, seconds: float) -> Notice | None:
        """Wait for a notice other than this one; None if there is none in this time."""
        with self._changed:
            self._changed.wait_for(
                lambda: self._latest.number != number or not self._is_open, seconds
            )
            return self._latest if self._latest.number != number else None
