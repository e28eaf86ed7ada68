"""Bind generated methods to a sync or an async client.

A generated method is a builder that returns a `Call` or a `Listing`, and is written once for both clients.
`@method` is for calls with one response, `@file_method` for calls that return a file, `@listing` for paginated lists.
`@expandable_listing` is for lists whose rows identify a full object.
A `Resource` sends the call and returns its result, an `AsyncResource` returns an awaitable.
"""
# What begins with an underscore here is private to this module: no method of a resource can have its name.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import asynccontextmanager, closing, contextmanager
from functools import update_wrapper
from types import MethodType
from typing import Any, Concatenate, Generic, NoReturn, ParamSpec, Self, TypeVar, cast, overload

from attrs import frozen

from fortnox_core.call import Call
from fortnox_core.download import Download
from fortnox_core.errors import OperationGone
from fortnox_core.expand import AsyncExpandablePager, ExpandableListing, ExpandablePager
from fortnox_core.model import Model
from fortnox_core.pager import AsyncPager, Pager
from fortnox_core.pagination import Listing, Page
from fortnox_core.response import Response
from fortnox_core.streaming import AsyncDownloadStream, DownloadStream
from fortnox_core.transport import AsyncTransport, Transport

P = ParamSpec("P")
T = TypeVar("T")
M = TypeVar("M", bound=Model)
F = TypeVar("F", bound=Model)
B = TypeVar("B")


class Resource:
    """A part of the API on a sync client."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport


class AsyncResource:
    """A part of the API on an async client."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport


@frozen
class RawResponse(Generic[T]):
    """An answer before it is read: status, headers and bytes, whatever they tell."""

    call: Call[T]
    response: Response

    @property
    def status(self) -> int:
        """The HTTP status."""
        return self.response.status

    @property
    def headers(self) -> dict[str, str]:
        """The headers, their names in lower case."""
        return dict(self.response.headers)

    @property
    def content(self) -> bytes:
        """The body."""
        return self.response.content

    @property
    def attempts(self) -> int:
        """How often the call was sent until this answer came."""
        return self.response.attempts

    def parsed(self) -> T:
        """What the method itself would have returned or raised."""
        return self.call.result(self.response)


class _Bound(Generic[P, B]):
    """A builder on a resource. Looks like the method it was written as, to `help` too."""

    def __init__(self, build: Callable[P, B]) -> None:
        self._build = build
        update_wrapper(cast("Any", self), build)

    def __repr__(self) -> str:
        return repr(self._build)


class SyncMethod(_Bound[P, Call[T]], Generic[P, T]):
    """A method of a sync resource."""

    def __init__(self, build: Callable[P, Call[T]], transport: Transport) -> None:
        super().__init__(build)
        self._transport = transport

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> T:
        return self.raw(*args, **kwargs).parsed()

    def call(self, *args: P.args, **kwargs: P.kwargs) -> Call[T]:
        """The same call, not sent: for `gather`."""
        return self._build(*args, **kwargs)

    def raw(self, *args: P.args, **kwargs: P.kwargs) -> RawResponse[T]:
        """The same call, answered with status, headers and bytes."""
        call = self.call(*args, **kwargs)
        return RawResponse(call, self._transport.send(call))


class AsyncMethod(_Bound[P, Call[T]], Generic[P, T]):
    """A method of an async resource."""

    def __init__(self, build: Callable[P, Call[T]], transport: AsyncTransport) -> None:
        super().__init__(build)
        self._transport = transport

    async def __call__(self, *args: P.args, **kwargs: P.kwargs) -> T:
        return (await self.raw(*args, **kwargs)).parsed()

    def call(self, *args: P.args, **kwargs: P.kwargs) -> Call[T]:
        """The same call, not sent: for `gather`."""
        return self._build(*args, **kwargs)

    async def raw(self, *args: P.args, **kwargs: P.kwargs) -> RawResponse[T]:
        """The same call, answered with status, headers and bytes."""
        call = self.call(*args, **kwargs)
        return RawResponse(call, await self._transport.send(call))


