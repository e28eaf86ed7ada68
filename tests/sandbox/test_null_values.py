"""What null, "" and API_BLANK do in an update of /3: measured at Fortnox in 2026."""

from typing import Any

import pytest
from fortnox_client import BLANK, Fortnox, FortnoxError
from fortnox_client.operations import OPERATIONS
from fortnox_client.sandbox import Sandbox
from fortnox_client.schema import document

from tests.sandbox.conftest import START
from tests.sandbox.sample_company import path_of, populate, sample_body
from tools.evidence import samples
from tools.evidence.replay.replica import Replica
from tools.evidence.samples import Declared

UPDATES = [
    each
    for each in samples.operations()
    if each.key.startswith("PUT /3/") and each.name.endswith(".update") and each.body is not None and "price" not in each.name
]
PARTS = ("orders", "OrderRows"), ("offers", "OfferRows"), ("invoices", "InvoiceRows")
FIRST = {"ArticleNumber": "7", "Price": 5, "AccountNumber": 3001, "Discount": 10}


@pytest.fixture
def company() -> Replica:
    replica = Replica(START)
    replica.do(
        "customers.create", body={"CustomerNumber": "1", "Name": "Acme AB", "DeliveryName": "Store", "OrganisationNumber": "550000-1001"}
    )
    replica.do("articles.create", body={"ArticleNumber": "7", "Description": "Hammer", "Unit": "st", "SalesAccount": 3001})
    return replica


def _create(company: Replica, resource: str, rows: str, **fields: Any) -> dict[str, Any]:
    made: dict[str, Any] = company.do(f"{resource}.create", body={"CustomerNumber": "1", rows: [FIRST, {**FIRST, "Price": 8}], **fields})
    return made


def _error_code(company: Replica, resource: str, number: str, body: dict[str, Any]) -> int:
    status, response = company.send("PUT", f"/3/{resource}/{number}", body={resource.capitalize()[:-1]: body})
    assert status == 400, response
    return int(response["ErrorInformation"]["code"])


@pytest.mark.parametrize("declared", UPDATES, ids=lambda each: each.name)
def test_update_with_null_and_empty_text_is_processed(declared: Declared) -> None:
    replica = Replica(START)
    made = populate(replica)
    path = declared.path
    for each, value in zip(declared.parameters("path"), path_of(declared, made), strict=True):
        path = path.replace("{" + each["name"] + "}", str(value))
    request_key = OPERATIONS[declared.key].request_key
    body = sample_body(declared)
    for name in body if request_key is None else body[request_key]:
        for value in (None, ""):
            change: dict[str, Any] = {name: value}
            status, response = replica.send("PUT", path, body=change if request_key is None else {request_key: change})
            assert status in (200, 204, 400), (name, response)


@pytest.mark.parametrize(
    ("resource", "field"),
    [
        ("orders", "YourOrderNumber"),
        ("orders", "DeliveryName"),
        ("orders", "DeliveryAddress1"),
        ("offers", "DeliveryName"),
        ("invoices", "Comments"),
    ],
)
def test_null_clears_and_empty_text_keeps(company: Replica, resource: str, field: str) -> None:
    rows = dict(PARTS)[resource]
    number = _create(company, resource, rows, **{field: "text"})["DocumentNumber"]
    assert company.do(f"{resource}.update", number, body={field: ""})[field] == "text"
    assert company.do(f"{resource}.update", number, body={field: None})[field] is None
    assert company.do(f"{resource}.get", number)[field] is None
    assert company.do(f"{resource}.update", number, body={field: "new"})[field] == "new"


def test_customer_comments_are_cleared_by_null(company: Replica) -> None:
    company.do("customers.update", "1", body={"Comments": "VIP"})
    assert company.do("customers.update", "1", body={"Comments": ""})["Comments"] == "VIP"
    assert company.do("customers.update", "1", body={"Comments": None})["Comments"] is None


def test_customer_name_null_is_rejected_and_empty_is_ignored(company: Replica) -> None:
    status, _ = company.send("PUT", "/3/customers/1", body={"Customer": {"Name": None}})
    assert status == 400
    assert company.do("customers.update", "1", body={"Name": ""})["Name"] == "Acme AB"


