"""Read the debts of customers, and create customers that do not exist."""

from bookkeeper.customers import ensure_customer
from bookkeeper.receivables import Debt, debts

__all__ = ["Debt", "debts", "ensure_customer"]
