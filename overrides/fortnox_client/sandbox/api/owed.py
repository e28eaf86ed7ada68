"""What is owed on an invoice: its total without all that was settled, in the invoice's currency."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from fortnox_client.sandbox.api import sums
from fortnox_client.sandbox.api.books import extract
from fortnox_client.sandbox.api.listing import Filter
from fortnox_client.sandbox.api.searching import all_of, flag, passed
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
    "unpaidoverdue": passed("DueDate", NOT_CANCELLED, _OWED),
}
"""By which the invoices of customers and of suppliers are listed."""


def settle(invoice: State, amount: Decimal = Decimal(0)) -> None:
    """Settles a part of an invoice, or opens it anew where the amount is negative."""
    if invoice.get("Cancelled"):
        invoice["Balance"] = 0
        return
    settled = sums.number(invoice.get("_settled")) + amount
    invoice["_settled"] = sums.plain(settled)
    invoice["Balance"] = sums.plain(sums.number(invoice["Total"]) - settled)


def set_off(invoice: State, credit: State) -> None:
    """Settles what is still owed on an invoice by its credit, as far as that goes; the rest stays with the credit."""
    amount = min(max(sums.number(invoice["Balance"]), Decimal(0)), -sums.number(credit["Total"]))
    settle(credit, -amount)
    settle(invoice, amount)


def rate(state: State) -> Decimal:
    """What one of a document's currency is in kronor."""
    return (sums.number(state.get("CurrencyRate")) or Decimal(1)) / (sums.number(state.get("CurrencyUnit")) or 1)


def kronor(state: State, amount: Decimal) -> Decimal:
    """An amount in a document's currency, by the document's rate."""
    return sums.cents(amount * rate(state))
