"""A fake server that lists customers and purchase orders, numbered from 1, with the pagination of Fortnox and variants of it."""

from collections.abc import Iterator
from typing import Any

import httpx
from attrs import define, field

DEFAULT_LIMIT = 100
MAX_LIMIT = {False: 500, True: 1000}
"""Largest page size of /3 (False) and of the warehouse (True)."""

TOTALS = ("@TotalResources", "@TotalPages", "@CurrentPage")


@define
class FakeListServer:
    """List rows, and record the queries.

    Attributes:
        rows: number of rows in the list.
        totals: keys of the MetaInformation; without keys there is no MetaInformation.
        supports_page: whether the parameter `page` has an effect.
        max_rows: largest page size, whatever `limit` is; None for Fortnox's.
        counts_by_max_rows: whether `@TotalPages` is computed from `max_rows`, not from `limit`.
        repeats_last: whether a page past the end is the last page again.
        row_counts: number of rows at each request, in order; the last number stays.
        requests: queries of the requests.
    """

    rows: int
    totals: tuple[str, ...] = TOTALS
    supports_page: bool = True
    max_rows: int | None = None
    counts_by_max_rows: bool = True
    repeats_last: bool = False
    row_counts: Iterator[int] = field(factory=lambda: iter(()))
    requests: list[dict[str, str]] = field(factory=list)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        query = dict(request.url.params)
        self.requests.append(query)
        self.rows = next(self.row_counts, self.rows)
        requested = int(query.get("limit", DEFAULT_LIMIT))
        limit = min(requested, self.max_rows or MAX_LIMIT["/api/" in request.url.path])
        pages = -(-self.rows // (limit if self.counts_by_max_rows else requested))
        page = int(query.get("page", 1)) if self.supports_page else 1
        if self.repeats_last:
            page = max(1, min(page, pages))
        start = int(query.get("offset", (page - 1) * limit))
        numbers = range(1, self.rows + 1)[start : start + limit]
        if "/api/" in request.url.path:
            return httpx.Response(200, json=[{"id": str(number)} for number in numbers])
        # Past the end Fortnox sends totals of 0; with an offset it sends page 1.
        counts = (self.rows, pages) if numbers else (0, 0)
        body: dict[str, Any] = {"Customers": [{"CustomerNumber": str(number)} for number in numbers]}
        if self.totals:
            meta = dict(zip(TOTALS, (*counts, 1 if "offset" in query else page), strict=True))
            body["MetaInformation"] = {key: meta[key] for key in self.totals}
        return httpx.Response(200, json=body)


def customers(fortnox: Any, **options: Any) -> Any:
    """List customers, which are paginated by page number."""
    return fortnox.customers.list(**options)


def orders(fortnox: Any, **options: Any) -> Any:
    """List purchase orders, which are paginated by offset and have no total."""
    return fortnox.warehouse.purchase_orders.list(**options)


def numbers(rows: list[Any]) -> list[int]:
    """Return the numbers of the rows."""
    return [int(getattr(row, "customer_number", None) or row.id) for row in rows]
