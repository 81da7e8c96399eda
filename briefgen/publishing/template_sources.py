"""The sources of a theme's templates, read once: what is compiled from them can't change under a build."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from jinja2 import BaseLoader, Environment, TemplateNotFound

from briefgen.model.errors import BriefgenError


class TemplateSource(NamedTuple):
    """A template as it stands in its file; `name` is what other templates call it."""

    name: str
    file: str
    content: bytes


TemplateSources = tuple[TemplateSource, ...]
"""All templates of a theme in order of name, and with them all else that lies in their folders."""


def template_sources(folders: Iterable[Path]) -> TemplateSources:
    """Read every file below `folders`, of which an earlier one hides those of later ones that have its name."""
    found: dict[str, Path] = {}
    for folder in folders:
        for file in folder.rglob("*"):
            if file.is_file():
                found.setdefault(file.relative_to(folder).as_posix(), file)
    return tuple(
        TemplateSource(name, str(found[name]), found[name].read_bytes()) for name in sorted(found)
    )


class SourceLoader(BaseLoader):
    """Gives Jinja templates from sources that have been read."""

    def __init__(self, sources: TemplateSources) -> None:
        """Take the sources of all templates that there are."""
        self._sources = {one.name: one for one in sources}

    def get_source(
        self,
        environment: Environment,  # noqa: ARG002 - the signature is Jinja's
        template: str,
    ) -> tuple[str, str, Callable[[], bool]]:
        """Give the source of a template. Raises BriefgenError where it is not in UTF-8."""
        found = self._sources.get(template)
        if found is None:
            raise TemplateNotFound(template)
        try:
            text = found.content.decode()
        except UnicodeDecodeError as error:
            line = found.content[: error.start].count(b"\n") + 1
            raise BriefgenError(
                f"{found.file}:{line}: template-error: this is not UTF-8; save the file as UTF-8"
            ) from error
        # As in a file that is opened as a text.
        return text.replace("\r\n", "\n").replace("\r", "\n"), found.file, lambda: True

    def list_templates(self) -> list[str]:
        """Give the names of all templates."""
        return list(self._sources)
