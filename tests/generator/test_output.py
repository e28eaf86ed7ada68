"""Properties of the generated packages."""

import ast
import json
import re
from pathlib import Path
from typing import Any

import pytest
from fortnox_client.operations import OPERATIONS
from openapi_spec_validator import OpenAPIV30SpecValidator

from generator.json_text import to_text
from tools.evidence import samples

MAX_LINES = 105
"""Lines of code for each operation, with its share of models and payloads, without docstrings and descriptions."""

MAX_LINES_OF_DOCUMENTATION = 45
"""Lines of docstrings and descriptions for each operation."""


@pytest.fixture(scope="module")
def texts(root: Path) -> dict[Path, str]:
    folder = root / "generated"
    return {file: file.read_text("utf-8") for file in sorted(folder.rglob("*")) if file.is_file() and "__pycache__" not in file.parts}


def test_facts_have_all_operations(root: Path) -> None:
    facts = json.loads((root / "spec/fortnox.json").read_text("utf-8"))
    lock = json.loads((root / "spec/lock.json").read_text("utf-8"))
    assert sum(len(item) for item in facts["paths"].values()) == len(OPERATIONS) == lock["counts"]["operations"]


def test_code_has_every_operation(root: Path) -> None:
    code = "".join(file.read_text("utf-8") for file in (root / "generated/fortnox_api/resources").rglob("*.py"))
    keys = re.findall(r'return (?:call|Listing|ExpandableListing)\(\s*OPERATIONS\["([^"]+)"\]', code)
    assert set(keys) == set(OPERATIONS)
    # Two operations of the archive and one of the inbox have two methods each.
    assert len(keys) == len(OPERATIONS) + 3


def test_output_has_no_memory_addresses(texts: dict[Path, str]) -> None:
    assert not [file for file, text in texts.items() if "object at 0x" in text]


def test_code_and_documentation_are_limited(texts: dict[Path, str]) -> None:
    lines = sum(text.count("\n") for text in texts.values())
    documentation = sum(_documentation(file, text) for file, text in texts.items())
    assert lines - documentation <= MAX_LINES * len(OPERATIONS)
    assert documentation <= MAX_LINES_OF_DOCUMENTATION * len(OPERATIONS)


def _documentation(file: Path, text: str) -> int:
    """Return how many lines the docstrings or descriptions take."""
    if file.suffix == ".json":
        return text.count("\n") - to_text(_without_descriptions(json.loads(text))).count("\n")
    if file.suffix != ".py":
        return 0
    strings = [node.value for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)]
    return sum((each.end_lineno or each.lineno) - each.lineno + 1 for each in strings if isinstance(each.value, str))


def _without_descriptions(node: Any) -> Any:
    if isinstance(node, dict):
        texts = {key for key in ("description", "summary") if isinstance(node.get(key), str)}
        return {key: _without_descriptions(value) for key, value in node.items() if key not in texts}
    return [_without_descriptions(each) for each in node] if isinstance(node, list) else node


def test_published_document_is_valid() -> None:
    assert not list(OpenAPIV30SpecValidator(samples.published()).iter_errors())


def test_published_document_has_no_wildcard_media_type(texts: dict[Path, str]) -> None:
    assert "*/*" not in next(text for file, text in texts.items() if file.name == "openapi.json")


def test_every_list_of_3_is_paginated() -> None:
    lists = [each for each in samples.operations() if each.path.startswith("/3/") and _is_list(each)]
    assert len(lists) > 50
    for each in lists:
        assert {"page", "limit", "offset"} <= {parameter["name"] for parameter in each.parameters("query")}, each.key
        schema = each.success[1][samples.JSON]["schema"]
        assert "MetaInformation" in schema["properties"], each.key


def test_payloads_have_no_read_only_keys(root: Path) -> None:
    schemas = samples.published()["components"]["schemas"]
    assert "@url" not in schemas["CustomerUpdate"]["properties"]
    assert not [
        name
        for name, schema in schemas.items()
        for inner in schema.get("properties", {}).values()
        if name.endswith("Update") and inner.get("readOnly")
    ]


def _is_list(declared: samples.Declared) -> bool:
    content: dict[str, Any] = declared.success[1]
    properties = content.get(samples.JSON, {}).get("schema", {}).get("properties", {})
    return declared.method == "GET" and any(inner.get("type") == "array" for inner in properties.values())
