"""A host for a built site, on this machine alone: it sends what `_headers` says, as static hosts do."""

import gzip
import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatchcase
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

Headers = tuple[tuple[str, str], ...]
Rules = tuple[tuple[str, Headers], ...]


@contextmanager
def hosted(folder: Path, port: int = 0, *, compressing: bool = False) -> Iterator[str]:
    """Serve a folder while the context lasts, and give its address; a `port` of 0 is any that is free.

    Hosts of sites compress what they send; here that is left out unless it is asked for.
    """
    handler = partial(
        _Compressing if compressing else _Host,
        rules=rules_in(folder / "_headers"),
        directory=str(folder),
    )
    with ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def rules_in(file: Path) -> Rules:
    """The headers for each pattern of paths, from a file such as Netlify and Cloudflare Pages read."""
    blocks = file.read_text(encoding="utf-8").split("\n\n")
    return tuple((path, tuple(map(_header, lines))) for path, *lines in map(str.splitlines, blocks))


def _header(line: str) -> tuple[str, str]:
    name, _, value = line.partition(":")
    return name.strip(), value.strip()


class _Host(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments, rules: Rules, **options) -> None:
        self.rules = rules
        super().__init__(*arguments, **options)

    def end_headers(self) -> None:
        path = self.path.partition("?")[0]
        for pattern, headers in self.rules:
            if fnmatchcase(path, pattern):
                for name, value in headers:
                    self.send_header(name, value)
        super().end_headers()

    def send_error(self, code, message=None, explain=None) -> None:
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        page = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_) -> None:
        """Keep silent: what a browser asked for is in the tests' own reports."""


class _Compressing(_Host):
    def send_head(self):
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            return super().send_head()
        content = gzip.compress(file.read_bytes(), mtime=0)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return io.BytesIO(content)
