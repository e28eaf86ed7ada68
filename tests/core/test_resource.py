"""Resource methods: raw responses, and operations that Fortnox has removed."""

import asyncio
import json
from typing import Any, NoReturn

import pytest
from fortnox_client import errors
from fortnox_core.call import Call
from fortnox_core.resource import AsyncResource, Resource, gone, method

from tests.core.clients import Run, Server, both

ACME = {"Customer": {"CustomerNumber": "1", "Name": "Acme AB"}}
ROWS = {"Customers": [{"CustomerNumber": "1"}, {"CustomerNumber": "2"}], "MetaInformation": {"@TotalResources": 5, "@TotalPages": 3}}


@both
def test_raw_response_has_status_headers_and_content(run: Run) -> None:
    raw = run(Server(200, ACME, {"X-Uid": "a1"}), lambda fortnox: fortnox.customers.get.raw("1"))
    assert (raw.status, raw.headers["x-uid"]) == (200, "a1")
    assert b'"Acme AB"' in raw.content
    assert raw.parsed().name == "Acme AB"


@both
def test_raw_sends_the_same_request(run: Run) -> None:
    server = Server(200, ACME)
    plain, raw = run(
        server, lambda fortnox: (fortnox.customers.update("1", {"Name": "A"}), fortnox.customers.update.raw("1", {"Name": "A"}))
    )
    assert raw.parsed() == plain
    first, second = server.requests
    assert (first.method, first.url, first.headers, first.content) == (second.method, second.url, second.headers, second.content)


@both
def test_raw_error_response_raises_when_parsed(run: Run) -> None:
    raw = run(Server(404, {"message": "nej"}), lambda fortnox: fortnox.customers.get.raw("1"))
    assert (raw.status, json.loads(raw.content)) == (404, {"message": "nej"})
    with pytest.raises(errors.NotFound, match="nej"):
        raw.parsed()


@both
def test_raw_of_list_is_first_page(run: Run) -> None:
    server = Server(200, ROWS)
    raw = run(server, lambda fortnox: fortnox.customers.list.raw(page=2, limit=2, city="Åre"))
    page = raw.parsed()
    assert ([row.customer_number for row in page.items], page.total, page.pages) == (["1", "2"], 5, 3)
    assert [dict(request.url.params) for request in server.requests] == [{"page": "2", "limit": "2", "city": "Åre"}]


class _Removed:
    @method
    def get(self, number: str, /) -> Call[NoReturn]:
        """The thing."""
        gone("things.get", "2026-01-31")


class Things(_Removed, Resource):
    pass


class AsyncThings(_Removed, AsyncResource):
    pass


def test_removed_operation_raises_with_date() -> None:
    transport: Any = None
    with pytest.raises(errors.OperationGone, match=r"things\.get no longer exists .* since 2026-01-31"):
        Things(transport).get("1")
    with pytest.raises(errors.OperationGone, match=r"things\.get no longer exists .* since 2026-01-31"):
        asyncio.run(AsyncThings(transport).get("1"))
