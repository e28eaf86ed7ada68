"""Lists that go over pages, without I/O: what to ask for, what came, and what to read next.

Source: https://www.fortnox.se/developer/guides-and-good-to-know/pagination and recorded answers.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, Self, TypeVar

from attrs import evolve, field, frozen

from fortnox_core import totals
from fortnox_core.call import Call, call
from fortnox_core.decoding import read_rows
from fortnox_core.model import Model
from fortnox_core.operation import Operation
from fortnox_core.response import Response

M = TypeVar("M", bound=Model)

MOST_ROWS = 500
"""The most rows that Fortnox gives in one answer; asked for unless the caller says otherwise, since it makes the fewest calls."""

USUAL_ROWS = 100
"""How many rows Fortnox gives where nobody asks for a number. A server that gives fewer rows than it is asked for gives at least these."""


@frozen
class Page(Generic[M]):
    """One answer of a list.

    Attributes:
        items: the rows of this page.
        number: the page's number, from 1; None where the answer does not say.
        total: how many rows there are in all; None where the answer does not say, as past the end.
        pages: how many pages there are; None where the answer does not say.
        last: whether the list ends with this page; None where the response does not say.
    """

    items: list[M]
    number: int | None = None
    total: int | None = None
    pages: int | None = None
    last: bool | None = None

    def _repr_html_(self) -> str:
        from fortnox_core.html_tables import row_table

        title = f"Page {self.number or ''}".rstrip() + f": {len(self.items)} rows"
        return row_table(title, [item.shown() for item in self.items])


@frozen
class Listing(Generic[M]):
    """A list to be read: what to ask, from where, and how many pages at a time."""

    operation: Operation
    model: type[M]
    path: tuple[object, ...] = ()
    query: Mapping[str, object] = field(factory=dict[str, object])
    page: int | None = None
    limit: int | None = None
    offset: int | None = None
    read_ahead: int = 0

    def __attrs_post_init__(self) -> None:
        name = self.operation.name
        for place, least in (("page", 1), ("limit", 1), ("offset", 0), ("read_ahead", 0)):
            value = getattr(self, place)
            if value is not None and value < least:
                raise ValueError(f"{name}: {place} is {value}, and must be at least {least}")
        if self.limit is not None and self.limit > self.most:
            raise ValueError(f"{name}: limit is {self.limit}, and Fortnox gives at most {self.most} rows a request")
        if self.page is not None and self.offset is not None:
            raise ValueError(
                f"{name}: page is {self.page} and offset is {self.offset}, and a list starts at one of them; leave out the other"
            )

    @property
    def most(self) -> int:
        """The most rows that one request may ask for."""
        return self.operation.max_limit or MOST_ROWS

    @property
    def rows(self) -> int:
        """How many rows are asked for at a time."""
        return self.limit or self.most

    @property
    def by_offset(self) -> bool:
        """Whether the list goes on by the number of rows before, not by the number of the page."""
        return self.offset is not None or self.operation.paging in ("offset", "headers")

    @property
    def start(self) -> int:
        """Where the list starts: an offset, or the number of a page."""
        return (self.offset or 0) if self.by_offset else (self.page or 1)

    @property
    def before(self) -> int:
        """How many rows come before those that are read."""
        return self.start if self.by_offset else (self.start - 1) * self.rows

    def call(self) -> Call[Page[M]]:
        """The call of the page that this listing starts with."""
        query = dict(self.query)
        if self.operation.paging is not None:
            query |= {"page": self.page, "limit": self.rows, "offset": self.offset}
        return call(self.operation, self._read, self.path, query=query)

    def starting(self, start: int) -> Self:
        """The same list from another start on: an offset, or the number of a page."""
        if start == self.start:
            return self
        return evolve(self, offset=start) if self.by_offset else evolve(self, page=start)

    def at(self, number: int) -> Self:
        """The listing that starts with a page, counted from 1."""
        if number < 1:
            raise ValueError(f"{self.operation.name}: page is {number}, and must be at least 1")
        if self.operation.paging is None:
            if number > 1:
                raise ValueError(f"{self.operation.name} has one page, since all its rows come at once")
            return self
        if self.by_offset:
            return evolve(self, offset=self.start + (number - 1) * self.rows)
        return evolve(self, page=number)

    def first(self, count: int) -> Self:
        """Asks for the first rows in the fewest calls, and for hardly more than will be taken: 600 rows are two pages of 300."""
        calls = -(-count // self.rows)
        rows = -(-count // calls)
        if self.by_offset:
            return evolve(self, limit=rows)
        # Smaller pages have other numbers: only those that part the rows before can start where these do.
        rows = next(each for each in range(rows, self.rows + 1) if self.before % each == 0)
        return evolve(self, limit=rows, page=self.page and self.before // rows + 1)

    def whole(self) -> Self:
        """One row from the start on, to learn how many there are: past the end Fortnox says that there are none."""
        return evolve(self, limit=1, page=None, offset=None)

    def total(self, page: Page[M]) -> int | None:
        """How many rows there are in all, by one page of them; None where that cannot be told."""
        return len(page.items) if self.operation.paging is None else page.total

    def _read(self, response: Response) -> Page[M]:
        rows, meta = read_rows(response, self.model)
        if self.operation.paging == "headers":
            return Page(rows, total=totals.of_header(response.headers), last=totals.is_last(response.headers))
        # Past the end the totals are 0, and with an offset the number is always 1.
        past = not rows and self.before
        return Page(
            rows,
            None if self.offset is not None else totals.count(meta, "@CurrentPage"),
            None if past else totals.count(meta, totals.RESOURCES),
            None if past else totals.count(meta, "@TotalPages"),
        )


class Reading(Generic[M]):
    """One reading of a list: what to read next, by what came.

    Args:
        listing: the list.
        wanted: how many rows are wanted; None for all.
    """

    def __init__(self, listing: Listing[M], wanted: int | None = None) -> None:
        self._listing = listing
        self._wanted = wanted
        self._next = range(listing.start, listing.start + 1)
        self._planned = range(0)
        self._seen = 0
        self._size = 0
        self._last: Page[M] | None = None

    def plan(self) -> range:
        """Where the next pages start that are known to be there, or the one that may be; nothing at the end."""
        self._planned = self._next
        return self._planned

    @property
    def width(self) -> int:
        """How many of the planned pages are to be read at a time."""
        return max(1, min(self._listing.read_ahead, len(self._planned)))

    @property
    def as_planned(self) -> bool:
        """Whether the next of the planned pages is still the one to read: the totals may move, and a page may be shorter than the first."""
        return self._planned[:1] == self._next[:1]

    def call(self, start: int) -> Call[Page[M]]:
        """The call of a planned page."""
        return self._listing.starting(start).call()

    def add(self, page: Page[M]) -> bool:
        """Takes the next of the planned pages. Tells whether it is one: a server that ignores `page` gives the same once more."""
        start, self._planned = self._planned[0], self._planned[1:]
        if self._repeats(page, start):
            self._next = range(0)
            return False
        self._seen += len(page.items)
        self._size = self._size or len(page.items)
        self._last = page
        self._next = self._after(page, start) if page.items and self._listing.operation.paging is not None else range(0)
        return True

    def _repeats(self, page: Page[M], start: int) -> bool:
        if self._last is None or not page.items:
            return False
        if page.number is not None and page.number != start and not self._listing.by_offset:
            return True  # it says itself that it is another one
        if page.items != self._last.items:
            return False
        # Neighbours may be equal, if the answer counts its page as the one that was asked for, and says that there is one.
        return not (page.number == start and page.pages is not None and start <= page.pages)

    def _after(self, page: Page[M], start: int) -> range:
        pages = self._pages_after(page, start)
        if self._wanted is not None:
            pages = min(pages, -(-(self._wanted - self._seen) // self._size))
        if not self._listing.by_offset:
            return range(start + 1, start + 1 + pages)
        start = self._listing.before + self._seen
        return range(start, start + pages * self._size, self._size)

    def _pages_after(self, page: Page[M], start: int) -> int:
        """How many pages are to come as far as is known; 1 where only the next one can tell. The first page shows how long pages are."""
        if self._listing.operation.paging == "headers":
            # What else stands there is not documented: a total may be another one, and a page may be short.
            return 0 if page.last else 1
        full = len(page.items) >= self._size
        pages = 0 if page.pages is None or self._listing.by_offset else page.pages - start
        if pages > 0:
            return pages
        missing = -1 if page.total is None else page.total - self._listing.before - self._seen
        if missing < 0:
            # Nobody says how many rows there are, or it is fewer than there were: only a short page is the end.
            return 1 if full and len(page.items) >= min(self._listing.rows, USUAL_ROWS) else 0
        if page.pages is None or self._listing.by_offset:
            return -(-missing // self._size)
        # The last page by its number. Rows are missing where pages are shorter than was asked for, and counted as if they were not.
        return 1 if full and missing else 0
