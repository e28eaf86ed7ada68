"""The one module that knows httpx: carries calls and token requests over it, and brings the answers back."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator, Iterator, Mapping
from concurrent.futures import Future, wait
from contextlib import AbstractContextManager, aclosing, asynccontextmanager, closing, contextmanager, nullcontext, suppress
from functools import partial
from http.cookiejar import CookieJar, DefaultCookiePolicy
from threading import Event, Thread
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple, Protocol

import httpx
from fortnox_core import cancellation
from fortnox_core.errors import TransportError

from fortnox_client._deadline import countdown
from fortnox_client._steps import run_steps, run_steps_async

if TYPE_CHECKING:
    import asyncio

    from fortnox_core.call import Call
    from fortnox_core.drift import OnDrift
    from fortnox_core.response import Response
    from fortnox_core.streaming import OpenResponse

    from fortnox_client.auth.background import Pending
    from fortnox_client.auth.errors import TokenUnavailable
    from fortnox_client.auth.token_endpoint import TokenRequest, TokenResponse
    from fortnox_client.transport.send_policy import SendPolicy, Transmit

HttpClient = httpx.Client
AsyncHttpClient = httpx.AsyncClient

TIMEOUT = httpx.Timeout(60, connect=10)
"""Seconds. Fortnox answers large pages slowly; a connection stands soon or not at all."""

LIMITS = httpx.Limits(max_connections=None, max_keepalive_connections=100)
"""One client carries the calls of many companies, and none shall wait for the connections of another: the rate limit bounds each."""

EXAMPLE = "https://api.fortnox.se"

TOKEN_TIMEOUT = 20.0
"""Seconds that an answer of the token endpoint is waited for, from the start of the request to its last byte."""

LATE_TIMEOUT = 120.0
"""Seconds of silence after which the answer is given up: what comes until then may hold the only token that lives."""


class Tokens(Protocol):
    """Where a sync sender gets its access token from."""

    def current(self) -> str:
        """A token that can be used."""
        ...

    def renewed(self, rejected: str) -> str:
        """Another token than the one that Fortnox refused with 401; the same where there is no other."""
        ...


class AsyncTokens(Protocol):
    """Where an async sender gets its access token from."""

    async def current(self) -> str:
        """A token that can be used."""
        ...

    async def renewed(self, rejected: str) -> str:
        """Another token than the one that Fortnox refused with 401; the same where there is no other."""
        ...


class HttpConnections:
    """What sync senders send over: an httpx client of its own, made anew in a forked child, which must not use its parent's sockets; or
    one that was passed in.
    """

    def __init__(self, http_client: httpx.Client | None, token_timeout: float = TOKEN_TIMEOUT) -> None:
        _fitting(http_client, httpx.Client)
        self._client = _new_client() if http_client is None else http_client
        self._owned = http_client is None
        self._process = os.getpid()
        self._token_timeout = token_timeout
        self._asking: list[_Asking] = []

    @property
    def client(self) -> httpx.Client:
        if self._owned and self._process != os.getpid():
            self._client, self._process = _new_client(), os.getpid()
        return self._client

    def ask(self, base_url: str, request: TokenRequest) -> TokenResponse:
        """An answer of the token endpoint. Raises TokenUnavailable where none came in time."""
        sent = _token_request(self.client, base_url, request)
        with _telling_of_tokens(base_url):
            asking = _asking(partial(self.client.send, sent, auth=None, follow_redirects=False))
            if request.comes_once:
                self._asking = [asking, *(each for each in self._asking if each.thread.is_alive())]
            return asking.in_time(self._token_timeout)

    def close(self, patience: float = LATE_TIMEOUT) -> None:
        """Closes the client, unless it was passed in. Tokens that come only once are waited for, for so many seconds in all."""
        left = countdown(patience)
        for each in self._asking:
            each.thread.join(left())
        if self._owned:
            self._client.close()


class AsyncHttpConnections:
    """What async senders send over: an httpx client of its own for each event loop, whose sockets no other loop can use; or one that was
    passed in.
    """

    def __init__(self, http_client: httpx.AsyncClient | None, token_timeout: float = TOKEN_TIMEOUT) -> None:
        _fitting(http_client, httpx.AsyncClient)
        self._owned = http_client is None
        self._only = http_client
        self._clients: dict[asyncio.AbstractEventLoop, httpx.AsyncClient] = {}
        self._closed = False
        self._token_timeout = token_timeout

    @property
    def client(self) -> httpx.AsyncClient:
        if self._only is not None:
            return self._only
        if self._closed:
            raise RuntimeError("the client has been closed, and sends nothing more")
        import asyncio  # late, since sync clients do without

        loop = asyncio.get_running_loop()
        if loop not in self._clients:
            # Nothing can close the sockets of a loop that is closed; forgotten, they close by themselves.
            self._clients = {other: client for other, client in self._clients.items() if not other.is_closed()}
            self._clients[loop] = httpx.AsyncClient(timeout=TIMEOUT, limits=LIMITS, cookies=_no_cookies())
        return self._clients[loop]

    async def ask(self, base_url: str, request: TokenRequest) -> TokenResponse:
        """An answer of the token endpoint. Raises TokenUnavailable where none came in time."""
        from fortnox_client.auth.background import uncut

        async def send() -> TokenResponse:
            sent = _token_request(self.client, base_url, request)
            return _token_answer(await self.client.send(sent, auth=None, follow_redirects=False))

        with _telling_of_tokens(base_url):
            answer = await uncut(send(), self._token_timeout)
            if not answer.done():
                raise _late(answer)
            return answer.result()

    async def aclose(self, patience: float = LATE_TIMEOUT) -> None:
        """Closes the client, unless it was passed in. Tokens that come only once are waited for, for so many seconds in all."""
        import asyncio

        from fortnox_client.auth.background import settled

        await settled(patience)
        if self._owned:
            self._closed = True  # in every loop; the sockets of others close by themselves
            client = self._clients.pop(asyncio.get_running_loop(), None)
            self._clients.clear()
            if client is not None:
                await client.aclose()


class HttpTransport:
    """Sends calls of one company."""

    def __init__(self, connections: HttpConnections, tokens: Tokens, base_url: str, on_drift: OnDrift | None, sending: SendPolicy) -> None:
        self.connections = connections
        self._tokens = tokens
        self.base_url = address(base_url)
        self.on_drift = on_drift
        self.sending = sending

    def send(self, call: Call[Any], /) -> Response:
        """Any answer. Raises TransportError where none came, AuthError where there is no token to send."""
        return run_steps(self.sending.steps(call, _WaitingThread), lambda step: step.run(self))

    def with_options(self, changes: Mapping[str, float | None]) -> HttpTransport:
        """One that sends over the same connections, with other options; see Options."""
        return HttpTransport(self.connections, self._tokens, self.base_url, self.on_drift, self.sending.with_options(changes))

    def token(self, refused: str | None) -> str:
        """A token that can be used, and is another one than the one that was refused, where there is one."""
        return self._tokens.current() if refused is None else self._tokens.renewed(refused)

    def sleep(self, seconds: float) -> None:
        """Waits, unless nobody wants the answer any more."""
        _WaitingThread().pause(seconds)

    def transmit(self, step: Transmit) -> Response:
        """Sends once. Raises TransportError where no answer comes."""
        cancellation.check()
        with _telling_of(step.call, self.base_url), _file_of(step.call) as file:
            client = self.connections.client
            response = client.send(_request(client, step, self.base_url, file), auth=None)
            return _reply(step, self.base_url, response, response.content, self.on_drift)

    @contextmanager
    def open(self, call: Call[Any], /) -> Generator[OpenResponse[Iterator[bytes]]]:
        """The same, given before all of its body has come."""
        from fortnox_core.streaming import OpenResponse  # late, as all that stands on models

        opening = _Opening(self)
        with closing(opening):
            response = run_steps(self.sending.steps(call, _WaitingThread), lambda step: step.run(opening))
            yield OpenResponse(response, opening.rest(call, response))


class AsyncHttpTransport:
    """Sends calls of one company."""

    def __init__(
        self, connections: AsyncHttpConnections, tokens: AsyncTokens, base_url: str, on_drift: OnDrift | None, sending: SendPolicy
    ) -> None:
        self.connections = connections
        self._tokens = tokens
        self.base_url = address(base_url)
        self.on_drift = on_drift
        self.sending = sending

    async def send(self, call: Call[Any], /) -> Response:
        """Any answer. Raises TransportError where none came, AuthError where there is no token to send."""
        return await run_steps_async(self.sending.steps(call, _WaitingTask), lambda step: step.run_async(self))

    def with_options(self, changes: Mapping[str, float | None]) -> AsyncHttpTransport:
        """One that sends over the same connections, with other options; see Options."""
        return AsyncHttpTransport(self.connections, self._tokens, self.base_url, self.on_drift, self.sending.with_options(changes))

    async def token(self, refused: str | None) -> str:
        """A token that can be used, and is another one than the one that was refused, where there is one."""
        return await (self._tokens.current() if refused is None else self._tokens.renewed(refused))

    async def sleep(self, seconds: float) -> None:
        """Waits."""
        import asyncio

        await asyncio.sleep(seconds)

    async def transmit(self, step: Transmit) -> Response:
        """Sends once. Raises TransportError where no answer comes."""
        with _telling_of(step.call, self.base_url), _file_of(step.call) as file:
            client = self.connections.client
            response = await client.send(_request(client, step, self.base_url, file), auth=None)
            return _reply(step, self.base_url, response, response.content, self.on_drift)

    @asynccontextmanager
    async def open(self, call: Call[Any], /) -> AsyncGenerator[OpenResponse[AsyncIterator[bytes]]]:
        """The same, given before all of its body has come."""
        from fortnox_core.streaming import OpenResponse  # late, as all that stands on models

        opening = _AsyncOpening(self)
        async with aclosing(opening):
            response = await run_steps_async(self.sending.steps(call, _WaitingTask), lambda step: step.run_async(opening))
            yield OpenResponse(response, opening.rest(call, response))


class _Opening:
    """What sends a call whose answer is given while it is still coming."""

    def __init__(self, transport: HttpTransport) -> None:
        self._transport = transport
        self.token = transport.token
        self.sleep = transport.sleep
        self._response: httpx.Response | None = None
        self._pieces: Iterator[bytes] = iter(())

    def transmit(self, step: Transmit) -> Response:
        from fortnox_core.streaming import BEGINNING

        cancellation.check()
        self.close()  # what an earlier try has left
        transport, beginning = self._transport, bytearray()
        with _telling_of(step.call, transport.base_url):
            client = transport.connections.client
            self._response = client.send(_request(client, step, transport.base_url, None), auth=None, stream=True)
            self._pieces = self._response.iter_bytes()
            for piece in self._pieces:
                beginning += piece
                if self._response.is_success and len(beginning) >= BEGINNING:
                    break
            return _reply(step, transport.base_url, self._response, bytes(beginning), transport.on_drift)

    def rest(self, call: Call[Any], response: Response) -> Iterator[bytes]:
        with _telling_of(call, self._transport.base_url, "broke off", response.attempts):
            yield from self._pieces

    def close(self) -> None:
        if self._response is not None:
            self._response.close()


class _AsyncOpening:
    """The async mirror of _Opening."""

    def __init__(self, transport: AsyncHttpTransport) -> None:
        self._transport = transport
        self.token = transport.token
        self.sleep = transport.sleep
        self._response: httpx.Response | None = None
        self._pieces: AsyncIterator[bytes]

    async def transmit(self, step: Transmit) -> Response:
        from fortnox_core.streaming import BEGINNING

        await self.aclose()  # what an earlier try has left
        transport, beginning = self._transport, bytearray()
        with _telling_of(step.call, transport.base_url):
            client = transport.connections.client
            self._response = await client.send(_request(client, step, transport.base_url, None), auth=None, stream=True)
            self._pieces = self._response.aiter_bytes()
            async for piece in self._pieces:
                beginning += piece
                if self._response.is_success and len(beginning) >= BEGINNING:
                    break
            return _reply(step, transport.base_url, self._response, bytes(beginning), transport.on_drift)

    async def rest(self, call: Call[Any], response: Response) -> AsyncIterator[bytes]:
        with _telling_of(call, self._transport.base_url, "broke off", response.attempts):
            async for piece in self._pieces:
                yield piece

    async def aclose(self) -> None:
        if self._response is not None:
            await self._response.aclose()


class _WaitingThread:
    """A thread that waits for its turn."""

    def __init__(self) -> None:
        self._woken = Event()

    def wake(self) -> None:
        self._woken.set()

    def pause(self, seconds: float | None) -> None:
        with cancellation.on_cancel(self.wake):
            self._woken.wait(seconds)
        self._woken.clear()


class _WaitingTask:
    """A task that waits for its turn. What wakes it may be of another thread."""

    def __init__(self) -> None:
        import asyncio

        self._loop = asyncio.get_running_loop()
        self._woken = asyncio.Event()

    def wake(self) -> None:
        with suppress(RuntimeError):  # its loop is closed, and it with it
            self._loop.call_soon_threadsafe(self._woken.set)

    async def pause(self, seconds: float | None) -> None:
        import asyncio

        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._woken.wait()
        self._woken.clear()


def _new_client() -> httpx.Client:
    return httpx.Client(timeout=TIMEOUT, limits=LIMITS, cookies=_no_cookies())


def _no_cookies() -> CookieJar:
    """A jar that stays empty: one client carries the calls of many companies, and a cookie of one is nobody else's."""
    return CookieJar(DefaultCookiePolicy(allowed_domains=[]))


