"""A site shown while it is being written: built, served on this machine, and built anew when it changes.

What comes in is a way to build the site once more (`Rebuild`); what goes out are pages over HTTP, with the
problems of the last build on them, and a signal to the browser to show a page again. Nothing here knows how a
site is built, apart from `rebuilding`.
"""

from briefgen.serving.outcomes import Drafts, Outcome, Places, Preview, Rebuild, Rebuilt
from briefgen.serving.rebuilding import SiteChoice, preview_rebuild
from briefgen.serving.session import Session, serve

__all__ = [
    "Drafts",
    "Outcome",
    "Places",
    "Preview",
    "Rebuild",
    "Rebuilt",
    "Session",
    "SiteChoice",
    "preview_rebuild",
    "serve",
]
