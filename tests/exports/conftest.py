"""The site that comes with the repository, and a small one that uses every key, as other programs get them."""

from pathlib import Path

import pytest
from exporting import URL, files_of
from viewing import harbour_site, site_at

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def real():
    # the other site has pictures
    return files_of(site_at(ROOT / "pelicanconf.py", url=URL, link_pictures=False))


@pytest.fixture(scope="session")
def harbour(tmp_path_factory):
    return files_of(harbour_site(tmp_path_factory.mktemp("harbour"), url=URL))
