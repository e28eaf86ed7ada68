"""Retries for each kind of operation and each fault of a real connection, with both clients."""

import asyncio
import pickle
from collections.abc import Callable, Iterator
from contextlib import AbstractAsyncContextManager, ExitStack, suppress
from typing import Any

import pytest
from attrs import frozen
from fortnox_client import AsyncFortnox, Attempt, Fortnox, Hooks, RateLimiter, Upload
from fortnox_client._http.connections import AsyncHttpConnections, HttpConnections
from fortnox_client._http.transport import AsyncHttpTransport, HttpTransport
from fortnox_client._secrets import Secret
from fortnox_client.auth.static_token import AsyncStaticToken, StaticToken
from fortnox_client.errors import FortnoxError, RateLimited, ServerError, TransportError
from fortnox_client.operations import OPERATIONS
from fortnox_client.transport.options import Options
from fortnox_client.transport.retry import RetryBudget, RetryPolicy
from fortnox_client.transport.send_policy import SendPolicy
from fortnox_core.errors import Response

from tests.faults.proxy import Connection, Fault, Proxy, reset_after, reset_before, respond_with, silent_after, silent_before, truncated
from tests.transport.threaded_server import BODY, ThreadedServer, counted

QUICK = 0.05
"""Window of the rate limit in seconds. A 429 delays calls by this time."""

PDF = b"%PDF-1.7"


@frozen
class Kind:
    """A kind of operation, represented by one call."""

    call: Callable[[Any], Any]
    safe: bool = False

    def __str__(self) -> str:
        return self.call(MethodName())


class MethodName:
    """Return the name of the called method, such as `customers.get`."""

    def __init__(self, name: str = "") -> None:
        self._name = name

    def __getattr__(self, name: str) -> "MethodName":
        return MethodName(f"{self._name}.{name}".lstrip("."))

    def __call__(self, *_: object) -> str:
        return self._name


def _streamed(fortnox: Any) -> Any:
    """Stream a file, and read all its chunks."""

    async def read(opening: Any) -> None:
        async with opening as download:
            assert [chunk async for chunk in download]

    opening = fortnox.invoices.preview.stream("1")
    if isinstance(opening, AbstractAsyncContextManager):
        return read(opening)
    if isinstance(opening, str):
        return opening
    with opening as download:
        return list(download)


KINDS = [
    Kind(lambda fortnox: fortnox.customers.get("1"), safe=True),
    Kind(_streamed, safe=True),
    Kind(lambda fortnox: fortnox.invoices.email("1")),  # A GET that sends an email.
    Kind(lambda fortnox: fortnox.customers.create({"Name": "Acme AB"})),
    Kind(lambda fortnox: fortnox.customers.update("1", {"Name": "Acme AB"})),
    Kind(lambda fortnox: fortnox.customers.delete("1")),
    Kind(lambda fortnox: fortnox.invoices.bookkeep("1")),
    Kind(lambda fortnox: fortnox.inbox.upload(Upload("a.pdf", PDF))),
]


async def reset_after_request(connection: Connection) -> None:
    """Read the complete request, and reset the connection. Fortnox never gets the request."""
    await connection.request()
    connection.reset()


def _with_wrong_length(length: int) -> Fault:
    return respond_with(200, BODY, {"Content-Length": str(length), "Content-Type": "application/json"}, after=True)


FAULTS: dict[str, tuple[Fault | None, bool, bool | None]] = {
    # fault, whether a safe operation is retried, whether others are (None: only if the reset came before the request was sent)
    "connection refused": (None, True, True),
    "reset before the request is sent": (reset_before, True, None),
    "reset before Fortnox has acted": (reset_after_request, True, False),
    "reset after Fortnox has acted": (reset_after, True, False),
    "silence, and Fortnox has not acted": (silent_before, True, False),
    "silence, and Fortnox has acted": (silent_after, True, False),
    "429": (respond_with(429), True, True),
    "500": (respond_with(500), False, False),
    "502": (respond_with(502, after=True), True, False),
    "503": (respond_with(503), True, False),
    "504": (respond_with(504, after=True), True, False),
    "half of the body": (truncated, True, False),
    "a Content-Length beyond the body": (_with_wrong_length(len(BODY) + 10), True, False),
    "a Content-Length within the body": (_with_wrong_length(len(BODY) - 10), False, False),
    "HTML with status 200": (respond_with(200, b"<html><body>Maintenance</body></html>"), False, False),
    "400": (respond_with(400), False, False),
    "404": (respond_with(404), False, False),
}


