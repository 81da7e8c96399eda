"""A page printed to PDF, as its text: what it claims, with the evidence beside it."""

import unicodedata

import pypdfium2
import pytest


@pytest.fixture
def printed(open_site):
    """Give the words of a page on paper, with white space folded."""

    def words(path):
        page = open_site().page
        page.goto(path)
        with pypdfium2.PdfDocument(page.pdf(format="A4")) as paper:
            text = " ".join(sheet.get_textpage().get_text_bounded() for sheet in paper)
        return " ".join(unicodedata.normalize("NFKC", text).split())

    return words


def test_a_country_is_printed_with_the_words_that_were_said(printed):
    assert "We cannot engage in talks under threat." in printed("/countries/pk/")


def test_what_is_folded_on_the_screen_is_open_on_paper(printed):
    assert "The report gives this quotation twice" in printed("/countries/ir/")


def test_a_source_is_printed_with_its_address(printed):
    assert "https://" in printed("/sources/")


def test_a_briefing_is_printed_with_its_quotations(printed):
    assert "We cannot engage in talks under threat." in printed(
        "/briefings/contact-group-afghanistan/"
    )


def test_the_navigation_stays_off_paper(printed):
    assert "Skip to content" not in printed("/countries/pk/")
