"""One file's front matter and body as records of the model."""

import json
from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import fields

from briefgen.model.countries import country_codes
from briefgen.model.dates import Edtf
from briefgen.model.record import Record
from briefgen.model.vocabulary import ParticipantRole, VoteOption
from briefgen.reading import FileRecords, Folder, ReadingOptions, read_file
from briefgen.reading.declarations import BRIEFING_LISTS
from briefgen.reading.schemas.actors import OrganizationKeys, PersonKeys
from briefgen.reading.schemas.briefings import BriefingKeys
from briefgen.reading.schemas.events import EventKeys
from briefgen.reading.schemas.positions import PositionKeys
from briefgen.reading.schemas.quotes import QuoteKeys
from briefgen.reading.schemas.sources import SourceKeys

EVERY_KEY = Path(__file__).parent / "fixtures" / "every_key"
FILES = sorted(EVERY_KEY.rglob("*.md"))

BRIEFING = "title: A title\ndate: 2031-05-04\nsummary: A summary.\n"
SOURCE = "sources: [{id: report, title: A report, published: 2031-04, lang: fr}]\n"
TWO_SOURCES = "sources: [{id: report, title: A report}, {id: letter, title: A letter}]\n"
QUOTE = "quotes: [{id: words, speaker: BV, text: Some words.}]\n"
POSITION = "positions: [{actor: BV, issue: toll, stance: opposes, summary: Against it.}]\n"
EVENT = "name: A meeting\ntype: meeting\ndate: 2031\n"
VOTE = "name: A vote\ntype: vote\ndate: 2031\n"


def read(path, front_matter, body="", **options) -> FileRecords:
    content = f"---\n{front_matter}\n---\n{body}".encode()
    return read_file(path, content, ReadingOptions(**options))


def read_whole(path, front_matter, **options) -> FileRecords:
    """Read a file in which nothing is wrong."""
    records = read(path, front_matter, **options)
    assert records.diagnostics == ()
    return records


def briefing(front_matter="", path="briefings/a-title.md", **options) -> FileRecords:
    return read_whole(path, BRIEFING + front_matter, **options)


def codes(records: FileRecords) -> list[str]:
    return [diagnostic.code for diagnostic in records.diagnostics]


def shown(value):
    """Give records as JSON can hold them, with what is left out left out."""
    if isinstance(value, Edtf):
        return value.text
    if isinstance(value, tuple):
        return [shown(inner) for inner in value]
    if isinstance(value, Record):
        held = {field.name: getattr(value, field.name) for field in fields(value)}
        return {name: shown(inner) for name, inner in held.items() if inner not in (None, "", ())}
    return value


def expected_of(path: Path) -> str:
    relative = path.relative_to(EVERY_KEY).as_posix()
    records = read_file(relative, path.read_bytes(), ReadingOptions())
    return json.dumps(shown(records), ensure_ascii=False, indent=1) + "\n"


def records_in(value):
    """Give every record in `value`, however deep."""
    if isinstance(value, tuple):
        for inner in value:
            yield from records_in(inner)
    elif isinstance(value, Record) and not isinstance(value, Edtf):
        yield value
        for field in fields(value):
            yield from records_in(getattr(value, field.name))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_file_gives_the_records_beside_it(path):
    assert expected_of(path) == path.with_suffix(".json").read_text("utf-8")


def test_the_files_fill_every_field_of_the_model():
    filled: defaultdict[str, set[str]] = defaultdict(set)
    named: dict[str, set[str]] = {}
    for path in FILES:
        records = read_file(
            path.relative_to(EVERY_KEY).as_posix(), path.read_bytes(), ReadingOptions()
        )
        for record in records_in(records):
            kind = type(record).__name__
            named[kind] = {field.name for field in fields(record)}
            filled[kind] |= {name for name in named[kind] if getattr(record, name)}
    empty = {f"{kind}.{name}" for kind in named for name in named[kind] - filled[kind]}
    not_front_matter = {"FileRecords", "Body", "BodyReference"}
    assert {name for name in empty if name.partition(".")[0] not in not_front_matter} == set()


def test_slug_is_the_file_name():
    assert briefing(path="briefings/2031/05/a-title.md").briefing.slug == "a-title"


def test_language_is_the_sites():
    assert briefing(lang="fa").briefing.lang == "fa"


def test_language_has_its_usual_case():
    assert briefing("lang: PT-br").briefing.lang == "pt-BR"


