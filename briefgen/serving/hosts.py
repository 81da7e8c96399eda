"""Which host a request may be for."""

import ipaddress


def is_own_host(header: str, chosen: str) -> bool:
    """Tell whether a Host header names this server, which was told to listen on `chosen`.

    A page elsewhere on the web can let its own name lead to this machine (DNS rebinding) and would then read
    the preview, drafts included; but it can't make the browser say `localhost` or a bare address for it.
    """
    name = _name(header).lower().rstrip(".")
    if name in {"localhost", chosen.lower()} or name.endswith(".localhost"):
        return bool(name)
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _name(header: str) -> str:
    """Give a Host header (RFC 9110) without its port, and an IPv6 address without brackets."""
    if header.startswith("["):
        return header[1:].partition("]")[0]
    name, colon, port = header.rpartition(":")
    return name if colon and port.isdecimal() else header
