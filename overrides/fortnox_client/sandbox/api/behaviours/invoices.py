"""Customer invoices and their payments: bookkept, cancelled, credited and paid."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, ClassVar, Final

from fortnox_client.sandbox.api import failures, owed, sums, vouchers
from fortnox_client.sandbox.api.behaviour import Action, Asked
from fortnox_client.sandbox.api.books import Books
from fortnox_client.sandbox.api.documents import Document, fall_due, refers, refuse_change
from fortnox_client.sandbox.api.failures import bad
from fortnox_client.sandbox.api.payments import Payments, find_invoice
from fortnox_client.sandbox.api.printing import printed
from fortnox_client.sandbox.api.searching import searched
from fortnox_client.sandbox.api.values import State

_RECEIVABLES, _SALES, _VAT, _BANK, _ROUNDING = 1510, 3001, 2611, 1930, 3740
_VATS: Final = {Decimal(25): 2611, Decimal(12): 2621, Decimal(6): 2631}
_FIXED: Final = frozenset(
    "AdministrationFee Currency CurrencyRate CustomerNumber Freight InvoiceDate InvoiceRows InvoiceType VATIncluded".split()
)


class Invoices(Document):
    kind, rows, quantity, dated = "invoices", "InvoiceRows", "DeliveredQuantity", "InvoiceDate"
    mail, subject, template = "EmailInvoice", "Faktura {no} bifogas", "st"
    search = searched("InvoiceDate", owed.FILTERS)

    def actions(self) -> Mapping[str, Action]:
        return {
            "bookkeep": self._bookkeep,
            "cancel": self._cancel,
            "credit": self._credit,
            "external_print": self._sent,
            "email": self._sent,
            "einvoice": self._sent,
            "eprint": self._sent,
            "print": self._print,
            "preview": lambda asked: printed("Faktura", _read(asked), self.rows, self.quantity),
            "print_reminder": self._remind,
            "warehouse_ready": lambda asked: _keep(asked, WarehouseReady=True),
        }

    def start(self, books: Books, state: State) -> None:
        super().start(books, state)
        state.update({"InvoiceType": "INVOICE", "AccountingMethod": "ACCRUAL", "Credit": "false", "WarehouseReady": True})
        state.update(
            dict.fromkeys(("ContractReference", "CreditInvoiceReference", "InvoiceReference", "OfferReference", "OrderReference"), "0")
        )

    def check(self, books: Books, given: State, state: State | None) -> None:
        if state is not None:
            refuse_change(state, given, _FIXED)
            if "DocumentNumber" in given and given["DocumentNumber"] != state["DocumentNumber"]:
                raise bad(failures.BAD_VALUE, "DocumentNumber kan inte ändras", "DocumentNumber")
        super().check(books, given, state)

    def settle(self, books: Books, state: State) -> None:
        super().settle(books, state)
        fall_due(state, self.dated)
        if not state.get("OCR"):
            state["OCR"] = ocr(str(state["DocumentNumber"]))
        owed.settle(state)

    def _bookkeep(self, asked: Asked) -> State:
        state = _read(asked)
        if state.get("Cancelled") or state.get("Booked"):
            raise bad(failures.BAD_VALUE, "Fakturan är redan bokförd eller makulerad.")
        lines, number = _lines(state), state["DocumentNumber"]
        if not sums.number(state["Balance"]):
            # Seen in recordings: what owes nothing is paid as soon as it is booked.
            state["FinalPayDate"] = state["InvoiceDate"]
        state.update(vouchers.booked(asked.books, "B", state["InvoiceDate"], f"Kundfaktura ({number})", "INVOICE", number, lines))
        return asked.books.put("invoices", state)

    def _cancel(self, asked: Asked) -> State:
        state = _read(asked)
        if state.get("Booked") or state.get("Cancelled"):
            raise bad(failures.BAD_VALUE, "Fakturan är bokförd eller redan makulerad.")
        if state.get("Credit") == "true":
            self._owe_again(asked.books, state)
        elif sums.number(state.get("_settled")):
            raise bad(failures.BAD_VALUE, "Fakturan är betald eller krediterad och kan inte makuleras.")
        state.update({"Cancelled": True, "Balance": 0})
        return asked.books.put("invoices", state)

    def _owe_again(self, books: Books, credit: State) -> None:
        """What a credit had settled of its invoice is owed again, and the invoice may be credited once more."""
        state = find_invoice(books, "invoices", credit["CreditInvoiceReference"])
        owed.settle(state, sums.number(credit.get("_settled")))
        books.put("invoices", state | {"CreditInvoiceReference": "0"})

    def _credit(self, asked: Asked) -> State:
        """A new invoice that takes the first one back; what is still owed on that is settled by it. The first one is the result."""
        state = _read(asked)
        if state.get("Cancelled") or state.get("Credit") == "true" or refers(state, "CreditInvoiceReference"):
            raise bad(failures.BAD_VALUE, "Fakturan kan inte krediteras.")
        credit = {name: value for name, value in state.items() if name not in _OF_ONE}
        credit["InvoiceRows"] = [_taken_back(row) for row in state.get("InvoiceRows", [])]
        for fee in ("AdministrationFee", "Freight"):
            if fee in credit:
                credit[fee] = sums.plain(-sums.number(credit[fee]))
        credit.update({"Credit": "true", "CreditInvoiceReference": state["DocumentNumber"], "InvoiceDate": asked.books.today().isoformat()})
        self.number(asked.books, asked.kind, credit)
        # Counted anew it is the mirror: what follows from customer and articles is as it was, and half an öre goes away from zero.
        self.settle(asked.books, credit)
        owed.set_off(state, credit)
        if state.get("Booked") and not sums.number(state["Balance"]):
            state["FinalPayDate"] = credit["InvoiceDate"]
        state["CreditInvoiceReference"] = credit["DocumentNumber"]
        asked.books.put("invoices", credit)
        return asked.books.put("invoices", state)

    def _sent(self, asked: Asked) -> State:
        return _keep(asked, Sent=True)

    def _print(self, asked: Asked) -> Any:
        return printed("Faktura", _keep(asked, Sent=True), self.rows, self.quantity)

    def _remind(self, asked: Asked) -> Any:
        state = _read(asked)
        changes = {"Reminders": int(state.get("Reminders", 0)) + 1, "LastRemindDate": asked.books.today().isoformat()}
        return printed("Påminnelse", _keep(asked, **changes), self.rows, self.quantity)


_OF_ONE: Final = frozenset(
    "DocumentNumber DueDate OCR Booked Sent VoucherNumber VoucherSeries VoucherYear FinalPayDate Reminders LastRemindDate @url"
    " _due _settled InvoiceDate OutboundDate".split()
)
"""What is of one invoice, and not of another made from it."""


def _lines(state: State) -> list[tuple[int, Decimal]]:
    """What is owed against the rows' accounts and the VAT of their rates, in kronor; what rounding leaves is on an account of its own."""
    included = bool(state.get("VATIncluded"))
    amounts: defaultdict[int, Decimal] = defaultdict(Decimal)
    amounts[_RECEIVABLES] += sums.number(state["Total"])
    for row in state.get("InvoiceRows", []):
        counted = sums.row_sum(row, sums.number(row.get("DeliveredQuantity")), vat_included=included)
        amounts[int(row.get("AccountNumber") or _SALES)] -= counted.net
        amounts[_VATS.get(sums.number(row.get("VAT")), _VAT)] -= counted.vat
    for fee in ("AdministrationFee", "Freight"):
        vat = sums.number(state.get(f"{fee}VAT"))
        amounts[_SALES] -= sums.number(state.get(fee)) - (vat if included else 0)
        amounts[_VAT] -= vat
    lines = [(account, owed.kronor(state, amount)) for account, amount in amounts.items()]
    return [*lines, (_ROUNDING, -sum((amount for _, amount in lines), Decimal(0)))]


