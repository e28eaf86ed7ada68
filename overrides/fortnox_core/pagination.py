"""Pagination without I/O: which page to request, how to read it, and which page comes next.

Source: https://www.fortnox.se/developer/guides-and-good-to-know/pagination and recorded responses.
"""
# Names that begin with an underscore are private to this project.
# pyright: reportPrivateUsage=false

from __future__ import annotations

import warnings
from collections.abc import Mapping
from typing import Any, Generic, Literal, Self, TypeVar

from attrs import evolve, field, frozen

from fortnox_core import totals
from fortnox_core.call import Call, call
from fortnox_core.decoding import read_rows
from fortnox_core.errors import IncompleteList, IncompleteListWarning, Response
from fortnox_core.model import Model
from fortnox_core.operation import Operation

M = TypeVar("M", bound=Model)

MAX_ROWS = 500
"""The largest `limit` that Fortnox accepts. It is the default, because it needs the fewest requests."""

OnIncomplete = Literal["raise", "warn"]
"""What a list does that ends before its total: raise IncompleteList, or warn with IncompleteListWarning."""

_MAX_PLANNED = 1_000_000
"""How many pages are planned at most, because a total can be absurd."""


@frozen(repr=False)
class Page(Generic[M]):
    """One page of a list.

    Attributes:
        items: the rows of this page.
        number: number of the page, from 1; None if the response does not contain it.
        total: number of rows in the complete list; None if the response does not contain it, such as a page past the end.
        pages: number of pages in the complete list; None if the response does not contain it.
        last: whether this is the last page; None if the response does not say it.
    """

    items: list[M]
    number: int | None = None
    total: int | None = None
    pages: int | None = None
    last: bool | None = None
    _response: Response | None = field(default=None, init=False, repr=False, eq=False)

    def __repr__(self) -> str:
        return f"<{self._title()}>"

    def _repr_html_(self) -> str:
        from fortnox_core.html_tables import row_table

        return row_table(self._title(), [item._shown() for item in self.items])

    def _title(self) -> str:
        """Return the position of the page and the number of its rows: `Page 1 of 3: 500 of 1234 rows`."""
        position = "" if self.number is None else f" {self.number}" + ("" if self.pages is None else f" of {self.pages}")
        count = len(self.items) if self.total is None else f"{len(self.items)} of {self.total}"
        return f"Page{position}: {count} row{'' if (self.total or len(self.items)) == 1 else 's'}"


