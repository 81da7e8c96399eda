"""Views, as the bytes of a site.

What comes in is a site and a theme; what goes out is a folder of files, rendered in worker processes and
put in the place of the old one in a single step. Nothing here knows how content is written.
"""

from briefgen.publishing.pages import Published, publish_pages
from briefgen.publishing.replacing import replaced_output
from briefgen.publishing.themes import Theme, theme_at

__all__ = ["Published", "Theme", "publish_pages", "replaced_output", "theme_at"]