class SyncFileMethod(SyncMethod[P, Download], Generic[P]):
    """A method of a sync resource that answers a file."""

    @contextmanager
    def stream(self, *args: P.args, **kwargs: P.kwargs) -> Generator[DownloadStream]:
        """The same file, piece by piece: `with` it, nothing of it need lie in memory. Raises what the method itself raises."""
        call = self.call(*args, **kwargs)
        with self._transport.open(call) as opened, closing(DownloadStream.of(call, opened)) as stream:
            yield stream


class AsyncFileMethod(AsyncMethod[P, Download], Generic[P]):
    """A method of an async resource that answers a file."""

    @asynccontextmanager
    async def stream(self, *args: P.args, **kwargs: P.kwargs) -> AsyncGenerator[AsyncDownloadStream]:
        """The same file, piece by piece: `async with` it, nothing of it need lie in memory. Raises what the method itself raises."""
        call = self.call(*args, **kwargs)
        async with self._transport.open(call) as opened:
            with closing(AsyncDownloadStream.of(call, opened)) as stream:
                yield stream


class SyncListing(_Bound[P, Listing[M]], Generic[P, M]):
    """A list method of a sync resource."""

    def __init__(self, build: Callable[P, Listing[M]], transport: Transport) -> None:
        super().__init__(build)
        self._transport = transport

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> Pager[M]:
        return Pager(self._build(*args, **kwargs), self._transport)

    def call(self, *args: P.args, **kwargs: P.kwargs) -> Call[Page[M]]:
        """The call of the first page, not sent: for `gather`."""
        return self._build(*args, **kwargs).call()

    def raw(self, *args: P.args, **kwargs: P.kwargs) -> RawResponse[Page[M]]:
        """The first page, answered with status, headers and bytes."""
        call = self.call(*args, **kwargs)
        return RawResponse(call, self._transport.send(call))


class AsyncListing(_Bound[P, Listing[M]], Generic[P, M]):
    """A list method of an async resource."""

    def __init__(self, build: Callable[P, Listing[M]], transport: AsyncTransport) -> None:
        super().__init__(build)
        self._transport = transport

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> AsyncPager[M]:
        return AsyncPager(self._build(*args, **kwargs), self._transport)

    def call(self, *args: P.args, **kwargs: P.kwargs) -> Call[Page[M]]:
        """The call of the first page, not sent: for `gather`."""
        return self._build(*args, **kwargs).call()

    async def raw(self, *args: P.args, **kwargs: P.kwargs) -> RawResponse[Page[M]]:
        """The first page, answered with status, headers and bytes."""
        call = self.call(*args, **kwargs)
        return RawResponse(call, await self._transport.send(call))


class SyncExpandableListing(SyncListing[P, M], Generic[P, M, F]):
    """A list method of a sync resource, whose rows name a full object each."""

    def __init__(self, build: Callable[P, ExpandableListing[M, F]], transport: Transport) -> None:
        super().__init__(build, transport)
        self._build_thin = build

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> ExpandablePager[M, F]:
        return ExpandablePager(self._build_thin(*args, **kwargs), self._transport)


class AsyncExpandableListing(AsyncListing[P, M], Generic[P, M, F]):
    """A list method of an async resource, whose rows name a full object each."""

    def __init__(self, build: Callable[P, ExpandableListing[M, F]], transport: AsyncTransport) -> None:
        super().__init__(build, transport)
        self._build_thin = build

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> AsyncExpandablePager[M, F]:
        return AsyncExpandablePager(self._build_thin(*args, **kwargs), self._transport)