@frozen
class Listing(Generic[M]):
    """Describe a list to read: its operation, its parameters and where it starts.

    Attributes:
        operation: the operation that lists.
        model: class of the rows.
        path: path parameters, in order.
        query: names and values of the query, without page, limit and offset.
        page: number of the first page, from 1; None for the first.
        limit: rows per request, from 1 to `max_rows`; None for `max_rows`.
        offset: number of rows to skip; None for none.
        read_ahead: number of pages to fetch concurrently; 0 and 1 fetch one at a time.
        extra_query: names and values of the query that the method does not have; None for none.
        on_incomplete: "raise" or "warn", for a list that ends before its total.
    """

    operation: Operation
    model: type[M]
    path: tuple[object, ...] = ()
    query: Mapping[str, object] = field(factory=dict[str, object])
    page: int | None = None
    limit: int | None = None
    offset: int | None = None
    read_ahead: int = 0
    extra_query: Mapping[str, object] | None = None
    on_incomplete: OnIncomplete = "raise"

    def __attrs_post_init__(self) -> None:
        name = self.operation.name
        if self.on_incomplete not in ("raise", "warn"):
            raise ValueError(f'{name}: on_incomplete must be "raise" or "warn", got {self.on_incomplete!r}')
        self._check_extra_query()
        for parameter, least, most in (("page", 1, None), ("limit", 1, self.max_rows), ("offset", 0, None), ("read_ahead", 0, None)):
            value = getattr(self, parameter)
            if value is not None:
                _check_int(f"{name}: {parameter}", value, least, most)
        if self.page is not None and self.offset is not None:
            raise ValueError(f"{name}: page and offset must not be combined, got page {self.page} and offset {self.offset}; omit one")

    @property
    def max_rows(self) -> int:
        """The largest `limit` of the operation."""
        return self.operation.max_limit or MAX_ROWS

    @property
    def page_size(self) -> int:
        """How many rows a request asks for."""
        return self.limit or self.max_rows

    @property
    def uses_offset(self) -> bool:
        """Whether the next page is requested by offset, not by page number."""
        return self.offset is not None or self.operation.paging in ("offset", "headers")

    @property
    def start(self) -> int:
        """Where the list starts: an offset, or a page number."""
        return (self.offset or 0) if self.uses_offset else (self.page or 1)

    @property
    def skipped_rows(self) -> int:
        """How many rows of the list come before the first one that is read."""
        return self.start if self.uses_offset else (self.start - 1) * self.page_size

    def call(self) -> Call[Page[M]]:
        """Return the call of the first page of this listing."""
        query = {**self.query, **(self.extra_query or {})}
        if self.operation.paging is not None:
            query |= {"page": self.page, "limit": self.page_size, "offset": self.offset}
        return call(self.operation, self._read_page, self.path, query=query)

    def start_at(self, start: int) -> Self:
        """Return the same listing from another start: an offset, or a page number."""
        if start == self.start:
            return self
        return evolve(self, offset=start) if self.uses_offset else evolve(self, page=start)

    def select_page(self, number: int) -> Self:
        """Return the listing that starts with a page.

        Args:
            number: number of the page, from 1.

        Raises:
            ValueError: the number is below 1, or the list has only one page.
        """
        name = self.operation.name
        _check_int(f"{name}: page", number, 1)
        if self.operation.paging is None:
            if number > 1:
                raise ValueError(f"{name}: page must be 1, got {number}; this list has only one page")
            return self
        if self.uses_offset:
            return evolve(self, offset=self.start + (number - 1) * self.page_size)
        return evolve(self, page=number)

    def limit_to(self, count: int) -> Self:
        """Return the listing that reads the first `count` rows with the fewest requests and few extra rows.

        600 rows, for example, are read as two pages of 300.
        """
        requests = -(-count // self.page_size)
        rows = -(-count // requests)
        if self.uses_offset:
            return evolve(self, limit=rows)
        # Smaller pages have other numbers. The size must divide the skipped rows, or no page starts where this listing starts.
        rows = next(each for each in range(rows, self.page_size + 1) if self.skipped_rows % each == 0)
        return evolve(self, limit=rows, page=self.page and self.skipped_rows // rows + 1)

    def for_total(self) -> Self:
        """Return the listing of one row from the start of the list. Its response contains the total; past the end Fortnox sends 0."""
        return evolve(self, limit=1, page=None, offset=None)

    def read_total(self, page: Page[M]) -> int | None:
        """Return the number of rows in the complete list from one of its pages; None if it is unknown."""
        return len(page.items) if self.operation.paging is None else page.total

    def _read_page(self, response: Response) -> Page[M]:
        page = self._create_page(response)
        object.__setattr__(page, "_response", evolve(response, content=b""))  # a page must not keep its body in memory
        return page

    def _create_page(self, response: Response) -> Page[M]:
        rows, meta = self._read_rows(response)
        if self.operation.paging == "headers":
            total, last = totals.read_total_header(response.headers), totals.read_last_header(response.headers)
            return Page(rows, total=total, last=last)
        # Past the end Fortnox sends totals of 0. With an offset it sends page number 1 always.
        past_end = not rows and self.skipped_rows
        return Page(
            rows,
            None if self.offset is not None else totals.read_count(meta, "@CurrentPage"),
            None if past_end else totals.read_count(meta, totals.TOTAL_RESOURCES),
            None if past_end else totals.read_count(meta, "@TotalPages"),
        )

    def _read_rows(self, response: Response) -> tuple[list[M], dict[str, Any]]:
        return read_rows(response, self.model)

    def _check_extra_query(self) -> None:
        if self.extra_query is None:
            return
        if not isinstance(self.extra_query, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise TypeError(f"{self.operation.name}: query must be a mapping of names to values, got {type(self.extra_query).__name__}")
        given = {name for name, value in self.query.items() if value is not None} | {"page", "limit", "offset"}
        twice = sorted(given.intersection(self.extra_query))
        if twice:
            raise ValueError(f"{self.operation.name}: query must not contain {', '.join(twice)}; use the parameters of the method")


def _check_int(name: str, value: object, least: int, most: int | None = None) -> None:
    is_bool = isinstance(value, bool)  # a bool is an int to Python
    if isinstance(value, int) and not is_bool and value >= least and (most is None or value <= most):
        return
    allowed = f"of at least {least}" if most is None else f"from {least} to {most}"
    raise (ValueError if isinstance(value, int) and not is_bool else TypeError)(f"{name} must be an int {allowed}, got {value!r}")


def _has_equal_rows(rows: list[M]) -> bool:
    return any(row in rows[:position] for position, row in enumerate(rows))


class PagePlan(Generic[M]):
    """Plan which pages of a list to request next, from the pages received so far. One plan is one iteration.

    The list ends at an empty page, at its total, or at a page that repeats an earlier one.
    If it ends before the total that Fortnox reported last, or with a page that contradicts the others, it is incomplete.

    Args:
        listing: the list.
        wanted: number of rows that are wanted; None for all.
    """

    def __init__(self, listing: Listing[M], wanted: int | None = None) -> None:
        self._listing = listing
        self._wanted = wanted
        self._next = range(listing.start, listing.start + 1)
        self._planned = range(0)
        self._received = 0
        self._page_size = 0
        self._total: int | None = None
        self._previous: Page[M] | None = None
        self._fault = ""

    def plan(self) -> range:
        """Return where the next pages start: all pages that are known to exist, or one that may exist; empty at the end of the list."""
        self._planned = self._next
        return self._planned

    @property
    def concurrency(self) -> int:
        """How many of the planned pages to request at a time."""
        return max(1, min(self._listing.read_ahead, len(self._planned)))

    @property
    def is_current(self) -> bool:
        """Whether the plan is still right. It changes if the total changes, or if a page is shorter than the first page."""
        return self._planned[:1] == self._next[:1]

    def call(self, start: int) -> Call[Page[M]]:
        """Return the call of a planned page."""
        return self._listing.start_at(start).call()

    def add(self, page: Page[M]) -> bool:
        """Add the next planned page. Return False if it repeats the previous page, as from a server that ignores `page`."""
        start, self._planned = self._planned[0], self._planned[1:]
        if page.total is not None and page.total >= 0:
            self._total = page.total
        if self._is_repeated(page, start):
            self._next = range(0)
            self._previous = page
            return False
        self._received += len(page.items)
        self._page_size = self._page_size or len(page.items)
        self._previous = page
        self._next = self._plan_after(page, start) if page.items and self._listing.operation.paging is not None else range(0)
        return True

    def finish(self) -> None:
        """Check that the list is complete, after its last page.

        Raises:
            IncompleteList: it is not, and `on_incomplete` is "raise". With "warn" a warning is issued.
        """
        fault = self._fault or self._missing_rows()
        response = None if self._previous is None else self._previous._response
        if not fault or response is None or (self._wanted is not None and self._received >= self._wanted):
            return
        error = IncompleteList(response, fault, rows=self._received, total=self._total)
        if self._listing.on_incomplete == "raise":
            raise error
        warnings.warn(str(error), IncompleteListWarning, stacklevel=3)

    def _missing_rows(self) -> str:
        """Return what is wrong if the list ended before its total; "" if it did not."""
        if self._listing.operation.paging in (None, "headers") or self._total is None:
            return ""
        expected = max(0, self._total - self._listing.skipped_rows)
        return f"the list ended after {self._received} of {expected} rows" if self._received < expected else ""

    def _is_repeated(self, page: Page[M], start: int) -> bool:
        if self._previous is None or not page.items:
            return False
        if page.items != self._previous.items:
            if page.number in (None, start) or self._listing.uses_offset:
                return False
            self._fault = f"page {start} was requested, and page {page.number} was returned"
            return True
        # Two pages may have equal rows: they do if the response has the requested page number, and that page exists.
        if page.number == start and page.pages is not None and start <= page.pages:
            return False
        # A short page that comes again is the complete list of a server that ignores `page`, if its rows are different.
        # So is a last page that a server sends again for each page past the end.
        is_known = self._total is not None and self._total >= self._listing.skipped_rows + self._received
        is_last = page.pages is not None and (page.number == page.pages or start > page.pages)
        if not (is_known or is_last) and (len(page.items) >= self._listing.page_size or _has_equal_rows(page.items)):
            self._fault = "two pages have the same rows, and no total shows whether the list is complete"
        return True

    def _plan_after(self, page: Page[M], start: int) -> range:
        pages = min(self._count_remaining_pages(page, start), _MAX_PLANNED)
        if self._wanted is not None:
            pages = min(pages, -(-(self._wanted - self._received) // self._page_size))
        if not self._listing.uses_offset:
            return range(start + 1, start + 1 + pages)
        start = self._listing.skipped_rows + self._received
        return range(start, start + pages * self._page_size, self._page_size)

    def _count_remaining_pages(self, page: Page[M], start: int) -> int:
        """Return how many pages remain; 1 if only the next response can show it. The first page defines the page size."""
        if self._listing.operation.paging == "headers":
            # The other headers are not documented: the total may be another total, and a page may be short.
            return 0 if page.last else 1
        pages = 0 if page.pages is None or self._listing.uses_offset else page.pages - start
        if pages > 0:
            return pages
        missing = None if page.total is None or page.total < 0 else page.total - self._listing.skipped_rows - self._received
        if missing == 0:
            return 0
        if missing is None or missing < 0:
            return 1  # the total is unknown or wrong: only an empty page shows the end
        # This is the last page by its number, or pages have no number. Rows are missing, so the next page may exist.
        return -(-missing // self._page_size) if page.pages is None or self._listing.uses_offset else 1
