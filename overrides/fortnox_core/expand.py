"""Lists whose rows name a full object each: invoices instead of the rows of invoices, fetched while the list is read."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Generator, Iterator
from contextlib import aclosing, contextmanager
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

from attrs import field, frozen

from fortnox_core.concurrency import AsyncOrderedResults, OrderedResults, check_concurrency
from fortnox_core.errors import FortnoxError, NotFound
from fortnox_core.model import Model
from fortnox_core.pager import AsyncPager, Pager
from fortnox_core.pagination import Listing

if TYPE_CHECKING:
    from fortnox_core.call import Call
    from fortnox_core.transport import AsyncTransport, Transport

M = TypeVar("M", bound=Model)
F = TypeVar("F", bound=Model)
V = TypeVar("V")

Missing = Literal["keep", "raise"]
"""What becomes of a row whose object is not there any more: it is kept in `.missing`, or NotFound is raised."""

CONCURRENCY = 8
"""How many objects are fetched at a time. With answers in 0.3 s that is what Fortnox's rate limit of 25 in 5 s lets through, and some."""


@frozen
class ExpandableListing(Listing[M], Generic[M, F]):
    """A list whose rows name a full object each; `get` is the call that answers it."""

    get: Callable[[M], Call[F]] = field(kw_only=True, eq=False, repr=False)


def require(value: V | None, name: str) -> V:
    """What a row says of its full object. Without it another one would be answered. Raises ValueError where it says nothing."""
    if value is None:
        raise ValueError(f"{name} is None")
    return value


class ExpandablePager(Pager[M], Generic[M, F]):
    """A pager over rows that name a full object each."""

    def __init__(self, listing: ExpandableListing[M, F], transport: Transport) -> None:
        super().__init__(listing, transport)
        self._get = listing.get

    def full(self, *, concurrency: int = CONCURRENCY, missing: Missing = "keep") -> ExpandedPager[M, F]:
        """The full object of each row, as `get` answers it: a call each, several at a time.

        Args:
            concurrency: how many are fetched at a time, and kept until they are asked for.
            missing: where an object was deleted after its row was read: "keep" leaves it out and keeps the row in `.missing`,
                "raise" raises NotFound.
        """
        return ExpandedPager(self, self._get, self._transport, concurrency, missing)


class AsyncExpandablePager(AsyncPager[M], Generic[M, F]):
    """The async mirror of ExpandablePager."""

    def __init__(self, listing: ExpandableListing[M, F], transport: AsyncTransport) -> None:
        super().__init__(listing, transport)
        self._get = listing.get

    def full(self, *, concurrency: int = CONCURRENCY, missing: Missing = "keep") -> AsyncExpandedPager[M, F]:
        """The full object of each row, as `get` answers it: a call each, several at a time.

        Args:
            concurrency: how many are fetched at a time, and kept until they are asked for.
            missing: where an object was deleted after its row was read: "keep" leaves it out and keeps the row in `.missing`,
                "raise" raises NotFound.
        """
        return AsyncExpandedPager(self, self._get, self._transport, concurrency, missing)


class _Expander(Generic[M, F]):
    """How the full object of a row is got, and what is told where it cannot be."""

    def __init__(self, get: Callable[[M], Call[F]], concurrency: int, missing: Missing) -> None:
        check_concurrency(concurrency)
        if missing not in ("keep", "raise"):
            raise ValueError(f'missing is {missing!r}, and must be "keep" or "raise"')
        self.missing: list[M] = []
        """The rows whose object was not there any more, of the latest iteration."""
        self._get = get
        self._concurrency = concurrency
        self._keeps = missing == "keep"

    @contextmanager
    def _of(self, row: M) -> Generator[None, None, None]:
        """Tells with an error to which row it belongs."""
        try:
            yield
        except FortnoxError as error:
            error.row = row
            raise

    def _call(self, row: M) -> Call[F]:
        try:
            return self._get(row)
        except ValueError as error:
            raise FortnoxError(f"a row does not name its full object: {error}") from error


@frozen
class _Missing(Generic[M]):
    """Stands for the object of a row that was not there any more."""

    row: M


class ExpandedPager(_Expander[M, F]):
    """The full objects of a list's rows, in order, fetched while they are iterated. Each iteration reads anew.

    The first error is raised, with the row it belongs to in `error.row`.

    Attributes:
        missing: the rows whose object was deleted meanwhile, of the latest iteration.
    """

    def __init__(self, rows: Pager[M], get: Callable[[M], Call[F]], transport: Transport, concurrency: int, missing: Missing) -> None:
        super().__init__(get, concurrency, missing)
        self._rows = rows
        self._transport = transport

    def __iter__(self) -> Iterator[F]:
        self.missing = missing = list[M]()
        with OrderedResults(self._rows, self._full, self._concurrency) as objects:
            for each in objects:
                if isinstance(each, _Missing):
                    missing.append(each.row)
                else:
                    yield each

    def _full(self, row: M) -> F | _Missing[M]:
        with self._of(row):
            call = self._call(row)
            try:
                return call.result(self._transport.send(call))
            except NotFound as error:
                # Without a code it is not Fortnox that says so, but a gateway, which says it of every row.
                if self._keeps and error.code is not None:
                    return _Missing(row)
                raise


class AsyncExpandedPager(_Expander[M, F]):
    """The async mirror of ExpandedPager."""

    def __init__(
        self, rows: AsyncPager[M], get: Callable[[M], Call[F]], transport: AsyncTransport, concurrency: int, missing: Missing
    ) -> None:
        super().__init__(get, concurrency, missing)
        self._rows = rows
        self._transport = transport

    async def __aiter__(self) -> AsyncGenerator[F, None]:
        self.missing = missing = list[M]()
        async with aclosing(aiter(self._rows)) as rows, AsyncOrderedResults(rows, self._full, self._concurrency) as objects:
            async for each in objects:
                if isinstance(each, _Missing):
                    missing.append(each.row)
                else:
                    yield each

    async def _full(self, row: M) -> F | _Missing[M]:
        with self._of(row):
            call = self._call(row)
            try:
                return call.result(await self._transport.send(call))
            except NotFound as error:
                # Without a code it is not Fortnox that says so, but a gateway, which says it of every row.
                if self._keeps and error.code is not None:
                    return _Missing(row)
                raise