class method(Generic[P, T]):  # noqa: N801, a decorator
    """Makes a builder of calls a method of its resource."""

    def __init__(self, build: Callable[Concatenate[Any, P], Call[T]]) -> None:
        self._build = build
        self.__doc__ = build.__doc__

    @overload
    def __get__(self, resource: Resource, owner: object = None) -> SyncMethod[P, T]: ...
    @overload
    def __get__(self, resource: AsyncResource, owner: object = None) -> AsyncMethod[P, T]: ...
    @overload
    def __get__(self, resource: None, owner: object = None) -> Self: ...
    def __get__(self, resource: Resource | AsyncResource | None, owner: object = None) -> object:
        if isinstance(resource, Resource):
            return SyncMethod(_bind(self._build, resource), resource._transport)
        if isinstance(resource, AsyncResource):
            return AsyncMethod(_bind(self._build, resource), resource._transport)
        return self


class file_method(Generic[P]):  # noqa: N801, a decorator
    """Makes a builder of calls that answer a file a method of its resource."""

    def __init__(self, build: Callable[Concatenate[Any, P], Call[Download]]) -> None:
        self._build = build
        self.__doc__ = build.__doc__

    @overload
    def __get__(self, resource: Resource, owner: object = None) -> SyncFileMethod[P]: ...
    @overload
    def __get__(self, resource: AsyncResource, owner: object = None) -> AsyncFileMethod[P]: ...
    @overload
    def __get__(self, resource: None, owner: object = None) -> Self: ...
    def __get__(self, resource: Resource | AsyncResource | None, owner: object = None) -> object:
        if isinstance(resource, Resource):
            return SyncFileMethod(_bind(self._build, resource), resource._transport)
        if isinstance(resource, AsyncResource):
            return AsyncFileMethod(_bind(self._build, resource), resource._transport)
        return self


class listing(Generic[P, M]):  # noqa: N801, a decorator
    """Makes a builder of listings a list method of its resource."""

    def __init__(self, build: Callable[Concatenate[Any, P], Listing[M]]) -> None:
        self._build = build
        self.__doc__ = build.__doc__

    @overload
    def __get__(self, resource: Resource, owner: object = None) -> SyncListing[P, M]: ...
    @overload
    def __get__(self, resource: AsyncResource, owner: object = None) -> AsyncListing[P, M]: ...
    @overload
    def __get__(self, resource: None, owner: object = None) -> Self: ...
    def __get__(self, resource: Resource | AsyncResource | None, owner: object = None) -> object:
        if isinstance(resource, Resource):
            return SyncListing(_bind(self._build, resource), resource._transport)
        if isinstance(resource, AsyncResource):
            return AsyncListing(_bind(self._build, resource), resource._transport)
        return self


class expandable_listing(Generic[P, M, F]):  # noqa: N801, a decorator
    """Makes a builder of listings whose rows name a full object a list method of its resource."""

    def __init__(self, build: Callable[Concatenate[Any, P], ExpandableListing[M, F]]) -> None:
        self._build = build
        self.__doc__ = build.__doc__

    @overload
    def __get__(self, resource: Resource, owner: object = None) -> SyncExpandableListing[P, M, F]: ...
    @overload
    def __get__(self, resource: AsyncResource, owner: object = None) -> AsyncExpandableListing[P, M, F]: ...
    @overload
    def __get__(self, resource: None, owner: object = None) -> Self: ...
    def __get__(self, resource: Resource | AsyncResource | None, owner: object = None) -> object:
        if isinstance(resource, Resource):
            return SyncExpandableListing(_bind(self._build, resource), resource._transport)
        if isinstance(resource, AsyncResource):
            return AsyncExpandableListing(_bind(self._build, resource), resource._transport)
        return self


def _bind(build: Callable[Concatenate[Any, P], B], resource: object) -> Callable[P, B]:
    """The builder as a bound method."""
    return MethodType(build, resource)


def gone(name: str, since: str) -> NoReturn:
    """What the method of an operation does that Fortnox no longer has."""
    raise OperationGone(f"{name} is gone from Fortnox's API since {since}")
