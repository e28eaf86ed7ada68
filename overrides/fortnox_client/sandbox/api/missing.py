"""What is said where a resource is not there."""

from __future__ import annotations

from typing import Final

from fortnox_client.sandbox.api import failures
from fortnox_client.sandbox.api.failures import Failure, bad, not_found

_MISSING: Final = {
    "accounts": (2000423, "kontot"),
    "articles": (2000428, "artikeln"),
    "cost_centers": (failures.BAD_IDENTIFIER, "kostnadsstället"),
    "currencies": (2000427, "valutan"),
    "customers": (2000204, "kunden"),
    "invoices": (2000434, "fakturan"),
    "offers": (failures.BAD_IDENTIFIER, "offerten"),
    "orders": (2000439, "ordern"),
    "price_lists": (2000431, "prislistan"),
    "prices": (2000430, "priset"),
    "projects": (2001161, "projektet"),
    "suppliers": (failures.BAD_IDENTIFIER, "leverantören"),
    "terms_of_deliveries": (2000435, "leveransvillkoret"),
    "terms_of_payments": (2000429, "betalningsvillkoret"),
    "units": (2000432, "enheten"),
}
# What is not there is no 404 everywhere.
_BAD: Final = {"voucher_file_connections": (failures.NOT_CONNECTED, "Filen är inte kopplad till någon verifikation.")}
# Where a document names what is not there, Fortnox has other codes for some.
_NAMED: Final = {"customers": 2000433, "articles": 2001302, "accounts": 2001304}


def failure(kind: str) -> Failure:
    """The path names nothing."""
    if kind in _BAD:
        return bad(*_BAD[kind])
    code, noun = _MISSING.get(kind, (failures.BAD_IDENTIFIER, "objektet"))
    return not_found(code, f"Kan inte hitta {noun}.")


def named(kind: str, key: object, field: str) -> Failure:
    """A value that is sent names nothing."""
    code, noun = _MISSING.get(kind, (failures.BAD_VALUE, "objektet"))
    return bad(_NAMED.get(kind, code), f"Kan inte hitta {noun} {key}.", field)
