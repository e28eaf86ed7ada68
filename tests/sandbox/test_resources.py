"""Resources are created, read, changed and deleted, with Fortnox's error codes."""

from typing import Any

import pytest
from fortnox_client.operations import OPERATIONS
from fortnox_client.sandbox import Clock, Company, ConsentRequest
from fortnox_client.sandbox.api.engine import Engine, RawRequest
from fortnox_client.sandbox.api.store import Store
from fortnox_client.sandbox.tokens import Access
from fortnox_core.operation import Operation

from tests.sandbox.conftest import START
from tests.sandbox.sample_company import sample_body
from tools.evidence.replay.replica import Replica, operation

ENGINE = Engine(Store(), Clock())


@pytest.fixture
def company() -> Replica:
    return Replica(START)


def _error(response: tuple[int, Any], status: int) -> Any:
    assert response[0] == status, response
    return response[1]


def _code(response: tuple[int, Any], status: int = 400) -> int:
    error = _error(response, status)["ErrorInformation"]
    return int(error["Code"] if status == 404 else error["code"])


def test_customer_is_created_changed_and_deleted(company: Replica) -> None:
    made = company.do("customers.create", body={"Name": "Acme AB", "CountryCode": "SE", "Email": "info@acme.se"})
    assert (made["CustomerNumber"], made["@url"], made["Country"]) == ("1", "https://api.fortnox.se/3/customers/1", "Sverige")
    changed = company.do("customers.update", "1", body={"Comments": "VIP", "Email": None})
    assert (changed["Comments"], changed["Email"], changed["Name"]) == ("VIP", None, "Acme AB")
    assert company.do("customers.update", "1", body={"Comments": "API_BLANK"})["Comments"] is None
    assert company.do("customers.get", "1")["Email"] is None
    assert company.send("DELETE", "/3/customers/1") == (204, None)
    assert _code(company.send("GET", "/3/customers/1"), 404) == 2000204
    # The number of a deleted customer is not used again.
    assert _code(company.send("POST", "/3/customers", body={"Customer": {"Name": "x", "CustomerNumber": "1"}})) == 2000637
    assert company.do("customers.create", body={"Name": "Beta AB"})["CustomerNumber"] == "2"


def test_number_series_continues_after_used_number(company: Replica) -> None:
    company.do("customers.create", body={"Name": "x", "CustomerNumber": "41"})
    assert company.do("customers.create", body={"Name": "x"})["CustomerNumber"] == "42"
    company.do("customers.create", body={"Name": "x", "CustomerNumber": "ABC"})
    assert company.do("customers.create", body={"Name": "x"})["CustomerNumber"] == "43"


@pytest.mark.parametrize(
    ("path", "response_key", "key", "body"),
    [
        ("customers", "Customer", "CustomerNumber", {"Name": "x"}),
        ("articles", "Article", "ArticleNumber", {"Description": "x"}),
        ("suppliers", "Supplier", "SupplierNumber", {"Name": "x"}),
        ("units", "Unit", "Code", {"Description": "x"}),
    ],
)
def test_duplicate_number_is_rejected_without_changes(path: str, response_key: str, key: str, body: Any, company: Replica) -> None:
    for number in ("1", "2"):
        assert company.send("POST", f"/3/{path}", body={response_key: {**body, key: number}})[0] == 201
    _error(company.send("PUT", f"/3/{path}/1", body={response_key: {key: "2"}}), 400)
    assert [company.send("GET", f"/3/{path}/{number}")[1][response_key][key] for number in ("1", "2")] == ["1", "2"]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (None, 2001392),
        ({}, 2001392),
        ({"Kund": {}}, 2001392),
        ({"Customer": {}}, 2000588),
        ({"Customer": {"Name": "x", "Nickname": "y"}}, 2001399),
        ({"Customer": {"Name": "x", "Country": "Sverige"}}, 2000321),
        ({"Customer": {"Name": "x", "Active": "perhaps"}}, 2000134),
        ({"Customer": {"Name": "x", "InvoiceDiscount": "many"}}, 2000108),
        ({"Customer": {"Name": "x" * 2000}}, 2000588),
        ({"Customer": {"Name": "x\x00"}}, 2000359),
        ({"Customer": {"Name": "x", "Type": "FRIEND"}}, 2001200),
    ],
    ids=str,
)
def test_invalid_body_gets_error_code(body: Any, code: int, company: Replica) -> None:
    assert _code(company.send("POST", "/3/customers", body=body)) == code
    assert company.send("GET", "/3/customers")[1]["Customers"] == []


