"""Payload types as types of pydantic and FastAPI, on each supported Python. `nox -s payloads` runs this file on 3.11 and 3.13."""

import asyncio
import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any, get_type_hints

import fortnox_api.payloads
import httpx
import pytest
from fastapi import FastAPI
from fortnox_client import BLANK, payloads
from pydantic import TypeAdapter, ValidationError

VALID: dict[Any, dict[str, Any]] = {
    payloads.CustomerCreate: {"Name": "Acme AB", "Email": None},
    payloads.InvoiceCreate: {"CustomerNumber": 1, "InvoiceRows": [{"ArticleNumber": "A2", "Price": "12.50", "AccountNumber": 3001}]},
    payloads.ArticleUpdate: {"Description": "Chair", "EAN": None},
    payloads.SupplierInvoiceCreate: {"SupplierNumber": "7", "InvoiceDate": "2026-01-31"},
    payloads.warehouse.PartialPurchaseOrderUpdate: {"note": "Ring first"},
}
"""Five payload types, and a value that is valid for each."""

INVALID: dict[Any, tuple[dict[str, Any], str]] = {
    payloads.CustomerCreate: ({"Email": "info@acme.example"}, "Name"),
    payloads.InvoiceCreate: ({"CustomerNumber": "1", "InvoiceRows": [{"AccountNumber": "bank"}]}, "AccountNumber"),
    payloads.ArticleUpdate: ({"Description": ["Chair"]}, "Description"),
    payloads.SupplierInvoiceCreate: ({"InvoiceDate": "2026-01-31"}, "SupplierNumber"),
    payloads.warehouse.PartialPurchaseOrderUpdate: ({"note": 5}, "note"),
}
"""The same types, a value that is invalid for each, and the key at fault."""


def _payload_types() -> Iterator[tuple[str, Any]]:
    for module in pkgutil.iter_modules(fortnox_api.payloads.__path__, "fortnox_api.payloads."):
        for name, member in vars(importlib.import_module(module.name)).items():
            if inspect.isclass(member) and hasattr(member, "__required_keys__"):
                yield f"{module.name}.{name}", member


def test_payload_types_all_have_json_schemas() -> None:
    schemas = {name: TypeAdapter(payload).json_schema() for name, payload in _payload_types()}
    assert len(schemas) > 200
    assert all(schema["type"] == "object" for schema in schemas.values())


def test_required_keys_are_those_without_not_required() -> None:
    for name, payload in _payload_types():
        hints = get_type_hints(payload, include_extras=True)
        optional = {key for key, hint in hints.items() if "NotRequired[" in str(hint)}
        assert payload.__optional_keys__ == optional, name
        assert payload.__required_keys__ == hints.keys() - optional, name


@pytest.mark.parametrize("payload", VALID, ids=lambda payload: payload.__name__)
def test_type_adapter_accepts_valid_payload(payload: Any) -> None:
    assert TypeAdapter(payload).validate_python(VALID[payload]) == VALID[payload]


@pytest.mark.parametrize("payload", INVALID, ids=lambda payload: payload.__name__)
def test_type_adapter_rejects_invalid_payload(payload: Any) -> None:
    value, key = INVALID[payload]
    with pytest.raises(ValidationError, match=key):
        TypeAdapter(payload).validate_python(value)


def test_type_adapter_keeps_python_values() -> None:
    row = {"Price": Decimal("12.50"), "DeliveredQuantity": 2, "CostCenter": BLANK}
    invoice = {"InvoiceDate": date(2026, 1, 31), "InvoiceRows": [row]}
    assert TypeAdapter(payloads.InvoiceUpdate).validate_python(invoice) == invoice


@pytest.mark.parametrize("payload", VALID, ids=lambda payload: payload.__name__)
def test_fastapi_takes_payload_as_body(payload: Any) -> None:
    app = FastAPI()

    def echo(body: Any) -> Any:
        return body

    echo.__annotations__ = {"body": payload}
    app.post("/")(echo)
    value, key = INVALID[payload]
    assert _post(app, VALID[payload]) == (200, VALID[payload])
    status, body = _post(app, value)
    assert status == 422
    assert key in str(body)
    assert payload.__name__ in app.openapi()["components"]["schemas"]


def _post(app: FastAPI, body: Any) -> tuple[int, Any]:
    async def post() -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://app.example") as client:
            return await client.post("/", json=body)

    response = asyncio.run(post())
    return response.status_code, response.json()
