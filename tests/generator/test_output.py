"""What the generated packages are, counted and looked through."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from fortnox_client.operations import OPERATIONS
from openapi_spec_validator import OpenAPIV30SpecValidator

from tools.evidence import samples

MOST_LINES = 120
"""Of an operation, its share of models and payloads included."""


@pytest.fixture(scope="module")
def texts(root: Path) -> dict[Path, str]:
    folder = root / "generated"
    return {file: file.read_text("utf-8") for file in sorted(folder.rglob("*")) if file.is_file() and "__pycache__" not in file.parts}


def test_all_operations_of_the_document_are_in_the_facts(root: Path) -> None:
    facts = json.loads((root / "spec/fortnox.json").read_text("utf-8"))
    lock = json.loads((root / "spec/lock.json").read_text("utf-8"))
    assert sum(len(item) for item in facts["paths"].values()) == len(OPERATIONS) == lock["counts"]["operations"]


def test_every_operation_is_in_the_code(root: Path) -> None:
    code = "".join(file.read_text("utf-8") for file in (root / "generated/fortnox_api/resources").rglob("*.py"))
    keys = re.findall(r'return (?:call|Listing|ExpandableListing)\(\s*OPERATIONS\["([^"]+)"\]', code)
    assert set(keys) == set(OPERATIONS)
    # The archive has two faces of two operations, the inbox of one.
    assert len(keys) == len(OPERATIONS) + 3


def test_no_output_holds_an_address(texts: dict[Path, str]) -> None:
    assert not [file for file, text in texts.items() if "object at 0x" in text]


def test_the_code_stays_small(texts: dict[Path, str]) -> None:
    assert sum(text.count("\n") for text in texts.values()) <= MOST_LINES * len(list(samples.operations()))


def test_the_published_document_is_valid() -> None:
    assert not list(OpenAPIV30SpecValidator(samples.published()).iter_errors())


def test_the_published_document_says_every_media_type(texts: dict[Path, str]) -> None:
    assert "*/*" not in next(text for file, text in texts.items() if file.name == "openapi.json")


def test_every_list_of_3_is_paged() -> None:
    lists = [each for each in samples.operations() if each.path.startswith("/3/") and _is_list(each)]
    assert len(lists) > 50
    for each in lists:
        assert {"page", "limit", "offset"} <= {parameter["name"] for parameter in each.parameters("query")}, each.key
        schema = each.success[1][samples.JSON]["schema"]
        assert "MetaInformation" in schema["properties"], each.key


def test_nothing_that_is_read_only_can_be_written(root: Path) -> None:
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
