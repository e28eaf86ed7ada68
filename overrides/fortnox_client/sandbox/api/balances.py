"""Balances of invoices: the total less payments, credits and write-offs, in the currency of the invoice."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from fortnox_client.sandbox.api import sums
from fortnox_client.sandbox.api.company_data import extract
from fortnox_client.sandbox.api.list_query import Filter
from fortnox_client.sandbox.api.search_conditions import all_of, date_passed, flag
from fortnox_client.sandbox.api.store import Condition
from fortnox_client.sandbox.api.values import State

NOT_CANCELLED: Final = flag("Cancelled", on=False)
_OWED: Final = Condition(f"ifnull({extract('Balance')}, 0) <> 0")
_SETTLED: Final = Condition(f"ifnull({extract('Balance')}, 0) = 0")
FILTERS: Final[Mapping[str, Filter]] = {
    "cancelled": flag("Cancelled", on=True),
    "fullypaid": all_of(NOT_CANCELLED, flag("Booked", on=True), _SETTLED),
    "unbooked": all_of(NOT_CANCELLED, flag("Booked", on=False)),
    "unpaid": all_of(NOT_CANCELLED, _OWED),
    "unpaidoverdue": date_passed("DueDate", NOT_CANCELLED, _OWED),
}
"""Filters of the lists of customer invoices and supplier invoices."""


def settle(invoice: State, amount: Decimal = Decimal(0)) -> None:
    """Settle an amount of an invoice. A negative amount reopens the invoice."""
    if invoice.get("Cancelled"):
        invoice["Balance"] = 0
        return
    settled = sums.to_decimal(invoice.get("_settled")) + amount
    invoice["_settled"] = sums.normalize(settled)
    invoice["Balance"] = sums.normalize(sums.to_decimal(invoice["Total"]) - settled)


def set_off(invoice: State, credit: State) -> None:
    """Settle the balance of an invoice with its credit invoice. What remains of the credit stays on the credit invoice."""
    amount = min(max(sums.to_decimal(invoice["Balance"]), Decimal(0)), -sums.to_decimal(credit["Total"]))
    settle(credit, -amount)
    settle(invoice, amount)


def exchange_rate(state: State) -> Decimal:
    """Return the exchange rate of a document: the value of 1 unit of its currency in SEK."""
    return (sums.to_decimal(state.get("CurrencyRate")) or Decimal(1)) / (sums.to_decimal(state.get("CurrencyUnit")) or 1)


def to_sek(state: State, amount: Decimal) -> Decimal:
    """Convert an amount in the currency of a document to SEK, at the rate of the document."""
    return sums.round_cents(amount * exchange_rate(state))
