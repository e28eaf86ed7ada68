"""Run bookkeeper with fixed responses, and check its results."""

import json
from datetime import date
from decimal import Decimal

import httpx
from bookkeeper import Debt, debts, ensure_customer
from fortnox_client import Fortnox
from fortnox_client.errors import BadRequest, FortnoxError

INVOICES = [
    {"DocumentNumber": "1", "CustomerNumber": "7", "DueDate": "2026-02-28", "Balance": 100},
    {"DocumentNumber": "2", "CustomerNumber": "7", "DueDate": "2026-01-31", "Balance": 25.5},
    {"DocumentNumber": "3", "CustomerNumber": "8", "DueDate": "", "Balance": "12.50"},
]


def respond(request: httpx.Request) -> httpx.Response:
    match request.method, request.url.path:
        case "GET", "/3/invoices":
            assert request.url.params["filter"] == "unpaid"
            page = int(request.url.params.get("page", 1))
            meta = {"@TotalResources": 3, "@TotalPages": 3, "@CurrentPage": page}
            return httpx.Response(200, json={"Invoices": INVOICES[page - 1 : page], "MetaInformation": meta})
        case "GET", "/3/customers/7":
            return httpx.Response(200, json={"Customer": {"CustomerNumber": "7", "Name": "Acme AB"}})
        case "GET", _:
            return _error(404, 2000204, "Kan inte hitta kunden.")
        case _:
            sent = json.loads(request.content)["Customer"]
            if sent["Name"] == "taken":
                return _error(400, 2000637, "Kundnumret används redan.")
            return httpx.Response(201, json={"Customer": sent})


def _error(status: int, code: int, message: str) -> httpx.Response:
    return httpx.Response(status, json={"ErrorInformation": {"Error": 1, "Message": message, "Code": code}})


with Fortnox(access_token="pl4nted-access-pl4nted", http_client=httpx.Client(transport=httpx.MockTransport(respond))) as fortnox:
    owed = debts(fortnox)
    assert owed == {"7": Debt(Decimal("125.5"), date(2026, 1, 31)), "8": Debt(Decimal("12.50"), None)}, owed

    assert ensure_customer(fortnox, "7", {"Name": "Acme AB"}).name == "Acme AB"
    assert ensure_customer(fortnox, "9", {"Name": "Beta AB"}).customer_number == "9"
    try:
        ensure_customer(fortnox, "9", {"Name": "taken"})
    except FortnoxError as error:
        assert isinstance(error, BadRequest), error
        assert error.code == 2000637
        assert error.explanation
    else:
        raise AssertionError("the error response was not raised")

print("bookkeeper read 3 invoices, found a customer, created one, and raised an error for an invalid one")
