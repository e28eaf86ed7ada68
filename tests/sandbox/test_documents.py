"""Offers, orders, invoices and payments: rows, defaults and status changes."""

from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from tests.sandbox.conftest import START
from tools.evidence.replay.replica import Replica

ROWS = [
    {"Description": "Work", "DeliveredQuantity": 2, "Price": 500, "VAT": 25},
    {"Description": "Travel", "DeliveredQuantity": 1, "Price": 99.5, "VAT": 25},
]


@pytest.fixture
def company() -> Replica:
    replica = Replica(START)
    replica.do("customers.create", body={"Name": "Acme AB", "TermsOfPayment": "10", "YourReference": "Anna"})
    replica.do("articles.create", body={"ArticleNumber": "7", "Description": "Hammer", "Unit": "st", "VAT": 25, "PurchasePrice": 40})
    replica.do("prices.create", body={"ArticleNumber": "7", "PriceList": "A", "FromQuantity": 0, "Price": 100})
    replica.do("prices.create", body={"ArticleNumber": "7", "PriceList": "A", "FromQuantity": 10, "Price": 80})
    return replica


def _invoice(company: Replica, **more: Any) -> Any:
    return company.do("invoices.create", body={"CustomerNumber": "1", "InvoiceRows": ROWS, **more})


def _error(company: Replica, method: str, path: str, body: Any = None) -> int:
    status, response = company.send(method, path, body=body)
    assert status == 400, response
    return int(response["ErrorInformation"]["code"])


def test_document_is_unchanged_when_customer_changes(company: Replica) -> None:
    invoice = _invoice(company, Freight=100)
    assert invoice["FreightVAT"] == 25
    company.do("invoices.bookkeep", invoice["DocumentNumber"])
    company.do("customers.update", "1", body={"VATType": "EXPORT"})
    after = company.do("invoices.update", invoice["DocumentNumber"], body={"Comments": "VIP"})
    credit = company.credited(invoice["DocumentNumber"])
    for name in ("Total", "TotalVAT", "FreightVAT"):
        assert (after[name], credit[name]) == (invoice[name], -invoice[name]), name
    assert _invoice(company, Freight=100)["FreightVAT"] == 0


def test_cancelled_credit_reopens_invoice(company: Replica) -> None:
    invoice = _invoice(company)
    number = invoice["DocumentNumber"]
    credit = company.credited(number)
    assert company.do("invoices.get", number)["Balance"] == 0
    company.do("invoices.cancel", credit["DocumentNumber"])
    after = company.do("invoices.get", number)
    assert (after["Balance"], after["CreditInvoiceReference"]) == (invoice["Total"], "0")
    assert company.credited(number)["Total"] == -invoice["Total"]


def test_paid_or_credited_invoice_cannot_be_cancelled(company: Replica) -> None:
    paid, credited = (_invoice(company)["DocumentNumber"] for _ in range(2))
    company.do("invoice_payments.create", body={"InvoiceNumber": paid, "Amount": 1})
    credit = company.credited(credited)["DocumentNumber"]
    for number in (paid, credited):
        assert _error(company, "PUT", f"/3/invoices/{number}/cancel") == 2000588
    for number in (credited, credit):
        assert _error(company, "PUT", f"/3/invoices/{number}", {"Invoice": {"InvoiceRows": []}}) == 2000588
        assert company.do("invoices.update", number, body={"Comments": "x"})["Comments"] == "x"


def test_row_cost_is_unchanged_when_article_changes(company: Replica) -> None:
    row = {"ArticleNumber": "7", "DeliveredQuantity": 2, "OrderedQuantity": 2}
    order = company.do("orders.create", body={"CustomerNumber": "1", "OrderRows": [row]})
    company.do("articles.update", "7", body={"PurchasePrice": 50})
    again = company.do("orders.update", order["DocumentNumber"], body={"Comments": "x"})
    assert [each["OrderRows"][0]["Cost"] for each in (order, again)] == [80, 80]
    assert again["ContributionValue"] == order["ContributionValue"]


