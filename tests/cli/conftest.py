"""Sites for the commands of these tests."""

import pytest
from projects import project


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A site's folder, which is the current one."""
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.delenv("SITEURL", raising=False)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    project(tmp_path / "site")
    monkeypatch.chdir(tmp_path / "site")
    return tmp_path / "site"


@pytest.fixture
def published(site):
    """A site's folder with an output folder that holds an old site."""
    (site / "output").mkdir()
    (site / "output/index.html").write_text("old")
    return site
