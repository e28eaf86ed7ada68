"""Which licence of the company each scope needs.

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
"""Scope -> licence. A scope that is not here needs none that is known."""


def needed(scopes: Iterable[str]) -> str:
    """The licences of some scopes, in words; "" where none is needed."""
    return "; ".join(dict.fromkeys(f"{LICENCES[scope]} (for {scope})" for scope in scopes if scope in LICENCES))
