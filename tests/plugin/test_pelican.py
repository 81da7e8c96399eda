"""briefgen among Pelican's plugins."""

import json

import pytest
from projects import broken_project, project, run, run_python, tree

LISTENING = """
import json
from pathlib import Path
from pelican import signals


def finalized(generators):
    for generator in generators:
        articles = generator.context.get("articles")
        if articles:
            break
    told = [
        {
            "title": one.title, "url": one.url, "save_as": one.save_as, "date": one.date.isoformat(),
            "lang": one.lang, "status": one.status, "summary": one.summary, "slug": one.slug,
            "kind": type(one).__name__, "source": one.relative_source_path, "content": one.content,
        }
        for one in articles
    ]
    assert [one.slug for one in articles[:1]] == [articles[0].slug] and len(articles) == len(told)
    Path("articles.json").write_text(json.dumps(told))

def register():
    signals.all_generators_finalized.connect(finalized)
"""


@pytest.fixture(scope="module")
def articles(tmp_path_factory):
    """What another plugin sees in `context["articles"]`, newest first."""
    folder = project(
        tmp_path_factory.mktemp("site"),
        settings='PLUGIN_PATHS = ["plugins"]\nPLUGINS = ["briefgen", "listening"]\n',
    )
    (folder / "content/briefings/older.md").write_text(
        "---\ntitle: An older briefing\ndate: 2029-12-31\nsummary: Fictional.\n---\nText.\n"
    )
    (folder / "plugins").mkdir()
    (folder / "plugins/listening.py").write_text(LISTENING)
    ran = run("pelican", "content", cwd=folder)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return json.loads((folder / "articles.json").read_text())


def test_other_plugins_see_briefings_as_articles(articles):
    assert {one["kind"] for one in articles} == {"Article"}


def test_articles_are_the_published_briefings_newest_first(articles):
    assert [one["slug"] for one in articles] == ["harbour-council", "older"]


def test_an_article_has_what_themes_show_of_it(articles):
    newest = articles[0]
    assert newest["title"]
    assert newest["summary"]
    assert (newest["lang"], newest["status"]) == ("en", "published")


def test_an_articles_address_is_that_of_its_page(articles):
    assert articles[0]["url"] == "briefings/harbour-council/"


def test_an_article_knows_its_file(articles):
    assert articles[0]["source"] == "briefings/2031/harbour-council.md"


def test_an_articles_body_is_html(articles):
    assert articles[0]["content"].startswith("<p>")


def test_the_setting_of_the_plugin_is_all_that_a_site_needs(tmp_path):
    project(tmp_path, "minimal")
    (tmp_path / "pelicanconf.py").write_text('PLUGINS = ["briefgen"]\n')
    for words in (("pelican", "content", "--output", "pelicans"), ("briefgen", "build")):
        assert run(*words, cwd=tmp_path).returncode == 0
    assert tree(tmp_path / "pelicans") == tree(tmp_path / "output")


def test_settings_that_build_on_others_keep_their_theme(tmp_path):
    project(tmp_path, "minimal", settings='THEME = "ours"\n')
    (tmp_path / "publishconf.py").write_text(
        "import sys\nsys.path.insert(0, '.')\nfrom pelicanconf import *\nSITENAME = 'Published'\n"
    )
    (tmp_path / "ours/templates").mkdir(parents=True)
    ran = run("briefgen", "build", "--settings", "publishconf.py", cwd=tmp_path)
    assert "home.html: template-error" in ran.stderr  # it is our theme that has none


def test_pelican_fails_where_content_is_wrong(tmp_path):
    ran = run("pelican", "content", cwd=broken_project(tmp_path), COLUMNS="200")
    assert ran.returncode == 1
    assert "briefings/broken.md:1:1: front-matter-missing" in ran.stdout + ran.stderr


def test_pelican_tells_of_wrong_content_without_a_traceback(tmp_path):
    ran = run("pelican", "content", cwd=broken_project(tmp_path))
    assert "Traceback" not in ran.stdout + ran.stderr


def test_pelican_writes_no_page_where_content_is_wrong(tmp_path):
    run("pelican", "content", cwd=broken_project(tmp_path))
    assert not list(tmp_path.glob("output/**/*.html"))


def test_hidden_files_are_not_published(tmp_path):
    project(tmp_path)
    (tmp_path / "secret").write_text("a key")
    (tmp_path / "content/images/.shown").symlink_to(tmp_path / "secret")
    (tmp_path / "content/images/.folder").mkdir()
    (tmp_path / "content/images/.folder/shown").symlink_to(tmp_path / "secret")
    run("briefgen", "build", cwd=tmp_path)
    assert b"a key" not in tree(tmp_path / "output").values()


def test_a_link_out_of_the_content_folder_stops_the_build(tmp_path):
    project(tmp_path)
    (tmp_path / "secret").write_text("a key")
    (tmp_path / "content/images/shown").symlink_to(tmp_path / "secret")
    ran = run("briefgen", "build", cwd=tmp_path)
    assert (ran.returncode, "images/shown:1:1: link-outside" in ran.stderr) == (1, True)


def test_importing_briefgen_does_not_import_pelican(tmp_path):
    script = "import sys, briefgen; print('pelican' in sys.modules)"
    assert run_python("-c", script, cwd=tmp_path).stdout == "False\n"


def test_help_imports_neither_pelican_nor_what_reads_content(tmp_path):
    script = (
        "import sys, briefgen.cli\n"
        "print(sorted({'pelican', 'pydantic', 'jinja2', 'rich', 'yaml'} & set(sys.modules)))"
    )
    assert run_python("-c", script, cwd=tmp_path).stdout == "[]\n"
