"""Expand the rows of a list to full objects: one request for each row, several at a time."""
# Names that begin with an underscore are private to this project.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Generator, Iterator
from contextlib import aclosing, contextmanager
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar

from attrs import field, frozen

from fortnox_core.base_errors import FortnoxError
from fortnox_core.call import Call
from fortnox_core.concurrency import AsyncOrderedResults, OrderedResults, check_concurrency
from fortnox_core.errors import NotFound
from fortnox_core.model import Model
from fortnox_core.pager import NO_ARGUMENTS, Arguments, AsyncPager, Pager, called
from fortnox_core.pagination import Listing
from fortnox_core.suggestions import missing_attribute
from fortnox_core.transport import AsyncTransport, Transport

M = TypeVar("M", bound=Model)
F = TypeVar("F", bound=Model)
V = TypeVar("V")

OnMissing = Literal["keep", "raise"]
"""What happens to a row whose object was deleted after the row was read: "keep" puts the row into `.missing`, "raise" raises NotFound."""

CONCURRENCY = 8
"""How many objects are fetched at a time. Fortnox's rate limit is 25 requests in 5 seconds: with responses in 0.3 s eight at a time use it
up, with some to spare."""


@frozen
class ExpandableListing(Listing[M], Generic[M, F]):
    """A list whose rows identify a full object each.

    Attributes:
        get: returns the call that fetches the full object of a row.
    """

    get: Callable[[M], Call[F]] = field(kw_only=True, eq=False, repr=False)


def require(value: V | None, name: str) -> V:
    """Return a value that identifies the full object of a row. Without it, another object would be fetched.

    Args:
        value: the value of the row.
        name: the attribute of the row.

    Raises:
        ValueError: the value is None.
    """
    if value is None:
        raise ValueError(f"{name} is None")
    return value


class ExpandablePager(Pager[M], Generic[M, F]):
    """A pager whose rows identify a full object each. `.full()` fetches these objects."""

    _get: Callable[[M], Call[F]]

    def full(self, *, concurrency: int = CONCURRENCY, missing: OnMissing = "keep") -> ExpandedPager[M, F]:
        """Expand the rows to full objects, as `get` returns them. The iteration sends one request for each row.

        Args:
            concurrency: how many objects are fetched at a time, at least 1. That many are buffered.
            missing: what happens to a row whose object was deleted after the row was read.
                "keep" leaves the object out and puts the row into `.missing` of the pager. "raise" raises NotFound.

        Returns:
            The pager. It sends nothing before the iteration.

        Raises:
            ValueError: `concurrency` or `missing` has another value.
        """
        return _create_expanded(self, self._get, self._transport, concurrency, missing)


def create_expandable_pager(
    listing: ExpandableListing[M, F], transport: Transport, arguments: Arguments = NO_ARGUMENTS
) -> ExpandablePager[M, F]:
    """Create the pager of a list.

    Args:
        listing: the list.
        transport: sends the calls.
        arguments: the arguments of the list method, for `repr`.

    Returns:
        The pager. Nothing is sent yet.
    """
    pager: ExpandablePager[M, F] = ExpandablePager()
    pager._listing, pager._transport, pager._arguments = listing, transport, arguments
    pager._get = listing.get
    return pager


class AsyncExpandablePager(AsyncPager[M], Generic[M, F]):
    """An asynchronous pager whose rows identify a full object each. `.full()` fetches these objects."""

    _get: Callable[[M], Call[F]]

    def full(self, *, concurrency: int = CONCURRENCY, missing: OnMissing = "keep") -> AsyncExpandedPager[M, F]:
        """Expand the rows to full objects, as `get` returns them. The iteration sends one request for each row.

        Args:
            concurrency: how many objects are fetched at a time, at least 1. That many are buffered.
            missing: what happens to a row whose object was deleted after the row was read.
                "keep" leaves the object out and puts the row into `.missing` of the pager. "raise" raises NotFound.

        Returns:
            The pager. It sends nothing before the iteration.

        Raises:
            ValueError: `concurrency` or `missing` has another value.
        """
        return _create_async_expanded(self, self._get, self._transport, concurrency, missing)


def create_async_expandable_pager(
    listing: ExpandableListing[M, F], transport: AsyncTransport, arguments: Arguments = NO_ARGUMENTS
) -> AsyncExpandablePager[M, F]:
    """Create the pager of a list.

    Args:
        listing: the list.
        transport: sends the calls.
        arguments: the arguments of the list method, for `repr`.

    Returns:
        The pager. Nothing is sent yet.
    """
    pager: AsyncExpandablePager[M, F] = AsyncExpandablePager()
    pager._listing, pager._transport, pager._arguments = listing, transport, arguments
    pager._get = listing.get
    return pager


