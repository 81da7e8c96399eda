"""Builds killed at any moment: readers see the old site or the new one, never half of either."""

import fcntl
import random
import signal
import subprocess
import sys
import time

import pytest
from projects import command, run, run_python, surroundings, tree, wide_content

# It puts a new folder in place again and again, all files of which hold the same number.
REPLACING = """
import sys
from pathlib import Path
from briefgen.publishing import updated_output
for number in range(1, 10_000):
    output = Path(sys.argv[1])
    with updated_output(output, manifest=output.with_name("manifest"), kept=("kept",)) as update:
        for name in range(40):
            (update.folder / f"{name}.html").write_text(str(number))
        (update.folder / "index.html").write_text(str(number))
"""


@pytest.mark.parametrize("seed", range(6))
def test_a_folder_whose_replacing_is_killed_is_whole(tmp_path, seed):
    output = tmp_path / "output"
    output.mkdir()
    (output / "index.html").write_text("0")
    (output / "kept").write_text("kept")
    kill_after(random.Random(seed).uniform(0.3, 0.6), [sys.executable, "-c", REPLACING, output])  # noqa: S311
    pages = {path: text for path, text in tree(output).items() if path.endswith(".html")}
    assert len(set(pages.values())) == 1
    assert len(pages) == (41 if pages["index.html"] != b"0" else 1)


@pytest.mark.parametrize("share", [0.6, 0.8, 1.0])
def test_a_site_whose_build_is_killed_is_the_old_one_or_the_new(tmp_path, share):
    wide_content(tmp_path, 60)
    started = time.monotonic()
    run("briefgen", "build", cwd=tmp_path)
    seconds = time.monotonic() - started
    before = tree(tmp_path / "output")
    (tmp_path / "pelicanconf.py").write_text('SITENAME = "Another name"\n')
    kill_after(seconds * share, command("briefgen", "build"), cwd=tmp_path)
    found = tree(tmp_path / "output")
    ran = run("briefgen", "build", cwd=tmp_path)
    assert ran.returncode == 0, ran.stderr
    after = tree(tmp_path / "output")
    assert before != after
    assert found in (before, after)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        ".briefgen",
        "content",
        "output",
        "pelicanconf.py",
    ]


WORKING = """
import os, signal
from briefgen.model.errors import BriefgenError
from briefgen.reading.workers import mapped
def work(_, number):
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number
try:
    print(list(mapped(work, None, range(9), jobs=2)))
except BriefgenError as error:
    print(error)
"""


# Its first chunk is done at once; its workers sleep over the others.
LOCKING = """
import fcntl, sys, time
from briefgen.reading.workers import mapped
lock = open(sys.argv[1], "w")
fcntl.flock(lock, fcntl.LOCK_EX)
for _ in mapped(lambda _, number: number and time.sleep(60), None, range(4), jobs=2):
    print("at work", flush=True)
"""


def test_a_worker_that_is_killed_stops_the_build_with_a_message(tmp_path):
    ran = run_python("-c", WORKING, cwd=tmp_path)
    assert ran.stdout.startswith("a process of this build was killed")
    assert ran.stderr == ""


def test_no_worker_outlives_a_build_that_is_killed(tmp_path):
    lock = tmp_path / "lock"
    with subprocess.Popen(
        [sys.executable, "-c", LOCKING, lock], env=surroundings(), stdout=subprocess.PIPE
    ) as process:
        process.stdout.readline()
        process.kill()
    with lock.open() as freed:
        patience = time.monotonic() + 10
        while True:
            try:
                fcntl.flock(freed, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                assert time.monotonic() < patience, "a worker still holds what it inherited"
                time.sleep(0.01)


def kill_after(seconds, words, **options):
    with subprocess.Popen(
        words,
        env=surroundings(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        **options,
    ) as process:
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
