"""A content folder: which files are read, which are published as they are, and which are refused."""

import os

import pytest

from briefgen.model.diagnostics import Severity
from briefgen.model.errors import BriefgenError
from briefgen.reading import ReadingOptions, read_folder

BRIEFING = "---\ntitle: A title\ndate: 2031-05-04\nsummary: A summary.\n---\n"


@pytest.fixture
def content(tmp_path):
    """Give a content folder of one briefing."""
    folder = tmp_path / "content"
    write(folder, "briefings/2031/a-title.md", BRIEFING)
    return folder


def write(content, path, text=""):
    file = content / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode())


def read(content, **settings):
    return read_folder(content, ReadingOptions(), **settings)


def layout_codes(content):
    return [diagnostic.code for diagnostic in read(content).diagnostics]


def file_codes(content):
    return [diagnostic.code for file in read(content).files for diagnostic in file.diagnostics]


def test_briefings_lie_in_any_sub_folder(content):
    assert [file.file_id for file in read(content).files] == ["a-title"]


@pytest.mark.parametrize(
    "path",
    [
        *("issues/con.md", "events/AUX.md", "files/nul.tar.csv", "files/lpt1", "images/com¹.png"),
        *("images/a:b.png", "images/a?.png", "images/a\\b.png", "files/a.csv.", "files/a.csv "),
    ],
)
def test_name_that_windows_can_not_have_is_an_error(content, path):
    write(content, path, "---\nname: A name\ntype: meeting\ndate: 2031\n---\n")
    assert "bad-file-name" in layout_codes(content)


@pytest.mark.parametrize(
    "key", ["slug: con", "old_ids: [a-b, nul]", "issues: [{id: lpt1, name: A}]"]
)
def test_id_that_windows_can_not_have_is_an_error(content, key):
    write(content, "briefings/a.md", BRIEFING.replace("title:", f"{key}\ntitle:"))
    assert file_codes(content) == ["bad-id"]


def test_folder_that_windows_can_not_have_is_told_once(content):
    for name in "ab":
        write(content, f"briefings/aux/{name}.md", BRIEFING)
    assert layout_codes(content) == ["bad-file-name"]


@pytest.mark.parametrize("path", ["files/console.csv", "files/com.csv", "files/a con.csv"])
def test_name_that_is_only_like_one_that_windows_can_not_have_is_fine(content, path):
    write(content, path)
    assert layout_codes(content) == []


@pytest.fixture
def linked_content(content, tmp_path):
    """Give a link to the content folder."""
    link = tmp_path / "linked"
    link.symlink_to(content)
    return link


def test_content_folder_may_be_a_link(content, linked_content):
    write(content, "images/a.png")
    (content / "images/b.png").symlink_to("a.png")
    assert read(linked_content) == read(content)


def test_nothing_outside_the_folder_that_a_link_leads_to_is_read(content, linked_content, tmp_path):
    write(tmp_path, "secret.md", BRIEFING)
    (content / "briefings/secret.md").symlink_to(linked_content / "../secret.md")
    assert layout_codes(linked_content) == ["link-outside"]


def test_files_come_in_order_of_path(content):
    write(content, "people/b.md", "---\nname: B\n---\n")
    write(content, "issues/z.md", "---\nname: Z\n---\n")
    assert [file.file_id for file in read(content).files] == ["a-title", "z", "b"]


def test_many_processes_read_what_one_does(content):
    for number in range(120):
        write(content, f"issues/issue-{number}.md", f"---\nname: Issue {number}\nold: x\n---\n")
    assert read(content, jobs=2) == read(content)


def test_static_files_are_listed_in_order(content):
    write(content, "images/b.png")
    write(content, "images/a/c.png")
    write(content, "files/table.csv")
    assert read(content).static == ("files/table.csv", "images/a/c.png", "images/b.png")


def test_markdown_among_static_files_is_not_read(content):
    write(content, "files/notes.md", "No front matter.")
    assert file_codes(content) == []


def test_static_folders_are_a_setting(content):
    write(content, "extra/robots.txt")
    assert read(content, static=("extra",)).static == ("extra/robots.txt",)


@pytest.mark.parametrize("name", [".hidden.md", ".#lock.md", "draft.md~"])
def test_hidden_and_backup_files_are_passed_over(content, name):
    write(content, f"briefings/{name}", "nonsense")
    assert (file_codes(content), layout_codes(content)) == ([], [])


def test_ignored_files_are_passed_over(content):
    write(content, "briefings/README.md", "nonsense")
    assert len(read(content, ignored=("README*",)).files) == 1


@pytest.mark.parametrize("name", ["a.rst", "a.MD", "a.html", "a.yml", "a.txt", "a.docx", "a.png"])
def test_other_markup_is_reported_as_not_read(content, name):
    write(content, f"briefings/{name}")
    assert layout_codes(content) == ["not-read"]


def test_other_markup_among_content_is_an_error(content):
    write(content, "briefings/a.rst")
    assert read(content).diagnostics[0].severity is Severity.ERROR


def test_unknown_folder_is_reported_with_the_nearest(content):
    write(content, "organisations/union.md")
    assert "`organizations`" in read(content).diagnostics[0].help


@pytest.mark.parametrize("path", ["briefings/2031/toll", "people/zed", "briefing/toll.md"])
def test_front_matter_that_is_not_read_is_an_error(content, path):
    write(content, path, "---\r\nname: Zed\r\n---\r\n")
    (told,) = read(content).diagnostics
    assert (told.path, told.code, told.severity) == (path, "not-read", Severity.ERROR)


