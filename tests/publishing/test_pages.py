"""Pages rendered and written."""

import html5lib
import pytest
from projects import THEME, run, tree, wide_content
from worlds import atlas_of, body, file, issue, page

from briefgen.model.bodies import Body, BodyReference, BodyReferenceForm
from briefgen.model.errors import BriefgenError
from briefgen.publishing import publish_pages, theme_at
from briefgen.views import SiteSettings, site_of


def site(*files):
    return site_of(atlas_of(*files), SiteSettings(name="Penguin positions"))


@pytest.fixture
def world():
    return site(file("issues/toll.md", issue("toll")))


@pytest.fixture
def override(tmp_path):
    """Write a template of the site's own, and give the theme that uses it."""

    def written(name, text):
        (tmp_path / "overrides").mkdir(exist_ok=True)
        (tmp_path / "overrides" / name).write_text(text)
        return theme_at(THEME, (tmp_path / "overrides",))

    return written


def test_every_page_of_a_site_is_written(world, tmp_path):
    published = publish_pages(world, theme_at(THEME), tmp_path / "output")
    assert {*published.printed.prints, "theme/site.css"} == set(tree(tmp_path / "output"))


def test_progress_ends_at_the_number_of_pages(world, tmp_path):
    told = []
    published = publish_pages(
        world, theme_at(THEME), tmp_path, progress=lambda *numbers: told.append(numbers)
    )
    assert told[-1] == (len(published.printed.prints),) * 2


def test_a_template_of_the_sites_own_goes_before_the_themes(world, tmp_path, override):
    theme = override("issue.html", "{{ view.frame.title }}: ours")
    publish_pages(world, theme, tmp_path)
    assert (tmp_path / "issues/toll/index.html").read_text().endswith(": ours")


def test_a_template_sees_nothing_but_its_view(world, tmp_path, override):
    theme = override("issue.html", "{% for name in SITENAME, site, range %}{{ name }}{% endfor %}")
    with pytest.raises(BriefgenError, match="'SITENAME' is undefined"):
        publish_pages(world, theme, tmp_path)


def test_text_is_escaped_in_a_template(tmp_path, override):
    world = site(file("issues/toll.md", issue("toll", bottom_line="<script>alert(1)</script>")))
    publish_pages(world, override("issue.html", "{{ view }}"), tmp_path)
    assert b"<script>" not in (tmp_path / "issues/toll/index.html").read_bytes()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("one\n{{ view.", 2),
        ("one\ntwo\n{% nonsense %}", 3),
        ("one\n{{ view.no_such_field }}", 2),
        ("{% for one in view.frame %}\n\n{{ 1 / 0 }}\n{% endfor %}", 3),
    ],
)
def test_a_mistake_in_a_template_is_placed(world, tmp_path, override, text, line):
    theme = override("issue.html", text)
    with pytest.raises(BriefgenError, match=rf"overrides/issue\.html:{line}: template-error: "):
        publish_pages(world, theme, tmp_path / "output")


def test_a_mistake_in_a_template_names_the_page_that_showed_it(world, tmp_path, override):
    theme = override("issue.html", "{{ view.no_such_field }}")
    with pytest.raises(BriefgenError, match=r"\(in issues/toll/index\.html\)"):
        publish_pages(world, theme, tmp_path / "output")


def test_a_template_that_is_missing_is_named(world, tmp_path):
    (tmp_path / "theme/templates").mkdir(parents=True)
    with pytest.raises(BriefgenError, match=r"home\.html: template-error"):
        publish_pages(world, theme_at(tmp_path / "theme"), tmp_path / "output")


def test_a_template_that_includes_one_that_is_missing_says_so(world, tmp_path, override):
    theme = override("issue.html", "\n{% include 'nowhere.html' %}")
    with pytest.raises(BriefgenError, match=r"template-error: .*nowhere\.html"):
        publish_pages(world, theme, tmp_path / "output")


def test_card_inside_a_list_of_another_language_keeps_the_lists_html_whole(tmp_path):
    card = BodyReference(BodyReferenceForm.EMBED, "issue", "toll", "", "", "", 1)
    text = Body(("<ul>\n<li>", card, "</li>\n</ul>\n"))
    about = file("pages/about.md", page(id="about", lang="fa", body=text))
    publish_pages(site(file("issues/toll.md", issue("toll")), about), theme_at(THEME), tmp_path)
    shown = html5lib.parse((tmp_path / "about/index.html").read_text(), namespaceHTMLElements=False)
    card = shown.find(".//*[@class='prose']/ul/li/div")
    assert (card.get("lang"), card.find("div").get("class")) == ("en", "embed")


def test_two_pages_in_one_place_are_refused(tmp_path):
    world = site(file("pages/quotes.md", page(id="quotes", body=body())))
    with pytest.raises(BriefgenError, match=r"written to quotes/index\.html; give one of them"):
        publish_pages(world, theme_at(THEME), tmp_path / "output")


def test_two_pages_in_one_place_are_refused_before_anything_is_written(tmp_path):
    world = site(file("pages/quotes.md", page(id="quotes", body=body())))
    with pytest.raises(BriefgenError):
        publish_pages(world, theme_at(THEME), tmp_path / "output")
    assert not (tmp_path / "output").exists()


def test_the_number_of_processes_does_not_change_a_byte(tmp_path):
    wide_content(tmp_path)
    for jobs in (1, 2, 4):
        ran = run("briefgen", "build", "--jobs", jobs, "--output", f"by-{jobs}", cwd=tmp_path)
        assert ran.returncode == 0, ran.stderr
    assert tree(tmp_path / "by-1") == tree(tmp_path / "by-2") == tree(tmp_path / "by-4")


def test_a_mistake_in_a_template_is_told_from_a_worker_as_well(tmp_path):
    wide_content(tmp_path)
    (tmp_path / "overrides").mkdir()
    (tmp_path / "overrides/issue.html").write_text("\n{{ view.no_such_field }}")
    (tmp_path / "pelicanconf.py").write_text("THEME_TEMPLATES_OVERRIDES = ['overrides']\n")
    ran = run("briefgen", "build", "--jobs", 2, cwd=tmp_path)
    assert (ran.returncode, "issue.html:2: template-error: " in ran.stderr) == (1, True)