def test_publication_may_have_a_time_after_a_space():
    text = "title: A title\nsummary: A summary.\ndate: 2031-05-04 09:30\n"
    assert read_whole("briefings/a.md", text).briefing.date.text == "2031-05-04T09:30"


def test_title_is_one_line():
    text = "date: 2031-05-04\nsummary: A summary.\ntitle: |-\n  A title\n  in two lines\n"
    assert read_whole("briefings/a.md", text).briefing.title == "A title in two lines"


def test_empty_key_is_an_absent_one():
    assert briefing("slug:\nauthors:\n").briefing.slug == "a-title"


def test_one_author_stands_without_a_list():
    assert briefing("authors: Regional desk").briefing.authors == ("Regional desk",)


@pytest.mark.parametrize("entry", ["[toll]", "toll", "[{id: toll}]", "{id: toll}"])
def test_id_alone_mentions(entry):
    assert briefing(f"issues: {entry}").briefing.issues == ("toll",)


def test_id_alone_declares_nothing():
    assert briefing("issues: [toll]").issues == ()


def test_norway_may_be_mentioned_without_quotation_marks():
    assert briefing("actors: [NO]").briefing.actors == ("NO",)


def test_quote_of_a_file_with_one_source_rests_on_it():
    assert briefing(SOURCE + QUOTE).quotes[0].source == "a-title/report"


def test_quote_of_a_file_that_only_cites_one_source_rests_on_it():
    records = briefing("sources: other-briefing/report\n" + QUOTE)
    assert records.quotes[0].source == "other-briefing/report"


def test_quote_of_a_file_with_two_sources_rests_on_none():
    assert briefing(TWO_SOURCES + QUOTE).quotes[0].source is None


@pytest.mark.parametrize("source", ["report", "a-title/report", "former"])
def test_quote_names_a_source_of_its_file(source):
    sources = "sources: [{id: report, title: A report, old_ids: former}, {id: b, title: B}]\n"
    quotes = f"quotes: [{{id: words, speaker: BV, text: Some words., source: {source}}}]"
    assert briefing(sources + quotes).quotes[0].source == "a-title/report"


def test_event_of_a_file_with_one_source_rests_on_it():
    events = "events: [{id: meeting, name: A meeting, type: meeting, date: 2031}]"
    assert briefing(SOURCE + events).events[0].profile.sources == ("a-title/report",)


def test_actor_of_a_file_with_one_source_rests_on_it():
    actors = "actors: [{id: ida-floe, kind: person, name: Ida Floe}]"
    assert briefing(SOURCE + actors).people[0].profile.sources == ("a-title/report",)


def test_quote_takes_its_date_from_the_defaults_before_the_source():
    assert (
        briefing(f"defaults: {{date: 2031-03}}\n{SOURCE}{QUOTE}").quotes[0].date.text == "2031-03"
    )


def test_quote_takes_its_date_from_the_source_without_defaults():
    assert briefing(SOURCE + QUOTE).quotes[0].date.text == "2031-04"


def test_quote_takes_its_language_from_the_defaults_before_the_source():
    assert briefing(f"defaults: {{lang: de}}\n{SOURCE}{QUOTE}").quotes[0].lang == "de"


def test_quote_takes_its_language_from_the_source_without_defaults():
    assert briefing(SOURCE + QUOTE).quotes[0].lang == "fr"


def test_position_never_takes_its_date_from_the_briefing():
    assert briefing(SOURCE + POSITION).positions[0].date is None


def test_position_takes_its_date_from_the_defaults():
    records = briefing(f"defaults: {{date: 2031-03}}\n{SOURCE}{POSITION}")
    assert records.positions[0].date.text == "2031-03"


def test_position_of_a_file_with_one_source_rests_on_it():
    assert briefing(SOURCE + POSITION).positions[0].evidence == ("a-title/report",)


def test_undeclared_stance_rests_on_no_source_where_the_desk_searched():
    position = "{actor: BV, issue: toll, stance: undeclared, summary: Nothing., searched: Archives}"
    assert briefing(f"{SOURCE}positions: {position}").positions[0].evidence == ()


def test_event_is_reported_unless_it_says_otherwise():
    assert read_whole("events/meeting.md", EVENT).events[0].certainty == "reported"


def test_participant_takes_part_unless_it_says_otherwise():
    event = read_whole("events/meeting.md", f"{EVENT}participants: AQ").events[0]
    assert event.participants[0].role is ParticipantRole.PARTICIPANT