def test_vat_code_follows_vat(company: Replica) -> None:
    number = _invoice(company)["DocumentNumber"]
    for vat, code in ((12, "MP2"), (0, ""), (25, "MP1")):
        status, response = company.send("PUT", f"/3/invoices/{number}", body={"Invoice": {"InvoiceRows": [{"VAT": vat}]}})
        assert status == 200
        assert (response["Invoice"]["InvoiceRows"][0]["VATCode"] or "") == code


def test_voucher_has_row_accounts_and_vat_of_each_rate(company: Replica) -> None:
    rows = [
        {"Description": "a", "Price": 100, "DeliveredQuantity": 1, "VAT": 6, "AccountNumber": 3003},
        {"Description": "b", "Price": 100, "DeliveredQuantity": 2, "VAT": 12, "AccountNumber": 3002},
        {"Description": "c", "Price": Decimal("10.30"), "DeliveredQuantity": 1, "VAT": 25},
    ]
    invoice = company.do("invoices.create", body={"CustomerNumber": "1", "InvoiceRows": rows, "Freight": 40})
    booked = company.do("invoices.bookkeep", invoice["DocumentNumber"])
    money = {1510: 393, 3003: -100, 2631: -6, 3002: -200, 2621: -24, 3001: "-50.30", 2611: "-12.58", 3740: "-0.12"}
    assert _voucher(company, booked) == {account: Decimal(amount) for account, amount in money.items()}


def test_credited_invoice_has_final_pay_date_of_credit(company: Replica) -> None:
    number = _invoice(company)["DocumentNumber"]
    company.do("invoices.bookkeep", number)
    credit = company.credited(number)
    assert company.do("invoices.get", number)["FinalPayDate"] == credit["InvoiceDate"]


def test_duplicate_row_id_is_rejected(company: Replica) -> None:
    invoice = _invoice(company)
    row = {"RowId": invoice["InvoiceRows"][0]["RowId"]}
    assert _error(company, "PUT", f"/3/invoices/{invoice['DocumentNumber']}", {"Invoice": {"InvoiceRows": [row, row]}}) == 2000729


def test_supplier_payment_uses_invoice_currency(company: Replica) -> None:
    company.do("suppliers.create", body={"Name": "Ex GmbH"})
    content = {"SupplierNumber": "1", "InvoiceDate": "2026-05-01", "Currency": "EUR", "CurrencyRate": 11, "Total": 100, "VAT": 20}
    number = company.do("supplier_invoices.create", body=content)["GivenNumber"]
    booked = company.do("supplier_invoices.bookkeep", number)
    assert _voucher(company, booked) == {2440: -1100, 2641: 220, 4000: 880}
    early = {"InvoiceNumber": number, "PaymentDate": "2026-04-30"}
    assert _error(company, "POST", "/3/supplierinvoicepayments", {"SupplierInvoicePayment": early}) == 2001089
    payment = {"InvoiceNumber": number, "Amount": 1080, "CurrencyRate": 12, "WriteOffs": [{"Amount": 10, "AccountNumber": 3740}]}
    made = company.do("supplier_invoice_payments.create", body={**payment, "PaymentDate": "2026-05-03"})
    assert made["AmountCurrency"] == 90
    assert Decimal(company.do("supplier_invoices.get", number)["Balance"]) == 0
    paid = company.do("supplier_invoice_payments.bookkeep", made["Number"])
    assert _voucher(company, paid) == {2440: 1100, 1930: -1080, 3740: -120, 7960: 100}


def test_changed_payment_updates_amounts(company: Replica) -> None:
    number = (invoice := _invoice(company, Currency="EUR"))["DocumentNumber"]
    payment = company.do("invoice_payments.create", body={"InvoiceNumber": number, "Amount": 110})
    assert (payment["AmountCurrency"], payment["CurrencyRate"]) == (10, 11)
    changed = company.do("invoice_payments.update", payment["Number"], body={"CurrencyRate": 10})
    assert (changed["Amount"], changed["AmountCurrency"]) == (100, 10)
    company.do("invoice_payments.update", payment["Number"], body={"Amount": 200})
    assert company.do("invoices.get", number)["Balance"] == invoice["Total"] - 20