def _fitting(http_client: object, kind: type[object]) -> None:
    if http_client is not None and not isinstance(http_client, kind):
        raise TypeError(f"http_client is a {type(http_client).__name__}, and must be an httpx.{kind.__name__}")


def address(url: str, name: str = "base_url") -> str:
    """A server's address without the slash at its end. Raises ValueError where nothing could be sent to it."""
    try:
        parsed = httpx.URL(url)
    except (httpx.InvalidURL, TypeError):
        raise ValueError(f"{name} is {url!r}, and must be an address, such as {EXAMPLE}") from None
    if parsed.scheme not in ("https", "http") or not parsed.host:
        raise ValueError(f"{name} is {url!r}, and must begin with https:// or http:// and name a server, as {EXAMPLE} does")
    if parsed.userinfo or parsed.query or parsed.fragment:
        raise ValueError(f"{name} must be a server's address alone, without a user, a question mark and what follows, as {EXAMPLE} is")
    if parsed.path.rstrip("/").endswith(("/3", "/api", "/oauth-v1")):
        raise ValueError(f"{name} is {url!r}, and must end before {parsed.path.rstrip('/')}, which the paths of the operations begin with")
    return url.rstrip("/")


def _file_of(call: Call[Any]) -> AbstractContextManager[bytes | BinaryIO | None]:
    return nullcontext() if call.upload is None else call.upload.opened()


