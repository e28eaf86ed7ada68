"""Lists: pagination, filters, search and sort order."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from fortnox_core.payload import to_swedish_time

from tests.sandbox.conftest import START
from tests.sandbox.sample_company import populate, sample_body
from tools.evidence.replay.replica import Replica, operation


@pytest.fixture(scope="module")
def company() -> Replica:
    replica = Replica(START)
    for number, name, city in ((1, "Beta AB", "Umeå"), (2, "acme AB", "Växjö"), (3, "Österberg", "växjö"), (10, "Ceta AB", "Lund")):
        replica.do("customers.create", body={"CustomerNumber": str(number), "Name": name, "City": city, "Active": number != 3})
    replica.grants.clock.move(timedelta(minutes=5))
    replica.do("customers.create", body={"CustomerNumber": "AB", "Name": "Delta AB"})
    return replica


def _list_numbers(company: Replica, path: str = "/3/customers", **query: Any) -> tuple[list[str], Any]:
    status, response = company.send("GET", path, query)
    assert status == 200, response
    return [row["CustomerNumber"] for row in response["Customers"]], tuple(response["MetaInformation"].values())


@pytest.mark.parametrize(
    ("query", "numbers", "totals"),
    [
        ({}, ["AB", "1", "2", "3", "10"], (5, 1, 1)),
        ({"limit": 2}, ["AB", "1"], (5, 3, 1)),
        ({"limit": 2, "page": 3}, ["10"], (5, 3, 3)),
        ({"limit": 2, "page": 4}, [], (0, 0, 1)),
        ({"limit": 2, "offset": 1}, ["1", "2"], (5, 3, 1)),
        ({"offset": 10_000}, [], (0, 0, 1)),
        ({"limit": 10_000}, ["AB", "1", "2", "3", "10"], (5, 1, 1)),
        ({"name": "AB"}, ["AB", "1", "2", "10"], (4, 1, 1)),
        ({"city": "VÄX"}, ["2", "3"], (2, 1, 1)),
        ({"city": "nowhere"}, [], (0, 0, 1)),
        ({"filter": "inactive"}, ["3"], (1, 1, 1)),
        ({"filter": "active", "city": "växjö"}, ["2"], (1, 1, 1)),
        ({"sortby": "name"}, ["2", "1", "10", "AB", "3"], (5, 1, 1)),
        ({"sortby": "name", "sortorder": "descending"}, ["3", "AB", "10", "1", "2"], (5, 1, 1)),
        ({"sortby": "customernumber", "sortorder": "descending", "limit": 2}, ["10", "3"], (5, 3, 1)),
        ({"unheardof": "1"}, ["AB", "1", "2", "3", "10"], (5, 1, 1)),
    ],
    ids=str,
)
def test_list_with_query_has_expected_rows(
    query: dict[str, Any], numbers: list[str], totals: tuple[int, int, int], company: Replica
) -> None:
    assert _list_numbers(company, **query) == (numbers, totals)


def test_lastmodified_filters_by_minute(company: Replica) -> None:
    now = datetime.fromtimestamp(company.grants.clock.now(), UTC)
    since = to_swedish_time(now - timedelta(minutes=1)).strftime("%Y-%m-%d %H:%M")
    assert _list_numbers(company, lastmodified=since)[0] == ["AB"]
    assert len(_list_numbers(company, lastmodified="2020-01-01")[0]) == 5


@pytest.mark.parametrize(
    ("query", "code"),
    [({"filter": "doesntexist"}, 2000587), ({"page": "x"}, 2000588), ({"lastmodified": "soon"}, 2000588), ({"sortby": "x"}, 2000588)],
    ids=str,
)
def test_invalid_list_query_gets_error_code(query: dict[str, str], code: int, company: Replica) -> None:
    status, response = company.send("GET", "/3/customers", query)
    assert status == 400
    assert response["ErrorInformation"]["code"] == code


def test_lists_of_api_services_have_no_meta_information(company: Replica) -> None:
    for number in range(3):
        company.do("warehouse.stock_points.create", body={"code": f"S{number}", "name": f"Lager {number}"})
    status, response = company.send("GET", "/api/warehouse/stockpoints-v1", {"limit": 2, "offset": 1})
    assert status == 200
    assert [row["code"] for row in response] == ["S1", "S2"]


@pytest.mark.parametrize("query", [{"limit": "x"}, {"limit": "0"}, {"offset": "-1"}, {"sortby": "unheardof"}], ids=str)
def test_api_services_ignore_invalid_paging(query: dict[str, str], company: Replica) -> None:
    everything = company.send("GET", "/api/warehouse/stockpoints-v1")
    assert company.send("GET", "/api/warehouse/stockpoints-v1", query) == everything


@pytest.mark.parametrize("path", ["/3/currencies", "/3/contracttemplates"])
def test_lastmodified_on_unsupporting_list_is_rejected(path: str, company: Replica) -> None:
    status, response = company.send("GET", path, {"lastmodified": "2020-01-01"})
    assert (status, response["ErrorInformation"]["code"]) == (400, 2000588)


@pytest.fixture(scope="module")
def warehouse() -> Replica:
    replica = Replica(START)
    sent = sample_body(operation("warehouse.purchase_orders.send"))
    for number, supplier, item, day in ((1, "20", "A", "2099-01-01"), (2, "3", "B", "2020-01-01"), (3, "100", "A", "2020-01-01")):
        order = sample_body(operation("warehouse.purchase_orders.create"))
        state = {"id": number, "supplierNumber": supplier, "note": f"No. {number}", "voided": False, "deliveryDate": day}
        state |= {"purchaseOrderState": "NOT_SENT", "manuallyCompleted": False}
        replica.do("warehouse.purchase_orders.create", body={**order, **state, "rows": [{**order["rows"][0], "itemId": item}]})
    replica.do("warehouse.purchase_orders.void", 2)
    replica.do("warehouse.purchase_orders.send", 1, body=sent)
    return replica


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ({}, [1, 2, 3]),
        ({"sortby": "supplier_number"}, [2, 1, 3]),
        ({"sortby": "supplier_number", "order": "DESC"}, [3, 1, 2]),
        ({"itemId": "A"}, [1, 3]),
        ({"q": "no. 2"}, [2]),
        ({"q": "nothing"}, []),
        ({"state": "ALL"}, [1, 2, 3]),
        ({"state": "VOIDED"}, [2]),
        ({"state": "CURRENT"}, [1, 3]),
        ({"state": "SENT"}, [1]),
        ({"state": "SENT_NOT_REJECTED"}, [1]),
        ({"state": "NOT_SENT"}, [3]),
        ({"state": "DELAYED"}, [3]),
        ({"unheardof": "x", "price": "1", "itemUnit": "none"}, [1, 2, 3]),
    ],
    ids=str,
)
def test_warehouse_lists_are_searched_and_sorted(query: dict[str, str], ids: list[int], warehouse: Replica) -> None:
    status, response = warehouse.send("GET", "/api/warehouse/purchaseorders-v1", query)
    assert status == 200, response
    assert [row["id"] for row in response] == ids


def test_stock_points_are_filtered_by_state(company: Replica) -> None:
    company.do("warehouse.stock_points.create", body={"code": "Z", "name": "Gammalt", "active": False})
    codes = {state: {row["code"] for row in company.send("GET", "/api/warehouse/stockpoints-v1", {"state": state})[1]} for state in _STATES}
    assert codes["INACTIVE"] == {"Z"}
    assert codes["ACTIVE"] | {"Z"} == codes["ALL"]
    assert "Z" not in codes["ACTIVE"]


_STATES = ("ACTIVE", "ALL", "INACTIVE")


def test_vouchers_are_filtered_by_financial_year() -> None:
    replica = Replica(datetime(2026, 6, 1, tzinfo=UTC))
    replica.do("financial_years.create", body={"FromDate": "2025-01-01", "ToDate": "2025-12-31"})
    rows = [{"Account": 1930, "Debit": 1}, {"Account": 3001, "Credit": 1}]
    for day in ("2025-05-01", "2026-05-01", "2026-05-02"):
        replica.do("vouchers.create", body={"VoucherSeries": "A", "TransactionDate": day, "Description": "x", "VoucherRows": rows})

    def listed(path: str = "/3/vouchers", **query: Any) -> list[Any]:
        return [each["VoucherNumber"] for each in replica.send("GET", path, query)[1]["Vouchers"]]

    years = {each["FromDate"][:4]: each["Id"] for each in replica.send("GET", "/3/financialyears")[1]["FinancialYears"]}
    assert (listed(financialyear=years["2025"]), listed(financialyear=years["2026"])) == ([1], [1, 2])
    assert (listed(financialyeardate="2025-08-01"), listed(financialyeardate="2026-08-01")) == ([1], [1, 2])
    for path, numbers in (("/3/vouchers/sublist", [1]), ("/3/vouchers/sublist/A", [1]), ("/3/vouchers/sublist/B", [])):
        assert listed(path, financialyear=years["2025"]) == numbers
    assert listed(financialyeardate="1999-01-01") == []


def test_invoices_are_filtered_by_final_pay_date_and_account() -> None:
    replica = Replica(datetime(2026, 6, 1, tzinfo=UTC))
    replica.do("customers.create", body={"Name": "Acme AB"})
    for number, day, account in ((1, "2026-03-01", 3001), (2, "2026-04-01", 3041)):
        rows = [{"Description": "x", "DeliveredQuantity": 1, "Price": 100, "AccountNumber": account}]
        replica.do("invoices.create", body={"CustomerNumber": "1", "InvoiceDate": "2026-02-01", "InvoiceRows": rows})
        replica.do("invoice_payments.create", body={"InvoiceNumber": number, "Amount": 100, "PaymentDate": day})

    def listed(**query: str) -> list[str]:
        return [each["DocumentNumber"] for each in replica.send("GET", "/3/invoices", query)[1]["Invoices"]]

    assert (listed(fromfinalpaydate="2026-03-15"), listed(tofinalpaydate="2026-03-15")) == (["2"], ["1"])
    assert (listed(accountnumberfrom="3002"), listed(accountnumberto="3040"), listed(accountnumberto="3000")) == (["2"], ["1"], [])


def test_assets_are_filtered_by_status() -> None:
    replica = Replica(datetime(2026, 6, 1, tzinfo=UTC))
    made = populate(replica)
    assert made
    everything = replica.send("GET", "/3/assets")[1]["Assets"]
    by_state = [replica.send("GET", "/3/assets", {"filter": state})[1]["Assets"] for state in ("inactive", "scrapped", "sold", "voided")]
    assert sum(map(len, by_state)) == len(everything) > 0
    assert by_state[3] == []


def test_prices_of_article_are_listed() -> None:
    replica = Replica(START)
    for article, quantity in (("1", 0), ("1", 10), ("2", 0)):
        if not quantity:
            replica.do("articles.create", body={"ArticleNumber": article, "Description": "x"})
        body = {"ArticleNumber": article, "PriceList": "A", "FromQuantity": quantity, "Price": 5}
        replica.do("prices.create", body=body)
    status, response = replica.send("GET", "/3/prices/sublist/A/1")
    assert (status, [each["FromQuantity"] for each in response["Prices"]]) == (200, [0, 10])