def _voucher(company: Replica, document: dict[str, Any]) -> dict[int, Decimal]:
    """Return the amount of a document's voucher by account, debit above zero."""
    path = f"/3/vouchers/{document['VoucherSeries']}/{document['VoucherNumber']}"
    _, response = company.send("GET", path, {"financialyear": document["VoucherYear"]})
    return {row["Account"]: Decimal(row["Debit"]) - Decimal(row["Credit"]) for row in response["Voucher"]["VoucherRows"]}


def test_invoiced_order_cannot_be_cancelled(company: Replica) -> None:
    order = company.do("orders.create", body={"CustomerNumber": "1", "OrderRows": [{"Description": "x", "OrderedQuantity": 1, "Price": 1}]})
    company.do("orders.create_invoice", order["DocumentNumber"])
    assert _error(company, "PUT", f"/3/orders/{order['DocumentNumber']}/cancel") == 2000588


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"InvoiceRows": "API_BLANK"}, 2001392),
        ({"EmailInformation": "API_BLANK"}, 2001392),
        ({"InvoiceRows": [{"Price": 1, "VAT": -100}]}, 2000588),
        ({"VATIncluded": True, "InvoiceRows": [{"Price": 1, "VAT": -100}]}, 2000588),
        ({"InvoiceRows": [{"Price": 10**17, "DeliveredQuantity": 10**17}]}, 2000588),
    ],
    ids=str,
)
def test_invalid_invoice_is_rejected(change: Any, code: int, company: Replica) -> None:
    number = _invoice(company)["DocumentNumber"]
    assert _error(company, "PUT", f"/3/invoices/{number}", {"Invoice": change}) == code


def test_cleared_date_becomes_today(company: Replica) -> None:
    invoice = _invoice(company, InvoiceDate="2020-01-01")
    today = _invoice(company)["InvoiceDate"]
    after = company.do("invoices.update", invoice["DocumentNumber"], body={"InvoiceDate": "API_BLANK"})
    assert after["InvoiceDate"] == today


def test_invoice_has_defaults_of_customer_and_articles(company: Replica) -> None:
    rows = [{"ArticleNumber": "7", "DeliveredQuantity": 3}, {"ArticleNumber": "7", "DeliveredQuantity": 12}]
    invoice = company.do("invoices.create", body={"CustomerNumber": "1", "InvoiceDate": "2026-01-25", "InvoiceRows": rows})
    assert (invoice["CustomerName"], invoice["YourReference"], invoice["TermsOfPayment"]) == ("Acme AB", "Anna", "10")
    assert invoice["DueDate"] == "2026-02-04"
    assert [row["Price"] for row in invoice["InvoiceRows"]] == [100, 80]
    assert {(row["Description"], row["Unit"], row["VAT"]) for row in invoice["InvoiceRows"]} == {("Hammer", "st", 25)}
    assert (invoice["Net"], invoice["TotalVAT"], invoice["Total"], invoice["Balance"]) == (1260, 315, 1575, 1575)
    assert invoice["ContributionValue"] == 1260 - 15 * 40


def test_payload_overrides_customer_defaults(company: Replica) -> None:
    company.do("customers.create", body={"CustomerNumber": "2", "Name": "Beta GmbH", "Currency": "EUR"})
    currencies = [company.do("invoices.create", body={"CustomerNumber": "2", **fields})["Currency"] for fields in ({}, {"Currency": "SEK"})]
    assert currencies == ["EUR", "SEK"]


def test_changed_customer_replaces_defaults(company: Replica) -> None:
    body = {"CustomerNumber": "2", "Name": "Beta AB", "City": "Lund", "Currency": "EUR", "Email": "beta@beta.example"}
    company.do("customers.create", body=body)
    number = _invoice(company, Remarks="x", OurReference="Bo")["DocumentNumber"]
    changed = company.do("invoices.update", number, body={"CustomerNumber": "2"})
    assert (changed["CustomerName"], changed["City"], changed["Currency"]) == ("Beta AB", "Lund", "EUR")
    assert (changed["YourReference"], changed["TermsOfPayment"]) == ("", "30"), "they were the former one's"
    assert (changed["OurReference"], changed["Remarks"]) == ("Bo", "x"), "set by the payload"
    assert changed["EmailInformation"]["EmailAddressTo"] == "beta@beta.example"


