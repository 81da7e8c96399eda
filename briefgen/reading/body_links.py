"""Links and images of one block of text: references to the site, URLs, and what is refused.

Links to another host get ``rel="external"``, for the theme to mark them. They open in the same
window, so ``noopener`` would say nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from markdown_it.token import Token

from briefgen.model.diagnostics import Severity
from briefgen.reading.body_complaints import BodyComplaints, Spot
from briefgen.reading.body_limits import BodyLimits
from briefgen.reading.link_complaints import complain_of_scheme, complain_of_signing_in
from briefgen.reading.link_rules import POSITION
from briefgen.reading.link_targets import (
    EMBEDDABLE_KINDS,
    PELICAN_PREFIXES,
    LinkTarget,
    RefusedTarget,
    SiteTarget,
    UrlTarget,
    link_target,
    signs_in,
)
from briefgen.reading.reference_drafts import DRAFT, LINE_BREAKS, ReferenceDraft, plain_text

_CONCERNED = frozenset({"link_open", "link_close", "image", "html_inline"})
_ADDRESS = re.compile(r"(?:https?:)?//[^/?#]|mailto:.", re.IGNORECASE)
_ONE_SLASH = re.compile(r"(https?:)/?([^/].*)", re.IGNORECASE)


@dataclass(slots=True)
class _OpenLink:
    token: Token
    index: int
    spot: Spot
    target: SiteTarget | None


def holds_embeds_only(children: Sequence[Token]) -> bool:
    """Whether a paragraph is nothing but embeds of records, each on a line of its own."""
    if not children or len(children) % 2 == 0:
        return False
    return all(
        child.type in LINE_BREAKS
        if index % 2
        else child.type == "image" and _embeddable(link_target(str(child.attrs["src"])))
        for index, child in enumerate(children)
    )


def adapt_links(inline: Token, limits: BodyLimits, *, raw_html: bool, embeds_allowed: bool) -> bool:
    """Turn the links and images of `inline` that name things of the site into references.

    Gives whether raw HTML stays in it. Changes the tokens in place, by type: ``reference_open`` and ``reference_close`` around a link's
    text, ``embed`` for an image, ``text`` for what is refused.
    """
    children = inline.children or []
    if len(children) == 1 and children[0].type == "text":
        return False
    complaints = limits.complaints
    line = inline.map[0] if inline.map else 0
    counted = 0
    open_links: list[_OpenLink] = []
    warned_line = -1
    has_raw_html = False
    for index, token in enumerate(children):
        kind = token.type
        if kind not in _CONCERNED:
            continue
        if kind == "link_close":
            link = open_links.pop()
            _close_link(link, token, children[link.index + 1 : index], complaints)
            continue
        position = token.meta.get(POSITION, counted)
        line += inline.content.count("\n", counted, position)
        counted = position
        spot = Spot(line, inline.content, position)
        if kind == "link_open":
            open_links.append(_open_link(token, index, spot, limits, inside=bool(open_links)))
        elif kind == "image":
            inside_reference = any(link.target for link in open_links)
            _adapt_image(token, spot, limits, embeds_allowed, inside_reference)
        elif raw_html:
            has_raw_html = True
        else:
            token.type = "text"
            if line != warned_line:
                warned_line = line
                complaints.add(
                    spot,
                    "raw-html",
                    f"raw HTML is shown as text: `{_shortened(token.content)}`",
                    help="write it in Markdown, or put it in backticks if readers should see it; "
                    "a site can turn raw HTML on",
                    severity=Severity.WARNING,
                )
    return has_raw_html


def _open_link(
    token: Token, index: int, spot: Spot, limits: BodyLimits, *, inside: bool
) -> _OpenLink:
    url = str(token.attrs["href"])
    if not limits.admit_link(url, str(token.attrs.get("title", "")), spot):
        token.hidden = True
        return _OpenLink(token, index, spot, None)
    if inside:  # an autolink in a link's text; HTML has no links in links
        token.hidden = True
        return _OpenLink(token, index, spot, None)
    target = link_target(url)
    if isinstance(target, SiteTarget):
        if not limits.admit_reference(spot):
            token.hidden = True
            return _OpenLink(token, index, spot, None)
        token.type = "reference_open"
        return _OpenLink(token, index, spot, target)
    if isinstance(target, RefusedTarget):
        token.hidden = True
        complain_of_scheme(target, spot, limits.complaints)
    elif target.scheme or target.external:
        if _ADDRESS.match(url) is None:
            token.hidden = True
            _complain_of_address(url, spot, limits.complaints)
        elif target.external and signs_in(target.url):
            token.hidden = True
            complain_of_signing_in(spot, limits.complaints)
        elif target.external:
            token.attrs["rel"] = "external"
    return _OpenLink(token, index, spot, None)


def _close_link(
    link: _OpenLink, token: Token, inner: Sequence[Token], complaints: BodyComplaints
) -> None:
    plain = plain_text(inner).strip()
    shows = bool(plain) or any(child.type in ("image", "embed") for child in inner)
    if link.target is not None:
        shows = shows and link.token.markup != "autolink"
        title = str(link.token.attrs.get("title", ""))
        line = complaints.first_line + link.spot.line
        token.type = "reference_close"
        token.meta[DRAFT] = ReferenceDraft(
            link.target,
            title,
            line,
            complaints.column(link.spot),
            plain if shows else "",
            shows_text=shows,
        )
    elif link.token.hidden:
        token.hidden = True
    elif not shows:
        complaints.add(
            link.spot,
            "empty-link",
            f"the link to {link.token.attrs['href'] or 'nowhere'} has no text",
            help="write its text between the square brackets",
        )
    elif not link.token.attrs["href"]:
        complaints.add(
            link.spot,
            "empty-link",
            f"the link “{_shortened(plain)}” leads nowhere",
            help="write where it leads between the round brackets",
        )


def _adapt_image(
    token: Token,
    spot: Spot,
    limits: BodyLimits,
    embeds_allowed: bool,  # noqa: FBT001
    inside_reference: bool,  # noqa: FBT001
) -> None:
    complaints = limits.complaints
    title = str(token.attrs.get("title", ""))
    if not limits.admit_link(str(token.attrs["src"]), title, spot):
        token.type = "text"
        return
    target = link_target(str(token.attrs["src"]))
    if isinstance(target, UrlTarget) and target.url.startswith("/") and not target.external:
        target = SiteTarget("static", unquote(target.url))
    if isinstance(target, SiteTarget):
        if _may_embed(target, spot, limits, embeds_allowed, inside_reference):
            token.type = "embed"
            token.meta[DRAFT] = ReferenceDraft(
                target, title, complaints.first_line + spot.line, complaints.column(spot)
            )
            return
    elif isinstance(target, RefusedTarget) and target.scheme.lower() != "data":
        complain_of_scheme(target, spot, complaints)
    elif isinstance(target, RefusedTarget) or target.scheme or target.external:
        complaints.add(
            spot,
            "remote-image",
            "a picture from elsewhere would show another host who reads this page",
            help="put the picture in content/images/ and write {static}images/…",
        )
    elif target.url:
        return
    else:
        complaints.add(
            spot,
            "empty-link",
            "the picture has no file",
            help="put the picture in content/images/ and write {static}images/…",
        )
    token.type = "text"  # its words stay: `content` is what stood in the square brackets


def _may_embed(
    target: SiteTarget,
    spot: Spot,
    limits: BodyLimits,
    embeds_allowed: bool,  # noqa: FBT001
    inside_reference: bool,  # noqa: FBT001
) -> bool:
    complaints = limits.complaints
    written = f"{target.kind}:{target.target}"
    if target.kind in PELICAN_PREFIXES:
        if not inside_reference:
            return limits.admit_reference(spot)
        complaints.add(
            spot,
            "image-inside-reference",
            "a link to a page of the site holds text, not a picture",
            help="put the picture beside the link",
        )
    elif target.kind not in EMBEDDABLE_KINDS:
        complaints.add(
            spot,
            "not-embeddable",
            f"a {target.kind} can be linked, not embedded",
            help=f"write []({written})",
        )
    elif embeds_allowed:
        return limits.admit_reference(spot) and limits.admit_embed(written, spot)
    else:
        complaints.add(
            spot,
            "embed-inside-text",
            f"`![]({written})` stands inside text, a heading, a table or a link",
            help="give it a paragraph of its own, or leave out the `!` to link it",
        )
    return False


def _complain_of_address(url: str, spot: Spot, complaints: BodyComplaints) -> None:
    near = _ONE_SLASH.fullmatch(url)
    complaints.add(
        spot,
        "empty-link",
        f"the link to `{_shortened(url)}` leads nowhere",
        help=f"write `{near[1]}//{near[2]}`" if near else "write the whole address",
    )


def _embeddable(target: LinkTarget) -> bool:
    return isinstance(target, SiteTarget) and target.kind in EMBEDDABLE_KINDS


def _shortened(text: str) -> str:
    line = text.partition("\n")[0]
    return line if len(line) <= 40 else f"{line[:39]}…"  # noqa: PLR2004
