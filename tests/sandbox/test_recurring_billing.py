"""Recurring billing with both clients: pagination by headers, versions, JSON Patch and invoice requests."""

import asyncio
import inspect
from datetime import timedelta
from typing import Any

import httpx
import pytest
from fortnox_client import Fortnox, errors
from fortnox_client.models import recurring_billing as models
from fortnox_client.sandbox import Fault, Sandbox

from tests.sandbox.conftest import START, open_http_client

COUNT = 103
ROW = {"type": "SERVICE", "account_number": 3001, "description": "Drift", "price": 100, "quantity": 2, "vat_percentage": 25}
TEXT = {"type": "TEXT", "description": "Tack"}
PATH = "/api/recurring-billing/recurrings-v1"


def recurring_of(number: str, **more: Any) -> dict[str, Any]:
    dates = {"period_start_date": "2026-01-31", "invoice_processing_date": "2026-01-31"}
    rules = {"frequency": "MONTH", "interval": 1}
    return {"customer": {"number": number}, "dates": {"dates": dates, "rules": rules}, "rows": [dict(ROW), dict(TEXT)], **more}


def update_of(found: models.Recurring, **more: Any) -> dict[str, Any]:
    unchanged = {"status": "ACTIVE", "invoice_handling": "MANUAL", "tax_reduction_category": "NONE", "amount_per_invoicing": 1}
    assert found.customer is not None
    return recurring_of(str(found.customer.number), **unchanged, **more)


@pytest.fixture(scope="module")
def sandbox() -> Any:
    with Sandbox(window=0) as running:
        yield running


@pytest.fixture
def fortnox(sandbox: Sandbox) -> Any:
    sandbox.reset()
    with sandbox.connect() as client:
        client.customers.create({"Name": "Acme AB", "CustomerNumber": "1", "City": "Växjö"})
        yield client


async def settled(value: Any) -> Any:
    """Return the result of a method of either client."""
    if hasattr(value, "pages") and hasattr(value, "__aiter__"):
        return [each async for each in value]
    if hasattr(value, "pages"):
        return list(value)
    return await value if inspect.isawaitable(value) else value


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_recurring_billing_with_either_client_works(kind: str, sandbox: Sandbox, fortnox: Fortnox) -> None:
    for place in range(COUNT):
        fortnox.recurring_billing.recurrings.create(recurring_of("1" if place else "unknown"))
    asyncio.run(_scenario(fortnox, sandbox) if kind == "sync" else _with_async_client(sandbox))


async def _with_async_client(sandbox: Sandbox) -> None:
    async with sandbox.connect_async() as client:
        await _scenario(client, sandbox)


async def _scenario(client: Any, sandbox: Sandbox) -> None:
    recurrings, before = client.recurring_billing.recurrings, len(sandbox.requests)
    rows = await settled(recurrings.list())
    assert [row.serial_number for row in rows] == list(range(1, COUNT + 1))
    assert [each.query["offset"] for each in sandbox.requests[before:] if each.path == PATH if "offset" in each.query] == ["100"]
    assert len(await settled(recurrings.list(customer_numbers=["unknown", "2"]))) == 1

    found = await settled(recurrings.get(rows[1].id))
    assert (found.customer.city, found.totals.excl_vat, found.totals.incl_vat) == ("Växjö", 200, 250)
    changed = await settled(recurrings.update(found.id, update_of(found, remark="Ny"), if_match=found))
    assert (changed.remark, changed.etag != found.etag, changed.serial_number) == ("Ny", True, found.serial_number)
    with pytest.raises(errors.PreconditionFailed) as lost:
        await settled(recurrings.update(found.id, update_of(found), if_match=found))
    assert lost.value.status == 412
    calls = len(sandbox.requests)
    with pytest.raises(ValueError, match="if_match"):
        await settled(recurrings.update(rows[2].id, update_of(changed), if_match=changed))
    assert len(sandbox.requests) == calls

    patch = [{"op": "replace", "path": "/rows/0/price", "value": 150}, {"op": "remove", "path": "/remark"}]
    patched = await settled(recurrings.patch(found.id, patch, if_match=changed))
    assert (patched.rows[0].price, patched.rows[0].id, patched.remark) == (150, changed.rows[0].id, None)
    await _invoiced(client, found.id, rows[0].id)
    after = await settled(recurrings.get(found.id))
    assert (str(after.dates.dates.period_start_date), after.etag != patched.etag) == ("2026-03-28", True)


