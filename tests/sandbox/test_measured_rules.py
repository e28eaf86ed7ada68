"""Rules that were measured at Fortnox in 2026, and both settings for responses of actions that create a document."""

from typing import Any

import httpx
import pytest
from fortnox_client import Fortnox, Upload, errors
from fortnox_client.sandbox import Sandbox

VOUCHER = {
    "Description": "Köp",
    "VoucherSeries": "A",
    "TransactionDate": "2026-01-31",
    "VoucherRows": [{"Account": 1930, "Credit": 100}, {"Account": 4010, "Debit": 100}],
}
ROW = {"Description": "Arbete", "Price": 100, "VAT": 25}


@pytest.fixture
def fortnox(fortnox: Fortnox) -> Fortnox:
    fortnox.customers.create({"Name": "Acme AB", "CustomerNumber": "1"})
    return fortnox


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
def test_read_only_or_unknown_field_is_rejected(path: str, body: dict[str, Any], number: int, sandbox_http: httpx.Client) -> None:
    assert code(sandbox_http.post(f"/3/{path}", json=body)) == (400, number)


def test_query_selects_financial_year_of_voucher(fortnox: Fortnox, sandbox_http: httpx.Client) -> None:
    other = fortnox.financial_years.create({"FromDate": "2025-01-01", "ToDate": "2025-12-31"})
    voucher = fortnox.vouchers.create({**VOUCHER, "TransactionDate": "2025-01-31"}, financialyear=other.id)
    assert (voucher.year, voucher.voucher_number) == (other.id, 1)
    assert code(sandbox_http.post("/3/vouchers", json={"Voucher": VOUCHER}, params={"financialyear": "9"})) == (400, 2000588)
    for query in ({"financialyear": str(other.id)}, {"financialyeardate": "2025-06-30"}):
        file = fortnox.inbox.upload(Upload("kvitto.pdf", b"%PDF"), folderid="inbox_v")
        body = {"VoucherFileConnection": {"FileId": file.id, "VoucherNumber": "1", "VoucherSeries": "A"}}
        connection = sandbox_http.post("/3/voucherfileconnections", json=body, params=query).json()["VoucherFileConnection"]
        assert (connection["VoucherYear"], connection["VoucherDescription"]) == (other.id, "Köp")


def test_file_without_connection_gets_400_and_not_found(fortnox: Fortnox, sandbox_http: httpx.Client) -> None:
    assert code(sandbox_http.get("/3/voucherfileconnections/x")) == (400, 2000704)
    with pytest.raises(errors.NotFound):
        fortnox.voucher_file_connections.get("x")


def test_financial_years_with_date_are_rejected(sandbox_http: httpx.Client) -> None:
    assert code(sandbox_http.get("/3/financialyears", params={"Date": "2026-01-31"})) == (400, 2000588)
    assert sandbox_http.get("/3/financialyears").status_code == 200


def test_prices_without_article_lists_all_articles(fortnox: Fortnox, sandbox_http: httpx.Client) -> None:
    for article in ("1", "2"):
        fortnox.articles.create({"ArticleNumber": article, "Description": "x"})
        fortnox.prices.create({"ArticleNumber": article, "PriceList": "A", "Price": 5})
    assert {row.article_number for row in fortnox.prices.list_by_price_list("A")} == {"1", "2"}
    assert {row.article_number for row in fortnox.prices.list_by_price_list("A", "2")} == {"2"}


def test_tax_reductions_filtered_by_exact_reference_number(fortnox: Fortnox) -> None:
    for number in ("7", "71"):
        reduction = {"CustomerName": "x", "ReferenceNumber": number, "ReferenceDocumentType": "INVOICE", "AskedAmount": 1}
        fortnox.tax_reductions.create({**reduction, "SocialSecurityNumber": "191212121212"})
    assert [row.reference_number for row in fortnox.tax_reductions.list(referencenumber="7")] == ["7"]


def test_credit_and_invoice_refer_to_each_other(fortnox: Fortnox) -> None:
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
def test_new_document_response_follows_setting(new_documents: bool) -> None:
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


def test_order_cancelled_twice_is_rejected(fortnox: Fortnox, sandbox_http: httpx.Client) -> None:
    order = fortnox.orders.create({"CustomerNumber": "1", "OrderRows": [{**ROW, "OrderedQuantity": "1"}]})
    fortnox.orders.cancel(order.document_number or "")
    path = f"/3/orders/{order.document_number}"
    assert code(sandbox_http.put(f"{path}/cancel")) == (400, 2001279)
    assert code(sandbox_http.put(f"{path}/createinvoice")) == (400, 2000397)
