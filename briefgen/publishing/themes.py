"""A theme: templates that know only their view, and style sheets put together to one.

Whatever stands on many pages, such as a link, a date or the card of a quotation, is a part: the macro NAME in
`templates/parts/NAME.html`, which every template has as a filter (`{{ view.target | link }}`). A part is a
function of its value alone, so what it has given is remembered.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePosixPath

from jinja2 import Environment, StrictUndefined, Template, TemplateError
from markupsafe import Markup

from briefgen.model.errors import BriefgenError
from briefgen.publishing.compiling import ViewCompiler, ViewEnvironment, ViewTemplate
from briefgen.publishing.template_sources import TemplateSources, template_sources
from briefgen.publishing.tight import TightBlocks
from briefgen.publishing.translating import TranslatedTemplates
from briefgen.views.words import Words, words_in

STYLE_SHEET = "theme/site.css"

_PARTS = "parts/"
_REMEMBERED = 1 << 15  # values of a part; the cards of so many quotations take some 50 MB


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


def environments(theme: Theme, languages: Iterable[str]) -> dict[str, ViewEnvironment]:
    """Give the environment of a theme's templates in each language (BCP 47), which sees no globals of the site.

    Their words are translated when they are compiled, so that rendering looks up none. Compiling takes longer than
    most edits of content otherwise would: while the sources stay the same, so do the environments.
    """
    sources = template_sources(theme.template_folders)
    known = _environments(sources)
    wanted = tuple(languages)
    for lang in wanted:
        if lang not in known:
            known[lang] = _environment(sources, words_in(lang))
    return {lang: known[lang] for lang in wanted}


@lru_cache(maxsize=1)
def _environments(_: TemplateSources) -> dict[str, ViewEnvironment]:
    """Give those that have been made of the last sources, by language."""
    return {}


def _environment(sources: TemplateSources, words: Words) -> ViewEnvironment:
    made = ViewEnvironment(
        sources,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
        extensions=(TightBlocks, TranslatedTemplates),
    )
    made.extend(words=words)
    made.filters["number"] = words.number
    made.filters["digits"] = words.in_digits
    made.globals.clear()
    made.code_generator_class = ViewCompiler
    made.template_class = ViewTemplate
    made.extend(parts=part_names(made))
    made.get_template = _loaded_once(made.get_template)  # type: ignore[method-assign]
    for part in made.parts:  # type: ignore[attr-defined]
        made.filters[part] = _remembered(made, part)
    return made


def _loaded_once(load: Callable[..., Template]) -> Callable[..., Template]:
    """Give a loader of templates that asks `load` once for each: every page asks for some ten of them."""
    known: dict[str | Template, Template] = {}

    def get_template(name: str | Template, *_: object) -> Template:
        found = known.get(name)
        if found is None:
            found = known[name] = load(name)
        return found

    return get_template


def part_names(templates: Environment) -> frozenset[str]:
    """Give the names of a theme's parts."""
    found = templates.list_templates(filter_func=lambda name: name.startswith(_PARTS))
    return frozenset(PurePosixPath(name).stem for name in found)


def part_template(part: str) -> str:
    """Give the name of the template in which a part stands."""
    return f"{_PARTS}{part}.html"


def _remembered(templates: Environment, part: str) -> Callable[..., Markup]:
    """Give a part as a filter. Its macro is looked up late, since parts are made of each other."""
    macro: Callable[..., Markup] | None = None

    # Two kinds of views with equal fields are equal as tuples, hence `typed`.
    @lru_cache(maxsize=_REMEMBERED, typed=True)
    def filled(*values: object) -> Markup:
        nonlocal macro
        if macro is None:
            macro = getattr(templates.get_template(part_template(part)).module, part)
        return macro(*values)  # macros escape, as autoescape is on

    return filled


def style_sheet(theme: Theme, languages: Iterable[Words] = ()) -> bytes:
    """Give the one style sheet of a theme: its sources in order of name, after the words that it says itself."""
    sources = sorted((theme.path / "css").glob("*.css"))
    said = [_said_by_styles(words) for words in languages]
    return b"\n".join([*said, *(source.read_bytes().replace(b"\r\n", b"\n") for source in sources)])


def _said_by_styles(words: Words) -> bytes:
    """Give, as custom properties, what style sheets say in a language beside the text of a page."""
    said = {
        "no-record": words.gettext("No record"),
        "to": words.pgettext("before the last of two dates", "to") + " ",
        "colon": words.pgettext("after the name of a fact", ":"),
        "semicolon": words.pgettext("list", "; "),
    }
    rules = "".join(f'--said-{name}:"{_in_css(text)}";' for name, text in said.items())
    return f":root:lang({words.lang}){{{rules}}}\n".encode()


def _in_css(text: str) -> str:
    return text.replace("\\", r"\\").replace('"', r"\"").replace("\n", " ")


def template_error(error: TemplateError) -> BriefgenError:
    """Give what is wrong with a template, and where."""
    name = getattr(error, "filename", None) or getattr(error, "name", None) or "a template"
    line = getattr(error, "lineno", None)
    place = f"{name}:{line}" if line else f"{name}"
    return BriefgenError(f"{place}: template-error: {error.message or type(error).__name__}")
