"""The shape of the code base: what imports what, how large a module is, what users may import."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

from importlinter.cli import lint_imports

import briefgen

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "briefgen"
LONGEST_MODULE = 320

SPOKEN_FOR = {"markupsafe": "jinja2", "pydantic-core": "pydantic"}
"""Distributions that are part of another's documented interface, and that other's name."""


def declared_dependencies():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {normalised(re.match(r"[\w.-]+", line).group()) for line in project["dependencies"]}


def normalised(name):
    """Give a distribution's name as indexes compare it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def imported_distributions():
    providers = packages_distributions()
    foreign = imported_packages() - sys.stdlib_module_names - {"briefgen"}
    names = {normalised(providers[package][0]) for package in foreign}
    return {SPOKEN_FOR.get(name, name) for name in names}


def imported_packages():
    trees = (ast.parse(module.read_bytes()) for module in PACKAGE.rglob("*.py"))
    return {
        name.partition(".")[0]
        for tree in trees
        for node in ast.walk(tree)
        for name in imported_names(node)
    }


def imported_names(node):
    match node:
        case ast.Import(names=names):
            return [alias.name for alias in names]
        case ast.ImportFrom(module=module, level=0):
            return [module]
        case _:
            return []


def test_data_flows_one_way(monkeypatch):
    monkeypatch.setattr(sys, "path", [*sys.path])  # the linter puts the current folder first
    assert lint_imports(str(ROOT / "pyproject.toml"), no_cache=True, no_logo=True) == 0


def test_what_users_may_import_is_a_short_list():
    assert sorted(briefgen.__all__) == ["BriefgenError", "build", "check", "load"]


def test_all_that_users_may_import_is_there():
    assert [name for name in briefgen.__all__ if not hasattr(briefgen, name)] == []


def test_modules_are_short_enough_to_read_in_one_go():
    lengths = {
        str(module.relative_to(ROOT)): len(module.read_text(encoding="utf-8").splitlines())
        for module in PACKAGE.rglob("*.py")
    }
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_MODULE} == {}


def test_every_declared_dependency_is_imported():
    assert declared_dependencies() - imported_distributions() == set()


def test_nothing_is_imported_that_is_not_declared():
    assert imported_distributions() - declared_dependencies() == set()


def unnoted_looks(module):
    """Give the lines of a page kind's or export's module that look into the whole graph, but for its keys."""
    tree = ast.parse(module.read_bytes())
    names = {
        target.id
        for node in tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name)
    }
    if not names & {"KIND", "KINDS"}:
        return []
    of_keys = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.keyword) and node.arg == "keys"
        for inner in ast.walk(node.value)
    }
    return [
        f"{module.relative_to(ROOT)}:{node.lineno}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr == "whole" and id(node) not in of_keys
    ]


def test_pages_and_exports_ask_for_what_they_show_through_what_notes_it():
    modules = (*(PACKAGE / "views").glob("*.py"), *(PACKAGE / "exports").glob("*.py"))
    assert [line for module in modules for line in unnoted_looks(module)] == []
