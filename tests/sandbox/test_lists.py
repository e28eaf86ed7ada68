"""Lists: paged, filtered, searched and sorted as Fortnox does."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from fortnox_core.payload import swedish_time

from tests.sandbox.replay.replica import Replica


@pytest.fixture(scope="module")
def company() -> Replica:
    replica = Replica(datetime.now(UTC))
    for number, name, city in ((1, "Beta AB", "Umeå"), (2, "acme AB", "Växjö"), (3, "Österberg", "växjö"), (10, "Ceta AB", "Lund")):
        replica.do("customers.create", body={"CustomerNumber": str(number), "Name": name, "City": city, "Active": number != 3})
    replica.grants.clock.move(timedelta(minutes=5))
    replica.do("customers.create", body={"CustomerNumber": "AB", "Name": "Delta AB"})
    return replica


def _listed(company: Replica, path: str = "/3/customers", **query: Any) -> tuple[list[str], Any]:
    status, answer = company.send("GET", path, query)
    assert status == 200, answer
    return [row["CustomerNumber"] for row in answer["Customers"]], tuple(answer["MetaInformation"].values())


@pytest.mark.parametrize(
    ("query", "numbers", "told"),
    [
        ({}, ["AB", "1", "2", "3", "10"], (5, 1, 1)),
        ({"limit": 2}, ["AB", "1"], (5, 3, 1)),
        ({"limit": 2, "page": 3}, ["10"], (5, 3, 3)),
        ({"limit": 2, "page": 4}, [], (0, 0, 1)),
        ({"limit": 2, "offset": 1}, ["1", "2"], (5, 3, 1)),
        ({"offset": 10_000}, [], (0, 0, 1)),
        ({"limit": 10_000}, ["AB", "1", "2", "3", "10"], (5, 1, 1)),
        ({"name": "AB"}, ["AB", "1", "2", "10"], (4, 1, 1)),
        ({"city": "VÄX"}, ["2", "3"], (2, 1, 1)),
        ({"city": "nowhere"}, [], (0, 0, 1)),
        ({"filter": "inactive"}, ["3"], (1, 1, 1)),
        ({"filter": "active", "city": "växjö"}, ["2"], (1, 1, 1)),
        ({"sortby": "name"}, ["2", "1", "10", "AB", "3"], (5, 1, 1)),
        ({"sortby": "name", "sortorder": "descending"}, ["3", "AB", "10", "1", "2"], (5, 1, 1)),
        ({"sortby": "customernumber", "sortorder": "descending", "limit": 2}, ["10", "3"], (5, 3, 1)),
        ({"unheardof": "1"}, ["AB", "1", "2", "3", "10"], (5, 1, 1)),
    ],
    ids=str,
)
def test_a_list_is_what_was_asked_for(query: dict[str, Any], numbers: list[str], told: tuple[int, int, int], company: Replica) -> None:
    assert _listed(company, **query) == (numbers, told)


def test_what_changed_since_a_minute(company: Replica) -> None:
    now = datetime.fromtimestamp(company.grants.clock.now(), UTC)
    since = swedish_time(now - timedelta(minutes=1)).strftime("%Y-%m-%d %H:%M")
    assert _listed(company, lastmodified=since)[0] == ["AB"]
    assert len(_listed(company, lastmodified="2020-01-01")[0]) == 5


@pytest.mark.parametrize(
    ("query", "code"),
    [({"filter": "doesntexist"}, 2000587), ({"page": "x"}, 2000588), ({"lastmodified": "soon"}, 2000588), ({"sortby": "x"}, 2000588)],
    ids=str,
)
def test_what_a_list_does_not_take_is_refused(query: dict[str, str], code: int, company: Replica) -> None:
    status, answer = company.send("GET", "/3/customers", query)
    assert status == 400
    assert answer["ErrorInformation"]["code"] == code


def test_lists_of_the_newer_services_are_bare(company: Replica) -> None:
    for number in range(3):
        company.do("warehouse.stock_points.create", body={"code": f"S{number}", "name": f"Lager {number}"})
    status, answer = company.send("GET", "/api/warehouse/stockpoints-v1", {"limit": 2, "offset": 1})
    assert status == 200
    assert [row["code"] for row in answer] == ["S1", "S2"]


@pytest.mark.parametrize("query", [{"limit": "x"}, {"limit": "0"}, {"offset": "-1"}, {"sortby": "unheardof"}], ids=str)
def test_they_pass_over_what_they_cannot_read(query: dict[str, str], company: Replica) -> None:
    everything = company.send("GET", "/api/warehouse/stockpoints-v1")
    assert company.send("GET", "/api/warehouse/stockpoints-v1", query) == everything


@pytest.mark.parametrize("path", ["/3/currencies", "/3/contracttemplates"])
def test_lists_that_do_not_know_when_they_changed_say_so(path: str, company: Replica) -> None:
    status, answer = company.send("GET", path, {"lastmodified": "2020-01-01"})
    assert (status, answer["ErrorInformation"]["code"]) == (400, 2000588)
