"""gather(): results in the order of the calls, errors raised or returned, and no request after the end."""

import asyncio
import itertools
import threading
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from attrs import define, field
from fortnox_client import AsyncFortnox, Call, Fortnox, Page, RateLimiter, models
from fortnox_client.errors import FortnoxError, NotFound, ServerError, TransportError

from tests.core.clients import UNLIMITED, Run, both


@define
class FakeCustomerServer:
    """Return each customer, and record the numbers that were requested."""

    gone: frozenset[int] = frozenset()
    broken: frozenset[int] = frozenset()
    cut: frozenset[int] = frozenset()
    requests: list[int] = field(factory=list)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        number = int(request.url.path.rpartition("/")[2])
        self.requests.append(number)
        if number in self.cut:
            raise httpx.ReadError("cut")
        if number in self.gone | self.broken:
            return httpx.Response(404 if number in self.gone else 500, text="nej")
        return httpx.Response(200, json={"Customer": {"CustomerNumber": str(number)}})


def _calls(fortnox: Any, numbers: Any) -> Iterator[Any]:
    return (fortnox.customers.get.call(number) for number in numbers)


def _numbers(customers: list[Any]) -> list[int]:
    return [int(customer.customer_number) for customer in customers]


@both
@pytest.mark.parametrize("concurrency", [1, 3, 24, 100])
def test_gather_returns_results_in_order(run: Run, concurrency: int) -> None:
    server = FakeCustomerServer()
    found = run(server, lambda fortnox: fortnox.gather(_calls(fortnox, range(60)), concurrency=concurrency))
    assert _numbers(found) == list(range(60))
    assert sorted(server.requests) == list(range(60))


@both
def test_gather_without_calls_returns_empty_list(run: Run) -> None:
    assert run(FakeCustomerServer(), lambda fortnox: fortnox.gather([])) == []


@both
def test_gather_accepts_different_operations(run: Run) -> None:
    sent: list[str] = []

    def handler(request: httpx.Request) -> httpx.Response:
        sent.append(f"{request.method} {request.url.path}")
        if request.method == "DELETE":
            return httpx.Response(204)
        body = {"Unit": {"Code": "st"}} if request.method == "POST" else {"Customers": [{"CustomerNumber": "1"}]}
        return httpx.Response(200, json=body)

    def calls(fortnox: Any) -> list[Call[Any]]:
        return [fortnox.customers.list.call(limit=1), fortnox.units.create.call({"Code": "st"}), fortnox.units.delete.call("st")]

    page, unit, deleted = run(handler, lambda fortnox: fortnox.gather(calls(fortnox), concurrency=1))
    assert page == Page([models.CustomerListItem(customer_number="1")])
    assert (unit.code, deleted) == ("st", None)
    assert sent == ["GET /3/customers", "POST /3/units", "DELETE /3/units/st"]


@both
def test_call_sends_nothing_and_checks_parameters(run: Run) -> None:
    server = FakeCustomerServer()
    call = run(server, lambda fortnox: (fortnox.customers.get.call("1"),))[0]
    assert isinstance(call, Call)
    assert (call.operation.name, call.path) == ("customers.get", "/3/customers/1")
    with pytest.raises(ValueError, match="CustomerNumber must not be None"):
        run(server, lambda fortnox: fortnox.customers.get.call(None))
    assert server.requests == []


@both
@pytest.mark.parametrize(("failure", "kind"), [("gone", NotFound), ("broken", ServerError), ("cut", TransportError)])
def test_gather_raises_first_error_and_stops(run: Run, failure: str, kind: type[FortnoxError]) -> None:
    server = FakeCustomerServer(**{failure: frozenset({7, 9})})
    with pytest.raises(kind) as raised:
        run(server, lambda fortnox: fortnox.gather(_calls(fortnox, itertools.count()), concurrency=4))
    assert "customers.get" in str(raised.value)
    assert set(range(8)) <= set(server.requests) <= set(range(7 + 4))


@both
def test_gather_errors_return_puts_errors_into_results(run: Run) -> None:
    server = FakeCustomerServer(gone=frozenset({2}), cut=frozenset({5}))
    found = run(server, lambda fortnox: fortnox.gather(_calls(fortnox, range(8)), errors="return", concurrency=3))
    assert [type(each) for each in found] == [
        *[models.Customer] * 2,
        NotFound,
        *[models.Customer] * 2,
        TransportError,
        *[models.Customer] * 2,
    ]
    assert sorted(server.requests) == list(range(8))


