"""Quotations: whose words, which, when, where, to whom, and by which source."""

from briefgen.model.dates import Edtf
from briefgen.model.identifiers import ActorId, EventId, IssueId, Origin, QuoteId, SourceId
from briefgen.model.profiles import Withdrawal
from briefgen.model.record import Record
from briefgen.model.vocabulary import Medium, Translation


class Original(Record, frozen=True):
    """The words as they were spoken, where `text` is a translation; `lang` is BCP 47."""

    lang: str
    text: str


class Quote(Record, frozen=True):
    """A quotation, stored once and shown everywhere.

    Exactly one of `text` (verbatim, without outer quotation marks) and `paraphrase` (the desk's words
    for what the source reports indirectly) is set. `speaker` or `attribution` says who; `conveys` whose
    words a speaker relays. `role` is as the source gives it. Empty `role`, and None for `on_behalf_of`
    and `date`, mean that the file gives none; linking fills them from the speaker and the source.
    `excerpt` marks a text that starts or ends inside a sentence, or leaves words out. `prefix` and
    `suffix` are W3C TextQuoteSelector context.
    """

    id: QuoteId
    origin: Origin
    source: SourceId | None
    speaker: ActorId | None = None
    attribution: str = ""
    conveys: ActorId | None = None
    role: str = ""
    on_behalf_of: ActorId | None = None
    text: str = ""
    paraphrase: str = ""
    excerpt: bool = False
    context: str = ""
    lang: str = ""
    original: Original | None = None
    translation: Translation | None = None
    translator: str = ""
    date: Edtf | None = None
    date_text: str = ""
    medium: Medium | None = None
    said_to: str = ""
    said_at: EventId | None = None
    about: tuple[EventId, ...] = ()
    issues: tuple[IssueId, ...] = ()
    prefix: str = ""
    suffix: str = ""
    old_ids: tuple[str, ...] = ()
    note: str = ""
    withdrawn: Withdrawal | None = None

    @property
    def words(self) -> str:
        """What the quotation says, verbatim or as the desk reports it."""
        return self.text or self.paraphrase
