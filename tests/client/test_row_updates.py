"""The rows of an update: other rows stay as they are, new rows inherit nothing, and an empty list is not sent."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from fortnox_client import BLANK, AsyncFortnox, Fortnox, models, update_rows
from fortnox_client.operations import OPERATIONS
from fortnox_client.sandbox import Sandbox
from fortnox_client.schema import document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

DOCUMENTS = [
    ("orders", "OrderRows", "OrderedQuantity"),
    ("offers", "OfferRows", "Quantity"),
    ("invoices", "InvoiceRows", "DeliveredQuantity"),
]
FULL = {"ArticleNumber": "7", "Price": 5, "AccountNumber": 3001, "Discount": 10, "Unit": "st"}


@pytest.fixture(scope="module")
def fortnox() -> Iterator[Fortnox]:
    with Sandbox(window=0) as sandbox, sandbox.connect() as client:
        client.customers.create({"CustomerNumber": "1", "Name": "Acme AB"})
        client.articles.create({"ArticleNumber": "7", "Description": "Hammer"})
        yield client


def _create(fortnox: Fortnox, resource: str, rows: str, count: int = 3) -> Any:
    body = {"CustomerNumber": "1", rows: [{**FULL, "Description": f"row {at}"} for at in range(count)]}
    return getattr(fortnox, resource).create(body)


def _rows(made: Any) -> list[Any]:
    return [row for name in ("order_rows", "offer_rows", "invoice_rows") for row in getattr(made, name, ())]


def _shown(row: Any) -> tuple[Any, ...]:
    return row.description, row.price, row.article_number, row.account_number, row.discount


@pytest.mark.parametrize(("resource", "key", "quantity"), DOCUMENTS)
def test_update_of_one_row_leaves_others_unchanged(fortnox: Fortnox, resource: str, key: str, quantity: str) -> None:
    made = _create(fortnox, resource, key)
    second = _rows(made)[1]
    sent = update_rows(made, {second.row_id: {"Price": 6, quantity: 2}})
    after = getattr(fortnox, resource).update(made.document_number, {key: sent})
    expected = [_shown(row) for row in _rows(made)]
    expected[1] = ("row 1", 6, "7", 3001, 10)
    assert [_shown(row) for row in _rows(after)] == expected


@pytest.mark.parametrize(("resource", "key", "quantity"), DOCUMENTS)
def test_added_row_inherits_nothing(fortnox: Fortnox, resource: str, key: str, quantity: str) -> None:
    made = _create(fortnox, resource, key)
    text: Any = {"Description": "Thank you", "AccountNumber": BLANK}
    sent = update_rows(made, add=[text], remove=[_rows(made)[0].row_id])
    after = _rows(getattr(fortnox, resource).update(made.document_number, {key: sent}))
    assert [row.description for row in after] == ["row 1", "row 2", "Thank you"]
    assert (after[2].article_number, after[2].price, after[2].discount) in [(None, 0, 0), ("", 0, 0), ("", None, None)]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_change_affects_only_named_rows(fortnox: Fortnox, data: st.DataObject) -> None:
    made = _create(fortnox, "orders", "OrderRows", data.draw(st.integers(1, 5)))
    ids = [row.row_id for row in made.order_rows]
    removed = data.draw(st.sets(st.sampled_from(ids), max_size=len(ids) - 1))
    changed = data.draw(st.sets(st.sampled_from(ids)).map(lambda found: found - removed))
    added = [{"Description": f"new {at}"} for at in range(data.draw(st.integers(0, 3)))]
    sent: Any = update_rows(made, {each: {"Price": 9} for each in changed}, add=added, remove=removed)  # type: ignore[arg-type]
    after = fortnox.orders.update(made.document_number, {"OrderRows": sent}).order_rows
    expected = [(row.description, 9 if row.row_id in changed else 5, "7") for row in made.order_rows if row.row_id not in removed]
    assert [_shown(row)[:3] for row in after[: len(expected)]] == expected
    assert [row.description for row in after[len(expected) :]] == [row["Description"] for row in added]


def test_contract_rows_are_named_by_row_id() -> None:
    contract = models.Contract(invoice_rows=[models.ContractRow(row_id=4), models.ContractRow(row_id=5)])
    assert update_rows(contract, {5: {"Price": 1}}) == [{"RowId": 4}, {"Price": 1, "RowId": 5}]


def test_new_rows_of_document_without_rows_are_returned() -> None:
    assert update_rows(models.Order(), add=[{"Description": "x"}]) == [{"Description": "x"}]


ORDER = models.Order(order_rows=[models.OrderRow(row_id=12), models.OrderRow(row_id=13)])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"changes": {1: {}}}, "has no row with RowId 1; its RowIds: 12, 13"),
        ({"remove": [7]}, "remove: the document has no row with RowId 7"),
        ({"changes": {12: {}}, "remove": [12]}, "RowId 12 is in `changes` and in `remove`"),
        ({"add": [{"RowId": 12}]}, "a row in `add` must not have RowId"),
        ({"remove": [12, 13]}, "at least one existing row"),
        ({"remove": [12, 13], "add": [{"Description": "x"}]}, "at least one existing row"),
    ],
    ids=str,
)
def test_update_rows_rejects_invalid_change(arguments: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        update_rows(ORDER, **arguments)


def test_update_rows_of_row_without_row_id_raises() -> None:
    with pytest.raises(ValueError, match="row 2 of the invoice has no RowId"):
        update_rows(models.Invoice(invoice_rows=[models.InvoiceRow(row_id=1), models.InvoiceRow()]))


@pytest.mark.parametrize("other", [models.InvoiceListItem(), models.SupplierInvoice(), {}, None], ids=lambda each: type(each).__name__)
def test_update_rows_of_other_object_raises(other: Any) -> None:
    with pytest.raises(TypeError, match="must be an Invoice, Order, Offer or Contract"):
        update_rows(other)


def _never(request: httpx.Request) -> httpx.Response:
    raise AssertionError(f"{request.method} {request.url} was sent")


def _row_lists() -> list[tuple[str, str]]:
    """Return each PUT of /3 with a list of rows, and the field of the list."""
    found = []
    for name, each in document().operations.items():
        if each.operation.method == "PUT" and not each.is_api and each.body is not None and each.body.kind == "nested":
            found += [(name, key) for key, value in each.body.object_schema.fields.items() if value.kind == "rows" and key.endswith("Rows")]
    return found


@pytest.mark.parametrize("empty", [[], ()], ids=["list", "tuple"])
@pytest.mark.parametrize(("operation", "key"), _row_lists())
def test_empty_row_list_is_not_sent(operation: str, key: str, empty: Any) -> None:
    schema = document().operations[operation]
    path = ["1"] * len(schema.path)
    with Fortnox(access_token="pl4nted-token", http_client=httpx.Client(transport=httpx.MockTransport(_never))) as fortnox:
        method: Any = fortnox
        for part in operation.split("."):
            method = getattr(method, part)
        for send in (method, method.call, method.raw):
            with pytest.raises(ValueError, match=f"{key} must not be empty"):
                send(*path, {key: empty})
        wrapped = {schema.operation.request_key: {key: empty}}
        with pytest.raises(ValueError, match=f"{key} must not be empty"):
            fortnox.request("PUT", schema.operation.path.replace("{", "").replace("}", ""), json=wrapped)


def test_row_lists_include_all_documents() -> None:
    documents = {f"{name}.update" for name in ("contracts", "invoices", "offers", "orders", "supplier_invoices")}
    assert documents <= {name for name, _ in _row_lists()}


def test_empty_row_list_is_not_sent_async() -> None:
    async def send() -> None:
        client = httpx.AsyncClient(transport=httpx.MockTransport(_never))
        async with AsyncFortnox(access_token="pl4nted-token", http_client=client) as fortnox:
            await fortnox.orders.update("1", {"OrderRows": []})

    with pytest.raises(ValueError, match="OrderRows must not be empty"):
        asyncio.run(send())


def test_create_with_empty_row_list_is_sent() -> None:
    call = Fortnox(access_token="pl4nted-token").invoices.create.call({"CustomerNumber": "1", "InvoiceRows": []})
    assert call.operation is OPERATIONS["POST /3/invoices"]
    assert call.content == b'{"Invoice":{"CustomerNumber":"1","InvoiceRows":[]}}'
