# ruff: noqa: RUF009  the default of an attribute is its field specifier
"""ETags: read with the object, preserved by copies, and sent only with an update of the same object."""

import copy
import pickle
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from typing import Any

import attrs
import pytest
from attrs import define
from fortnox_core import fields as is_
from fortnox_core.call import call, many, one
from fortnox_core.errors import Response, UnexpectedResponse
from fortnox_core.etag import ETagModel, http_date, if_match, one_with_etag
from fortnox_core.model import Model, field_specs
from fortnox_core.operation import Operation
from fortnox_core.values import to_datetime
from hypothesis import given
from hypothesis import strategies as st

from tests.core.clients import Run, Server, both

GET = Operation("plans.get", "GET", "/api/plans/{Id}")
LIST = Operation("plans.list", "GET", "/api/plans")
PUT = Operation("plans.update", "PUT", "/api/plans/{Id}")
ID = "0a1b2c3d-0000-4000-8000-00000000abcd"


@define(slots=True, kw_only=True, repr=False)
class Step(Model):
    name: str | None = is_.text("name")


@define(slots=True, kw_only=True, repr=False)
class Plan(ETagModel):
    id: str | None = is_.text("id")
    count: int | None = is_.integer("count")
    steps: list[Step] = is_.rows("steps", Step)


def _plan(etag: str | None = '"7"', plan_id: str | None = ID) -> Plan:
    plan = Plan.from_dict({"id": plan_id, "count": 1, "steps": [{"name": "a"}]})
    plan.etag = etag
    return plan


@both
@pytest.mark.parametrize("etag", ['"7"', 'W/"7"', "7"])
@pytest.mark.parametrize("json", [{"id": ID, "count": 1}, {"id": ID, "count": "1"}, {"id": ID, "new": [1]}], ids=["fast", "slow", "new"])
def test_object_is_read_with_etag(run: Run, etag: str, json: Any) -> None:
    server = Server(json=json, headers={"ETag": etag})
    (plan,) = run(server, lambda fortnox: fortnox.gather([call(GET, one_with_etag(Plan), (ID,))]))
    assert (type(plan), plan.id, plan.etag) == (Plan, ID, etag)


@both
@pytest.mark.parametrize("headers", [{}, {"ETag": ""}])
def test_object_without_header_has_no_etag(run: Run, headers: dict[str, str]) -> None:
    (plan,) = run(Server(json={"id": ID}, headers=headers), lambda fortnox: fortnox.gather([call(GET, one_with_etag(Plan), (ID,))]))
    assert plan.etag is None


def test_other_readers_set_no_etag() -> None:
    headers = {"etag": '"7"'}
    assert one(Plan)(Response(GET, 200, headers, b'{"id": "1"}')).etag is None
    assert [plan.etag for plan in many(Plan)(Response(LIST, 200, headers, b'[{"id": "1"}, {"id": "2"}]'))] == [None, None]
    with pytest.raises(UnexpectedResponse):
        one_with_etag(Plan)(Response(GET, 200, headers, b""))


@pytest.mark.parametrize(
    "copy_plan",
    [copy.copy, copy.deepcopy, attrs.evolve, lambda plan: pickle.loads(pickle.dumps(plan))],
    ids=["copy", "deep", "evolve", "pickle"],
)
@pytest.mark.parametrize("etag", ['"7"', None])
def test_etag_is_preserved_by_copies(copy_plan: Callable[[Any], Any], etag: str | None) -> None:
    for plan in (_plan(etag), one_with_etag(Plan)(Response(GET, 200, {"etag": etag or ""}, b'{"id": "1", "count": 1}'))):
        copied = copy_plan(plan)
        assert (copied, copied.etag, type(copied)) == (plan, etag, Plan)
    assert attrs.evolve(_plan(), count=2).etag == '"7"'


def test_etag_is_not_a_property() -> None:
    plan = _plan()
    assert plan == _plan('"8"') == _plan(None)
    assert plan != _plan(plan_id="1")
    assert plan.to_dict() == {"id": ID, "count": 1, "steps": [{"name": "a"}]}
    assert list(field_specs(Plan)) == ["id", "count", "steps"]
    assert Plan.from_dict({"id": ID, "etag": '"9"'}).etag is None
    assert Plan.from_dict({"id": ID, "etag": '"9"'}).to_dict() == {"id": ID, "etag": '"9"'}
    assert Plan(id=ID, etag='"7"').etag == '"7"'