@pytest.mark.parametrize("resource", ["orders", "offers"])
def test_document_org_number_is_cleared_by_single_blank(company: Replica, resource: str) -> None:
    number = _create(company, resource, dict(PARTS)[resource])["DocumentNumber"]
    assert _error_code(company, resource, number, {"OrganisationNumber": None}) == 2005095
    assert company.do(f"{resource}.update", number, body={"OrganisationNumber": ""})["OrganisationNumber"] == "550000-1001"
    assert not company.do(f"{resource}.update", number, body={"OrganisationNumber": " "})["OrganisationNumber"]


@pytest.mark.parametrize(("resource", "rows"), PARTS)
def test_row_values_null_and_empty(company: Replica, resource: str, rows: str) -> None:
    number = _create(company, resource, rows)["DocumentNumber"]

    def first(**change: Any) -> Any:
        return company.do(f"{resource}.update", number, body={rows: [change, {}]})[rows][0]

    assert _error_code(company, resource, number, {rows: [{"Unit": None}, {}]}) == 2000699
    assert first(Unit="")["Unit"] == "st"
    assert first(ArticleNumber="")["ArticleNumber"] == "7"
    assert not first(ArticleNumber=None)["ArticleNumber"]
    assert first(AccountNumber=None)["AccountNumber"] == 0
    assert first(AccountNumber=3041)["AccountNumber"] == 3041
    assert first(AccountNumber="API_BLANK")["AccountNumber"] == 0
    changed = first(Price=0, Discount=0, HouseWork=False)
    assert (changed["Price"], changed["Discount"], changed["HouseWork"]) == (0, 0, False)


@pytest.mark.parametrize(("resource", "rows"), PARTS)
def test_row_without_row_id_inherits_by_position(company: Replica, resource: str, rows: str) -> None:
    number = _create(company, resource, rows)["DocumentNumber"]
    changed = company.do(f"{resource}.update", number, body={rows: [{"Price": 6}]})[rows]
    assert [(row["Price"], row["Discount"], row["ArticleNumber"]) for row in changed] == [(6, 10, "7")]


@pytest.mark.parametrize(("resource", "rows"), PARTS)
def test_empty_row_list_is_rejected(company: Replica, resource: str, rows: str) -> None:
    number = _create(company, resource, rows)["DocumentNumber"]
    assert _error_code(company, resource, number, {rows: []}) == 2000588
    assert len(company.do(f"{resource}.get", number)[rows]) == 2


def test_new_document_with_null_does_not_copy_delivery_field(company: Replica) -> None:
    rows = "OrderRows"
    names = [_create(company, "orders", rows, **sent)["DeliveryName"] for sent in ({}, {"DeliveryName": ""}, {"DeliveryName": None})]
    assert names == ["Store", "Store", ""]


def test_text_row_with_blank_account_has_no_account() -> None:
    with Sandbox(window=0) as sandbox, sandbox.connect() as fortnox:
        fortnox.customers.create({"CustomerNumber": "1", "Name": "Acme AB"})
        order = fortnox.orders.create({"CustomerNumber": "1", "OrderRows": [{"Description": "Thank you", "AccountNumber": BLANK}]})
        assert order.order_rows[0].account_number in (None, 0)


def test_unit_null_raises_its_code() -> None:
    with Sandbox(window=0) as sandbox, sandbox.connect() as fortnox:
        _reject_unit(fortnox)


def _reject_unit(fortnox: Fortnox) -> None:
    fortnox.customers.create({"CustomerNumber": "1", "Name": "Acme AB"})
    order = fortnox.orders.create({"CustomerNumber": "1", "OrderRows": [{"Description": "x"}]})
    body: Any = {"OrderRows": [{"Unit": None}]}
    with pytest.raises(FortnoxError, match="2000699"):
        fortnox.orders.update(order.document_number, body)


def test_published_document_marks_null_effects() -> None:
    row = document().object_schema("OrderRowUpdate").fields
    assert (row["Unit"].null_effect, row["AccountNumber"].null_effect, row["Price"].null_effect) == ("rejected", "zero", None)
