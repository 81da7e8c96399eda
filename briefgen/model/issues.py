"""Issues: the questions on which actors hold positions."""

from dataclasses import dataclass, field

from briefgen.model.identifiers import IssueId, Origin
from briefgen.model.profiles import Profile


@dataclass(frozen=True, slots=True)
class Issue:
    """A question; `criteria` is the rule of what counts as a position on it."""

    id: IssueId
    origin: Origin
    name: str
    question: str = ""
    part_of: IssueId | None = None
    criteria: str = ""
    profile: Profile = field(default_factory=Profile)