async def _invoiced(client: Any, known: str, without_customer: str) -> None:
    requests = client.recurring_billing.invoice_requests
    done = await settled(requests.create({"recurring_ids": [known]}, processing_mode="SYNC"))
    assert (done.status, done.items[0].status) == ("COMPLETED", "COMPLETED")
    invoice = await settled(client.invoices.get(done.items[0].invoice_numbers[0]))
    assert (invoice.customer_number, invoice.net, invoice.invoice_rows[1].description) == ("1", 300, "Tack")

    begun = await settled(requests.create({"recurring_ids": [known, without_customer]}, processing_mode="ASYNC"))
    assert (begun.status, begun.items[0].invoice_numbers) == ("PENDING", [])
    statuses = [(await settled(requests.get(begun.id))).status for _ in range(3)]
    assert statuses == ["PROCESSING", "PARTIAL", "PARTIAL"]
    listed = await settled(requests.list(recurring_ids=[without_customer], status=["PARTIAL"]))
    assert [each.status for each in listed[0].items] == ["COMPLETED", "FAILED"]
    assert listed[0].items[1].errors[0].error_message
    failed = await settled(client.recurring_billing.recurrings.list(error_status="HAS_ERROR"))
    assert [each.id for each in failed] == [without_customer]


def create_recurring(sandbox_http: httpx.Client, **more: Any) -> httpx.Response:
    created = sandbox_http.post(PATH, json=recurring_of("1", **more))
    assert created.status_code == 201, created.text
    return created


def is_error(response: httpx.Response, status: int) -> bool:
    return response.status_code == status and response.json().keys() == {"code", "message", "details"}


def test_recurring_list_has_total_headers(sandbox_http: httpx.Client) -> None:
    for _ in range(3):
        create_recurring(sandbox_http)
    found = sandbox_http.get(PATH, params={"offset": 1, "limit": 1})
    assert found.headers["X-PAGINATION"] == '{"offset":1,"limit":1,"total":3}'
    assert found.headers["X-LAST-RECORD"] == "false"
    assert sandbox_http.get(PATH, params={"offset": 2}).headers["X-LAST-RECORD"] == "true"
    assert sandbox_http.get(PATH, params={"offset": 9}).headers["X-PAGINATION"] == '{"offset":9,"limit":100,"total":3}'
    for limit in ("0", "101", "x"):
        assert is_error(sandbox_http.get(PATH, params={"limit": limit}), 400)
    descending = sandbox_http.get(PATH, params={"sortby": "SERIAL_NUMBER", "order": "DESC"}).json()
    assert [each["serial_number"] for each in descending] == [3, 2, 1]


def test_recurring_list_without_total_headers_reads_all() -> None:
    with Sandbox(window=0, total_headers=False) as sandbox, sandbox.connect() as fortnox:
        for _ in range(COUNT):
            fortnox.recurring_billing.recurrings.create(recurring_of("1"))
        assert len(list(fortnox.recurring_billing.recurrings.list())) == COUNT
        with open_http_client(sandbox) as sandbox_http:
            assert not [name for name in sandbox_http.get(PATH).headers if name.startswith("x-")]


def test_recurring_list_filters_comma_separated_statuses(sandbox_http: httpx.Client) -> None:
    created = create_recurring(sandbox_http)
    body = {**recurring_of("1"), "status": "DRAFT", "invoice_handling": "AUTOMATIC"}
    body |= {"tax_reduction_category": "NONE", "amount_per_invoicing": 1}
    assert sandbox_http.put(f"{PATH}/{created.json()['id']}", json=body, headers={"If-Match": created.headers["ETag"]}).status_code == 200
    create_recurring(sandbox_http)
    for statuses, count in (("DRAFT", 1), ("DRAFT,ACTIVE", 2), ("FINISHED", 0)):
        assert len(sandbox_http.get(PATH, params={"statuses": statuses}).json()) == count
    assert len(sandbox_http.get(PATH, params={"invoice-handlings": "AUTOMATIC,MANUAL"}).json()) == 2


