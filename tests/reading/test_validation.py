"""What is wrong with front matter: where, and what would be right."""

from pathlib import Path

import pytest

from briefgen.model.countries import country_codes
from briefgen.reading import FileRecords, ReadingOptions, read_file

MISTAKES = Path(__file__).parent / "fixtures" / "mistakes"
FILES = sorted(MISTAKES.rglob("*.md"))

BRIEFING = "title: A title\ndate: 2031-05-04\nsummary: A summary.\n"


def read(path: str, front_matter: str) -> FileRecords:
    return read_file(path, f"---\n{front_matter}\n---\n".encode(), ReadingOptions())


def codes(front_matter: str, path: str = "briefings/a.md") -> list[str]:
    return [diagnostic.code for diagnostic in read(path, front_matter).diagnostics]


def helps(front_matter: str, path: str = "briefings/a.md") -> list[str]:
    return [diagnostic.help for diagnostic in read(path, front_matter).diagnostics]


@pytest.mark.parametrize(
    "path", FILES, ids=lambda path: path.relative_to(MISTAKES).with_suffix("").as_posix()
)
def test_mistakes_are_reported_as_in_the_text_beside_them(path):
    name = path.relative_to(MISTAKES).as_posix()
    found = read_file(name, path.read_bytes(), ReadingOptions()).diagnostics
    assert "".join(f"{one}\n" for one in found) == path.with_suffix(".txt").read_text("utf-8")


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        '"java\\nscript:alert(1)"',
        "'data:text/html,x'",
        "//example.org",
        "https://www.un.org@evil.example/",
        "https:///path",
        "https://example.org:port/",
        "'https://[::1'",
        '"https://exam\\tple.org"',
        "'https://example.org/\"onclick=x'",
        f"https://example.org/{'a' * 2000}",
        "https://example.org/\u200ftoll",
        "https://example.org/to\u061cll",
    ],
)
def test_only_web_addresses_are_addresses(url):
    source = f"sources: [{{id: report, title: A report, url: {url}}}]"
    assert codes(BRIEFING + source) == ["bad-url"]


@pytest.mark.parametrize(
    "url", ["https://example.org", "HTTP://EXAMPLE.org/ä?q=[1]#:~:text=so", "http://[::1]:80/"]
)
def test_web_addresses_are_taken(url):
    assert codes(f'{BRIEFING}sources: [{{id: report, title: A report, url: "{url}"}}]') == []


@pytest.mark.parametrize(
    "language", ["en", "fa", "prs", "zh-Hant", "fa-AF", "es-419", "und", "haz"]
)
def test_tags_of_languages_are_taken(language):
    assert codes(f"{BRIEFING}lang: {language}") == []


@pytest.mark.parametrize(
    "language", ["en./../../x", "en_US", "en@x", "e", "xx", "english", "en/fa"]
)
def test_what_is_no_tag_of_a_language_is_refused(language):
    assert codes(f"{BRIEFING}lang: {language}") == ["bad-language"]


def test_name_of_a_language_leads_to_its_tag():
    assert "`fa`" in helps(f"{BRIEFING}lang: Persian")[0]


@pytest.mark.parametrize(
    ("typed", "meant"), [("UK", "GB"), ("ir", "IR"), ("USA", "US"), ("Iran", "IR"), ("su", "SU")]
)
def test_country_leads_to_its_code(typed, meant):
    assert f"`{meant}`" in helps(f"name: A body\nseat: {typed}", "organizations/a.md")[0]


def test_former_state_is_a_country():
    assert codes("name: A body\nseat: YU", "organizations/a.md") == []


@pytest.mark.parametrize("path", ["../secret", "/etc/passwd", "~/secret", "a/../../b", "a\\b"])
def test_snapshot_stays_in_its_folder(path):
    source = f"sources: [{{id: report, title: A report, snapshot: '{path}'}}]"
    assert codes(BRIEFING + source) == ["bad-path"]


@pytest.mark.parametrize("old_id", ["../../index", "a/b", "A", "a b", "con.html"])
def test_former_id_is_an_id(old_id):
    assert codes(f"{BRIEFING}old_ids: ['{old_id}']") == ["bad-id"]


def test_unknown_key_among_the_lists_of_a_file_leads_to_the_nearest():
    assert helps(f"{BRIEFING}qoutes: []") == ["Did you mean `quotes`?"]


def test_keys_are_compared_in_any_case():
    assert helps(f"{BRIEFING}LANG: en") == ["Did you mean `lang`?"]


def test_misspelt_kind_of_actor_does_not_hide_what_else_is_wrong():
    actors = "actors: [{id: port, kind: organisation, naem: The Port}]"
    assert codes(BRIEFING + actors) == ["actor-kind", "unknown-key"]