def _request(client: httpx.Client | httpx.AsyncClient, step: Transmit, base_url: str, file: bytes | BinaryIO | None) -> httpx.Request:
    call = step.call
    upload = call.upload
    return client.build_request(
        call.operation.method,
        # The path is encoded already; httpx leaves what is encoded as it is.
        base_url + call.path,
        params=call.query or None,
        headers=_headers(call, step.token),
        content=call.content,
        data=dict(call.form) if call.form and file is not None else None,
        files=None if upload is None or file is None else {"file": (upload.filename, file, upload.content_type)},
        timeout=httpx.USE_CLIENT_DEFAULT if step.timeout is None else step.timeout,
    )


def _headers(call: Call[Any], token: str) -> httpx.Headers | dict[str, str]:
    headers = {**call.headers, "Authorization": f"Bearer {token}"}
    # httpx takes ASCII unless it knows better.
    return httpx.Headers(headers, "latin-1") if call.own_headers else headers


def _reply(step: Transmit, base_url: str, response: httpx.Response, content: bytes, on_drift: OnDrift | None) -> Response:
    from fortnox_core.drift import watcher
    from fortnox_core.response import Response

    call = step.call
    # fmt: off
    return Response(
        call.operation, response.status_code, dict(response.headers), content, watcher(on_drift),
        attempts=step.attempt, url=base_url + call.path,
    )
    # fmt: on