def test_place_may_be_its_name_alone():
    event = read_whole("events/meeting.md", f"{EVENT}places: [Port Nowhere]").events[0]
    assert event.places[0].name == "Port Nowhere"


def test_mapping_may_stand_without_its_list():
    event = read_whole("events/meeting.md", f"{EVENT}places: {{name: Port, country: BV}}").events[0]
    assert event.places[0].country == "BV"


def test_post_may_be_its_title_alone():
    person = read_whole("people/ida-floe.md", "name: Ida Floe\nposts: [Spokesperson]").people[0]
    assert person.posts[0].title == "Spokesperson"


def test_member_may_be_its_id_alone():
    union = read_whole("organizations/union.md", "name: Union\nmembers: [BV]").organizations[0]
    assert union.members[0].actor == "BV"


def test_range_without_quotation_marks_is_one_date():
    text = "name: A meeting\ntype: meeting\ndate: [2031-04-09..2031-05]\n"
    assert read_whole("events/a.md", text).events[0].date.text == "[2031-04-09..2031-05]"


def test_option_that_is_left_out_is_unknown():
    call = read_whole("events/vote.md", f"{VOTE}votes: {{yes: [BV]}}").events[0].roll_call
    assert dict(call.votes).get(VoteOption.NO) is None


def test_empty_option_means_nobody():
    call = read_whole("events/vote.md", f"{VOTE}votes: {{no: []}}").events[0].roll_call
    assert dict(call.votes)[VoteOption.NO] == ()


def test_country_is_known_by_its_file_name():
    assert read_whole("countries/SU.md", "note: A former state.").countries[0].id == "SU"


def test_country_needs_no_name():
    assert read_whole("countries/XK.md", "note: A note.").countries[0].name == ""


def test_inline_thing_may_have_every_key_of_its_own_file():
    issue = "{id: toll, name: A toll, bottom_line: Open., names: {fa: عوارض}, reviewed: 2031-05}"
    assert briefing(f"issues: {issue}").issues[0].profile.bottom_line == "Open."


def test_hidden_briefing_is_no_draft():
    assert not briefing("status: hidden").draft


def test_draft_with_a_mistake_is_still_a_draft():
    assert read("briefings/a.md", "status: draft\ntitle: No date").draft


def test_translation_is_known_by_its_language_and_slug():
    records = briefing("lang: fa\ntranslation_of: a-title", path="briefings/a-title.fa.md")
    assert records.briefing.id == "fa/a-title"


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("translation_of: a-title", ("missing-key", "Add `lang: fa` here.")),
        (
            "lang: farsi\ntranslation_of: a-title",
            (
                "bad-language",
                "Did you mean `fa`? Languages are BCP 47 tags, such as en, fa or zh-Hant.",
            ),
        ),
    ],
)
def test_a_file_named_as_a_translation_is_told_of_its_language_not_of_its_name(keys, told):
    records = read("briefings/a-title.fa.md", BRIEFING + keys)
    assert [(one.code, one.help) for one in records.diagnostics] == [told]


def test_translation_may_mention():
    assert briefing("lang: fa\ntranslation_of: a-title\nactors: [BV]").briefing.actors == ("BV",)


def test_translation_that_declares_brings_nothing():
    assert read("briefings/a.md", f"{BRIEFING}translation_of: b\n{SOURCE}{QUOTE}").quotes == ()


def test_translation_may_bring_corrections():
    corrections = "corrections: {date: 2031-05-06, text: A word was wrong.}"
    assert len(briefing(f"lang: fa\ntranslation_of: b\n{corrections}").corrections) == 1


def test_wrong_record_does_not_hide_its_neighbours():
    quotes = "quotes: [{id: a, text: No speaker.}, {id: b, speaker: BV, text: Words.}]"
    assert [quote.id for quote in read("briefings/a.md", BRIEFING + quotes).quotes] == ["b"]


def test_wrong_briefing_does_not_hide_what_it_declares():
    assert len(read("briefings/a.md", f"title: No date\n{SOURCE}{QUOTE}").quotes) == 1


