"""CreatedDocument: the new document has its number, whichever of the two documents the response contains."""

import json
from typing import Any

import pytest
from attrs import define
from fortnox_client import models
from fortnox_core import fields as is_
from fortnox_core.call import call
from fortnox_core.created_document import CreatedDocument, Document, created
from fortnox_core.errors import BadRequest, Response, UnexpectedResponse
from fortnox_core.model import Model
from fortnox_core.operation import Operation
from hypothesis import given
from hypothesis import strategies as st

from tests.core.clients import Run, Server, both


@define(slots=True, kw_only=True, repr=False)
class Order(Model):
    document_number: str | None = is_.text("DocumentNumber")
    invoice_reference: str | None = is_.reference("InvoiceReference")


@define(slots=True, kw_only=True, repr=False)
class Contract(Model):
    document_number: int | None = is_.integer("DocumentNumber")
    invoice_reference: int | None = is_.integer("InvoiceReference")


ORDER = Document("Order", Order, number="document_number", reference="invoice_reference")
CONTRACT = Document("Contract", Contract, number="document_number", reference="invoice_reference")
INVOICE = Document("Invoice", models.Invoice, number="document_number", reference="credit_invoice_reference")
CREATE = Operation("orders.create_invoice", "PUT", "/3/orders/{DocumentNumber}/createinvoice", response_key="Order")
CREDIT = Operation("invoices.credit", "PUT", "/3/invoices/{DocumentNumber}/credit", response_key="Invoice")

CASES: list[tuple[Any, Any, Any, str, type[Model]]] = [
    (ORDER, 7, {"Order": {"DocumentNumber": "7", "InvoiceReference": "12"}}, "12", Order),
    (ORDER, "7", {"Order": {"DocumentNumber": 7, "InvoiceReference": 12}}, "12", Order),
    (ORDER, 7, {"Invoice": {"DocumentNumber": "12"}}, "12", models.Invoice),
    (ORDER, 12, {"Invoice": {"DocumentNumber": 12, "OrderReference": 7}}, "12", models.Invoice),
    (ORDER, 7, {"Invoice": {"DocumentNumber": "12"}, "Order": {"DocumentNumber": "7"}}, "12", models.Invoice),
    (CONTRACT, 7, {"Contract": {"DocumentNumber": 7, "InvoiceReference": 12}}, "12", Contract),
    (INVOICE, 7, {"Invoice": {"DocumentNumber": "7", "CreditInvoiceReference": "12"}}, "12", models.Invoice),
    (INVOICE, "7", {"Invoice": {"DocumentNumber": 7, "CreditInvoiceReference": 12}}, "12", models.Invoice),
    (INVOICE, 7, {"Invoice": {"DocumentNumber": "12", "CreditInvoiceReference": "7"}}, "12", models.Invoice),
    (INVOICE, 7, {"Invoice": {"DocumentNumber": "12", "CreditInvoiceReference": "0"}}, "12", models.Invoice),
]


@both
@pytest.mark.parametrize(("own", "number", "json", "named", "model"), CASES)
def test_created_document_has_number_of_new_document(run: Run, own: Any, number: Any, json: Any, named: str, model: type[Model]) -> None:
    operation = CREDIT if own is INVOICE else CREATE
    made = call(operation, created(own, INVOICE, number), (number,))
    server = Server(json=json)
    (result,) = run(server, lambda fortnox: fortnox.gather([made]))
    assert isinstance(result, CreatedDocument)
    assert (result.number, type(result.document)) == (named, model)
    (request,) = server.requests
    assert request.content == b""


