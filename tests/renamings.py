"""Renamings of small sites in memory: files by path, as bytes, before and after."""

from strategies import STATIC, World, content_of
from worlds import TODAY

from briefgen.atlas import link
from briefgen.editing.renaming import Plan, Written, planned
from briefgen.model.identifiers import Reference
from briefgen.reading.files import ReadingOptions, read_file

NEW = "brand-new"


def bytes_of(world: World) -> dict[str, bytes]:
    return {one.path: content_of(one) for one in world}


def joined(files, verifications=()):
    return link(files, static=[STATIC], site_date=TODAY, drafts=True, verifications=verifications)


def read(contents: dict[str, bytes]):
    return tuple(read_file(path, content, ReadingOptions()) for path, content in contents.items())


def renamed(contents: dict[str, bytes], old: Reference, name: str = NEW) -> Plan:
    files = read(contents)
    site = Written(files, (), joined(files).atlas, contents.get, ReadingOptions())
    return planned(old, name, site, joined)


def after(contents: dict[str, bytes], plan: Plan) -> dict[str, bytes]:
    changed = {**contents, **plan.after}
    return {path: content for path, content in changed.items() if content is not None}
