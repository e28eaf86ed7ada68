"""The sync and the async client."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from functools import partial
from types import TracebackType
from typing import Any, Literal, Self, TypeVar, overload

from fortnox_api.client import AsyncFortnoxApi, FortnoxApi
from fortnox_core.base_errors import FortnoxError

from fortnox_client import types
from fortnox_client._config import BASE_URL
from fortnox_client._http.connections import AsyncHttpClient, AsyncHttpConnections, HttpClient, HttpConnections
from fortnox_client._http.transport import AsyncHttpTransport, HttpTransport
from fortnox_client._secrets import Secrets, require_text
from fortnox_client.auth.static_token import AsyncStaticToken, StaticToken

T = TypeVar("T")


class Fortnox(FortnoxApi):
    """Client for one company, authenticated with an access token.

    The token is not renewed. `FortnoxApp.connect` and `Fortnox.from_env` create clients that renew their token.
    The client is thread-safe. Each method raises a `fortnox_client.errors.FortnoxError` if a request fails.

    Args:
        access_token: an OAuth access token, without "Bearer". It expires after an hour.
            Source: https://www.fortnox.se/developer/authorization
        http_client: the httpx.Client to send with. Its settings are used, and it is never closed. By default the client creates its own.
        base_url: the base URL of the API. Override it for the sandbox or a gateway.
        on_drift: called with a Drift for each value of a response that differs from its declaration. The logger `fortnox.drift` logs the
            same at DEBUG. Decoding is slower with either.
        rate_limiter: a rate limiter that other clients or processes share. By default the client creates its own.
        hooks: functions that are called before each request and after each response.

    Raises:
        ValueError: the token or the URL cannot be sent.

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
        on_drift: types.OnDrift | None = None,
        rate_limiter: types.RateLimiter | None = None,
        hooks: types.Hooks | None = None,
    ) -> None:
        from fortnox_client._token_claims import tenant_of
        from fortnox_client.transport.send_policy import create_send_policy

        access_token = require_text("access_token", access_token)
        connections = HttpConnections(http_client)
        recreate = partial(
            type(self), access_token=access_token, base_url=base_url, on_drift=on_drift, rate_limiter=rate_limiter, hooks=hooks
        )
        send_policy = create_send_policy(access_token, rate_limiter, hooks)
        transport = HttpTransport(connections, StaticToken(access_token), base_url, on_drift, send_policy)
        self._begin(transport, recreate if http_client is None else None, connections.close, tenant_of(access_token))

    @classmethod
    def _from_transport(
        cls,
        transport: HttpTransport,
        recreate: Callable[[], Fortnox] | None,
        close: Callable[[], None] | None = None,
        tenant: str | int | None = None,
    ) -> Self:
        """Return a client that sends by a transport.

        Args:
            transport: sends the calls.
            recreate: creates an equal client in another process. None if the client cannot be pickled.
            close: closes the connections. None if the client does not own them.
            tenant: the company, for `repr`.
        """
        client = cls.__new__(cls)
        client._begin(transport, recreate, close, tenant)
        return client

    @classmethod
    def from_env(
        cls,
        environ: Mapping[str, str] | None = None,
        *,
        http_client: HttpClient | None = None,
        on_drift: types.OnDrift | None = None,
        rate_limiter: types.RateLimiter | None = None,
        hooks: types.Hooks | None = None,
    ) -> Self:
        """Create a client from environment variables.

        `fortnox_client.environment` lists the variables and their precedence.

        Args:
            environ: the variables. By default those of the process.
            http_client: the httpx.Client to send with. See Fortnox.
            on_drift: called for each value that differs from its declaration. See Fortnox.
            rate_limiter: a rate limiter that others share. See Fortnox.
            hooks: functions that are called for each request. See Fortnox.

        Returns:
            A client for one company. It renews its token, unless FORTNOX_ACCESS_TOKEN is set.

        Raises:
            ValueError: a variable is missing or wrong. The message names it.
        """
        from fortnox_client.environment import connect

        environ = None if environ is None else Secrets(environ)
        return connect(cls, environ, http_client, on_drift, rate_limiter, hooks)

    @overload
    def gather(
        self,
        calls: Iterable[types.Call[T]],
        *,
        errors: Literal["raise"] = "raise",
        concurrency: int = 24,
        on_progress: types.Progress | None = None,
    ) -> list[T]: ...
    @overload
    def gather(
        self,
        calls: Iterable[types.Call[T]],
        *,
        errors: Literal["return"],
        concurrency: int = 24,
        on_progress: types.Progress | None = None,
    ) -> list[T | FortnoxError]: ...
    def gather(
        self,
        calls: Iterable[types.Call[T]],
        *,
        errors: Literal["raise", "return"] = "raise",
        concurrency: int = 24,
        on_progress: types.Progress | None = None,
    ) -> list[Any]:
        """Send many calls, several at a time, and return their results in the order of the calls.

        A call is built by the `.call(...)` of a method, which sends nothing.
        A generator of calls is consumed as far as calls are sent.

        Args:
            calls: the calls.
            errors: "raise" raises the first error in the order of the calls, and calls that are not sent yet are dropped.
                "return" puts each FortnoxError into the list in place of the result.
            concurrency: how many calls are sent at a time, at least 1. Fortnox's rate limit is 25 requests in 5 seconds.
            on_progress: called after each result with the number of results and the number of calls. The number of calls is None if
                `calls` has no length.

        Returns:
            The results, one for each call.

        Raises:
            FortnoxError: a call failed, and `errors` is "raise".
            TypeError: `calls` has an element that is not a Call.
            ValueError: `errors` or `concurrency` has another value.

        Example:
            customers = fortnox.gather(fortnox.customers.get.call(number) for number in numbers)
        """
        from fortnox_core.bulk import gather

        return gather(self._transport, calls, errors, concurrency, on_progress)

    def attach(
        self,
        file: types.AttachableFile,
        *,
        voucher: types.VoucherTarget | None = None,
        financialyear: int | None = None,
        financialyeardate: types.DateInput | None = None,
        supplier_invoice: types.TextNumber | None = None,
        invoice: types.TextNumber | None = None,
        include_on_send: bool = False,
    ) -> types.AttachedFile:
        """Attach a file, such as a receipt, to a voucher, a supplier invoice or an invoice.

        The file is uploaded to the folder of the inbox for its target, and then connected by the id that the connection takes.
        Neither request is sent again if Fortnox may have processed it. The scopes are `inbox` and `connectfile`.

        Args:
            file: the file: a path, an `Upload`, or an `InboxFile` that is in the inbox already and is only connected.
            voucher: series and number of the voucher, such as ("A", 12), or a voucher that was read or created.
            financialyear: id of the voucher's financial year, from `id` of `financial_years.list`; not the calendar year.
                A voucher that was read has it already.
            financialyeardate: any date within the voucher's financial year, in place of `financialyear`.
            supplier_invoice: number of the supplier invoice (`given_number`).
            invoice: number of the invoice (`document_number`).
            include_on_send: whether the file is sent to the customer with the invoice.

        Returns:
            The file with its ids, its connection and its target.

        Raises:
            FileNotConnected: the file was uploaded, but not connected. Pass `error.file` to `attach` to connect it.
            FortnoxError: the file was not uploaded.
            TypeError: not exactly one target is given, or a voucher is given without its financial year.
            ValueError: an argument is invalid.
            OSError: the file cannot be read.

        Example:
            fortnox.attach("kvitto.pdf", voucher=("A", 12), financialyeardate="2026-03-14")
        """
        from fortnox_client._steps import run_steps
        from fortnox_client.file_attachment import attach, build_target

        target = build_target(
            voucher=voucher,
            financialyear=financialyear,
            financialyeardate=financialyeardate,
            supplier_invoice=supplier_invoice,
            invoice=invoice,
            include_on_send=include_on_send,
        )
        return run_steps(attach(self, file, target), lambda call: call.result(self._transport.send(call)))

    def _begin(
        self,
        transport: HttpTransport,
        recreate: Callable[[], Fortnox] | None,
        close: Callable[[], None] | None,
        tenant: str | int | None,
    ) -> None:
        super().__init__(transport)
        self._http = transport
        self._recreate = recreate
        self._close = close
        self._tenant = tenant

    def __repr__(self) -> str:
        return _described(self, self._tenant, self._http.base_url)

    @property
    def rate_limit(self) -> types.RateLimit:
        """Return the rest of the company's rate limit, as far as this process knows it."""
        return self._http.send_policy.limiter.rate_limit

    def with_options(
        self,
        *,
        retries: int | None = None,
        timeout: float | None = None,
        deadline: float | None = None,
        max_response_bytes: int | None = None,
    ) -> Self:
        """Return the same client with other options. It shares tokens, connections and rate limit, and need not be closed.

        An option that is None is not changed.

        Args:
            retries: how often a call is sent again if that is safe. 0 means never, not even after a 429.
            timeout: seconds without any data after which an attempt fails.
            deadline: seconds after the first attempt of a call after which it is not sent again, and after which an attempt ends,
                also while its body is received. Each piece of a streamed body has this time.
            max_response_bytes: the largest decoded body that is read into memory. The default is 512 MiB. A streamed body has no bound.

        Returns:
            A client with the new options.

        Raises:
            ValueError: an option is out of range.
            TypeError: an option is not a number.

        Example:
            fortnox.with_options(retries=0, timeout=5).customers.get("1")
        """
        options = {"retries": retries, "timeout": timeout, "deadline": deadline, "max_response_bytes": max_response_bytes}
        recreate = None if self._recreate is None else partial(_with_options, self._recreate, options)
        return type(self)._from_transport(self._http.with_options(options), recreate, tenant=self._tenant)

    def request(self, method: str, path: str, *, query: Mapping[str, object] | None = None, json: object = None) -> types.RawResponse[Any]:
        """Send a request that has no method, with the client's token, rate limit, retries and errors.

        Args:
            method: GET, POST, PUT, PATCH or DELETE.
            path: the path, which begins with a slash. Special characters are percent-encoded: /3/customers/1.
            query: names and values. A list repeats its name, None is not sent.
            json: the body, in the wrapper that Fortnox expects. None sends no body.

        Returns:
            The response: status, headers and bytes. `.parsed()` returns its JSON, with Decimal for numbers with a fraction.

        Raises:
            FortnoxError: Fortnox rejects the request, or no response came.
            ValueError: the path would be another request.

        The request is sent again only if it certainly had no effect.
        """
        from fortnox_client.transport.custom_requests import build_call, check_response

        call = build_call(method, path, query, json)
        return check_response(call, self._http.send(call))

    def paginate(
        self,
        path: str,
        *,
        query: Mapping[str, object] | None = None,
        key: str | None = None,
        limit: int | None = None,
        page: int | None = None,
        on_incomplete: types.OnIncomplete = "raise",
    ) -> types.Pager[Any]:
        """Read a list that has no method, page by page, with the client's token, rate limit, retries and errors.

        Args:
            path: the path, which begins with a slash. Special characters are percent-encoded: /3/newlist.
            query: filters, name -> value. A list repeats its name, None is not sent.
            key: key of the rows in the body, such as "Customers". None takes the only list in the body.
            limit: rows in one page, 1 to 500; None for 500.
            page: page to start with, at least 1; None for the first.
            on_incomplete: if the list ends before its total: "raise" raises IncompleteList after the rows, "warn" warns.

        Returns:
            A pager. Its rows are dicts with Fortnox's own names, with Decimal for numbers with a fraction.

        Raises:
            ValueError: the path would be another request, or the query has page, limit or offset.

        Example:
            for row in fortnox.paginate("/3/newlist", query={"lastmodified": "2026-01-31"}):
                print(row["Name"])
        """
        from fortnox_core.pager import create_pager

        from fortnox_client.transport.custom_requests import build_listing

        listing = build_listing(path, query, key, limit, page, on_incomplete)
        return create_pager(listing, self._http, ((path,), {"query": query} if query else {}))

    def __reduce__(self) -> tuple[object, ...]:
        if self._recreate is None:
            raise TypeError("a Fortnox with an http_client of yours cannot be pickled; omit it, or create the client in the other process")
        return self._recreate, ()

    def close(self) -> None:
        """Close the connections. Connections of an app and an http_client that was passed in stay open."""
        if self._close is not None:
            self._close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        self.close()


