"""The stances: a closed list, never computed from counts."""

from enum import StrEnum


class Stance(StrEnum):
    """Where an actor stands on an issue."""

    SUPPORTS = "supports"
    SUPPORTS_WITH_CONDITIONS = "supports-with-conditions"
    NEUTRAL = "neutral"
    OPPOSES_WITH_CONDITIONS = "opposes-with-conditions"
    OPPOSES = "opposes"
    MIXED = "mixed"
    UNDECLARED = "undeclared"
    ABSTAINED = "abstained"

    @property
    def is_conditional(self) -> bool:
        """Tell whether a condition must stand beside the stance."""
        return self in (Stance.SUPPORTS_WITH_CONDITIONS, Stance.OPPOSES_WITH_CONDITIONS)


OPPOSITES = {Stance.SUPPORTS: Stance.OPPOSES, Stance.OPPOSES: Stance.SUPPORTS}
"""What a no means, by what a yes means."""
