"""The registry of rules."""

from pathlib import Path

from briefgen.checks import rules


def test_every_module_of_a_rule_is_in_the_registry():
    modules = {path.stem for path in Path(rules.__file__).parent.glob("[a-z]*.py")}
    assert {rule.__module__.rpartition(".")[2] for rule in rules.RULES} == modules


def test_every_rule_is_named_after_its_code():
    for rule in rules.RULES:
        name = rule.__module__.rpartition(".")[2]
        assert name.replace("_", "-") == rule.__globals__["CODE"]
