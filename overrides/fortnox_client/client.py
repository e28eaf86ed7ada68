"""The two clients that users hold."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Self, TypeVar, overload

from fortnox_api.client import AsyncFortnoxApi, FortnoxApi

from fortnox_client._config import BASE_URL
from fortnox_client._http.connections import AsyncHttpClient, AsyncHttpConnections, HttpClient, HttpConnections
from fortnox_client._http.transport import AsyncHttpTransport, HttpTransport
from fortnox_client._secrets import Secrets, require_text
from fortnox_client.auth.static_token import AsyncStaticToken, StaticToken

if TYPE_CHECKING:
    from fortnox_core.bulk import Progress
    from fortnox_core.call import Call
    from fortnox_core.drift import OnDrift
    from fortnox_core.errors import FortnoxError
    from fortnox_core.resource import RawResponse

    from fortnox_client.transport.hooks import Hooks
    from fortnox_client.transport.rate_limit.limiter import RateLimit, RateLimiter

T = TypeVar("T")


class Fortnox(FortnoxApi):
    """A company's Fortnox, by an access token. `FortnoxApp.connect` and `Fortnox.from_env` give one whose token is renewed by itself.

    Args:
        access_token: an OAuth access token of Fortnox, without "Bearer". It lives for an hour.
            Source: https://www.fortnox.se/developer/authorization
        http_client: an httpx.Client to send with. It keeps its settings and is never closed; without it the client has its own.
        base_url: another address than Fortnox's, such as a server of one's own for tests.
        on_drift: is called with a Drift for each value of an answer that is not as declared; the logger `fortnox.drift` tells the same
            at DEBUG. Watching makes reading slower.
        rate_limiter: one that is shared with other clients or processes; without it the client has its own.
        hooks: functions that are told of each request and answer.

    Raises ValueError for a token or an address that could never be sent. Every method raises a `fortnox_client.errors.FortnoxError`
    where Fortnox refuses or does not answer.

    Example:
        with Fortnox(access_token="...") as fortnox:
            customer = fortnox.customers.get("1")
    """

    def __init__(
        self,
        *,
        access_token: str,
        http_client: HttpClient | None = None,
        base_url: str = BASE_URL,
        on_drift: OnDrift | None = None,
        rate_limiter: RateLimiter | None = None,
        hooks: Hooks | None = None,
    ) -> None:
        from fortnox_client.transport.send_policy import create_send_policy

        access_token = require_text("access_token", access_token)
        connections = HttpConnections(http_client)
        again = partial(type(self), access_token=access_token, base_url=base_url, on_drift=on_drift, rate_limiter=rate_limiter, hooks=hooks)
        send_policy = create_send_policy(access_token, rate_limiter, hooks)
        transport = HttpTransport(connections, StaticToken(access_token), base_url, on_drift, send_policy)
        self._begin(transport, again if http_client is None else None, connections.close)

    @classmethod
    def _from_transport(
        cls, transport: HttpTransport, again: Callable[[], Fortnox] | None, close: Callable[[], None] | None = None
    ) -> Self:
        """A client that sends over a sender, for those who make senders. `again` makes one like it in another process, if that can be."""
        made = cls.__new__(cls)
        made._begin(transport, again, close)
        return made

    @classmethod
    def from_env(
        cls,
        environ: Mapping[str, str] | None = None,
        *,
        http_client: HttpClient | None = None,
        on_drift: OnDrift | None = None,
        rate_limiter: RateLimiter | None = None,
        hooks: Hooks | None = None,
    ) -> Self:
        """A client by what the environment says; `fortnox_client.environment` tells what that is, and what wins.

        Raises ValueError that names the variable which is missing or wrong.
        """
        from fortnox_client.environment import connect

        environ = None if environ is None else Secrets(environ)
        return connect(cls, environ, http_client, on_drift, rate_limiter, hooks)

    @overload
    def gather(
        self, calls: Iterable[Call[T]], *, errors: Literal["raise"] = "raise", concurrency: int = 24, on_progress: Progress | None = None
    ) -> list[T]: ...
    @overload
    def gather(
        self, calls: Iterable[Call[T]], *, errors: Literal["return"], concurrency: int = 24, on_progress: Progress | None = None
    ) -> list[T | FortnoxError]: ...
    def gather(
        self,
        calls: Iterable[Call[T]],
        *,
        errors: Literal["raise", "return"] = "raise",
        concurrency: int = 24,
        on_progress: Progress | None = None,
    ) -> list[Any]:
        """Sends many calls, several at a time, and gives their results in the order of the calls.

        Calls are made by `.call(...)` beside each method, which sends nothing. They may come from a generator: it is read as far as they
        are sent.

        Args:
            calls: what to send.
            errors: "raise" raises the first error by the order of the calls, and what was not sent by then is not sent any more; "return"
                puts each FortnoxError in the place of its result.
            concurrency: how many are under way at a time. Fortnox takes 25 in 5 seconds.
            on_progress: is called after each result with the number of results, and of calls where that is known, else None.

        Example:
            customers = fortnox.gather(fortnox.customers.get.call(number) for number in numbers)
        """
        from fortnox_core.bulk import gather

        return gather(self._transport, calls, errors, concurrency, on_progress)

    def _begin(self, transport: HttpTransport, again: Callable[[], Fortnox] | None, close: Callable[[], None] | None) -> None:
        super().__init__(transport)
        self._http = transport
        self._again = again
        self._close = close

    @property
    def rate_limit(self) -> RateLimit:
        """What is left of the company's rate limit, as this process knows it."""
        return self._http.send_policy.limiter.rate_limit

    def with_options(self, *, retries: int | None = None, timeout: float | None = None, deadline: float | None = None) -> Self:
        """The same client with other options; it shares tokens, connections and rate limit, and need not be closed.

        Args:
            retries: how often a call is sent again where that is safe; 0: never, not even after a 429.
            timeout: seconds for which an attempt may be silent.
            deadline: seconds from the first sending of a call, after which it is not sent again.

        What is not given stays as it is. Raises ValueError for what could never work.

        Example:
            fortnox.with_options(retries=0, timeout=5).customers.get("1")
        """
        options = {"retries": retries, "timeout": timeout, "deadline": deadline}
        again = None if self._again is None else partial(_with_options, self._again, options)
        return type(self)._from_transport(self._http.with_options(options), again)

    def request(self, method: str, path: str, *, query: Mapping[str, object] | None = None, json: object = None) -> RawResponse[Any]:
        """Sends what has no method of its own, with the same token, rate limit, retries and errors.

        Args:
            method: GET, POST, PUT, PATCH or DELETE.
            path: begins with a slash; what is special in it is percent-encoded: /3/customers/1.
            query: names and values; a list repeats its name, None is left out.
            json: the body, wrapped as Fortnox wants it; without it none is sent.

        Returns the answer: status, headers, bytes, and `.parsed()` for its JSON, with Decimal for what has a fraction. Any, since what is
        not declared has no type. Raises the FortnoxError that fits where Fortnox refuses or does not answer, ValueError for a path
        that would be another request. What is not declared is sent again only where it surely was not acted on.
        """
        from fortnox_client.transport.custom_requests import build_call, check_response

        call = build_call(method, path, query, json)
        return check_response(call, self._http.send(call))

    def __reduce__(self) -> tuple[object, ...]:
        if self._again is None:
            raise TypeError("a Fortnox with an http_client of yours cannot be pickled; leave it out, or make the client where it is needed")
        return self._again, ()

    def close(self) -> None:
        """Closes the connections, unless they are an app's, or the http_client was passed in."""
        if self._close is not None:
            self._close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        self.close()


