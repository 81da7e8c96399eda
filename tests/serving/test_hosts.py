"""The Host header, against pages elsewhere that let their name lead here."""

import pytest

from briefgen.serving.hosts import is_own_host


@pytest.mark.parametrize(
    "header",
    [
        "localhost",
        "localhost:8000",
        "LOCALHOST.",
        "site.localhost:8000",
        "127.0.0.1:8000",
        "[::1]:8000",
        "[::1]",
        "192.0.2.7:8000",
        "desk.example:8000",
    ],
)
def test_own_names_and_bare_addresses_are_answered(header):
    assert is_own_host(header, "desk.example")


@pytest.mark.parametrize(
    "header",
    [
        "",
        ":8000",
        "evil.example",
        "evil.example:8000",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "notlocalhost",
        ".localhost.evil.example",
        "[evil.example]",
        "localhost:8000:9000",
        "1",
    ],
)
def test_names_of_others_are_refused(header):
    assert not is_own_host(header, "127.0.0.1")