def _token_request(client: httpx.Client | httpx.AsyncClient, base_url: str, request: TokenRequest) -> httpx.Request:
    timeout = httpx.Timeout(LATE_TIMEOUT, connect=TIMEOUT.connect)
    return client.build_request("POST", base_url + request.path, data=dict(request.form), headers=request.headers, timeout=timeout)


def _token_answer(response: httpx.Response) -> TokenResponse:
    from fortnox_client.auth.token_endpoint import TokenResponse

    return TokenResponse(response.status_code, dict(response.headers), response.content)


class _Asking(NamedTuple):
    """A request to the token endpoint in a thread of its own, in which is also done what follows a late answer."""

    answer: Future[TokenResponse]
    thread: Thread

    def in_time(self, patience: float) -> TokenResponse:
        """The answer, whole in time. httpx's own timeout begins anew with each byte, so that one that drips would never end."""
        if not wait((self.answer,), patience).done:
            raise _late(self.answer)
        return self.answer.result()


def _asking(send: Callable[[], httpx.Response]) -> _Asking:
    answer: Future[TokenResponse] = Future()

    def sending() -> None:
        try:
            answer.set_result(_token_answer(send()))
        except BaseException as error:  # noqa: BLE001, whoever waits gets it
            answer.set_exception(error)

    asking = _Asking(answer, Thread(target=sending, name="fortnox token request", daemon=True))
    asking.thread.start()
    return asking