def test_due_date_follows_terms_until_set(company: Replica) -> None:
    number = _invoice(company, InvoiceDate="2026-01-01")["DocumentNumber"]

    def due(**changes: str) -> str:
        return str(company.do("invoices.update", number, body=changes)["DueDate"])

    assert due(InvoiceDate="2026-03-01") == "2026-03-11"
    assert due(TermsOfPayment="30") == "2026-03-31"
    assert due(DueDate="2026-06-01") == "2026-06-01"
    assert due(InvoiceDate="2026-04-01") == "2026-06-01"
    credit = company.credited(number)
    assert credit["DueDate"] > credit["InvoiceDate"]


def test_rows_without_ids_are_changed_by_position(company: Replica) -> None:
    number = _invoice(company)["DocumentNumber"]
    changed = company.do("invoices.update", number, body={"InvoiceRows": [{"Price": 600}]})
    assert [(row["Description"], row["Price"], row["DeliveredQuantity"]) for row in changed["InvoiceRows"]] == [("Work", 600, "2")]
    assert changed["Net"] == 1200


def test_rows_with_ids_are_changed_by_id(company: Replica) -> None:
    first, second = _invoice(company)["InvoiceRows"]
    sent = [{"RowId": second["RowId"]}, {"Description": "New", "DeliveredQuantity": 1, "Price": 10}]
    rows = company.do("invoices.update", "1", body={"InvoiceRows": sent})["InvoiceRows"]
    assert [row["Description"] for row in rows] == ["Travel", "New"]
    assert {row["RowId"] for row in rows}.isdisjoint({first["RowId"], second["RowId"]})
    assert _error(company, "PUT", "/3/invoices/1", {"Invoice": {"InvoiceRows": [{"RowId": 999_999}]}}) == 2000729
    # Rows that are not in the payload stay unchanged.
    assert len(company.do("invoices.update", "1", body={"Comments": "x"})["InvoiceRows"]) == 2


def test_booked_invoice_cannot_be_changed(company: Replica) -> None:
    number = _invoice(company)["DocumentNumber"]
    booked = company.do("invoices.bookkeep", number)
    assert (booked["Booked"], booked["VoucherSeries"], booked["VoucherNumber"]) == (True, "B", 1)
    assert _error(company, "PUT", f"/3/invoices/{number}", {"Invoice": {"InvoiceRows": []}})
    assert _error(company, "PUT", f"/3/invoices/{number}/bookkeep")
    assert _error(company, "PUT", f"/3/invoices/{number}/cancel")
    assert company.do("invoices.update", number, body={"Comments": "x"})["Comments"] == "x"


def test_cancelled_invoice_has_no_balance(company: Replica) -> None:
    number = _invoice(company)["DocumentNumber"]
    cancelled = company.do("invoices.cancel", number)
    assert (cancelled["Cancelled"], cancelled["Balance"]) == (True, 0)
    assert _error(company, "PUT", f"/3/invoices/{number}", {"Invoice": {"Comments": "x"}})


def test_payments_change_balance_and_filters(company: Replica) -> None:
    number, total = (invoice := _invoice(company))["DocumentNumber"], invoice["Total"]
    _invoice(company, InvoiceDate="2020-01-01")

    def listed(text: str) -> list[str]:
        return [row["DocumentNumber"] for row in company.send("GET", "/3/invoices", {"filter": text})[1]["Invoices"]]

    assert (listed("unpaid"), listed("unpaidoverdue"), listed("fullypaid")) == (["1", "2"], ["2"], [])
    payment = company.do("invoice_payments.create", body={"InvoiceNumber": number, "Amount": total - 100})
    assert company.do("invoices.get", number)["Balance"] == 100
    company.do("invoice_payments.create", body={"InvoiceNumber": number})
    company.do("invoices.bookkeep", number)
    assert (listed("unpaid"), listed("fullypaid"), listed("unbooked")) == (["2"], ["1"], ["2"])
    assert company.do("invoices.get", number)["FinalPayDate"] is not None
    assert _error(company, "POST", "/3/invoicepayments", {"InvoicePayment": {"InvoiceNumber": int(number)}}) == 2003055
    company.do("invoice_payments.delete", payment["Number"])
    assert company.do("invoices.get", number)["Balance"] == total - 100
    booked = company.do("invoice_payments.bookkeep", 2)
    assert booked["Booked"]
    assert _error(company, "DELETE", "/3/invoicepayments/2")


