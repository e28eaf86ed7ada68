"""spec/pagination.yaml: how lists are paginated, by path. A list that neither the document nor the table describes stops the run.

A list that declares `limit` and `offset` itself needs no item.
"""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

from attrs import frozen

from generator import yaml_io
from generator.document import Json, operations, schema_name, schema_reference
from generator.errors import GeneratorError, describe
from generator.wrappers import META, Wrappers, wrapper_key

LOCATION = "spec/pagination.yaml"
_KEYS = {"paths", "style", "limit", "evidence"}
_STYLES = ("page", "offset", "none")


@frozen
class PaginationRule:
    """How the lists below some paths are paginated.

    Attributes:
        paths: the paths. One that ends in "/" includes all paths below it.
        style: "page" (page, limit, offset), "offset" (limit, offset) or "none".
        limit: the maximum of `limit`; None for the style "none".
    """

    paths: tuple[str, ...]
    style: str
    limit: int | None


def load(file: Path) -> list[PaginationRule]:
    """Read the table. A missing file counts as empty."""
    items = yaml_io.load_list(file, LOCATION, "{paths, style, limit, evidence}", optional=True)
    return [_rule(index, item) for index, item in enumerate(items, 1)]


def _rule(index: int, item: Any) -> PaginationRule:
    location = f"{LOCATION}, item {index}"
    if not isinstance(item, dict) or set(item) - _KEYS or not {"paths", "style", "evidence"} <= set(item):
        raise GeneratorError(location, "must have the keys paths, style and evidence, and may have limit")
    if item["style"] not in _STYLES:
        raise GeneratorError(location, f"style must be one of {', '.join(_STYLES)}, got {describe(item['style'])}")
    if not isinstance(item["evidence"], str):
        raise GeneratorError(location, f"evidence must be a string, got {describe(item['evidence'])}")
    paths, limit = item["paths"], item.get("limit")
    if not isinstance(paths, list) or not all(isinstance(path, str) and path.startswith("/") for path in paths):
        raise GeneratorError(location, "paths must be a list of paths", "end a path with / to include all paths below it")
    if (item["style"] == "none") != (limit is None) or not isinstance(limit, int | None) or isinstance(limit, bool):
        raise GeneratorError(location, f"limit must be an int, and be absent for the style none, got {describe(limit)}")
    return PaginationRule(tuple(paths), item["style"], limit)


def apply(table: list[PaginationRule], document: Json, wrappers: Wrappers) -> tuple[Json, list[GeneratorError]]:
    """Return a copy of the document in which each list declares its pagination, and an error for each unmatched list or path."""
    paged = copy.deepcopy(document)
    problems: list[GeneratorError] = []
    used: set[tuple[int, str]] = set()
    for method, path, operation in operations(paged):
        wrapper = _list_wrapper(operation, paged, wrappers.locked("responses", f"GET {path}")) if method == "GET" else None
        if wrapper is None:
            continue
        index, match = _best(table, path)
        if match is not None:
            used.add((index, match))
        if _declares_pages(operation):
            continue
        if match is None:
            problem = f"GET {path} is a list, and its pagination is not declared"
            problems.append(
                GeneratorError(LOCATION, problem, f"add {path} to an item of the style page, offset or none", group="pagination")
            )
        else:
            _declare(table[index], operation, wrapper)
    for index, rule in enumerate(table):
        problems += [
            GeneratorError(LOCATION, f"{path} matches no list of the document", "delete it", group="pagination")
            for path in rule.paths
            if (index, path) not in used
        ]
    return paged, problems


def _best(table: list[PaginationRule], path: str) -> tuple[int, str | None]:
    """Return the index of the item and its path that match a list most closely."""
    fitting = [
        (len(each), index, each)
        for index, rule in enumerate(table)
        for each in rule.paths
        if path == each or (each.endswith("/") and path.startswith(each))
    ]
    _, index, match = max(fitting, default=(0, 0, None))
    return index, match


def _declares_pages(operation: Json) -> bool:
    names = {each["name"] for each in operation.get("parameters", ()) if each["in"] == "query"}
    return {"limit", "offset"} <= names


def _list_wrapper(operation: Json, document: Json, locked: str | None) -> Json | None:
    """Return the schema that wraps the rows of a list, {} if they are not wrapped, None if the response is not a list of objects."""
    schemas = document["components"]["schemas"]
    for status, response in operation["responses"].items():
        for media, body in response.get("content", {}).items() if status.startswith("2") else ():
            schema = body.get("schema", {})
            if media == "application/json" and "$ref" in schema.get("items", {}):
                return {}
            schema_node = schemas.get(schema_name(schema.get("$ref", "")) or "", {})
            key = locked or wrapper_key(str(schema_name(schema.get("$ref", ""))), schema_node)
            if key is not None and "items" in schema_node.get("properties", {}).get(key, {}):
                found: Json = schema_node
                return found
    return None


def _declare(rule: PaginationRule, operation: Json, wrapper: Json) -> None:
    if rule.style == "none":
        return
    declared = {each["name"] for each in operation.get("parameters", ())}
    limits: dict[str, Json] = {"page": {"minimum": 1}, "limit": {"minimum": 1, "maximum": rule.limit}, "offset": {"minimum": 0}}
    names = ("page", "limit", "offset") if rule.style == "page" else ("limit", "offset")
    added = [{"in": "query", "name": name, "schema": {"type": "integer", **limits[name]}} for name in names if name not in declared]
    operation["parameters"] = [*operation.get("parameters", ()), *added]
    if rule.style == "page" and wrapper:
        wrapper["properties"].setdefault(META, schema_reference(f"fortnox_{META}"))