def _taken_back(row: State) -> State:
    quantity = -sums.number(row.get("DeliveredQuantity"))
    return {name: value for name, value in row.items() if name != "RowId"} | {"DeliveredQuantity": sums.plain(quantity)}


def _read(asked: Asked) -> State:
    return asked.books.get(asked.kind.name, *asked.key)


def _keep(asked: Asked, **changes: Any) -> State:
    return asked.books.put(asked.kind.name, _read(asked) | changes)


def ocr(number: str) -> str:
    """The reference that a payer gives: the number, how long the reference is, and a check digit."""
    digits = "".join(letter for letter in number if letter.isdigit())
    body = f"{digits}{(len(digits) + 2) % 10}"
    doubled = [int(digit) * (2 if at % 2 == 0 else 1) for at, digit in enumerate(reversed(body))]
    return f"{body}{-sum(value - 9 if value > 9 else value for value in doubled) % 10}"


class InvoicePayments(Payments):
    kind, invoices, account, direction = "invoice_payments", "invoices", _RECEIVABLES, 1
    series, words, reference = "C", "Inbetalning", "INVOICEPAYMENT"
    copied: ClassVar = {
        "InvoiceCustomerName": "CustomerName",
        "InvoiceCustomerNumber": "CustomerNumber",
        "InvoiceDueDate": "DueDate",
        "InvoiceOCR": "OCR",
        "InvoiceTotal": "Total",
        "ExternalInvoiceReference1": "ExternalInvoiceReference1",
        "ExternalInvoiceReference2": "ExternalInvoiceReference2",
    }

    def start(self, books: Books, state: State) -> None:
        super().start(books, state)
        state["ModeOfPaymentAccount"] = _BANK
