"""Nothing is part of itself."""

from briefgen.checks.rules.parent_loop import problems


def issue(part_of):
    return f"name: An issue\npart_of: {part_of}"


def event(part_of):
    return f"name: An event\ntype: meeting\ndate: 2031\npart_of: {part_of}"


def test_chain_is_no_loop(atlas_of):
    atlas = atlas_of(issues={"a": issue("b"), "b": issue("c"), "c": "name: An issue"})
    assert list(problems(atlas)) == []


def test_loop_is_reported_once_at_its_first_id(atlas_of):
    atlas = atlas_of(issues={"c": issue("a"), "a": issue("b"), "b": issue("c")})
    assert [one.origin.path for one in problems(atlas)] == ["issues/a.md"]


def test_message_goes_once_round(atlas_of):
    atlas = atlas_of(issues={"c": issue("a"), "a": issue("b"), "b": issue("c")})
    assert next(problems(atlas)).message.endswith("`a` → `b` → `c` → `a`")


def test_what_leads_into_a_loop_is_not_part_of_it(atlas_of):
    atlas = atlas_of(issues={"a": issue("c"), "c": issue("d"), "d": issue("c")})
    assert [one.origin.path for one in problems(atlas)] == ["issues/c.md"]


def test_thing_that_is_its_own_part_is_a_loop(atlas_of):
    assert len(list(problems(atlas_of(events={"a": event("a")})))) == 1


def test_loop_of_organizations_stands_at_the_parent(atlas_of):
    body = "name: A body\nparent:"
    atlas = atlas_of(organizations={"a": f"{body} b", "b": f"{body} a"})
    assert next(problems(atlas)).origin.pointer == ("parent",)


def test_two_loops_are_two_problems(atlas_of):
    atlas = atlas_of(
        issues={"a": issue("b"), "b": issue("a")}, events={"a": event("b"), "b": event("a")}
    )
    assert len(list(problems(atlas))) == 2
