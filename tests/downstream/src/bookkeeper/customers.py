"""Customers of a company."""

from fortnox_client import Fortnox
from fortnox_client.errors import NotFound
from fortnox_client.models import Customer
from fortnox_client.payloads import CustomerCreate


def ensure_customer(fortnox: Fortnox, number: str, customer: CustomerCreate) -> Customer:
    """Return the customer with a number. Create it if it does not exist."""
    try:
        return fortnox.customers.get(number)
    except NotFound:
        return fortnox.customers.create({**customer, "CustomerNumber": number})
