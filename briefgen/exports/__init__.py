"""What is recorded, as files for other programs: feeds, calendars, tables, citations, and what hosts read.

What comes in is a site; what goes out, for every file of `export_files`, are bytes that are the same on any
machine. Each kind of file is one module: `inputs` picks from the site, `view` makes plain values from what was
picked and from nothing else, `encode` writes them. Nothing here knows of templates.
"""

from briefgen.exports.kinds import ExportFile, FileKind
from briefgen.exports.registry import EXPORT_KINDS, export_files, export_groups

__all__ = [
    "EXPORT_KINDS",
    "ExportFile",
    "FileKind",
    "export_files",
    "export_groups",
]
