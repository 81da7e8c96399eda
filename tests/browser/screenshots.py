"""The pictures of the README, taken from the site as it is: `make screenshots` writes docs/screenshots/."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from playwright.sync_api import Browser, sync_playwright
from projects import ROOT

from browser.conftest import FLAGS
from browser.hosting import hosted
from browser.sites import CONTENT, built
from browser.tools import browser as path_of_browser

FOLDER = ROOT / "docs" / "screenshots"
DESK = {"width": 1100, "height": 800}
SHEET = {"width": 794, "height": 1000}
PHONE = {"width": 390, "height": 760}


class Picture(NamedTuple):
    """One picture: a page, and how it is looked at."""

    name: str
    page: str
    scheme: str = "light"
    window: dict[str, int] = DESK
    medium: str = "screen"


PICTURES = (
    Picture("light", "countries/pk/"),
    Picture("dark", "countries/ir/", scheme="dark"),
    Picture("rtl", "fa/countries/ir/"),
    Picture("phone", "quotes/naqvi-talks-under-threat/", window=PHONE),
    Picture("print", "countries/pk/", window=SHEET, medium="print"),
    Picture("matrix", "matrix/"),
)


def main() -> None:
    """Take every picture again, of pages that this site has."""
    with TemporaryDirectory() as scratch, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path_of_browser(), args=FLAGS)
        output = built(Path(scratch), CONTENT["real"])["en"].folder
        with hosted(output) as address:
            for one in PICTURES:
                if (output / one.page / "index.html").is_file():
                    _take(browser, address, one)
        browser.close()


def _take(browser: Browser, address: str, picture: Picture) -> None:
    context = browser.new_context(
        base_url=address, viewport=picture.window, color_scheme=picture.scheme
    )
    page = context.new_page()
    page.emulate_media(media=picture.medium)
    page.goto(f"/{picture.page}")
    page.screenshot(path=FOLDER / f"{picture.name}.png")
    context.close()


if __name__ == "__main__":
    main()
