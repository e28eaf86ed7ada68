"""Any valid object round-trips without loss, and an amount keeps all its digits."""

import datetime
import importlib
import pkgutil
from decimal import Decimal
from typing import Any

import fortnox_api.payloads
import pytest
from fortnox_core import decoding
from fortnox_core.errors import Response
from fortnox_core.model import FieldSpec, Model, field_specs
from fortnox_core.operation import Operation
from fortnox_core.payload import to_json
from hypothesis import given, settings
from hypothesis import strategies as st
from typing_extensions import is_typeddict

from tools.evidence.model_classes import every_model

ONE = Operation("tests.one", "GET", "/3/tests", response_key="Test", request_key="Test")

decimals = st.builds(
    lambda sign, digits, exponent: Decimal((sign, tuple(map(int, str(digits))), exponent)),
    st.sampled_from([0, 1]),
    st.integers(0, 10**28 - 1),
    st.integers(-28, 28),
).filter(lambda amount: amount or not amount.is_signed())  # in JSON, -0 is the integer 0
valid: dict[str, st.SearchStrategy[Any]] = {
    "text": st.text().filter(lambda text: text != "API_NORIGHT"),
    "reference": st.text(min_size=1).filter(lambda text: text not in ("API_NORIGHT", "0")),
    "integer": st.integers(-(2**70), 2**70),
    "decimal": decimals,
    "boolean": st.booleans(),
    "date": st.dates().map(datetime.date.isoformat),
    "datetime": st.datetimes().map(lambda value: value.isoformat(sep=" ", timespec="seconds")),
    "mapping": st.dictionaries(st.text(), st.text() | st.integers() | st.booleans(), max_size=3),
    "anything": st.text() | st.integers() | st.booleans(),
    "enum": st.text(min_size=1).filter(lambda text: text != "API_NORIGHT"),
}


@st.composite
def objects(draw: st.DrawFn, model: type[Model], depth: int = 0) -> dict[str, Any]:
    """Draw a valid object of a model with at least one property."""
    specs = {name: spec for name, (_, spec) in field_specs(model).items() if depth < 2 or spec.model is None}
    names = draw(st.lists(st.sampled_from(sorted(specs)), min_size=1, max_size=6, unique=True)) if specs else []
    return {name: draw(_values(specs[name], depth)) for name in names}


def _values(spec: FieldSpec, depth: int) -> st.SearchStrategy[Any]:
    one = valid[spec.kind] if spec.model is None else objects(spec.model, depth + 1)
    return st.lists(one, max_size=3) if spec.is_list else one


@pytest.mark.parametrize("model", every_model(), ids=lambda model: model.__name__)
@settings(max_examples=10, deadline=None)
@given(data=st.data())
def test_valid_object_round_trips(model: type[Model], data: st.DataObject) -> None:
    sent = data.draw(objects(model))
    decoded = decoding.read_one(Response(ONE, 200, {}, to_json(sent, "Test")), model)
    assert decoded.to_dict() == sent
    assert not decoded.additional_properties
    assert model.from_dict(decoded.to_dict()) == decoded


@given(decimals)
def test_amount_round_trips_with_its_digits(amount: Decimal) -> None:
    sent = to_json({"Total": amount}, "Test")
    invoice = next(each for each in every_model() if each.__name__ == "Invoice")
    decoded = decoding.read_one(Response(ONE, 200, {}, sent), invoice)
    assert str(decoded.to_dict()["Total"]) == str(amount)
    assert to_json({"Total": decoded.to_dict()["Total"]}, "Test") == sent


def test_payload_keys_are_never_float() -> None:
    found = 0
    for info in pkgutil.walk_packages(fortnox_api.payloads.__path__, "fortnox_api.payloads."):
        for payload in vars(importlib.import_module(info.name)).values():
            if is_typeddict(payload):
                found += 1
                assert not [key for key, hint in payload.__annotations__.items() if "float" in str(hint)], payload
    assert found > 200
