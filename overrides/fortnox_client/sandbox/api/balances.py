"""What is owed on an invoice: its total without all that was settled, in the invoice's currency."""

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
"""By which the invoices of customers and of suppliers are listed."""


def settle(invoice: State, amount: Decimal = Decimal(0)) -> None:
    """Settles a part of an invoice, or opens it anew where the amount is negative."""
    if invoice.get("Cancelled"):
        invoice["Balance"] = 0
        return
    settled = sums.to_decimal(invoice.get("_settled")) + amount
    invoice["_settled"] = sums.normalize(settled)
    invoice["Balance"] = sums.normalize(sums.to_decimal(invoice["Total"]) - settled)


def set_off(invoice: State, credit: State) -> None:
    """Settles what is still owed on an invoice by its credit, as far as that goes; the rest stays with the credit."""
    amount = min(max(sums.to_decimal(invoice["Balance"]), Decimal(0)), -sums.to_decimal(credit["Total"]))
    settle(credit, -amount)
    settle(invoice, amount)


def exchange_rate(state: State) -> Decimal:
    """What one of a document's currency is in kronor."""
    return (sums.to_decimal(state.get("CurrencyRate")) or Decimal(1)) / (sums.to_decimal(state.get("CurrencyUnit")) or 1)


def to_sek(state: State, amount: Decimal) -> Decimal:
    """An amount in a document's currency, by the document's rate."""
    return sums.round_cents(amount * exchange_rate(state))
