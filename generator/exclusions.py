"""spec/excluded.yaml: families of operations that are left out of the client for now, each with a reason.

They are imported and counted, and they do not stop the rest.
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
    """Return path, or beginning of paths that ends in /, -> reason. A file that is not there is empty."""
    lines = yaml_io.load_list(file, LOCATION, "{paths, reason}", optional=True)
    return {path: line["reason"] for number, line in enumerate(lines, 1) for path in _paths(number, line)}


def _paths(number: int, line: Any) -> list[str]:
    location = f"{LOCATION}, line {number} of the table"
    if not isinstance(line, dict) or set(line) != _KEYS or not isinstance(line["reason"], str):
        raise GeneratorError(location, "must say paths and reason")
    paths = line["paths"]
    if not isinstance(paths, list) or not all(isinstance(path, str) and path.startswith("/") for path in paths):
        raise GeneratorError(location, "must say paths as a list of paths; one that ends in / stands for all below it")
    return paths


def split(table: dict[str, str], document: Json) -> tuple[Json, dict[str, str], list[GeneratorError]]:
    """Return the facts without what is excluded, the excluded operations with their reasons, and a problem for each idle line."""
    if not table:
        return document, {}, []
    excluded = {
        f"{method} {path}": reason
        for method, path, _ in operations(document)
        for beginning, reason in table.items()
        if path == beginning or (beginning.endswith("/") and path.startswith(beginning))
    }
    paths = {path: item for path, item in document["paths"].items() if not any(key.partition(" ")[2] == path for key in excluded)}
    schemas = document["components"]["schemas"]
    kept = {name: schemas[name] for name in sorted(facts_module.reachable(paths, schemas))}
    unused = [
        GeneratorError(LOCATION, f"{beginning} excludes no operation of the document", "delete it there", group="excluded operations")
        for beginning in table
        if not any(key.partition(" ")[2].startswith(beginning) for key in excluded)
    ]
    return {**document, "paths": paths, "components": {**document["components"], "schemas": kept}}, excluded, unused
