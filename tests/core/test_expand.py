"""ExpandedPager objects of a list's rows: each by the call that its row names, in order, while the list is read."""

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
from tests.core.list_server import Books


@define
class Company:
    """Customers, as rows and as objects. Some are gone by the time that somebody asks for them, some cannot be answered."""

    rows: int
    gone: frozenset[int] = frozenset()
    broken: frozenset[int] = frozenset()
    cut: frozenset[int] = frozenset()
    pages: list[int] = field(factory=list)
    requests: list[int] = field(factory=list)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == "/3/customers":
            self.pages.append(int(request.url.params.get("page", 1)))
            return Books(self.rows)(request)
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


def _kept(objects: Any, kept: list[Any]) -> Any:
    """Reads all, and keeps what came before an error."""

    async def read() -> None:
        async for each in objects:
            kept.append(each)

    return read() if hasattr(objects, "__aiter__") else [kept.append(each) for each in objects]


@both
@pytest.mark.parametrize("concurrency", [1, 2, 8, 50])
def test_each_row_becomes_its_object_in_order(run: Run, concurrency: int) -> None:
    company = Company(20)
    found = run(company, lambda fortnox: _full(fortnox, concurrency=concurrency))
    assert [(type(each), each.customer_number, each.comments) for each in found] == [
        (models.Customer, str(number), f"Comment {number}") for number in range(1, 21)
    ]
    assert sorted(company.requests) == list(range(1, 21))
    assert company.pages == [1, 2, 3, 4, 5, 6, 7]


@both
def test_each_iteration_reads_anew(run: Run) -> None:
    company = Company(2, gone=frozenset({2}))
    full: list[Any] = []

    def twice(fortnox: Any) -> Any:
        full.append(_full(fortnox))
        return full[0], full[0]

    once, again = run(company, twice)
    assert [each.customer_number for each in once] == [each.customer_number for each in again] == ["1"]
    assert len(company.requests) == 4
    assert [row.customer_number for row in full[0].missing] == ["2"]


@both
def test_rows_whose_object_is_gone_are_left_out_and_kept(run: Run) -> None:
    full: list[Any] = []
    found = run(Company(7, gone=frozenset({2, 5, 7})), lambda fortnox: full.append(_full(fortnox)) or full[0])
    assert [each.customer_number for each in found] == ["1", "3", "4", "6"]
    assert [(type(row), row.customer_number) for row in full[0].missing] == [(models.CustomerListItem, number) for number in "257"]


@both
def test_a_404_of_a_gateway_is_no_deleted_row(run: Run) -> None:
    """It says so of every row, and a whole company would come out empty."""

    def answer(request: httpx.Request) -> httpx.Response:
        return Company(5)(request) if request.url.path == "/3/customers" else httpx.Response(404, text="<html>Not Found</html>")

    with pytest.raises(NotFound):
        run(answer, _full)


@both
def test_a_row_whose_object_is_gone_raises_where_that_is_asked_for(run: Run) -> None:
    kept: list[Any] = []
    with pytest.raises(NotFound) as raised:
        run(Company(7, gone=frozenset({3, 5})), lambda fortnox: _kept(_full(fortnox, missing="raise"), kept))
    assert isinstance(raised.value.row, models.CustomerListItem)
    assert raised.value.row.customer_number == "3"
    assert [each.customer_number for each in kept] == ["1", "2"]


@both
@pytest.mark.parametrize("again", [lambda error: error, copy.copy, copy.deepcopy, lambda error: pickle.loads(pickle.dumps(error))])
@pytest.mark.parametrize(("trouble", "kind"), [("broken", ServerError), ("cut", TransportError)])
def test_the_first_error_has_the_row_it_belongs_to(
    run: Run, trouble: str, kind: type[FortnoxError], again: Callable[[FortnoxError], FortnoxError]
) -> None:
    company, kept = Company(100, **{trouble: frozenset({5, 6})}), list[Any]()
    with pytest.raises(kind) as raised:
        run(company, lambda fortnox: _kept(_full(fortnox, concurrency=4), kept))
    error = again(raised.value)
    assert isinstance(error.row, models.CustomerListItem)
    assert error.row.customer_number == "5"
    assert [each.customer_number for each in kept] == ["1", "2", "3", "4"]
    assert set(company.requests) <= set(range(1, 9))


@both
def test_an_error_of_the_list_itself_has_no_row_and_comes_after_the_objects_before_it(run: Run) -> None:
    company, kept = Company(9), list[Any]()

    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(500, text="nej") if request.url.params.get("page") == "2" else company(request)

    with pytest.raises(ServerError) as raised:
        run(answer, lambda fortnox: _kept(_full(fortnox), kept))
    assert raised.value.row is None
    assert [each.customer_number for each in kept] == ["1", "2", "3"]


