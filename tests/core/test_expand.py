"""ExpandedPager: the full object of each row, fetched concurrently and returned in order."""

import asyncio
import copy
import json
import pickle
import threading
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from attrs import define, field
from fortnox_client import AsyncFortnox, Fortnox, RateLimiter, models
from fortnox_client.errors import FortnoxError, NotFound, ServerError, TransportError

from tests.core.clients import UNLIMITED, Run, both
from tests.core.list_server import FakeListServer


@define
class FakeCustomerServer:
    """Serve customers as list rows and as objects. Some objects are deleted, some fail."""

    rows: int
    gone: frozenset[int] = frozenset()
    broken: frozenset[int] = frozenset()
    cut: frozenset[int] = frozenset()
    pages: list[int] = field(factory=list)
    requests: list[int] = field(factory=list)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == "/3/customers":
            self.pages.append(int(request.url.params.get("page", 1)))
            return FakeListServer(self.rows)(request)
        number = int(request.url.path.rpartition("/")[2])
        self.requests.append(number)
        if number in self.cut:
            raise httpx.ReadError("cut")
        if number in self.gone:
            return httpx.Response(404, json={"ErrorInformation": {"Error": 1, "Message": "Kan inte hitta kunden.", "Code": 2000204}})
        if number in self.broken:
            return httpx.Response(500, text="nej")
        return httpx.Response(200, json={"Customer": {"CustomerNumber": str(number), "Comments": f"Comment {number}"}})


def _full(fortnox: Any, **options: Any) -> Any:
    return fortnox.customers.list(limit=3).full(**options)


def _read_all(objects: Any, received: list[Any]) -> Any:
    """Read all objects, and append each to `received`, also before an error."""

    async def read() -> None:
        async for each in objects:
            received.append(each)

    return read() if hasattr(objects, "__aiter__") else [received.append(each) for each in objects]


@both
@pytest.mark.parametrize("concurrency", [1, 2, 8, 50])
def test_full_returns_objects_in_order(run: Run, concurrency: int) -> None:
    server = FakeCustomerServer(20)
    found = run(server, lambda fortnox: _full(fortnox, concurrency=concurrency))
    assert [(type(each), each.customer_number, each.comments) for each in found] == [
        (models.Customer, str(number), f"Comment {number}") for number in range(1, 21)
    ]
    assert sorted(server.requests) == list(range(1, 21))
    assert server.pages == [1, 2, 3, 4, 5, 6, 7]


@both
def test_full_each_iteration_fetches_again(run: Run) -> None:
    server = FakeCustomerServer(2, gone=frozenset({2}))
    full: list[Any] = []

    def twice(fortnox: Any) -> Any:
        full.append(_full(fortnox))
        return full[0], full[0]

    once, copy_error = run(server, twice)
    assert [each.customer_number for each in once] == [each.customer_number for each in copy_error] == ["1"]
    assert len(server.requests) == 4
    assert [row.customer_number for row in full[0].missing] == ["2"]


@both
def test_full_deleted_objects_are_in_missing(run: Run) -> None:
    full: list[Any] = []
    found = run(FakeCustomerServer(7, gone=frozenset({2, 5, 7})), lambda fortnox: full.append(_full(fortnox)) or full[0])
    assert [each.customer_number for each in found] == ["1", "3", "4", "6"]
    assert [(type(row), row.customer_number) for row in full[0].missing] == [(models.CustomerListItem, number) for number in "257"]


@both
def test_full_404_of_gateway_raises(run: Run) -> None:
    """A gateway sends 404 for every row, and the list would be empty."""

    def handler(request: httpx.Request) -> httpx.Response:
        return FakeCustomerServer(5)(request) if request.url.path == "/3/customers" else httpx.Response(404, text="<html>Not Found</html>")

    with pytest.raises(NotFound):
        run(handler, _full)


@both
def test_full_missing_raise_raises_not_found(run: Run) -> None:
    received: list[Any] = []
    with pytest.raises(NotFound) as raised:
        run(FakeCustomerServer(7, gone=frozenset({3, 5})), lambda fortnox: _read_all(_full(fortnox, missing="raise"), received))
    assert isinstance(raised.value.row, models.CustomerListItem)
    assert raised.value.row.customer_number == "3"
    assert [each.customer_number for each in received] == ["1", "2"]


@both
@pytest.mark.parametrize("copy_error", [lambda error: error, copy.copy, copy.deepcopy, lambda error: pickle.loads(pickle.dumps(error))])
@pytest.mark.parametrize(("failure", "kind"), [("broken", ServerError), ("cut", TransportError)])
def test_full_error_has_its_row(
    run: Run, failure: str, kind: type[FortnoxError], copy_error: Callable[[FortnoxError], FortnoxError]
) -> None:
    server, received = FakeCustomerServer(100, **{failure: frozenset({5, 6})}), list[Any]()
    with pytest.raises(kind) as raised:
        run(server, lambda fortnox: _read_all(_full(fortnox, concurrency=4), received))
    error = copy_error(raised.value)
    assert isinstance(error.row, models.CustomerListItem)
    assert error.row.customer_number == "5"
    assert [each.customer_number for each in received] == ["1", "2", "3", "4"]
    assert set(server.requests) <= set(range(1, 9))


