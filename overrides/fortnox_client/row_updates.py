"""Build the rows of an update of an invoice, order, offer or contract.

Without a RowId, Fortnox matches the rows of an update with the existing rows by position: a field that is not sent keeps the value of the
row at this position, and missing rows are deleted. If one row has a RowId, a row without one is new.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, overload

from fortnox_core.model import Model

if TYPE_CHECKING:
    from fortnox_client import models, payloads

_ROWS: Final = {"Contract": "invoice_rows", "Invoice": "invoice_rows", "Offer": "offer_rows", "Order": "order_rows"}
"""The documents whose rows are updated by RowId -> the attribute with the rows. Source: https://www.fortnox.se/developer/blog"""


@overload
def update_rows(
    document: models.Contract,
    changes: Mapping[int, payloads.ContractRowUpdate] | None = None,
    *,
    add: Sequence[payloads.ContractRowCreate] = (),
    remove: Collection[int] = (),
) -> list[payloads.ContractRowUpdate]: ...
@overload
def update_rows(
    document: models.Invoice,
    changes: Mapping[int, payloads.InvoiceRowUpdate] | None = None,
    *,
    add: Sequence[payloads.InvoiceRowCreate] = (),
    remove: Collection[int] = (),
) -> list[payloads.InvoiceRowUpdate]: ...
@overload
def update_rows(
    document: models.Offer,
    changes: Mapping[int, payloads.OfferRowUpdate] | None = None,
    *,
    add: Sequence[payloads.OfferRowCreate] = (),
    remove: Collection[int] = (),
) -> list[payloads.OfferRowUpdate]: ...
@overload
def update_rows(
    document: models.Order,
    changes: Mapping[int, payloads.OrderRowUpdate] | None = None,
    *,
    add: Sequence[payloads.OrderRowCreate] = (),
    remove: Collection[int] = (),
) -> list[payloads.OrderRowUpdate]: ...
def update_rows(
    document: Model,
    changes: Mapping[int, Mapping[str, Any]] | None = None,
    *,
    add: Sequence[Mapping[str, Any]] = (),
    remove: Collection[int] = (),
) -> list[Any]:
    """Return the complete rows for an update of a document: the rows that are not named stay as they are.

    Read the document just before: each update gives its rows new RowIds.

    Args:
        document: the document as it was read: an Invoice, Order, Offer or Contract.
        changes: RowId -> the fields to change. Fields that are not named stay as they are.
        add: new rows, in order. They are placed after the existing rows, and inherit nothing from them.
        remove: RowIds of the rows to delete.

    Returns:
        A payload for each row, for the key `InvoiceRows`, `OrderRows` or `OfferRows` of the update.

    Raises:
        TypeError: the document is not one of these models.
        ValueError: a RowId is unknown, or is changed and removed; a new row has a RowId; or no existing row would remain.
    """
    changed = changes or {}
    ids = _row_ids(document)
    _check_ids(ids, changed, remove)
    if any("RowId" in row for row in add):
        raise ValueError("a row in `add` must not have RowId, because it is new; to change a row, use `changes`")
    kept = [{**changed.get(each, {}), "RowId": each} for each in ids if each not in remove]
    if not kept and (ids or not add):
        raise ValueError(
            "the update must contain at least one existing row: if no row has a RowId, Fortnox merges new rows with the old ones, and it"
            " rejects an empty list of rows; keep one row, and remove it with a second update"
        )
    return [*kept, *map(dict, add)]


def _row_ids(document: object) -> list[int]:
    """Return the RowIds of a document's rows, in order."""
    name = type(document).__name__
    if name not in _ROWS or not isinstance(document, Model):
        raise TypeError(f"document must be an Invoice, Order, Offer or Contract that `get` returned, got {name}")
    ids = [row.row_id for row in getattr(document, _ROWS[name])]
    if None in ids:
        raise ValueError(f"row {ids.index(None) + 1} of the {name.lower()} has no RowId; read the {name.lower()} again")
    return ids


def _check_ids(ids: list[int], changes: Collection[int], remove: Collection[int]) -> None:
    for where, named in (("changes", changes), ("remove", remove)):
        for each in named:
            if each not in ids:
                known = ", ".join(map(str, ids)) or "none"
                raise ValueError(f"{where}: the document has no row with RowId {each!r}; its RowIds: {known}")
    if both := set(changes) & set(remove):
        raise ValueError(f"the row with RowId {min(both)} is in `changes` and in `remove`; use only one of them")
