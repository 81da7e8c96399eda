"""A theme: templates that know only their view, and style sheets put together to one."""

from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError

from briefgen.model.errors import BriefgenError

STYLE_SHEET = "theme/site.css"


@dataclass(frozen=True, slots=True)
class Theme:
    """Where a theme's parts lie; `overrides` are looked into for templates first."""

    path: Path
    overrides: tuple[Path, ...] = ()

    @property
    def template_folders(self) -> tuple[Path, ...]:
        """The folders in which a template is looked for, in this order."""
        return (*self.overrides, self.path / "templates")


def theme_at(path: Path, overrides: tuple[Path, ...] = ()) -> Theme:
    """Give the theme in a folder. Raises BriefgenError if it has no templates."""
    theme = Theme(path, overrides)
    if not (path / "templates").is_dir():
        raise BriefgenError(f"{path} is no theme of briefgen: it has no folder `templates/`")
    return theme


def environment(theme: Theme) -> Environment:
    """Give the environment of a theme's templates, which sees no globals of the site."""
    made = Environment(
        loader=FileSystemLoader([str(folder) for folder in theme.template_folders]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    made.globals.clear()
    return made


def style_sheet(theme: Theme) -> bytes:
    """Give the one style sheet of a theme: its sources in order of name."""
    sources = sorted((theme.path / "css").glob("*.css"))
    return b"\n".join(source.read_bytes().replace(b"\r\n", b"\n") for source in sources)


def template_error(error: TemplateError) -> BriefgenError:
    """Give what is wrong with a template, and where."""
    name = getattr(error, "filename", None) or getattr(error, "name", None) or "a template"
    line = getattr(error, "lineno", None)
    place = f"{name}:{line}" if line else f"{name}"
    return BriefgenError(f"{place}: template-error: {error.message or type(error).__name__}")
