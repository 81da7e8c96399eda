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


@pytest.mark.parametrize(
    "name",
    [
        *(
            "a.html",
            "a.HTM",
            "a.xhtml",
            "a.js",
            "a.xml",
            "a.xsd",
            "a.pht",
            "a.svgz",
            "a.unheard-of",
        ),
        *("a", ".htaccess", "a.html.", "a.html~", "a.html ", "a.svg.gz", "a.html.gz", "a.php.md"),
    ],
)
def test_format_that_a_browser_might_run_is_refused(problem_of, name):
    assert problem_of(name, "harmless").code == "active-file"


@pytest.mark.parametrize("name", ["a.pdf", "a.PNG", "a.csv", "a.v1.2.json", "a.csv.gz", ".a.txt"])
def test_format_that_no_browser_runs_is_published(problem_of, name):
    assert problem_of(name, "a < b, <script>alert(1)</script>") is None


@pytest.mark.parametrize(
    "start", ["<script>", "\ufeff\n <!-- a --><script>", "<?xml version='1.0'?>"]
)
def test_file_that_begins_like_html_is_refused(problem_of, start):
    assert problem_of("a.bib", start).code == "active-file"


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
        '<p xmlns="http://www.w3.org/1999/xhtml"/>',
        '<a xmlns="urn:elsewhere"/>',
        '<form action="/x"/>',
        '<rect formaction="/x"/>',
        '<meta http-equiv="refresh" content="0;url=https://example.org/"/>',
        '<style>@import "https://example.org/a.css";</style>',
        "<style><![CDATA[@im]]>port 'a.css';</style>",
        "<style>path{fill:url( 'https://example.org/a')}</style>",
        "<style>path{fill:u\\72l(https://example.org/a)}</style>",
        "<style>path{background:image-set('https://example.org/a' 1x)}</style>",
        '<rect fill="url(//example.org/a#b)"/>',
        '<rect style="fill:URL(&quot;https://example.org/a&quot;)"/>',
        '<style>@\\69mport "http://elsewhere.example/a.css";</style>',
        "<style>a<style></style></style>",
        '<use x:href="data:image/svg+xml,&lt;svg/&gt;"/>',
    ],
)
def test_picture_that_could_run_something_is_refused(problem_of, inside):
    assert problem_of("a.svg", PICTURE.format(inside)).code == "active-file"


@pytest.mark.parametrize(
    "before",
    [
        '<!DOCTYPE svg [<!ENTITY a "b">]>',
        '<?xml-stylesheet href="a"?>',
        '<?xml version="1.0" encoding="utf-7"?>',
    ],
)
def test_picture_with_declarations_of_its_own_is_refused(problem_of, before):
    assert problem_of("a.svg", before + PICTURE.format("")).code == "active-file"


@pytest.mark.parametrize(
    "root",
    [
        '<html xmlns="http://www.w3.org/1999/xhtml"/>',
        "<svg/>",
        '<svg xmlns="urn:elsewhere"/>',
        '<g xmlns="http://www.w3.org/2000/svg"/>',
    ],
)
def test_picture_that_is_no_svg_is_refused(problem_of, root):
    assert problem_of("a.svg", root).code == "active-file"


@pytest.mark.parametrize(
    "drawing",
    [
        '<defs><path id="a" d="M0 0"/></defs><use x:href="#a"/><style>path{fill:red}</style>',
        '<rect fill="url(#a)" style="mask:url( &quot;#b&quot; )"/>',
        '<image x:href="data:image/png;base64,AAAA"/>',
        "<style>@font-face{font-family:a;src:url(data:font/woff2;base64,AAAA)}</style>",
        '<metadata><RDF xmlns="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>',
    ],
)
def test_plain_picture_is_published(problem_of, drawing):
    assert (
        problem_of("a.svg", f'<?xml version="1.0" encoding="UTF-8"?>{PICTURE.format(drawing)}')
        is None
    )
