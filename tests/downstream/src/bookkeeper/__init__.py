"""What a firm asks of its books: who owes it, and that its customers are in them."""

from bookkeeper.customers import ensure_customer
from bookkeeper.receivables import Debt, debts

__all__ = ["Debt", "debts", "ensure_customer"]
