"""Issues: the questions on which actors hold positions."""

from msgspec import field

from briefgen.model.identifiers import IssueId, Origin
from briefgen.model.profiles import Profile
from briefgen.model.record import Record


class Issue(Record, frozen=True):
    """A question; `criteria` is the rule of what counts as a position on it."""

    id: IssueId
    origin: Origin
    name: str
    question: str = ""
    part_of: IssueId | None = None
    criteria: str = ""
    profile: Profile = field(default_factory=Profile)
