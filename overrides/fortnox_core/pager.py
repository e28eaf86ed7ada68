"""Read the rows of a list page by page. List methods return these pagers."""
# Names that begin with an underscore are private to this module.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Iterator, Mapping
from contextlib import aclosing
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Generic, NoReturn, TypeVar, cast

from fortnox_core.call import Call
from fortnox_core.concurrency import AsyncOrderedResults, OrderedResults
from fortnox_core.model import Model
from fortnox_core.pagination import Listing, Page, PagePlan
from fortnox_core.suggestions import missing_attribute
from fortnox_core.transport import AsyncTransport, Transport

M = TypeVar("M", bound=Model)

Arguments = tuple[tuple[Any, ...], Mapping[str, Any]]
"""The positional and the named arguments of a call of a list method."""

NO_ARGUMENTS: Arguments = ((), {})


class _BasePager(Generic[M]):
    """The parts of a pager that send no request."""

    _prefix = ""
    _listing: Listing[M]
    _arguments: Arguments
    _pages: int | None = None
    _rows = 0

    def __len__(self) -> NoReturn:
        raise TypeError("len() is not supported on a pager, because it would send a request; use .total() or list(pager)")

    def __bool__(self) -> NoReturn:
        raise TypeError("a pager has no truth value, because it would send a request; use .first() or .total()")

    def __repr__(self) -> str:
        return f"<{called(self)}: {self._fetched()}>"

    def _repr_html_(self) -> str:
        from fortnox_core.html_tables import code

        return code(f"{self!r}")

    if not TYPE_CHECKING:  # to a type checker, a misspelt attribute is an error

        def __getattr__(self, name: str) -> Any:
            raise missing_attribute(f"{type(self).__name__!r} object", name, dir(type(self)))

    def _fetched(self) -> str:
        """Return what the latest iteration has fetched so far."""
        if self._pages is None:
            return "not fetched yet"
        return f"{_count(self._rows, 'row')} in {_count(self._pages, 'page')} fetched"

    def _plan(self, listing: Listing[M], wanted: int | None = None) -> PagePlan[M]:
        self._pages, self._rows = 0, 0
        return PagePlan(listing, wanted)

    def _counted(self, page: Page[M]) -> Page[M]:
        self._pages = (self._pages or 0) + 1
        self._rows += len(page.items)
        return page


def called(pager: _BasePager[Any]) -> str:
    """Return the call that made a pager, as text: `invoices.list(filter='unpaid')`.

    Args:
        pager: the pager.
    """
    positional, named = pager._arguments
    shown = [*map(repr, positional), *(f"{name}={value!r}" for name, value in named.items())]
    return f"{pager._prefix}{pager._listing.operation.name}({', '.join(shown)})"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


class Pager(_BasePager[M], Generic[M]):
    """The rows of a list, fetched page by page during iteration. Each iteration fetches them again.

    Example:
        for invoice in fortnox.invoices.list(filter="unpaid"):
            print(invoice.document_number)
    """

    _transport: Transport

    def __iter__(self) -> Iterator[M]:
        return chain.from_iterable(page.items for page in self.pages())

    def pages(self) -> Iterator[Page[M]]:
        """Read the list page by page, in order.

        Returns:
            An iterator of pages. Each page is fetched when the iteration comes to it, or shortly before.
        """
        return self._read(self._plan(self._listing))

    def page(self, number: int) -> Page[M]:
        """Fetch one page.

        Args:
            number: the number of the page, from 1.

        Returns:
            The page, with its rows in `items`.
        """
        return self._send(self._listing.select_page(number).call())

    def take(self, count: int) -> list[M]:
        """Fetch the first rows.

        Args:
            count: how many rows. A count below 1 fetches nothing.

        Returns:
            The rows. There are fewer if the list has fewer.

        Raises:
            TypeError: the count is not an int.
        """
        check_count(count)
        if count < 1:
            return []
        pages = self._read(self._plan(self._listing.limit_to(count), count))
        return list(islice(chain.from_iterable(page.items for page in pages), count))

    def first(self) -> M | None:
        """Fetch the first row.

        Returns:
            The row; None if the list is empty.
        """
        return next(iter(self.take(1)), None)

    def total(self) -> int | None:
        """Fetch the number of rows, by one request for one row.

        Returns:
            The number of rows in the list; None if Fortnox does not report it.
        """
        return self._listing.read_total(self._send(self._listing.for_total().call()))

    def _read(self, plan: PagePlan[M]) -> Iterator[Page[M]]:
        while planned := plan.plan():
            with OrderedResults(planned, lambda start: self._send(plan.call(start)), plan.concurrency) as pages:
                for page in pages:
                    if not plan.add(page):
                        break
                    yield self._counted(page)
                    if not plan.is_current:
                        break
        plan.finish()

    def _send(self, call: Call[Page[M]]) -> Page[M]:
        return call.result(self._transport.send(call))


