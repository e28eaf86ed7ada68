"""Finds the operation of a method and a path."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import unquote

from attrs import define, field

from fortnox_client.schema import OperationSchema


@define
class _Node:
    """A segment of a path. A literal is tried before a parameter."""

    literals: dict[str, _Node] = field(factory=dict[str, "_Node"])
    parameter: _Node | None = None
    methods: dict[str, OperationSchema] = field(factory=dict[str, OperationSchema])


class Router:
    """A tree of path segments: the lookup takes as many steps as the path has segments."""

    def __init__(self, operations: Iterable[OperationSchema]) -> None:
        self._root = _Node()
        for declared in operations:
            parts = declared.operation.path.strip("/").split("/")
            for left_out in range(len(declared.operation.optional) + 1):
                self._add(declared, parts[: len(parts) - left_out])

    def _add(self, declared: OperationSchema, parts: list[str]) -> None:
        node = self._root
        for part in parts:
            node = _child(node, part)
        node.methods.setdefault(declared.operation.method, declared)

    def find(self, path: str) -> tuple[Mapping[str, OperationSchema], list[str]]:
        """Return the operations of an encoded path by method, and the values of the path parameters. Both are empty for an unknown path."""
        # Fortnox ignores a trailing slash.
        return _match(self._root, path.strip("/").split("/"), 0, []) or ({}, [])


def _child(node: _Node, part: str) -> _Node:
    if part.startswith("{"):
        node.parameter = node.parameter or _Node()
        return node.parameter
    return node.literals.setdefault(part, _Node())


def _match(node: _Node, parts: list[str], at: int, values: list[str]) -> Any:
    if at == len(parts):
        return (node.methods, values) if node.methods else None
    exact = node.literals.get(parts[at])
    if exact is not None:
        found = _match(exact, parts, at + 1, values)
        if found is not None:
            return found
    if node.parameter is None or not parts[at]:
        return None
    return _match(node.parameter, parts, at + 1, [*values, unquote(parts[at])])
