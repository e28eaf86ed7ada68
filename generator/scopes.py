"""spec/scopes.yaml: the scope that each tag of the document requires.

This is a table and not an overlay, because a new operation under a known tag requires the tag's scope. There is no count to check.
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
    """Return tag -> scope. None means that no required scope is known."""
    lines = yaml_io.load_list(file, LOCATION, f"{{{', '.join(_KEYS)}}}")
    scopes: dict[str, str | None] = {}
    for tag, scope in _scopes(lines):
        if tag in scopes:
            raise GeneratorError(LOCATION, f"has two items for the tag {tag}", "delete one of them")
        scopes[tag] = scope
    return scopes


def apply(scopes: dict[str, str | None], document: Json) -> Json:
    """Return a copy of the document in which every operation has its scope.

    Raises:
        GeneratorErrors: a tag is missing in the table, or in the document.
    """
    secured = copy.deepcopy(document)
    problems = list(_problems(scopes, document))
    if problems:
        raise problems[0] if len(problems) == 1 else GeneratorErrors(problems)
    for _, _, operation in operations(secured):
        scope = scopes[operation["tags"][0]]
        operation["security"] = [{"fortnox": [] if scope is None else [scope]}]
    return secured


def _problems(scopes: dict[str, str | None], document: Json) -> Iterator[GeneratorError]:
    """Yield an error for each tag without an item, each item without a tag, and each unknown scope."""
    schemes = document["components"].get("securitySchemes", {}).values()
    declared = {scope for scheme in schemes for flow in scheme.get("flows", {}).values() for scope in flow["scopes"]}
    tags = {operation["tags"][0] for _, _, operation in operations(document)}
    for tag in sorted(tags - scopes.keys()):
        yield GeneratorError(LOCATION, f"lacks the tag {tag}", "add the scope of its operations, or `scope: null` if none is known")
    for tag in sorted(tags & scopes.keys()):
        if scopes[tag] is not None and scopes[tag] not in declared:
            yield GeneratorError(
                LOCATION,
                f"tag {tag}: the scope {scopes[tag]!r} is not declared in securitySchemes",
                "correct it, or declare the scope with an overlay",
            )
    for tag in sorted(scopes.keys() - tags):
        yield GeneratorError(LOCATION, f"the document has no tag {tag}", "delete it if Fortnox has removed it")


def _scopes(items: list[Any]) -> Iterator[tuple[str, str | None]]:
    for index, item in enumerate(items, 1):
        location = f"{LOCATION}, item {index}"
        if not isinstance(item, dict) or set(item) != set(_KEYS):
            raise GeneratorError(location, f"must have the keys {', '.join(_KEYS)}")
        scope = item["scope"]
        if scope is not None and not (isinstance(scope, str) and _SCOPE.fullmatch(scope)):
            raise GeneratorError(location, f"scope must be lower-case letters or null, got {describe(scope)}")
        if not isinstance(item["evidence"], str):
            raise GeneratorError(location, f"evidence must be a string, got {describe(item['evidence'])}")
        if not isinstance(item["tags"], list) or not all(isinstance(tag, str) for tag in item["tags"]):
            raise GeneratorError(location, "tags must be a list of strings")
        yield from ((tag, scope) for tag in item["tags"])
