import pytest
from worlds import quote, source

from briefgen.model.quotes import Original
from briefgen.model.verifications import words_in_source
from briefgen.model.vocabulary import Translation
from briefgen.views.text_fragments import at_words

URL = "https://example.org/report"


@pytest.mark.parametrize(
    ("words", "directive"),
    [
        ("The passes stay open.", "The%20passes%20stay%20open"),
        ("Well, a so-called pass & more", "Well%2C%20a%20so%2Dcalled%20pass%20%26%20more"),
        (
            "One two three four five six seven eight nine ten eleven",
            "One%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven",
        ),
        ("The passes … stay open", "The%20passes,stay%20open"),
        ("[The] passes stay [very] open", "passes%20stay,open"),
    ],
)
def test_words_are_found_by_their_start_and_end(words, directive):
    assert at_words(URL, words) == f"{URL}#:~:text={directive}"


def test_an_address_with_a_fragment_keeps_it():
    assert at_words(f"{URL}#part", "Open") == f"{URL}#part:~:text=Open"


def test_nothing_but_an_ellipsis_finds_nothing():
    assert at_words(URL, "…") == URL


def test_reported_speech_is_not_looked_for():
    assert (
        words_in_source(source("paper"), quote("one", text="", paraphrase="It stays open.")) == ""
    )


@pytest.mark.parametrize(
    ("translation", "lang", "words"),
    [
        (Translation.SOURCE, "fa", "Open."),
        (Translation.DESK, "", "Baz."),
        (Translation.UNKNOWN, "fa", "Baz."),
        (None, "en", "Open."),
    ],
)
def test_words_are_looked_for_in_the_language_of_the_source(translation, lang, words):
    original = Original("fa", "Baz.")
    quoted = quote("one", text="Open.", original=original, translation=translation)
    assert words_in_source(source("paper", lang=lang), quoted) == words
