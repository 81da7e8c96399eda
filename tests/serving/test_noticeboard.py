"""The latest notice, for those who wait."""

import threading
from pathlib import Path

import pytest

from briefgen.serving.noticeboard import Notice, Noticeboard
from briefgen.serving.outcomes import Outcome


@pytest.fixture
def board():
    return Noticeboard(Notice(0, Outcome(Path("content")), None))


def test_a_notice_that_is_up_is_given_at_once(board):
    board.put_up(board.latest)
    assert board.after(0, seconds=0).number == 1


def test_there_may_be_none_in_time(board):
    assert board.after(0, seconds=0) is None


def test_who_waits_is_woken(board):
    found = []
    waiting = threading.Thread(target=lambda: found.append(board.after(0, seconds=30)))
    waiting.start()
    board.put_up(board.latest)
    waiting.join()
    assert found[0].number == 1


def test_nobody_waits_for_a_board_that_is_closed(board):
    board.close()
    assert board.after(0, seconds=30) is None
