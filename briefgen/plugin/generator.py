"""The generator through which Pelican writes a site of briefings."""

import logging
from pathlib import Path
from typing import Any

from pelican.generators import Generator

from briefgen.model.diagnostics import Severity
from briefgen.plugin.articles import Articles
from briefgen.plugin.loading import ContentError, Loaded, loaded
from briefgen.plugin.settings import configuration
from briefgen.publishing import publish_pages
from briefgen.publishing.replacing import STAMP, STAMP_TEXT

PREPARED = "BRIEFGEN_PREPARED"
"""The setting in which `briefgen build` hands over what it has already read."""

_log = logging.getLogger(__name__)


class BriefgenGenerator(Generator):  # type: ignore[misc]  # Pelican has no types
    """Reads briefings and everything they declare, and writes the site's pages."""

    def generate_context(self) -> None:
        """Read the content and give other plugins its briefings as Pelican's articles.

        Raises ContentError if anything is wrong with it, so that nothing is written.
        """
        self._configuration = configuration(self.settings)
        prepared = self.settings.get(PREPARED)
        found: Loaded = prepared.loaded if prepared else self._read()
        self._publishing: dict[str, Any] = prepared.publishing if prepared else {}
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
        publish_pages(self._site, self._configuration.theme, output, **self._publishing)
        (output / STAMP).write_text(STAMP_TEXT, encoding="utf-8")