@pytest.mark.parametrize("path", ["briefings/LICENSE", "briefings/a.md.orig"])
def test_other_files_beside_content_are_passed_over(content, path):
    write(content, path, "name: Zed\n---\n")
    assert layout_codes(content) == []


def test_markdown_in_no_folder_is_reported(content):
    write(content, "about.md")
    assert layout_codes(content) == ["unknown-folder"]


def test_missing_folder_is_an_error(tmp_path):
    with pytest.raises(BriefgenError, match="no content folder"):
        read(tmp_path / "content")


def test_empty_folder_is_an_error(tmp_path):
    with pytest.raises(BriefgenError, match="nothing to publish"):
        read(tmp_path)


def test_file_that_is_not_utf_8_is_reported(content):
    write(content, "issues/toll.md", "---\nname: Zöll\n---\n".encode("latin-1"))
    assert file_codes(content) == ["not-utf-8"]


def test_file_without_front_matter_is_broken_not_missing(content):
    write(content, "issues/toll.md", "Only text.")
    assert read(content).files[1].broken == ("issue:toll",)


def test_giant_file_is_reported(content):
    write(content, "issues/toll.md", b"a" * (3 << 20))
    assert file_codes(content) == ["file-too-large"]


def test_unreadable_file_is_reported(content, monkeypatch):
    write(content, "issues/toll.md")
    path_open = type(content).open

    def refusing(self, *arguments, **settings):
        if self.name == "toll.md":
            raise PermissionError(13, "Permission denied")
        return path_open(self, *arguments, **settings)

    monkeypatch.setattr(type(content), "open", refusing)
    assert file_codes(content) == ["unreadable"]


def test_link_to_a_file_outside_is_refused(content, tmp_path):
    (tmp_path / "secret.md").write_text(BRIEFING)
    (content / "briefings" / "secret.md").symlink_to(tmp_path / "secret.md")
    assert layout_codes(content) == ["link-outside"]


def test_link_to_a_file_outside_is_not_read(content, tmp_path):
    (tmp_path / "secret.md").write_text(BRIEFING)
    (content / "briefings" / "secret.md").symlink_to(tmp_path / "secret.md")
    assert len(read(content).files) == 1


def test_link_to_a_folder_outside_is_refused(content, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (content / "images").symlink_to(tmp_path / "elsewhere")
    assert layout_codes(content) == ["link-outside"]


def test_link_to_itself_is_refused(content):
    (content / "briefings" / "loop.md").symlink_to("loop.md")
    assert layout_codes(content) == ["link-outside"]


def test_link_inside_is_followed(content):
    write(content, "images/a.png")
    (content / "images" / "b.png").symlink_to("a.png")
    assert read(content).static == ("images/a.png", "images/b.png")


@pytest.mark.parametrize("hidden", [".git/config", "images/.notes.txt", "images/a.private.txt"])
def test_link_to_what_is_passed_over_is_refused(content, hidden):
    write(content, hidden, "secret")
    write(content, "files/table.csv")
    (content / "files/shown.txt").symlink_to(content / hidden)
    found = read(content, ignored=("*.private.*",))
    assert ([one.code for one in found.diagnostics], found.static) == (
        ["link-outside"],
        ("files/table.csv",),
    )


@pytest.mark.parametrize("path", ["briefings/pipe.md", "images/pipe.png"])
def test_pipe_is_told_and_not_read(content, path):
    (content / path).parent.mkdir(exist_ok=True)
    os.mkfifo(content / path)
    assert (layout_codes(content), len(read(content).files)) == (["no-file"], 1)


@pytest.mark.parametrize("path", ["briefings/dir.md", "images/d.PNG", "files/a/b.csv"])
def test_folder_with_the_name_of_a_file_is_told(content, path):
    (content / path).mkdir(parents=True)
    assert layout_codes(content) == ["no-file"]


def test_folder_whose_name_only_has_a_dot_is_fine(content):
    for path in ("files/v1.2", "briefings/2031.05"):
        (content / path).mkdir(parents=True)
    assert layout_codes(content) == []


@pytest.mark.parametrize("name", [b"\xff.md", b"a\nb.md", "a\u202eb.md".encode()])
def test_name_that_cannot_be_shown_is_reported(content, name):
    folder = os.fsencode(content / "briefings")
    with open(os.path.join(folder, name), "wb"):  # noqa: PTH118, PTH123 - paths have no bytes
        pass
    assert layout_codes(content) == ["bad-file-name"]


def test_link_to_a_folder_is_refused(content):
    (content / "elsewhere").mkdir()
    (content / "files").mkdir(exist_ok=True)
    (content / "files/again").symlink_to(content / "elsewhere")
    assert "link-outside" in layout_codes(content)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("images/map.png", "images/Map.PNG"),
        ("images/caf\u00e9.png", "images/cafe\u0301.png"),
        ("images/Maps/a.png", "images/maps/b.png"),
    ],
)
def test_names_that_some_systems_take_for_one_are_refused(content, one, other):
    write(content, one)
    write(content, other)
    assert layout_codes(content) == ["names-alike"]


def test_names_of_two_folders_may_be_alike(content):
    write(content, "images/a/map.png")
    write(content, "images/b/Map.png")
    assert layout_codes(content) == []
