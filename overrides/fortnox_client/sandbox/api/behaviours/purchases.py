"""Supplier invoices and their payments."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from fortnox_client.sandbox.api import failures, missing, sums, vouchers
from fortnox_client.sandbox.api.behaviour import Action, Asked, Behaviour
from fortnox_client.sandbox.api.behaviours.invoices import balance
from fortnox_client.sandbox.api.books import Books, extract
from fortnox_client.sandbox.api.documents import all_of, fall_due, flag, passed, refuse_change
from fortnox_client.sandbox.api.failures import bad
from fortnox_client.sandbox.api.listing import Search
from fortnox_client.sandbox.api.store import Condition
from fortnox_client.sandbox.api.values import State

_PAYABLES, _COSTS, _VAT, _BANK = 2440, 4000, 2641, 1930
_FIXED: Final = frozenset("Currency CurrencyRate Freight InvoiceDate SupplierInvoiceRows SupplierNumber Total VAT".split())
_NOT_CANCELLED: Final = flag("Cancelled", on=False)
_OWED: Final = Condition(f"ifnull({extract('Balance')}, 0) <> 0")
_OF_ONE: Final = frozenset(
    "GivenNumber DueDate Booked VoucherNumber VoucherSeries VoucherYear Vouchers FinalPayDate InvoiceDate @url _due _settled".split()
)


class SupplierInvoices(Behaviour):
    search = Search(
        {
            "cancelled": flag("Cancelled", on=True),
            "fullypaid": all_of(_NOT_CANCELLED, flag("Booked", on=True), Condition(f"ifnull({extract('Balance')}, 0) = 0")),
            "unbooked": all_of(_NOT_CANCELLED, flag("Booked", on=False)),
            "unpaid": all_of(_NOT_CANCELLED, _OWED),
            "unpaidoverdue": passed("DueDate", _NOT_CANCELLED, _OWED),
            "pendingpayment": flag("PaymentPending", on=True),
            "authorizepending": all_of(_NOT_CANCELLED, flag("_approved", on=False)),
        }
    )

    def actions(self) -> Mapping[str, Action]:
        return {
            "bookkeep": self._bookkeep,
            "approval_bookkeep": self._approve,
            "approval_payment": self._approve,
            "cancel": self._cancel,
            "credit": self._credit,
        }

    def start(self, books: Books, state: State) -> None:
        state.update(
            {
                "InvoiceDate": books.today().isoformat(),
                "Currency": "SEK",
                "CurrencyRate": 1,
                "CurrencyUnit": 1,
                "AccountingMethod": "ACCRUAL",
                "SalesType": "STOCK",
                "VATType": "NORMAL",
            }
        )

    def check(self, books: Books, given: State, state: State | None) -> None:
        if state is not None:
            refuse_change(state, given, _FIXED)
        number = given.get("SupplierNumber")
        if number not in (None, "") and books.find("suppliers", number) is None:
            raise missing.named("suppliers", number, "SupplierNumber")

    def settle(self, books: Books, state: State) -> None:
        supplier = books.find("suppliers", state.get("SupplierNumber")) or {}
        state["SupplierName"] = supplier.get("Name")
        if "Total" not in state:
            # What the rows leave to be paid: debit less credit, the payables' own row left out.
            rows = [row for row in state.get("SupplierInvoiceRows", []) if row.get("Code") != "TOT"]
            state["Total"] = sums.plain(sum((sums.number(row.get("Debit")) - sums.number(row.get("Credit")) for row in rows), Decimal(0)))
        fall_due(state, "InvoiceDate", supplier.get("TermsOfPayment"))
        for row in state.get("SupplierInvoiceRows", []):
            row["Total"] = sums.plain(sums.number(row.get("Quantity")) * sums.number(row.get("Price")))
        balance(state, Decimal(0))

    def _bookkeep(self, asked: Asked) -> State:
        state = self._open(asked)
        total, vat = sums.number(state["Total"]), sums.number(state.get("VAT"))
        lines = [(_PAYABLES, -total), (_VAT, vat), (_COSTS, total - vat)]
        number = state["GivenNumber"]
        booked = vouchers.booked(asked.books, "D", state["InvoiceDate"], f"Leverantörsfaktura ({number})", "SUPPLIERINVOICE", number, lines)
        one = {"Number": booked["VoucherNumber"], "Series": "D", "Year": booked["VoucherYear"], "ReferenceType": "SUPPLIERINVOICE"}
        return asked.books.put("supplier_invoices", state | booked | {"Vouchers": [one]})

    def _approve(self, asked: Asked) -> State:
        state = asked.books.get("supplier_invoices", *asked.key)
        return asked.books.put("supplier_invoices", state | {"_approved": True})

    def _cancel(self, asked: Asked) -> State:
        return asked.books.put("supplier_invoices", self._open(asked) | {"Cancelled": True, "Balance": 0})

    def _credit(self, asked: Asked) -> State:
        state = asked.books.get("supplier_invoices", *asked.key)
        if state.get("Cancelled") or state.get("Credit") or state.get("CreditReference"):
            raise bad(failures.BAD_VALUE, "Fakturan kan inte krediteras.")
        credit = {name: value for name, value in state.items() if name not in _OF_ONE}
        for name in ("Total", "VAT", "Freight", "AdministrationFee"):
            if name in credit:
                credit[name] = sums.plain(-sums.number(credit[name]))
        credit["SupplierInvoiceRows"] = [_taken_back(row) for row in state.get("SupplierInvoiceRows", [])]
        credit.update({"Credit": True, "CreditReference": _whole(state["GivenNumber"]), "InvoiceDate": asked.books.today().isoformat()})
        self.number(asked.books, asked.kind, credit)
        self.settle(asked.books, credit)
        settled = min(max(sums.number(state["Balance"]), Decimal(0)), -sums.number(credit["Total"]))
        balance(credit, -settled)
        balance(state, settled)
        state["CreditReference"] = _whole(credit["GivenNumber"])
        asked.books.put("supplier_invoices", state)
        return asked.books.put("supplier_invoices", credit)

    def _open(self, asked: Asked) -> State:
        state = asked.books.get("supplier_invoices", *asked.key)
        if state.get("Booked") or state.get("Cancelled"):
            raise bad(failures.BAD_VALUE, "Fakturan är redan bokförd eller makulerad.")
        return state


def _taken_back(row: State) -> State:
    return row | {"Debit": row.get("Credit", 0), "Credit": row.get("Debit", 0)}


def _whole(text: Any) -> int:
    return int(text) if str(text).isascii() and str(text).isdigit() else 0


class SupplierInvoicePayments(Behaviour):
    """A payment settles an invoice when it is created, and opens it anew when it is deleted."""

    def actions(self) -> Mapping[str, Action]:
        return {"bookkeep": self._bookkeep}

    def start(self, books: Books, state: State) -> None:
        state.update({"PaymentDate": books.today().isoformat(), "ModeOfPayment": "BG", "Source": "manual"})

    def check(self, books: Books, given: State, state: State | None) -> None:
        if state is not None:
            if state.get("Booked"):
                raise bad(failures.BAD_VALUE, "Betalningen är bokförd och kan inte ändras.")
            given.pop("InvoiceNumber", None)
            return
        if not sums.number(_invoice(books, given["InvoiceNumber"]).get("Balance")):
            raise bad(2003055, "Fakturan är redan betald.")

    def settle(self, books: Books, state: State) -> None:
        invoice = _invoice(books, state["InvoiceNumber"])
        if "Amount" not in state:
            state["Amount"] = state.get("AmountCurrency", invoice.get("Balance", 0))
        state.setdefault("AmountCurrency", state["Amount"])
        state.update(
            {
                "Currency": invoice.get("Currency"),
                "CurrencyUnit": invoice.get("CurrencyUnit", 1),
                "CurrencyRate": state.get("CurrencyRate", invoice.get("CurrencyRate", 1)),
                "InvoiceSupplierName": invoice.get("SupplierName"),
                "InvoiceSupplierNumber": invoice.get("SupplierNumber"),
                "InvoiceDueDate": invoice.get("DueDate"),
                "InvoiceOCR": state.get("InvoiceOCR", invoice.get("OCR")),
                "InvoiceTotal": invoice.get("Total"),
                "WriteOffExist": bool(state.get("WriteOffs")),
            }
        )
        paid = sums.number(state["AmountCurrency"])
        _settle(books, invoice, paid - sums.number(state.get("_paid")), state["PaymentDate"])
        state["_paid"] = sums.plain(paid)

    def gone(self, books: Books, state: State) -> None:
        if state.get("Booked"):
            raise bad(failures.BAD_VALUE, "Betalningen är bokförd och kan inte tas bort.")
        _settle(books, _invoice(books, state["InvoiceNumber"]), -sums.number(state.get("_paid")), state["PaymentDate"])

    def _bookkeep(self, asked: Asked) -> State:
        state = asked.books.get("supplier_invoice_payments", *asked.key)
        if state.get("Booked"):
            raise bad(failures.BAD_VALUE, "Betalningen är redan bokförd.")
        amount, number = sums.number(state["Amount"]), state["Number"]
        lines = [(_PAYABLES, amount), (_BANK, -amount)]
        state.update(vouchers.booked(asked.books, "E", state["PaymentDate"], f"Utbetalning ({number})", "SUPPLIERPAYMENT", number, lines))
        return asked.books.put("supplier_invoice_payments", state)


def _settle(books: Books, invoice: State, amount: Decimal, day: str) -> None:
    balance(invoice, amount)
    invoice["FinalPayDate"] = None if sums.number(invoice["Balance"]) else day
    books.put("supplier_invoices", invoice)


def _invoice(books: Books, number: Any) -> State:
    found = books.find("supplier_invoices", number)
    if found is None:
        raise missing.named("supplier_invoices", number, "InvoiceNumber")
    return found
