"""The table of positions: who stands where on which issue, since when, on what evidence."""

from operator import attrgetter
from typing import Any

from briefgen.model.identifiers import Kind
from briefgen.model.stances import Stance
from briefgen.model.vocabulary import Basis, VoteOption
from briefgen.views.site import Site
from briefgen.views.tables.columns import Format, Table, choice, dates, flag, former_ids, ids, text
from briefgen.views.tables.listed import Listed, listed


def _entries(site: Site) -> tuple[Listed, ...]:
    return listed(site, Kind.POSITION)


def _evidence(entry: Any, kind: Kind) -> tuple[str, ...]:
    return tuple([one.id for one in entry.record.evidence if one.kind is kind])


TABLE = Table(
    name="positions",
    title="Positions",
    meaning="Each dated position of an actor on an issue, those that votes made included. A later one of"
    " the same actor on the same issue supersedes it, and it stays in the table.",
    key=("id",),
    entries=_entries,
    columns=(
        text("id", "The position's id.", attrgetter("record.id"), required=True),
        text("url", "Where it stands on the site.", attrgetter("url"), Format.URL),
        ids(
            "actors",
            "Who holds it: ids of actors, several if jointly.",
            attrgetter("record.actors"),
        ),
        text("issue", "The issue's id.", attrgetter("record.issue"), required=True),
        choice("stance", "The stance.", Stance, attrgetter("record.stance"), required=True),
        text(
            "condition",
            "The terms, where the stance is a conditional one.",
            attrgetter("record.condition"),
        ),
        text("summary", "One sentence in the desk's own words.", attrgetter("record.summary")),
        text(
            "lang",
            "The language of the summary, the condition and the note.",
            attrgetter("lang"),
            Format.BCP_47,
        ),
        *dates("date", "When it was taken.", attrgetter("record.date"), required=True),
        text(
            "date_text",
            "The desk's wording of the date, where it has one.",
            attrgetter("record.date_text"),
        ),
        *dates("until", "When it ended, if without a successor.", attrgetter("record.until")),
        choice(
            "basis", "By what act it was taken.", Basis, attrgetter("record.basis"), required=True
        ),
        text(
            "event",
            "For a vote: the id of the event at which it was cast.",
            attrgetter("record.event"),
        ),
        choice("vote", "For a vote: how was voted.", VoteOption, attrgetter("record.vote")),
        text(
            "group",
            "The organization through which it is held; such a position is not the actor's own.",
            attrgetter("record.group"),
        ),
        ids(
            "except",
            "Members of the group or of the holder that do not share it.",
            attrgetter("record.excepted"),
        ),
        text("toward", "Another actor at whom it is directed.", attrgetter("record.toward")),
        ids(
            "quotes",
            "The quotations that it rests on.",
            lambda one: _evidence(one, Kind.QUOTE),
        ),
        ids("events", "The events that it rests on.", lambda one: _evidence(one, Kind.EVENT)),
        ids("sources", "The sources that it rests on.", lambda one: _evidence(one, Kind.SOURCE)),
        text(
            "searched",
            "For `undeclared`: where the desk looked and found nothing.",
            attrgetter("record.searched"),
        ),
        flag(
            "preferred",
            "Whether it counts as later than others of the same date.",
            attrgetter("record.preferred"),
        ),
        text("briefing", "The briefing that brings it.", attrgetter("briefing")),
        dates("recorded", "When that was published.", attrgetter("record.recorded"))[0],
        former_ids(attrgetter("record.old_ids")),
        text("note", "What readers should know of it.", attrgetter("record.note")),
    ),
)
