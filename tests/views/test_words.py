"""What the interface says in each language: plurals, numbers, lists, names and their order."""

import pytest
from msgspec.structs import replace
from worlds import country

from briefgen.model.vocabulary import Basis, Medium
from briefgen.views.names import actor_name, alphabetical, initial, quoted
from briefgen.views.parts import Text
from briefgen.views.words import own_name, words_in


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", ["1 vote", "2 votes", "5 votes", "11 votes", "1,350 votes"]),
        ("fr", ["1 vote", "2 votes", "5 votes", "11 votes", "1\u202f350 votes"]),
        ("fa", ["۱ رأی", "۲ رأی", "۵ رأی", "۱۱ رأی", "۱٬۳۵۰ رأی"]),
        ("ps", ["۱ رایه", "۲ رایې", "۵ رایې", "۱۱ رایې", "۱٬۳۵۰ رایې"]),
        ("ar", ["صوت واحد", "صوتان", "5 أصوات", "11 صوتًا", "1,350 صوتًا"]),
    ],
)
def test_numbers_of_things_are_in_the_plurals_and_digits_of_a_language(lang, said):
    words = words_in(lang)
    assert [words.records({Basis.VOTE: number}) for number in (1, 2, 5, 11, 1350)] == said


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "a, b and c"),
        ("fr", "a, b et c"),
        ("fa", "a، b و c"),
        ("ar", "a، b وc"),
        ("ps", "a، b او c"),
    ],
)
def test_words_are_joined_as_a_sentence_does(lang, said):
    assert words_in(lang).enumerated(("a", "b", "c")) == said


def test_one_english_word_may_be_two_in_another_language():
    words = words_in("ps")
    assert words.word(Medium.CALL) != words.word(Medium.MEETING)


def test_a_language_that_the_interface_lacks_is_said_in_english():
    assert words_in("de").gettext("Page not found") == "Page not found"


def test_a_tag_with_a_region_has_the_words_of_its_language():
    assert words_in("fr-CA").gettext("Issue") == "Question"


def test_languages_are_named_in_themselves():
    assert [own_name(one) for one in ("en", "fa", "ar", "ps", "fr")] == [
        "English",
        "فارسی",
        "العربية",
        "پښتو",
        "français",
    ]


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ({}, Text("ایران")),
        ({"names": (("fa", "ج.ا. ایران"),)}, Text("ج.ا. ایران")),
    ],
)
def test_a_country_is_called_by_the_desks_name_in_the_language_else_by_cldrs(given, shown):
    assert actor_name(country("IR", **given), "fa") == shown


def test_a_house_name_in_one_language_is_not_that_of_another():
    house = replace(country("IR", lang="en"), name="Iran (Islamic Republic of)")
    assert [actor_name(house, lang).text for lang in ("en", "fr")] == [house.name, "Iran"]


def test_persian_names_are_in_the_order_of_the_persian_alphabet():
    names = ["یمن", "پاکستان", "چین", "آلبانی", "جمهوری چک", "بحرین", "گرجستان", "ژاپن", "لبنان"]
    ordered = sorted(names, key=alphabetical)
    assert [initial(one) for one in ordered] == list("ابپجچژگلی")


def test_alef_with_madda_stands_before_alef():
    names = ["اردن", "آنگولا", "ایران", "آرژانتین", "افغانستان"]
    assert sorted(names, key=alphabetical) == ["آرژانتین", "آنگولا", "اردن", "افغانستان", "ایران"]


def test_scripts_write_pashto_without_a_browser_that_knows_it():
    words = words_in("ps")
    known = (words.browser_locale, words.browser_plurals, words.browser_dates["months"][0])
    assert known == ("fa-u-ca-gregory-nu-arabext", "en", "جنوري")


def test_the_things_of_a_number_are_declined_in_their_sentence():
    words = words_in("ps")
    known = {"records": "۱ رایه", "years": "په ۲۰۲۴ کې", "date": "۲۰۲۴"}
    told = words.counted(
        "{records} on {number} issue, recorded {years}; the latest dates from {date}.",
        "{records} on {number} issues, recorded {years}; the latest dates from {date}.",
        5,
        **known,
    )
    assert told.startswith("۱ رایه د ۵ مسلو په اړه")


def test_a_quotation_stands_between_the_marks_of_its_language():
    assert [quoted("…", lang) for lang in ("en", "fa", "de")] == ["“…”", "«…»", "„…“"]
