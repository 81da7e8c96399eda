"""`briefgen serve` as its users know it: a process, a page that changes, and whatever befalls a site."""

import shutil
import signal

import pytest
from previews import edit, serving
from projects import THEME, project, run, tree, wide_content

TOLL = "content/briefings/2030-toll.md"
PAGE = "/briefings/toll/"


@pytest.fixture
def site(tmp_path):
    return project(tmp_path / "site")


@pytest.fixture
def preview(site):
    with serving(site) as found:
        yield found


def append(file, text):
    file.write_text(file.read_text("utf-8") + text, "utf-8")


def is_good(state):
    return not state["problems"]


def is_wrong(state):
    return bool(state["problems"])


def changed(mark):
    """Tell whether a page is another one than the one of this mark."""
    return lambda state: state["page"] != mark


def test_a_save_reaches_the_page(preview, site):
    with preview.events(PAGE) as state:
        before = state()["page"]
        edit(site / TOLL, "It is not listed", "It stands in no list")
        state(changed(before))
    assert b"It stands in no list" in preview.get(PAGE).body


def test_what_is_wrong_is_told_on_the_page_and_the_last_good_site_stays(preview, site):
    good = preview.get(PAGE).page
    with preview.events(PAGE) as state:
        edit(site / TOLL, "stance: supports", "stance: favours")
        assert state(is_wrong)["problems"][0]["place"] == f"{TOLL}:11:13"
        assert preview.get(PAGE).page == good
        edit(site / TOLL, "stance: favours", "stance: supports")
        state(is_good)


def test_what_is_wrong_is_told_in_the_terminal_as_check_tells_it(preview, site):
    edit(site / TOLL, "stance: supports", "stance: favours")
    printed = preview.said("the last good site stays")
    *told, _count = run("briefgen", "check", cwd=site).stderr.splitlines(keepends=True)
    assert "".join(told) in printed


def test_what_check_warns_of_is_told_once_the_author_pauses(preview, site):
    with preview.events(PAGE) as state:
        edit(site / TOLL, "It is not", "[It](country: BV) is not")
        warned = state(lambda one: "near-link" in {each["code"] for each in one["warnings"]})
    assert is_good(warned)
    assert "near-link: warning: " in preview.said("is shown as text")


def test_only_what_changed_is_new(site):
    shutil.copytree(THEME, site / "theme")
    append(site / "pelicanconf.py", 'THEME = "theme"\n')
    with serving(site) as preview, preview.events() as state:
        first = state()
        edit(site / "theme/css/00-tokens.css", "#fffdf8", "#fffdf9")
        second = state(lambda one: one["styles"] != first["styles"])
        edit(site / "content/images/quay.svg", "<svg", "<svg id='quay'")
        third = state(lambda one: one["assets"] != second["assets"])
    assert (second["assets"], third["styles"]) == (first["assets"], second["styles"])
    assert first["page"] == second["page"] == third["page"]


def test_a_picture_that_changed_while_something_was_wrong_is_shown_anew(preview, site):
    with preview.events() as state:
        before = state()["assets"]
        edit(site / TOLL, "stance: supports", "stance: favours")
        state(is_wrong)
        edit(site / "content/images/quay.svg", "<svg", "<svg id='quay'")
        edit(site / TOLL, "stance: favours", "stance: supports")
        assert state(is_good)["assets"] != before


def test_an_address_with_a_path_moves_the_site_there(preview, site):
    with preview.events("/desk/") as state:
        before = state()["page"]
        append(site / "pelicanconf.py", 'SITEURL = "https://example.org/desk"\n')
        state(changed(before))
    found = preview.get("/desk/countries/bv/")
    assert (found.status, b'href="/desk/theme/site.css"' in found.body) == (200, True)


def test_a_content_folder_may_go_and_come_back(preview, site):
    with preview.events(PAGE) as state:
        before = state()["page"]
        (site / "content").rename(site / "away")
        state(is_wrong)
        (site / "away").rename(site / "content")
        state(is_good)
        edit(site / TOLL, "It is not listed", "It stands in no list")
        state(changed(before))


def test_a_switch_of_branches_and_back_is_survived(preview, site):
    shutil.copytree(site / "content", site / "main")
    wide_content(site / "branch", 400)
    with preview.events("/issues/toll-7/") as state:
        before = state()["page"]
        shutil.rmtree(site / "content/briefings")
        shutil.rmtree(site / "content/events")
        shutil.copytree(site / "branch/content", site / "content", dirs_exist_ok=True)
        shutil.copytree(site / "main", site / "content", dirs_exist_ok=True)
        state(lambda one: is_good(one) and one["page"] != before)
        for file in (site / "content/issues").glob("toll-*.md"):
            file.unlink()
        state(lambda one: is_good(one) and one["page"] == before)


def test_the_last_of_a_burst_of_saves_is_what_is_shown(preview, site):
    with preview.events(PAGE) as state:
        state()
        for number in range(200):
            (site / TOLL).write_text(
                f"---\ntitle: Toll\ndate: 2030-02-01\nsummary: S.\nslug: toll\n---\nSave {number}.\n"
            )
        while b"Save 199." not in preview.get(PAGE).body:
            state()
    assert preview.printed().count(" changed (") < 20


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_cleanly_when_told_to(preview, number):
    with preview.events() as state:  # a page that listens holds up nothing
        state()
        assert (preview.closed(number), preview.printed().splitlines()[-1]) == (0, "Closed.")


def test_a_site_can_be_published_but_not_previewed_twice_meanwhile(preview, site):
    assert "is showing this site already" in run("briefgen", "serve", cwd=site).stderr
    ran = run("briefgen", "build", cwd=site)
    assert (ran.returncode, "index.html" in tree(site / "output")) == (0, True)
