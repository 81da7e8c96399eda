"""The preview over HTTP, to this machine alone unless asked otherwise."""

import errno
import json
import socket
import sys
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socketserver import TCPServer, ThreadingMixIn
from typing import Any
from urllib.parse import parse_qs, urlsplit

from briefgen.cache.own_version import digest
from briefgen.model.errors import BriefgenError
from briefgen.serving.answers import OWN, answer
from briefgen.serving.hosts import is_own_host
from briefgen.serving.injection import with_script
from briefgen.serving.media_types import HTML, media_type
from briefgen.serving.noticeboard import Noticeboard
from briefgen.serving.states import state_of

_HEARTBEAT = 10.0  # s after which a browser that has gone is noticed
_RETRY = 500  # ms after which a browser asks again for a server that has gone
_OWN_FILES = Path(__file__).with_name("assets")


class PreviewServer(ThreadingMixIn, TCPServer):
    """A server that holds its port from the moment it is made, and answers once `serve_forever` runs."""

    daemon_threads = True
    allow_reuse_address = True  # a port that the last preview has just left
    allow_reuse_port = False  # never beside another server
    request_queue_size = 128

    def __init__(self, host: str, port: int, board: Noticeboard) -> None:
        """Take a port, 0 for any that is free. Raises BriefgenError if that can't be."""
        self.host = host
        self.board = board
        try:
            family, _, _, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
            self.address_family = family
            super().__init__(place, _Handler)  # type: ignore[arg-type]  # an IPv6 place has more parts
        except (OSError, OverflowError, UnicodeError) as error:
            raise _refusal(host, port, error) from None

    @property
    def url(self) -> str:
        """The address to open in a browser, without a last slash."""
        host, port = self.server_address[:2]
        name = str(host)
        if name in {"0.0.0.0", "::"}:  # noqa: S104 - told from others, not bound to
            name = "127.0.0.1" if name != "::" else "::1"
        return f"http://[{name}]:{port}" if ":" in name else f"http://{name}:{port}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Pass over browsers that hang up; say anything else in one line."""
        del request, client_address
        error = sys.exception()
        if not isinstance(error, ConnectionError | TimeoutError):
            sys.stderr.write(f"briefgen: a request failed: {type(error).__name__}: {error}\n")


def _refusal(host: str, port: int, error: Exception) -> BriefgenError:
    """Say why a port can't be had, and what to do."""
    code = error.errno if isinstance(error, OSError) else None
    if code == errno.EADDRINUSE:
        return BriefgenError(
            f"port {port} of {host} is in use, perhaps by another preview;"
            f" end that, or choose another with --port {port + 1} (--port 0 takes any that is free)"
        )
    if code == errno.EACCES:
        return BriefgenError(f"you may not use port {port}; choose one over 1023 with --port")
    if isinstance(error, socket.gaierror | UnicodeError) or code == errno.EADDRNOTAVAIL:
        return BriefgenError(
            f"{host} is no address of this machine; leave out --host for 127.0.0.1"
        )
    return BriefgenError(f"port {port} of {host} can't be used: {error}")


class _Handler(BaseHTTPRequestHandler):
    """One connection of a browser."""

    protocol_version = "HTTP/1.1"
    timeout = 60  # s; a connection that nobody uses ends
    server: PreviewServer

    def do_GET(self) -> None:
        """Answer with headers and body."""
        try:
            parts = urlsplit(self.path)
        except ValueError:
            self.send_error(HTTPStatus.BAD_REQUEST)
            return
        if not is_own_host(self.headers.get("Host", ""), self.server.host):
            self.send_error(
                HTTPStatus.MISDIRECTED_REQUEST,
                explain="This preview answers to localhost and to bare addresses only.",
            )
        elif parts.path == f"{OWN}events":
            page = parse_qs(parts.query).get("page", ["/"])[0]
            self._send_events(
                f"/{page.lstrip('/')}"
            )  # as the base class does with a request's path
        elif parts.path.startswith(OWN):
            self._send_own(parts.path.removeprefix(OWN))
        else:
            self._send_page(parts.path, parts.query)

    def do_HEAD(self) -> None:
        """Answer with headers alone."""
        self.do_GET()

    def _send_page(self, address: str, query: str) -> None:
        notice = self.server.board.latest
        found = answer(notice.preview, address)
        if found.location:
            self._send(found.status, HTML, b"", f"{found.location}{query and '?'}{query}")
            return
        body = found.body
        if found.type == HTML:
            body = with_script(body, mark=found.mark, styles=notice.styles, assets=notice.assets)
        self._send(found.status, found.type, body)

    def _send_own(self, name: str) -> None:
        content = _own_files().get(name)
        if content is None:
            self.send_error(HTTPStatus.NOT_FOUND)
        else:
            self._send(HTTPStatus.OK, media_type(name), content)

    def _send(self, status: int, type_: str, body: bytes, location: str = "") -> None:
        tag = f'"{digest(body).hex()}"'
        asked = self.headers.get("If-None-Match", "")
        is_known = status == HTTPStatus.OK and tag in {one.strip() for one in asked.split(",")}
        self.send_response(HTTPStatus.NOT_MODIFIED if is_known else status)
        self._send_common_headers()
        self.send_header("ETag", tag)
        if location:
            self.send_header("Location", location)
        if not is_known:
            self.send_header("Content-Type", type_)
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if not is_known and self.command != "HEAD":
            self.wfile.write(body)

    def _send_common_headers(self) -> None:
        self.send_header("Cache-Control", "no-cache")  # kept, but asked for each time
        self.send_header("X-Content-Type-Options", "nosniff")
        # No page elsewhere may take in what is not published yet.
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")

    def _send_events(self, address: str) -> None:
        """Tell a page its state, now and after each rebuild, until it goes (HTML, server-sent events)."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self._send_common_headers()
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Connection", "close")
        self.end_headers()
        if self.command == "HEAD":
            return
        board, number = self.server.board, -1
        self.wfile.write(f"retry: {_RETRY}\n\n".encode())
        while board.is_open:
            notice = board.after(number, seconds=_HEARTBEAT)
            if notice is None:
                self.wfile.write(b":\n\n")
                continue
            number = notice.number
            state = json.dumps(state_of(notice, address))
            self.wfile.write(f"data: {state}\n\n".encode())

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Refuse a request, in a few words and without a page around them."""
        phrase = message or HTTPStatus(code).phrase
        self.close_connection = True
        self.send_response(code, phrase)
        body = f"{explain or phrase}\n".encode()
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def version_string(self) -> str:
        """Name the server."""
        return "briefgen"

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - named by its base
        """Say nothing: the terminal is for what happens to the site."""


@cache
def _own_files() -> dict[str, bytes]:
    """Give the script and the style sheet that the server answers for itself, by name."""
    return {file.name: file.read_bytes() for file in _OWN_FILES.iterdir() if file.is_file()}
