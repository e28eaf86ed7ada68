"""No module imports itself through others. Late imports and imports for type checkers count."""

from collections.abc import Iterator
from functools import cache

import grimp
import pytest

PACKAGES = ("fortnox_core", "fortnox_client", "generator", "tools")

AT_CALL_TIME = {("fortnox_client.client", "fortnox_client.environment")}
"""Fortnox.from_env imports what creates a Fortnox."""

FOR_TYPES = {("fortnox_core.errors", "fortnox_core.response")}
"""An error has the response that it was raised for, which raises it."""


@cache
def _graph(exclude_type_checking: bool = False) -> grimp.ImportGraph:
    return grimp.build_graph(*PACKAGES, exclude_type_checking_imports=exclude_type_checking, cache_dir=None)


def _edges(graph: grimp.ImportGraph) -> Iterator[tuple[str, str]]:
    for module in graph.modules:
        for imported in graph.find_modules_directly_imported_by(module):
            yield module, imported


def test_import_graph_without_declared_imports_has_no_cycle() -> None:
    remaining = set(_edges(_graph())) - AT_CALL_TIME - FOR_TYPES
    assert len(remaining) > 500
    while True:
        importing, imported = {each for each, _ in remaining}, {each for _, each in remaining}
        acyclic = {edge for edge in remaining if edge[0] not in imported or edge[1] not in importing}
        if not acyclic:
            break
        remaining -= acyclic
    assert sorted(remaining) == []


@pytest.mark.parametrize("declared", sorted(AT_CALL_TIME | FOR_TYPES), ids=" -> ".join)
def test_declared_import_exists(declared: tuple[str, str]) -> None:
    assert declared in set(_edges(_graph()))


@pytest.mark.parametrize("declared", sorted(FOR_TYPES), ids=" -> ".join)
def test_import_for_types_does_not_run(declared: tuple[str, str]) -> None:
    assert declared not in set(_edges(_graph(exclude_type_checking=True)))
