"""spec/pagination.yaml: how lists go over pages, by their paths. A list about which the document and the table are silent stops the run.

A list that declares `limit` and `offset` itself needs no line.
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
class Line:
    """How the lists below some paths go over pages: by page and offset, by offset alone, or not at all."""

    paths: tuple[str, ...]
    style: str
    limit: int | None


def load(file: Path) -> list[Line]:
    """Read the table. A file that is not there is empty."""
    lines = yaml_io.load_list(file, LOCATION, "{paths, style, limit, evidence}", optional=True)
    return [_line(number, line) for number, line in enumerate(lines, 1)]


def _line(number: int, line: Any) -> Line:
    location = f"{LOCATION}, line {number} of the table"
    if not isinstance(line, dict) or set(line) - _KEYS or not {"paths", "style", "evidence"} <= set(line):
        raise GeneratorError(location, "must say paths, style, evidence, and limit where there is one")
    if line["style"] not in _STYLES:
        raise GeneratorError(location, f"says the style {describe(line['style'])}", f"use {', '.join(_STYLES)}")
    if not isinstance(line["evidence"], str):
        raise GeneratorError(location, "must say evidence as a text")
    paths, limit = line["paths"], line.get("limit")
    if not isinstance(paths, list) or not all(isinstance(path, str) and path.startswith("/") for path in paths):
        raise GeneratorError(location, "must say paths as a list of paths; one that ends in / stands for all below it")
    if (line["style"] == "none") != (limit is None) or not isinstance(limit, int | None) or isinstance(limit, bool):
        raise GeneratorError(
            location, f"says the limit {describe(limit)}", "give the most rows of a page, and none where the style is none"
        )
    return Line(tuple(paths), line["style"], limit)


def apply(table: list[Line], document: Json, wrappers: Wrappers) -> tuple[Json, list[GeneratorError]]:
    """Return a copy in which each list declares how it goes over pages, and a problem for each list about which nothing is known."""
    paged = copy.deepcopy(document)
    problems: list[GeneratorError] = []
    used: set[tuple[int, str]] = set()
    for method, path, operation in operations(paged):
        wrapper = _list_wrapper(operation, paged, wrappers.locked("responses", f"GET {path}")) if method == "GET" else None
        if wrapper is None:
            continue
        number, match = _best(table, path)
        if match is not None:
            used.add((number, match))
        if _declares_pages(operation):
            continue
        if match is None:
            what = f"GET {path} is a list, and neither it nor the table says how it goes over pages"
            problems.append(GeneratorError(LOCATION, what, f"add {path} to a line: page, offset or none", group="pagination"))
        else:
            _declare(table[number], operation, wrapper)
    for number, line in enumerate(table):
        problems += [
            GeneratorError(LOCATION, f"{path} stands for no list of the document", "delete it there", group="pagination")
            for path in line.paths
            if (number, path) not in used
        ]
    return paged, problems


def _best(table: list[Line], path: str) -> tuple[int, str | None]:
    """Return the line and the path in it that fits a list most closely."""
    fitting = [
        (len(each), number, each)
        for number, line in enumerate(table)
        for each in line.paths
        if path == each or (each.endswith("/") and path.startswith(each))
    ]
    _, number, match = max(fitting, default=(0, 0, None))
    return number, match


def _declares_pages(operation: Json) -> bool:
    names = {each["name"] for each in operation.get("parameters", ()) if each["in"] == "query"}
    return {"limit", "offset"} <= names


def _list_wrapper(operation: Json, document: Json, locked: str | None) -> Json | None:
    """Return the schema around the rows of a list, {} where nothing is around them; None of what is no list of objects."""
    schemas = document["components"]["schemas"]
    for status, response in operation["responses"].items():
        for media, body in response.get("content", {}).items() if status.startswith("2") else ():
            schema = body.get("schema", {})
            if media == "application/json" and "$ref" in schema.get("items", {}):
                return {}
            whole = schemas.get(schema_name(schema.get("$ref", "")) or "", {})
            key = locked or wrapper_key(str(schema_name(schema.get("$ref", ""))), whole)
            if key is not None and "items" in whole.get("properties", {}).get(key, {}):
                found: Json = whole
                return found
    return None


def _declare(line: Line, operation: Json, wrapper: Json) -> None:
    if line.style == "none":
        return
    declared = {each["name"] for each in operation.get("parameters", ())}
    limits: dict[str, Json] = {"page": {"minimum": 1}, "limit": {"minimum": 1, "maximum": line.limit}, "offset": {"minimum": 0}}
    names = ("page", "limit", "offset") if line.style == "page" else ("limit", "offset")
    added = [{"in": "query", "name": name, "schema": {"type": "integer", **limits[name]}} for name in names if name not in declared]
    operation["parameters"] = [*operation.get("parameters", ()), *added]
    if line.style == "page" and wrapper:
        wrapper["properties"].setdefault(META, schema_reference(f"fortnox_{META}"))
