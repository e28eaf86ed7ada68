"""Changes of the rows of a document: by RowId if any row has one, else by position.

Source: https://www.fortnox.se/developer/blog (September 2021), and recorded responses.
"""

from __future__ import annotations

from typing import Any

from fortnox_client.sandbox.api import api_errors
from fortnox_client.sandbox.api.api_errors import bad_request
from fortnox_client.sandbox.api.behaviour import merge
from fortnox_client.sandbox.api.values import State


def merge_rows(existing: list[State], given: list[dict[str, Any]]) -> list[State]:
    """Return the rows after a change. Rows that are not in the payload are deleted.

    If no row has a RowId, the first row of the payload changes the first existing row, and so on. Otherwise a row with a RowId changes the
    existing row with that id, and a row without one is new.

    Raises:
        ApiError: a RowId does not exist, or is there twice.
    """
    if not any(row.get("RowId") for row in given):
        pairs = [(existing[at] if at < len(existing) else {}, row) for at, row in enumerate(given)]
    else:
        _check_duplicates([row["RowId"] for row in given if row.get("RowId")])
        by_id = {row["RowId"]: row for row in existing}
        pairs = [(_find_row(by_id, row), row) for row in given]
    return [_merge_row(before, row) for before, row in pairs]


def _check_duplicates(ids: list[Any]) -> None:
    for row_id in ids:
        if ids.count(row_id) > 1:
            raise bad_request(api_errors.BAD_IDENTIFIER, f"Raden {row_id} finns flera gånger", "RowId")


def _find_row(by_id: dict[Any, State], row: dict[str, Any]) -> State:
    row_id = row.get("RowId")
    if not row_id:
        return {}
    if row_id not in by_id:
        raise bad_request(api_errors.BAD_IDENTIFIER, f"Det finns ingen rad {row_id}", "RowId")
    return by_id[row_id]


def _merge_row(before: State, given: dict[str, Any]) -> State:
    row = dict(before)
    merge(row, given)
    # A RowId belongs to one version of a document: every change assigns new ones.
    row.pop("RowId", None)
    return row
