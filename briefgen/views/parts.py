"""The small things that pages are made of: texts, links, dates and badges, as templates show them."""

from typing import NamedTuple

from briefgen.model.record import Record


class Text(Record, frozen=True):
    """A text with its language; `lang` (BCP 47) and `dir` are empty where they are the page's own.

    One without any words counts as false, as an empty string does.
    """

    text: str
    lang: str = ""
    dir: str = ""

    def __bool__(self) -> bool:
        """Tell whether there are any words."""
        return bool(self.text)


class Link(Record, frozen=True):
    """A name that leads somewhere; an empty `url` means that there is no page to lead to."""

    text: str
    url: str
    lang: str = ""
    dir: str = ""


class When(Record, frozen=True):
    """A date in words; `datetime` is its form for `<time>`, empty where HTML has none for it."""

    text: str
    datetime: str = ""


class Choice(Record, frozen=True):
    """What a list can be narrowed to: a value, and its name, with its language where that is not the page's."""

    value: str
    name: str
    lang: str = ""
    dir: str = ""


class Badge(Record, frozen=True):
    """A stance as readers see it: text, shape and colour, never colour alone.

    `stance` is the value of the closed list, for the colour; `year` is set where the record is stale.
    """

    stance: str
    label: str
    symbol: str
    condition: Text = Text("")
    year: str = ""


class Sign(Record, frozen=True):
    """How maps and strips show a stance, stale or not, with its name for the legend."""

    stance: str
    label: str
    is_stale: bool


class SourceLine(NamedTuple):
    """A source in one line. `href` leads to the document itself, at the words if it is cited for some."""

    link: Link
    kind: str
    outlet: Link | None
    citing: Link | None
    published: When | None
    href: str
    archived: str


class QuoteCard(NamedTuple):
    """A quotation with all that says whose it is.

    `is_verbatim` tells words in quotation marks from reported speech. `conveys` is the person whose words
    the speaker relays. `original` holds the words as spoken, where `words` are a translation.
    """

    id: str
    url: str
    words: Text
    is_verbatim: bool
    is_excerpt: bool
    original: Text | None
    translated_by: str
    speaker: Link | None
    attribution: Text
    conveys: Link | None
    role: Text
    on_behalf_of: Link | None
    when: When | None
    medium: str
    said_to: Link | None
    said_at: Link | None
    context: Text
    note: Text
    withdrawn: Text
    source: SourceLine | None


class QuoteLine(NamedTuple):
    """A quotation in a list of many."""

    link: Link
    when: When | None


class Role(NamedTuple):
    """Those who took part in an event in one role."""

    label: str
    participants: tuple[Link, ...]


class EventLine(NamedTuple):
    """An event in a list; `tally` are the numbers of a vote."""

    link: Link
    when: When
    type: str
    status: str
    places: tuple[Link, ...]
    roles: tuple[Role, ...]
    outcome: Text
    certainty: str
    tally: str


class BriefingLine(NamedTuple):
    """A briefing in a list."""

    link: Link
    when: When
    summary: Text


class Evidence(NamedTuple):
    """What a position rests on: a quotation in full, or an event or source by name."""

    kind: str
    link: Link
    quote: QuoteCard | None = None
    source: SourceLine | None = None


class Entry(NamedTuple):
    """One position in a history.

    `before` is the badge of the position that it changed; None where it changed nothing. `vote` says how
    was voted, in words, and `event` names the roll call. `former_ids` are fragments that lead here too.
    """

    id: str
    former_ids: tuple[str, ...]
    url: str
    actors: tuple[Link, ...]
    issue: Link
    when: When
    badge: Badge
    before: Badge | None
    summary: Text
    basis: str
    vote: str
    event: Link | None
    toward: Link | None
    group: Link | None
    until: When | None
    searched: Text
    evidence: tuple[Evidence, ...]
    note: Text


class OtherStance(NamedTuple):
    """The latest position of the other sort than the latest of all: in words beside a vote, or a vote."""

    badge: Badge
    basis: str
    when: When


class StanceRow(NamedTuple):
    """Where one actor stands on one issue; `badge` is None where it has no latest stance of its own.

    `subject` is the issue on an actor's page, and the actor on an issue's. `other` tells words and votes
    apart. `through` are badges of positions that it holds through organizations, shown only where it has
    none of its own. `records` say how many there are on each basis ("3 votes and 1 statement").
    `evidence` leads to what the latest stance rests on, by name if it is one thing, else counted ("2
    quotations and 1 event"). `details` leads to the history. `since` is the date of the position with which the
    latest stance began; `first` and `last` are those of the first and last record, whatever they say. `turns`
    are lines that say what the row showed as of earlier days, only on pages that have a date control.
    """

    subject: Link
    question: Text
    badge: Badge | None
    is_uncertain: bool
    ended: When | None
    since: When | None
    first: When | None
    last: When | None
    basis: str
    other: OtherStance | None
    records: str
    evidence: Link | None
    through: tuple[tuple[Badge, Link], ...]
    details: str
    turns: str = ""


class AsOf(NamedTuple):
    """A control that shows the stances of a page as of a day; `badges` and `bases` are all that it may come to show.

    `records` are lines, to which the turns of rows refer. A stance is stale `stale_after` so many years. The others are
    for its script: `locale` is the language in which it writes numbers, `words` what it says, and `written`, as JSON,
    how it writes days and counts.
    """

    badges: tuple[Badge, ...]
    bases: tuple[str, ...]
    records: str
    stale_after: int
    locale: str
    words: str
    written: str


class HistorySection(NamedTuple):
    """The dated positions of an actor on an issue, newest first.

    `elsewhere` says how many more there are, from which years, and leads to the first page that has some.
    `only_votes` tells those that need one line each.
    """

    id: str
    subject: Link
    question: Text
    entries: tuple[Entry, ...]
    elsewhere: "YearLink | None"
    only_votes: bool


class BodyPiece(NamedTuple):
    """A run of safe HTML, or a card or table embedded in its place.

    `more_stances` says how many rows a table leaves out, and leads to all of them.
    """

    html: str = ""
    quote: QuoteCard | None = None
    event: EventLine | None = None
    history: HistorySection | None = None
    stances: tuple[StanceRow, ...] = ()
    stances_of: Link | None = None
    more_stances: Link | None = None


class YearLink(NamedTuple):
    """A page of older entries; `size` is how many there are, 0 where that is not said."""

    text: str
    url: str
    size: int = 0
