"""What the things on a page bring with them: records to be shown, and others that are named."""

from briefgen.atlas.declared import is_withdrawn
from briefgen.model.bodies import Body, BodyReference
from briefgen.model.identifiers import ACTOR_KINDS, ActorId, IssueId, Kind, Reference
from briefgen.model.positions import Position
from briefgen.model.quotes import Quote
from briefgen.views.recorded import recorded
from briefgen.views.site import Site
from briefgen.views.standings import Standing

HistoryKey = tuple[ActorId, IssueId]


def gather_standing(
    standing: Standing, wanted: list[Reference], mentions: dict[Reference, None]
) -> None:
    """Want what a row of a table shows: the question, the actor, and what the latest stance rests on."""
    history = standing.history
    wanted.append(Reference(Kind.ISSUE, history.issue))
    _mention_actor(history.actor, mentions)
    for organization, _ in standing.through:
        _mention_actor(organization, mentions)
    if history.latest:
        mentions[Reference(Kind.POSITION, history.latest.id)] = None
        mentions.update(dict.fromkeys(history.latest.evidence))


def gather_record(
    site: Site,
    reference: Reference,
    record: object,
    wanted: list[Reference],
    mentions: dict[Reference, None],
) -> None:
    """Want what a record rests on, and mention all that it names."""
    mentions.update(dict.fromkeys(site.named_by(reference)))
    match record:
        case Position():
            _gather_position(site, record, wanted, mentions)
        case Quote():
            if record.source:
                _want(site, Reference(Kind.SOURCE, record.source), wanted)


def _gather_position(
    site: Site, position: Position, wanted: list[Reference], mentions: dict[Reference, None]
) -> None:
    mentions[Reference(Kind.ISSUE, position.issue)] = None
    for actor in (*position.actors, position.toward, position.group):
        _mention_actor(actor, mentions)
    for evidence in position.evidence:
        mentions[evidence] = None
        if evidence.kind is not Kind.EVENT:
            _want(site, evidence, wanted)


def _mention_actor(actor: ActorId | None, mentions: dict[Reference, None]) -> None:
    """Mention an actor, of whichever kind it is."""
    if actor:
        for kind in ACTOR_KINDS:
            mentions[Reference(kind, actor)] = None


def gather_body(
    site: Site,
    body: Body | None,
    wanted: list[Reference],
    keys: list[HistoryKey],
    mentions: dict[Reference, None],
) -> None:
    """Want what a body embeds, and mention what it links to."""
    for piece in body.pieces if body else ():
        if isinstance(piece, BodyReference):
            target = piece.target.partition("#")[0]
            match piece.form, piece.kind:
                case _, "positions":
                    actor, _, question = target.partition("/")
                    key = ActorId(actor), IssueId(question)
                    _gather_history(site, key, wanted, keys, mentions)
                case "embed", "issue":
                    issue = IssueId(target)
                    if not is_withdrawn(site.atlas.issues[issue]):
                        wanted.append(Reference(Kind.ISSUE, target))
                        keys.extend((one, issue) for one in site.atlas.actors_on.get(issue, ()))
                case "embed", "quote" | "event":
                    _want(site, Reference(Kind(piece.kind), target), wanted)
                case _, kind if kind in list(Kind):
                    mentions[Reference(Kind(kind), target)] = None


def _gather_history(
    site: Site,
    key: HistoryKey,
    wanted: list[Reference],
    keys: list[HistoryKey],
    mentions: dict[Reference, None],
) -> None:
    actor, issue = key
    mentions[Reference(Kind.ISSUE, issue)] = None
    _mention_actor(actor, mentions)
    if issue in site.atlas.issues_of.get(actor, ()):
        keys.append(key)
        shown = recorded(site.atlas.histories[key])
        wanted.extend(Reference(Kind.POSITION, one.id) for one in shown)


def _want(site: Site, reference: Reference, wanted: list[Reference]) -> None:
    """Want what another record rests on or a body embeds, unless it has been withdrawn."""
    if not is_withdrawn(site.atlas.record(reference)):
        wanted.append(reference)
