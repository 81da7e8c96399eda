"""The page on which a reader picks two countries; those that never met are compared in the browser."""

from typing import NamedTuple

from briefgen.atlas.agreement import MOST_DIFFERENCES
from briefgen.model.countries import FORMER_STATES
from briefgen.model.identifiers import Kind, Reference
from briefgen.model.stances import Stance
from briefgen.model.vocabulary import CAST, Basis
from briefgen.views.extracts import extract, is_withdrawn_on
from briefgen.views.frames import Frame, frame
from briefgen.views.matrix_pages import COMPARE, matrix_path
from briefgen.views.names import alphabetical
from briefgen.views.pages import PageKind
from briefgen.views.pair import FAR_APART, captions
from briefgen.views.parts import Badge, Link
from briefgen.views.site import Site
from briefgen.views.stances import stance_badge
from briefgen.views.surroundings import SiteFrame
from briefgen.views.words import Words, json_text


class Comparable(NamedTuple):
    """A country; `partners` are the codes of those after it with which it has a page together.

    `is_former` tells a former state, which has no latest stance.
    """

    code: str
    link: Link
    partners: str
    is_former: bool


class ComparingView(NamedTuple):
    """All that the page shows, and what its script is told.

    `met` are the countries of which each has a page together with another.
    """

    frame: Frame
    title: str
    bottom_line: str
    countries: tuple[Comparable, ...]
    met: tuple[Link, ...]
    legend: tuple[Badge, ...]
    years: int
    matrix: str
    words: str


class ComparingInputs(NamedTuple):
    """What the page is made from."""

    site: SiteFrame
    countries: tuple[Comparable, ...]
    met: frozenset[str]


def inputs(site: Site, path: str) -> ComparingInputs:
    """Pick every country, with those that it has met."""
    del path
    partners: dict[str, list[str]] = {}
    met: set[str] = set()
    for one, other in site.pairs():
        partners.setdefault(one, []).append(other.lower())
        met |= {one.lower(), other.lower()}
    shown = extract(site)
    references = (Reference(Kind.COUNTRY, code) for code in site.ids(Kind.COUNTRY))
    countries = [
        Comparable(
            code=reference.id.lower(),
            link=shown.link_to(reference),
            partners=" ".join(partners.get(reference.id, ())),
            is_former=reference.id in FORMER_STATES,
        )
        for reference in references
        if not is_withdrawn_on(site, reference)
    ]
    countries.sort(key=lambda one: (alphabetical(one.link.text), one.code))
    return ComparingInputs(site.frame, tuple(countries), frozenset(met))


def _words(words: Words) -> dict[str, object]:
    """Give what the script says."""
    same, different, apart = captions(words)
    return {
        "locale": words.browser_locale,
        "plurals": words.browser_plurals,
        "dates": words.browser_dates,
        "both": words.enumerated(("{first}", "{last}")),
        "comma": words.pgettext("list", ", "),
        "issue": words.gettext("Issue"),
        "bases": {basis.value: words.bases[basis] for basis in Basis},
        "same": same,
        "different": different,
        "apart": apart,
        "stand": words.gettext("Where they stand"),
        "voted": words.gettext("How they voted"),
        "calls": words.forms(
            "Of {number} roll call on the issues of this site in which both voted yes or no or"
            " abstained, {countries} voted the same way in {alike}.",
            "Of {number} roll calls on the issues of this site in which both voted yes or no or"
            " abstained, {countries} voted the same way in {alike}.",
        ),
        "span": words.gettext("The first of them was in {first}, the last in {last}."),
        "left_out": words.gettext(
            "Where either was absent or did not vote, or how it voted is not known, the roll call"
            " is left out."
        ),
        "votes": {option.value: words.votes[option] for option in CAST},
        "by_issue": words.gettext("Votes by issue"),
        "both_voted": words.gettext("Both voted"),
        "same_way": words.gettext("The same way"),
        "call": words.gettext("Roll call"),
        "roll_call": words.gettext("roll call"),
        "differed": words.gettext("Where they voted differently"),
        "differed_newest": words.gettext("Where they voted differently: the newest %(number)s")
        % {"number": words.number(MOST_DIFFERENCES)},
        "former": words.gettext("{country} is a former state and has no latest stance."),
        "issues": words.forms(
            "{countries}: {number} issue on which both have a stance.",
            "{countries}: {number} issues on which both have a stance.",
        ),
        "not_current": words.gettext(
            "The latest recorded stance of each need not be its current one."
        ),
        "nothing": words.gettext("Nothing is recorded of both {countries} on the same issue."),
        "twice": words.gettext("Choose two different countries."),
        "failed": words.gettext(
            "The records could not be read. Try again, or look at the pages of the two countries."
        ),
    }


def view(given: ComparingInputs) -> ComparingView:
    """Show every country."""
    words = given.site.words
    title = words.gettext("Compare two countries")
    line = words.gettext("Two countries side by side: their records, and their votes.")
    matrix = f"{given.site.root}/{matrix_path(1)}"
    return ComparingView(
        frame=frame(
            given.site,
            COMPARE,
            title,
            line,
            crumbs=(Link(words.gettext("Matrix of positions"), matrix),),
        ),
        title=title,
        bottom_line=line,
        countries=given.countries,
        met=tuple(one.link for one in given.countries if one.code in given.met),
        legend=tuple(stance_badge(stance, words) for stance in Stance),
        years=FAR_APART,
        matrix=matrix,
        words=json_text(_words(words)),
    )


KIND: PageKind[str] = PageKind(
    name="comparing",
    template="compare.html",
    keys=lambda _: (COMPARE,),
    path=str,
    inputs=inputs,
    view=view,
)
