"""spec/excluded.yaml: operations that are excluded from the client, each with a reason.

They are imported and counted, and problems with them do not stop a run.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from generator import facts as facts_module
from generator import yaml_io
from generator.document import Json, operations
from generator.errors import GeneratorError

LOCATION = "spec/excluded.yaml"
_KEYS = {"paths", "reason"}


def load(file: Path) -> dict[str, str]:
    """Return path, or prefix of paths that ends in "/", -> reason. A missing file counts as empty."""
    lines = yaml_io.load_list(file, LOCATION, "{paths, reason}", optional=True)
    return {path: item["reason"] for index, item in enumerate(lines, 1) for path in _paths(index, item)}


def _paths(index: int, item: Any) -> list[str]:
    location = f"{LOCATION}, item {index}"
    if not isinstance(item, dict) or set(item) != _KEYS or not isinstance(item["reason"], str):
        raise GeneratorError(location, "must have the keys paths and reason", "write {paths: [/3/customers], reason: text}")
    paths = item["paths"]
    if not isinstance(paths, list) or not all(isinstance(path, str) and path.startswith("/") for path in paths):
        raise GeneratorError(location, "paths must be a list of paths", "end a path with / to exclude all paths below it")
    return paths


def split(table: dict[str, str], document: Json) -> tuple[Json, dict[str, str], list[GeneratorError]]:
    """Return the facts without excluded operations, the excluded operations with their reasons, and an error for each unused item."""
    if not table:
        return document, {}, []
    excluded = {
        f"{method} {path}": reason
        for method, path, _ in operations(document)
        for prefix, reason in table.items()
        if path == prefix or (prefix.endswith("/") and path.startswith(prefix))
    }
    paths = {path: item for path, item in document["paths"].items() if not any(key.partition(" ")[2] == path for key in excluded)}
    schemas = document["components"]["schemas"]
    kept = {name: schemas[name] for name in sorted(facts_module.reachable(paths, schemas))}
    unused = [
        GeneratorError(LOCATION, f"{prefix} matches no operation of the document", "delete it", group="excluded operations")
        for prefix in table
        if not any(key.partition(" ")[2].startswith(prefix) for key in excluded)
    ]
    return {**document, "paths": paths, "components": {**document["components"], "schemas": kept}}, excluded, unused
