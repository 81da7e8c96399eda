"""What files of one thing may say of it beyond what its kind asks for."""

from briefgen.model.bodies import Body
from briefgen.model.dates import Edtf
from briefgen.model.identifiers import SourceId
from briefgen.model.record import Record


class Withdrawal(Record, frozen=True):
    """A record was wrong: when and why it was taken out of every view but its own page."""

    date: Edtf
    reason: str


class Profile(Record, frozen=True):
    """The keys that people, organizations, countries, issues and events share.

    `names` maps BCP 47 languages to names; `same_as` holds addresses of the same thing elsewhere
    (schema.org's `sameAs`); `reviewed` is the day when the desk last went through the record.
    """

    lang: str = ""
    names: tuple[tuple[str, str], ...] = ()
    other_names: tuple[str, ...] = ()
    old_ids: tuple[str, ...] = ()
    summary: str = ""
    bottom_line: str = ""
    reviewed: Edtf | None = None
    same_as: tuple[str, ...] = ()
    note: str = ""
    withdrawn: Withdrawal | None = None
    body: Body | None = None
    sources: tuple[SourceId, ...] = ()
