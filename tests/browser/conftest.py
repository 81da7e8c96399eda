"""The built sites, their hosts and a browser, for as long as a worker runs tests of this folder.

They are put away when it leaves the folder: tests of other folders fork, and no thread may run then.
"""

from contextlib import ExitStack
from functools import cache

import pytest
from playwright.sync_api import sync_playwright

from browser import tools
from browser.hosting import hosted
from browser.reading import Reader
from browser.sites import CONTENT, built

FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--no-sandbox",  # it opens our own pages, and root may not have one
)


@pytest.fixture(scope="package")
def site(tmp_path_factory):
    """Give the built site of some content in a language; each is built when it is first asked for."""

    @cache
    def every(content):
        return built(tmp_path_factory.mktemp(content), CONTENT[content])

    return lambda content="real", lang="en": every(content)[lang]


@pytest.fixture(scope="package")
def host(site):
    """Give the address at which a site can be read."""
    with ExitStack() as open_:
        yield cache(lambda content="real": open_.enter_context(hosted(site(content).folder)))


@pytest.fixture(scope="package")
def browser():
    path = tools.browser()
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield launched
        launched.close()


@pytest.fixture
def open_site(browser, host):
    """Give a reader at the start of a site; options are those of Playwright's contexts."""
    with ExitStack() as open_:

        def start(content="real", **options):
            context = browser.new_context(base_url=host(content), **options)
            context.set_default_timeout(10_000)
            open_.callback(context.close)
            return Reader(context.new_page())

        yield start


@pytest.fixture(params=[True, False], ids=["scripts", "no-scripts"])
def reader(request, open_site):
    """A reader of the real site, with scripts and without, to whom nothing goes wrong on the way."""
    one = open_site(java_script_enabled=request.param)
    one.page.goto("/")
    yield one.page
    assert one.complaints == []
