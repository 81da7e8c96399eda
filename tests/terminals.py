"""Commands run at a terminal, as a person at a desk answers their questions."""

import os
import pty
import select
import signal
import subprocess
import time

from projects import command, surroundings

PATIENCE = 5  # s after which an answer is given again: a prompt that is being set up throws away what is typed
MOST_ANSWERS = 12


def answered(site, *words, typed):
    """Run a command in a site's folder, and give its exit status and what it showed.

    `typed` are questions, each with the answer to be typed; None interrupts.
    """
    ours, theirs = pty.openpty()
    # Whoever runs the tests in the background ignores interrupts, and so would the command.
    process = subprocess.Popen(
        ["env", "--default-signal=INT", *command("briefgen", *words)], cwd=site, stdin=theirs, stdout=theirs, stderr=theirs,
        env=surroundings(), start_new_session=True,
    )  # fmt: skip
    os.close(theirs)
    shown, said = b"", b""
    for question, answer in typed:
        while question not in shown:
            shown += _heard(process, ours, said)
        time.sleep(0.05)
        _say(process, ours, said := answer)
    try:
        while chunk := _heard(process, ours, said):
            shown += chunk
    except OSError:  # Linux's end of a terminal
        pass
    os.close(ours)
    return process.wait(timeout=60), shown.decode()


def _say(process, ours, answer):
    if answer is None:
        process.send_signal(signal.SIGINT)
    elif answer:
        os.write(ours, answer)


def _heard(process, ours, said):
    """Give what is shown next, answering again where nothing is."""
    for _ in range(MOST_ANSWERS):
        if select.select([ours], [], [], PATIENCE)[0]:
            return os.read(ours, 4096)
        _say(process, ours, said)
    process.kill()
    raise AssertionError(f"nothing follows {said!r}")