@pytest.mark.parametrize(
    ("front_matter", "name"),
    [
        ("quotes: [{id: words, speaker: BV}]", "quote:words"),
        ("sources: [{id: report}]", "source:a/report"),
        ("issues: [{id: toll, question: Should ships pay?}]", "issue:toll"),
        ("events: [{id: meeting, name: A meeting}]", "event:meeting"),
        ("actors: [{id: floe, name: Ida Floe}]", "person:floe"),
        ("actors: [{id: floe, name: Ida Floe}]", "organization:floe"),
        ("positions: [{id: no-toll, actor: BV}]", "position:no-toll"),
        ("positions: [{actor: BV, issue: toll, date: 2031}]", "position:bv-toll-2031"),
        ("slug: other\nstatus: wrong", "briefing:other"),
        ("quotes: [{id: words}", "quote:words"),
    ],
)
def test_what_is_declared_wrongly_is_remembered_as_broken(front_matter, name):
    assert name in read("briefings/a.md", BRIEFING + front_matter).broken


def test_default_source_that_is_wrong_is_no_missing_evidence():
    records = read("briefings/a.md", f"{BRIEFING}sources: [{{id: report}}]\n{POSITION}")
    assert codes(records) == ["missing-key"]


def test_problems_come_in_order_of_place():
    body = "[](javascript:alert(1))"
    records = read("briefings/a.md", "title: [a]\nsummary: A summary.\nstatus: open", body)
    assert list(records.diagnostics) == sorted(records.diagnostics)


@given(st.sampled_from(list(Folder)), st.binary(max_size=200))
def test_no_bytes_raise(folder, content):
    assert read_file(f"{folder}/a.md", content, ReadingOptions()).path == f"{folder}/a.md"


SCHEMAS = (
    BriefingKeys,
    EventKeys,
    OrganizationKeys,
    PersonKeys,
    PositionKeys,
    QuoteKeys,
    SourceKeys,
)
KEYS = st.sampled_from(
    sorted({"id", "kind", *BRIEFING_LISTS, *(key for one in SCHEMAS for key in one.model_fields)})
)
VALUES = st.recursive(
    st.none()
    | st.sampled_from(["BV", "person", "vote", "2031", "toll", "true", "", "\N{SNOWMAN}"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


@given(st.sampled_from(list(Folder)), st.dictionaries(KEYS, VALUES, min_size=1))
def test_no_front_matter_raises(folder, values):
    content = f"---\n{json.dumps(values)}\n---\n".encode()
    assert read_file(f"{folder}/a.md", content, ReadingOptions()).path == f"{folder}/a.md"


def test_file_that_exhausts_memory_is_reported(monkeypatch):
    def exhausted(*_args, **_options):
        raise MemoryError

    monkeypatch.setattr("briefgen.reading.files.read_body", exhausted)
    assert codes(read("briefings/a-title.md", BRIEFING)) == ["unreadable"]


def positions_of(number, actors):
    return "positions:\n" + "".join(
        f"  - {{actors: [{', '.join(actors)}], issue: toll, stance: opposes, summary: No., date: {2000 + year}}}\n"
        for year in range(number)
    )


STATES = sorted(country_codes())[:200]


def test_one_file_names_so_many_actors_and_no_more():
    text = BRIEFING + SOURCE + positions_of(11, STATES)
    records = read("briefings/a-title.md", text)
    assert (codes(records), len(records.positions)) == (["too-many-actors"], 10)


def test_participants_and_voters_count_as_actors():
    states = ", ".join(STATES)
    rounds = "".join(
        f"  - {{id: round-{number}, name: A round, type: vote, date: 2031, participants: [{states}],"
        f" votes: {{yes: [{states}]}}}}\n"
        for number in range(6)
    )
    assert codes(read("briefings/a-title.md", f"{BRIEFING}events:\n{rounds}")) == [
        "too-many-actors"
    ]


def test_former_ids_of_one_file_have_a_limit():
    quotes = "".join(
        f"  - {{id: words-{number}, speaker: BV, text: Words., old_ids: "
        f"[{', '.join(f'old-{number}-{one}' for one in range(20))}]}}\n"
        for number in range(26)
    )
    records = read("briefings/a-title.md", f"{BRIEFING}{SOURCE}quotes:\n{quotes}")
    assert codes(records) == ["too-many-entries"]


def test_hundreds_of_quotations_of_one_briefing_are_read():
    quotes = "".join(
        f"  - {{id: words-{number}, speaker: BV, text: Words.}}\n" for number in range(500)
    )
    assert len(briefing(f"{SOURCE}quotes:\n{quotes}").quotes) == 500
