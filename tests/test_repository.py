"""What the repository as a whole promises: it names no one machine, and its locks fit its dependencies."""

import re
import subprocess
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]

MACHINE_PATH = re.compile(r"(?<![\w.:/~*-])/(?:home|opt|root|tmp|Users|work)/\w")
"""An absolute path that exists on its writer's machine only; addresses on the web do not count."""

REGISTRY = re.compile(r"pypi\.org|pythonhosted\.org|registry\.npmjs|file:///\w")

LOCKS = {
    "requirements.lock": ("build",),
    "requirements-test.lock": ("build", "test"),
}
"""Each lock, and the dependency groups that it pins besides the dependencies themselves."""


def repository_files():
    """Give the files that are, or would be, committed."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [path for name in listed.split("\0") if name and (path := ROOT / name).is_file()]


def lines_that_match(pattern):
    return [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in repository_files()
        for number, line in enumerate(path.read_bytes().decode(errors="replace").splitlines(), 1)
        if pattern.search(line)
    ]


def requirements(groups):
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lines = list(pyproject["project"]["dependencies"])
    lines += [line for group in groups for line in pyproject["dependency-groups"][group]]
    return [Requirement(line) for line in lines]


def pinned_versions(lock):
    text = (ROOT / lock).read_text(encoding="utf-8")
    pins = re.findall(r"^([\w.-]+)(?:\[[\w,-]+\])?==([^\s;]+)", text, re.MULTILINE)
    return {canonicalize_name(name): version for name, version in pins}


def pinned_extras(lock):
    text = (ROOT / lock).read_text(encoding="utf-8")
    pins = re.findall(r"^([\w.-]+)\[([\w,-]+)\]==", text, re.MULTILINE)
    return {canonicalize_name(name): set(extras.split(",")) for name, extras in pins}


def asked_extras(names):
    """Give the extras that installed packages of these names ask of others."""
    for name in names:
        for line in metadata.requires(name) or ():
            requirement = Requirement(line)
            is_asked = not requirement.marker or requirement.marker.evaluate({"extra": ""})
            if requirement.extras and is_asked:
                yield canonicalize_name(requirement.name), requirement.extras


def test_no_file_names_a_path_of_its_writers_machine():
    assert lines_that_match(MACHINE_PATH) == []


def test_no_file_names_a_package_registry():
    assert lines_that_match(REGISTRY) == []


@pytest.mark.parametrize(("lock", "groups"), LOCKS.items())
def test_locks_satisfy_the_declared_dependencies(lock, groups):
    pins = pinned_versions(lock)
    unsatisfied = [
        str(requirement)
        for requirement in requirements(groups)
        if pins.get(canonicalize_name(requirement.name), "0") not in requirement.specifier
    ]
    assert unsatisfied == [], "run `make lock`"


def test_locks_pin_the_extras_that_packages_ask_for():
    """Where one is not pinned, the pip of Debian 12 takes it for another package, and stops for want of a hash."""
    lock = "requirements-test.lock"
    installed = {canonicalize_name(one.name) for one in metadata.distributions()}
    pinned = pinned_extras(lock)
    lacking = {
        name: extras - pinned.get(name, set())
        for name, extras in asked_extras(installed & pinned_versions(lock).keys())
        if extras - pinned.get(name, set())
    }
    assert lacking == {}, "run `make lock`, which keeps extras"


def test_tests_run_with_the_versions_that_the_site_is_built_with():
    site, tests = (pinned_versions(lock) for lock in LOCKS)
    assert {name: tests.get(name) for name in site} == site
