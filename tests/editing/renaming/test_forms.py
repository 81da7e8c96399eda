"""The forms in which editors type ids, and what a renaming makes of each."""

import pytest
from renamings import after, renamed

from briefgen.model.errors import BriefgenError
from briefgen.model.identifiers import Kind, Reference

TOLL = Reference(Kind.ISSUE, "toll")
HEAD = "---\ntitle: Talks\ndate: 2031-05-04\nsummary: They met.\n"
PERSON = "name: Noor Vell\n"


def files(briefing, **issues):
    issues = issues or {"toll": "name: Toll\n"}
    things = {f"issues/{name}.md": f"---\n{text}---\n".encode() for name, text in issues.items()}
    return {"briefings/talks.md": f"{HEAD}{briefing}".encode(), **things}


def outcome(contents, old=TOLL, name="fee"):
    found = after(contents, renamed(contents, old, name))
    return {path: content.decode() for path, content in found.items()}


@pytest.mark.parametrize(
    ("was", "is_"),
    [
        ("issues: toll", "issues: fee"),
        ("issues: ['toll', lamp]", "issues: ['fee', lamp]"),
        ('issues: [{id: "toll"}]  # toll', 'issues: [{id: "fee"}]  # toll'),
        ("issues:\n- >-\n  toll\n", "issues:\n- >-\n  fee\n"),
        ("corrections: [{date: 2031-05, of: 'issue:toll', text: toll}]",) * 2,
    ],
)
def test_front_matter_form(was, is_):
    is_ = is_.replace("issue:toll", "issue:fee")
    contents = files(f"{was}\n---\n", toll="name: Toll\n", lamp="name: Lamp\n")
    assert outcome(contents)["briefings/talks.md"] == f"{HEAD}{is_}\n---\n"


@pytest.mark.parametrize(
    ("was", "is_"),
    [
        ("[](issue:toll)", "[](issue:fee)"),
        ("[issue:toll](issue:toll 'issue:toll')", "[issue:toll](issue:fee 'issue:toll')"),
        ("`issue:toll` and issue:toll", "`issue:toll` and issue:toll"),
        ("[a]\n\n[a]: issue:toll", "[a]\n\n[a]: issue:fee"),
        ("![](positions:IR/toll)", "![](positions:IR/fee)"),
        ("[x]({filename}/issues/toll.md#top)", "[x]({filename}/issues/fee.md#top)"),
        ("[x](../issues/toll.md)", "[x](../issues/fee.md)"),
        ("<issue:toll>", "<issue:fee>"),
        ("[](issue:toll-road)", "[](issue:toll-road)"),
    ],
)
def test_body_form(was, is_):
    road = {"toll": "name: Toll\n", "toll-road": "name: Road\n"}
    found = outcome(files(f"---\n{was}\n", **road))
    assert found["briefings/talks.md"] == f"{HEAD}---\n{is_}\n"


@pytest.mark.parametrize(
    ("was", "is_"),
    [
        ("name: Toll\n", "name: Toll\nold_ids: [toll]\n"),
        ("name: Toll\nold_ids: [due]  # once\n", "name: Toll\nold_ids: [due, toll]  # once\n"),
        ("name: Toll\nold_ids: due\n", "name: Toll\nold_ids: [due, toll]\n"),
        ("old_ids:\n  - due  # once\nname: T\n", "old_ids:\n  - due  # once\n  - toll\nname: T\n"),
        ("old_ids: []\nname: T\n", "old_ids: [toll]\nname: T\n"),
        ("old_ids: [fee, due]\nname: T\n", "old_ids: [toll, due]\nname: T\n"),
        ("{name: Toll}\n", "{old_ids: [toll], name: Toll}\n"),
    ],
)
def test_former_id_is_added(was, is_):
    assert outcome(files("---\n", toll=was))["issues/fee.md"] == f"---\n{is_}---\n"


def test_inline_declaration_gets_the_former_id_beside_it():
    contents = files(
        "issues:\n  - id: quay  # new\n    name: Quay\n  - {id: 'pier', name: P}\n---\n"
    )
    found = outcome(outcome_bytes(contents), Reference(Kind.ISSUE, "pier"), "jetty")
    assert found["briefings/talks.md"] == (
        f"{HEAD}issues:\n  - id: dock  # new\n    old_ids: [quay]\n    name: Quay\n"
        "  - {id: 'jetty', old_ids: [pier], name: P}\n---\n"
    )


def outcome_bytes(contents):
    return after(contents, renamed(contents, Reference(Kind.ISSUE, "quay"), "dock"))


def test_position_whose_id_is_made_of_it_keeps_the_former_one():
    position = "{actor: IR, issue: toll, stance: supports, summary: S., date: 2031, searched: x}"
    position = position.replace("supports", "undeclared")
    found = outcome(files(f"positions: [{position}]\n---\n"))["briefings/talks.md"]
    assert "issue: fee, old_ids: [ir-toll-2031]," in found


def test_byte_order_mark_and_line_ends_stay():
    contents = files("issues: toll\n---\n[](issue:toll)\n")
    path = "briefings/talks.md"
    contents[path] = b"\xef\xbb\xbf" + contents[path].replace(b"\n", b"\r\n")
    expected = contents[path].replace(b"toll", b"fee")
    assert after(contents, renamed(contents, TOLL, "fee"))[path] == expected


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Toll Fee", "can't be an id.*`toll-fee`"),
        ("toll", "has this id already"),
        ("lamp", "there is issue:lamp already"),
        ("light", "former id of issue:lamp"),
    ],
)
def test_name_that_it_can_not_have(name, said):
    contents = files("---\n", toll="name: T\n", lamp="name: L\nold_ids: light\n")
    with pytest.raises(BriefgenError, match=said):
        renamed(contents, TOLL, name)


def test_name_that_would_give_another_reference_its_meaning():
    contents = files("sources: [{id: a, title: A, outlet: fee}]\n---\n")
    contents["organizations/toll-office.md"] = b"---\nname: Office\n---\n"
    with pytest.raises(BriefgenError, match="would mean organization:fee"):
        renamed(contents, Reference(Kind.ORGANIZATION, "toll-office"), "fee")
