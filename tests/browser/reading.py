"""A reader's page, and what the browser says to its developers meanwhile."""

from urllib.parse import urlsplit

from playwright.sync_api import Page


class Reader:
    """A page that keeps what went wrong on it.

    `complaints` has each message of the console, each error of a script, and each request that failed or
    left the host that the page came from.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.complaints: list[str] = []
        page.on("console", lambda said: self._keep("console", said.text))
        page.on("pageerror", lambda error: self._keep("script", error.message))
        page.on("requestfailed", self._failed)
        page.on("request", self._watch)

    def _keep(self, kind: str, text: str) -> None:
        self.complaints.append(f"{self.page.url}: {kind}: {text}")

    def _failed(self, request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the reader had moved on
            self._keep("failed", request.url)

    def _watch(self, request) -> None:
        here, there = urlsplit(self.page.url), urlsplit(request.url)
        if there.scheme != "data" and here.netloc not in {"", there.netloc}:
            self._keep("left the site", request.url)
