"""The words of templates, translated when a template is compiled: rendering looks up none.

Templates mark them as Jinja's extension for gettext does, so Babel finds them by the extractor that comes with Jinja:
`_("Skip to content")`, `pgettext("a context", "Data")`, and where markup or values stand within a sentence
`{% trans name=view.name %}Where {{ name }} stands{% endtrans %}`. Plurals are a view's business.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from jinja2 import nodes
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.parser import Parser

_FUNCTIONS: Final = {"_": 1, "gettext": 1, "pgettext": 2}
"""What marks a message in an expression, with how many texts it takes."""

_PLACE: Final = re.compile(r"%\((\w+)\)s")
_WHITE: Final = re.compile(r"\s*\n\s*")


class TranslatedTemplates(Extension):
    """Puts a message of the catalogue in the place of each that a template marks.

    The words of the language are the environment's `words`.
    """

    tags = {"trans"}  # noqa: RUF012 - Jinja reads it from the class

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        """Give the tokens of a template with each call that marks a message as the message itself."""
        tokens = list(stream)
        place = 0
        while place < len(tokens):
            if found := _marked(tokens, place):
                yield Token(tokens[place].lineno, "string", self._message(*found))
                place += 2 * len(found) + 2
            else:
                yield tokens[place]
                place += 1

    def parse(self, parser: Parser) -> nodes.Node:
        """Give a sentence with its values in the places that they have in the language."""
        line = next(parser.stream).lineno
        context, values = "", dict[str, nodes.Expr]()
        if parser.stream.current.type == "string":
            context = next(parser.stream).value
        while parser.stream.current.type != "block_end":
            name = parser.stream.expect("name").value
            parser.stream.expect("assign")
            values[name] = parser.parse_expression()
            parser.stream.skip_if("comma")
        parser.stream.expect("block_end")
        message = _WHITE.sub(" ", "".join(_sentence(parser, values)).strip())
        told = self._message(context, message) if context else self._message(message)
        parts: list[nodes.Expr] = [
            values.get(part, nodes.Name(part, "load")) if number % 2 else nodes.TemplateData(part)
            for number, part in enumerate(_PLACE.split(told))
        ]
        return nodes.Output([_unescaped(part) for part in parts]).set_lineno(line)

    def _message(self, *texts: str) -> str:
        words = self.environment.words  # type: ignore[attr-defined]
        found: str = words.pgettext(*texts) if len(texts) > 1 else words.gettext(*texts)
        return found


def _marked(tokens: list[Token], place: int) -> tuple[str, ...]:
    """Give the texts of a call that marks a message and begins at a place, or nothing."""
    size = _FUNCTIONS.get(tokens[place].value, 0) if tokens[place].type == "name" else 0
    call = tokens[place + 1 : place + 2 * size + 2]
    shape = ["lparen", *["string", "comma"] * size]
    shape[-1:] = ["rparen"]
    if not size or [one.type for one in call] != shape:
        return ()
    return tuple(one.value for one in call if one.type == "string")


def _sentence(parser: Parser, values: dict[str, nodes.Expr]) -> Iterator[str]:
    """Give the parts of a sentence up to its end, values as their names."""
    while True:
        token = next(parser.stream)
        if token.type == "data":
            yield token.value.replace("%", "%%")
        elif token.type == "variable_begin":
            name = parser.stream.expect("name").value
            values.setdefault(name, nodes.Name(name, "load"))
            parser.stream.expect("variable_end")
            yield f"%({name})s"
        elif token.type == "block_begin" and parser.stream.current.test("name:endtrans"):
            next(parser.stream)
            return
        else:
            parser.fail("a sentence holds text and names of values alone", token.lineno)


def _unescaped(part: nodes.Expr) -> nodes.Expr:
    if isinstance(part, nodes.TemplateData):
        part.data = part.data.replace("%%", "%")
    return part
