"""Pelican's settings, as briefgen understands them."""

import re
from datetime import date, datetime
from pathlib import Path

import pytest
from pelican.settings import DEFAULT_CONFIG
from projects import SETTINGS, THEME, project

from briefgen.model.errors import BriefgenError
from briefgen.plugin import settings as settings_module
from briefgen.plugin.loading import loaded
from briefgen.plugin.settings import configuration, pelican_settings
from briefgen.plugin.unknown_settings import OWN_SETTINGS


@pytest.fixture
def settled(tmp_path, monkeypatch):
    """Give the configuration of a site with some settings of its own."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    project(tmp_path, "minimal")

    def made(text="", **folders):
        file = tmp_path / "pelicanconf.py"
        file.write_text(f"{SETTINGS}{text}\n", encoding="utf-8")
        return configuration(pelican_settings(file, **folders))

    return made


def test_folders_are_those_beside_the_settings(settled, tmp_path):
    given = settled()
    assert (given.content, given.output) == (tmp_path / "content", tmp_path / "output")


def test_folders_that_the_settings_do_not_name_lie_beside_them(settled, tmp_path, monkeypatch):
    monkeypatch.chdir("/")
    given = settled("del PATH, OUTPUT_PATH")
    assert (given.content, given.output) == (tmp_path / "content", tmp_path / "output")


def test_folders_of_the_command_line_go_before_those_of_the_settings(settled, tmp_path):
    assert settled(output=tmp_path / "public").output == tmp_path / "public"


def test_a_site_without_a_theme_has_the_one_that_comes_with_briefgen(settled):
    assert settled().theme.path == THEME


def test_a_site_chooses_its_theme(settled, tmp_path):
    (tmp_path / "ours/templates").mkdir(parents=True)
    assert settled('THEME = "ours"').theme.path == tmp_path / "ours"


def test_the_last_slash_of_the_address_is_dropped(settled):
    assert settled('SITEURL = "https://example.org/briefings/"').site.url == (
        "https://example.org/briefings"
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('SITEURL = "example.org"', "SITEURL is the site's full address"),
        ('SITEURL = "//example.org"', "SITEURL is the site's full address"),
        ("SITENAME = ['a']", "the setting SITENAME is text"),
        ("STALE_AFTER = 'five'", "STALE_AFTER is a whole number of years"),
        ("STALE_AFTER = 0", "STALE_AFTER is a whole number of years"),
        ("STALE_AFTER = True", "STALE_AFTER is a whole number of years"),
        ("SITE_DATE = '2031'", "SITE_DATE is a day"),
        ("MAP_AUTHORITIES = 'emirate'", "MAP_AUTHORITIES is a list of ids of organizations"),
        ("MAP_AREAS = {'atlantis': 'GR'}", "MAP_AREAS gives areas"),
        ("MAP_AREAS = {'crimea': 'Ukraine'}", "MAP_AREAS gives areas"),
        ("SITE_DATE = '18.5.2031'", "SITE_DATE is a day.* write 2031-05-18$"),
        (
            "SITE_DATE = 'tomorrow'",
            "SITE_DATE is a day, as in 2025-11-18, and here it is 'tomorrow'$",
        ),
        ("SITE_DATE = '2031-02-30'", "SITE_DATE is a day"),
        ("SITE_DATE = '2031-05-01/2031-05-18'", "SITE_DATE is a day"),
        ("import nonexistent", r"pelicanconf\.py: the settings can't be read: No module named"),
        ("SITENAME = ", r"pelicanconf\.py: the settings can't be read: "),
        ("1 / 0", r"pelicanconf\.py: the settings can't be read: division by zero"),
        ("PATH = 'nowhere'", r"pelicanconf\.py: the settings can't be read: .*content"),
        ("THEME = 'nowhere'", r"pelicanconf\.py: the settings can't be read: .*theme"),
    ],
)
def test_a_setting_that_can_not_be_is_refused_with_a_message(settled, text, message):
    with pytest.raises(BriefgenError, match=message):
        settled(text)


def test_settings_without_a_time_zone_are_in_utc_and_nothing_is_said(settled, caplog):
    settled("del TIMEZONE")
    assert caplog.records == []


def test_settings_that_are_not_there_are_named(tmp_path):
    with pytest.raises(BriefgenError, match=r"no settings file at .*nowhere\.py"):
        pelican_settings(tmp_path / "nowhere.py")


def test_a_folder_without_a_site_is_named(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BriefgenError, match="there is no site here"):
        pelican_settings()


@pytest.mark.parametrize("folder", ["content", "theme"])
def test_a_folder_of_the_command_line_that_is_not_there_is_named(settled, tmp_path, folder):
    with pytest.raises(BriefgenError, match=r"there is no folder .*nowhere"):
        settled(**{folder: tmp_path / "nowhere"})


@pytest.mark.parametrize(
    "text",
    [
        "SITE_DATE = '2031-05-04'",
        "import datetime; SITE_DATE = datetime.date(2031, 5, 4)",
        "import datetime; SITE_DATE = datetime.datetime(2031, 5, 4, 23, 59)",
    ],
)
def test_the_sites_date_is_a_day_in_any_form(settled, text):
    day = settled(text).site_date
    assert (day, isinstance(day, datetime)) == (date(2031, 5, 4), False)


def test_without_a_date_of_the_site_its_content_decides(settled):
    assert settled().site_date is None


def test_the_sites_date_is_the_utc_day_of_the_epoch(settled, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1935705599")  # 2031-05-04T23:59:59Z
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    assert settled().site_date == date(2031, 5, 4)


def test_the_setting_goes_before_the_epoch(settled, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert settled("SITE_DATE = '2031-05-04'").site_date == date(2031, 5, 4)


@pytest.mark.parametrize("epoch", ["tomorrow", "1e9", "99999999999999999999"])
def test_an_epoch_that_is_no_number_of_seconds_is_refused(settled, monkeypatch, epoch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(BriefgenError, match="SOURCE_DATE_EPOCH is a number of seconds"):
        settled()


def test_a_site_stands_in_its_default_language_alone(settled):
    assert settled('DEFAULT_LANG = "fa"').site.languages == ("fa",)


def test_the_first_language_is_the_default_and_tags_may_be_typed_in_any_case(settled):
    given = settled('LANGUAGES = ["fa", "en-gb"]')
    assert (given.site.languages, given.reading.lang) == (("fa", "en-GB"), "fa")


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ('LANGUAGES = ["en", "fr", "Persian"]', "in ar, en, fa, fr, ps. Did you mean `fa`?"),
        ('LANGUAGES = ["en", "fas"]', "Did you mean `fa`?"),
        ('LANGUAGES = ["en", "de"]', "names 'de', and the interface has no words in it"),
        ('LANGUAGES = "en"', "is a list of languages"),
        ('LANGUAGES = ["en", "fa", "en"]', "names a language twice"),
        ('DEFAULT_LANG = "fa"\nLANGUAGES = ["en", "fa"]', "put 'fa' first"),
        ('SITENAMES = ["fa"]', "gives languages with a text in each"),
    ],
)
def test_languages_that_can_not_be_are_refused(settled, setting, said):
    with pytest.raises(BriefgenError, match=re.escape(said)):
        settled(setting)


def test_a_mistyped_setting_is_told_with_the_one_that_was_meant(settled):
    (one,) = settled("STALE_AFTR = 3\nOTHER_PLUGINS_SETTING = 1").unknown
    line = SETTINGS.count("\n") + 1
    assert (one.path, one.line, one.code, one.help) == (
        "../pelicanconf.py",
        line,
        "unknown-setting",
        "Did you mean `STALE_AFTER`?",
    )


@pytest.mark.parametrize(
    ("setting", "help_"),
    [
        ("FOCUS_ISSUE = 'landin'", "Did you mean `landing`?"),
        ("FOCUS_ISSUE = 'shore'", "Its id is `landing` now."),
        ("MAP_AUTHORITIES = ['leage']", "Did you mean `league`?"),
    ],
)
def test_a_record_that_a_setting_names_and_there_is_not_is_an_error(settled, setting, help_):
    given = settled(setting)
    for path, keys in (
        ("issues/landing", "name: Landing\nquestion: May ships land?\nold_ids: shore"),
        ("organizations/league", "name: The League"),
    ):
        file = given.content / f"{path}.md"
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"---\n{keys}\n---\n", encoding="utf-8")
    (error,) = loaded(given).errors
    assert (error.path, error.line, error.help) == (
        "../pelicanconf.py",
        SETTINGS.count("\n") + 1,
        help_,
    )


@pytest.mark.parametrize(
    "name", ["TAGS_SAVE_AS", "ARCHIVES_SAVE_AS", "FEED_ALL_ATOM_URL", "SITETITLE", "SITESUBTITLE"]
)
def test_settings_of_pelican_and_of_themes_are_no_mistakes(settled, name):
    assert settled(f"{name} = ''").unknown == ()


def test_every_setting_that_is_read_is_a_known_one():
    source = Path(settings_module.__file__).read_text()
    read = re.findall(
        r'(?:settings(?:\.get\(|\[)|_text\(settings, |_switch\(settings, )"([A-Z_]+)"', source
    )
    assert [
        one for one in read if one not in {*DEFAULT_CONFIG, *OWN_SETTINGS, "BRIEFGEN_DRAFTS"}
    ] == []
