"""Files that are published as they are can't run script in a reader's browser."""

import pytest

from briefgen.reading.static_files import problem_of_static_file

PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink">{}</svg>'


@pytest.fixture
def problem_of(tmp_path):
    def problem(name, text):
        (tmp_path / name).write_text(text, encoding="utf-8")
        return problem_of_static_file(tmp_path, name)

    return problem


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "a.xhtml", "a.js", "a.xml", "a.svgz"])
def test_format_in_which_script_runs_is_refused(problem_of, name):
    assert problem_of(name, "harmless").code == "active-file"


@pytest.mark.parametrize("name", ["a.pdf", "a.png", "a.csv", "a.json", "a.txt"])
def test_other_format_is_published(problem_of, name):
    assert problem_of(name, "<script>alert(1)</script>") is None


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<x:script/>",
        '<rect onload="alert(1)"/>',
        '<a href="javascript:alert(1)"><rect/></a>',
        '<a x:href=" https://example.org/"><rect/></a>',
        "<foreignObject><p/></foreignObject>",
        '<a href="#x"><set attributeName="href" to="javascript:alert(1)"/></a>',
        "<rect",
    ],
)
def test_picture_that_could_run_something_is_refused(problem_of, inside):
    assert problem_of("a.svg", PICTURE.format(inside)).code == "active-file"


@pytest.mark.parametrize(
    "before", ['<!DOCTYPE svg [<!ENTITY a "b">]>', '<?xml-stylesheet href="a"?>']
)
def test_picture_with_declarations_of_its_own_is_refused(problem_of, before):
    assert problem_of("a.svg", before + PICTURE.format("")).code == "active-file"


def test_plain_picture_is_published(problem_of):
    drawing = '<defs><path id="a" d="M0 0"/></defs><use x:href="#a"/><style>path{fill:red}</style>'
    assert problem_of("a.svg", PICTURE.format(drawing)) is None
