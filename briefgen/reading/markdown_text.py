"""Markdown that is no content of the site, such as the text of a source, as HTML."""

from markdown_it import MarkdownIt


def html_of_markdown(text: str) -> str:
    """Give the HTML of CommonMark with tables; raw HTML in it stays."""
    return str(MarkdownIt("commonmark", {"html": True}).enable("table").render(text))
