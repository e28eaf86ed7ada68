"""Unpaid invoices, by customer."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from fortnox_client import Fortnox


@dataclass
class Debt:
    """The unpaid amount of a customer, and the due date of the oldest unpaid invoice."""

    amount: Decimal = Decimal(0)
    oldest: date | None = None


def debts(fortnox: Fortnox) -> dict[str, Debt]:
    """Return the debt of each customer number, from all unpaid invoices."""
    found: defaultdict[str, Debt] = defaultdict(Debt)
    for invoice in fortnox.invoices.list(filter="unpaid"):
        debt = found[invoice.customer_number or ""]
        debt.amount += invoice.balance or 0
        if invoice.due_date and (debt.oldest is None or invoice.due_date < debt.oldest):
            debt.oldest = invoice.due_date
    return dict(found)
