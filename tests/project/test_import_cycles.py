"""No module imports itself through others, and neither does a package. Late imports and imports for type checkers count."""

from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter

import grimp
import pytest

PACKAGES = ("fortnox_core", "fortnox_client", "generator", "tools")

AT_CALL_TIME = {("fortnox_client.client", "fortnox_client.environment")}
"""Fortnox.from_env imports what creates a Fortnox."""


@cache
def _graph() -> grimp.ImportGraph:
    return grimp.build_graph(*PACKAGES, cache_dir=None)


def _edges() -> Iterator[tuple[str, str]]:
    for module in _graph().modules:
        for imported in _graph().find_modules_directly_imported_by(module):
            yield module, imported


def _find_cycle(edges: set[tuple[str, str]]) -> list[str]:
    """Return the modules of a cycle, the first one also at the end; [] if there is none."""
    imports: dict[str, set[str]] = {}
    for module, imported in edges:
        imports.setdefault(module, set()).add(imported)
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        found: list[str] = error.args[1]
        return found
    return []


def test_modules_without_declared_imports_have_no_cycle() -> None:
    edges = set(_edges())
    assert len(edges) > 500
    assert _find_cycle(edges - AT_CALL_TIME) == []


def test_members_of_each_package_have_no_cycle() -> None:
    cycles = {}
    for package in sorted(module for module in _graph().modules if _graph().find_children(module)):
        depth = package.count(".") + 2
        members = {
            tuple(".".join(each.split(".")[:depth]) for each in edge)
            for edge in set(_edges()) - AT_CALL_TIME
            if all(each.startswith(f"{package}.") for each in edge)
        }
        if found := _find_cycle({(module, imported) for module, imported in members if module != imported}):
            cycles[package] = found
    assert cycles == {}


@pytest.mark.parametrize("declared", sorted(AT_CALL_TIME), ids=" -> ".join)
def test_declared_import_exists(declared: tuple[str, str]) -> None:
    assert declared in set(_edges())
