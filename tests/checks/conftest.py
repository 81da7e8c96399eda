"""Tiny worlds for rules to judge."""

import pytest

from briefgen.atlas import link
from briefgen.reading import ReadingOptions, read_file


@pytest.fixture
def atlas_of():
    """Give a function from front matter by path to the atlas of it; nothing in it may be wrong."""

    def atlas(**files):
        records = [
            read_file(
                f"{folder}/{name}.md", f"---\n{front_matter}\n---\n".encode(), ReadingOptions()
            )
            for folder, by_name in files.items()
            for name, front_matter in by_name.items()
        ]
        linked = link(records)
        assert [file.diagnostics for file in records if file.diagnostics] == []
        assert linked.problems == ()
        return linked.atlas

    return atlas
