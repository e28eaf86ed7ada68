"""The licence that a company needs for each scope.

Source: https://www.fortnox.se/developer/guides-and-good-to-know/scopes
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

_BY_LICENCE: Final = {
    "Order or Kundfaktura": "article customer invoice price print",
    "Bokföring or Kundfaktura": "bookkeeping",
    "Bokföring, Order or Kundfaktura": "costcenter currency payment project",
    "Bokföring, Anläggning or Arkivplats": "connectfile",
    "Bokföring": "supplier supplierinvoice",
    "Kundfaktura": "noxfinansinvoice",
    "Order": "offer order",
    "Lön": "salary",
    "Tidredovisning": "timereporting",
}
LICENCES: Final = {scope: licence for licence, scopes in _BY_LICENCE.items() for scope in scopes.split()}
"""Scope -> licence. No licence is known for the other scopes."""


def required_licences(scopes: Iterable[str]) -> str:
    """Return the licences that scopes need, such as "Lön (for salary)".

    Args:
        scopes: the scopes.

    Returns:
        The licences, separated by semicolons; "" if no licence is known for any scope.
    """
    return "; ".join(dict.fromkeys(f"{LICENCES[scope]} (for {scope})" for scope in scopes if scope in LICENCES))
