"""The headers that hosts are to send: nothing runs and nothing loads that is not the site's own.

`_headers` is read by Netlify, Cloudflare Pages and those that follow them; `.htaccess` by Apache and
LiteSpeed. Other hosts take the same headers from their own settings.
"""

from typing import NamedTuple

from briefgen.exports.kinds import FileKind

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
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
)
# Pictures and files come with the content, opened by themselves they get to do nothing at all.
_SANDBOX = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; media-src 'self'; sandbox"
)
_FROM_CONTENT = ("images", "files")
_FOR_OTHERS = ("atom", "bib", "csv", "ics", "json", "sqlite")
_MEDIA_TYPES = (
    ("application/atom+xml", "atom"),
    ("application/manifest+json", "webmanifest"),
    ("application/vnd.sqlite3", "sqlite"),
    ("application/x-bibtex", "bib"),
    ("text/calendar", "ics"),
    ("text/csv", "csv"),
)


class HeadersView(NamedTuple):
    """The headers are the same for every site."""

    policy: str = POLICY


def netlify(_: HeadersView) -> bytes:
    """Write `_headers`; where two rules match, browsers keep to both policies."""
    rules: list[tuple[str, Headers]] = [("/*", _EVERYWHERE)]
    rules += [
        (f"/{folder}/*", (("Content-Security-Policy", _SANDBOX),)) for folder in _FROM_CONTENT
    ]
    rules += [(f"/*.{suffix}", (("Access-Control-Allow-Origin", "*"),)) for suffix in _FOR_OTHERS]
    blocks = (
        "\n".join([path, *(f"  {name}: {value}" for name, value in headers)])
        for path, headers in rules
    )
    return ("\n\n".join(blocks) + "\n").encode()


def apache(_: HeadersView) -> bytes:
    """Write `.htaccess`."""
    folders, suffixes = "|".join(_FROM_CONTENT), "|".join(_FOR_OTHERS)
    lines = [
        "Options -Indexes",
        "DirectoryIndex index.html",
        "ErrorDocument 404 /404.html",
        "AddDefaultCharset utf-8",
        *(f"AddType {media_type} .{suffix}" for media_type, suffix in _MEDIA_TYPES),
        "<IfModule mod_headers.c>",
        *(f'  Header always set {name} "{value}"' for name, value in _EVERYWHERE),
        f'  <If "%{{REQUEST_URI}} =~ m#/({folders})/[^/]#">',
        f'    Header always set Content-Security-Policy "{_SANDBOX}"',
        "  </If>",
        f'  <FilesMatch "\\.({suffixes})$">',
        '    Header always set Access-Control-Allow-Origin "*"',
        "  </FilesMatch>",
        "</IfModule>",
        "",
    ]
    return "\n".join(lines).encode()


KINDS: tuple[FileKind[str], ...] = (
    FileKind(
        name="_headers",
        keys=lambda _: ("_headers",),
        path=str,
        inputs=lambda _site, _key: HeadersView(),
        view=lambda given: given,
        encode=netlify,
    ),
    FileKind(
        name=".htaccess",
        keys=lambda _: (".htaccess",),
        path=str,
        inputs=lambda _site, _key: HeadersView(),
        view=lambda given: given,
        encode=apache,
    ),
)
