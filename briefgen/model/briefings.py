"""Briefings, plain pages, and the corrections that files bring."""

from briefgen.model.bodies import Body
from briefgen.model.dates import Edtf
from briefgen.model.identifiers import ActorId, BriefingId, EventId, IssueId, Origin, PageId
from briefgen.model.profiles import Withdrawal
from briefgen.model.record import Record
from briefgen.model.vocabulary import BriefingStatus


class Correction(Record, frozen=True):
    """What was wrong and has been put right; `of` names the record as `kind:id`, or is empty."""

    origin: Origin
    date: Edtf
    text: str
    of: str = ""


class Briefing(Record, frozen=True):
    """An article. `lang` is BCP 47; `actors`, `issues` and `events` are those it mentions or declares.

    `translation_of` is the slug of the briefing that this one translates.
    """

    id: BriefingId
    origin: Origin
    slug: str
    title: str
    date: Edtf
    summary: str
    lang: str
    body: Body
    translation_of: str = ""
    authors: tuple[str, ...] = ()
    status: BriefingStatus = BriefingStatus.PUBLISHED
    actors: tuple[ActorId, ...] = ()
    issues: tuple[IssueId, ...] = ()
    events: tuple[EventId, ...] = ()
    old_ids: tuple[str, ...] = ()
    note: str = ""
    withdrawn: Withdrawal | None = None


class Page(Record, frozen=True):
    """A plain page, such as the one about the method."""

    id: PageId
    origin: Origin
    title: str
    lang: str
    body: Body
    summary: str = ""
    status: BriefingStatus = BriefingStatus.PUBLISHED
    old_ids: tuple[str, ...] = ()
