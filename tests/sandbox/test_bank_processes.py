"""Bank processes against the sandbox: orders, their documents, and webhooks."""

from base64 import b64decode
from typing import Any

import httpx
import pytest
from fortnox_client import Fortnox, Upload, errors
from fortnox_client.sandbox import Sandbox

ORDERS = "/api/bank-process-orders/v1"
HOOKS = "/api/bank-process-webhooks/v1"
CERTIFICATE = Upload("intyg.pdf", b"%PDF-1.7", "application/pdf")


def is_problem(response: httpx.Response, status: int) -> bool:
    media = response.headers["Content-Type"]
    return (response.status_code, response.json()["status"], media) == (status, status, "application/problem+json")


def test_bank_orders_are_listed_and_filtered(fortnox: Fortnox, sandbox: Sandbox, sandbox_http: httpx.Client) -> None:
    keys = [sandbox.add_bank_order({"company_information": {"organization_number": f"550000-{at:04}"}}) for at in range(205)]
    assert [each.id for each in fortnox.bank_processes.orders.list()] == keys
    page = sandbox_http.get(ORDERS).json()
    assert (page["limit"], page["offset"], page["total_count"], len(page["orders"])) == (50, 0, 205, 50)
    assert is_problem(sandbox_http.get(ORDERS, params={"limit": 201}), 400)
    found = list(fortnox.bank_processes.orders.find_by_organization_number("550000-0007"))
    assert [each.id for each in found] == [keys[7]]
    assert fortnox.bank_processes.orders.list(status=["COMPLETED", "ACCEPTED"]).total() == 205
    assert fortnox.bank_processes.orders.list(status=["COMPLETED"]).total() == 0
    assert sandbox_http.get(ORDERS, params=[("status", "COMPLETED"), ("status", "ABORTED")]).json()["total_count"] == 0
    day = sandbox.now().date().isoformat()
    assert sandbox_http.get(ORDERS, params={"created_at_from": day, "updated_at_to": day}).json()["total_count"] == 205


def test_bank_order_denied_gets_status_of_bank(fortnox: Fortnox, sandbox: Sandbox, sandbox_http: httpx.Client) -> None:
    key = sandbox.add_bank_order({})
    assert fortnox.bank_processes.orders.update(key, {"status": "DENIED"}).status == "DENIED_BY_BANK"
    assert is_problem(sandbox_http.patch(f"{ORDERS}/{key}", json={"status": "DENIED"}), 415)
    media = {"Content-Type": "application/json-patch+json"}
    assert is_problem(sandbox_http.patch(f"{ORDERS}/{key}", content=b'{"status": "LOST"}', headers=media), 400)
    assert is_problem(sandbox_http.get(f"{ORDERS}/9"), 404)
    with pytest.raises(errors.NotFound):
        fortnox.bank_processes.orders.get(9)


def test_start_order_is_updated_and_takes_document_once(fortnox: Fortnox, sandbox: Sandbox) -> None:
    founder = {"share_holders": [{"person": {"civic_number": "19121212-1212"}}]}
    key, _ = sandbox.add_bank_start_order(founder), sandbox.add_bank_start_order({})
    orders = fortnox.bank_processes.start_orders
    assert [each.id for each in orders.list(founder_civic_number="19121212-1212")] == [key]
    changed = orders.update(key, {"share_capital_received_date": "2026-01-31", "status": "CANCELLED"})
    assert (str(changed.share_capital_received_date)[:10], changed.status) == ("2026-01-31", "CANCELLED")
    orders.upload_document(key, CERTIFICATE, type="BankCertificate", document_in_effect_date="2026-01-31")
    with pytest.raises(errors.FortnoxError) as twice:
        orders.upload_document(key, CERTIFICATE, type="BankCertificate")
    assert getattr(twice.value, "status", None) == 409
    assert orders.document_types(key) == ["BankCertificate"]


def test_bank_order_has_one_document_of_each_type(fortnox: Fortnox, sandbox: Sandbox, sandbox_http: httpx.Client) -> None:
    key, orders = sandbox.add_bank_order({}), fortnox.bank_processes.orders
    with pytest.raises(errors.NotFound):
        orders.get_document(key, "BankCertificate")
    orders.upload_document(key, CERTIFICATE, type="BankCertificate")
    orders.upload_document(key, Upload("other.pdf", b"other", "application/pdf"), type="BankCertificate")
    orders.upload_document(key, CERTIFICATE, type="LiquidityCertificate")
    assert orders.document_types(key) == ["BankCertificate", "LiquidityCertificate"]
    assert b64decode(orders.get_document(key, "BankCertificate").content or "") == b"other"
    file = {"file": ("x.pdf", b"x", "application/pdf")}
    for fields in ({}, {"type": "Other"}, {"type": "BankCertificate", "document_in_effect_date": "soon"}):
        assert is_problem(sandbox_http.put(f"{ORDERS}/{key}/documents", files=file, data=fields), 400)


def test_webhook_response_has_no_secret(fortnox: Fortnox, sandbox_http: httpx.Client) -> None:
    hooks = fortnox.bank_processes.webhooks
    hook = hooks.create({"url": "https://bank.example/orders", "secret": "0123456789"})
    assert sandbox_http.get(f"{HOOKS}/{hook.id}").json() == {"id": hook.id, "url": "https://bank.example/orders"}
    changed = hooks.update(hook.id or "", {"url": "http://bank.example/orders", "insecure_url": True})
    assert changed.url == "http://bank.example/orders"
    assert [each.id for each in hooks.list()] == [hook.id]
    assert hooks.evaluate(hook.id or "") is None
    assert hooks.delete(hook.id or "") is None
    assert is_problem(sandbox_http.post(f"{HOOKS}/{hook.id}/evaluate"), 404)


@pytest.mark.parametrize(
    "body", [{"url": "https://bank.example", "secret": "short"}, {"url": "http://bank.example", "secret": "0123456789"}, {"url": "x"}, {}]
)
def test_invalid_webhook_is_rejected(body: dict[str, Any], sandbox_http: httpx.Client) -> None:
    assert is_problem(sandbox_http.post(HOOKS, json=body), 400)
