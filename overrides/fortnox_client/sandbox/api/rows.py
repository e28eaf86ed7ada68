"""How the rows of a document are changed: by their ids where one is sent, else by their places.

Source: https://www.fortnox.se/developer/blog (September 2021), and recorded answers.
"""

from __future__ import annotations

from typing import Any

from fortnox_client.sandbox.api import failures
from fortnox_client.sandbox.api.behaviour import laid
from fortnox_client.sandbox.api.failures import bad
from fortnox_client.sandbox.api.values import State


def changed(held: list[State], given: list[dict[str, Any]]) -> list[State]:
    """The rows after a change. What is not sent is gone.

    Where no row has a RowId, the first changes the first, and so on. Where one has, each with a RowId changes the row of that id, and
    each without is new. Raises Failure for a RowId that is not there, or twice.
    """
    if not any(row.get("RowId") for row in given):
        pairs = [(held[at] if at < len(held) else {}, row) for at, row in enumerate(given)]
    else:
        _refuse_doubles([row["RowId"] for row in given if row.get("RowId")])
        by_id = {row["RowId"]: row for row in held}
        pairs = [(_known(by_id, row), row) for row in given]
    return [_changed(before, row) for before, row in pairs]


def _refuse_doubles(ids: list[Any]) -> None:
    for row_id in ids:
        if ids.count(row_id) > 1:
            raise bad(failures.BAD_IDENTIFIER, f"Raden {row_id} finns flera gånger", "RowId")


def _known(by_id: dict[Any, State], row: dict[str, Any]) -> State:
    row_id = row.get("RowId")
    if not row_id:
        return {}
    if row_id not in by_id:
        raise bad(failures.BAD_IDENTIFIER, f"Det finns ingen rad {row_id}", "RowId")
    return by_id[row_id]


def _changed(before: State, given: dict[str, Any]) -> State:
    row = dict(before)
    laid(row, given)
    # An id is of one version of a document: every change gives new ones.
    row.pop("RowId", None)
    return row
