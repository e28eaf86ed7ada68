"""Bind generated methods to a sync or an async client.

A generated method is a builder that returns a `Call` or a `Listing`. It is written once for both clients.
`@method` is for calls with one response, `@file_method` for calls that return a file, `@listing` for paginated lists.
`@expandable_listing` is for lists whose rows identify a full object.
A `Resource` sends the call and returns its result. An `AsyncResource` returns an awaitable.
"""
# Names that begin with an underscore are private to this module: no method of a resource can have such a name.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Generator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from types import MethodType
from typing import TYPE_CHECKING, Any, Concatenate, Generic, NoReturn, ParamSpec, TypeVar, overload

from attrs import frozen

from fortnox_core import suggestions
from fortnox_core.annotations import method_name
from fortnox_core.base_errors import OperationGone
from fortnox_core.call import Call
from fortnox_core.download import Download
from fortnox_core.errors import Response
from fortnox_core.expand import (
    AsyncExpandablePager,
    ExpandableListing,
    ExpandablePager,
    create_async_expandable_pager,
    create_expandable_pager,
)
from fortnox_core.introspection import BoundMethod, coroutine_function, same_parameters
from fortnox_core.model import Model
from fortnox_core.pager import AsyncPager, Pager, create_async_pager, create_pager
from fortnox_core.pagination import Listing, Page
from fortnox_core.streaming import AsyncDownloadStream, DownloadStream
from fortnox_core.transport import AsyncTransport, Transport

P = ParamSpec("P")
T = TypeVar("T")
M = TypeVar("M", bound=Model)
F = TypeVar("F", bound=Model)
B = TypeVar("B")


