"""What a review of content depends on besides the content."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Review:
    """The day of the review (UTC), and after how many years a stance is old.

    `static` are the paths of the files that are published as they are; `faulty` are the paths of files with errors. What one leaves unsaid it may have said in what could not be read, so
    that a rule about what is missing stays silent there.
    """

    today: date
    stale_after: int = 5
    faulty: frozenset[str] = frozenset()
    static: frozenset[str] = frozenset()

    def can_judge(self, *records: object) -> bool:
        """Tell whether all of these records stand in files without errors."""
        origins = (getattr(one, "origin", None) for one in records)
        return all(one is None or one.path not in self.faulty for one in origins)
