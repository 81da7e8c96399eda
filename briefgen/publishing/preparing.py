"""Templates compiled before they are needed, while other processes read the content."""

from collections.abc import Iterable
from contextlib import suppress

from jinja2 import TemplateError

from briefgen.model.errors import BriefgenError
from briefgen.publishing.prints import looked_through
from briefgen.publishing.themes import Theme, environments


def prepare_templates(theme: Theme, languages: Iterable[str]) -> None:
    """Compile all templates of a theme in some languages, which `environments` then gives.

    What is wrong with one is left to whoever needs it.
    """
    for templates in environments(theme, languages).values():
        for name in templates.list_templates(extensions=("html",)):
            with suppress(TemplateError, BriefgenError):
                looked_through(templates, name)  # so that it is parsed once for both
                templates.get_template(name)
