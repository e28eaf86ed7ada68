"""Customer invoices and their payments: bookkept, cancelled, credited and paid."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from fortnox_client.sandbox.api import failures, missing, sums, vouchers
from fortnox_client.sandbox.api.behaviour import Action, Asked, Behaviour
from fortnox_client.sandbox.api.books import Books, extract
from fortnox_client.sandbox.api.documents import Document, all_of, fall_due, flag, passed, refers, refuse_change, searched
from fortnox_client.sandbox.api.failures import bad
from fortnox_client.sandbox.api.printing import printed
from fortnox_client.sandbox.api.store import Condition
from fortnox_client.sandbox.api.values import State

_RECEIVABLES, _SALES, _VAT, _BANK = 1510, 3001, 2611, 1930
_FIXED: Final = frozenset(
    "AdministrationFee Currency CurrencyRate CustomerNumber Freight InvoiceDate InvoiceRows InvoiceType VATIncluded".split()
)
_NOT_CANCELLED: Final = flag("Cancelled", on=False)
_OWED: Final = Condition(f"ifnull({extract('Balance')}, 0) <> 0")


class Invoices(Document):
    kind, rows, quantity, dated = "invoices", "InvoiceRows", "DeliveredQuantity", "InvoiceDate"
    mail, subject, template = "EmailInvoice", "Faktura {no} bifogas", "st"
    search = searched(
        "InvoiceDate",
        {
            "cancelled": flag("Cancelled", on=True),
            "fullypaid": all_of(_NOT_CANCELLED, flag("Booked", on=True), Condition(f"ifnull({extract('Balance')}, 0) = 0")),
            "unbooked": all_of(_NOT_CANCELLED, flag("Booked", on=False)),
            "unpaid": all_of(_NOT_CANCELLED, _OWED),
            "unpaidoverdue": passed("DueDate", _NOT_CANCELLED, _OWED),
        },
    )

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
        state.update(dict.fromkeys(("CreditInvoiceReference", "InvoiceReference", "OfferReference", "OrderReference"), "0"))

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
        balance(state, Decimal(0))

    def _bookkeep(self, asked: Asked) -> State:
        state = _read(asked)
        if state.get("Cancelled") or state.get("Booked"):
            raise bad(failures.BAD_VALUE, "Fakturan är redan bokförd eller makulerad.")
        total, vat = sums.number(state["Total"]), sums.number(state["TotalVAT"])
        lines = [(_RECEIVABLES, total), (_VAT, -vat), (_SALES, vat - total)]
        number = state["DocumentNumber"]
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
        state.update({"Cancelled": True, "Balance": 0})
        return asked.books.put("invoices", state)

    def _owe_again(self, books: Books, credit: State) -> None:
        """What a credit had settled of its invoice is owed again, and the invoice may be credited once more."""
        state = _invoice(books, credit["CreditInvoiceReference"])
        balance(state, sums.number(credit.get("_settled")))
        books.put("invoices", state | {"CreditInvoiceReference": "0"})

    def _credit(self, asked: Asked) -> State:
        """A new invoice that takes the first one back; what is still owed on that is settled by it."""
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
        super().settle(asked.books, credit)
        # The mirror of what was rounded once, rather than a rounding of its own: half away from zero is the same both ways.
        fall_due(credit, self.dated)
        credit.setdefault("OCR", ocr(str(credit["DocumentNumber"])))
        settled = min(max(sums.number(state["Balance"]), Decimal(0)), -sums.number(credit["Total"]))
        balance(credit, -settled)
        balance(state, settled)
        state["CreditInvoiceReference"] = credit["DocumentNumber"]
        asked.books.put("invoices", state)
        return asked.books.put("invoices", credit)

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


def _taken_back(row: State) -> State:
    quantity = -sums.number(row.get("DeliveredQuantity"))
    return {name: value for name, value in row.items() if name != "RowId"} | {"DeliveredQuantity": sums.plain(quantity)}


def _read(asked: Asked) -> State:
    return asked.books.get(asked.kind.name, *asked.key)


def _keep(asked: Asked, **changes: Any) -> State:
    return asked.books.put(asked.kind.name, _read(asked) | changes)


def balance(state: State, settled: Decimal) -> None:
    """Settles a part of an invoice, or opens it anew: what is owed is its total without all that was settled."""
    if state.get("Cancelled"):
        state["Balance"] = 0
        return
    before = sums.number(state.get("_settled"))
    state["_settled"] = sums.plain(before + settled)
    state["Balance"] = sums.plain(sums.number(state["Total"]) - before - settled)


def ocr(number: str) -> str:
    """The reference that a payer gives: the number, how long the reference is, and a check digit."""
    digits = "".join(letter for letter in number if letter.isdigit())
    body = f"{digits}{(len(digits) + 2) % 10}"
    doubled = [int(digit) * (2 if at % 2 == 0 else 1) for at, digit in enumerate(reversed(body))]
    return f"{body}{-sum(value - 9 if value > 9 else value for value in doubled) % 10}"


class InvoicePayments(Behaviour):
    """A payment settles an invoice when it is created, and opens it anew when it is deleted."""

    def actions(self) -> Mapping[str, Action]:
        return {"bookkeep": self._bookkeep}

    def start(self, books: Books, state: State) -> None:
        state.update({"PaymentDate": books.today().isoformat(), "ModeOfPayment": "BG", "ModeOfPaymentAccount": _BANK, "Source": "manual"})

    def check(self, books: Books, given: State, state: State | None) -> None:
        if state is not None:
            if state.get("Booked"):
                raise bad(failures.BAD_VALUE, "Betalningen är bokförd och kan inte ändras.")
            given.pop("InvoiceNumber", None)
            return
        invoice = _invoice(books, given["InvoiceNumber"])
        if invoice.get("Cancelled"):
            raise bad(failures.BAD_VALUE, "Fakturan är makulerad.")
        if not sums.number(invoice.get("Balance")):
            raise bad(2003055, "Fakturan är redan betald.")
        if given.get("PaymentDate") and given["PaymentDate"] < invoice["InvoiceDate"]:
            raise bad(2001089, "Betalningen är daterad före fakturan.", "PaymentDate")

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
                "InvoiceCustomerName": invoice.get("CustomerName"),
                "InvoiceCustomerNumber": invoice.get("CustomerNumber"),
                "InvoiceDueDate": invoice.get("DueDate"),
                "InvoiceOCR": invoice.get("OCR"),
                "InvoiceTotal": invoice.get("Total"),
                "ExternalInvoiceReference1": invoice.get("ExternalInvoiceReference1"),
                "ExternalInvoiceReference2": invoice.get("ExternalInvoiceReference2"),
                "WriteOffExist": bool(state.get("WriteOffs")),
            }
        )
        written_off = sum((sums.number(each.get("Amount")) for each in state.get("WriteOffs", [])), Decimal(0))
        paid = sums.number(state["AmountCurrency"]) + written_off
        self._settle(books, invoice, paid - sums.number(state.get("_paid")), state["PaymentDate"])
        state["_paid"] = sums.plain(paid)

    def gone(self, books: Books, state: State) -> None:
        if state.get("Booked"):
            raise bad(failures.BAD_VALUE, "Betalningen är bokförd och kan inte tas bort.")
        self._settle(books, _invoice(books, state["InvoiceNumber"]), -sums.number(state.get("_paid")), state["PaymentDate"])

    def _settle(self, books: Books, invoice: State, amount: Decimal, day: str) -> None:
        balance(invoice, amount)
        invoice["FinalPayDate"] = None if sums.number(invoice["Balance"]) else day
        books.put("invoices", invoice)

    def _bookkeep(self, asked: Asked) -> State:
        state = _read(asked)
        if state.get("Booked"):
            raise bad(failures.BAD_VALUE, "Betalningen är redan bokförd.")
        amount = sums.number(state["Amount"])
        lines = [(int(state.get("ModeOfPaymentAccount") or _BANK), amount), (_RECEIVABLES, -amount)]
        number = state["Number"]
        state.update(vouchers.booked(asked.books, "C", state["PaymentDate"], f"Inbetalning ({number})", "INVOICEPAYMENT", number, lines))
        return asked.books.put("invoice_payments", state)


def _invoice(books: Books, number: Any) -> State:
    found = books.find("invoices", number)
    if found is None:
        raise missing.named("invoices", number, "InvoiceNumber")
    return found
