"""Supplier invoices and their payments."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import ClassVar, Final

from fortnox_client.sandbox.api import failures, missing, owed, sums, vouchers
from fortnox_client.sandbox.api.behaviour import Action, Asked, Behaviour
from fortnox_client.sandbox.api.books import Books
from fortnox_client.sandbox.api.documents import fall_due, refers, refuse_change
from fortnox_client.sandbox.api.failures import bad
from fortnox_client.sandbox.api.listing import Search
from fortnox_client.sandbox.api.payments import Payments, find_invoice
from fortnox_client.sandbox.api.searching import all_of, flag
from fortnox_client.sandbox.api.values import State

_PAYABLES, _COSTS, _VAT = 2440, 4000, 2641
_FIXED: Final = frozenset("Currency CurrencyRate Freight InvoiceDate SupplierInvoiceRows SupplierNumber Total VAT".split())
_OF_ONE: Final = frozenset(
    "GivenNumber DueDate Booked VoucherNumber VoucherSeries VoucherYear Vouchers FinalPayDate InvoiceDate @url _due _settled".split()
)


class SupplierInvoices(Behaviour):
    search = Search(
        {
            **owed.FILTERS,
            "pendingpayment": flag("PaymentPending", on=True),
            "authorizepending": all_of(owed.NOT_CANCELLED, flag("_approved", on=False)),
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
        state.setdefault("InvoiceDate", books.today().isoformat())  # it may have been emptied
        supplier = books.find("suppliers", state.get("SupplierNumber")) or {}
        state["SupplierName"] = supplier.get("Name")
        if "Total" not in state:
            # What the rows leave to be paid: debit less credit, the payables' own row left out.
            rows = [row for row in state.get("SupplierInvoiceRows", []) if row.get("Code") != "TOT"]
            state["Total"] = sums.plain(sum((sums.number(row.get("Debit")) - sums.number(row.get("Credit")) for row in rows), Decimal(0)))
        fall_due(state, "InvoiceDate", supplier.get("TermsOfPayment"))
        for row in state.get("SupplierInvoiceRows", []):
            row["Total"] = sums.plain(sums.number(row.get("Quantity")) * sums.number(row.get("Price")))
        owed.settle(state)

    def _bookkeep(self, asked: Asked) -> State:
        state = self._open(asked)
        total, vat = (owed.kronor(state, sums.number(state.get(name))) for name in ("Total", "VAT"))
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
        if state.get("Cancelled") or state.get("Credit") or refers(state, "CreditReference"):
            raise bad(failures.BAD_VALUE, "Fakturan kan inte krediteras.")
        credit = {name: value for name, value in state.items() if name not in _OF_ONE}
        for name in ("Total", "VAT", "Freight", "AdministrationFee"):
            if name in credit:
                credit[name] = sums.plain(-sums.number(credit[name]))
        credit["SupplierInvoiceRows"] = [_taken_back(row) for row in state.get("SupplierInvoiceRows", [])]
        credit.update({"Credit": True, "CreditReference": state["GivenNumber"], "InvoiceDate": asked.books.today().isoformat()})
        self.number(asked.books, asked.kind, credit)
        self.settle(asked.books, credit)
        owed.set_off(state, credit)
        state["CreditReference"] = credit["GivenNumber"]
        asked.books.put("supplier_invoices", credit)
        return asked.books.put("supplier_invoices", state)

    def _open(self, asked: Asked) -> State:
        state = asked.books.get("supplier_invoices", *asked.key)
        if state.get("Booked") or state.get("Cancelled"):
            raise bad(failures.BAD_VALUE, "Fakturan är redan bokförd eller makulerad.")
        return state


def _taken_back(row: State) -> State:
    return row | {
        "Debit": row.get("Credit", 0),
        "Credit": row.get("Debit", 0),
        "Quantity": sums.plain(-sums.number(row.get("Quantity"))),
    }


class SupplierInvoicePayments(Payments):
    kind, invoices, account, direction = "supplier_invoice_payments", "supplier_invoices", _PAYABLES, -1
    series, words, reference = "E", "Utbetalning", "SUPPLIERPAYMENT"
    copied: ClassVar = {
        "InvoiceSupplierName": "SupplierName",
        "InvoiceSupplierNumber": "SupplierNumber",
        "InvoiceDueDate": "DueDate",
        "InvoiceTotal": "Total",
    }

    def settle(self, books: Books, state: State) -> None:
        super().settle(books, state)
        state.setdefault("InvoiceOCR", find_invoice(books, self.invoices, state["InvoiceNumber"]).get("OCR"))
