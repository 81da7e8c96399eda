"""The order of things: watch, build, watch again."""

import pytest

from briefgen.serving.outcomes import Outcome, Places, Preview
from briefgen.serving.session import Session, serve


@pytest.fixture
def places(tmp_path):
    for name in ("content", "theme", "other"):
        (tmp_path / name).mkdir()
    return Places(tmp_path, tmp_path / "content", (tmp_path / "theme",))


def told(places, *steps):
    """Serve until each step was taken, one during each build; give what changed, as the builds were told.

    A step is a file that is written, and the places that the build then finds.
    """
    heard = []
    ahead = list(steps)

    def rebuild(changed):
        heard.append(changed)
        if not ahead:
            raise KeyboardInterrupt
        file, found = ahead.pop(0)
        if file:
            file.write_text("text")
        return Outcome(places.content, Preview(places.home / "site"), places=found)

    session = Session("127.0.0.1", 0, *[lambda *_: None] * 3)
    with pytest.raises(KeyboardInterrupt):
        serve(rebuild, Outcome(places.content, places=places), session)
    return heard


def test_a_change_during_a_build_leads_to_another(places):
    one, other = places.content / "a.md", places.content / "b.md"
    assert told(places, (one, places), (other, places)) == [set(), {one}, {other}]


def test_new_places_are_built_once_more_and_watched(places):
    moved = Places(places.home, places.home / "other", places.theme)
    settings, file = places.home / "pelicanconf.py", moved.content / "a.md"
    assert told(places, (settings, places), (None, moved), (file, moved)) == [
        set(),
        {settings},
        set(),
        {file},
    ]


def test_places_that_can_not_be_told_are_those_of_before(places):
    one, other = places.content / "a.md", places.content / "b.md"
    assert told(places, (one, None), (other, None)) == [set(), {one}, {other}]
