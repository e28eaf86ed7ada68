"""The scopes that Fortnox knows. A scope grants reading and writing of its part of the system; adding one takes a new consent.

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


def checked(scopes: Iterable[str]) -> tuple[str, ...]:
    """The scopes, each once and in order. Raises ValueError for one that Fortnox does not know, with the nearest that it does."""
    if isinstance(scopes, str):
        raise ValueError(f"scopes is the text {scopes!r}; give a list of names, such as {scopes.split()!r}")
    names = tuple(dict.fromkeys(scopes))
    for name in names:
        if name not in SCOPES:
            near = get_close_matches(name.lower(), SCOPES, n=3)
            hint = f"; did you mean {' or '.join(near)}?" if near else f"; it knows {', '.join(sorted(SCOPES))}"
            raise ValueError(f"Fortnox knows no scope {name!r}{hint}")
    if not names:
        raise ValueError("no scope is asked for, and Fortnox grants only what is")
    return names
