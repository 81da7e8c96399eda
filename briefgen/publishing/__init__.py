"""Views, as the bytes of a site.

What comes in is a site and a theme; what goes out is a folder of files, rendered in worker processes and
with which the published one is brought up to date. Nothing here knows how content is written.
"""

from briefgen.publishing.pages import Published, publish_pages
from briefgen.publishing.themes import Theme, theme_at
from briefgen.publishing.updating import Update, refuse_foreign, refuse_overlap, updated_output

__all__ = [
    "Published",
    "Theme",
    "Update",
    "publish_pages",
    "refuse_foreign",
    "refuse_overlap",
    "theme_at",
    "updated_output",
]
