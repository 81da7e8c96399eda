"""The page of downloads."""

from pathlib import Path

from viewing import site_with
from webpages import WebPage
from worlds import briefing, event, file

from briefgen.exports import export_files
from briefgen.publishing.themes import environments, theme_at
from briefgen.views import downloads
from briefgen.views.tables import TABLES


def downloads_view(site):
    return downloads.KIND.view(downloads.KIND.inputs(site, "data/"))


THEME = Path(__file__).parents[2] / "themes" / "briefing"


def site(url="https://desk.example/record"):
    return site_with(file("briefings/talks.md", briefing(), event("talks", "IR")), url=url)


def linked(view):
    return {one.link.url for one in view.downloads} | {
        one.url for table in view.tables for one in table.downloads
    }


def test_every_download_is_there():
    for where in (site(), site(url="")):
        files = {f"{where.frame.root}/{one.file}" for one in export_files(where)}
        assert linked(downloads_view(where)) - files == set()


def test_every_file_of_data_is_named():
    where = site()
    files = {f"/record/{one.file}" for one in export_files(where) if one.file.startswith("data/")}
    assert files - linked(downloads_view(where)) == set()


def test_every_column_of_every_table_is_explained():
    shown = {
        table.id: [column.name for column in table.columns]
        for table in downloads_view(site()).tables
    }
    assert shown == {f"table-{table.name}": list(table.names) for table in TABLES}


def test_the_page_names_the_columns_of_each_table_below_its_heading():
    template = environments(theme_at(THEME), ["en"])["en"].get_template(downloads.KIND.template)
    page = WebPage("data/", template.render(view=downloads_view(site())).encode())
    columns = {
        table.name: [
            code.text for code in page.section(f"table-{table.name}").findall(".//th/code")
        ]
        for table in TABLES
    }
    assert columns == {table.name: list(table.names) for table in TABLES}