def test_api_services_ignore_unknown_fields_and_use_own_errors(company: Replica) -> None:
    made = company.do("warehouse.stock_points.create", body={"code": "A", "name": "Lager", "colour": "blue"})
    assert "colour" not in made
    error = _error(company.send("GET", "/api/warehouse/stockpoints-v1/none"), 404)
    assert error["error"] == "notfound"
    assert error.keys() >= {"id", "message"}
    assert _error(company.send("POST", "/api/warehouse/stockpoints-v1", body={"active": "perhaps"}), 400)["error"] == "validation"


def test_request_without_scope_or_token_is_rejected(company: Replica) -> None:
    integration = company.grants.integrations["client"]
    tokens = company.grants.exchange(integration, company.grants.approve(ConsentRequest(integration, ("customer",), "state"), 1001))
    assert company.send("GET", "/3/customers", token=tokens.access_token)[0] == 200
    assert _code(company.send("GET", "/3/invoices", token=tokens.access_token), 403) == 2000663
    assert _error(company.send("GET", "/api/warehouse/tenants-v4", token=tokens.access_token), 403)["error"] == "forbidden"
    assert company.send("GET", "/3/customers", token="none") == (401, {"message": "unauthorized"})


@pytest.mark.parametrize("scoped", [each for each in OPERATIONS.values() if each.scope], ids=lambda operation: operation.name)
def test_operation_without_its_scope_gets_403(scoped: Operation) -> None:
    address = "/".join("1" if part.startswith("{") else part for part in scoped.path.split("/"))
    others = tuple(sorted({each.scope for each in OPERATIONS.values() if each.scope} - {scoped.scope}))
    response = ENGINE.handle(RawRequest(scoped.method, address, {}), Access("client", 1001, others, float("inf")), Company(1001, "Acme AB"))
    assert response.status == 403
    assert (b"2000663" if address.startswith("/3/") else b"forbidden") in response.content


def test_update_with_empty_text_leaves_field_unchanged(company: Replica) -> None:
    made = company.do("customers.create", body={"Name": "Acme AB", "Comments": "VIP", "Address1": ""})
    changed = company.do("customers.update", made["CustomerNumber"], body={"Comments": "", "City": "Lund"})
    assert (changed["Comments"], changed["City"], changed["Address1"]) == ("VIP", "Lund", "")


def test_api_services_store_empty_text(company: Replica) -> None:
    body = sample_body(operation("warehouse.production_orders.create"))
    order = company.do("warehouse.production_orders.create", body={**body, "note": "soon"})
    changed = company.do("warehouse.production_orders.update", order["id"], body={"note": ""})
    assert (order["note"], changed["note"]) == ("soon", "")


def test_companies_have_separate_data(company: Replica) -> None:
    company.do("customers.create", body={"Name": "Acme AB"})
    company.grants.companies[1002] = Company(1002, "Beta AB")
    integration = company.grants.integrations["client"]
    tokens = company.grants.exchange(integration, company.grants.approve(ConsentRequest(integration, ("customer",), "state"), 1002))
    assert company.send("GET", "/3/customers", token=tokens.access_token)[1]["Customers"] == []


def test_key_with_special_characters_is_found(company: Replica) -> None:
    made = company.do("way_of_deliveries.create", body={"Code": "a/b Ä?", "Description": "x"})
    assert made["@url"].endswith("/3/wayofdeliveries/a%2Fb%20%C3%84%3F")
    assert company.send("GET", "/3/wayofdeliveries/a%2Fb%20%C3%84%3F")[1]["WayOfDelivery"]["Code"] == "a/b Ä?"


def test_data_in_file_is_there_after_restart(tmp_path: Any) -> None:
    file = tmp_path / "sandbox.db"
    first = Replica(START, Store(file))
    first.do("customers.create", body={"Name": "Acme AB"})
    first.engine.store.close()
    again = Replica(START, Store(file))
    assert again.do("customers.get", "1")["Name"] == "Acme AB"
    assert again.do("customers.create", body={"Name": "Beta AB"})["CustomerNumber"] == "2"


def test_rejected_request_leaves_no_changes(company: Replica) -> None:
    company.do("customers.create", body={"Name": "Acme AB"})
    invoice = {"CustomerNumber": "1", "InvoiceRows": [{"ArticleNumber": "none", "DeliveredQuantity": 1}]}
    assert _code(company.send("POST", "/3/invoices", body={"Invoice": invoice})) == 2001302
    assert company.send("GET", "/3/invoices")[1]["Invoices"] == []
    assert company.do("invoices.create", body={"CustomerNumber": "1"})["DocumentNumber"] == "1"
