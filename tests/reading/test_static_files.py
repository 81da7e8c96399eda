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
        *("a.php7.txt", "a.phps.txt", "a.pht.md", "a.phar.zip", "a.aspx.csv", "a.JSPX.txt"),
        *("a.pl.txt", "a.py.txt", "a.var.txt"),
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


def levels(number, inside, opening="g", end="g"):
    """Groups, or others, of which each holds three of what stands for the last one."""
    return "".join(
        f'<{opening} id="a{level}">{inside.format(level - 1) * 3}</{end}>'
        for level in range(1, number)
    )


@pytest.mark.parametrize(
    "drawing",
    [
        levels(12, '<use href="#a{}"/>') + '<g id="a0"><rect/></g><use href="#a11"/>',
        levels(12, '<use href="#%61{}"/>') + '<g id="a0"><rect/></g><use href="#a11"/>',
        levels(9, '<rect fill="url(#a{})"/>', "pattern", "pattern") + '<rect fill="url(#a8)"/>',
        levels(9, '<rect style="mask:URL( &quot;#a{}&quot;)"/>', "mask", "mask")
        + '<rect mask="url(#a8)"/>',
        '<style>.b{fill:url(#a)}</style><pattern id="a"><rect class="b"/></pattern>',
        '<style>@media all{rect{fill:url(#a)}}</style><pattern id="a"><rect/></pattern><rect/>',
        "<style>svg{--a:url(#a)}</style><rect/>",
        '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>',
        f'<pattern id="a">{"<path/>" * 900}</pattern><g fill="url(#a)">{"<path/>" * 900}</g>',
        '<pattern id="a">{0}</pattern><g id="b">{0}</g><use href="#b" fill="url(#a)"/>'.format(
            "<path/>" * 200
        ),
    ],
)
def test_picture_whose_parts_stand_for_others_too_often_is_refused(problem_of, drawing):
    assert problem_of("a.svg", PICTURE.format(drawing)).code == "active-file"


def test_a_chain_of_parts_however_long_is_counted(problem_of):
    chain = "".join(f'<g id="a{n}"><use href="#a{n + 1}"/></g>' for n in range(3000))
    assert problem_of("a.svg", PICTURE.format(f"{chain}<g id='a3000'/>")).code == "active-file"


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
        '<path id="a"/>'
        + '<g clip-path="url(#b)"><use x:href="#a"/></g>' * 9000
        + '<clipPath id="b"><rect/></clipPath>',
        '<linearGradient id="a">'
        + "<stop/>" * 90
        + '</linearGradient><g fill="url(#a)">'
        + "<path/>" * 2000
        + "</g>",
        '<style>.a{fill:url(#b)}</style><pattern id="b"><path/></pattern><path class="a"/>',
        '<g fill="url(#b)"><pattern id="b"><path fill="red"/></pattern><path/></g>',
        "<style>@font-face{font-family:a;src:url(data:font/woff2;base64,AAAA)}</style>",
        '<metadata><RDF xmlns="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>',
    ],
)
def test_plain_picture_is_published(problem_of, drawing):
    assert (
        problem_of("a.svg", f'<?xml version="1.0" encoding="UTF-8"?>{PICTURE.format(drawing)}')
        is None
    )
