"""The shape of the code base: what imports what, how large a module is, what users may import."""

import ast
import dataclasses
import inspect
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

from importlinter.cli import lint_imports

import briefgen
import briefgen.views.site

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "briefgen"
LONGEST_MODULE = 300

RAW = {"whole", "surroundings", "unnoted", "unnoted_link", "brought_by"}
"""What a site has that notes no fact: a page that shows it would stay as it was when it changes."""

NOTHING_TO_NOTE = {
    "memory",  # is made from noted facts, and kept with them
    "language_of",  # is a part of the facts by which a page has the record
}

OF_THE_WHOLE_SITE = {
    "views/assembling.py",  # makes the site
    "views/clashes.py",  # looks through all pages, before any is made
    "views/fact_values.py",  # gives the facts their values
    "views/keeping.py",  # keeps it for later edits
    "views/site.py",  # notes
}

MAY_LOOK = {
    # Which pages there are, and at which addresses: what keys are made from.
    "views/trees.py:below_root",
    "views/trees.py:has_page",
    "views/trees.py:is_redirected_here",
    "views/trees.py:translated_elsewhere",
    # The site in another language, which notes for itself.
    "views/trees.py:_in_language",
    "views/trees.py:__getitem__",
    # Of what is in the lists of a thing, whose facts hold how it is ordered and what brings it.
    "views/relations.py:newest_first",
    "views/relations.py:briefings_about",
    "exports/feeds.py:_bringing",
    # Of records that have been asked for, whose facts hold their addresses and all that their files declare.
    "views/tables/listed.py:_listed",
    "views/tables/listed.py:owner_of",
    "views/tables/listed.py:is_published",
    # Has asked for all records, and so for their corrections.
    "exports/sitemaps.py:_changed",
}
"""The functions of pages and exports that look into it all the same, and why what they see has been noted."""

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
    """Give the functions of a module that look into what notes nothing, but for those that give a kind's keys.

    Which pages there are is asked anew by every build, so keys may.
    """
    tree = ast.parse(module.read_bytes())
    given_keys = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.keyword) and node.arg == "keys"
    ]
    names = {one.id for one in given_keys if isinstance(one, ast.Name)} | {"keys"}
    of_keys = {id(inner) for one in given_keys for inner in ast.walk(one)}
    path = module.relative_to(PACKAGE)
    return {
        f"{path}:{where}"
        for where, node in placed_nodes(tree)
        if isinstance(node, ast.Attribute)
        and node.attr in RAW
        and id(node) not in of_keys
        and where not in names
    }


def placed_nodes(tree, where=""):
    """Give every node with the name of the innermost function or class that it stands in."""
    for node in ast.iter_child_nodes(tree):
        is_place = isinstance(node, ast.FunctionDef | ast.ClassDef)
        yield where, node
        yield from placed_nodes(node, node.name if is_place else where)


def test_pages_and_exports_ask_for_what_they_show_through_what_notes_it():
    modules = (*(PACKAGE / "views").rglob("*.py"), *(PACKAGE / "exports").rglob("*.py"))
    found = set[str]().union(*map(unnoted_looks, modules))
    every = {one for one in found if one.partition(":")[0] not in OF_THE_WHOLE_SITE}
    assert sorted(every) == sorted(MAY_LOOK)


def class_members(tree):
    (found,) = (one for one in tree.body if isinstance(one, ast.ClassDef) and one.name == "Site")
    return {one.name: one for one in found.body if isinstance(one, ast.FunctionDef)}


def test_what_a_site_gives_is_noted_or_known_to_be_unnoted():
    members = class_members(ast.parse(inspect.getsource(briefgen.views.site)))
    asked = {
        name: {
            node.attr
            for node in ast.walk(member)
            if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "self"
        }
        for name, member in members.items()
    }
    notes = {"noted"}
    for _ in asked:  # a method may note by way of another, and that of a third
        notes |= {name for name, used in asked.items() if used & notes}
    fields = {one.name for one in dataclasses.fields(briefgen.views.site.Site)}
    assert (fields | asked.keys()) - notes == RAW | NOTHING_TO_NOTE
