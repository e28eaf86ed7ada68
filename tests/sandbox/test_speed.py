"""The cost of list pages, as ratios. tools/bench measures the requests per second over HTTP."""

import time
from collections.abc import Callable

import pytest
from fortnox_client.sandbox import Clock, Company
from fortnox_client.sandbox.api.engine import Engine, RawRequest
from fortnox_client.sandbox.api.store import Store
from fortnox_client.sandbox.tokens import Access

ACME = Company(1001, "Acme AB")
ACCESS = Access("client", 1001, ("customer",), float("inf"))


@pytest.fixture(scope="module")
def long() -> Engine:
    return _with_customers(100_000)


@pytest.fixture(scope="module")
def short() -> Engine:
    return _with_customers(500)


@pytest.mark.parametrize(
    "query",
    [{}, {"page": "200"}, {"sortby": "name", "page": "7"}, {"filter": "active", "page": "150"}, {"city": "växjö", "offset": "70000"}],
    ids=str,
)
def test_page_of_long_list_costs_as_much_as_of_short_list(query: dict[str, str], long: Engine, short: Engine) -> None:
    """The limit is 2. The first page of a sort order is excluded, because it sorts the ids."""
    of_many = _shortest(lambda: _list(long, query))
    of_few = _shortest(lambda: _list(short, {name: text for name, text in query.items() if name not in ("page", "offset")}))
    assert of_many < 2 * of_few


def _with_customers(count: int) -> Engine:
    engine = Engine(Store(), Clock())
    data = engine.company_data(ACME)
    with engine.store.transaction(writes=True):
        for number in range(1, count + 1):
            data.put("customers", {"CustomerNumber": str(number), "Name": f"Kund {number}", "City": "Växjö", "Active": True})
    return engine


def _list(engine: Engine, query: dict[str, str]) -> None:
    response = engine.handle(RawRequest("GET", "/3/customers", {"limit": "500", **query}), ACCESS, ACME)
    assert response.status == 200
    assert response.content.count(b'"CustomerNumber"') == 500


def _shortest(work: Callable[[], None]) -> float:
    work()
    taken = []
    for _ in range(9):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return min(taken)
