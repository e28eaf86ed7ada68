"""OAuth scopes of Fortnox. A scope grants reading and writing of one area; adding a scope requires a new consent.

Source: https://www.fortnox.se/developer/guides-and-good-to-know/scopes
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

SCOPES = frozenset(
    {
        "archive",
        "article",
        "assets",
        "bookkeeping",
        "companyinformation",
        "companylogo",
        "connectfile",
        "costcenter",
        "currency",
        "customer",
        "deletevoucher",
        "inbox",
        "invoice",
        "noxfinansinvoice",
        "offer",
        "order",
        "payment",
        "price",
        "print",
        "profile",
        "project",
        "salary",
        "settings",
        "supplier",
        "supplierinvoice",
        "timereporting",
        "warehouse",
        "warehousecustomdocument",
    }
)


def check_scopes(scopes: Iterable[str]) -> tuple[str, ...]:
    """Return the scopes without duplicates, in order.

    Raises:
        ValueError: there is none, or Fortnox does not know one. The message suggests similar scopes.
    """
    if isinstance(scopes, str):
        raise ValueError(f"scopes must be a list of names such as {scopes.split()!r}, got the str {scopes!r}")
    names = tuple(dict.fromkeys(scopes))
    for name in names:
        if name not in SCOPES:
            similar = get_close_matches(name.lower(), SCOPES, n=3)
            hint = f"did you mean {' or '.join(similar)}?" if similar else f"known scopes: {', '.join(sorted(SCOPES))}"
            raise ValueError(f"unknown scope {name!r}; {hint}")
    if not names:
        raise ValueError("scopes must not be empty: Fortnox grants only the scopes that are requested")
    return names
