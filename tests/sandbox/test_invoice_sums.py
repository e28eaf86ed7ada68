"""Totals, balances and credits of generated invoices, as properties (hypothesis)."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sandbox.conftest import START
from tools.evidence.replay.replica import Replica

REPLICA = Replica(START)
CUSTOMERS = {
    "1": {"Name": "Acme AB", "VATType": "NORMAL", "InvoiceFreight": "API_BLANK"},
    "2": {"Name": "Export AB", "VATType": "EXPORT", "InvoiceFreight": "API_BLANK"},
}
for number, content in CUSTOMERS.items():
    REPLICA.do("customers.create", body={"CustomerNumber": number, **content})
REPLICA.do("articles.create", body={"ArticleNumber": "A1", "Description": "Timme", "PurchasePrice": Decimal("5.55"), "VAT": 25})


def amounts(least: int, most: int) -> st.SearchStrategy[Decimal]:
    return st.decimals(least, most, places=2)


ROWS = st.lists(
    st.fixed_dictionaries(
        {"Price": amounts(-1_000, 100_000), "DeliveredQuantity": amounts(-20, 200), "VAT": st.sampled_from([0, 6, 12, 25])},
        optional={"Discount": amounts(0, 100), "DiscountType": st.sampled_from(["PERCENT", "AMOUNT"])},
    ),
    max_size=6,
)
INVOICES = st.fixed_dictionaries(
    {
        "CustomerNumber": st.sampled_from(["1", "2"]),
        "InvoiceRows": ROWS,
        "VATIncluded": st.booleans(),
        "Currency": st.sampled_from(["SEK", "EUR"]),
    },
    optional={"AdministrationFee": amounts(0, 100), "Freight": amounts(0, 500)},
)


def _created(content: dict[str, Any]) -> Any:
    return REPLICA.do("invoices.create", body=content)


def _as_read(number: str) -> Any:
    return REPLICA.do("invoices.get", number)


@given(INVOICES)
@settings(deadline=None)
def test_total_is_rows_plus_fees_vat_and_rounding(content: dict[str, Any]) -> None:
    invoice = _created(content)
    rows = sum((row["TotalExcludingVAT"] for row in invoice["InvoiceRows"]), Decimal(0))
    fees = invoice["AdministrationFee"] + invoice["Freight"]
    if content["VATIncluded"]:
        fees -= invoice["AdministrationFeeVAT"] + invoice["FreightVAT"]
    assert invoice["Total"] == rows + fees + invoice["TotalVAT"] + invoice["RoundOff"]
    assert invoice["Net"] == rows
    assert abs(invoice["RoundOff"]) <= (Decimal("0.5") if content["Currency"] == "SEK" else 0)
    if content["CustomerNumber"] == "2" and not any(row["VAT"] for row in invoice["InvoiceRows"]):
        assert invoice["TotalVAT"] == 0


@given(INVOICES)
@settings(deadline=None)
def test_vat_is_sum_over_rows_and_fees(content: dict[str, Any]) -> None:
    invoice = _created(content)
    on_fees = Fraction(25 if content["CustomerNumber"] == "1" else 0)
    fees = {name: _vat(invoice[name], on_fees, included=content["VATIncluded"]) for name in ("AdministrationFee", "Freight")}
    assert {name: invoice[f"{name}VAT"] for name in fees} == fees
    rows = [_vat(row["Total"], Fraction(row["VAT"]), included=content["VATIncluded"]) for row in invoice["InvoiceRows"]]
    assert invoice["TotalVAT"] == sum(rows) + sum(fees.values())


def _vat(amount: Decimal, percent: Fraction, *, included: bool) -> Fraction:
    """Round to 0.01, half away from zero."""
    exact = Fraction(amount)
    return exact - _round_cents(exact / (1 + percent / 100)) if included else _round_cents(exact * percent / 100)


def _round_cents(exact: Fraction) -> Fraction:
    rounded = Fraction(int(abs(exact) * 100 + Fraction(1, 2)), 100)
    return rounded if exact > 0 else -rounded


@given(INVOICES)
@settings(deadline=None)
def test_row_total_follows_from_row(content: dict[str, Any]) -> None:
    for sent, row in zip(content["InvoiceRows"], _created(content)["InvoiceRows"], strict=True):
        gross = sent["Price"] * sent["DeliveredQuantity"]
        discount = sent.get("Discount", Decimal(0))
        if sent.get("DiscountType") == "AMOUNT":
            quantity = sent["DeliveredQuantity"]
            expected = gross - (discount if quantity > 0 else -discount if quantity < 0 else 0)
        else:
            expected = gross * (100 - discount) / 100
        assert abs(row["Total"] - expected) <= Decimal("0.01")
        net = row["Total"] * Decimal(100) / (100 + row["VAT"]) if content["VATIncluded"] else row["Total"]
        assert abs(row["TotalExcludingVAT"] - net) <= Decimal("0.01")


@given(INVOICES, st.lists(st.integers(1, 60), max_size=4), st.booleans())
@settings(deadline=None)
def test_balance_is_total_less_payments_and_credits(content: dict[str, Any], parts: list[int], credited: bool) -> None:
    invoice = _created(content)
    number, paid, taken_back = invoice["DocumentNumber"], Decimal(0), Decimal(0)
    for part in parts:
        owed = Decimal(_as_read(number)["Balance"])
        if owed == 0:
            break
        amount = (owed * part / 100).quantize(Decimal("0.01"))
        if amount:
            payment = REPLICA.do("invoice_payments.create", body={"InvoiceNumber": number, "AmountCurrency": amount})
            assert payment["Amount"] == _to_sek(payment, amount)
            paid += amount
    if credited:
        owed = Decimal(_as_read(number)["Balance"])
        credit = REPLICA.credited(number)
        # A credit settles the balance; the rest stays on the credit.
        taken_back = min(max(owed, Decimal(0)), invoice["Total"])
        assert credit["Balance"] == credit["Total"] + taken_back
    after = _as_read(number)
    assert after["Balance"] == after["Total"] - paid - taken_back
    assert after["Total"] == invoice["Total"]


def _to_sek(document: dict[str, Any], amount: Decimal) -> Decimal:
    return _exact_total(Fraction(amount) * Fraction(Decimal(document["CurrencyRate"])) / Fraction(Decimal(document["CurrencyUnit"])))


def _exact_total(amount: Fraction) -> Decimal:
    rounded = _round_cents(amount)
    return Decimal(rounded.numerator) / Decimal(rounded.denominator)


@given(INVOICES, st.booleans(), st.sampled_from(["NORMAL", "EXPORT"]), amounts(0, 100))
@settings(deadline=None)
def test_credit_mirrors_invoice(content: dict[str, Any], booked: bool, vat: str, cost: Decimal) -> None:
    """The customer and the articles have changed since."""
    article = {"ArticleNumber": "A1", "Price": Decimal("12.35"), "DeliveredQuantity": Decimal(3)}
    invoice = _created({**content, "InvoiceRows": [*content["InvoiceRows"], article]})
    if booked:
        REPLICA.do("invoices.bookkeep", invoice["DocumentNumber"])
    REPLICA.do("customers.update", content["CustomerNumber"], body={"VATType": vat, "InvoiceFreight": 99, "Name": "Annat AB"})
    REPLICA.do("articles.update", "A1", body={"PurchasePrice": cost})
    credit = REPLICA.credited(invoice["DocumentNumber"])
    assert credit["Credit"] == "true"
    assert credit["CreditInvoiceReference"] == invoice["DocumentNumber"]
    assert _as_read(invoice["DocumentNumber"])["CreditInvoiceReference"] == credit["DocumentNumber"]
    for name in (
        "Total",
        "Net",
        "Gross",
        "TotalVAT",
        "ContributionValue",
        "RoundOff",
        "AdministrationFee",
        "AdministrationFeeVAT",
        "Freight",
        "FreightVAT",
    ):
        assert credit[name] == -invoice[name], name
    REPLICA.do("customers.update", content["CustomerNumber"], body=CUSTOMERS[content["CustomerNumber"]])
    for row, taken_back in zip(invoice["InvoiceRows"], credit["InvoiceRows"], strict=True):
        assert Decimal(taken_back["DeliveredQuantity"]) == -Decimal(row["DeliveredQuantity"])
        assert taken_back["Total"] == -row["Total"]
        for name in ("Price", "VAT", "Description", "Discount", "AccountNumber", "ArticleNumber"):
            assert taken_back[name] == row[name], name


@given(INVOICES, st.sampled_from([Decimal("10.5"), Decimal("11.37")]))
@settings(deadline=None, max_examples=50)
def test_voucher_has_amounts_of_document_in_sek(content: dict[str, Any], rate: Decimal) -> None:
    invoice = REPLICA.do("invoices.bookkeep", _created(content)["DocumentNumber"])
    booked = _sums(invoice)
    assert sum(booked.values()) == 0
    assert booked.get(1510, 0) == _to_sek(invoice, invoice["Total"])
    vat = -sum(booked.get(account, Decimal(0)) for account in (2611, 2621, 2631))
    assert abs(vat - _to_sek(invoice, invoice["TotalVAT"])) <= (0 if content["Currency"] == "SEK" else Decimal("0.02"))
    if content["Currency"] == "SEK":
        assert booked.get(3740, 0) == -invoice["RoundOff"]
    if invoice["Balance"]:
        _test_payment(invoice, rate if content["Currency"] == "EUR" else Decimal(1))


def _test_payment(invoice: dict[str, Any], rate: Decimal) -> None:
    """Pay the balance, less a write-off, at another exchange rate than that of the invoice."""
    paid = invoice["Balance"] - 1
    content = {
        "InvoiceNumber": invoice["DocumentNumber"],
        "AmountCurrency": paid,
        "CurrencyRate": rate,
        "WriteOffs": [{"Amount": 1, "AccountNumber": 3740}],
    }
    made = REPLICA.do("invoice_payments.create", body=content)
    assert _as_read(invoice["DocumentNumber"])["Balance"] == 0
    booked = _sums(REPLICA.do("invoice_payments.bookkeep", made["Number"]))
    assert sum(booked.values()) == 0
    assert booked[1510] == -_to_sek(invoice, invoice["Balance"])
    assert booked.get(1930, 0) == _to_sek(made, paid)
    assert booked[3740] == _to_sek(made, Decimal(1))
    gained = _to_sek(made, paid) + _to_sek(made, Decimal(1)) - _to_sek(invoice, invoice["Balance"])
    assert (booked.get(3960, 0), booked.get(7960, 0)) == (-max(gained, 0), max(-gained, 0))


def _sums(document: dict[str, Any]) -> dict[int, Decimal]:
    """Return the amount of a document's voucher by account, debit above zero."""
    path = f"/3/vouchers/{document['VoucherSeries']}/{document['VoucherNumber']}"
    status, response = REPLICA.send("GET", path, {"financialyear": document["VoucherYear"]})
    assert status == 200
    rows = response["Voucher"]["VoucherRows"]
    return {row["Account"]: Decimal(row["Debit"]) - Decimal(row["Credit"]) for row in rows}