@both
@pytest.mark.parametrize("errors", ["raise", "return"])
def test_gather_item_not_a_call_raises_type_error(run: Run, errors: str) -> None:
    server = FakeCustomerServer()
    with pytest.raises(TypeError, match=r"gather\(\) takes Call objects, got str; build them with \.call\(\.\.\.\)"):
        run(server, lambda fortnox: fortnox.gather(["1"], errors=errors))
    assert server.requests == []


@both
@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"concurrency": 0}, "concurrency must be an int of at least 1, got 0"),
        ({"errors": "ignore"}, "errors must be .*, got 'ignore'"),
    ],
)
def test_gather_invalid_option_raises_value_error(run: Run, options: dict[str, Any], message: str) -> None:
    server = FakeCustomerServer()
    with pytest.raises(ValueError, match=message):
        run(server, lambda fortnox: fortnox.gather(_calls(fortnox, range(3)), **options))
    assert server.requests == []


@both
@pytest.mark.parametrize("errors", ["raise", "return"])
def test_gather_generator_error_is_raised_in_order(run: Run, errors: str) -> None:
    server = FakeCustomerServer()
    with pytest.raises(ValueError, match="CustomerNumber must not be None"):
        run(server, lambda fortnox: fortnox.gather(_calls(fortnox, [1, 2, None, 4]), errors=errors))
    assert sorted(server.requests) == [1, 2]


@both
@pytest.mark.parametrize(("known", "total"), [(True, 5), (False, None)])
def test_gather_reports_progress_after_each_result(run: Run, known: bool, total: int | None) -> None:
    reported: list[tuple[int, int | None]] = []

    def use(fortnox: Any) -> Any:
        calls = _calls(fortnox, range(5))
        return fortnox.gather(
            list(calls) if known else calls, errors="return", on_progress=lambda done, total: reported.append((done, total)), concurrency=2
        )

    run(FakeCustomerServer(gone=frozenset({3})), use)
    assert reported == [(done, total) for done in range(1, 6)]


class CallbackError(Exception):
    """Raised by a progress callback."""


@both
def test_gather_progress_error_stops(run: Run) -> None:
    server = FakeCustomerServer()

    def stop(done: int, total: int | None) -> None:
        if done == 3:
            raise CallbackError

    with pytest.raises(CallbackError):
        run(server, lambda fortnox: fortnox.gather(_calls(fortnox, itertools.count()), on_progress=stop, concurrency=4))
    assert set(server.requests) <= set(range(3 + 4))
    workers = [thread.name for thread in threading.enumerate() if thread.name.startswith("fortnox")]
    assert set(workers) <= {"fortnox deadlines"}  # which ends a second after the last request


def test_gather_sends_24_calls_concurrently() -> None:
    server, barrier = FakeCustomerServer(), threading.Barrier(24)

    def handler(request: httpx.Request) -> httpx.Response:
        barrier.wait(10)
        return server(request)

    with (
        httpx.Client(transport=httpx.MockTransport(handler)) as http,
        Fortnox(access_token="pl4nted-token", http_client=http, rate_limiter=RateLimiter(UNLIMITED)) as fortnox,
    ):
        assert _numbers(fortnox.gather(_calls(fortnox, range(48)))) == list(range(48))


def test_gather_cancelled_task_sends_no_more() -> None:
    requests: list[int] = []

    async def run() -> None:
        all_sent = asyncio.Event()

        async def handler(request: httpx.Request) -> httpx.Response:
            requests.append(int(request.url.path.rpartition("/")[2]))
            if len(requests) == 24:
                all_sent.set()
            await asyncio.Event().wait()
            raise AssertionError

        transport = httpx.MockTransport(handler)
        async with (
            httpx.AsyncClient(transport=transport) as http,
            AsyncFortnox(access_token="pl4nted-token", http_client=http, rate_limiter=RateLimiter(UNLIMITED)) as fortnox,
        ):
            task = asyncio.create_task(fortnox.gather(_calls(fortnox, itertools.count())))
            await all_sent.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(run())
    assert sorted(requests) == list(range(24))


@both
def test_gather_reads_generator_as_needed(run: Run) -> None:
    """A generator of calls is read only as far as calls may be sent."""
    built: list[int] = []
    server = FakeCustomerServer()

    def calls(fortnox: Any) -> Iterator[Any]:
        for number in range(100):
            built.append(number)
            yield fortnox.customers.get.call(number)

    ahead: list[int] = []
    run(server, lambda fortnox: fortnox.gather(calls(fortnox), concurrency=5, on_progress=lambda done, _: ahead.append(len(built) - done)))
    assert max(ahead) <= 4
