"""Under the strict policy of `_headers`, a browser has nothing to complain of, on any kind of page."""

import pytest

from browser.hosting import hosted
from browser.reading import Reader
from browser.sites import CONTENT, KINDS


def test_every_kind_of_page_has_one_to_look_at(site):
    # Of a kind without a page, the tests of this folder would find nothing wrong.
    pages = [site(content).pages for content in CONTENT]
    assert [kind for kind in KINDS if not any(one[kind] for one in pages)] == []


# Nobody stays on a redirect long enough to be told anything.
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "redirect"])
def test_the_console_stays_empty(open_site, site, kind):
    complaints = []
    for content in CONTENT:
        reader = open_site(content)
        for path in site(content).pages[kind][-3:]:
            expected = 404 if kind == "not found" else 200
            shown = reader.page.goto(f"/{path}" if kind != "not found" else "/nowhere/")
            assert shown.status == expected
        complaints += [one for one in reader.complaints if "/nowhere/" not in one]
    assert complaints == []


def test_every_page_comes_with_the_policy(open_site):
    policy = open_site().page.goto("/countries/").headers["content-security-policy"]
    assert "default-src 'none'; script-src 'self'" in policy


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>document.title = 'run'</script>",
        "<img src=x alt='' onerror=\"document.title = 'run'\">",
        "<p style='color: red'>",
        "<img src='https://elsewhere.example/pixel' alt=''>",
        "<link rel=stylesheet href='https://elsewhere.example/site.css'>",
    ],
)
def test_what_is_not_the_sites_own_is_refused(browser, site, tmp_path, hostile):
    headers = (site().folder / "_headers").read_bytes()
    (tmp_path / "_headers").write_bytes(headers)
    (tmp_path / "404.html").write_text("", encoding="utf-8")
    (tmp_path / "index.html").write_text(
        f"<!doctype html><title>not run</title>{hostile}", encoding="utf-8"
    )
    with hosted(tmp_path) as address, browser.new_context() as context:
        reader = Reader(context.new_page())
        reader.page.goto(address)
        assert "Content Security Policy" in "".join(reader.complaints)
        assert reader.page.title() == "not run"
