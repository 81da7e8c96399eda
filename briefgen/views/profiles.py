"""What the pages of countries, organizations, people, issues and events say of their things alike."""

from collections.abc import Iterable
from typing import NamedTuple

from briefgen.model.identifiers import Reference
from briefgen.model.profiles import Profile
from briefgen.views.bodies import body_pieces
from briefgen.views.cards import briefing_lines
from briefgen.views.correction_lines import CorrectionLine, correction_lines
from briefgen.views.extracts import NOTHING_TOLD, Extract
from briefgen.views.log import LogEntry, named_in
from briefgen.views.names import text_in, when
from briefgen.views.parts import BodyPiece, BriefingLine, Link, Text, When
from briefgen.views.relations import briefings_about, mentions_of
from briefgen.views.site import Site


class ProfileInputs(NamedTuple):
    """What is said of a thing elsewhere, the newest of `briefings_in_all`, and which corrections concern it."""

    briefings: tuple[Reference, ...]
    briefings_in_all: int
    corrections: tuple[LogEntry, ...]
    mentions: tuple[Reference, ...]

    @property
    def named(self) -> tuple[Reference, ...]:
        """What the page names even if it has been withdrawn."""
        return (*self.mentions, *named_in(self.corrections))


class ProfileView(NamedTuple):
    """What the desk says of a thing, and what is said of it elsewhere.

    `bottom_line_by_desk` tells whether the bottom line of the page is the desk's own.
    """

    bottom_line_by_desk: bool
    other_names: tuple[Text, ...]
    summary: Text
    reviewed: When | None
    body: tuple[BodyPiece, ...]
    body_lang: str
    body_dir: str
    briefings: tuple[BriefingLine, ...]
    briefings_in_all: int
    corrections: tuple[CorrectionLine, ...]
    mentions: tuple[Link, ...]
    same_as: tuple[str, ...]
    note: Text
    withdrawn: Text


def profile_inputs(
    site: Site,
    reference: Reference,
    brought: Iterable[Reference] = (),
    *,
    most: int | None = None,
) -> ProfileInputs:
    """Pick what is said of a thing: `most` briefings about it, or that bring any of what is `brought`."""
    briefings = briefings_about(site, reference, brought)
    return ProfileInputs(
        briefings=briefings[:most],
        briefings_in_all=len(briefings),
        corrections=site.corrections_of(reference),
        mentions=mentions_of(site, reference),
    )


def profile_view(
    given: ProfileInputs,
    reference: Reference,
    profile: Profile,
    names: tuple[Text, ...],
    shown: Extract,
) -> ProfileView:
    """Show what is said of a thing; `names` are the others that it has."""
    lang, body = profile.lang, text_in("", profile.lang, shown.lang)

    def told(text: str) -> Text:
        return text_in(text, lang, shown.lang) if text else NOTHING_TOLD

    return ProfileView(
        bottom_line_by_desk=bool(profile.bottom_line),
        other_names=names,
        summary=told(profile.summary),
        reviewed=when(shown.words, profile.reviewed) if profile.reviewed else None,
        body_lang=body.lang,
        body_dir=body.dir,
        body=body_pieces(reference, shown, shown.site.frame.base),
        briefings=briefing_lines(given.briefings, shown),
        briefings_in_all=given.briefings_in_all,
        corrections=correction_lines(given.corrections, shown, reference),
        mentions=shown.links_to(given.mentions),
        same_as=profile.same_as,
        note=told(profile.note),
        withdrawn=told(profile.withdrawn.reason if profile.withdrawn else ""),
    )
