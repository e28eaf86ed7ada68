"""spec/scopes.yaml: the scope that each tag of the document needs.

A table and no overlay: an operation that is new under a known tag needs the tag's scope, so that there is nothing to count.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator import yaml_io
from generator.document import Json, operations
from generator.errors import GeneratorError, GeneratorErrors, describe

LOCATION = "spec/scopes.yaml"
_SCOPE = re.compile(r"[a-z]+")
_KEYS = ("scope", "tags", "evidence")


def load(file: Path) -> dict[str, str | None]:
    """Tag -> scope; None where it is not known to need one."""
    lines = yaml_io.load_list(file, LOCATION, f"{{{', '.join(_KEYS)}}}")
    scopes: dict[str, str | None] = {}
    for tag, scope in _pairs(lines):
        if tag in scopes:
            raise GeneratorError(LOCATION, f"{tag} stands twice")
        scopes[tag] = scope
    return scopes


def apply(scopes: dict[str, str | None], document: Json) -> Json:
    """Return a copy of the document in which every operation names its scope. Raise Problems where a tag or a line is missing."""
    secured = copy.deepcopy(document)
    problems = list(_problems(scopes, document))
    if problems:
        raise problems[0] if len(problems) == 1 else GeneratorErrors(problems)
    for _, _, operation in operations(secured):
        scope = scopes[operation["tags"][0]]
        operation["security"] = [{"fortnox": [] if scope is None else [scope]}]
    return secured


def _problems(scopes: dict[str, str | None], document: Json) -> Iterator[GeneratorError]:
    """Every tag must have a line, and every line a tag."""
    schemes = document["components"].get("securitySchemes", {}).values()
    declared = {scope for scheme in schemes for flow in scheme.get("flows", {}).values() for scope in flow["scopes"]}
    tags = {operation["tags"][0] for _, _, operation in operations(document)}
    for tag in sorted(tags - scopes.keys()):
        yield GeneratorError(LOCATION, f"{tag} is missing", "say which scope its operations need, or `scope: null` where none is known")
    for tag in sorted(tags & scopes.keys()):
        if scopes[tag] is not None and scopes[tag] not in declared:
            yield GeneratorError(
                LOCATION, f"{tag} needs {scopes[tag]}, which is no scope of the document's securitySchemes", "an overlay declares those"
            )
    for tag in sorted(scopes.keys() - tags):
        yield GeneratorError(LOCATION, f"{tag} is no tag of the document", "delete it there if Fortnox has removed it")


def _pairs(lines: list[Any]) -> Iterator[tuple[str, str | None]]:
    for number, line in enumerate(lines, 1):
        location = f"{LOCATION}, line {number} of the table"
        if not isinstance(line, dict) or set(line) != set(_KEYS):
            raise GeneratorError(location, f"must say {', '.join(_KEYS)}")
        scope = line["scope"]
        if scope is not None and not (isinstance(scope, str) and _SCOPE.fullmatch(scope)):
            raise GeneratorError(location, f"says {describe(scope)}, which is no scope")
        if not isinstance(line["evidence"], str):
            raise GeneratorError(location, "must say evidence as a text")
        if not isinstance(line["tags"], list) or not all(isinstance(tag, str) for tag in line["tags"]):
            raise GeneratorError(location, "must say tags as a list of texts")
        yield from ((tag, scope) for tag in line["tags"])
