"""Customers of the books."""

from fortnox_client import Fortnox
from fortnox_client.errors import NotFound
from fortnox_client.models import Customer
from fortnox_client.payloads import CustomerCreate


def ensure_customer(fortnox: Fortnox, number: str, customer: CustomerCreate) -> Customer:
    """The customer of a number, made where there is none."""
    try:
        return fortnox.customers.get(number)
    except NotFound:
        return fortnox.customers.create({**customer, "CustomerNumber": number})
