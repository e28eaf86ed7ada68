"""Rules that were measured of the real service in 2026, and the two shapes of what makes a document of another."""

from typing import Any

import httpx
import pytest
from fortnox_client import Fortnox, errors
from fortnox_client.sandbox import Sandbox

from tests.sandbox.test_recurring_billing import raw

VOUCHER = {
    "Description": "Köp",
    "VoucherSeries": "A",
    "TransactionDate": "2026-01-31",
    "VoucherRows": [{"Account": 1930, "Credit": 100}, {"Account": 4010, "Debit": 100}],
}
ROW = {"Description": "Arbete", "Price": 100, "VAT": 25}


@pytest.fixture
def sandbox() -> Any:
    with Sandbox(window=0) as running:
        yield running


@pytest.fixture
def fortnox(sandbox: Sandbox) -> Any:
    with sandbox.connect() as client:
        client.customers.create({"Name": "Acme AB", "CustomerNumber": "1"})
        yield client


@pytest.fixture
def http(sandbox: Sandbox, fortnox: Fortnox) -> Any:
    with raw(sandbox, fortnox) as client:
        yield client


def code(response: httpx.Response) -> tuple[int, int]:
    return response.status_code, response.json()["ErrorInformation"]["code"]


@pytest.mark.parametrize(
    ("path", "body", "number"),
    [
        ("vouchers", {"Voucher": {**VOUCHER, "Year": 1}}, 2000321),
        ("vouchers", {"Voucher": {**VOUCHER, "VoucherNumber": 7}}, 2000321),
        ("vouchers", {"Voucher": {**VOUCHER, "Attachments": []}}, 2001399),
        ("voucherfileconnections", {"VoucherFileConnection": {"FileId": "x", "VoucherYear": 1}}, 2000321),
        ("invoices", {"Invoice": {"CustomerNumber": "1", "VATType": "SEVAT"}}, 2001399),
        ("orders", {"Order": {"CustomerNumber": "1", "VATType": "SEVAT"}}, 2001399),
        ("offers", {"Offer": {"CustomerNumber": "1", "VATType": "SEVAT"}}, 2001399),
    ],
    ids=str,
)
def test_a_field_that_cannot_be_sent_is_rejected(path: str, body: dict[str, Any], number: int, http: httpx.Client) -> None:
    assert code(http.post(f"/3/{path}", json=body)) == (400, number)


def test_a_query_chooses_the_year_of_a_voucher(fortnox: Fortnox, http: httpx.Client) -> None:
    other = fortnox.financial_years.create({"FromDate": "2025-01-01", "ToDate": "2025-12-31"})
    voucher = fortnox.vouchers.create(VOUCHER, financialyear=other.id)
    assert (voucher.year, voucher.voucher_number) == (other.id, 1)
    assert code(http.post("/3/vouchers", json={"Voucher": VOUCHER}, params={"financialyear": "9"})) == (400, 2000588)
    for query in ({"financialyear": str(other.id)}, {"financialyeardate": "2025-06-30"}):
        body = {"VoucherFileConnection": {"FileId": f"f{len(query)}{min(query)}", "VoucherNumber": "1", "VoucherSeries": "A"}}
        connection = http.post("/3/voucherfileconnections", json=body, params=query).json()["VoucherFileConnection"]
        assert (connection["VoucherYear"], connection["VoucherDescription"]) == (other.id, "Köp")


def test_a_file_without_a_connection_is_no_404(fortnox: Fortnox, http: httpx.Client) -> None:
    assert code(http.get("/3/voucherfileconnections/x")) == (400, 2000704)
    with pytest.raises(errors.NotFound):
        fortnox.voucher_file_connections.get("x")


def test_financial_years_take_no_date(http: httpx.Client) -> None:
    assert code(http.get("/3/financialyears", params={"Date": "2026-01-31"})) == (400, 2000588)
    assert http.get("/3/financialyears").status_code == 200


def test_all_prices_of_a_list_are_listed_without_an_article(fortnox: Fortnox, http: httpx.Client) -> None:
    for article in ("1", "2"):
        fortnox.articles.create({"ArticleNumber": article, "Description": "x"})
        fortnox.prices.create({"ArticleNumber": article, "PriceList": "A", "Price": 5})
    assert {row.article_number for row in fortnox.prices.list_by_price_list("A")} == {"1", "2"}
    assert {row.article_number for row in fortnox.prices.list_by_price_list("A", "2")} == {"2"}