@pytest.fixture(scope="module")
def server() -> Iterator[ThreadedServer]:
    with counted() as running:
        yield running


@pytest.fixture
def proxy(server: ThreadedServer) -> Iterator[Proxy]:
    server.acted.clear()
    with Proxy(server.url) as running:
        yield running


def _sending(hooks: Hooks, options: Options | None = None, budget: RetryBudget | None = None) -> SendPolicy:
    retries = RetryPolicy(budget or RetryBudget(), jitter=lambda least, most: 0.0)
    return SendPolicy(RateLimiter(seconds=QUICK)._get_limiter("client", "tenant"), options or Options(timeout=0.3), hooks, retries)


def _run_sync(url: str, call: Callable[[Any], Any], sending: SendPolicy) -> Any:
    connections = HttpConnections(None)
    with Fortnox._from_transport(
        HttpTransport(connections, StaticToken(Secret("pl4nted-token")), url, None, sending), None, connections.close
    ) as fortnox:
        return call(fortnox)


def _run_async(url: str, call: Callable[[Any], Any], sending: SendPolicy) -> Any:
    async def run() -> Any:
        connections = AsyncHttpConnections(None)
        transport = AsyncHttpTransport(connections, AsyncStaticToken(Secret("pl4nted-token")), url, None, sending)
        async with AsyncFortnox._from_transport(transport, None, connections.aclose) as fortnox:
            return await call(fortnox)

    return asyncio.run(run())


both = pytest.mark.parametrize("run", [_run_sync, _run_async], ids=["sync", "async"])


@both
@pytest.mark.parametrize("kind", KINDS, ids=str)
@pytest.mark.parametrize("fault", FAULTS)
def test_retry_depends_on_operation_and_fault(
    run: Callable[..., Any], kind: Kind, fault: str, proxy: Proxy, server: ThreadedServer
) -> None:
    failure, safe_again, others_again = FAULTS[fault]
    attempts: list[Attempt] = []
    with ExitStack() as outage:
        if failure is None:
            outage.enter_context(proxy.refusing())
        else:
            proxy.script.append(failure)

        def reported(attempt: Attempt) -> None:
            attempts.append(attempt)
            outage.close()

        with suppress(FortnoxError):
            run(proxy.url, kind.call, _sending(Hooks(response=reported)))

    again = safe_again if kind.safe else others_again
    if again is None:
        again = attempts[0].failure == "ConnectError"
    assert [attempt.number for attempt in attempts] == [1, 2][: 1 + again]
    assert attempts[0].retry_in == (0.0 if again else None)
    if not kind.safe:
        assert server.acted.total() <= 1, "the operation may have been booked twice"


# Number of retries, and delays


def _failing(proxy: Proxy, times: int) -> None:
    proxy.script.extend([respond_with(503)] * times)


@both
@pytest.mark.parametrize(("retries", "sent"), [(0, 1), (1, 2), (4, 5)])
def test_retries_option_limits_attempts(run: Callable[..., Any], proxy: Proxy, retries: int, sent: int) -> None:
    _failing(proxy, 9)
    with pytest.raises(ServerError) as raised:
        run(proxy.url, KINDS[0].call, _sending(Hooks(), Options(retries=retries)))
    assert raised.value.attempts == sent
    assert len(proxy.script) == 9 - sent


@both
def test_zero_retries_raises_429(run: Callable[..., Any], proxy: Proxy) -> None:
    proxy.script.append(respond_with(429))
    with pytest.raises(RateLimited) as raised:
        run(proxy.url, KINDS[0].call, _sending(Hooks(), Options(retries=0)))
    assert raised.value.attempts == 1


