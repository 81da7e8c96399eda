"""Pictures for previews of links to countries and issues.

A plain view of what a picture says goes in, the bytes of a PNG come out: drawn as SVG from a few shapes and lines
of text, with the fonts that stand in `fonts/`, by a renderer that asks nothing of the system.
"""

from briefgen.exports.pictures import country, issue

KINDS = (country.KIND, issue.KIND)

__all__ = ["KINDS"]
