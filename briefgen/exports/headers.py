"""The headers that hosts are to send: nothing runs and nothing loads that is not the site's own.

`_headers` is read by Netlify, Cloudflare Pages and those that follow them; `.htaccess` by Apache and
LiteSpeed. Other hosts take the same headers from their own settings.
"""

from typing import NamedTuple

from briefgen.exports.kinds import FileKind, single_file
from briefgen.views.site import Site

_POLICY = {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",  # the search is WebAssembly
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "media-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}
POLICY = "; ".join(f"{name} {sources}" for name, sources in _POLICY.items())

Headers = tuple[tuple[str, str], ...]

_EVERYWHERE: Headers = (
    ("Content-Security-Policy", POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    (
        "Access-Control-Allow-Origin",
        "*",
    ),  # all of it is public, and programs in browsers may read it
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
)
# A picture that comes with the content, opened by itself, gets to do nothing at all. (Files do not stand in
# a sandbox: browsers show no PDF there.)
_PICTURES = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; sandbox"
_MEDIA_TYPES = (
    ("application/atom+xml", "atom"),
    ("application/manifest+json", "webmanifest"),
    ("application/vnd.sqlite3", "sqlite"),
    ("application/x-bibtex", "bib"),
    ("text/calendar", "ics"),
    ("text/csv", "csv"),
)


class HeadersView(NamedTuple):
    """The headers are the same for every site; `root` is the path of its address."""

    root: str


def _inputs(site: Site, _: str) -> HeadersView:
    return HeadersView(site.frame.root)


def netlify(shown: HeadersView) -> bytes:
    """Write `_headers`; where two rules match, browsers keep to both policies."""
    rules: tuple[tuple[str, Headers], ...] = (
        ("/*", _EVERYWHERE),
        (f"{shown.root}/images/*", (("Content-Security-Policy", _PICTURES),)),
    )
    blocks = (
        "\n".join([path, *(f"  {name}: {value}" for name, value in headers)])
        for path, headers in rules
    )
    return ("\n\n".join(blocks) + "\n").encode()


def apache(shown: HeadersView) -> bytes:
    """Write `.htaccess`, with nothing in it that a host may forbid: what is forbidden takes the site down."""
    lines = [
        f"ErrorDocument 404 {shown.root}/404.html",
        "AddDefaultCharset utf-8",
        "<IfModule mod_mime.c>",
        *(f"  AddType {media_type} .{suffix}" for media_type, suffix in _MEDIA_TYPES),
        "</IfModule>",
        "<IfModule mod_headers.c>",
        *(f'  Header always set {name} "{value}"' for name, value in _EVERYWHERE),
        '  <If "%{REQUEST_URI} =~ m#/images/#">',
        f'    Header always set Content-Security-Policy "{_PICTURES}"',
        "  </If>",
        "</IfModule>",
        "",
    ]
    return "\n".join(lines).encode()


KINDS: tuple[FileKind[str], ...] = (
    single_file("_headers", "_headers", _inputs, netlify),
    single_file(".htaccess", ".htaccess", _inputs, apache),
)
