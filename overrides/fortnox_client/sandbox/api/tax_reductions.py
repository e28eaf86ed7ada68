"""Rules for household work on documents: the allowed types, and since when each rule applies."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from fortnox_client.sandbox.api.api_errors import bad_request
from fortnox_client.sandbox.api.values import State

_ABOLISHED: Final = frozenset({"COOKING", "TUTORING"})
_GREEN: Final = frozenset({"CHARGINGSTATIONELECTRICVEHICLE", "SOLARCELLS", "STORAGESELFPRODUCEDELECTRICITY"})
_ROT: Final = frozenset({"CONSTRUCTION", "ELECTRICITY", "GLASSMETALWORK", "GROUNDDRAINAGEWORK", "HVAC", "MASONRY", "PAINTINGWALLPAPERING"})
_ANY: Final = frozenset({"OTHERCOSTS"})
_NEEDS_TYPE: Final = date(2020, 12, 1)
"""From this date a document with household work needs a type of tax reduction. Seen in recordings; the sandbox's clock decides."""
_ONE_MESSAGE: Final = date(2018, 1, 1)


def check(state: State, rows: list[dict[str, Any]], today: date) -> None:
    """Raise ApiError if a type of household work does not match the tax reduction of the document."""
    reduction = state.get("TaxReductionType") or "none"
    for row in rows:
        kind = row.get("HouseWorkType")
        if kind in (None, "", "EMPTYHOUSEWORK"):
            continue
        if kind in _ABOLISHED:
            raise bad_request(2003157 if today >= _ONE_MESSAGE else 2003151, "Skattereduktionen för det valda husarbetet har upphört.")
        if reduction == "none":
            if not row.get("HouseWork") and today >= _NEEDS_TYPE:
                raise bad_request(2004019, "Rader med husarbetestyp kräver att dokumentet har en skattereduktionstyp.")
            continue
        if kind in _ANY and row.get("HouseWork"):
            raise bad_request(2002980, "En rad för husarbete kan inte vara övrig kostnad.")
        if kind not in _ANY and not _is_allowed(reduction, kind):
            raise bad_request(2004021, f"Skattereduktionstypen '{reduction}' får inte ha rader med husarbetestypen '{kind}'.")


def derive_type(rows: list[dict[str, Any]]) -> str:
    """Return the type of tax reduction that follows from the rows of a document."""
    resource_types = [row.get("HouseWorkType") for row in rows if row.get("HouseWork")]
    if not resource_types:
        return "none"
    if any(kind in _GREEN for kind in resource_types):
        return "green"
    return "rut" if any(kind and kind not in _ROT | _ANY for kind in resource_types) else "rot"


def _is_allowed(reduction: str, kind: str) -> bool:
    match reduction:
        case "rot":
            return kind in _ROT
        case "green":
            return kind in _GREEN
        case _:
            return kind not in _ROT | _GREEN
