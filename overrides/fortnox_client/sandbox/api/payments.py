"""Payments: each settles an invoice when it is created, and opens it anew when it is deleted."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, ClassVar

from fortnox_client.sandbox.api import failures, missing, owed, sums, vouchers
from fortnox_client.sandbox.api.behaviour import Action, Asked, Behaviour
from fortnox_client.sandbox.api.books import Books
from fortnox_client.sandbox.api.failures import bad
from fortnox_client.sandbox.api.values import State

_BANK, _GAIN, _LOSS, _ROUNDED_OFF = 1930, 3960, 7960, 3740
_PAID, _TOO_EARLY = 2003055, 2001089


class Payments(Behaviour):
    """Payments of one kind of invoice.

    Attributes:
        kind, invoices: resources on the client.
        copied: what a payment tells of its invoice, by the invoice's names.
        account: the one that holds what is owed.
        direction: 1 where money comes in, -1 where it goes out.
        series: of the vouchers, with `words` and `reference` that they are named by.
    """

    kind: ClassVar[str]
    invoices: ClassVar[str]
    copied: ClassVar[Mapping[str, str]]
    account: ClassVar[int]
    direction: ClassVar[int]
    series: ClassVar[str]
    words: ClassVar[str]
    reference: ClassVar[str]

    def actions(self) -> Mapping[str, Action]:
        return {"bookkeep": self._bookkeep}

    def start(self, books: Books, state: State) -> None:
        state.update({"PaymentDate": books.today().isoformat(), "ModeOfPayment": "BG", "Source": "manual"})

    def check(self, books: Books, given: State, state: State | None) -> None:
        if state is not None:
            if state.get("Booked"):
                raise bad(failures.BAD_VALUE, "Betalningen är bokförd och kan inte ändras.")
            given.pop("InvoiceNumber", None)
        invoice = find_invoice(books, self.invoices, (state or given)["InvoiceNumber"])
        if state is None and invoice.get("Cancelled"):
            raise bad(failures.BAD_VALUE, "Fakturan är makulerad.")
        if state is None and not sums.number(invoice.get("Balance")):
            raise bad(_PAID, "Fakturan är redan betald.")
        if given.get("PaymentDate") and given["PaymentDate"] < invoice["InvoiceDate"]:
            raise bad(_TOO_EARLY, "Betalningen är daterad före fakturan.", "PaymentDate")
        if state is not None:
            _follow(given, state)

    def settle(self, books: Books, state: State) -> None:
        invoice = find_invoice(books, self.invoices, state["InvoiceNumber"])
        state.setdefault("PaymentDate", books.today().isoformat())  # it may have been emptied
        state.update({name: invoice.get(theirs) for name, theirs in self.copied.items()})
        state.update({"Currency": invoice.get("Currency"), "CurrencyUnit": invoice.get("CurrencyUnit", 1)})
        state.setdefault("CurrencyRate", invoice.get("CurrencyRate", 1))
        written_off = sum((sums.number(each.get("Amount")) for each in _written_off(state)), Decimal(0))
        _complete(state, sums.number(invoice.get("Balance")) + sums.number(state.get("_paid")) - written_off)
        state["WriteOffExist"] = bool(written_off)
        paid = sums.number(state["AmountCurrency"]) + written_off
        self._settle(books, invoice, paid - sums.number(state.get("_paid")), state["PaymentDate"])
        state["_paid"] = sums.plain(paid)

    def gone(self, books: Books, state: State) -> None:
        if state.get("Booked"):
            raise bad(failures.BAD_VALUE, "Betalningen är bokförd och kan inte tas bort.")
        invoice = find_invoice(books, self.invoices, state["InvoiceNumber"])
        self._settle(books, invoice, -sums.number(state.get("_paid")), state["PaymentDate"])

    def _settle(self, books: Books, invoice: State, amount: Decimal, day: str) -> None:
        owed.settle(invoice, amount)
        invoice["FinalPayDate"] = None if sums.number(invoice["Balance"]) else day
        books.put(self.invoices, invoice)

    def _bookkeep(self, asked: Asked) -> State:
        state = asked.books.get(self.kind, *asked.key)
        if state.get("Booked"):
            raise bad(failures.BAD_VALUE, "Betalningen är redan bokförd.")
        invoice, number = find_invoice(asked.books, self.invoices, state["InvoiceNumber"]), state["Number"]
        lines = [(account, self.direction * amount) for account, amount in self._lines(state, invoice)]
        words = f"{self.words} ({number})"
        state.update(vouchers.booked(asked.books, self.series, state["PaymentDate"], words, self.reference, number, lines))
        return asked.books.put(self.kind, state)

    def _lines(self, state: State, invoice: State) -> list[tuple[int, Decimal]]:
        """What is paid in kronor, and written off, against what the invoice was booked with; the rate may have changed since."""
        lines = [(int(state.get("ModeOfPaymentAccount") or _BANK), sums.number(state["Amount"]))]
        for each in _written_off(state):
            lines.append((int(each.get("AccountNumber") or _ROUNDED_OFF), owed.kronor(state, sums.number(each.get("Amount")))))
        lines.append((self.account, -owed.kronor(invoice, sums.number(state["_paid"]))))
        rest = sum((amount for _, amount in lines), Decimal(0))
        return [*lines, (_GAIN if self.direction * rest > 0 else _LOSS, -rest)]


def _follow(given: State, state: State) -> None:
    """Where one of the amounts is changed, or the rate, what came of it is found anew."""
    if given.get("Amount") is not None and given.get("AmountCurrency") is None:
        state.pop("AmountCurrency", None)
    elif given.get("AmountCurrency") is not None or given.get("CurrencyRate") is not None:
        state.pop("Amount", None)


def _complete(state: State, unpaid: Decimal) -> None:
    """Each amount from the other: `Amount` is in kronor, `AmountCurrency` in the invoice's currency. Without either all is paid."""
    if "AmountCurrency" not in state and "Amount" in state:
        state["AmountCurrency"] = sums.plain(sums.cents(sums.number(state["Amount"]) / owed.rate(state)))
    state.setdefault("AmountCurrency", sums.plain(unpaid))
    state.setdefault("Amount", sums.plain(owed.kronor(state, sums.number(state["AmountCurrency"]))))


def _written_off(state: State) -> list[State]:
    return state.get("WriteOffs") or []


def find_invoice(books: Books, kind: str, number: Any) -> State:
    """The invoice that a payment names. Raises Failure where there is none."""
    found = books.find(kind, number)
    if found is None:
        raise missing.named(kind, number, "InvoiceNumber")
    return found
