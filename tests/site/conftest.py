"""The real content, built once for all tests of this folder."""

from pathlib import Path

import pytest
from webpages import site_in

from briefgen.plugin.building import build

ROOT = Path(__file__).parents[2]
URL = "https://example.org/briefings"


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The site at an address that has a path."""
    return _built(tmp_path_factory.mktemp("site") / "output", URL)


@pytest.fixture(scope="session")
def site_without_url(tmp_path_factory):
    """The site as an editor builds it at home."""
    return _built(tmp_path_factory.mktemp("home") / "output", "")


def _built(output, url):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITEURL", url)
        build(ROOT / "pelicanconf.py", output=output, jobs=1)
    return site_in(output, url)
