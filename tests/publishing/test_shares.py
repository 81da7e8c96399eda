"""How the files of a site are shared out among processes."""

import os
import time

from viewing import site_with
from worlds import briefing, event, file, quote

from briefgen.publishing.shares import chunks, shared_out
from briefgen.views import pages_of


def test_every_chunk_is_done_once():
    given = [(number,) for number in range(100)]
    done = shared_out(lambda _, chunk: chunk, None, given, jobs=2)
    assert sorted(done) == given


def test_a_process_works_through_a_row_of_its_own():
    def who(_, chunk):
        time.sleep(0.01)
        return os.getpid(), chunk[0]

    done = list(shared_out(who, None, [(number,) for number in range(40)], jobs=2))
    firsts = {}
    for process, number in done:
        firsts.setdefault(process, number)
    assert sorted(firsts.values()) == [0, 20]


def test_one_process_takes_what_another_has_left():
    def slow_at_first(_, chunk):
        time.sleep(0.5 if chunk == (0,) else 0)
        return os.getpid()

    done = list(shared_out(slow_at_first, None, [(number,) for number in range(20)], jobs=2))
    assert min(done.count(one) for one in set(done)) < 5


def test_pages_of_one_file_stand_next_to_each_other():
    site = site_with(
        file("briefings/a.md", briefing(id="a"), event("d-talks"), quote("y-words")),
        file("briefings/b.md", briefing(id="b"), event("c-talks"), quote("z-words")),
    )
    pages = tuple(pages_of(site))
    (numbers,) = chunks(range(len(pages)), (), pages, {"en": site})
    of_one_file = [pages[number].key for number in numbers][-6:]
    assert set(of_one_file[:3]) == {"a", "d-talks", "y-words"}
