"""Errors for resources that do not exist."""

from __future__ import annotations

from typing import Final

from fortnox_client.sandbox.api import api_errors
from fortnox_client.sandbox.api.api_errors import ApiError, bad_request, not_found

_MISSING: Final = {
    "accounts": (2000423, "kontot"),
    "articles": (2000428, "artikeln"),
    "cost_centers": (api_errors.BAD_IDENTIFIER, "kostnadsstället"),
    "currencies": (2000427, "valutan"),
    "customers": (2000204, "kunden"),
    "invoices": (2000434, "fakturan"),
    "offers": (api_errors.BAD_IDENTIFIER, "offerten"),
    "orders": (2000439, "ordern"),
    "price_lists": (2000431, "prislistan"),
    "prices": (2000430, "priset"),
    "projects": (2001161, "projektet"),
    "suppliers": (api_errors.BAD_IDENTIFIER, "leverantören"),
    "terms_of_deliveries": (2000435, "leveransvillkoret"),
    "terms_of_payments": (2000429, "betalningsvillkoret"),
    "units": (2000432, "enheten"),
}
# Not every service responds with 404.
_BAD: Final = {"voucher_file_connections": (api_errors.NOT_CONNECTED, "Filen är inte kopplad till någon verifikation.")}
# Error codes of invalid references in a document, where they differ from those of a path.
_NAMED: Final = {"customers": 2000433, "articles": 2001302, "accounts": 2001304}


def path_error(kind: str) -> ApiError:
    """Return the error of a path that names no resource."""
    if kind in _BAD:
        return bad_request(*_BAD[kind])
    code, noun = _MISSING.get(kind, (api_errors.BAD_IDENTIFIER, "objektet"))
    return not_found(code, f"Kan inte hitta {noun}.")


def reference_error(kind: str, key: object, field: str) -> ApiError:
    """Return the error of a payload field that refers to no resource."""
    code, noun = _MISSING.get(kind, (api_errors.BAD_VALUE, "objektet"))
    return bad_request(_NAMED.get(kind, code), f"Kan inte hitta {noun} {key}.", field)
