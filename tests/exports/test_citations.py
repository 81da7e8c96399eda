"""Citations: what BibTeX and CSL say of a quotation and a briefing."""

import json
import re

import pytest
from exporting import URL, exports_of
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from worlds import WITHDRAWN, briefing, file, organization, person, quote, source

from briefgen.model.dates import parse_edtf
from briefgen.views.bibliography import CitedWork, bibtex, csl

WORK = CitedWork(
    key="words",
    type="speech",
    authors=("Cass",),
    title="The passes stay open.",
    lang="en",
    issued=None,
    date_words="",
    container="The report",
    publisher="The Gazette",
    note="",
    url=f"{URL}/quotes/words/",
)


def entries(text):
    """Give the entries of a BibTeX file as its grammar has them: fields between balanced braces."""
    assert text.count("{") == text.count("}")
    found = {}
    for entry in re.findall(r"@misc\{(.*?)\n\}\n", text, re.DOTALL):
        key, _, fields = entry.partition(",\n")
        found[key] = dict(re.findall(r"^  (\w+) = \{(.*)\},?$", fields, re.MULTILINE))
    return found


def test_a_quotation_is_cited_by_speaker_source_and_page():
    files = exports_of(
        file("people/cass.md", person("cass")),
        file("organizations/gazette.md", organization("gazette")),
        file(
            "briefings/talks.md",
            briefing(),
            source("report", outlet="gazette", url="https://gazette.example/1"),
            quote("words", "cass", source="talks/report", role="Minister"),
        ),
    )
    assert entries(files["data/quotes.bib"].decode())["words"] == {
        "author": "{Cass}",
        "title": "{The passes stay open.}",
        "howpublished": "Report report",
        "publisher": "The gazette",
        "year": "2025",
        "month": "11",
        "note": "Minister; source: https://gazette.example/1",
        "url": f"{URL}/quotes/words/",
    }


def test_reported_speech_is_cited_as_such():
    files = exports_of(
        file("briefings/talks.md", briefing(), quote("words", text="", paraphrase="It may rain."))
    )
    cited = json.loads(files["data/quotes.csl.json"])[0]
    assert cited["note"].startswith("Reported speech")


def test_a_briefing_is_cited_by_authors_and_site():
    files = exports_of(
        file("briefings/talks.md", briefing(authors=("Regional desk",))), name="The Record"
    )
    assert json.loads(files["data/briefings.csl.json"]) == [
        {
            "id": "talks",
            "type": "article",
            "author": [{"literal": "Regional desk"}],
            "title": "Talks on the mountain passes",
            "container-title": "The Record",
            "issued": {"date-parts": [[2025, 11, 18]]},
            "language": "en",
            "URL": f"{URL}/briefings/talks/",
        }
    ]


def test_words_that_were_withdrawn_are_not_cited():
    files = exports_of(file("briefings/talks.md", briefing(), quote("words", withdrawn=WITHDRAWN)))
    assert (files["data/quotes.bib"], files["data/quotes.csl.json"]) == (b"", b"[]\n")


@pytest.mark.parametrize(
    ("date", "issued"),
    [
        ("2025", {"date-parts": [[2025]]}),
        ("2025-11~", {"date-parts": [[2025, 11]], "circa": True}),
        ("2025-11-01/2025-11-15", {"date-parts": [[2025, 11, 1], [2025, 11, 15]]}),
        ("2025-12-1X", {"literal": "in words"}),
        ("[2025-10-09..2025-11]", {"literal": "in words"}),
    ],
)
def test_csl_never_has_a_date_closer_than_its_source(date, issued):
    work = WORK._replace(issued=parse_edtf(date), date_words="in words")
    assert csl(work)["issued"] == issued


def test_bibtex_says_in_words_what_a_year_cannot():
    work = WORK._replace(issued=parse_edtf("2025-12-1X"), date_words="mid-December 2025")
    found = entries(bibtex(work))["words"]
    assert (found["year"], found["month"], found["note"]) == ("2025", "12", "mid-December 2025")


@given(st.text())
def test_no_text_breaks_out_of_its_field(text):
    found = bibtex(WORK._replace(title=text, authors=(text,), note=text, container=text))
    depth = 0
    for sign in found[:-2]:
        depth += {"{": 1, "}": -1}.get(sign, 0)
        assert depth > 0 or sign in "@misc"
    assert len(entries(found)) == 1


def test_a_translation_has_a_key_that_bibtex_reads():
    translated = replace(briefing(), lang="fa", translation_of="talks")
    files = exports_of(
        file("briefings/talks.md", briefing()), file("briefings/talks.fa.md", translated)
    )
    assert "fa:talks.fa" in entries(files["data/briefings.bib"].decode())
