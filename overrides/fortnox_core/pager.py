"""What list methods return: the rows of a list, read while they are iterated."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from contextlib import aclosing
from itertools import chain, islice
from typing import Generic, NoReturn, TypeVar

from fortnox_core.call import Call
from fortnox_core.concurrency import AsyncOrderedResults, OrderedResults
from fortnox_core.model import Model
from fortnox_core.pagination import Listing, Page, PagePlan
from fortnox_core.transport import AsyncTransport, Transport

M = TypeVar("M", bound=Model)


class _Unsized:
    """A pager has no length and no truth: both would cost a request that nobody sees."""

    def __len__(self) -> NoReturn:
        raise TypeError("a pager has no length without asking Fortnox; use .total(), or iterate to read all")

    def __bool__(self) -> NoReturn:
        raise TypeError("a pager is neither true nor false without asking Fortnox; use .first() or .total()")


class Pager(_Unsized, Generic[M]):
    """All rows of a list, fetched page by page while they are iterated. Each iteration reads anew."""

    def __init__(self, listing: Listing[M], transport: Transport) -> None:
        self._listing = listing
        self._transport = transport

    def __iter__(self) -> Iterator[M]:
        return chain.from_iterable(page.items for page in self.pages())

    def pages(self) -> Iterator[Page[M]]:
        """The pages, in order."""
        return self._read(PagePlan(self._listing))

    def page(self, number: int) -> Page[M]:
        """One page, from 1."""
        return self._send(self._listing.select_page(number).call())

    def take(self, count: int) -> list[M]:
        """The first `count` rows, or all where there are fewer."""
        if count < 1:
            return []
        pages = self._read(PagePlan(self._listing.limit_to(count), count))
        return list(islice(chain.from_iterable(page.items for page in pages), count))

    def first(self) -> M | None:
        """The first row; None where there is none."""
        return next(iter(self.take(1)), None)

    def total(self) -> int | None:
        """How many rows there are, by one small request; None where Fortnox does not say."""
        return self._listing.read_total(self._send(self._listing.for_total().call()))

    def _read(self, plan: PagePlan[M]) -> Iterator[Page[M]]:
        while planned := plan.plan():
            with OrderedResults(planned, lambda start: self._send(plan.call(start)), plan.concurrency) as pages:
                for page in pages:
                    if not plan.add(page):
                        return
                    yield page
                    if not plan.is_current:
                        break

    def _send(self, asked: Call[Page[M]]) -> Page[M]:
        return asked.result(self._transport.send(asked))


class AsyncPager(_Unsized, Generic[M]):
    """The async mirror of Pager."""

    def __init__(self, listing: Listing[M], transport: AsyncTransport) -> None:
        self._listing = listing
        self._transport = transport

    async def __aiter__(self) -> AsyncGenerator[M, None]:
        async with aclosing(self._read(PagePlan(self._listing))) as pages:
            async for page in pages:
                for item in page.items:
                    yield item

    def pages(self) -> AsyncIterator[Page[M]]:
        """The pages, in order."""
        return self._read(PagePlan(self._listing))

    async def page(self, number: int) -> Page[M]:
        """One page, from 1."""
        return await self._send(self._listing.select_page(number).call())

    async def take(self, count: int) -> list[M]:
        """The first `count` rows, or all where there are fewer."""
        rows: list[M] = []
        if count > 0:
            async for page in self._read(PagePlan(self._listing.limit_to(count), count)):
                rows += page.items
        return rows[:count]

    async def first(self) -> M | None:
        """The first row; None where there is none."""
        return next(iter(await self.take(1)), None)

    async def total(self) -> int | None:
        """How many rows there are, by one small request; None where Fortnox does not say."""
        return self._listing.read_total(await self._send(self._listing.for_total().call()))

    async def _read(self, plan: PagePlan[M]) -> AsyncGenerator[Page[M], None]:
        while planned := plan.plan():
            async with AsyncOrderedResults(planned, lambda start: self._send(plan.call(start)), plan.concurrency) as pages:
                async for page in pages:
                    if not plan.add(page):
                        return
                    yield page
                    if not plan.is_current:
                        break

    async def _send(self, asked: Call[Page[M]]) -> Page[M]:
        return asked.result(await self._transport.send(asked))
