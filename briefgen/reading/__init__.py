"""Content read: from the bytes of each file to the records that it declares.

What comes in is a content folder, or the path and bytes of one file; what goes out are records of the
model and diagnostics with line and column. A file is read without knowledge of any other, so files can be
read in any order, in any process, and be remembered by their hash.
"""

from briefgen.reading.files import ReadingOptions, read_file
from briefgen.reading.folder import ContentFolder, read_folder
from briefgen.reading.records import FileRecords, Folder

__all__ = [
    "ContentFolder",
    "FileRecords",
    "Folder",
    "ReadingOptions",
    "read_file",
    "read_folder",
]
