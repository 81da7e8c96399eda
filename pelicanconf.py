"""Settings of the site. They are Pelican's; those that briefgen adds are marked."""

import os

SITENAME = "Where They Stand"
SITESUBTITLE = "Positions of states, with their date, their words and their source."
SITEURL = os.environ.get("SITEURL", "")

PATH = "content"
OUTPUT_PATH = "output"
STATIC_PATHS = ["images", "files"]
PLUGINS = ["briefgen"]
THEME = "themes/briefing"

DEFAULT_LANG = "en"
TIMEZONE = "UTC"

# briefgen's own
LANGUAGES = ["en", "fa"]  # the whole site in each, the default first: en, fa, ps, ar, fr
SITENAMES = {"fa": "مواضع کشورها"}
SITESUBTITLES = {"fa": "مواضع کشورها، با تاریخ، عبارت و منبع"}
STALE_AFTER = 5  # years after which the latest recorded stance is greyed and shown with its year
