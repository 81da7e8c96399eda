"""Tables of text, in as many cells as a terminal has."""

from rich.cells import cell_len

from briefgen.cli.tables import aligned, fields

HEADER = ("id", "date", "name")
ROWS = [
    ("quay", "2031", "The quay of the old harbour"),
    ("lagoon-summit", "2031-05", "潟湖首脳会議"),
]


def test_columns_are_aligned_and_whole_without_a_terminal():
    assert aligned(HEADER, ROWS, None) == [
        "id             date     name",
        "quay           2031     The quay of the old harbour",
        "lagoon-summit  2031-05  潟湖首脳会議",
    ]


def test_last_column_gives_way_to_the_width():
    assert aligned(HEADER, ROWS, 40)[1] == "quay           2031     The quay of the…"


def test_no_line_is_wider_than_the_terminal():
    wide = [
        cell_len(line)
        for width in range(1, 60)
        for line in aligned(HEADER, ROWS, width)
        if cell_len(line) > width
    ]
    assert wide == []


def test_fields_stand_under_one_another_where_there_is_no_room():
    assert aligned(HEADER, ROWS, 20)[:3] == ["quay", "  date: 2031", "  name: The quay of…"]


def test_long_field_is_folded_and_nothing_of_it_lost():
    assert fields([("id", "quay"), ("summary", "The quay of the old harbour")], 26) == [
        "id       quay",
        "summary  The quay of the",
        "         old harbour",
    ]
