"""The server, asked as browsers and others ask it."""

import socket
from pathlib import Path
from urllib.parse import quote

import pytest
from previews import ADDED, answering, asked, events

from briefgen.model.errors import BriefgenError
from briefgen.serving.noticeboard import Notice, Noticeboard
from briefgen.serving.outcomes import Outcome, Preview
from briefgen.serving.server import PreviewServer

PAGE = b"<!doctype html><title>A</title><body><p>Home</p></body>"


@pytest.fixture
def output(tmp_path):
    (tmp_path / "theme").mkdir()
    (tmp_path / "index.html").write_bytes(PAGE)
    (tmp_path / "theme/site.css").write_bytes(b"p { color: teal }")
    (tmp_path / "404.html").write_bytes(b"<p>Not here")
    return tmp_path


@pytest.fixture
def board(output):
    preview = Preview(output)
    return Noticeboard(Notice(1, Outcome(Path("content"), preview), preview, "styles", "assets"))


@pytest.fixture
def port(board):
    with answering(board) as found:
        yield found


def test_a_page_comes_with_the_script_and_is_else_as_built(port):
    found = asked(port, "/")
    assert (len(ADDED.findall(found.body)), found.page) == (1, PAGE)


def test_a_file_that_is_no_page_comes_as_it_is(port):
    assert asked(port, "/theme/site.css?preview=1").body == b"p { color: teal }"


def test_what_is_not_there_is_answered_by_the_sites_own_page(port):
    found = asked(port, "/nowhere/")
    assert (found.status, found.page) == (404, b"<p>Not here")


def test_nothing_is_kept_without_asking_again(port):
    assert asked(port, "/").headers["Cache-Control"] == "no-cache"


def test_what_a_browser_has_is_not_sent_again(port):
    tag = asked(port, "/").headers["ETag"]
    again = asked(port, "/", If_None_Match=tag)
    assert (again.status, again.body) == (304, b"")


def test_what_has_changed_is(port, output):
    tag = asked(port, "/").headers["ETag"]
    (output / "index.html").write_bytes(b"new")
    assert asked(port, "/", If_None_Match=tag).page == b"new"


def test_headers_may_be_asked_for_alone(port):
    found = asked(port, "/", "HEAD")
    assert (found.body, int(found.headers["Content-Length"]) > len(PAGE)) == (b"", True)


def test_a_redirect_keeps_the_query(port, output):
    (output / "quotes").mkdir()
    (output / "quotes/index.html").touch()
    assert asked(port, "/quotes?year=2031").headers["Location"] == "/quotes/?year=2031"


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", ""])
@pytest.mark.parametrize("path", ["/", "/.briefgen/events", "/.briefgen/reload.js"])
def test_a_request_for_another_host_is_refused(port, path, host):
    assert asked(port, path, Host=host).status == 421


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_can_be_sent(port, method):
    assert asked(port, "/", method).status == 501


def test_a_page_elsewhere_can_not_take_anything_in(port):
    headers = asked(port, "/theme/site.css").headers
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.parametrize("path", ["/.briefgen/reload.js", "/.briefgen/preview.css"])
def test_the_server_has_files_of_its_own(port, path):
    assert asked(port, path).status == 200


@pytest.mark.parametrize("path", ["/.briefgen/", "/.briefgen/../server.py", "/.briefgen/x.js"])
def test_and_no_others(port, path):
    assert asked(port, path).status == 404


@pytest.mark.parametrize(
    "line", [b"GET http://[ HTTP/1.1", b"GET", b"\xff\xff\xff", b"GET / HTTP/9"]
)
def test_a_request_that_makes_no_sense_leaves_the_server_alive(port, line):
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(line + b"\r\nHost: localhost\r\n\r\n")
        connection.recv(100)
    assert asked(port, "/").status == 200


def test_a_page_is_told_at_once_how_it_stands(port):
    with events(port) as state:
        assert state()["styles"] == "styles"


def test_a_page_is_told_of_the_next_build(port, board, output):
    with events(port) as state:
        before = state()["page"]
        (output / "index.html").write_bytes(b"new")
        board.put_up(board.latest)
        assert state()["page"] != before


def test_another_page_keeps_its_mark(port, board, output):
    with events(port, "/nowhere/") as state:
        before = state()["page"]
        (output / "index.html").write_bytes(b"new")
        board.put_up(board.latest)
        assert state()["page"] == before


@pytest.mark.parametrize("path", ["/", "//", "/nowhere", "/%ff", "/a%2Bb", "/%2525"])
def test_the_mark_of_a_page_is_the_one_that_its_script_knows(port, path):
    with events(port, quote(path)) as state:
        assert f'data-page="{state()["page"]}"'.encode() in asked(port, path).body


def test_it_listens_on_ipv6_too(board):
    with PreviewServer("::1", 0, board) as server:
        assert server.url.startswith("http://[::1]:")


def test_a_port_in_use_is_told_with_another_to_take(board):
    with PreviewServer("127.0.0.1", 0, board) as server:
        taken = server.server_address[1]
        with pytest.raises(BriefgenError, match=rf"port {taken} of 127\.0\.0\.1 is in use.*--port"):
            PreviewServer("127.0.0.1", taken, board)


@pytest.mark.parametrize("host", ["192.0.2.1", "x" * 70])
def test_an_address_that_is_not_this_machines_is_told(board, host):
    with pytest.raises(BriefgenError, match="is no address of this machine"):
        PreviewServer(host, 0, board)
