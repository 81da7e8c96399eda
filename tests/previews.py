"""Previews to look at: a server in this process, or `briefgen serve` as a process of its own."""

import json
import os
import re
import signal
import socket
import subprocess
import threading
import time
from contextlib import contextmanager
from http.client import HTTPConnection
from typing import NamedTuple

from projects import command, surroundings

from briefgen.serving.server import PreviewServer

ADDED = re.compile(rb'<script src="/\.briefgen/reload\.js"[^>]*></script>')
"""What is added to a page on its way to the browser."""

PATIENCE = 60  # s


class Response(NamedTuple):
    """What a server answered."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def page(self):
        """The page as it was built."""
        return ADDED.sub(b"", self.body)


def asked(port, path, method="GET", **headers):
    """Ask a server of this machine; header names are written with underscores."""
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, headers=named)
        answer = connection.getresponse()
        return Response(answer.status, dict(answer.getheaders()), answer.read())
    finally:
        connection.close()


@contextmanager
def events(port, path="/"):
    """Give a function that waits for the first state of a page, from now on, that a test is true of."""
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as connection:
        connection.sendall(
            f"GET /.briefgen/events?page={path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()
        )
        lines = connection.makefile("rb")

        def state(wanted=lambda _state: True):
            for line in lines:
                if line.startswith(b"data: ") and wanted(found := json.loads(line[6:])):
                    return found
            raise AssertionError("the server closed the stream")

        yield state


@contextmanager
def answering(board, host="127.0.0.1"):
    """Serve a board on a free port in this process, and give that port."""
    with PreviewServer(host, 0, board) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield server.server_address[1]
        finally:
            board.close()
            server.shutdown()
            thread.join()


class Serving(NamedTuple):
    """`briefgen serve` at work on a site: its process, its port, and what it prints."""

    process: subprocess.Popen
    port: int
    site: object

    def get(self, path):
        return asked(self.port, path)

    def events(self, path="/"):
        return events(self.port, path)

    def printed(self):
        return (self.site / "printed.txt").read_text("utf-8")

    def said(self, text):
        """Wait until it prints something, and give all that it has printed."""
        ends = time.monotonic() + PATIENCE
        while text not in (printed := self.printed()):
            assert time.monotonic() < ends, printed
            time.sleep(0.01)
        return printed

    def closed(self, signal_number=signal.SIGINT):
        """End it, and give its exit status."""
        self.process.send_signal(signal_number)
        return self.process.wait(PATIENCE)


@contextmanager
def serving(site, *words):
    """Run `briefgen serve` in a site's folder on a free port, and wait until it answers."""
    with (site / "printed.txt").open("wb") as printed:
        process = subprocess.Popen(
            command("briefgen", "serve", "--port", "0", *words),
            cwd=site,
            env=surroundings(),
            stdout=printed,
            stderr=subprocess.STDOUT,
            # A shell's background jobs ignore the keyboard, and so would what they start.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509
        )
    try:
        opened = Serving(process, 0, site).said("(Ctrl-C ends it)")
        port = int(re.search(r"http://127\.0\.0\.1:(\d+)/", opened)[1])
        yield Serving(process, port, site)
    finally:
        process.kill()
        process.wait()


def edit(file, old, new):
    """Change a file as an editor does: a new one takes its place."""
    text = file.read_text("utf-8")
    assert old in text, text
    draft = file.with_name(f".{file.name}.new")
    draft.write_text(text.replace(old, new), "utf-8")
    os.replace(draft, file)  # noqa: PTH105 - as they do
