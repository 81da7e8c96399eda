"""What stands at an address of the preview, and what does not."""

import pytest

from briefgen.serving.answers import answer
from briefgen.serving.outcomes import Preview

FILES = {
    "index.html": b"home",
    "404.html": b"not here",
    ".briefgen": b"stamp",
    ".well-known/security.txt": b"contact",
    "countries/bv/index.html": b"Bouvet",
    "theme/site.css": b"css",
    "files/toll fares.csv": b"a,b",
    "files/\u06af.txt": b"gaf",
    "empty/deep/note.txt": b"note",
}


@pytest.fixture
def preview(tmp_path):
    (tmp_path / "secret.txt").write_text("secret")
    for name, content in FILES.items():
        file = tmp_path / "site" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return Preview(tmp_path / "site")


@pytest.mark.parametrize(
    ("address", "body"),
    [
        ("/", b"home"),
        ("/index.html", b"home"),
        ("/countries/bv/", b"Bouvet"),
        ("/files/toll%20fares.csv", b"a,b"),
        ("/files/%DA%AF.txt", b"gaf"),
        ("/.well-known/security.txt", b"contact"),
    ],
)
def test_a_file_is_given_at_its_address(preview, address, body):
    assert answer(preview, address)[:3:2] == (200, body)


@pytest.mark.parametrize(
    "address",
    [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/countries/../../secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e%2fsecret.txt",
        "/..%5csecret.txt",
        "//secret.txt",
        "/countries//bv/",
        "/./index.html",
        "/.briefgen",
        "/index.html%00",
        "/%ff",
        "/" + "x" * 5000,
        "/countries/",
        "/empty/deep/",
        "/empty",
        "/index.html/",
        "",
        "secret.txt",
    ],
)
def test_nothing_else_is_given(preview, address):
    assert answer(preview, address)[:3:2] == (404, b"not here")


def test_a_link_out_of_the_site_is_not_followed(preview):
    (preview.output / "link.txt").symlink_to(preview.output.parent / "secret.txt")
    assert answer(preview, "/link.txt").status == 404


def test_a_folder_without_its_slash_leads_to_the_one_with_it(preview):
    assert answer(preview, "/countries/bv")[::4] == (302, "/countries/bv/")


def test_a_site_below_a_path_stands_there(preview):
    below = Preview(preview.output, "/sub/desk")
    assert answer(below, "/sub/desk/countries/bv/").body == b"Bouvet"


@pytest.mark.parametrize("address", ["/", "/sub/", "/sub/desk"])
def test_what_lies_above_a_site_leads_to_it(preview, address):
    assert answer(Preview(preview.output, "/sub/desk"), address).location == "/sub/desk/"


@pytest.mark.parametrize("address", ["/countries/bv/", "/sub/countries/bv/", "/sub/desks/", "/su/"])
def test_what_lies_beside_a_site_is_not_there(preview, address):
    assert answer(Preview(preview.output, "/sub/desk"), address).status == 404


def test_a_redirect_never_leads_to_another_server(preview):
    (preview.output / "evil.example").mkdir()
    (preview.output / "evil.example/index.html").touch()
    assert answer(preview, "//evil.example").location == ""


def test_before_the_first_site_there_is_a_page_that_says_so():
    found = answer(None, "/countries/")
    assert (found.status, b"No site yet" in found.body) == (503, True)


@pytest.mark.parametrize(
    ("file", "type_"),
    [
        ("index.html", "text/html; charset=utf-8"),
        ("theme/site.css", "text/css; charset=utf-8"),
        ("a.js", "text/javascript; charset=utf-8"),
        ("a.svg", "image/svg+xml"),
        ("a.ics", "text/calendar; charset=utf-8"),
        ("a.atom", "application/atom+xml; charset=utf-8"),
        ("a.PNG", "image/png"),
        ("a.csv.gz", "application/octet-stream"),
        ("a", "application/octet-stream"),
    ],
)
def test_a_file_has_its_media_type(preview, file, type_):
    (preview.output / file).write_bytes(b"")
    assert answer(preview, f"/{file}").type == type_


def test_the_mark_of_an_answer_changes_with_its_bytes(preview):
    before = answer(preview, "/").mark
    (preview.output / "index.html").write_bytes(b"another home")
    assert answer(preview, "/").mark != before
