# ruff: noqa: RUF009  the default of an attribute is its field specifier
"""Decoding of references and mappings: the fast path and the tolerant path give equal models."""

import json
from decimal import Decimal
from typing import Any

import pytest
from attrs import define
from fortnox_core import fields as is_
from fortnox_core.call import call, one
from fortnox_core.drift import Drift, find_drifts
from fortnox_core.errors import Response
from fortnox_core.model import Model
from fortnox_core.operation import Operation
from fortnox_core.payload import to_json
from hypothesis import given
from hypothesis import strategies as st

from tests.core.clients import Run, Server, both

ORDER = Operation("orders.get", "GET", "/3/orders/{DocumentNumber}", response_key="Order")


@define(slots=True, kw_only=True, repr=False)
class Order(Model):
    number: str | None = is_.text("Number")
    invoice: str | None = is_.reference("Invoice")
    extra: dict[str, Any] | None = is_.mapping("Extra")


scalars = st.sampled_from([None, True, False, 0, 1, "", "0", "00", " ", "7", "API_NORIGHT", Decimal("0.0"), Decimal("1.5"), -0]) | st.text()
values = st.recursive(scalars, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(), inner, max_size=2), max_leaves=5)


@given(invoice=values, extra=values)
def test_fast_and_tolerant_path_agree(invoice: Any, extra: Any) -> None:
    response = Response(ORDER, 200, {}, to_json({"Number": "1", "Invoice": invoice, "Extra": extra}, "Order"))
    fast, slow = one(Order)(response), Order.from_dict(response.unwrap())
    assert fast == slow
    assert repr(fast.to_dict()) == repr(slow.to_dict())
    assert fast.extra is None or type(fast.extra) is dict
    assert fast.invoice not in ("", "0")


@both
@pytest.mark.parametrize(("sent", "read"), [("7", "7"), (7, "7"), ("0", None), (0, None), ("", None), (None, None)])
def test_reference_zero_is_none_and_omitted(run: Run, sent: Any, read: str | None) -> None:
    (order,) = run(
        Server(json={"Order": {"Number": "1", "Invoice": sent}}), lambda fortnox: fortnox.gather([call(ORDER, one(Order), ("1",))])
    )
    assert order.invoice == read
    assert order.to_dict() == {"Number": "1"} | ({} if read is None else {"Invoice": read})


def test_mapping_preserves_keys_and_digits() -> None:
    content = b'{"Order": {"Extra": {"b": 0.10, "a": {"": [null, 1e2]}}}}'
    order = one(Order)(Response(ORDER, 200, {}, content))
    assert order.extra == {"b": Decimal("0.10"), "a": {"": [None, Decimal(100)]}}
    assert str(order.extra["b"]) == "0.10"
    assert order.to_dict() == {"Extra": order.extra}
    assert Order.from_dict({"Extra": {}}).to_dict() == {"Extra": {}}


@pytest.mark.parametrize("value", [7, "x", [], True])
def test_mapping_of_other_type_is_additional_property(value: Any) -> None:
    order = one(Order)(Response(ORDER, 200, {}, json.dumps({"Order": {"Number": "1", "Extra": value}}).encode()))
    assert (order.extra, order.additional_properties) == (None, {"Extra": value})


@pytest.mark.parametrize(
    ("name", "value", "observed"),
    [
        ("Invoice", 0, "integer"),
        ("Invoice", 7, "integer"),
        ("Invoice", "0", None),
        ("Invoice", "", None),
        ("Invoice", None, None),
        ("Invoice", [], "unreadable array"),
        ("Extra", {}, None),
        ("Extra", {"a": 1}, None),
        ("Extra", "", "empty text"),
        ("Extra", [], "unreadable array"),
    ],
)
def test_drift_of_references_and_mappings(name: str, value: Any, observed: str | None) -> None:
    declared = {"Invoice": "reference", "Extra": "mapping"}[name]
    assert list(find_drifts(Order, {name: value})) == ([] if observed is None else [Drift("Order", name, declared, observed)])