def test_tax_reductions_are_found_by_their_document(fortnox: Fortnox) -> None:
    for number in ("7", "71"):
        reduction = {"CustomerName": "x", "ReferenceNumber": number, "ReferenceDocumentType": "INVOICE", "AskedAmount": 1}
        fortnox.tax_reductions.create({**reduction, "SocialSecurityNumber": "191212121212"})
    assert [row.reference_number for row in fortnox.tax_reductions.list(referencenumber="7")] == ["7"]


def test_what_is_made_of_an_invoice_names_it(fortnox: Fortnox) -> None:
    invoice = fortnox.invoices.create({"CustomerNumber": "1", "InvoiceRows": [{**ROW, "DeliveredQuantity": "1"}]})
    assert (invoice.credit_invoice_reference, invoice.contract_reference) == (None, None)
    credited = fortnox.invoices.credit(invoice.document_number)
    assert credited.document.document_number == invoice.document_number
    credit = fortnox.invoices.get(credited.number)
    assert (credit.credit_invoice_reference, credit.total) == (invoice.document_number, -(invoice.total or 0))
    number = fortnox.suppliers.create({"Name": "Beta AB"}).supplier_number or ""
    bought = fortnox.supplier_invoices.create({"SupplierNumber": number, "Total": 100})
    taken_back = fortnox.supplier_invoices.credit(bought.given_number or "")
    assert (bought.credit_reference, taken_back.document.given_number) == (None, bought.given_number)
    assert fortnox.supplier_invoices.get(taken_back.number).credit_reference == bought.given_number


@pytest.mark.parametrize("new_documents", [False, True])
def test_a_document_is_made_of_another(new_documents: bool) -> None:
    with Sandbox(window=0, new_documents=new_documents) as sandbox, sandbox.connect() as fortnox:
        fortnox.customers.create({"Name": "Acme AB", "CustomerNumber": "1"})
        offers = [fortnox.offers.create({"CustomerNumber": "1", "OfferRows": [{**ROW, "Quantity": "1"}]}) for _ in range(2)]
        ordered = fortnox.offers.create_order(offers[0].document_number or "")
        assert fortnox.orders.get(ordered.number).offer_reference == offers[0].document_number
        invoiced = [fortnox.orders.create_invoice(ordered.number), fortnox.offers.create_invoice(offers[1].document_number or "")]
        assert [type(each.document).__name__ for each in (ordered, *invoiced)] == (
            ["Order", "Invoice", "Invoice"] if new_documents else ["Offer", "Order", "Offer"]
        )
        assert [row.document_number for row in fortnox.invoices.list()] == [each.number for each in invoiced]
        assert fortnox.invoices.get(invoiced[0].number).order_reference == ordered.number
        _contract(fortnox, new_documents=new_documents)


def _contract(fortnox: Fortnox, *, new_documents: bool) -> None:
    fortnox.articles.create({"ArticleNumber": "1", "Description": "x"})
    rows = [{**ROW, "ArticleNumber": "1", "DeliveredQuantity": 1}]
    dates = {"ContractDate": "2026-01-01", "PeriodStart": "2026-01-01", "PeriodEnd": "2026-03-31"}
    contract = fortnox.contracts.create({"CustomerNumber": "1", "InvoiceRows": rows, "ContractLength": 3, "InvoiceInterval": 1, **dates})
    made = fortnox.contracts.create_invoice(contract.document_number or "")
    assert type(made.document).__name__ == ("Invoice" if new_documents else "Contract")
    last = list(fortnox.invoices.list())[-1]
    assert fortnox.invoices.get(last.document_number or "").contract_reference == contract.document_number
    if new_documents:
        assert made.number == last.document_number
    else:
        with pytest.raises(errors.FortnoxError):
            assert made.number


def test_an_order_is_cancelled_once(fortnox: Fortnox, http: httpx.Client) -> None:
    order = fortnox.orders.create({"CustomerNumber": "1", "OrderRows": [{**ROW, "OrderedQuantity": "1"}]})
    fortnox.orders.cancel(order.document_number or "")
    path = f"/3/orders/{order.document_number}"
    assert code(http.put(f"{path}/cancel")) == (400, 2001279)
    assert code(http.put(f"{path}/createinvoice")) == (400, 2000397)