class AsyncFortnox(AsyncFortnoxApi):
    """The async mirror of Fortnox: every method is awaited, and lists are read by `async for`.

    Args:
        access_token: an OAuth access token of Fortnox, without "Bearer". It lives for an hour.
            Source: https://www.fortnox.se/developer/authorization
        http_client: an httpx.AsyncClient to send with. It keeps its settings and is never closed; without it the client has its own.
        base_url: another address than Fortnox's, such as a server of one's own for tests.
        on_drift: is called with a Drift for each value of an answer that is not as declared; the logger `fortnox.drift` tells the same
            at DEBUG. Watching makes reading slower.
        rate_limiter: one that is shared with other clients or processes; without it the client has its own.
        hooks: functions that are told of each request and answer.

    Raises ValueError for a token or an address that could never be sent. Every method raises a `fortnox_client.errors.FortnoxError`
    where Fortnox refuses or does not answer.

    Example:
        async with AsyncFortnox(access_token="...") as fortnox:
            customer = await fortnox.customers.get("1")
    """

    def __init__(
        self,
        *,
        access_token: str,
        http_client: AsyncHttpClient | None = None,
        base_url: str = BASE_URL,
        on_drift: OnDrift | None = None,
        rate_limiter: RateLimiter | None = None,
        hooks: Hooks | None = None,
    ) -> None:
        from fortnox_client.transport.send_policy import create_send_policy

        access_token = require_text("access_token", access_token)
        connections = AsyncHttpConnections(http_client)
        again = partial(type(self), access_token=access_token, base_url=base_url, on_drift=on_drift, rate_limiter=rate_limiter, hooks=hooks)
        send_policy = create_send_policy(access_token, rate_limiter, hooks)
        transport = AsyncHttpTransport(connections, AsyncStaticToken(access_token), base_url, on_drift, send_policy)
        self._begin(transport, again if http_client is None else None, connections.aclose)

    @classmethod
    def _from_transport(
        cls, transport: AsyncHttpTransport, again: Callable[[], AsyncFortnox] | None, close: Callable[[], Awaitable[None]] | None = None
    ) -> Self:
        """A client that sends over a sender, for those who make senders. `again` makes one like it in another process, if that can be."""
        made = cls.__new__(cls)
        made._begin(transport, again, close)
        return made

    @classmethod
    def from_env(
        cls,
        environ: Mapping[str, str] | None = None,
        *,
        http_client: AsyncHttpClient | None = None,
        on_drift: OnDrift | None = None,
        rate_limiter: RateLimiter | None = None,
        hooks: Hooks | None = None,
    ) -> Self:
        """A client by what the environment says; `fortnox_client.environment` tells what that is, and what wins.

        Raises ValueError that names the variable which is missing or wrong.
        """
        from fortnox_client.environment import connect

        environ = None if environ is None else Secrets(environ)
        return connect(cls, environ, http_client, on_drift, rate_limiter, hooks)

    @overload
    async def gather(
        self, calls: Iterable[Call[T]], *, errors: Literal["raise"] = "raise", concurrency: int = 24, on_progress: Progress | None = None
    ) -> list[T]: ...
    @overload
    async def gather(
        self, calls: Iterable[Call[T]], *, errors: Literal["return"], concurrency: int = 24, on_progress: Progress | None = None
    ) -> list[T | FortnoxError]: ...
    async def gather(
        self,
        calls: Iterable[Call[T]],
        *,
        errors: Literal["raise", "return"] = "raise",
        concurrency: int = 24,
        on_progress: Progress | None = None,
    ) -> list[Any]:
        """Sends many calls, several at a time, and gives their results in the order of the calls.

        Calls are made by `.call(...)` beside each method, which sends nothing and is not awaited. They may come from a generator: it is
        read as far as they are sent.

        Args:
            calls: what to send.
            errors: "raise" raises the first error by the order of the calls, and the others are cancelled; "return" puts each FortnoxError
                in the place of its result.
            concurrency: how many are under way at a time. Fortnox takes 25 in 5 seconds.
            on_progress: is called after each result with the number of results, and of calls where that is known, else None.

        Example:
            customers = await fortnox.gather(fortnox.customers.get.call(number) for number in numbers)
        """
        from fortnox_core.bulk import gather_async

        return await gather_async(self._transport, calls, errors, concurrency, on_progress)

    def _begin(
        self, transport: AsyncHttpTransport, again: Callable[[], AsyncFortnox] | None, close: Callable[[], Awaitable[None]] | None
    ) -> None:
        super().__init__(transport)
        self._http = transport
        self._again = again
        self._close = close

    @property
    def rate_limit(self) -> RateLimit:
        """What is left of the company's rate limit, as this process knows it."""
        return self._http.send_policy.limiter.rate_limit

    def with_options(self, *, retries: int | None = None, timeout: float | None = None, deadline: float | None = None) -> Self:
        """The same client with other options; see Fortnox.with_options."""
        options = {"retries": retries, "timeout": timeout, "deadline": deadline}
        again = None if self._again is None else partial(_with_options, self._again, options)
        return type(self)._from_transport(self._http.with_options(options), again)

    async def request(self, method: str, path: str, *, query: Mapping[str, object] | None = None, json: object = None) -> RawResponse[Any]:
        """Sends what has no method of its own; see Fortnox.request."""
        from fortnox_client.transport.custom_requests import build_call, check_response

        call = build_call(method, path, query, json)
        return check_response(call, await self._http.send(call))

    def __reduce__(self) -> tuple[object, ...]:
        if self._again is None:
            raise TypeError(
                "an AsyncFortnox with an http_client of yours cannot be pickled; leave it out, or make the client where it is needed"
            )
        return self._again, ()

    async def aclose(self) -> None:
        """Closes the connections, unless they are an app's, or the http_client was passed in."""
        if self._close is not None:
            await self._close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        await self.aclose()


C = TypeVar("C", Fortnox, AsyncFortnox)


def _with_options(again: Callable[[], C], options: dict[str, Any]) -> C:
    """A client in another process, like one with options."""
    return again().with_options(**options)