def test_repr_ends_with_etag() -> None:
    plan = Plan.from_dict({"id": "1", "new": 1})
    assert repr(plan) == "Plan(id='1', additional_properties={'new': 1})"
    plan.etag = '"7"'
    assert repr(plan) == """Plan(id='1', additional_properties={'new': 1}, etag='"7"')"""
    assert (repr(Plan()), repr(Plan(etag="7"))) == ("Plan()", "Plan(etag='7')")


@both
def test_update_sends_if_match(run: Run) -> None:
    server = Server(json={"id": ID}, headers={"ETag": '"8"'})
    headers = {"If-Match": if_match(_plan(), "id", ID), "If-Unmodified-Since": http_date(datetime(2026, 1, 31, 12, tzinfo=UTC))}
    (plan,) = run(server, lambda fortnox: fortnox.gather([call(PUT, one_with_etag(Plan), (ID,), headers=headers, body={})]))
    assert plan.etag == '"8"'
    (request,) = server.requests
    assert (request.headers["If-Match"], request.headers["If-Unmodified-Since"]) == ('"7"', "Sat, 31 Jan 2026 12:00:00 GMT")


@pytest.mark.parametrize("text", ['"7"', 'W/"7"', "*", "7"])
def test_if_match_text_is_sent_unchanged(text: str) -> None:
    assert if_match(text, "id", ID) == text
    assert if_match(_plan(text), "id", ID) == text


@pytest.mark.parametrize(("own", "path"), [(ID, ID.upper()), (ID.upper(), ID), ("7", 7), ("A", "A")])
def test_if_match_accepts_same_id(own: str, path: object) -> None:
    assert if_match(_plan(plan_id=own), "id", path) == '"7"'


@pytest.mark.parametrize(("own", "path"), [(ID, ID.replace("a", "b")), ("7", 70), ("a", "A"), (None, ID), (ID, None)])
def test_if_match_other_id_raises_with_both_ids(own: str | None, path: object) -> None:
    with pytest.raises(ValueError, match=r"^if_match must have id .* as the path, got a Plan with ") as raised:
        if_match(_plan(plan_id=own), "id", path)
    assert repr(own) in str(raised.value)
    assert repr(path) in str(raised.value)
    assert '"7"' not in str(raised.value)


@pytest.mark.parametrize("plan", [_plan(None), _plan("")])
def test_if_match_list_row_raises(plan: Plan) -> None:
    with pytest.raises(ValueError, match=r"^if_match has a Plan without etag: it was read from a list, .* ETag; send the object"):
        if_match(plan, "id", ID)


@pytest.mark.parametrize("text", ["", " ", "\n"])
def test_if_match_empty_text_raises(text: str) -> None:
    with pytest.raises(ValueError, match=r"^if_match must not be empty; send the object that `get` returned"):
        if_match(text, "id", ID)


@pytest.mark.parametrize("value", [None, 7, b'"7"', {"etag": '"7"'}, Step(name="a"), [_plan()]])
def test_if_match_other_type_raises(value: object) -> None:
    with pytest.raises(TypeError, match=rf"^if_match must be an object with an etag, or text, got {type(value).__name__}; send"):
        if_match(value, "id", ID)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, None),
        ("Sat, 31 Jan 2026 12:00:00 GMT", "Sat, 31 Jan 2026 12:00:00 GMT"),
        (datetime(2026, 1, 31, 12, 0, 5, 999, tzinfo=UTC), "Sat, 31 Jan 2026 12:00:05 GMT"),
        (datetime(2026, 1, 31, 12, 0), "Sat, 31 Jan 2026 11:00:00 GMT"),
        (datetime(2026, 7, 1, 0, 30), "Tue, 30 Jun 2026 22:30:00 GMT"),
        (datetime(2026, 1, 31, 20, 0, tzinfo=timezone(timedelta(hours=-5))), "Sun, 01 Feb 2026 01:00:00 GMT"),
        (to_datetime("2026-01-31T12:00:00+01:00"), "Sat, 31 Jan 2026 11:00:00 GMT"),
    ],
)
def test_http_date_formats_datetime(value: datetime | str | None, text: str | None) -> None:
    assert http_date(value) == text


@given(value=st.datetimes(min_value=datetime(1900, 1, 2), timezones=st.timezones()))
def test_http_date_is_exact_to_the_second(value: datetime) -> None:
    text = http_date(value)
    assert text is not None
    assert timedelta() <= value - parsedate_to_datetime(text) < timedelta(seconds=1)


@pytest.mark.parametrize("value", [date(2026, 1, 31), 1769860800, True, b"x"])
def test_http_date_other_type_raises(value: Any) -> None:
    with pytest.raises(TypeError, match=r"^a date header must be a datetime or text, got \w+$"):
        http_date(value)