class _Expander(Generic[M, F]):
    """The parts of an expanded pager that send no request."""

    missing: list[M]
    _listed: Pager[M] | AsyncPager[M]
    _get: Callable[[M], Call[F]]
    _concurrency: int
    _keeps: bool
    _fetched: int | None = None

    def _configure(self, rows: Pager[M] | AsyncPager[M], get: Callable[[M], Call[F]], concurrency: int, missing: OnMissing) -> None:
        check_concurrency(concurrency)
        if missing not in ("keep", "raise"):
            raise ValueError(f'missing must be "keep" or "raise", got {missing!r}')
        self.missing = []
        self._listed, self._get, self._concurrency, self._keeps = rows, get, concurrency, missing == "keep"

    def __repr__(self) -> str:
        fetched = "not fetched yet" if self._fetched is None else f"{self._fetched} fetched, {len(self.missing)} missing"
        return f"<{called(self._listed)}.full(): {fetched}>"

    def _repr_html_(self) -> str:
        from fortnox_core.html_tables import code

        return code(f"{self!r}")

    if not TYPE_CHECKING:  # to a type checker, a misspelt attribute is an error

        def __getattr__(self, name: str) -> Any:
            raise missing_attribute(f"{type(self).__name__!r} object", name, dir(self))

    def _begin(self) -> list[M]:
        self.missing = missing = list[M]()
        self._fetched = 0
        return missing

    @contextmanager
    def _of(self, row: M) -> Generator[None, None, None]:
        """Put the row into an error, so that its handler knows which object could not be fetched."""
        try:
            yield
        except FortnoxError as error:
            error.row = row
            raise

    def _call(self, row: M) -> Call[F]:
        try:
            return self._get(row)
        except ValueError as error:
            raise FortnoxError(f"a row does not identify its full object: {error}") from error


@frozen
class _Missing(Generic[M]):
    """The row of an object that no longer exists."""

    row: M


class ExpandedPager(_Expander[M, F]):
    """The full objects of a list's rows, in order, fetched during iteration. Each iteration fetches them again.

    The first error is raised, with the row that it belongs to in `error.row`.

    Attributes:
        missing: the rows whose object no longer existed, of the latest iteration.
    """

    _rows: Pager[M]
    _transport: Transport

    def __iter__(self) -> Iterator[F]:
        missing = self._begin()
        with OrderedResults(self._rows, self._full, self._concurrency) as objects:
            for each in objects:
                if isinstance(each, _Missing):
                    missing.append(each.row)
                else:
                    self._fetched = (self._fetched or 0) + 1
                    yield each

    def _full(self, row: M) -> F | _Missing[M]:
        with self._of(row):
            call = self._call(row)
            try:
                return call.result(self._transport.send(call))
            except NotFound as error:
                # A 404 without a code is not Fortnox's but a gateway's, which sends it for every row.
                if self._keeps and error.code is not None:
                    return _Missing(row)
                raise


def _create_expanded(
    rows: Pager[M], get: Callable[[M], Call[F]], transport: Transport, concurrency: int, missing: OnMissing
) -> ExpandedPager[M, F]:
    pager: ExpandedPager[M, F] = ExpandedPager()
    pager._configure(rows, get, concurrency, missing)
    pager._rows, pager._transport = rows, transport
    return pager


class AsyncExpandedPager(_Expander[M, F]):
    """The full objects of a list's rows, in order, fetched during asynchronous iteration. Each iteration fetches them again.

    The first error is raised, with the row that it belongs to in `error.row`.

    Attributes:
        missing: the rows whose object no longer existed, of the latest iteration.
    """

    _rows: AsyncPager[M]
    _transport: AsyncTransport

    async def __aiter__(self) -> AsyncGenerator[F, None]:
        missing = self._begin()
        async with aclosing(aiter(self._rows)) as rows, AsyncOrderedResults(rows, self._full, self._concurrency) as objects:
            async for each in objects:
                if isinstance(each, _Missing):
                    missing.append(each.row)
                else:
                    self._fetched = (self._fetched or 0) + 1
                    yield each

    async def _full(self, row: M) -> F | _Missing[M]:
        with self._of(row):
            call = self._call(row)
            try:
                return call.result(await self._transport.send(call))
            except NotFound as error:
                # A 404 without a code is not Fortnox's but a gateway's, which sends it for every row.
                if self._keeps and error.code is not None:
                    return _Missing(row)
                raise


def _create_async_expanded(
    rows: AsyncPager[M], get: Callable[[M], Call[F]], transport: AsyncTransport, concurrency: int, missing: OnMissing
) -> AsyncExpandedPager[M, F]:
    pager: AsyncExpandedPager[M, F] = AsyncExpandedPager()
    pager._configure(rows, get, concurrency, missing)
    pager._rows, pager._transport = rows, transport
    return pager
