"""What a page was printed from: its view, its template with all that it includes, and the facts behind it."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

import msgspec
from jinja2 import Environment, TemplateNotFound
from jinja2.meta import find_referenced_templates
from jinja2.nodes import Filter

from briefgen.cache.own_version import digest, own_version
from briefgen.publishing.compiling import ViewEnvironment
from briefgen.publishing.themes import part_names, part_template

Digest = bytes


class Print(NamedTuple):
    """The digests of a page's view and of its template's closure; equal prints are equal bytes."""

    view: Digest
    template: Digest


class PageName(NamedTuple):
    """A page by the name of its kind, its language (BCP 47) and its key, where that is a text."""

    kind: str
    lang: str
    key: str


class Printed(NamedTuple):
    """The pages of a site as a build leaves them.

    `prints` say, by file below the output folder, what each page was printed from; `needs` on which facts its
    view rests, as their numbers; `facts` give the digest of each of these by its number, and `contents` that of
    each file's bytes. `names` tell which page a file is, where a text can tell it. `templates` are the digests of the closures of templates, whose sources had the digest
    `sources`.
    """

    prints: Mapping[str, Print]
    needs: Mapping[str, bytes]
    facts: Mapping[int, Digest]
    contents: Mapping[str, Digest]
    sources: Digest = b""
    templates: Mapping[str, Digest] = MappingProxyType({})
    names: Mapping[str, PageName] = MappingProxyType({})


def amended(known: Printed, changed: Printed) -> Printed:
    """Give what is known of a site, with what has changed of some of its pages and facts."""
    return known._replace(
        prints={**known.prints, **changed.prints},
        needs={**known.needs, **changed.needs},
        facts={**known.facts, **changed.facts},
        contents={**known.contents, **changed.contents},
    )


NOTHING = Printed({}, {}, {}, {})
"""What is known of an output folder of which nothing is known."""


def view_digest(view: object) -> Digest:
    """Give the digest of a view: equal views, and only they, have equal ones."""
    return digest(_ENCODER.encode(view))


def sources_digest(templates: ViewEnvironment) -> Digest:
    """Give the digest of the sources of all templates of a theme, and of what renders them."""
    parts = (part for one in templates.sources for part in (one.name.encode(), one.content))
    return digest(_renderer() + b"\0".join(parts))


def _renderer() -> bytes:
    return own_version(("babel", "jinja2", "markupsafe", "msgspec"))


def encoder_digest() -> Digest:
    """Give the digest of what encodes files that no template makes."""
    return own_version(("babel", "msgspec", "resvg-py"))


def template_digests(templates: ViewEnvironment, names: Iterable[str]) -> dict[str, Digest]:
    """Give, for each template, the digest of it and of all that it includes, imports or extends.

    What renders them is part of it too: another version of briefgen or Jinja may give other bytes.
    """
    renderer = _renderer()
    return {name: digest(renderer + b"\0".join(_closure(templates, name))) for name in set(names)}


def _closure(templates: ViewEnvironment, name: str) -> list[bytes]:
    """Give the names and sources of a template and of all that it refers to, in order of name."""
    found: dict[str, bytes] = {}
    ahead = [name]
    while ahead:
        one = ahead.pop()
        if one not in found:
            found[one], others = looked_through(templates, one)
            ahead.extend(others)
    return [part for one in sorted(found) for part in (one.encode(), found[one])]


def looked_through(templates: ViewEnvironment, name: str) -> tuple[bytes, tuple[str, ...]]:
    """Give a template's source, and the names of the templates that it refers to. Raises TemplateError."""
    if name not in templates.referring:
        templates.referring[name] = _parsed(templates, name)
    return templates.referring[name]


def _parsed(templates: ViewEnvironment, name: str) -> tuple[bytes, tuple[str, ...]]:
    source, file = _source(templates, name)
    tree = templates.parse(source, name, file)
    parts = part_names(templates)
    others = {part_template(one.name) for one in tree.find_all(Filter) if one.name in parts}
    for other in find_referenced_templates(tree):
        # A name that is made up while rendering could be any template's.
        others.update(templates.list_templates() if other is None else (other,))
    return source.encode(), tuple(sorted(others))


def _source(templates: Environment, name: str) -> tuple[str, str]:
    """Give a template's source and file; one that is missing has none, and rendering says who asked for it."""
    try:
        source, file, _ = templates.loader.get_source(templates, name)  # type: ignore[union-attr]
    except TemplateNotFound:
        return "", name
    return source, file or name


_ENCODER = msgspec.msgpack.Encoder()
