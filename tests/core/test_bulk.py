"""Many calls at once: in the order of the calls, with errors raised or returned, and an end that ends everything."""

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
class Company:
    """Answers for each customer, and remembers what it was asked."""

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
def test_results_come_in_the_order_of_the_calls(run: Run, concurrency: int) -> None:
    company = Company()
    found = run(company, lambda fortnox: fortnox.gather(_calls(fortnox, range(60)), concurrency=concurrency))
    assert _numbers(found) == list(range(60))
    assert sorted(company.requests) == list(range(60))


@both
def test_no_calls_are_no_results(run: Run) -> None:
    assert run(Company(), lambda fortnox: fortnox.gather([])) == []


@both
def test_calls_of_all_kinds_go_together(run: Run) -> None:
    sent: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(f"{request.method} {request.url.path}")
        if request.method == "DELETE":
            return httpx.Response(204)
        body = {"Unit": {"Code": "st"}} if request.method == "POST" else {"Customers": [{"CustomerNumber": "1"}]}
        return httpx.Response(200, json=body)

    def calls(fortnox: Any) -> list[Call[Any]]:
        return [fortnox.customers.list.call(limit=1), fortnox.units.create.call({"Code": "st"}), fortnox.units.delete.call("st")]

    page, unit, nothing = run(answer, lambda fortnox: fortnox.gather(calls(fortnox), concurrency=1))
    assert page == Page([models.CustomerListItem(customer_number="1")])
    assert (unit.code, nothing) == ("st", None)
    assert sent == ["GET /3/customers", "POST /3/units", "DELETE /3/units/st"]


@both
def test_a_call_that_is_made_sends_nothing_and_is_refused_where_its_method_would_be(run: Run) -> None:
    company = Company()
    call = run(company, lambda fortnox: (fortnox.customers.get.call("1"),))[0]
    assert isinstance(call, Call)
    assert (call.operation.name, call.path) == ("customers.get", "/3/customers/1")
    with pytest.raises(ValueError, match="names nothing"):
        run(company, lambda fortnox: fortnox.customers.get.call(None))
    assert company.requests == []


@both
@pytest.mark.parametrize(("trouble", "kind"), [("gone", NotFound), ("broken", ServerError), ("cut", TransportError)])
def test_the_first_error_by_the_order_of_the_calls_is_raised_and_ends_it(run: Run, trouble: str, kind: type[FortnoxError]) -> None:
    company = Company(**{trouble: frozenset({7, 9})})
    with pytest.raises(kind) as raised:
        run(company, lambda fortnox: fortnox.gather(_calls(fortnox, itertools.count()), concurrency=4))
    assert "customers.get" in str(raised.value)
    assert set(range(8)) <= set(company.requests) <= set(range(7 + 4))


@both
def test_errors_stand_in_the_place_of_results_where_that_is_asked_for(run: Run) -> None:
    company = Company(gone=frozenset({2}), cut=frozenset({5}))
    found = run(company, lambda fortnox: fortnox.gather(_calls(fortnox, range(8)), errors="return", concurrency=3))
    assert [type(each) for each in found] == [
        *[models.Customer] * 2,
        NotFound,
        *[models.Customer] * 2,
        TransportError,
        *[models.Customer] * 2,
    ]
    assert sorted(company.requests) == list(range(8))


@both
@pytest.mark.parametrize("errors", ["raise", "return"])
def test_what_is_no_call_is_refused_by_a_sentence(run: Run, errors: str) -> None:
    company = Company()
    with pytest.raises(TypeError, match=r"a str is no call; gather takes those that \.call\(\.\.\.\) makes"):
        run(company, lambda fortnox: fortnox.gather(["1"], errors=errors))
    assert company.requests == []


@both
@pytest.mark.parametrize(
    ("options", "told"), [({"concurrency": 0}, "concurrency is 0"), ({"errors": "ignore"}, "errors is 'ignore', and must be")]
)
def test_what_cannot_be_done_is_refused(run: Run, options: dict[str, Any], told: str) -> None:
    company = Company()
    with pytest.raises(ValueError, match=told):
        run(company, lambda fortnox: fortnox.gather(_calls(fortnox, range(3)), **options))
    assert company.requests == []


@both
@pytest.mark.parametrize("errors", ["raise", "return"])
def test_an_error_in_the_making_of_a_call_is_raised_in_its_turn(run: Run, errors: str) -> None:
    company = Company()
    with pytest.raises(ValueError, match="names nothing"):
        run(company, lambda fortnox: fortnox.gather(_calls(fortnox, [1, 2, None, 4]), errors=errors))
    assert sorted(company.requests) == [1, 2]


@both
@pytest.mark.parametrize(("known", "total"), [(True, 5), (False, None)])
def test_progress_is_told_after_each_result(run: Run, known: bool, total: int | None) -> None:
    told: list[tuple[int, int | None]] = []

    def use(fortnox: Any) -> Any:
        calls = _calls(fortnox, range(5))
        return fortnox.gather(
            list(calls) if known else calls, errors="return", on_progress=lambda done, total: told.append((done, total)), concurrency=2
        )

    run(Company(gone=frozenset({3})), use)
    assert told == [(done, total) for done in range(1, 6)]


class Enough(Exception):
    """What a program may raise to end it."""


@both
def test_what_the_progress_raises_ends_it(run: Run) -> None:
    company = Company()

    def stop(done: int, total: int | None) -> None:
        if done == 3:
            raise Enough

    with pytest.raises(Enough):
        run(company, lambda fortnox: fortnox.gather(_calls(fortnox, itertools.count()), on_progress=stop, concurrency=4))
    assert set(company.requests) <= set(range(3 + 4))
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("fortnox")]


def test_24_calls_are_under_way_at_a_time() -> None:
    company, together = Company(), threading.Barrier(24)

    def answer(request: httpx.Request) -> httpx.Response:
        together.wait(10)
        return company(request)

    with (
        httpx.Client(transport=httpx.MockTransport(answer)) as http,
        Fortnox(access_token="pl4nted-token", http_client=http, rate_limiter=RateLimiter(UNLIMITED)) as fortnox,
    ):
        assert _numbers(fortnox.gather(_calls(fortnox, range(48)))) == list(range(48))


def test_a_task_that_is_cancelled_sends_no_more() -> None:
    requests: list[int] = []

    async def run() -> None:
        under_way = asyncio.Event()

        async def answer(request: httpx.Request) -> httpx.Response:
            requests.append(int(request.url.path.rpartition("/")[2]))
            if len(requests) == 24:
                under_way.set()
            await asyncio.Event().wait()
            raise AssertionError

        transport = httpx.MockTransport(answer)
        async with (
            httpx.AsyncClient(transport=transport) as http,
            AsyncFortnox(access_token="pl4nted-token", http_client=http, rate_limiter=RateLimiter(UNLIMITED)) as fortnox,
        ):
            task = asyncio.create_task(fortnox.gather(_calls(fortnox, itertools.count())))
            await under_way.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(run())
    assert sorted(requests) == list(range(24))


@both
def test_calls_are_made_as_they_are_sent(run: Run) -> None:
    """A generator of calls is read no further than the calls that may be under way."""
    made: list[int] = []
    company = Company()

    def calls(fortnox: Any) -> Iterator[Any]:
        for number in range(100):
            made.append(number)
            yield fortnox.customers.get.call(number)

    ahead: list[int] = []
    run(company, lambda fortnox: fortnox.gather(calls(fortnox), concurrency=5, on_progress=lambda done, _: ahead.append(len(made) - done)))
    assert max(ahead) <= 4
