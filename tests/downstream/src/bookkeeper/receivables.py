"""Unpaid invoices, by customer."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from fortnox_client import Fortnox


@dataclass
class Debt:
    """What a customer owes, and since when the oldest invoice of it is due."""

    amount: Decimal = Decimal(0)
    oldest: date | None = None


def debts(fortnox: Fortnox) -> dict[str, Debt]:
    """Customer number -> debt, of all unpaid invoices."""
    found: defaultdict[str, Debt] = defaultdict(Debt)
    for invoice in fortnox.invoices.list(filter="unpaid"):
        debt = found[invoice.customer_number or ""]
        debt.amount += invoice.balance or 0
        if invoice.due_date and (debt.oldest is None or invoice.due_date < debt.oldest):
            debt.oldest = invoice.due_date
    return dict(found)
