"""What readers type in many ways is one spelling, in texts and queries alike."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.searching import TABLE, folded
from briefgen.searching.folding import FOLDED_SCRIPT


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("می\u200cگوید", "مي\u200cگويد"),  # an Arabic keyboard for a Persian word
        ("کتاب", "كتاب"),
        ("علی", "على"),
        ("ګمرک", "گمرك"),  # Pashto, on a Persian keyboard
        ("دې", "دي"),
        ("أحمد", "احمد"),
        ("القرآن", "القران"),
        ("مسؤول", "مسوول"),
        ("مسئول", "مسيول"),
        ("املاء", "املا"),
        ("مدرسة", "مدرسه"),
        ("خانۀ", "خانه"),
        ("مُحَمَّد", "محمد"),
        ("محـــمد", "محمد"),
        ("ا\u0654حمد", "أحمد"),  # the same letter as two characters
        ("۱۴۰۸", "1408"),
        ("١٤٠٨", "1408"),
        ("ﷲ", "الله"),  # a ligature, as a PDF may have it
        ("\u200fبندر\u200e", "بندر"),
    ],
)
def test_spellings_of_one_word_are_folded_to_one(one, other):
    assert folded(one) == folded(other)


@pytest.mark.parametrize("text", ["Talks, naïve & “cut” – 12", "переговоры", "会談"])
def test_other_scripts_stay_as_they_are(text):
    assert folded(text) == text


def test_a_word_with_a_non_joiner_is_one_word_that_pagefind_divides():
    assert folded("کتاب\u200cها\u200c") == "كتاب-ها"


def test_folding_what_is_folded_changes_nothing():
    text = "می\u200cخواهد، ١٢ أيّام «مدرسة»"
    assert folded(folded(text)) == folded(text)


@given(st.text(alphabet=st.characters(codec="utf-8", categories=("L", "M", "N", "P", "Z", "Cf"))))
def test_there_are_as_many_words_as_before(text):
    assert len(folded(text).split()) == len(text.split())


def test_every_character_that_becomes_another_is_among_those_looked_for():
    assert [one for one in TABLE if not re.search(FOLDED_SCRIPT, one)] == []