@both
def test_a_row_that_names_nothing_is_an_error_and_nothing_is_sent_for_it(run: Run) -> None:
    requests: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request.url.path)
        return httpx.Response(200, json={"Vouchers": [{"VoucherSeries": "A", "VoucherNumber": 1, "Year": None}]})

    with pytest.raises(FortnoxError, match="a row does not identify its full object: Year is None") as raised:
        run(answer, lambda fortnox: fortnox.vouchers.list().full())
    assert raised.value.row == models.VoucherListItem(voucher_series="A", voucher_number=1)
    with pytest.raises(FortnoxError, match="CustomerNumber is None, which names nothing"):
        run(lambda request: httpx.Response(200, json={"Customers": [{"Name": "A"}]}), lambda fortnox: fortnox.customers.list().full())
    assert requests == ["/3/vouchers"]


@both
def test_a_voucher_is_named_by_series_number_and_year(run: Run) -> None:
    requests: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(f"{request.url.path}?{request.url.query.decode()}")
        row = {"VoucherSeries": "A", "VoucherNumber": 7, "Year": 3}
        return httpx.Response(200, json={"Vouchers": [row]} if request.url.path == "/3/vouchers" else {"Voucher": row})

    assert [voucher.voucher_number for voucher in run(answer, lambda fortnox: fortnox.vouchers.list().full())] == [7]
    assert requests == ["/3/vouchers?limit=500", "/3/vouchers/A/7?financialyear=3"]


@both
@pytest.mark.parametrize("count", [1, 2, 10])
def test_whoever_leaves_early_has_fetched_no_more_than_ahead(run: Run, count: int) -> None:
    company = Company(10_000)

    def use(fortnox: Any) -> Any:
        full = _full(fortnox)

        async def read() -> list[Any]:
            objects = aiter(full)
            found = [await anext(objects) for _ in range(count)]
            await objects.aclose()
            return found

        return read() if isinstance(fortnox, AsyncFortnox) else [each for each, _ in zip(full, range(count), strict=False)]

    assert [each.customer_number for each in run(company, use)] == [str(number) for number in range(1, count + 1)]
    # zip asks for one more than it gives.
    assert len(company.requests) <= count + 8
    assert len(company.pages) <= 2 + (count + 8) // 3


def test_so_many_objects_are_fetched_at_a_time() -> None:
    company, together = Company(32), threading.Barrier(8)

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path != "/3/customers":
            together.wait(10)
        return company(request)

    with (
        httpx.Client(transport=httpx.MockTransport(answer)) as http,
        Fortnox(access_token="pl4nted-token", http_client=http, rate_limiter=RateLimiter(UNLIMITED)) as fortnox,
    ):
        assert len(list(fortnox.customers.list(read_ahead=2).full())) == 32


def test_so_many_objects_are_fetched_at_a_time_by_tasks() -> None:
    company = Company(32)

    async def read() -> int:
        together = asyncio.Barrier(8)

        async def answer(request: httpx.Request) -> httpx.Response:
            if request.url.path != "/3/customers":
                await asyncio.wait_for(together.wait(), 10)
            return company(request)

        transport = httpx.MockTransport(answer)
        async with (
            httpx.AsyncClient(transport=transport) as http,
            AsyncFortnox(access_token="pl4nted-token", http_client=http, rate_limiter=RateLimiter(UNLIMITED)) as fortnox,
        ):
            return len([each async for each in fortnox.customers.list(read_ahead=2).full()])

    assert asyncio.run(read()) == 32


@both
@pytest.mark.parametrize(
    ("options", "told"), [({"concurrency": 0}, "concurrency is 0, and must be at least 1"), ({"missing": "skip"}, "missing must be ")]
)
def test_what_cannot_be_done_is_refused_at_once(run: Run, options: dict[str, Any], told: str) -> None:
    company = Company(3)
    with pytest.raises(ValueError, match=told):
        run(company, lambda fortnox: _full(fortnox, **options) and None)
    assert company.pages == []


@both
def test_a_list_whose_rows_name_nothing_has_no_full_objects(run: Run) -> None:
    assert not hasattr(run(Company(0), lambda fortnox: (fortnox.labels.list,))[0](), "full")
    assert not hasattr(run(Company(0), lambda fortnox: (fortnox.contract_templates.list,))[0](), "full")


def test_an_error_without_a_row_is_as_before() -> None:
    assert FortnoxError("x").row is None
    assert json.dumps(vars(FortnoxError("x"))) == "{}"
