"""The sitemap lists every page that a search engine may show, and no other."""

from xml.etree import ElementTree as ET

from webpages import site_in

from browser.sites import URL

LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def test_the_sitemap_lists_what_may_be_indexed_and_no_other(site):
    folder = site().folder
    root = ET.parse(folder / "sitemap.xml")  # noqa: S314 - made by us
    listed = sorted(one.text for one in root.iter(LOCATION))
    pages = site_in(folder, URL).pages
    assert listed == sorted(
        f"{URL}/{path}" for path, page in pages.items() if b'<meta name="robots"' not in page.source
    )
