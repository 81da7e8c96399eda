"""What is added to a page on its way to the browser."""

import re

import pytest

from briefgen.serving.injection import with_script

TAG = re.compile(rb'<script src="/\.briefgen/reload\.js"[^>]*></script>')


@pytest.mark.parametrize(
    "page", [b"<body><p>A</p></body></html>", b"<BODY></BODY>", b"<p>No body", b""]
)
def test_without_what_is_added_a_page_is_as_it_was_built(page):
    assert TAG.sub(b"", with_script(page, mark="m", styles="s", assets="a")) == page


def test_it_stands_at_the_end_of_the_body():
    found = with_script(b"<p>&lt;/body></p></body></html>", mark="m", styles="s", assets="a")
    assert TAG.split(found) == [b"<p>&lt;/body></p>", b"</body></html>"]
