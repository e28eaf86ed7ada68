"""Facts about the Fortnox API that the client must preserve."""

from __future__ import annotations

import inspect
import json
from collections import defaultdict
from collections.abc import Callable
from decimal import Decimal
from typing import Any, get_type_hints

import httpx
import pytest
from fortnox_client import CreatedDocument, Fortnox, models, payloads
from fortnox_client.errors import Forbidden, NotFound, PreconditionFailed
from fortnox_client.operations import OPERATIONS
from fortnox_core.model import Model, field_specs

from generator import overlay, tables
from generator.api import Api
from generator.names import Names
from generator.payload_names import Payloads
from generator.tables import Tables
from tools.evidence import measured_facts, samples
from tools.evidence.model_classes import every_model, references

SALES = ("Invoice", "Offer", "Order", "Contract")
Call = Callable[[Fortnox], Any]


def _fortnox(response: httpx.Response, sent: list[httpx.Request] | None = None) -> Fortnox:
    def respond(request: httpx.Request) -> httpx.Response:
        if sent is not None:
            sent.append(request)
        return response

    return Fortnox(access_token="pl4nted-token", http_client=httpx.Client(transport=httpx.MockTransport(respond)))


# Vouchers and years


@pytest.mark.parametrize("name", ["Year", "VoucherNumber"])
def test_new_voucher_has_no_year_and_no_number(name: str) -> None:
    assert name not in payloads.VoucherCreate.__annotations__


def test_voucher_file_connection_year_is_parameter() -> None:
    sent: list[httpx.Request] = []
    connection = {"VoucherFileConnection": {"FileId": "a", "VoucherNumber": 7, "VoucherSeries": "A", "VoucherYear": 2}}
    fortnox = _fortnox(httpx.Response(201, json=connection), sent)
    created = fortnox.voucher_file_connections.create({"FileId": "a", "VoucherNumber": 7, "VoucherSeries": "A"}, financialyear=2)
    assert dict(sent[0].url.params) == {"financialyear": "2"}
    assert created.voucher_year == 2
    assert "financialyeardate" in inspect.signature(fortnox.voucher_file_connections.create).parameters
    assert not {"VoucherYear", "VoucherDescription"} & payloads.VoucherFileConnectionCreate.__annotations__.keys()


def test_financial_years_are_listed_without_date() -> None:
    assert not {"date", "Date"} & inspect.signature(_fortnox(httpx.Response(200)).financial_years.list).parameters.keys()
    assert all(each["name"].lower() != "date" for each in _declared("GET /3/financialyears").parameters("query"))


def _declared(key: str) -> samples.Declared:
    return next(each for each in samples.operations() if each.key == key)


# Sales documents


@pytest.mark.parametrize("document", SALES)
@pytest.mark.parametrize("variant", ["Create", "Update"])
def test_sales_document_payload_has_no_vat_type(document: str, variant: str) -> None:
    assert "VATType" not in getattr(payloads, document + variant).__annotations__


@pytest.mark.parametrize(("sent", "decoded"), [("false", False), ("true", True), (False, False), (None, None)])
def test_invoice_credit_is_bool(sent: object, decoded: bool | None) -> None:
    assert models.Invoice.from_dict({"Credit": sent}).credit is decoded
    assert get_type_hints(models.SupplierInvoice, localns=_enums())["credit"] == bool | None
    assert field_specs(models.Invoice)["Credit"][1].kind == "boolean"


def _enums() -> dict[str, Any]:
    return vars(__import__("fortnox_api.models.choices", fromlist=["*"]))


@pytest.mark.parametrize("document", ["Invoice", "Order", "Offer", "SupplierInvoice"])
@pytest.mark.parametrize("zero", ["0", 0])
def test_reference_zero_is_none(document: str, zero: object) -> None:
    model: type[Model] = getattr(models, document)
    names = field_specs(model).keys() & references()
    assert names
    decoded = model.from_dict(dict.fromkeys(names, zero))
    assert all(getattr(decoded, field_specs(model)[name][0]) is None for name in names)
    assert not names & decoded.to_dict().keys()
    assert not decoded.additional_properties


ORDER = {"Order": {"DocumentNumber": "7", "InvoiceReference": "12"}}
OFFER = {"Offer": {"DocumentNumber": "7", "InvoiceReference": "12", "OrderReference": "0"}}
ORDERED_OFFER = {"Offer": {"DocumentNumber": "7", "InvoiceReference": 0, "OrderReference": "12"}}
INVOICE = {"Invoice": {"DocumentNumber": "12", "OrderReference": "7"}}
CREDITED = {"Invoice": {"DocumentNumber": "7", "CreditInvoiceReference": "12"}}
NOTE = {"Invoice": {"DocumentNumber": "12", "CreditInvoiceReference": "7"}}
SUPPLIERS = {"SupplierInvoice": {"GivenNumber": "7", "CreditReference": "12"}}
SUPPLIERS_NOTE = {"SupplierInvoice": {"GivenNumber": "12", "CreditReference": "7"}}


