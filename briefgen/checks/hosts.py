"""Hosts of web addresses, as readers see them."""

import re
from contextlib import suppress
from functools import lru_cache
from pathlib import PurePath
from urllib.parse import unquote, urlsplit

from briefgen.checks.scripts import word_of_mixed_scripts
from briefgen.reading.static_files import PUBLISHED

_ENCODED = "xn--"
_IN_HOSTS = re.compile(
    r"[\w\N{KATAKANA MIDDLE DOT}\N{MIDDLE DOT}\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}.:-]*"
)
_SHOWN = re.compile(r"(?:https?://)?((?:[\w-]+\.)+[a-z]{2,24})\.?(?:[:/?#]\S*)?", re.IGNORECASE)
_WWW = "www."
_FILES = PUBLISHED | {".html", ".htm", ".doc", ".xls", ".xml"}


@lru_cache(maxsize=4096)
def deceit_in_host(url: str) -> str:
    """Say by what the host of an address may deceive readers, or nothing."""
    host = host_of(url)
    if host.isascii():
        return ""
    if _IN_HOSTS.fullmatch(host) is None:
        return f"`{host}` holds a character that is none of a host and looks like one of an address"
    if word := word_of_mixed_scripts(host):
        return f"`{word}` in `{host}` mixes letters of scripts that look alike"
    return ""


def host_of(url: str) -> str:
    """Give the host of an address in the letters that it stands for, nothing where it has none."""
    try:
        host = unquote(urlsplit(url).hostname or "")
    except ValueError:
        return ""
    return ".".join(map(_decoded, host.split(".")))


def host_shown(text: str) -> str:
    """Give the host that a text names where it is nothing but an address, such as `www.un.org/en`, else nothing."""
    found = _SHOWN.fullmatch(text.strip())
    if found is None or (found[0] == found[1] and PurePath(found[1].lower()).suffix in _FILES):
        return ""
    return found[1].lower()


def is_same_site(shown: str, host: str) -> bool:
    """Tell whether one of two hosts is the other or a part of it, such as `un.org` and `www.un.org`."""
    one, other = (name.lower().removeprefix(_WWW) for name in (shown, host))
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")


def _decoded(label: str) -> str:
    if label.startswith(_ENCODED):
        with suppress(UnicodeError):
            return label.removeprefix(_ENCODED).encode("ascii").decode("punycode")
    return label