def test_contradiction_does_not_hide_what_else_is_wrong():
    position = "{actor: BV, isue: toll, stance: supports-with-conditions, summary: For it.}"
    found = codes(f"{BRIEFING}positions: [{position}]")
    assert sorted(found) == ["condition-missing", "unknown-key"]


def test_kind_may_stand_in_a_file_of_its_kind():
    assert codes("kind: person\nname: Ida Floe", "people/ida-floe.md") == []


def test_empty_entry_of_a_list_is_reported():
    assert codes(f"{BRIEFING}authors: [Ada, ]\nquotes:\n  -\n") == ["wrong-type"]


@pytest.mark.parametrize(("key", "length"), [("title", 501), ("summary", 20_001), ("note", 20_001)])
def test_text_has_a_limit(key, length):
    texts = {"title": "A title", "date": "2031-05-04", "summary": "A summary.", key: "a" * length}
    assert codes("\n".join(f"{name}: {text}" for name, text in texts.items())) == ["too-long"]


def test_list_has_a_limit():
    assert codes(f"{BRIEFING}authors: [{'A,' * 501}]") == ["too-many-entries"]


def test_list_of_records_has_a_limit():
    assert codes(f"{BRIEFING}actors: [{'BV,' * 501}]") == ["too-many-entries"]


def test_former_ids_have_a_limit():
    old_ids = ", ".join(f"old-{number}" for number in range(21))
    assert codes(f"{BRIEFING}old_ids: [{old_ids}]") == ["too-many-entries"]


def test_vote_of_every_state_fits():
    states = ", ".join(sorted(country_codes()))
    vote = f"name: A vote\ntype: vote\ndate: 2031-05-04\nvotes: {{yes: [{states}]}}"
    assert codes(vote, "events/a.md") == []


def test_problems_of_one_file_have_a_limit():
    assert codes(f"{BRIEFING}actors: [{'A a,' * 501}]")[500:] == ["too-many-problems"]


def test_message_shows_the_start_of_a_long_value():
    found = read("briefings/a.md", f"{BRIEFING}slug: {'a' * 400}").diagnostics
    assert len(found[0].message) < 100


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("evidence: talks, memo", "A list is written `[talks, memo]`."),
        ("actor: [BV, HM]", "For several, the key is `actors`: `actors: [BV, HM]`."),
        ("issue: [toll]", "One value belongs here, without brackets, as in `issue: toll`."),
        ("issue: [toll, ferry]", "One value belongs here, without brackets, as in `issue: toll`."),
        ("stance:", "Fill it in."),
    ],
)
def test_one_and_several_are_told_apart(keys, told):
    position = {"actor": "BV", "issue": "toll", "stance": "opposes", "summary": "No."}
    position["evidence"] = "x"
    key, _, value = keys.partition(":")
    lines = "\n".join(f"  {key}: {value}" for key, value in {**position, key: value}.items())
    assert helps(f"{BRIEFING}positions:\n{lines}") == [told]


def test_a_key_without_a_value_is_called_empty_not_missing():
    (found,) = read("briefings/a.md", BRIEFING.replace("A title", "")).diagnostics
    assert (found.line, found.message) == (2, "`title` is empty")


def test_typographic_marks_around_a_web_address_are_named():
    source = "sources: {id: report, title: A report, url: “https://example.org”}"
    assert "typographic" in helps(BRIEFING + source)[0]


@pytest.mark.parametrize("date", ["Nov 2025", "2025-11", "11/2025"])
def test_a_briefing_is_advised_a_day(date):
    assert "a day, as in 2025-11-18" in helps(f"title: A title\ndate: {date}\nsummary: No.")[0]


def test_a_day_in_another_form_leads_to_it():
    (told,) = helps("title: A title\ndate: 18 November 2025\nsummary: No.")
    assert "2025-11-18" in told


def test_misspelt_required_key_is_told_once():
    assert codes("titel: A title\ndate: 2031-05-04\nsummary: A summary.") == ["unknown-key"]


def test_unknown_key_hides_nothing_else(tmp_path):
    found = read("briefings/a.md", f"{BRIEFING}mood: calm\nissues: [toll]")
    assert found.briefing.issues == ("toll",)


