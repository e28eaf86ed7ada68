"""Which kinds of household work may stand on a document, and since when a rule is held."""

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
"""Before, a document with household work needed no type of tax reduction. Seen in recordings; held by the sandbox's clock."""
_ONE_MESSAGE: Final = date(2018, 1, 1)


def check(state: State, rows: list[dict[str, Any]], today: date) -> None:
    """Raises Failure where the rows' kinds of work do not go with the document's type of tax reduction."""
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
    """The type of tax reduction that a document has by its rows, where nobody has said which."""
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