@both
def test_transport_error_has_attempts(run: Callable[..., Any], proxy: Proxy) -> None:
    proxy.script.extend([reset_after] * 9)
    with pytest.raises(TransportError) as raised:
        run(proxy.url, KINDS[0].call, _sending(Hooks()))
    assert (raised.value.attempts, raised.value.never_left) == (5, False)
    assert (raised.value.method, raised.value.url) == ("GET", f"{proxy.url}/3/customers/1")


@both
def test_retry_budget_is_spent_and_refilled(run: Callable[..., Any], proxy: Proxy) -> None:
    budget = RetryBudget(capacity=2, per_response=0.5)

    def sent() -> int:
        before = proxy.connections
        with suppress(ServerError):
            run(proxy.url, KINDS[0].call, _sending(Hooks(), budget=budget))
        return proxy.connections - before

    _failing(proxy, 3)
    assert sent() == 3  # Two retries use the complete budget.
    _failing(proxy, 1)
    assert sent() == 1
    assert [sent() for _ in range(2)] == [1, 1]  # Each response refills half a retry.
    _failing(proxy, 1)
    assert sent() == 2


def test_backoff_doubles_and_respects_retry_after() -> None:
    operation = OPERATIONS["GET /3/customers"]
    longest = RetryPolicy(jitter=lambda least, most: most)

    def pauses(headers: dict[str, str], remaining: float = 1e9) -> list[float | None]:
        response = Response(operation, 503, headers, b"")
        return [longest.delay(operation, response, Options(retries=9), tries, remaining, 0.0) for tries in range(1, 8)]

    assert pauses({}) == [0.5, 1, 2, 4, 8, 8, 8]
    assert pauses({"retry-after": "3"}) == [3.5] * 7
    assert pauses({}, remaining=3) == [0.5, 1, 2, None, None, None, None]
    assert pauses({"retry-after": "60"}, remaining=30) == [None] * 7


@both
def test_hooks_and_logs_report_attempts_without_secrets(run: Callable[..., Any], proxy: Proxy, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG", "fortnox")
    requests: list[Attempt] = []
    responses: list[Attempt] = []
    proxy.script.append(respond_with(503, headers={"X-Uid": "a1b2"}))
    run(proxy.url, KINDS[0].call, _sending(Hooks(requests.append, responses.append)))
    assert [(attempt.number, attempt.status) for attempt in requests] == [(1, None), (2, None)]
    assert [(attempt.number, attempt.status, attempt.retry_in, attempt.request_id) for attempt in responses] == [
        (1, 503, 0.0, "a1b2"),
        (2, 200, None, None),
    ]
    reported = [record for record in caplog.records if record.name.startswith("fortnox.")]
    assert [(record.name, record.levelname) for record in reported] == [
        ("fortnox.transport", "DEBUG"),
        ("fortnox.retry", "INFO"),
        ("fortnox.transport", "DEBUG"),
    ]
    assert reported[0].getMessage().startswith("customers.get (GET /3/customers/{CustomerNumber}) 503 in 0.")
    assert reported[0].getMessage().endswith(" s, request id a1b2, retry in 0.0 s")


@pytest.mark.parametrize(
    ("option", "value"), [("retries", -1), ("timeout", 0), ("timeout", -1), ("deadline", 0), ("deadline", float("nan"))]
)
def test_invalid_option_raises_with_name(option: str, value: float) -> None:
    with Fortnox(access_token="pl4nted-token") as fortnox, pytest.raises(ValueError, match=option):
        fortnox.with_options(**{option: value})


def test_with_options_is_separate_and_picklable(proxy: Proxy) -> None:
    _failing(proxy, 1)
    with Fortnox(access_token="pl4nted-token", base_url=proxy.url) as fortnox:
        once = fortnox.with_options(retries=0)
        for client in (once, pickle.loads(pickle.dumps(once))):
            with pytest.raises(ServerError):
                client.customers.get("1")
            _failing(proxy, 1)
        assert fortnox.with_options(timeout=3).customers.get("1").name == "Acme AB"
