"""Voting records of countries, against a plain count of the same votes."""

from hypothesis import given
from hypothesis import strategies as st
from worlds import vote

from briefgen.atlas.agreement import MOST_DIFFERENCES, voting_records

COUNTRIES = {"IR": None, "PK": None, "TR": None}
OPTIONS = ("yes", "no", "abstain", "absent", "not-voting", "")
roll_calls = st.lists(
    st.tuples(
        *(st.sampled_from(OPTIONS) for _ in COUNTRIES), st.sampled_from(["passes", "rivers"])
    ),
    max_size=30,
)


def events_from(calls):
    return [
        vote(
            f"roll-{number:02}",
            issue,
            date=str(2000 + number),
            **{
                option.replace("-", "_"): [
                    code for code, cast in zip(COUNTRIES, votes, strict=True) if cast == option
                ]
                for option in OPTIONS
                if option
            },
        )
        for number, (*votes, issue) in enumerate(calls)
    ]


def records_of(calls):
    return voting_records(events_from(calls), COUNTRIES)


def both_cast(calls):
    return [
        (number, one, other)
        for number, (one, other, *_) in enumerate(calls)
        if {one, other} <= {"yes", "no", "abstain"}
    ]


@given(roll_calls)
def test_agreement_is_what_counting_gives(calls):
    found = records_of(calls).agreement("IR", "PK")
    counted = both_cast(calls)
    assert (found.both, found.alike) == (
        len(counted),
        sum(one == other for _, one, other in counted),
    )


@given(roll_calls)
def test_agreement_spans_the_first_and_the_last_in_which_both_voted(calls):
    found = records_of(calls).agreement("IR", "PK")
    years = [str(2000 + number) for number, _, _ in both_cast(calls)]
    assert [one.text for one in (found.first, found.last) if one] == (
        [years[0], years[-1]] if years else []
    )


@given(roll_calls)
def test_the_newest_differences_are_named(calls):
    found = records_of(calls).agreement("IR", "PK")
    differing = [f"roll-{number:02}" for number, one, other in both_cast(calls) if one != other]
    assert found.differed == tuple(differing[::-1][:MOST_DIFFERENCES])


@given(roll_calls)
def test_agreement_is_the_same_from_both_sides(calls):
    records = records_of(calls)
    assert records.agreement("IR", "TR") == records.agreement("TR", "IR")


def test_an_organization_has_no_voting_record():
    assert voting_records([vote("roll", yes=("IR", "bloc"))], COUNTRIES).ballots.keys() == {"IR"}


@given(roll_calls)
def test_what_a_country_shares_with_each_other_is_what_the_two_agree_on(calls):
    records = records_of(calls)
    beside = {one.country: (one.both, one.alike) for one in records.voted_beside("IR")}
    pairs = {other: records.agreement("IR", other) for other in ("PK", "TR")}
    assert beside == {
        other: (found.both, found.alike) for other, found in pairs.items() if found.both
    }