@pytest.mark.parametrize(
    ("keys", "meant"),
    [
        ("stance: opposes\N{NO-BREAK SPACE}", "type `opposes`"),
        ("stance: “opposes”", "type `opposes`"),
        ("actor: ‘BV’", "type `BV`"),  # noqa: RUF001
        ("date: “2031-05-04”", "Write 2031-05-04"),
        ("date: 2031\N{EN DASH}05\N{EN DASH}04", "Write 2031-05-04"),
    ],
)
def test_what_a_word_processor_put_in_is_named(keys, meant):
    position = {
        "actor": "BV",
        "issue": "toll",
        "stance": "opposes",
        "summary": "No.",
        "evidence": "x",
    }
    key, value = keys.split(": ")
    lines = "\n".join(f"  {key}: {value}" for key, value in {**position, key: value}.items())
    (told,) = helps(f"{BRIEFING}positions:\n{lines}")
    assert meant in told


def test_a_quotation_with_translations_is_told_how_one_is_written():
    quote = "quotes: [{id: words, text: No toll., speaker: BV, translations: {fa: عوارض}}]"
    assert "`original: {lang: fa, text: …}`" in helps(BRIEFING + quote)[0]


@pytest.mark.parametrize(
    ("typed", "advised"),
    [
        ("2020-02-30", "2020-02 has 29 days"),
        ("2020-13", "Months are 01 to 12."),
        ("2031-05-04 25:00", "Hours are 00 to 23"),
        ("4/5/31", "Write 2031-05-04 or 2031-04-05."),
        ("\u06f2\u06f0\u06f3\u06f1-\u06f0\u06f5-\u06f0\u06f4", "Write 2031-05-04."),
        ("\u0664/\u0665/\u0662\u0660\u0663\u0661", "Write 2031-05-04 or 2031-04-05."),
        ("1410/02/14", "Write 1410-02-14 or 2031-05-04."),
        ("1410-02-30", "Write 2031-05-20."),
        ("yesterday", "The date of publication is a day"),
    ],
)
def test_date_of_a_briefing_that_is_none_is_told_with_what_is_wrong(typed, advised):
    (help_,) = helps(f"title: A title\ndate: {typed}\nsummary: A summary.")
    assert help_.startswith(advised)


def test_word_that_lacks_only_its_hyphens_is_the_one_meant():
    position = "actor: BV, issue: toll, summary: A summary., stance: opposes with conditions"
    help_ = helps(f"name: A toll\npositions: {{{position}, condition: If paid.}}", "issues/a.md")[0]
    assert help_.startswith("Did you mean `opposes-with-conditions`?")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("\u0430da-marsh", "ada-marsh"), ("\u0412V", "BV"), ("\u0410da-marsh", "ada-marsh")],
)
def test_letter_of_another_script_is_named_with_the_id_meant(typed, meant):
    keys = f"quotes: {{id: a, speaker: {typed}, text: No., date: 2031}}"
    (help_,) = helps(f"name: A toll\n{keys}", "issues/a.md")
    assert (meant in help_, "da-marsh`" in help_ and "`da-marsh`" in help_) == (True, False)


@pytest.mark.parametrize(
    "keys",
    [
        "quotes: {id: a, speeker: ada, text: No., date: 2031}",
        "quotes: {id: a, speaker: ada, txet: No., date: 2031}",
        "positions: {actr: BV, issue: a, stance: supports, summary: S.}",
    ],
)
def test_what_a_misspelt_key_leaves_missing_is_not_told_too(keys):
    assert codes(f"name: A toll\n{keys}", "issues/a.md") == ["unknown-key"]


def test_country_whose_file_is_not_named_by_its_code_is_not_there():
    assert (read("countries/bv.md", "name: Bouvet").countries) == ()


@pytest.mark.parametrize(
    ("path", "keys", "home"),
    [
        ("people/a.md", BRIEFING, "briefings"),
        ("countries/a.md", BRIEFING, "briefings"),
        ("briefings/2031/a.md", "name: Zed Fiction\nrepresents: BV", "people"),
        ("briefings/a.md", "name: A toll\nquestion: Who pays?", "issues"),
        ("issues/a.md", "name: Talks\ntype: meeting\ndate: 2031-05", "events"),
        ("people/a.md", "name: The League\nclassification: bloc\nrepresents: BV", None),
        ("organizations/a.md", "name: The League\nrepresents: BV", None),
        ("pages/a.md", BRIEFING, None),
    ],
)
def test_file_in_the_folder_of_another_kind_is_told_where_it_belongs(path, keys, home):
    found = [one for one in read(path, keys).diagnostics if one.code == "wrong-folder"]
    assert [one.help for one in found] == ([f"Move the file to `{home}/`."] if home else [])


def test_file_in_the_folder_of_another_kind_is_read_as_what_it_is():
    records = read("people/a.md", f"{BRIEFING}quotes: {{id: a, speeker: x, text: No., date: 2031}}")
    assert records.briefing is not None
    assert [one.code for one in records.diagnostics] == ["wrong-folder", "unknown-key"]
