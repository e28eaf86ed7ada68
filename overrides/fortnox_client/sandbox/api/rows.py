"""How the rows of a document are changed: by their ids where one is sent, else by their places.

Source: https://www.fortnox.se/developer/blog (September 2021), and recorded answers.
"""

from __future__ import annotations

from typing import Any

from fortnox_client.sandbox.api import api_errors
from fortnox_client.sandbox.api.api_errors import bad_request
from fortnox_client.sandbox.api.behaviour import merge
from fortnox_client.sandbox.api.values import State


def merge_rows(existing: list[State], given: list[dict[str, Any]]) -> list[State]:
    """The rows after a change. What is not sent is gone.

    Where no row has a RowId, the first changes the first, and so on. Where one has, each with a RowId changes the row of that id, and
    each without is new. Raises Failure for a RowId that is not there, or twice.
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
    # An id is of one version of a document: every change gives new ones.
    row.pop("RowId", None)
    return row
