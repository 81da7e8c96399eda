"""The site that comes with the repository, and a small one that uses every key, as other programs get them."""

from dataclasses import replace
from pathlib import Path

import pytest
from exporting import URL, files_of

from briefgen.plugin import load
from briefgen.views import site_of

ROOT = Path(__file__).parents[2]


def files_at(settings, content, **changes):
    found = load(settings, content=content)
    assert not found.errors
    return files_of(site_of(found.atlas, replace(found.settings, url=URL, **changes)))


@pytest.fixture(scope="session")
def real():
    return files_at(ROOT / "pelicanconf.py", None, link_pictures=False)  # the other site has some


@pytest.fixture(scope="session")
def harbour(tmp_path_factory):
    settings = tmp_path_factory.mktemp("harbour") / "pelicanconf.py"
    settings.write_text('PLUGINS = ["briefgen"]\nTIMEZONE = "UTC"\n', encoding="utf-8")
    return files_at(settings, ROOT / "tests" / "sites" / "valid" / "harbour" / "content")