class Resource:
    """The methods of one resource, on a sync client.

    Args:
        transport: sends the calls.
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def __repr__(self) -> str:
        return f"<{_described(type(self))}>"

    if not TYPE_CHECKING:  # to a type checker, a misspelt method is an error

        def __getattr__(self, name: str) -> Any:
            raise suggestions.missing_attribute(f"{_name(type(self))!r}", name, dir(type(self)), "method")


class AsyncResource:
    """The methods of one resource, on an async client.

    Args:
        transport: sends the calls.
    """

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def __repr__(self) -> str:
        return f"<async {_described(type(self))}>"

    if not TYPE_CHECKING:  # to a type checker, a misspelt method is an error

        def __getattr__(self, name: str) -> Any:
            raise suggestions.missing_attribute(f"{_name(type(self))!r}", name, dir(type(self)), "method")


def _described(resource: type) -> str:
    """Return the name of a resource and of its methods: `customers: list get create update delete`."""
    return f"{_name(resource)}: {' '.join(each.__name__ for each in _methods(resource))}"


def _name(resource: type) -> str:
    """Return the name that a client reaches a resource by: `customers`, `warehouse.stock_points`."""
    first = next(_methods(resource), None)
    return resource.__name__ if first is None else method_name(first._build).rpartition(".")[0]


def _methods(resource: type) -> Iterator[_Descriptor[..., Any]]:
    for owner in reversed(resource.__mro__):
        yield from (member for member in vars(owner).values() if isinstance(member, _Descriptor))


@frozen(repr=False)
class RawResponse(Generic[T]):
    """A response that is not parsed: status, headers and bytes. A status of 400 or more raises nothing.

    Attributes:
        call: the call that was sent.
        response: the response of Fortnox.
    """

    call: Call[T]
    response: Response

    def __repr__(self) -> str:
        return f"<RawResponse {self.response._summary()}>"

    @property
    def status(self) -> int:
        """Return the HTTP status."""
        return self.response.status

    @property
    def headers(self) -> dict[str, str]:
        """Return the headers. Their names are in lower case."""
        return dict(self.response.headers)

    @property
    def content(self) -> bytes:
        """Return the body."""
        return self.response.content

    @property
    def attempts(self) -> int:
        """Return how often the call was sent until this response came."""
        return self.response.attempts

    def parsed(self) -> T:
        """Parse the response as the method itself does.

        Returns:
            The model, list, file or None of the method.

        Raises:
            ResponseError: the response is an error, or cannot be parsed.
        """
        return self.call.result(self.response)


class UnboundMethod(BoundMethod[..., Any]):
    """A method as an attribute of its class: `CustomersResource.get`."""

    def __init__(self, descriptor: _Descriptor[..., Any], owner: object) -> None:
        super().__init__(descriptor._build)
        self._is_async = isinstance(owner, type) and issubclass(owner, AsyncResource)

    def __call__(self, resource: Resource | AsyncResource, /, *args: Any, **kwargs: Any) -> Any:
        return getattr(resource, self.__name__)(*args, **kwargs)


class SyncMethod(BoundMethod[P, Call[T]], Generic[P, T]):
    """A method of a sync resource. A call of it sends the request and returns the result.

    Args:
        build: the builder of the calls.
        transport: sends the calls.
    """

    def __init__(self, build: Callable[P, Call[T]], transport: Transport) -> None:
        super().__init__(build)
        self._transport = transport

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> T:
        try:
            call = self._build(*args, **kwargs)
        except TypeError:
            self._check_arguments(args, kwargs)
            raise
        return call.result(self._transport.send(call))

    @same_parameters
    def call(self, *args: P.args, **kwargs: P.kwargs) -> Call[T]:
        """Return the call without sending it, for `gather`."""
        try:
            return self._build(*args, **kwargs)
        except TypeError:
            self._check_arguments(args, kwargs)
            raise

    @same_parameters
    def raw(self, *args: P.args, **kwargs: P.kwargs) -> RawResponse[T]:
        """Send the call and return the response without parsing it: status, headers and bytes."""
        call = self.call(*args, **kwargs)
        return RawResponse(call, self._transport.send(call))


@coroutine_function
class AsyncMethod(BoundMethod[P, Call[T]], Generic[P, T]):
    """A method of an async resource. A call of it returns an awaitable of the result.

    Args:
        build: the builder of the calls.
        transport: sends the calls.
    """

    _is_async = True

    def __init__(self, build: Callable[P, Call[T]], transport: AsyncTransport) -> None:
        super().__init__(build)
        self._transport = transport

    async def __call__(self, *args: P.args, **kwargs: P.kwargs) -> T:
        try:
            call = self._build(*args, **kwargs)
        except TypeError:
            self._check_arguments(args, kwargs)
            raise
        return call.result(await self._transport.send(call))

    @same_parameters
    def call(self, *args: P.args, **kwargs: P.kwargs) -> Call[T]:
        """Return the call without sending it, for `gather`."""
        try:
            return self._build(*args, **kwargs)
        except TypeError:
            self._check_arguments(args, kwargs)
            raise

    @same_parameters
    async def raw(self, *args: P.args, **kwargs: P.kwargs) -> RawResponse[T]:
        """Send the call and return the response without parsing it: status, headers and bytes."""
        call = self.call(*args, **kwargs)
        return RawResponse(call, await self._transport.send(call))


class SyncFileMethod(SyncMethod[P, Download], Generic[P]):
    """A method of a sync resource that returns a file."""

    @same_parameters
    @contextmanager
    def stream(self, *args: P.args, **kwargs: P.kwargs) -> Generator[DownloadStream]:
        """Open the file as a stream, so that only one chunk of it is in memory.

        Raises:
            FortnoxError: as the method itself.

        Example:
            with fortnox.invoices.preview.stream("1042") as download:
                download.save("1042.pdf")
        """
        call = self.call(*args, **kwargs)
        with self._transport.open(call) as opened, closing(DownloadStream._from_response(call, opened)) as stream:
            yield stream


class AsyncFileMethod(AsyncMethod[P, Download], Generic[P]):
    """A method of an async resource that returns a file."""

    @same_parameters
    @asynccontextmanager
    async def stream(self, *args: P.args, **kwargs: P.kwargs) -> AsyncGenerator[AsyncDownloadStream]:
        """Open the file as a stream, so that only one chunk of it is in memory.

        Raises:
            FortnoxError: as the method itself.

        Example:
            async with fortnox.invoices.preview.stream("1042") as download:
                await download.save("1042.pdf")
        """
        call = self.call(*args, **kwargs)
        async with self._transport.open(call) as opened:
            with closing(AsyncDownloadStream._from_response(call, opened)) as stream:
                yield stream


class SyncListing(BoundMethod[P, Listing[M]], Generic[P, M]):
    """A list method of a sync resource. A call of it returns a pager and sends nothing.

    Args:
        build: the builder of the listings.
        transport: sends the calls.
    """

    def __init__(self, build: Callable[P, Listing[M]], transport: Transport) -> None:
        super().__init__(build)
        self._transport = transport

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> Pager[M]:
        try:
            built = self._build(*args, **kwargs)
        except TypeError:
            self._check_arguments(args, kwargs)
            raise
        return create_pager(built, self._transport, (args, kwargs))

    @same_parameters
    def call(self, *args: P.args, **kwargs: P.kwargs) -> Call[Page[M]]:
        """Return the call of the first page without sending it, for `gather`."""
        try:
            return self._build(*args, **kwargs).call()
        except TypeError:
            self._check_arguments(args, kwargs)
            raise

    @same_parameters
    def raw(self, *args: P.args, **kwargs: P.kwargs) -> RawResponse[Page[M]]:
        """Send the call of the first page and return the response without parsing it."""
        call = self.call(*args, **kwargs)
        return RawResponse(call, self._transport.send(call))


class AsyncListing(BoundMethod[P, Listing[M]], Generic[P, M]):
    """A list method of an async resource. A call of it returns a pager and sends nothing.

    Args:
        build: the builder of the listings.
        transport: sends the calls.
    """

    _is_async = True

    def __init__(self, build: Callable[P, Listing[M]], transport: AsyncTransport) -> None:
        super().__init__(build)
        self._transport = transport

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> AsyncPager[M]:
        try:
            built = self._build(*args, **kwargs)
        except TypeError:
            self._check_arguments(args, kwargs)
            raise
        return create_async_pager(built, self._transport, (args, kwargs))

    @same_parameters
    def call(self, *args: P.args, **kwargs: P.kwargs) -> Call[Page[M]]:
        """Return the call of the first page without sending it, for `gather`."""
        try:
            return self._build(*args, **kwargs).call()
        except TypeError:
            self._check_arguments(args, kwargs)
            raise

    @same_parameters
    async def raw(self, *args: P.args, **kwargs: P.kwargs) -> RawResponse[Page[M]]:
        """Send the call of the first page and return the response without parsing it."""
        call = self.call(*args, **kwargs)
        return RawResponse(call, await self._transport.send(call))


class SyncExpandableListing(SyncListing[P, M], Generic[P, M, F]):
    """A list method of a sync resource. Each of its rows identifies a full object.

    Args:
        build: the builder of the listings.
        transport: sends the calls.
    """

    def __init__(self, build: Callable[P, ExpandableListing[M, F]], transport: Transport) -> None:
        super().__init__(build, transport)
        self._build_expandable = build

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> ExpandablePager[M, F]:
        try:
            built = self._build_expandable(*args, **kwargs)
        except TypeError:
            self._check_arguments(args, kwargs)
            raise
        return create_expandable_pager(built, self._transport, (args, kwargs))


class AsyncExpandableListing(AsyncListing[P, M], Generic[P, M, F]):
    """A list method of an async resource. Each of its rows identifies a full object.

    Args:
        build: the builder of the listings.
        transport: sends the calls.
    """

    def __init__(self, build: Callable[P, ExpandableListing[M, F]], transport: AsyncTransport) -> None:
        super().__init__(build, transport)
        self._build_expandable = build

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> AsyncExpandablePager[M, F]:
        try:
            built = self._build_expandable(*args, **kwargs)
        except TypeError:
            self._check_arguments(args, kwargs)
            raise
        return create_async_expandable_pager(built, self._transport, (args, kwargs))


class _Descriptor(Generic[P, B]):
    """A builder that becomes a method of its resource."""

    def __init__(self, build: Callable[Concatenate[Any, P], B]) -> None:
        self._build = build
        self.__name__, self.__doc__ = build.__name__, build.__doc__
        suggestions.register(method_name(build), build)


class method(_Descriptor[P, Call[T]], Generic[P, T]):  # noqa: N801, a decorator
    """Make a method of a builder of calls."""

    @overload
    def __get__(self, resource: Resource, owner: object = None) -> SyncMethod[P, T]: ...
    @overload
    def __get__(self, resource: AsyncResource, owner: object = None) -> AsyncMethod[P, T]: ...
    @overload
    def __get__(self, resource: None, owner: object = None) -> UnboundMethod: ...
    def __get__(self, resource: Resource | AsyncResource | None, owner: object = None) -> object:
        if isinstance(resource, Resource):
            return SyncMethod(MethodType(self._build, resource), resource._transport)
        if isinstance(resource, AsyncResource):
            return AsyncMethod(MethodType(self._build, resource), resource._transport)
        return UnboundMethod(self, owner)


class file_method(_Descriptor[P, Call[Download]], Generic[P]):  # noqa: N801, a decorator
    """Make a method of a builder of calls that return a file."""

    @overload
    def __get__(self, resource: Resource, owner: object = None) -> SyncFileMethod[P]: ...
    @overload
    def __get__(self, resource: AsyncResource, owner: object = None) -> AsyncFileMethod[P]: ...
    @overload
    def __get__(self, resource: None, owner: object = None) -> UnboundMethod: ...
    def __get__(self, resource: Resource | AsyncResource | None, owner: object = None) -> object:
        if isinstance(resource, Resource):
            return SyncFileMethod(MethodType(self._build, resource), resource._transport)
        if isinstance(resource, AsyncResource):
            return AsyncFileMethod(MethodType(self._build, resource), resource._transport)
        return UnboundMethod(self, owner)


class listing(_Descriptor[P, Listing[M]], Generic[P, M]):  # noqa: N801, a decorator
    """Make a list method of a builder of listings."""

    @overload
    def __get__(self, resource: Resource, owner: object = None) -> SyncListing[P, M]: ...
    @overload
    def __get__(self, resource: AsyncResource, owner: object = None) -> AsyncListing[P, M]: ...
    @overload
    def __get__(self, resource: None, owner: object = None) -> UnboundMethod: ...
    def __get__(self, resource: Resource | AsyncResource | None, owner: object = None) -> object:
        if isinstance(resource, Resource):
            return SyncListing(MethodType(self._build, resource), resource._transport)
        if isinstance(resource, AsyncResource):
            return AsyncListing(MethodType(self._build, resource), resource._transport)
        return UnboundMethod(self, owner)


class expandable_listing(_Descriptor[P, ExpandableListing[M, F]], Generic[P, M, F]):  # noqa: N801, a decorator
    """Make a list method of a builder of listings whose rows identify a full object."""

    @overload
    def __get__(self, resource: Resource, owner: object = None) -> SyncExpandableListing[P, M, F]: ...
    @overload
    def __get__(self, resource: AsyncResource, owner: object = None) -> AsyncExpandableListing[P, M, F]: ...
    @overload
    def __get__(self, resource: None, owner: object = None) -> UnboundMethod: ...
    def __get__(self, resource: Resource | AsyncResource | None, owner: object = None) -> object:
        if isinstance(resource, Resource):
            return SyncExpandableListing(MethodType(self._build, resource), resource._transport)
        if isinstance(resource, AsyncResource):
            return AsyncExpandableListing(MethodType(self._build, resource), resource._transport)
        return UnboundMethod(self, owner)


def gone(name: str, since: str) -> NoReturn:
    """Raise the error of an operation that Fortnox no longer has.

    Args:
        name: the name of the operation: "customers.get".
        since: the date since when Fortnox's document no longer has it.

    Raises:
        OperationGone: always.
    """
    raise OperationGone(f"{name} no longer exists in Fortnox's API since {since}")