@both
@pytest.mark.parametrize("number", [12, "12", "0012"])
@pytest.mark.parametrize("kind", [int, str, "{:04}".format])
@pytest.mark.parametrize(
    ("act", "own", "number_of_own", "reference", "new", "number_of_new"),
    [
        ("invoices.credit", "Invoice", "DocumentNumber", "CreditInvoiceReference", "Invoice", "DocumentNumber"),
        ("orders.create_invoice", "Order", "DocumentNumber", "InvoiceReference", "Invoice", "DocumentNumber"),
        ("offers.create_invoice", "Offer", "DocumentNumber", "InvoiceReference", "Invoice", "DocumentNumber"),
        ("offers.create_order", "Offer", "DocumentNumber", "OrderReference", "Order", "DocumentNumber"),
        ("supplier_invoices.credit", "SupplierInvoice", "GivenNumber", "CreditReference", "SupplierInvoice", "GivenNumber"),
    ],
)
def test_created_document_ignores_leading_zeros(
    run: Run, number: Any, kind: Any, act: str, own: str, number_of_own: str, reference: str, new: str, number_of_new: str
) -> None:
    resource, method = act.split(".")
    original = {own: {number_of_own: kind(12), reference: kind(13)}}
    made = {new: {number_of_new: kind(13), **({reference: kind(12)} if own == new else {})}}
    for body in (original, made):
        result = run(Server(json=body), lambda fortnox: getattr(getattr(fortnox, resource), method)(number))
        assert int(result.number) == 13


@pytest.mark.parametrize(("number", "received"), [("A12", "A012"), ("²", "2"), ("A12", "12")])
def test_created_document_compares_other_numbers_as_text(number: str, received: str) -> None:
    body = {"Invoice": {"DocumentNumber": received, "CreditInvoiceReference": "99"}}
    assert created(INVOICE, INVOICE, number)(Response(CREDIT, 200, {}, json.dumps(body).encode())).number == received


@both
@pytest.mark.parametrize(
    ("own", "json"),
    [
        (ORDER, {"Order": {"DocumentNumber": "7", "InvoiceReference": "0"}}),
        (ORDER, {"Order": {"DocumentNumber": "7", "InvoiceReference": 0}}),
        (ORDER, {"Order": {"DocumentNumber": "7", "InvoiceReference": ""}}),
        (ORDER, {"Order": {"DocumentNumber": "7", "InvoiceReference": None}}),
        (ORDER, {"Order": {"DocumentNumber": "7"}}),
        (CONTRACT, {"Contract": {"DocumentNumber": 7, "InvoiceReference": 0}}),
        (ORDER, {"Invoice": {"CustomerNumber": "1"}}),
        (ORDER, {"Invoice": {"DocumentNumber": "0"}}),
        (ORDER, {}),
        (ORDER, []),
        (ORDER, {"Order": None}),
        (ORDER, {"Order": []}),
        (ORDER, {"Offer": {"DocumentNumber": "7"}}),
        (INVOICE, {"Invoice": {"DocumentNumber": "7", "CreditInvoiceReference": "0"}}),
        (INVOICE, {"Invoice": {"CreditInvoiceReference": "12"}}),
    ],
)
def test_created_document_without_number_raises_with_hint(run: Run, own: Any, json: Any) -> None:
    with pytest.raises(
        UnexpectedResponse, match=r"does not have the number of the new document, which may have been created; read the original document"
    ) as raised:
        run(Server(json=json), lambda fortnox: fortnox.gather([call(CREATE, created(own, INVOICE, 7), (7,))]))
    assert "orders.create_invoice" in str(raised.value)


@pytest.mark.parametrize("content", [b"", b"<html>", b'{"Order": null}', b'{"Order": []}', b'{"Order": {}}'])
def test_created_document_missing_raises(content: bytes) -> None:
    with pytest.raises(UnexpectedResponse):
        created(ORDER, INVOICE, 7)(Response(CREATE, 200, {}, content))


def test_created_document_error_response_raises() -> None:
    body = {"ErrorInformation": {"error": 1, "message": "Redan fakturerad", "code": 2000496}}
    with pytest.raises(BadRequest, match="Read the order"):
        call(CREATE, created(ORDER, INVOICE, 7), (7,)).result(Response(CREATE, 400, {}, json.dumps(body).encode()))


@given(number=st.integers(1, 99), other=st.integers(1, 99), as_text=st.booleans())
def test_credit_note_number_from_either_document(number: int, other: int, as_text: bool) -> None:
    kind = str if as_text else int
    credited = {"Invoice": {"DocumentNumber": kind(number), "CreditInvoiceReference": kind(number + other)}}
    note = {"Invoice": {"DocumentNumber": kind(number + other), "CreditInvoiceReference": kind(number)}}
    for body in (credited, note):
        result = created(INVOICE, INVOICE, number)(Response(CREDIT, 200, {}, json.dumps(body).encode()))
        assert result.number == str(number + other)