class AsyncFortnox(AsyncFortnoxApi):
    """Async client for one company, authenticated with an access token.

    It mirrors Fortnox: methods are awaited, and lists are iterated with `async for`.
    The token is not renewed. `AsyncFortnoxApp.connect` and `AsyncFortnox.from_env` create clients that renew their token.
    Each method raises a `fortnox_client.errors.FortnoxError` if a request fails.

    Args:
        access_token: an OAuth access token, without "Bearer". It expires after an hour.
            Source: https://www.fortnox.se/developer/authorization
        http_client: the httpx.AsyncClient to send with. Its settings are used, and it is never closed.
            By default the client creates its own.
        base_url: the base URL of the API. Override it for the sandbox or a gateway.
        on_drift: called with a Drift for each value of a response that differs from its declaration. The logger `fortnox.drift` logs the
            same at DEBUG. Decoding is slower with either.
        rate_limiter: a rate limiter that other clients or processes share. By default the client creates its own.
        hooks: functions that are called before each request and after each response.

    Raises:
        ValueError: the token or the URL cannot be sent.

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
        on_drift: types.OnDrift | None = None,
        rate_limiter: types.RateLimiter | None = None,
        hooks: types.Hooks | None = None,
    ) -> None:
        from fortnox_client._token_claims import tenant_of
        from fortnox_client.transport.send_policy import create_send_policy

        access_token = require_text("access_token", access_token)
        connections = AsyncHttpConnections(http_client)
        recreate = partial(
            type(self), access_token=access_token, base_url=base_url, on_drift=on_drift, rate_limiter=rate_limiter, hooks=hooks
        )
        send_policy = create_send_policy(access_token, rate_limiter, hooks)
        transport = AsyncHttpTransport(connections, AsyncStaticToken(access_token), base_url, on_drift, send_policy)
        self._begin(transport, recreate if http_client is None else None, connections.aclose, tenant_of(access_token))

    @classmethod
    def _from_transport(
        cls,
        transport: AsyncHttpTransport,
        recreate: Callable[[], AsyncFortnox] | None,
        close: Callable[[], Awaitable[None]] | None = None,
        tenant: str | int | None = None,
    ) -> Self:
        """Return a client that sends by a transport.

        Args:
            transport: sends the calls.
            recreate: creates an equal client in another process. None if the client cannot be pickled.
            close: closes the connections. None if the client does not own them.
            tenant: the company, for `repr`.
        """
        client = cls.__new__(cls)
        client._begin(transport, recreate, close, tenant)
        return client

    @classmethod
    def from_env(
        cls,
        environ: Mapping[str, str] | None = None,
        *,
        http_client: AsyncHttpClient | None = None,
        on_drift: types.OnDrift | None = None,
        rate_limiter: types.RateLimiter | None = None,
        hooks: types.Hooks | None = None,
    ) -> Self:
        """Create a client from environment variables.

        `fortnox_client.environment` lists the variables and their precedence.

        Args:
            environ: the variables. By default those of the process.
            http_client: the httpx.AsyncClient to send with. See AsyncFortnox.
            on_drift: called for each value that differs from its declaration. See AsyncFortnox.
            rate_limiter: a rate limiter that others share. See AsyncFortnox.
            hooks: functions that are called for each request. See AsyncFortnox.

        Returns:
            A client for one company. It renews its token, unless FORTNOX_ACCESS_TOKEN is set.

        Raises:
            ValueError: a variable is missing or wrong. The message names it.
        """
        from fortnox_client.environment import connect

        environ = None if environ is None else Secrets(environ)
        return connect(cls, environ, http_client, on_drift, rate_limiter, hooks)

    @overload
    async def gather(
        self,
        calls: Iterable[types.Call[T]],
        *,
        errors: Literal["raise"] = "raise",
        concurrency: int = 24,
        on_progress: types.Progress | None = None,
    ) -> list[T]: ...
    @overload
    async def gather(
        self,
        calls: Iterable[types.Call[T]],
        *,
        errors: Literal["return"],
        concurrency: int = 24,
        on_progress: types.Progress | None = None,
    ) -> list[T | FortnoxError]: ...
    async def gather(
        self,
        calls: Iterable[types.Call[T]],
        *,
        errors: Literal["raise", "return"] = "raise",
        concurrency: int = 24,
        on_progress: types.Progress | None = None,
    ) -> list[Any]:
        """Send many calls, several at a time, and return their results in the order of the calls.

        A call is built by the `.call(...)` of a method, which sends nothing and is not awaited.
        A generator of calls is consumed as far as calls are sent.

        Args:
            calls: the calls.
            errors: "raise" raises the first error in the order of the calls, and the other calls are cancelled.
                "return" puts each FortnoxError into the list in place of the result.
            concurrency: how many calls are sent at a time, at least 1. Fortnox's rate limit is 25 requests in 5 seconds.
            on_progress: called after each result with the number of results and the number of calls. The number of calls is None if
                `calls` has no length.

        Returns:
            The results, one for each call.

        Raises:
            FortnoxError: a call failed, and `errors` is "raise".
            TypeError: `calls` has an element that is not a Call.
            ValueError: `errors` or `concurrency` has another value.

        Example:
            customers = await fortnox.gather(fortnox.customers.get.call(number) for number in numbers)
        """
        from fortnox_core.bulk import gather_async

        return await gather_async(self._transport, calls, errors, concurrency, on_progress)

    async def attach(
        self,
        file: types.AttachableFile,
        *,
        voucher: types.VoucherTarget | None = None,
        financialyear: int | None = None,
        financialyeardate: types.DateInput | None = None,
        supplier_invoice: types.TextNumber | None = None,
        invoice: types.TextNumber | None = None,
        include_on_send: bool = False,
    ) -> types.AttachedFile:
        """Attach a file, such as a receipt, to a voucher, a supplier invoice or an invoice.

        The file is uploaded to the folder of the inbox for its target, and then connected by the id that the connection takes.
        Neither request is sent again if Fortnox may have processed it. The scopes are `inbox` and `connectfile`.

        Args:
            file: the file: a path, an `Upload`, or an `InboxFile` that is in the inbox already and is only connected.
            voucher: series and number of the voucher, such as ("A", 12), or a voucher that was read or created.
            financialyear: id of the voucher's financial year, from `id` of `financial_years.list`; not the calendar year.
                A voucher that was read has it already.
            financialyeardate: any date within the voucher's financial year, in place of `financialyear`.
            supplier_invoice: number of the supplier invoice (`given_number`).
            invoice: number of the invoice (`document_number`).
            include_on_send: whether the file is sent to the customer with the invoice.

        Returns:
            The file with its ids, its connection and its target.

        Raises:
            FileNotConnected: the file was uploaded, but not connected. Pass `error.file` to `attach` to connect it.
            FortnoxError: the file was not uploaded.
            TypeError: not exactly one target is given, or a voucher is given without its financial year.
            ValueError: an argument is invalid.
            OSError: the file cannot be read.

        Example:
            await fortnox.attach("kvitto.pdf", voucher=("A", 12), financialyeardate="2026-03-14")
        """
        from fortnox_client._steps import run_steps_async
        from fortnox_client.file_attachment import attach, build_target

        target = build_target(
            voucher=voucher,
            financialyear=financialyear,
            financialyeardate=financialyeardate,
            supplier_invoice=supplier_invoice,
            invoice=invoice,
            include_on_send=include_on_send,
        )
        return await run_steps_async(attach(self, file, target), self._send_call)

    async def _send_call(self, call: types.Call[T]) -> T:
        return call.result(await self._transport.send(call))

    def _begin(
        self,
        transport: AsyncHttpTransport,
        recreate: Callable[[], AsyncFortnox] | None,
        close: Callable[[], Awaitable[None]] | None,
        tenant: str | int | None,
    ) -> None:
        super().__init__(transport)
        self._http = transport
        self._recreate = recreate
        self._close = close
        self._tenant = tenant

    def __repr__(self) -> str:
        return _described(self, self._tenant, self._http.base_url)

    @property
    def rate_limit(self) -> types.RateLimit:
        """Return the rest of the company's rate limit, as far as this process knows it."""
        return self._http.send_policy.limiter.rate_limit

    def with_options(
        self,
        *,
        retries: int | None = None,
        timeout: float | None = None,
        deadline: float | None = None,
        max_response_bytes: int | None = None,
    ) -> Self:
        """Return the same client with other options. It shares tokens, connections and rate limit, and need not be closed.

        An option that is None is not changed.

        Args:
            retries: how often a call is sent again if that is safe. 0 means never, not even after a 429.
            timeout: seconds without any data after which an attempt fails.
            deadline: seconds after the first attempt of a call after which it is not sent again, and after which an attempt ends,
                also while its body is received. Each piece of a streamed body has this time.
            max_response_bytes: the largest decoded body that is read into memory. The default is 512 MiB. A streamed body has no bound.

        Returns:
            A client with the new options.

        Raises:
            ValueError: an option is out of range.
            TypeError: an option is not a number.
        """
        options = {"retries": retries, "timeout": timeout, "deadline": deadline, "max_response_bytes": max_response_bytes}
        recreate = None if self._recreate is None else partial(_with_options, self._recreate, options)
        return type(self)._from_transport(self._http.with_options(options), recreate, tenant=self._tenant)

    async def request(
        self, method: str, path: str, *, query: Mapping[str, object] | None = None, json: object = None
    ) -> types.RawResponse[Any]:
        """Send a request that has no method, with the client's token, rate limit, retries and errors.

        Args:
            method: GET, POST, PUT, PATCH or DELETE.
            path: the path, which begins with a slash. Special characters are percent-encoded: /3/customers/1.
            query: names and values. A list repeats its name, None is not sent.
            json: the body, in the wrapper that Fortnox expects. None sends no body.

        Returns:
            The response: status, headers and bytes. `.parsed()` returns its JSON, with Decimal for numbers with a fraction.

        Raises:
            FortnoxError: Fortnox rejects the request, or no response came.
            ValueError: the path would be another request.

        The request is sent again only if it certainly had no effect.
        """
        from fortnox_client.transport.custom_requests import build_call, check_response

        call = build_call(method, path, query, json)
        return check_response(call, await self._http.send(call))

    def paginate(
        self,
        path: str,
        *,
        query: Mapping[str, object] | None = None,
        key: str | None = None,
        limit: int | None = None,
        page: int | None = None,
        on_incomplete: types.OnIncomplete = "raise",
    ) -> types.AsyncPager[Any]:
        """Read a list that has no method, page by page, with the client's token, rate limit, retries and errors.

        Args:
            path: the path, which begins with a slash. Special characters are percent-encoded: /3/newlist.
            query: filters, name -> value. A list repeats its name, None is not sent.
            key: key of the rows in the body, such as "Customers". None takes the only list in the body.
            limit: rows in one page, 1 to 500; None for 500.
            page: page to start with, at least 1; None for the first.
            on_incomplete: if the list ends before its total: "raise" raises IncompleteList after the rows, "warn" warns.

        Returns:
            A pager. Its rows are dicts with Fortnox's own names, with Decimal for numbers with a fraction.

        Raises:
            ValueError: the path would be another request, or the query has page, limit or offset.

        Example:
            async for row in fortnox.paginate("/3/newlist", query={"lastmodified": "2026-01-31"}):
                print(row["Name"])
        """
        from fortnox_core.pager import create_async_pager

        from fortnox_client.transport.custom_requests import build_listing

        listing = build_listing(path, query, key, limit, page, on_incomplete)
        return create_async_pager(listing, self._http, ((path,), {"query": query} if query else {}))

    def __reduce__(self) -> tuple[object, ...]:
        if self._recreate is None:
            raise TypeError(
                "an AsyncFortnox with an http_client of yours cannot be pickled; omit it, or create the client in the other process"
            )
        return self._recreate, ()

    async def aclose(self) -> None:
        """Close the connections. Connections of an app and an http_client that was passed in stay open."""
        if self._close is not None:
            await self._close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        await self.aclose()


def _described(client: object, tenant: str | int | None, base_url: str) -> str:
    return f"<{type(client).__name__}{'' if tenant is None else f' tenant {tenant}'} at {base_url}>"


C = TypeVar("C", Fortnox, AsyncFortnox)


def _with_options(recreate: Callable[[], C], options: dict[str, Any]) -> C:
    """Return a copy of a client with options, in another process."""
    return recreate().with_options(**options)
