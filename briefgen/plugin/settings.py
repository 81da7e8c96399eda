"""Pelican's settings, as what briefgen needs of them."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from pelican.settings import DEFAULT_CONFIG, DEFAULT_THEME, read_settings

from briefgen.model.diagnostics import Diagnostic
from briefgen.model.errors import BriefgenError
from briefgen.plugin.languages import languages_of, texts_by_language
from briefgen.plugin.site_date import site_date
from briefgen.plugin.unknown_settings import unknown_settings
from briefgen.publishing import Theme, theme_at
from briefgen.reading import ReadingOptions
from briefgen.views import SiteSettings
from briefgen.views.maps import AREAS, SHAPES

SETTINGS_FILE = "pelicanconf.py"
PLUGIN = "briefgen"
SNAPSHOT_SETTING = "SNAPSHOT_PATH"
FILE = "BRIEFGEN_FILE"
"""Where the path of the settings file stands among them."""
UNKNOWN = "BRIEFGEN_UNKNOWN"
"""Where the warnings of settings that there are not stand among them."""

# Pelican's feeds are of articles that pass through its own generators; briefgen's do not.
NO_FEEDS = dict.fromkeys(
    f"{of}FEED{which}_{form}"
    for of, which in (
        ("", ""),
        ("", "_ALL"),
        ("CATEGORY_", ""),
        ("AUTHOR_", ""),
        ("TAG_", ""),
        ("TRANSLATION_", ""),
    )
    for form in ("ATOM", "RSS")
)

STATIC_FOLDERS = ("images", "files")

# Reading passes over hidden files unseen, even a link out of the content folder: none may be published.
HIDDEN_FILES = ".*"

PelicanSettings = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Configuration:
    """What a site is made from and how: folders, languages, dates.

    `site_date` is None where the content's newest date decides. `static` are folders below the content
    folder whose files are published as they are; `ignored` patterns of names that are passed over; `kept`
    entries of the output folder that survive a build. `snapshots` holds the texts of sources, which are never
    published. `settings` is the file that says all this, and `unknown` warn of settings in it that there are not.
    """

    settings: Path
    content: Path
    output: Path
    theme: Theme
    reading: ReadingOptions
    site: SiteSettings
    site_date: date | None
    static: tuple[str, ...]
    ignored: tuple[str, ...]
    kept: tuple[str, ...]
    snapshots: Path
    drafts: bool = False
    unknown: tuple[Diagnostic, ...] = ()

    def with_drafts(self) -> "Configuration":
        """Give the same, with drafts published."""
        return replace(self, drafts=True)


def pelican_settings(
    settings: Path | None = None,
    *,
    content: Path | None = None,
    output: Path | None = None,
    theme: Path | None = None,
) -> PelicanSettings:
    """Read a site's settings, with folders given on the command line in place of its own.

    Without a settings file, that of the current folder is taken; where there is none, Pelican's defaults
    serve as long as there is content. Folders that the settings do not name are `content/` and `output/`
    beside them. Raises BriefgenError if neither settings nor content is to be found.
    """
    file = _settings_file(settings, content)
    for folder in (content, theme):
        if folder and not folder.is_dir():
            raise BriefgenError(f"there is no folder {folder}")
    given = {"PATH": content, "OUTPUT_PATH": output, "THEME": theme}
    override = {key: str(path.absolute()) for key, path in given.items() if path}
    try:
        with _leaving_no_bytecode(), _in_utc_by_default():
            found: PelicanSettings = read_settings(
                str(file) if file else None, override={**override, **NO_FEEDS}
            )
    except Exception as error:  # the settings file is anyone's code
        place = f"{file}: " if file else ""
        raise BriefgenError(f"{place}the settings can't be read: {error}") from error
    home = file.absolute().parent if file else Path.cwd()
    for key, name in (("PATH", "content"), ("OUTPUT_PATH", "output")):
        if found[key] == DEFAULT_CONFIG[key]:
            found[key] = str(home / name)
    if file:
        content = Path(found["PATH"])
        found[FILE] = str(file)
        found[UNKNOWN] = tuple(unknown_settings(filter(str.isupper, found), file, content))
    found[SNAPSHOT_SETTING] = str(home / _text(found, SNAPSHOT_SETTING, "snapshots"))
    found |= own_defaults(found)
    if PLUGIN not in (found.get("PLUGINS") or []):
        found["PLUGINS"] = [PLUGIN, *(found.get("PLUGINS") or [])]
    return found


@contextmanager
def _leaving_no_bytecode() -> Iterator[None]:
    """Load a site's settings without leaving a `__pycache__` in its folder."""
    was = sys.dont_write_bytecode
    sys.dont_write_bytecode = True
    try:
        yield
    finally:
        sys.dont_write_bytecode = was


@contextmanager
def _in_utc_by_default() -> Iterator[None]:
    """Let a site whose settings name no time zone be in UTC: Pelican takes that too, but warns of it each time."""
    DEFAULT_CONFIG["TIMEZONE"] = "UTC"
    try:
        yield
    finally:
        del DEFAULT_CONFIG["TIMEZONE"]


