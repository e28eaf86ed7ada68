"""A company with customers and purchase orders, numbered from 1, on a server that pages as Fortnox does, or as it well might."""

from collections.abc import Iterator
from typing import Any

import httpx
from attrs import define, field

USUAL = 100
MOST = {False: 500, True: 1000}
"""The most rows of a response of /3, and of the warehouse."""

TOTALS = ("@TotalResources", "@TotalPages", "@CurrentPage")


@define
class Books:
    """Answers lists, and remembers what it was asked.

    Attributes:
        rows: how many there are.
        said: what the MetaInformation says; where it says nothing, there is none.
        heeds_page: whether another page than the first is ever given.
        most: how many rows a response has at most, whatever the limit; None for as many as Fortnox documents or is taken to give.
        counts_by_most: whether the pages are counted as long as they are, and not as long as they were asked for.
        last_again: whether the last page is given for all behind it.
        moving: how many rows there are at each answer, one after the other; the last number stays.
    """

    rows: int
    said: tuple[str, ...] = TOTALS
    heeds_page: bool = True
    most: int | None = None
    counts_by_most: bool = True
    last_again: bool = False
    moving: Iterator[int] = field(factory=lambda: iter(()))
    requests: list[dict[str, str]] = field(factory=list)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        query = dict(request.url.params)
        self.requests.append(query)
        self.rows = next(self.moving, self.rows)
        asked = int(query.get("limit", USUAL))
        limit = min(asked, self.most or MOST["/api/" in request.url.path])
        pages = -(-self.rows // (limit if self.counts_by_most else asked))
        page = int(query.get("page", 1)) if self.heeds_page else 1
        if self.last_again:
            page = max(1, min(page, pages))
        start = int(query.get("offset", (page - 1) * limit))
        numbers = range(1, self.rows + 1)[start : start + limit]
        if "/api/" in request.url.path:
            return httpx.Response(200, json=[{"id": str(number)} for number in numbers])
        # Past the end Fortnox says that there are none at all; with an offset it says page 1.
        totals = (self.rows, pages) if numbers else (0, 0)
        body: dict[str, Any] = {"Customers": [{"CustomerNumber": str(number)} for number in numbers]}
        if self.said:
            told = dict(zip(TOTALS, (*totals, 1 if "offset" in query else page), strict=True))
            body["MetaInformation"] = {key: told[key] for key in self.said}
        return httpx.Response(200, json=body)


def customers(fortnox: Any, **options: Any) -> Any:
    """Pages by number."""
    return fortnox.customers.list(**options)


def orders(fortnox: Any, **options: Any) -> Any:
    """Pages by offset, and never says how many there are."""
    return fortnox.warehouse.purchase_orders.list(**options)


def numbers(rows: list[Any]) -> list[int]:
    """Which rows they are."""
    return [int(getattr(row, "customer_number", None) or row.id) for row in rows]
