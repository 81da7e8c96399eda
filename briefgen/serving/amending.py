"""A preview brought up to date after an edit of texts alone, which takes no build."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from briefgen.amending import KeptBuild, amended, opened_build
from briefgen.cache.sections import DamagedError
from briefgen.cache.standstill import last_build
from briefgen.model.errors import BriefgenError
from briefgen.serving.outcomes import Outcome, Preview

_TEXT = ".md"


@dataclass(slots=True)
class Amending:
    """The last build of a preview, kept open from one save to the next.

    It serves only while the site is as that build left it but for the files of which a save is told.
    """

    settings: Path | None
    orders: Mapping[str, object]
    _preview: Preview | None = field(default=None, repr=False)
    _kept: KeptBuild | None = field(default=None, repr=False)

    def follow(self, outcome: Outcome) -> None:
        """Take note of what came of a build; what an earlier one left is no longer of use."""
        self._preview, self._kept = outcome.preview, None

    def outcome(self, changed: frozenset[Path]) -> Outcome | None:
        """Bring the preview up to date with changed files; None where that takes a build."""
        if not changed or self._preview is None or any(one.suffix != _TEXT for one in changed):
            return None
        # Whatever is wrong, a build will tell.
        with suppress(DamagedError, BriefgenError, OSError):
            kept = self._kept or self._opened()
            if kept and (done := amended(kept, frozenset(map(str, changed)))):
                self._kept = kept
                self._preview = replace(self._preview, written=len(done.written))
                return Outcome(kept.content, self._preview, kept.last.warnings)
        return None

    def _opened(self) -> KeptBuild | None:
        last = last_build(self.settings, self.orders)
        return opened_build(*last) if last else None
