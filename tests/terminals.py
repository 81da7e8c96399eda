"""Commands run at a terminal, as a person at a desk answers their questions."""

import os
import pty
import select
import signal
import subprocess
import time

from projects import command, surroundings

PATIENCE = 5  # s after which an answer is given again: a prompt that is being set up throws away what is typed


def answered(site, *words, typed):
    """Run a command in a site's folder, and give its exit status and what it showed.

    `typed` are questions, each with the answer to be typed; None interrupts.
    """
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        command("briefgen", *words), cwd=site, stdin=theirs, stdout=theirs, stderr=theirs,
        env=surroundings(), start_new_session=True,
    )  # fmt: skip
    os.close(theirs)
    shown, said = b"", b""

    def say(answer):
        if answer is None:
            process.send_signal(signal.SIGINT)
        elif answer:
            os.write(ours, answer)

    def heard():
        while not select.select([ours], [], [], PATIENCE)[0]:
            say(said)
        return os.read(ours, 4096)

    for question, answer in typed:
        while question not in shown:
            shown += heard()
        time.sleep(0.05)
        say(said := answer)
    try:
        while chunk := heard():
            shown += chunk
    except OSError:  # Linux's end of a terminal
        pass
    os.close(ours)
    return process.wait(timeout=60), shown.decode()