@pytest.mark.parametrize(
    ("make", "response"),
    [
        (lambda fortnox: fortnox.orders.create_invoice("7"), ORDER),
        (lambda fortnox: fortnox.orders.create_invoice("7"), INVOICE),
        (lambda fortnox: fortnox.offers.create_invoice("7"), OFFER),
        (lambda fortnox: fortnox.offers.create_invoice("7"), INVOICE),
        (lambda fortnox: fortnox.offers.create_order("7"), ORDERED_OFFER),
        (lambda fortnox: fortnox.offers.create_order("7"), {"Order": {"DocumentNumber": "12"}}),
        (lambda fortnox: fortnox.contracts.create_invoice("7"), INVOICE),
        (lambda fortnox: fortnox.invoices.credit("7"), CREDITED),
        (lambda fortnox: fortnox.invoices.credit(7), NOTE),
        (lambda fortnox: fortnox.supplier_invoices.credit(7), SUPPLIERS),
        (lambda fortnox: fortnox.supplier_invoices.credit("7"), SUPPLIERS_NOTE),
    ],
)
def test_action_returns_number_of_created_document(make: Call, response: dict[str, Any]) -> None:
    made: CreatedDocument[Any] = make(_fortnox(httpx.Response(200, json=response)))
    assert made.number == "12"


# Errors


def _information(code: int, *, capitals: bool) -> dict[str, Any]:
    names = ("Error", "Message", "Code") if capitals else ("error", "message", "code")
    return {"ErrorInformation": dict(zip(names, (1, "Ett fel", code), strict=True))}


def test_write_after_other_change_raises_precondition_failed() -> None:
    fortnox = _fortnox(httpx.Response(412, json={"code": "PRECONDITION_FAILED", "message": "Changed"}))
    with pytest.raises(PreconditionFailed):
        fortnox.recurring_billing.recurrings.patch(samples.UUID, [{"op": "remove", "path": "/remark"}], if_match='"7"')


@pytest.mark.parametrize("capitals", [True, False])
def test_forbidden_error_keys_are_decoded_in_any_case(capitals: bool) -> None:
    fortnox = _fortnox(httpx.Response(403, json=_information(2003275, capitals=capitals)))
    with pytest.raises(Forbidden) as caught:
        fortnox.suppliers.get("1")
    assert (caught.value.code, caught.value.message) == (2003275, "Ett fel")


def test_unconnected_file_raises_not_found() -> None:
    fortnox = _fortnox(httpx.Response(400, json=_information(2000704, capitals=False)))
    with pytest.raises(NotFound) as caught:
        fortnox.voucher_file_connections.get("a")
    assert (caught.value.status, caught.value.code) == (400, 2000704)


def test_gateway_headers_are_ignored_and_request_id_read() -> None:
    gateway = {"X-Krakend": "Version 2.13.3", "X-Krakend-Completed": "false", "X-Uid": "5f1c"}
    assert _fortnox(httpx.Response(200, json={"Customer": {"Name": "A"}}, headers=gateway)).customers.get("1").name == "A"
    with pytest.raises(NotFound) as caught:
        _fortnox(httpx.Response(404, json=_information(2000204, capitals=True), headers=gateway)).customers.get("1")
    assert caught.value.request_id == "5f1c"


# Names, limits and lists


def test_attributes_differ_by_more_than_case() -> None:
    for model in every_model():
        alike: defaultdict[str, set[str]] = defaultdict(set)
        for attribute, _ in field_specs(model).values():
            alike[attribute.replace("_", "").casefold()].add(attribute)
        assert not [attributes for attributes in alike.values() if len(attributes) > 1], model


def test_properties_have_different_attributes() -> None:
    for model in every_model():
        attributes = [attribute for attribute, _ in field_specs(model).values()]
        assert len(attributes) == len(set(attributes)), model


def test_prices_are_listed_without_article() -> None:
    assert OPERATIONS["GET /3/prices/sublist/{PriceList}/{ArticleNumber}"].optional == ("ArticleNumber",)
    sent: list[httpx.Request] = []
    prices = _fortnox(httpx.Response(200, json={"Prices": [{"Price": "1"}]}), sent).prices.list_by_price_list("A").first()
    assert prices is not None
    assert sent[0].url.path == "/3/prices/sublist/A"


LIMITS = ("minLength", "maxLength", "minimum", "maximum", "pattern", "minItems", "maxItems")


def test_lengths_and_ranges_of_payloads_are_published() -> None:
    """A few limits differ: a field that is an int has no limit of its text, and corrections replace some limits."""
    api, names = _api(), Names.load(samples.ROOT / "spec/names.yaml")
    payloads_of_api = Payloads(api, names)
    missing = []
    compared = 0
    for payload in payloads_of_api.all():
        written = samples.schema_named(payloads_of_api.name(payload)).get("properties", {})
        for name, schema in _facts()["components"]["schemas"].get(payload.schema, {}).get("properties", {}).items():
            limits = {key: schema[key] for key in LIMITS if key in schema} if name in written else {}
            compared += len(limits)
            if limits != {key: written[name].get(key) for key in limits}:
                missing.append(f"{payloads_of_api.name(payload)}.{name}")
    assert compared > 700
    assert {each.rpartition(".")[2] for each in missing} == {
        "AccountNumber",
        "AskedAmount",
        "SalesAccount",
        "YourOrderNumber",
        "id",
        "referenceType",
        "state",
        "type",
    }


def test_measured_lengths_are_published() -> None:
    assert list(measured_facts.faults(samples.published())) == []


def _facts() -> dict[str, Any]:
    facts: dict[str, Any] = json.loads((samples.ROOT / "spec/fortnox.json").read_text("utf-8"), parse_float=Decimal)
    return facts


def _api() -> Api:
    spec = samples.ROOT / "spec"
    return tables.read(overlay.apply(overlay.load(spec / "overlays"), _facts()), Tables.load(spec))
