"""The generator through which Pelican writes a site of briefings."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree

from pelican.generators import Generator

from briefgen.cache.standstill import STAMP
from briefgen.exports import export_groups
from briefgen.model.diagnostics import Severity
from briefgen.plugin.articles import Articles
from briefgen.plugin.loading import ContentError, Loaded, loaded
from briefgen.plugin.settings import configuration
from briefgen.publishing import Published, Theme, publish_pages
from briefgen.publishing.manifests import stamp_of
from briefgen.searching import INDEX, SearchToolError, written_index
from briefgen.views import Site

PREPARED = "BRIEFGEN_PREPARED"
"""The setting in which `briefgen build` hands over what it has already read."""

Publish = Callable[[Site, Theme, Path], Published]
"""Writes the pages of a site below a folder."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A site that has been read, and how its pages are to be written."""

    loaded: Loaded
    publish: Publish


_log = logging.getLogger(__name__)


def publish_site(site: Site, theme: Theme, output: Path) -> Published:
    """Write every page and every file for other programs, whatever stood there before."""
    return publish_pages(site, theme, output, others=export_groups(site))


class BriefgenGenerator(Generator):  # type: ignore[misc]  # Pelican has no types
    """Reads briefings and everything they declare, and writes the site's pages."""

    def generate_context(self) -> None:
        """Read the content and give other plugins its briefings as Pelican's articles.

        Raises ContentError if anything is wrong with it, so that nothing is written.
        """
        self._configuration = configuration(self.settings)
        prepared: Prepared | None = self.settings.get(PREPARED)
        found: Loaded = prepared.loaded if prepared else self._read()
        self._publish: Publish = prepared.publish if prepared else publish_site
        self._is_to_be_indexed = prepared is None and self._configuration.site.has_search
        self._site = found.site
        self.context["articles"] = Articles(self._site, self.settings, self.context)

    def _read(self) -> Loaded:
        found = loaded(self._configuration)
        if found.errors:
            raise ContentError(found.diagnostics, self._configuration.content)
        for diagnostic in found.diagnostics:
            if diagnostic.severity is Severity.WARNING:
                _log.warning("%s", diagnostic)
        return found

    def generate_output(self, _writer: object) -> None:
        """Write every page. Pelican's own writer copies a context for each, so it is not used."""
        output = Path(self.output_path)
        published = self._publish(self._site, self._configuration.theme, output)
        (output / STAMP).write_text(stamp_of(published.printed.prints), encoding="utf-8")
        if self._is_to_be_indexed:
            self._index(output)

    def _index(self, output: Path) -> None:
        rmtree(output / INDEX, ignore_errors=True)
        try:
            written_index(self._site, output)
        except SearchToolError as error:
            _log.warning("%s", error)
