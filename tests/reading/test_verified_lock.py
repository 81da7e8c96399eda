"""The lock: read, written, merged, and hostile."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model.verifications import Found, Verification
from briefgen.reading.verified_lock import MAX_BYTES, MAX_LINES, lock_from, lock_text, read_lock

A, B = "a" * 64, "b" * 64
GOOD = f"marsh-on-toll {A} {B} 2031-05-04 whole"


def codes(text):
    source = text if isinstance(text, bytes) else text.encode()
    return [(one.line, one.code) for one in lock_from(source).diagnostics]


def record(quote, words=A):
    return Verification(quote, words, B, date(2031, 5, 4), Found.CONFIRMED)


def test_what_is_written_is_read():
    text = lock_text((record("b"), record("a")))
    read = lock_from(text.encode()).verifications
    assert [(one.quote, one.found, one.date) for one in read] == [
        ("a", Found.CONFIRMED, date(2031, 5, 4)),
        ("b", Found.CONFIRMED, date(2031, 5, 4)),
    ]


def test_the_order_of_lines_is_that_of_ids():
    assert lock_text((record("b"), record("a"))) == lock_text((record("a"), record("b")))


@pytest.mark.parametrize(
    "line",
    [
        "nonsense",
        GOOD.replace("whole", "confirmed by me"),
        GOOD.replace("2031-05-04", "2031-02-30"),
        GOOD.replace("2031-05-04", "20310504"),
        GOOD.replace(A, "A" * 64),
        GOOD.replace("marsh-on-toll", "../../etc"),
        f"{GOOD} and more",
        "\0" * 50,
    ],
)
def test_a_line_that_nobody_wrote_so_is_told(line):
    assert codes(f"# a remark\n{line}\n{GOOD}\n") == [(2, "lock-line")]


def test_marks_of_a_merge_are_told_and_both_sides_read():
    other = GOOD.replace("marsh", "fennick")
    merged = f"<<<<<<< ours\n{GOOD}\n=======\n{other}\n>>>>>>> theirs\n"
    assert codes(merged) == [(1, "lock-conflict"), (3, "lock-conflict"), (5, "lock-conflict")]
    assert len(lock_from(merged.encode()).verifications) == 2


def test_two_lines_that_differ_are_told():
    assert codes(f"{GOOD}\n{GOOD.replace(A, B)}\n") == [(2, "lock-duplicate")]


def test_two_lines_that_say_the_same_are_one():
    twice = f"{GOOD}\n{GOOD.replace('05-04', '05-05')}\n"
    assert (codes(twice), len(lock_from(twice.encode()).verifications)) == ([], 1)


def test_what_is_no_text_is_told():
    assert codes(b"\xff\xfe\0") == [(1, "lock-unreadable")]


@pytest.mark.parametrize("line", ["x\n", "\n", "\r\n", "\r", "# \n"])
def test_a_file_of_very_many_lines_is_refused_before_they_are_read(line):
    assert codes(line * (MAX_LINES + 1)) == [(1, "lock-unreadable")]


def test_a_hundred_thousand_quotations_fit_whatever_their_ids():
    line = f"{'a' * 80} {A} {B} 2031-05-04 excerpt-confirmed\n"
    assert (len(line) * 100_000 < MAX_BYTES, MAX_LINES > 100_000) == (True, True)


def test_after_a_hundred_problems_lines_are_still_read():
    lock = lock_from(("x\n" * 150 + GOOD).encode())
    assert (len(lock.diagnostics), len(lock.verifications)) == (100, 1)


def test_a_link_is_not_followed(tmp_path):
    (tmp_path / "secret").write_text(GOOD)
    (tmp_path / "content").mkdir()
    (tmp_path / "content/verified.lock").symlink_to(tmp_path / "secret")
    lock = read_lock(tmp_path / "content")
    assert (lock.verifications, lock.diagnostics[0].code) == ((), "lock-unreadable")


def test_there_need_not_be_one(tmp_path):
    assert read_lock(tmp_path) == lock_from(b"")


@given(st.binary(max_size=300))
def test_no_bytes_make_it_fall_over(source):
    lock_from(source)
