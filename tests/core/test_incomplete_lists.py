"""A list that ends before its total, or whose pages contradict each other, is never short in silence."""

import pickle
from typing import Any

import httpx
import pytest
from fortnox_client import errors
from hypothesis import given
from hypothesis import strategies as st

from tests.core.clients import Run, both, collect, run_sync

PAGE = 5
CONTRADICTIONS = {
    "empty page": ([[1, 2, 3, 4, 5], []], 12, 5),
    "short page, then empty": ([[1, 2, 3, 4, 5], [6], []], 12, 6),
    "null with a total": ([None], 12, 0),
    "absurd total": ([[1, 2, 3, 4, 5], [6, 7], []], 10**20, 7),
    "huge total": ([[1, 2], []], 2**63, 2),
}


class Pages:
    """Sends the pages of a list in order, then empty pages; with a total, or without MetaInformation."""

    def __init__(self, pages: list[list[int] | None], total: int | None, number: int | None = None) -> None:
        self.pages, self.total, self.number = pages, total, number
        self.requests: list[dict[str, str]] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        query = dict(request.url.params)
        self.requests.append(query)
        page = int(query.get("page", 1))
        numbers = self.pages[page - 1] if page <= len(self.pages) else []
        body: dict[str, Any] = {"Customers": None if numbers is None else [{"CustomerNumber": str(number)} for number in numbers]}
        if self.total is not None:
            pages = -(-self.total // PAGE)
            body["MetaInformation"] = {"@TotalResources": self.total, "@TotalPages": pages, "@CurrentPage": self.number or page}
        return httpx.Response(200, json=body)


@both
@pytest.mark.parametrize("read_ahead", [0, 3])
@pytest.mark.parametrize(("pages", "total", "read"), CONTRADICTIONS.values(), ids=CONTRADICTIONS)
def test_short_list_raises_after_its_rows(run: Run, pages: list[Any], total: int, read: int, read_ahead: int) -> None:
    rows: list[Any] = []
    with pytest.raises(errors.IncompleteList) as caught:
        run(Pages(pages, total), lambda fortnox: collect(fortnox.customers.list(limit=PAGE, read_ahead=read_ahead), rows))
    assert [row.customer_number for row in rows] == [str(number) for number in range(1, read + 1)]
    assert (caught.value.rows, caught.value.total) == (read, total)
    assert isinstance(caught.value, errors.UnexpectedResponse)
    copied = pickle.loads(pickle.dumps(caught.value))
    assert (copied.rows, copied.total, str(copied)) == (read, total, str(caught.value))


@both
@pytest.mark.parametrize(("pages", "total", "read"), CONTRADICTIONS.values(), ids=CONTRADICTIONS)
def test_short_list_warns_if_requested(run: Run, pages: list[Any], total: int, read: int) -> None:
    with pytest.warns(errors.IncompleteListWarning, match="customers.list"):
        rows = run(Pages(pages, total), lambda fortnox: fortnox.customers.list(limit=PAGE, on_incomplete="warn"))
    assert len(rows) == read


@both
def test_take_of_complete_part_does_not_raise(run: Run) -> None:
    assert len(run(Pages([[1, 2, 3, 4, 5], []], 12), lambda fortnox: fortnox.customers.list(limit=PAGE).take(5))) == 5


@both
def test_first_of_null_with_total_raises(run: Run) -> None:
    with pytest.raises(errors.IncompleteList):
        run(Pages([None], 12), lambda fortnox: fortnox.customers.list().first())


def test_list_with_unknown_on_incomplete_raises_value_error() -> None:
    with pytest.raises(ValueError, match='on_incomplete must be "raise" or "warn", got \'ignore\''):
        run_sync(Pages([], None), lambda fortnox: fortnox.customers.list(on_incomplete="ignore"))  # type: ignore[arg-type]


@given(sizes=st.lists(st.integers(1, PAGE), max_size=6), total=st.none() | st.integers(0, 40), read_ahead=st.integers(0, 3))
def test_list_returns_all_rows_or_raises(sizes: list[int], total: int | None, read_ahead: int) -> None:
    """Whatever sizes the pages have, every row up to the first empty page is returned, or up to the total; a missing row raises."""
    numbers = iter(range(1, 100))
    pages: list[list[int] | None] = [[next(numbers) for _ in range(size)] for size in sizes]
    rows: list[Any] = []
    try:
        run_sync(Pages(pages, total), lambda fortnox: collect(fortnox.customers.list(limit=PAGE, read_ahead=read_ahead), rows))
        raised = False
    except errors.IncompleteList:
        raised = True
    assert [row.customer_number for row in rows] == [str(number) for number in range(1, len(rows) + 1)]
    if total is None:
        assert (len(rows), raised) == (sum(sizes), False)
    elif raised:
        assert len(rows) < total
    else:
        assert len(rows) >= min(total, sum(sizes))


@both
def test_query_passes_filters_of_list(run: Run) -> None:
    server = Pages([[1]], 1)
    run(server, lambda fortnox: fortnox.customers.list(city="Åre", query={"new": "x", "many": ["a", "b"], "none": None}))
    assert [(query["city"], query["new"], query["many"], "none" in query) for query in server.requests] == [("Åre", "x", "a", False)]


@pytest.mark.parametrize(("query", "error"), [({"limit": 3}, ValueError), ({"city": "x"}, ValueError), ([("a", "b")], TypeError)])
def test_query_that_repeats_parameter_raises(query: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match=r"customers\.list: query must"):
        run_sync(Pages([], None), lambda fortnox: fortnox.customers.list(city="Åre", query=query))


@both
@pytest.mark.parametrize("path", ["/3/customers", "/3/newlist"])
def test_paginate_reads_every_page(run: Run, path: str) -> None:
    server = Pages([[1, 2, 3, 4, 5], [6, 7]], 7)
    rows = run(server, lambda fortnox: fortnox.paginate(path, query={"new": "x"}, limit=PAGE))
    assert [row["CustomerNumber"] for row in rows] == [str(number) for number in range(1, 8)]
    assert [(query["new"], query["limit"], query.get("page")) for query in server.requests] == [("x", "5", None), ("x", "5", "2")]


@both
def test_paginate_of_short_list_raises(run: Run) -> None:
    with pytest.raises(errors.IncompleteList):
        run(Pages([[1, 2, 3, 4, 5], []], 12), lambda fortnox: fortnox.paginate("/3/newlist", limit=PAGE))


@both
@pytest.mark.parametrize("key", [None, "Others"])
def test_paginate_without_list_raises_unexpected_response(run: Run, key: str | None) -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"First": [], "Second": []})

    with pytest.raises(errors.UnexpectedResponse, match="the rows of the list were not found"):
        run(respond, lambda fortnox: fortnox.paginate("/3/newlist", key=key))
