"""Briefings as Pelican's articles, for its other plugins and themes."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any, overload

from pelican.contents import Article

from briefgen.model.briefings import Briefing
from briefgen.model.identifiers import BriefingId, Kind, Reference
from briefgen.model.vocabulary import BriefingStatus
from briefgen.views import Site


class Articles(Sequence[Any]):
    """The published briefings, newest first; each becomes an Article when it is asked for."""

    def __init__(self, site: Site, settings: dict[str, Any], context: dict[str, Any]) -> None:
        """Keep what an article is made from."""
        self._site = site
        self._settings = settings
        self._context = context
        self._briefings = sorted(
            (
                briefing
                for briefing in site.whole.briefings.values()
                if briefing.status is BriefingStatus.PUBLISHED
                and not briefing.translation_of
                and briefing.withdrawn is None
            ),
            key=lambda one: (one.date.sort_key, one.id),
            reverse=True,
        )

    def __len__(self) -> int:
        """Give how many there are."""
        return len(self._briefings)

    @overload
    def __getitem__(self, index: int) -> Article: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Article]: ...

    def __getitem__(self, index: int | slice) -> Article | Sequence[Article]:
        """Give one article, or some."""
        if isinstance(index, slice):
            return [self._article(briefing) for briefing in self._briefings[index]]
        return self._article(self._briefings[index])

    def __iter__(self) -> Iterator[Article]:
        """Give each article in turn."""
        return (self._article(briefing) for briefing in self._briefings)

    def _article(self, briefing: Briefing) -> Article:
        day = briefing.date.earliest
        reference = Reference(Kind.BRIEFING, BriefingId(briefing.id))
        path = self._site.unnoted.urls[reference].removeprefix(f"{self._site.surroundings.root}/")
        html = "".join(piece for piece in briefing.body.pieces if isinstance(piece, str))
        return Article(
            html,
            metadata={
                "title": briefing.title,
                "slug": briefing.slug,
                "lang": briefing.lang,
                "summary": briefing.summary,
                "status": briefing.status.value,
                "date": datetime(day.year, day.month, day.day, tzinfo=UTC) if day else None,
                "url": path,
                "save_as": f"{path}index.html",
            },
            settings=self._settings,
            source_path=str(self._context["PATH"]) + "/" + briefing.origin.path,
            context=self._context,
        )