def create_pager(listing: Listing[M], transport: Transport, arguments: Arguments = NO_ARGUMENTS) -> Pager[M]:
    """Create the pager of a list.

    Args:
        listing: the list.
        transport: sends the calls.
        arguments: the arguments of the list method, for `repr`.

    Returns:
        The pager. Nothing is sent yet.
    """
    pager: Pager[M] = Pager()
    pager._listing, pager._transport, pager._arguments = listing, transport, arguments
    return pager


class AsyncPager(_BasePager[M], Generic[M]):
    """The rows of a list, fetched page by page during asynchronous iteration. Each iteration fetches them again.

    Example:
        async for invoice in fortnox.invoices.list(filter="unpaid"):
            print(invoice.document_number)
    """

    _prefix = "async "
    _transport: AsyncTransport

    async def __aiter__(self) -> AsyncGenerator[M, None]:
        async with aclosing(self._read(self._plan(self._listing))) as pages:
            async for page in pages:
                for item in page.items:
                    yield item

    def pages(self) -> AsyncIterator[Page[M]]:
        """Read the list page by page, in order.

        Returns:
            An iterator of pages. Each page is fetched when the iteration comes to it, or shortly before.
        """
        return self._read(self._plan(self._listing))

    async def page(self, number: int) -> Page[M]:
        """Fetch one page.

        Args:
            number: the number of the page, from 1.

        Returns:
            The page, with its rows in `items`.
        """
        return await self._send(self._listing.select_page(number).call())

    async def take(self, count: int) -> list[M]:
        """Fetch the first rows.

        Args:
            count: how many rows. A count below 1 fetches nothing.

        Returns:
            The rows. There are fewer if the list has fewer.

        Raises:
            TypeError: the count is not an int.
        """
        check_count(count)
        rows: list[M] = []
        if count > 0:
            async for page in self._read(self._plan(self._listing.limit_to(count), count)):
                rows += page.items
        return rows[:count]

    async def first(self) -> M | None:
        """Fetch the first row.

        Returns:
            The row; None if the list is empty.
        """
        return next(iter(await self.take(1)), None)

    async def total(self) -> int | None:
        """Fetch the number of rows, by one request for one row.

        Returns:
            The number of rows in the list; None if Fortnox does not report it.
        """
        return self._listing.read_total(await self._send(self._listing.for_total().call()))

    async def _read(self, plan: PagePlan[M]) -> AsyncGenerator[Page[M], None]:
        while planned := plan.plan():
            async with AsyncOrderedResults(planned, lambda start: self._send(plan.call(start)), plan.concurrency) as pages:
                async for page in pages:
                    if not plan.add(page):
                        break
                    yield self._counted(page)
                    if not plan.is_current:
                        break
        plan.finish()

    async def _send(self, call: Call[Page[M]]) -> Page[M]:
        return call.result(await self._transport.send(call))


def create_async_pager(listing: Listing[M], transport: AsyncTransport, arguments: Arguments = NO_ARGUMENTS) -> AsyncPager[M]:
    """Create the pager of a list.

    Args:
        listing: the list.
        transport: sends the calls.
        arguments: the arguments of the list method, for `repr`.

    Returns:
        The pager. Nothing is sent yet.
    """
    pager: AsyncPager[M] = AsyncPager()
    pager._listing, pager._transport, pager._arguments = listing, transport, arguments
    return pager


def check_count(count: int) -> None:
    """Raise TypeError if the number of rows is not an int."""
    if not isinstance(cast("object", count), int) or isinstance(count, bool):
        raise TypeError(f"count must be an int, got {count!r}")
