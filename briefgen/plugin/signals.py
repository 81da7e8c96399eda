"""What briefgen does when Pelican says that it is at work.

Pelican keeps weak references to what is connected, so all of it is functions of this module; and one process
may run Pelican many times, so nothing is remembered here from one run to the next.
"""

import logging

from pelican import Pelican, signals

from briefgen.model.errors import BriefgenError
from briefgen.plugin.generator import BriefgenGenerator
from briefgen.plugin.settings import NO_FEEDS, own_defaults


def register() -> None:
    """Connect briefgen to Pelican."""
    signals.initialized.connect(take_over)
    signals.get_generators.connect(generators)
    logging.getLogger("pelican").addFilter(told_plainly)


def take_over(pelican: Pelican) -> None:
    """Leave to Pelican what it does best: settings, the theme's and the site's static files, plugins.

    Briefings and pages are read and written by briefgen, so Pelican's own generators are given none.
    """
    for paths in ("ARTICLE_PATHS", "PAGE_PATHS", "DIRECT_TEMPLATES"):
        pelican.settings[paths] = []
    pelican.settings.update(NO_FEEDS)
    pelican.settings.update(own_defaults(pelican.settings))
    pelican.theme = pelican.settings["THEME"]


def told_plainly(record: logging.LogRecord) -> bool:
    """Let Pelican tell what a person can put right without the traceback that it adds to every error."""
    error = record.exc_info[1] if record.exc_info else None
    if isinstance(error, BriefgenError):
        record.msg, record.args = "%s", (str(error),)
        record.exc_info = None
    return True


def generators(_pelican: Pelican) -> type[BriefgenGenerator]:
    """Give the one generator that briefgen adds."""
    return BriefgenGenerator