@both
def test_full_error_of_list_has_no_row(run: Run) -> None:
    server, received = FakeCustomerServer(9), list[Any]()

    def handler(request: httpx.Request) -> httpx.Response:
        return httpx.Response(500, text="nej") if request.url.params.get("page") == "2" else server(request)

    with pytest.raises(ServerError) as raised:
        run(handler, lambda fortnox: _read_all(_full(fortnox), received))
    assert raised.value.row is None
    assert [each.customer_number for each in received] == ["1", "2", "3"]


def _vouchers(row: dict[str, Any]) -> httpx.Response:
    meta = {"@TotalResources": 1, "@TotalPages": 1, "@CurrentPage": 1}
    return httpx.Response(200, json={"MetaInformation": meta, "Vouchers": [row]})


@both
def test_full_row_without_key_raises_and_sends_nothing(run: Run) -> None:
    requests: list[str] = []

    def handler(request: httpx.Request) -> httpx.Response:
        requests.append(request.url.path)
        return _vouchers({"VoucherSeries": "A", "VoucherNumber": 1, "Year": None})

    with pytest.raises(FortnoxError, match="a row does not identify its full object: Year is None") as raised:
        run(handler, lambda fortnox: fortnox.vouchers.list().full())
    assert raised.value.row == models.VoucherListItem(voucher_series="A", voucher_number=1)
    with pytest.raises(FortnoxError, match="CustomerNumber must not be None"):
        run(lambda request: httpx.Response(200, json={"Customers": [{"Name": "A"}]}), lambda fortnox: fortnox.customers.list().full())
    assert requests == ["/3/vouchers"]


@both
def test_full_voucher_key_has_series_number_and_year(run: Run) -> None:
    requests: list[str] = []

    def handler(request: httpx.Request) -> httpx.Response:
        requests.append(f"{request.url.path}?{request.url.query.decode()}")
        row = {"VoucherSeries": "A", "VoucherNumber": 7, "Year": 3}
        return _vouchers(row) if request.url.path == "/3/vouchers" else httpx.Response(200, json={"Voucher": row})

    assert [voucher.voucher_number for voucher in run(handler, lambda fortnox: fortnox.vouchers.list().full())] == [7]
    assert requests == ["/3/vouchers?limit=500", "/3/vouchers/A/7?financialyear=3"]


@both
@pytest.mark.parametrize("count", [1, 2, 10])
def test_full_left_early_fetches_few_objects(run: Run, count: int) -> None:
    server = FakeCustomerServer(10_000)

    def use(fortnox: Any) -> Any:
        full = _full(fortnox)

        async def read() -> list[Any]:
            objects = aiter(full)
            found = [await anext(objects) for _ in range(count)]
            await objects.aclose()
            return found

        return read() if isinstance(fortnox, AsyncFortnox) else [each for each, _ in zip(full, range(count), strict=False)]

    assert [each.customer_number for each in run(server, use)] == [str(number) for number in range(1, count + 1)]
    # zip reads one more object than it returns.
    assert len(server.requests) <= count + 8
    assert len(server.pages) <= 2 + (count + 8) // 3


def test_full_fetches_8_objects_concurrently() -> None:
    server, barrier = FakeCustomerServer(32), threading.Barrier(8)

    def handler(request: httpx.Request) -> httpx.Response:
        if request.url.path != "/3/customers":
            barrier.wait(10)
        return server(request)

    with (
        httpx.Client(transport=httpx.MockTransport(handler)) as http,
        Fortnox(access_token="pl4nted-token", http_client=http, rate_limiter=RateLimiter(UNLIMITED)) as fortnox,
    ):
        assert len(list(fortnox.customers.list(read_ahead=2).full())) == 32


def test_full_async_fetches_8_objects_concurrently() -> None:
    server = FakeCustomerServer(32)

    async def read() -> int:
        barrier = asyncio.Barrier(8)

        async def handler(request: httpx.Request) -> httpx.Response:
            if request.url.path != "/3/customers":
                await asyncio.wait_for(barrier.wait(), 10)
            return server(request)

        transport = httpx.MockTransport(handler)
        async with (
            httpx.AsyncClient(transport=transport) as http,
            AsyncFortnox(access_token="pl4nted-token", http_client=http, rate_limiter=RateLimiter(UNLIMITED)) as fortnox,
        ):
            return len([each async for each in fortnox.customers.list(read_ahead=2).full()])

    assert asyncio.run(read()) == 32


@both
@pytest.mark.parametrize(
    ("options", "message"),
    [({"concurrency": 0}, "concurrency must be an int of at least 1, got 0"), ({"missing": "skip"}, "missing must be ")],
)
def test_full_invalid_option_raises_value_error(run: Run, options: dict[str, Any], message: str) -> None:
    server = FakeCustomerServer(3)
    with pytest.raises(ValueError, match=message):
        run(server, lambda fortnox: _full(fortnox, **options) and None)
    assert server.pages == []


@both
def test_list_without_keys_has_no_full(run: Run) -> None:
    assert not hasattr(run(FakeCustomerServer(0), lambda fortnox: (fortnox.labels.list,))[0](), "full")
    assert not hasattr(run(FakeCustomerServer(0), lambda fortnox: (fortnox.contract_templates.list,))[0](), "full")


def test_error_row_is_none_by_default() -> None:
    assert FortnoxError("x").row is None
    assert json.dumps(vars(FortnoxError("x"))) == "{}"