def test_recurring_change_creates_version(sandbox_http: httpx.Client, sandbox: Sandbox) -> None:
    created = create_recurring(sandbox_http)
    path, tag = f"{PATH}/{created.json()['id']}", created.headers["ETag"]
    assert created.headers["Location"].endswith(path)
    assert sandbox_http.get(path).headers["ETag"] == tag
    patch = [{"op": "add", "path": "/remark", "value": "x"}]
    assert is_error(sandbox_http.patch(path, json=patch), 428)
    assert is_error(sandbox_http.put(path, json={}), 428)
    assert is_error(sandbox_http.patch(path, json=patch, headers={"If-Match": '"other"'}), 412)
    changed = sandbox_http.patch(path, json=patch, headers={"If-Match": f'"other", {tag}'})
    assert changed.headers["ETag"] not in ("", tag)
    since = created.headers["Last-Modified"]
    sandbox.advance_time(seconds=5)
    later = sandbox_http.patch(path, json=patch, headers={"If-Match": "*", "If-Unmodified-Since": since})
    assert later.status_code == 200
    assert is_error(sandbox_http.patch(path, json=patch, headers={"If-Match": "*", "If-Unmodified-Since": since}), 412)
    assert sandbox_http.patch(path, json=patch, headers={"If-Match": "*", "If-Unmodified-Since": "yesterday"}).status_code == 200
    assert is_error(sandbox_http.get(f"{PATH}/00000000-0000-4000-8000-000000000000"), 404)


def test_datetime_header_is_sent_in_http_format(fortnox: Fortnox) -> None:
    found = fortnox.recurring_billing.recurrings.create(recurring_of("1"))
    ago = START - timedelta(days=1)
    with pytest.raises(errors.PreconditionFailed):
        fortnox.recurring_billing.recurrings.update(found.id or "", update_of(found), if_match=found, if_unmodified_since=ago)


@pytest.mark.parametrize(
    "patch",
    [
        {"op": "move", "from": "/remark", "path": "/order_number"},
        {"op": "replace", "path": "remark", "value": "x"},
        {"op": "replace", "path": "/remark~2", "value": "x"},
        {"op": "replace", "path": "/remark"},
        {"op": "replace", "path": "/rows/2/price", "value": 1},
        {"op": "replace", "path": "/rows/00/price", "value": 1},
        {"op": "remove", "path": "/rows/-"},
        {"op": "add", "path": "/rows/-", "value": {"type": "TEXT"}},
        {"op": "add", "path": "/rows/-", "value": {**ROW, "type": "OTHER"}},
        {"op": "add", "path": "/rows/-", "value": 1},
        {"op": "add", "path": "/serial_number", "value": 9},
        {"op": "replace", "path": "/customer/number/x", "value": 1},
        {"op": "remove", "path": "/customer"},
        {"op": "remove", "path": ""},
        {"op": "replace", "path": "", "value": []},
        {"path": "/remark", "value": "x"},
    ],
    ids=str,
)
def test_invalid_patch_leaves_recurring_unchanged(patch: dict[str, Any], sandbox_http: httpx.Client) -> None:
    created = create_recurring(sandbox_http, remark="as it was")
    path = f"{PATH}/{created.json()['id']}"
    first = {"op": "replace", "path": "/remark", "value": "changed"}
    assert is_error(sandbox_http.patch(path, json=[first, patch], headers={"If-Match": "*"}), 400)
    after = sandbox_http.get(path)
    assert (after.json()["remark"], after.headers["ETag"]) == ("as it was", created.headers["ETag"])


def test_patch_adds_and_removes_rows(sandbox_http: httpx.Client) -> None:
    created = create_recurring(sandbox_http)
    path = f"{PATH}/{created.json()['id']}"
    patch = [
        {"op": "remove", "path": "/rows/1"},
        {"op": "add", "path": "/rows/0", "value": {"type": "TEXT", "description": "first"}},
        {"op": "add", "path": "/rows/-", "value": {"type": "TEXT", "description": "last"}},
        {"op": "add", "path": "/customer/name", "value": "a/b~c"},
    ]
    rows = sandbox_http.patch(path, json=patch, headers={"If-Match": "*"}).json()["rows"]
    assert [row["description"] for row in rows] == ["first", "Drift", "last"]
    assert rows[1]["id"] == created.json()["rows"][0]["id"]


