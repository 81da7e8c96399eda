"""The table of issues: the questions on which actors hold positions."""

from operator import attrgetter

from briefgen.model.identifiers import Kind
from briefgen.views.site import Site
from briefgen.views.tables.columns import Table, text
from briefgen.views.tables.listed import Listed, listed
from briefgen.views.tables.shared import PROFILE, named


def _entries(site: Site) -> tuple[Listed, ...]:
    return listed(site, Kind.ISSUE)


TABLE = Table(
    name="issues",
    title="Issues",
    meaning="The questions on which actors hold positions, and what counts as an answer.",
    key=("id",),
    entries=_entries,
    columns=(
        *named(attrgetter("record.name")),
        text("question", "The question.", attrgetter("record.question")),
        text(
            "criteria",
            "The rule of what counts as a position on it.",
            attrgetter("record.criteria"),
        ),
        text("part_of", "The wider issue of which it is part.", attrgetter("record.part_of")),
        *PROFILE,
    ),
)