def _late(answer: Pending[TokenResponse]) -> TokenUnavailable:
    """It is not waited for any more, and not given up: it may hold the only token that lives."""
    from fortnox_client.auth.errors import TokenUnavailable

    return TokenUnavailable("The token endpoint gave no answer: it takes too long", pending=answer)


@contextmanager
def _telling_of(call: Call[Any], base_url: str, what: str = "got no answer", attempts: int = 1) -> Generator[None, None, None]:
    """Turns the HTTP library's errors into ours, and tells whether the request may have arrived."""
    try:
        yield
    except httpx.RequestError as error:
        operation = call.operation
        # What a protocol error says may hold headers, and with them the token.
        said = f": {error}" if isinstance(error, httpx.NetworkError | httpx.TimeoutException) and str(error) else ""
        told = f"{operation.name} ({operation.method} {base_url}{operation.path}) {what}: {type(error).__name__}{said}"
        failure = TransportError(told, operation.method, base_url + call.path, never_left=_never_left(error))
        failure.attempts = attempts
        raise failure from _without_frames(error)


@contextmanager
def _telling_of_tokens(base_url: str) -> Generator[None, None, None]:
    """Turns the HTTP library's errors into ours, and tells whether the request may have arrived."""
    from fortnox_client.auth.errors import TokenUnavailable

    try:
        yield
    except (httpx.RequestError, TimeoutError) as error:
        told = f"The token endpoint at {base_url} gave no answer: {type(error).__name__}"
        raise TokenUnavailable(told, untouched=_never_left(error)) from _without_frames(error)


def _never_left(error: BaseException) -> bool:
    """Whether no connection stood, so that nothing can have arrived."""
    return isinstance(error, httpx.ConnectError | httpx.ConnectTimeout | httpx.PoolTimeout)


def _without_frames(error: BaseException) -> BaseException:
    """The error and what it came of, without the frames: their variables hold headers, and some tools show variables."""
    inner: BaseException | None = error
    while inner is not None:
        inner.with_traceback(None)
        inner = inner.__cause__ or inner.__context__
    return error
