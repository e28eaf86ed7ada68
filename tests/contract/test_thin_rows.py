"""A row of a list declares what rows have, and nothing that only the full object has."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
from fortnox_client.operations import OPERATIONS

from tools.evidence import fixtures, samples
from tools.evidence.samples import JSON, Declared

Json = dict[str, Any]

NOT_RECORDED = {
    # Recorded in 2014 and 2015; Fortnox's document of February 2026 has them in rows.
    "AccountListItem": {"BalanceBroughtForward", "CostCenter", "CostCenterSettings", "Project", "ProjectSettings", "VATCode"},
    "VoucherListItem": {"ApprovalState", "Comments", "Description", "TransactionDate"},
    # Recorded in 2014 without accountant's settings; a row is the whole object.
    "FinancialYear": {"AccountChartType", "AccountingMethod"},
}
"""Row -> the properties that are declared and that no recorded row has."""

NEW = {"AssetType": {"AccountOffsetSale", "AccountOffsetSaleId"}, "VoucherFileConnection": {"Name"}}
"""Row -> the properties that are whole objects' in every document, and that a later document added."""


def _row(listing: Declared) -> str | None:
    """The model of a list's rows."""
    schema = listing.success[1].get(JSON, {}).get("schema", {})
    rows = schema.get("properties", {}).get(OPERATIONS[listing.key].response_key, {})
    return samples.reference(rows.get("items", {}))


LISTS = {each.key: row for each in samples.operations() if each.method == "GET" and (row := _row(each)) is not None}


def test_recorded_rows_have_declared_fields() -> None:
    recorded: defaultdict[str, set[str]] = defaultdict(set)
    for fixture in fixtures.load_all():
        if fixture.evidence == "recorded" and fixture.operation in LISTS and fixture.response.ok:
            rows = fixture.response.body[OPERATIONS[fixture.operation].response_key] or []
            recorded[LISTS[fixture.operation]] |= {name for row in rows for name in row}
    assert len(recorded) > 10
    for row, names in recorded.items():
        assert set(samples.schema_named(row)["properties"]) - names == NOT_RECORDED.get(row, set()), row


def test_rows_declare_fields_of_older_document(document_paths: list[Path]) -> None:
    """DateTimeFilter April 2026 the document declares the rows of most lists as whole objects."""
    documents = [json.loads(path.read_text("utf-8")) for path in document_paths]
    earlier = [each for each in documents if not any(name.endswith("SinglePayloadItem") for name in each["components"]["schemas"])]
    if not earlier:
        pytest.skip("FORTNOX_DOCUMENTS names no document of before April 2026")
    compared = 0
    for key, row in LISTS.items():
        before = _row_before(earlier[0], *key.split(" "), str(OPERATIONS[key].response_key))
        if before is not None:
            compared += 1
            assert set(samples.schema_named(row)["properties"]) - before == NEW.get(row, set()), row
    assert compared > 40


def _row_before(document: Json, method: str, path: str, response_key: str) -> set[str] | None:
    """The properties of a list's rows in another document; None where it has no such list."""
    item = next((item for other, item in document["paths"].items() if samples.nameless(other) == samples.nameless(path)), {})
    responses = item.get(method.lower(), {}).get("responses", {})
    schema = next((body["schema"] for status, each in responses.items() if status[0] == "2" for body in each["content"].values()), {})
    schemas = document["components"]["schemas"]
    rows = schemas.get(samples.reference(schema) or "", {}).get("properties", {}).get(response_key, {})
    name = samples.reference(rows.get("items", {}))
    return None if name is None else set(schemas[name]["properties"])
