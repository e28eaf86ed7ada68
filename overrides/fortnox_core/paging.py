"""Lists that go over pages: which page to ask for next, and the objects that users iterate.

A `Listing` decides without I/O; `Pager` and `AsyncPager` send what it asks for.
Source: https://www.fortnox.se/developer/guides-and-good-to-know/pagination and recorded answers.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from itertools import islice
from typing import Any, Generic, NoReturn, TypeVar

from attrs import evolve, field, frozen

from fortnox_core.call import Call, call
from fortnox_core.model import Model
from fortnox_core.operation import Operation
from fortnox_core.reading import read_rows
from fortnox_core.reply import Reply
from fortnox_core.sending import AsyncSender, Sender
from fortnox_core.wire import Unconvertible, integer

M = TypeVar("M", bound=Model)

MOST_ROWS = 500
"""The most rows that Fortnox gives in one answer; asked for unless the caller says otherwise, since it makes the fewest calls."""


@frozen
class Page(Generic[M]):
    """One answer of a list.

    Attributes:
        items: the rows of this page.
        number: the page's number, from 1; None where the answer does not say.
        total: how many rows there are in all; None where the answer does not say.
        pages: how many pages there are; None where the answer does not say.
    """

    items: list[M]
    number: int | None = None
    total: int | None = None
    pages: int | None = None

    def repeats(self, before: Page[M] | None) -> bool:
        """True where a server that ignores `page` gave the page before once more."""
        return before is not None and bool(self.items) and self.number == before.number and self.items == before.items


@frozen
class Listing(Generic[M]):
    """A list to be read: what to ask, from where, and when it ends."""

    operation: Operation
    model: type[M]
    path: tuple[object, ...] = ()
    query: Mapping[str, object] = field(factory=dict[str, object])
    page: int | None = None
    limit: int | None = None
    offset: int | None = None

    def __attrs_post_init__(self) -> None:
        for name, least in (("page", 1), ("limit", 1), ("offset", 0)):
            value = getattr(self, name)
            if value is not None and value < least:
                raise ValueError(f"{self.operation.name}: {name} is {value}, and must be at least {least}")
        if self.limit is not None and self.limit > MOST_ROWS:
            raise ValueError(f"{self.operation.name}: limit is {self.limit}, and Fortnox gives at most {MOST_ROWS} rows a request")

    def call(self) -> Call[Page[M]]:
        """The call of the page that this listing starts with."""
        query = dict(self.query)
        if self.operation.paging is not None:
            query |= {"page": self.page, "limit": self._rows, "offset": self.offset}
        return call(self.operation, self._read, self.path, query=query)

    def total(self, page: Page[M]) -> int | None:
        """How many rows there are in all, by one page of them; None where that cannot be told."""
        return len(page.items) if self.operation.paging is None else page.total

    @property
    def _rows(self) -> int:
        return self.limit or MOST_ROWS

    def at(self, number: int) -> Listing[M]:
        """The listing that starts with a page, counted from 1."""
        if number < 1:
            raise ValueError(f"{self.operation.name}: page is {number}, and must be at least 1")
        if self.operation.paging is None:
            if number > 1:
                raise ValueError(f"{self.operation.name} has one page, since all its rows come at once")
            return self
        if self.offset is None and self.operation.paging == "page":
            return evolve(self, page=number)
        return evolve(self, offset=(self.offset or 0) + (number - 1) * self._rows)

    def after(self, page: Page[M]) -> Listing[M] | None:
        """What to read after a page; None at the end."""
        if self.operation.paging is None or not page.items:
            return None
        if self.offset is not None or self.operation.paging == "offset":
            offset = (self.offset or 0) + len(page.items)
            ended = offset >= page.total if page.total is not None else len(page.items) < self._rows
            return None if ended else evolve(self, offset=offset)
        number = self.page or 1
        # Without MetaInformation only a short page tells the end.
        ended = number >= page.pages if page.pages is not None else len(page.items) < self._rows
        return None if ended else evolve(self, page=number + 1)

    def _read(self, reply: Reply) -> Page[M]:
        rows, totals = read_rows(reply, self.model)
        return Page(
            rows,
            _total(totals, "@CurrentPage"),
            _total(totals, "@TotalResources"),
            _total(totals, "@TotalPages"),
        )


def _total(totals: dict[str, Any], key: str) -> int | None:
    try:
        return integer(totals.get(key))
    except Unconvertible:
        return None


class _Unsized:
    """A pager has no length and no truth: both would cost a request that nobody sees."""

    def __len__(self) -> NoReturn:
        raise TypeError("a pager has no length without asking Fortnox; use .total(), or list(...) to read all")

    def __bool__(self) -> NoReturn:
        raise TypeError("a pager is neither true nor false without asking Fortnox; use .first() or .total()")


class Pager(_Unsized, Generic[M]):
    """All rows of a list, fetched page by page while they are iterated. Each iteration reads anew."""

    def __init__(self, listing: Listing[M], sender: Sender) -> None:
        self._listing = listing
        self._sender = sender

    def __iter__(self) -> Iterator[M]:
        for page in self.pages():
            yield from page.items

    def pages(self) -> Iterator[Page[M]]:
        """The pages, in order."""
        listing: Listing[M] | None = self._listing
        before: Page[M] | None = None
        while listing is not None:
            page = self._send(listing.call())
            if page.repeats(before):
                return
            yield page
            listing, before = listing.after(page), page

    def page(self, number: int) -> Page[M]:
        """One page, from 1."""
        return self._send(self._listing.at(number).call())

    def take(self, count: int) -> list[M]:
        """The first `count` rows, or all where there are fewer."""
        return list(islice(Pager(_for_take(self._listing, count), self._sender), count)) if count > 0 else []

    def first(self) -> M | None:
        """The first row; None where there is none."""
        return next(iter(self.take(1)), None)

    def total(self) -> int | None:
        """How many rows there are, by one small request; None where Fortnox does not say."""
        return self._listing.total(self._send(_for_total(self._listing).call()))

    def _send(self, asked: Call[Page[M]]) -> Page[M]:
        return asked.result(self._sender.send(asked))


class AsyncPager(_Unsized, Generic[M]):
    """The async mirror of Pager."""

    def __init__(self, listing: Listing[M], sender: AsyncSender) -> None:
        self._listing = listing
        self._sender = sender

    async def __aiter__(self) -> AsyncIterator[M]:
        async for page in self.pages():
            for item in page.items:
                yield item

    async def pages(self) -> AsyncIterator[Page[M]]:
        """The pages, in order."""
        listing: Listing[M] | None = self._listing
        before: Page[M] | None = None
        while listing is not None:
            page = await self._send(listing.call())
            if page.repeats(before):
                return
            yield page
            listing, before = listing.after(page), page

    async def page(self, number: int) -> Page[M]:
        """One page, from 1."""
        return await self._send(self._listing.at(number).call())

    async def take(self, count: int) -> list[M]:
        """The first `count` rows, or all where there are fewer."""
        rows: list[M] = []
        if count > 0:
            async for row in AsyncPager(_for_take(self._listing, count), self._sender):
                rows.append(row)
                if len(rows) == count:
                    break
        return rows

    async def first(self) -> M | None:
        """The first row; None where there is none."""
        return next(iter(await self.take(1)), None)

    async def total(self) -> int | None:
        """How many rows there are, by one small request; None where Fortnox does not say."""
        return self._listing.total(await self._send(_for_total(self._listing).call()))

    async def _send(self, asked: Call[Page[M]]) -> Page[M]:
        return asked.result(await self._sender.send(asked))


def _for_take(listing: Listing[M], count: int) -> Listing[M]:
    """Asks for no more rows than will be taken. Where a page is said, its rows are counted by the limit, which therefore stays."""
    return listing if listing.limit is not None or listing.page is not None else evolve(listing, limit=min(count, MOST_ROWS))


def _for_total(listing: Listing[M]) -> Listing[M]:
    """One row from the start: past the end Fortnox says that there are none."""
    return evolve(listing, limit=1, page=None, offset=None)