def test_offer_becomes_order_and_invoice(company: Replica) -> None:
    rows = [{"Description": row["Description"], "Quantity": row["DeliveredQuantity"], "Price": row["Price"], "VAT": 25} for row in ROWS]
    offer = company.do("offers.create", body={"CustomerNumber": "1", "OfferRows": rows})
    ordered = company.do("offers.create_order", offer["DocumentNumber"])
    assert (ordered["DocumentNumber"], ordered["InvoiceReference"]) == (offer["DocumentNumber"], "0")
    order = company.do("orders.get", ordered["OrderReference"])
    assert (order["OfferReference"], order["Total"]) == (offer["DocumentNumber"], offer["Total"])
    assert company.do("offers.get", offer["DocumentNumber"])["OrderReference"] == order["DocumentNumber"]
    assert order["InvoiceReference"] == "0"
    invoice = company.do("invoices.get", company.do("orders.create_invoice", order["DocumentNumber"])["InvoiceReference"])
    assert (invoice["OrderReference"], invoice["Total"], invoice["YourReference"]) == (order["DocumentNumber"], offer["Total"], "Anna")
    assert company.do("orders.get", order["DocumentNumber"])["InvoiceReference"] == invoice["DocumentNumber"]
    assert _error(company, "PUT", f"/3/offers/{offer['DocumentNumber']}/createorder") == 2000499
    assert _error(company, "PUT", f"/3/orders/{order['DocumentNumber']}/createinvoice") == 2000496


@pytest.mark.parametrize(
    ("what", "title"), [("preview", "Faktura"), ("print", "Faktura"), ("printreminder", "Påminnelse")], ids=["preview", "print", "reminder"]
)
def test_invoice_pdf_is_readable(what: str, title: str, company: Replica) -> None:
    rows = [{**ROWS[at % 2], "Description": f"Åtgärd {at} – €"} for at in range(80)]
    invoice = company.do("invoices.create", body={"CustomerNumber": "1", "InvoiceRows": rows})
    number = invoice["DocumentNumber"]
    response = company.download(f"/3/invoices/{number}/{what}")
    assert response.headers["Content-Type"] == "application/pdf"
    pages = PdfReader(BytesIO(response.content), strict=True).pages
    content = "\n".join(page.extract_text() for page in pages)
    assert len(pages) > 1
    for text in (f"{title} {number}", "Acme AB", "Åtgärd 0", "Åtgärd 79", str(invoice["Total"])):
        assert text in content
    assert company.do("invoices.get", number)["Sent"] is (what == "print")
    assert company.do("invoices.get", number)["Reminders"] == (what == "printreminder")


@pytest.mark.parametrize("kind", ["offers", "orders"])
@pytest.mark.parametrize("what", ["preview", "print"])
def test_offer_and_order_pdfs_are_readable(kind: str, what: str, company: Replica) -> None:
    company.do(f"{kind}.create", body={"CustomerNumber": "1"})
    response = company.download(f"/3/{kind}/1/{what}")
    assert "Acme AB" in PdfReader(BytesIO(response.content), strict=True).pages[0].extract_text()
    assert company.do(f"{kind}.get", "1")["Sent"] is (what == "print")


def test_downloaded_file_equals_upload(company: Replica) -> None:
    sent = company.upload("/3/inbox?folderId=inbox_kf")
    assert company.download(f"/3/inbox/{sent['Id']}").content == b"%PDF-1.7"
    assert company.download("/3/archive", fileid=company.upload("/3/archive")["ArchiveFileId"]).content == b"%PDF-1.7"
    folder = company.send("GET", "/3/inbox/inbox_kf")[1]["Folder"]
    assert [file["Id"] for file in folder["Files"]] == [sent["Id"]]
    assert company.send("DELETE", f"/3/inbox/{sent['Id']}")[0] == 204
    assert company.send("GET", f"/3/inbox/{sent['Id']}")[0] == 404
