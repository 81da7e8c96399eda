import string

from hypothesis import given
from hypothesis import strategies as st

from briefgen.reading.heading_ids import heading_id


@given(st.text(string.printable))
def test_ascii_heading_gets_its_id_by_the_same_rule_as_all_else(text):
    assert heading_id(f"e{text}", ()) == heading_id(f"é{text}", ()).replace("é", "e")
