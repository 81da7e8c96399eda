"""One Markdown body -> HTML pieces and references. Knows nothing of other files.

The steps, each a module: parse (`markdown_parser`), adapt the tokens to the site and find the
references (`site_tokens`, `body_links`), render (`body_rendering`), and where the site turns raw HTML on, sanitise
(`sanitising`).

Conforms to CommonMark 0.31.2: `rendered_commonmark` is this reader without `site_tokens`, and
passes every example of the specification.
"""

from collections.abc import Sequence

from markdown_it.utils import EnvType

from briefgen.model.bodies import Body
from briefgen.model.diagnostics import Diagnostic
from briefgen.reading.body_limits import most_html, slow_markup
from briefgen.reading.body_rendering import OWN_IDS, Piece, merged, rendered
from briefgen.reading.markdown_parser import RAW_HTML, markdown_parser
from briefgen.reading.sanitising import sanitised_pieces, seal_of
from briefgen.reading.site_tokens import adapt_to_site

_PARSER = markdown_parser()

# Some 20,000 words. What Markdown costs can grow with the square of its length, and anyone may write it.
MAX_BODY_CHARACTERS = 128 << 10


def read_body(
    source: str, path: str, first_line: int, *, raw_html: bool = False
) -> tuple[Body, tuple[Diagnostic, ...]]:
    """Give the body and what is wrong with it.

    `first_line` is the line of the file, counted from 1, on which `source` starts. Never raises:
    what cannot be shown is a diagnostic.
    """
    if len(source) > MAX_BODY_CHARACTERS:
        too_long = Diagnostic(
            path,
            first_line,
            1,
            "body-too-large",
            f"the text has more than {MAX_BODY_CHARACTERS:,} characters",
            "Divide it into several briefings, or publish it as a PDF under files/.",
        )
        return Body(), (too_long,)
    if found := slow_markup(source):
        return Body(), (Diagnostic(path, first_line, 1, "body-too-large", *found),)
    env: EnvType = {RAW_HTML: raw_html}
    tokens = _PARSER.parse(source, env)
    adapted = adapt_to_site(tokens, env, source, path, first_line)
    diagnostics = adapted.diagnostics
    if raw_html and adapted.has_raw_html:
        env[OWN_IDS] = seal = seal_of(source)
        pieces, lost = sanitised_pieces(merged(rendered(tokens, _PARSER, env)), seal)
        diagnostics = (
            *diagnostics,
            *(
                Diagnostic(
                    path,
                    reference.line,
                    reference.column,
                    "reference-inside-html",
                    f"`{reference.kind}:{reference.target}` stands inside raw HTML where it can't be",
                    "Take it out of the HTML element around it.",
                )
                for reference in lost
            ),
        )
    else:
        pieces = merged(rendered(tokens, _PARSER, env))
    if _length(pieces) > most_html(source):
        too_long = Diagnostic(
            path,
            first_line,
            1,
            "body-too-large",
            f"the HTML of this text has more than {most_html(source):,} characters, many times its own",
            "Refer to each footnote and link to each place once.",
        )
        return Body(), (*diagnostics, too_long)
    return Body(pieces, adapted.headings), diagnostics


def _length(pieces: Sequence[Piece]) -> int:
    """Count the characters of the HTML, as far as it is made here."""
    return sum(
        len(piece)
        if isinstance(piece, str)
        else len(piece.text) + len(piece.plain) + len(piece.title) + len(piece.target)
        for piece in pieces
    )


def rendered_commonmark(source: str) -> str:
    """Give what the parser and renderer make of a text before the site has its say.

    Raw HTML is on and nothing is sanitised: this is for tests of conformity, never for a page.
    """
    env: EnvType = {RAW_HTML: True}
    return "".join(map(str, rendered(_PARSER.parse(source, env), _PARSER, env)))
