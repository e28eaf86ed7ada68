"""The model of a list row declares the fields that rows have, without those that only the full object has."""

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
    # Recorded in 2014 without the accountant's settings. A row is a full object.
    "FinancialYear": {"AccountChartType", "AccountingMethod"},
}
"""Declared properties that no recorded row has, by model of the row."""

NEW = {"AssetType": {"AccountOffsetSale", "AccountOffsetSaleId"}, "VoucherFileConnection": {"Name"}}
"""Properties of full objects that a newer version of the document added, by model of the row."""


def _row(listing: Declared) -> str | None:
    """Return the name of the model of the rows of a list."""
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
    """Since April 2026 the document declares the rows of most lists as full objects."""
    documents = [json.loads(path.read_text("utf-8")) for path in document_paths]
    earlier = [each for each in documents if not any(name.endswith("SinglePayloadItem") for name in each["components"]["schemas"])]
    if not earlier:
        pytest.skip("FORTNOX_DOCUMENTS has no document from before April 2026")
    compared = 0
    for key, row in LISTS.items():
        before = _row_before(earlier[0], *key.split(" "), str(OPERATIONS[key].response_key))
        if before is not None:
            compared += 1
            assert set(samples.schema_named(row)["properties"]) - before == NEW.get(row, set()), row
    assert compared > 40


def _row_before(document: Json, method: str, path: str, response_key: str) -> set[str] | None:
    """Return the properties of the rows of a list in another document; None if it does not have the list."""
    item = next((item for other, item in document["paths"].items() if samples.without_names(other) == samples.without_names(path)), {})
    responses = item.get(method.lower(), {}).get("responses", {})
    schema = next((body["schema"] for status, each in responses.items() if status[0] == "2" for body in each["content"].values()), {})
    schemas = document["components"]["schemas"]
    rows = schemas.get(samples.reference(schema) or "", {}).get("properties", {}).get(response_key, {})
    name = samples.reference(rows.get("items", {}))
    return None if name is None else set(schemas[name]["properties"])