@pytest.mark.parametrize("missing", ["account_number", "description", "price", "quantity", "vat_percentage"])
def test_row_without_required_field_of_type_is_rejected(missing: str, sandbox_http: httpx.Client) -> None:
    row = {name: value for name, value in ROW.items() if name != missing}
    assert is_error(sandbox_http.post(PATH, json=recurring_of("1") | {"rows": [row]}), 400)
    found = create_recurring(sandbox_http, rows=[{"type": "TEXT", "description": "x", "price": 5}]).json()["rows"][0]
    assert (found["description"], found["price"]) == ("x", None)


def test_update_without_required_field_is_rejected(sandbox_http: httpx.Client) -> None:
    path = f"{PATH}/{create_recurring(sandbox_http).json()['id']}"
    assert is_error(sandbox_http.put(path, json=recurring_of("1"), headers={"If-Match": "*"}), 400)


def test_update_replaces_recurring(fortnox: Fortnox) -> None:
    found = fortnox.recurring_billing.recurrings.create(recurring_of("1", remark="x", our_reference="Anna"))
    after = fortnox.recurring_billing.recurrings.update(found.id or "", update_of(found, remark="y"), if_match=found)
    assert (after.remark, after.our_reference) == ("y", None)


def test_amount_per_invoicing_sets_number_of_invoices(fortnox: Fortnox) -> None:
    found = fortnox.recurring_billing.recurrings.create(recurring_of("1", amount_per_invoicing=3))
    done = fortnox.recurring_billing.invoice_requests.create({"recurring_ids": [found.id or ""]})
    assert done.items[0].invoice_numbers == [row.document_number for row in fortnox.invoices.list()]
    assert len(done.items[0].invoice_numbers) == 3


def test_unknown_processing_mode_is_rejected(sandbox_http: httpx.Client) -> None:
    requests = PATH.replace("recurrings-v1", "recurrings-invoice-requests-v1")
    body = {"recurring_ids": [create_recurring(sandbox_http).json()["id"]]}
    assert sandbox_http.post(requests, json=body, params={"processing-mode": "ASYNC"}).status_code == 202
    assert is_error(sandbox_http.post(requests, json=body, params={"processing-mode": "LATER"}), 400)
    assert is_error(sandbox_http.post(requests, json={"recurring_ids": []}), 400)
    assert is_error(sandbox_http.get(requests), 400)


def test_added_deviation_is_listed_and_read(fortnox: Fortnox, sandbox: Sandbox) -> None:
    found = fortnox.recurring_billing.recurrings.create(recurring_of("1"))
    key = sandbox.add_deviation(found.id or "", {"deviation_type": "SKIP", "target_invoice_index": 2})
    deviation = fortnox.recurring_billing.deviations.get(found.id or "", key)
    assert (deviation.target_invoice_index, bool(deviation.etag)) == (2, True)
    assert [each.id for each in fortnox.recurring_billing.deviations.list(found.id or "")] == [key]
    with pytest.raises(ValueError, match="no recurring"):
        sandbox.add_deviation("x", {})
    with pytest.raises(errors.NotFound):
        list(fortnox.recurring_billing.deviations.list("x"))


def test_retried_update_gets_precondition_failed(fortnox: Fortnox, sandbox: Sandbox) -> None:
    """The first request was processed and its response was lost."""
    found = fortnox.recurring_billing.recurrings.create(recurring_of("1"))
    sandbox.fault(Fault(method="PUT", path=PATH, reset=True, after=True))
    with pytest.raises((errors.TransportError, errors.PreconditionFailed)):
        fortnox.recurring_billing.recurrings.update(found.id or "", update_of(found, remark="x"), if_match=found)
    assert fortnox.recurring_billing.recurrings.get(found.id or "").remark == "x"
