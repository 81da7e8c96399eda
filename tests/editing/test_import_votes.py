"""Votes from a table: the sample holds rows of the real one, the rest is made up."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefgen.editing.import_votes import IssueOfTopic, import_votes, issue_of_topic
from briefgen.editing.vote_events import vote_event_text
from briefgen.editing.vote_tables import RecordedVote, votes_from_csv
from briefgen.model.dates import parse_edtf
from briefgen.model.errors import BriefgenError
from briefgen.model.vocabulary import VoteOption

SAMPLE = Path(__file__).with_name("unga-votes-sample.csv")
HEADER = "resolution,date,issue,title,country_code,country,vote"
SOURCES = ("assembly/voting-data", "assembly/package")
ISSUES = (
    issue_of_topic("situation-afghanistan=situation-1980-1987:1980..1987"),
    issue_of_topic("situation-afghanistan=situation-2018-2019:2018..2019"),
)


def imported(content, table=SAMPLE, **options):
    return import_votes(table, content, source_ids=SOURCES, issues=ISSUES, **options)


def front_matter(content, event_id):
    text = (content / "events" / f"{event_id}.md").read_text(encoding="utf-8")
    return yaml.safe_load(text.split("---\n")[1])


def votes(content, event_id):
    return front_matter(content, event_id)["votes"]


def votes_of(*rows):
    return votes_from_csv([f"{line}\n" for line in (HEADER, *rows)])


def row(symbol="T/1", *, date="1999-05", code="FR", country="France", vote="yes", title="On tides"):
    return f"{symbol},{date},tides,{title},{code},{country},{vote}"


def test_every_row_of_the_table_becomes_a_vote(tmp_path):
    assert imported(tmp_path).votes_read == 31


def test_each_roll_call_becomes_one_file(tmp_path):
    assert imported(tmp_path).written == (
        "a-res-37-37",
        "a-res-42-136",
        "a-res-47-146",
        "a-res-58-195",
        "a-res-61-176",
        "a-res-74-9",
    )


def test_file_reads_as_an_editor_would_type_it(tmp_path):
    imported(tmp_path)
    assert (tmp_path / "events" / "a-res-42-136.md").read_text(encoding="utf-8") == (
        "---\n"
        "name: >-\n"
        "  A/RES/42/136: Situation of human rights in the Islamic Republic of Iran\n"
        "type: vote\n"
        "date: 1987-12\n"
        "issue: human-rights-iran\n"
        "yes_means: supports\n"
        "adopted: with-vote\n"
        "votes:\n"
        '  "yes": ["NO"]\n'
        '  "no": [IR]\n'
        "  abstain: [YE]\n"
        "sources: [assembly/voting-data, assembly/package]\n"
        "note: >-\n"
        "  Yemen is the Yemen Arab Republic, before unification.\n"
        "---\n"
    )


def test_norway_and_namibia_stay_text_for_a_careless_reader(tmp_path):
    imported(tmp_path)
    found = votes(tmp_path, "a-res-58-195")
    assert (found["yes"], found["abstain"]) == (["NO", "YU"], ["CI", "NA"])


def test_two_germanys_and_two_yemens_are_told_apart(tmp_path):
    imported(tmp_path)
    found = votes(tmp_path, "a-res-37-37")
    assert ({"DE", "DD", "YE", "YD"} & {*found["yes"]}, {"YE"} & {*found["abstain"]}) == (
        {"DE"},
        {"YE"},
    )


@pytest.mark.parametrize(
    ("event_id", "option", "present", "missing"),
    [
        ("a-res-37-37", "no", "SU", "RU"),
        ("a-res-47-146", "yes", "RU", "SU"),
        ("a-res-37-37", "yes", "YU", "RS"),
        ("a-res-58-195", "yes", "YU", "RS"),
        ("a-res-61-176", "yes", "RS", "YU"),
        ("a-res-47-146", "yes", "CS", "CZ"),
    ],
)
def test_vote_is_of_the_state_of_that_time(tmp_path, event_id, option, present, missing):
    imported(tmp_path)
    found = votes(tmp_path, event_id)[option]
    assert (present in found, missing in found) == (True, False)


def test_vote_of_serbia_and_montenegro_carries_a_note(tmp_path):
    imported(tmp_path)
    assert "Serbia and Montenegro" in front_matter(tmp_path, "a-res-58-195")["note"]


def test_one_topic_falls_into_issues_by_year(tmp_path):
    imported(tmp_path)
    issues = [front_matter(tmp_path, id_)["issue"] for id_ in ("a-res-37-37", "a-res-74-9")]
    assert issues == ["situation-1980-1987", "situation-2018-2019"]


def test_nobody_against_is_an_empty_list_and_absence_is_not_stated(tmp_path):
    imported(tmp_path)
    assert votes(tmp_path, "a-res-74-9") == {
        "yes": ["NO", "RS"],
        "no": [],
        "abstain": ["PW", "RU"],
    }


def test_roll_call_outside_the_years_is_reported(tmp_path):
    narrow = [IssueOfTopic("situation-afghanistan", "situation-1980-1987", 1980, 1987)]
    report = import_votes(SAMPLE, tmp_path, source_ids=SOURCES, issues=narrow)
    assert [reason.split(":")[0] for reason in report.skipped] == ["A/RES/74/9"]


def test_second_import_writes_nothing(tmp_path):
    imported(tmp_path)
    report = imported(tmp_path)
    assert (report.written, len(report.unchanged)) == ((), 6)


def test_edited_file_is_kept_and_nothing_else_is_written(tmp_path):
    (tmp_path / "events").mkdir()
    (tmp_path / "events" / "a-res-74-9.md").write_text("mine", encoding="utf-8")
    with pytest.raises(BriefgenError, match=r"events/a-res-74-9\.md"):
        imported(tmp_path)
    assert [path.name for path in (tmp_path / "events").iterdir()] == ["a-res-74-9.md"]


def test_edited_file_is_replaced_when_told(tmp_path):
    (tmp_path / "events").mkdir()
    (tmp_path / "events" / "a-res-74-9.md").write_text("mine", encoding="utf-8")
    imported(tmp_path, overwrite=True)
    assert votes(tmp_path, "a-res-74-9")["no"] == []


def test_nothing_is_left_beside_the_files(tmp_path):
    imported(tmp_path)
    assert all(path.suffix == ".md" for path in (tmp_path / "events").iterdir())


def test_nothing_is_written_through_a_linked_folder(tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    content = tmp_path / "content"
    content.mkdir()
    (content / "events").symlink_to(outside)
    with pytest.raises(BriefgenError, match="events is a link"):
        imported(content)
    assert list(outside.iterdir()) == []


def test_missing_columns_are_named():
    with pytest.raises(BriefgenError, match="columns country_code, vote can't be found"):
        votes_from_csv(["resolution,date,issue,title,country\n"])


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        (row(vote="Yes"), r"line 3: `Yes` is not a vote; votes are yes, no, abstain"),
        (row(date="1999-13"), r"line 3: date `1999-13`: "),
        (row(code="", country="Ruritania"), r"line 3: Ruritania has no country code"),
        (row(code="QQ", country="Ruritania"), r"line 3: `QQ` \(Ruritania\) is not the code"),
        (row(code="IS", country="Iceland"), r"line 3: .*\(IS\) has voted on T/1 in line 2"),
        (row(title="On ebbs"), r"line 3: the title of T/1 is `On tides` in line 2"),
        (row(date="1999-06"), r"line 3: the date of T/1 is `1999-05` in line 2"),
        (row(title=""), r"line 3: title: nothing stands here"),
        (row(title="On\0tides"), r"line 3: "),
        (row() + ",more", r"line 3: it has more or fewer fields"),
        (row() + '"', r"line 3: "),
    ],
)
def test_mistake_is_told_with_its_line(bad, message):
    with pytest.raises(BriefgenError, match=message):
        votes_of(row(code="IS", country="Iceland"), bad)


def test_all_mistakes_are_told_at_once():
    with pytest.raises(BriefgenError, match=r"(?s)line 2: .*line 3: "):
        votes_of(row(vote="aye"), row(date="soon"))


def test_symbols_that_make_one_id_are_an_error(tmp_path):
    table = tmp_path / "votes.csv"
    table.write_text("\n".join([HEADER, row("T/1"), row("T-1")]), encoding="utf-8")
    with pytest.raises(BriefgenError, match="T/1 and T-1 both make the id t-1"):
        imported(tmp_path, table)


def test_table_that_is_not_utf8_is_an_error(tmp_path):
    table = tmp_path / "votes.csv"
    table.write_bytes(f"{HEADER}\n{row(country='Türkiye')}".encode("latin-1"))
    with pytest.raises(BriefgenError, match="not UTF-8"):
        imported(tmp_path, table)


def test_missing_table_is_an_error(tmp_path):
    with pytest.raises(BriefgenError, match="can't be read"):
        imported(tmp_path, tmp_path / "none.csv")


@pytest.mark.parametrize(
    "text", ["tides", "tides=", "tides=Ebb", "tides=ebb:1980", "tides=ebb:9..8"]
)
def test_issue_of_topic_in_another_form_is_an_error(text):
    with pytest.raises(BriefgenError, match=r"topic=issue:1980\.\.1987"):
        issue_of_topic(text)


def test_years_in_the_wrong_order_are_an_error():
    with pytest.raises(BriefgenError, match="before the first"):
        issue_of_topic("tides=ebb:1990..1980")


@given(
    title=st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
def test_any_title_survives_the_way_through_yaml(title):
    vote = RecordedVote("T/1", parse_edtf("1999-05"), "tides", title, (("NO", VoteOption.YES),))
    text = vote_event_text(vote, "tides", SOURCES).split("---\n", 1)[1].rsplit("---\n", 1)[0]
    assert yaml.safe_load(text)["name"] == f"T/1: {title}"