def _settings_file(settings: Path | None, content: Path | None) -> Path | None:
    if settings is not None:
        if not settings.is_file():
            raise BriefgenError(f"there is no settings file at {settings}")
        return settings
    if Path(SETTINGS_FILE).is_file():
        return Path(SETTINGS_FILE)
    if content is None and not Path("content").is_dir():
        raise BriefgenError(
            f"there is no site here: neither {SETTINGS_FILE} nor a folder content/ is in {Path.cwd()};"
            f" go to the site's folder, name its settings with --settings, or begin a site with `briefgen new site`"
        )
    return None


def own_defaults(settings: PelicanSettings) -> PelicanSettings:
    """Give what a site of briefings has where its settings leave Pelican's default, which is a blog's."""
    theme, static, ignored = (settings[key] for key in ("THEME", "STATIC_PATHS", "IGNORE_FILES"))
    name = settings["SITENAME"]
    return {
        "SITENAME": "Briefings" if name == DEFAULT_CONFIG["SITENAME"] else name,
        "THEME": str(_own_theme()) if theme == DEFAULT_THEME else theme,
        "STATIC_PATHS": (
            list(STATIC_FOLDERS) if static == DEFAULT_CONFIG["STATIC_PATHS"] else static
        ),
        "IGNORE_FILES": [*dict.fromkeys((*ignored, HIDDEN_FILES))],
    }


def _own_theme() -> Path:
    """Give the folder of the theme that comes with briefgen: inside the package, or beside it."""
    package = Path(__file__).parents[1]
    inside = package / "themes" / "briefing"
    return inside if inside.is_dir() else package.parent / "themes" / "briefing"


def configuration(settings: PelicanSettings) -> Configuration:
    """Give what Pelican's settings mean for briefgen. Raises BriefgenError for those that can't be."""
    lang, *other_languages = languages_of(settings)
    return Configuration(
        settings=Path(settings.get(FILE) or SETTINGS_FILE),
        content=Path(settings["PATH"]),
        output=Path(settings["OUTPUT_PATH"]),
        theme=theme_at(
            Path(settings["THEME"]),
            tuple(Path(folder) for folder in settings.get("THEME_TEMPLATES_OVERRIDES") or ()),
        ),
        reading=ReadingOptions(lang=lang, raw_html=settings.get("RAW_HTML") is True),
        site=SiteSettings(
            name=_text(settings, "SITENAME", "Briefings"),
            intro=_text(settings, "SITESUBTITLE", ""),
            url=_site_url(_text(settings, "SITEURL", "")),
            lang=lang,
            other_languages=tuple(other_languages),
            names=texts_by_language(settings, "SITENAMES"),
            intros=texts_by_language(settings, "SITESUBTITLES"),
            stale_after=_years(settings),
            map_authorities=_map_authorities(settings),
            map_areas=_map_areas(settings),
            has_search=_switch(settings, "SEARCH"),
            focus_issue=_text(settings, "FOCUS_ISSUE", ""),
            link_pictures=_switch(settings, "LINK_PICTURES"),
        ),
        site_date=site_date(settings.get("SITE_DATE")),
        static=tuple(str(folder).strip("/") for folder in settings.get("STATIC_PATHS") or ()),
        ignored=tuple(settings.get("IGNORE_FILES") or ()),
        kept=tuple(settings.get("OUTPUT_RETENTION") or ()),
        snapshots=Path(_text(settings, SNAPSHOT_SETTING, "snapshots")),
        drafts=settings.get("BRIEFGEN_DRAFTS") is True,
        unknown=settings.get(UNKNOWN, ()),
    )


def _text(settings: PelicanSettings, name: str, default: str) -> str:
    value = settings.get(name)
    if value is None:
        return default
    if not isinstance(value, str):
        raise BriefgenError(f"the setting {name} is text, and here it is {value!r}")
    return value


def _site_url(url: str) -> str:
    url = url.rstrip("/")
    if url and not url.startswith(("http://", "https://")):
        raise BriefgenError(
            f"SITEURL is the site's full address, as in https://example.org/briefings, and here it is {url!r}"
        )
    return url


def _years(settings: PelicanSettings) -> int:
    value = settings.get("STALE_AFTER", 5)
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise BriefgenError(f"STALE_AFTER is a whole number of years, and here it is {value!r}")
    return value


def _switch(settings: PelicanSettings, name: str) -> bool:
    value = settings.get(name, True)
    if not isinstance(value, bool):
        raise BriefgenError(f"{name} is True or False, and here it is {value!r}")
    return value


def _map_authorities(settings: PelicanSettings) -> tuple[str, ...]:
    value = settings.get("MAP_AUTHORITIES") or ()
    if isinstance(value, str) or not all(isinstance(one, str) for one in value):
        raise BriefgenError(
            f"MAP_AUTHORITIES is a list of ids of organizations, and here it is {value!r}"
        )
    return tuple(value)


def _map_areas(settings: PelicanSettings) -> tuple[tuple[str, str], ...]:
    value = settings.get("MAP_AREAS") or {}
    known = isinstance(value, dict) and all(area in AREAS for area in value)
    if not known or not all(code in SHAPES for code in value.values()):
        raise BriefgenError(
            f"MAP_AREAS gives areas ({', '.join(AREAS)}) with the code of a country on the map,"
            f" and here it is {value!r}"
        )
    return tuple(sorted(value.items()))
