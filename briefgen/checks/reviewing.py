"""What a review of content depends on besides the content."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Review:
    """The day of the review (UTC), and after how many years a stance is old."""

    today: date
    stale_after: int = 5
