"""How generated methods work: a builder says what to call, written once, and is bound to a sync or an async client.

`@method` stands for calls with one answer, `@listing` for lists over pages. On a `Resource` the method waits, on an `AsyncResource` it is
awaited; everything before the last line is the same.
"""
# What begins with an underscore here is private to this module: no method of a resource can have its name.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import Callable
from functools import update_wrapper
from types import MethodType
from typing import Any, Concatenate, Generic, NoReturn, ParamSpec, Self, TypeVar, cast, overload

from attrs import frozen

from fortnox_core.call import Call
from fortnox_core.errors import OperationGone
from fortnox_core.model import Model
from fortnox_core.paging import AsyncPager, Listing, Page, Pager
from fortnox_core.reply import Reply
from fortnox_core.sending import AsyncSender, Sender

P = ParamSpec("P")
T = TypeVar("T")
M = TypeVar("M", bound=Model)
B = TypeVar("B")


class Resource:
    """A part of the API on a sync client."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender


class AsyncResource:
    """A part of the API on an async client."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender


@frozen
class Raw(Generic[T]):
    """An answer before it is read: status, headers and bytes, whatever they tell."""

    call: Call[T]
    reply: Reply

    @property
    def status(self) -> int:
        """The HTTP status."""
        return self.reply.status

    @property
    def headers(self) -> dict[str, str]:
        """The headers, their names in lower case."""
        return dict(self.reply.headers)

    @property
    def content(self) -> bytes:
        """The body."""
        return self.reply.content

    def parsed(self) -> T:
        """What the method itself would have returned or raised."""
        return self.call.result(self.reply)


class _Bound(Generic[P, B]):
    """A builder on a resource. Looks like the method it was written as, to `help` too."""

    def __init__(self, build: Callable[P, B]) -> None:
        self._build = build
        update_wrapper(cast("Any", self), build)

    def __repr__(self) -> str:
        return repr(self._build)


class SyncMethod(_Bound[P, Call[T]], Generic[P, T]):
    """A method of a sync resource."""

    def __init__(self, build: Callable[P, Call[T]], sender: Sender) -> None:
        super().__init__(build)
        self._sender = sender

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> T:
        return self.raw(*args, **kwargs).parsed()

    def raw(self, *args: P.args, **kwargs: P.kwargs) -> Raw[T]:
        """The same call, answered with status, headers and bytes."""
        call = self._build(*args, **kwargs)
        return Raw(call, self._sender.send(call))


class AsyncMethod(_Bound[P, Call[T]], Generic[P, T]):
    """A method of an async resource."""

    def __init__(self, build: Callable[P, Call[T]], sender: AsyncSender) -> None:
        super().__init__(build)
        self._sender = sender

    async def __call__(self, *args: P.args, **kwargs: P.kwargs) -> T:
        return (await self.raw(*args, **kwargs)).parsed()

    async def raw(self, *args: P.args, **kwargs: P.kwargs) -> Raw[T]:
        """The same call, answered with status, headers and bytes."""
        call = self._build(*args, **kwargs)
        return Raw(call, await self._sender.send(call))


class SyncListing(_Bound[P, Listing[M]], Generic[P, M]):
    """A list method of a sync resource."""

    def __init__(self, build: Callable[P, Listing[M]], sender: Sender) -> None:
        super().__init__(build)
        self._sender = sender

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> Pager[M]:
        return Pager(self._build(*args, **kwargs), self._sender)

    def raw(self, *args: P.args, **kwargs: P.kwargs) -> Raw[Page[M]]:
        """The first page, answered with status, headers and bytes."""
        call = self._build(*args, **kwargs).call()
        return Raw(call, self._sender.send(call))


class AsyncListing(_Bound[P, Listing[M]], Generic[P, M]):
    """A list method of an async resource."""

    def __init__(self, build: Callable[P, Listing[M]], sender: AsyncSender) -> None:
        super().__init__(build)
        self._sender = sender

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> AsyncPager[M]:
        return AsyncPager(self._build(*args, **kwargs), self._sender)

    async def raw(self, *args: P.args, **kwargs: P.kwargs) -> Raw[Page[M]]:
        """The first page, answered with status, headers and bytes."""
        call = self._build(*args, **kwargs).call()
        return Raw(call, await self._sender.send(call))


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
            return SyncMethod(_bind(self._build, resource), resource._sender)
        if isinstance(resource, AsyncResource):
            return AsyncMethod(_bind(self._build, resource), resource._sender)
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
            return SyncListing(_bind(self._build, resource), resource._sender)
        if isinstance(resource, AsyncResource):
            return AsyncListing(_bind(self._build, resource), resource._sender)
        return self


def _bind(build: Callable[Concatenate[Any, P], B], resource: object) -> Callable[P, B]:
    """The builder as a bound method."""
    return MethodType(build, resource)


def gone(name: str, since: str) -> NoReturn:
    """What the method of an operation does that Fortnox no longer has."""
    raise OperationGone(f"{name} is gone from Fortnox's API since {since}")
