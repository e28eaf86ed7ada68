"""The examples on documents and versions in docs/reading-and-writing.md and docs/errors.md run."""

import json
from typing import Any

import fortnox_client
import httpx
import pytest

from tests.code_blocks import python_blocks

ID = "0b0e3c4e-6f0a-4d57-8a4c-3d6a6f4f4d11"


class Company:
    """Has an order, its invoice, and a recurring invoice that changes once between a reading and an update."""

    def __init__(self, reference: object = "0") -> None:
        self.sent: list[str] = []
        self.version = 1
        self.changes = 1
        self.reference = reference

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.sent.append(f"{request.method} {request.url.path}")
        if "recurring-billing" in request.url.path:
            return self._recurring(request)
        if "invoices" in request.url.path:
            return httpx.Response(200, json={"Invoice": {"DocumentNumber": "12", "Total": 125}})
        order = {"DocumentNumber": "7", "InvoiceReference": 12 if request.method == "PUT" else self.reference}
        return httpx.Response(200, json={"Order": order})

    def _recurring(self, request: httpx.Request) -> httpx.Response:
        if request.method == "PATCH":
            assert json.loads(request.content)[0]["op"] == "replace"
            self.version += self.changes
            self.changes = 0
            if request.headers["If-Match"] != f'"{self.version}"':
                return httpx.Response(412, json={"code": "PRECONDITION_FAILED", "message": "Changed"})
        return httpx.Response(200, json={"id": ID, "status": "ACTIVE"}, headers={"ETag": f'"{self.version}"'})


def _run(page: str, word: str, company: Company) -> dict[str, Any]:
    """Run the one block of a page that has a word in it, with a client of the company."""
    ((where, code),) = [each for each in python_blocks() if each[0].startswith(f"docs/{page}.md:") and word in each[1]]

    class Fortnox(fortnox_client.Fortnox):
        def __init__(self, **_: Any) -> None:
            super().__init__(access_token="pl4nted-token", http_client=httpx.Client(transport=httpx.MockTransport(company)))

    names: dict[str, Any] = {"Fortnox": Fortnox}
    exec(compile(code.replace("from fortnox_client import Fortnox\n", ""), where, "exec"), names)
    return names


@pytest.mark.parametrize(("reference", "shown"), [("0", "not invoiced yet\n"), (0, "not invoiced yet\n"), (12, "125\n")])
def test_reference_example_follows_the_reference(reference: object, shown: str, capsys: pytest.CaptureFixture[str]) -> None:
    _run("reading-and-writing", "invoice_reference is None", Company(reference))
    assert capsys.readouterr().out == shown


def test_created_document_example_fetches_it(capsys: pytest.CaptureFixture[str]) -> None:
    company = Company()
    _run("reading-and-writing", "create_invoice", company)
    assert capsys.readouterr().out == "12 125 Order\n"
    assert company.sent == ["PUT /3/orders/7/createinvoice", "GET /3/invoices/12"]


def test_update_with_old_etag_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    _run("reading-and-writing", "PreconditionFailed", Company())
    assert capsys.readouterr().out.startswith("the object was changed")


def test_update_with_old_etag_is_repeated_once() -> None:
    company = Company()
    names = _run("errors", "def finish", company)
    with names["Fortnox"]() as fortnox:
        names["finish"](fortnox, ID)
    path = f"/api/recurring-billing/recurrings-v1/{ID}"
    assert company.sent == [f"GET {path}", f"PATCH {path}", f"GET {path}", f"PATCH {path}"]
