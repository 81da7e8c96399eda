"""Sources: what the desk's records rest on."""

from briefgen.model.dates import Edtf
from briefgen.model.identifiers import Origin, SourceId
from briefgen.model.profiles import Withdrawal
from briefgen.model.record import Record
from briefgen.model.vocabulary import SourceKind


class Source(Record, frozen=True):
    """A report, transcript, resolution or other document.

    `outlet` is an organization's id or a plain name, empty where the source doesn't say; `citing`
    names whose report it rests on; `snapshot` names its text in the local snapshot folder, which is
    never published. `url` and `archived` are http or https.
    """

    id: SourceId
    origin: Origin
    title: str
    kind: SourceKind = SourceKind.OTHER
    outlet: str = ""
    citing: str = ""
    url: str = ""
    published: Edtf | None = None
    accessed: Edtf | None = None
    archived: str = ""
    lang: str = ""
    snapshot: str = ""
    old_ids: tuple[str, ...] = ()
    note: str = ""
    withdrawn: Withdrawal | None = None
