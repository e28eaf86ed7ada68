"""The fast and the tolerant decoder return equal models, and neither raises for a value."""

import datetime
import json
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest
from fortnox_core import decoding
from fortnox_core.errors import Response, UnexpectedResponse
from fortnox_core.model import Model, field_specs
from fortnox_core.operation import Operation
from hypothesis import given, settings
from hypothesis import strategies as st

from tools.evidence import recordings
from tools.evidence.model_classes import every_model, hints, sample

ONE = Operation("tests.one", "GET", "/3/tests", response_key="Test")

scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.decimals(allow_nan=False, allow_infinity=False)
    | st.text()
    | st.sampled_from(["", "API_NORIGHT", "0000-00-00", "2026-02-30", "NaN", "Infinity", "1e5", "-", "0", "12.50", "true", "null"])
)
json_values = st.recursive(scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3), max_leaves=8)


_encoder = msgspec.json.Encoder(decimal_format="number")


def _bytes(content: Any) -> bytes:
    return _encoder.encode(content)


def _both(model: type[Model], properties: dict[str, Any]) -> tuple[Model, Model]:
    """Decode the same response with the fast decoder and with `from_dict`."""
    response = Response(ONE, 200, {}, _bytes({"Test": properties}))
    return decoding.read_one(response, model), model.from_dict(response.unwrap())


@pytest.mark.parametrize("model", every_model(), ids=lambda model: model.__name__)
@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_both_decoders_agree_and_never_raise(model: type[Model], data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(field_specs(model))))
    value = data.draw(json_values)
    fast, slow = _both(model, {name: value})
    assert fast == slow
    assert fast.additional_properties == slow.additional_properties


@pytest.mark.parametrize("model", every_model(), ids=lambda model: model.__name__)
def test_values_of_wrong_type_are_preserved(model: type[Model]) -> None:
    for value in ([[1]], {"a": {"b": 1}}, [{"x": 1}]):
        fast, slow = _both(model, sample(model, value))
        assert fast == slow
        assert fast.to_dict().keys() == field_specs(model).keys(), "every property is preserved"


def test_recorded_responses_are_decoded_alike(recordings_paths: tuple[Path, ...]) -> None:
    """Print how many responses the fast decoder decodes. A percentage could hide an error."""
    fast_count = total = 0
    bodies = [each.response.body for each in recordings.read(recordings_paths) if each.evidence == "recorded" and each.response.ok]
    for body in bodies:
        for key, content in (body or {}).items():
            if key == "MetaInformation":
                continue
            models = [model for model in every_model() if isinstance(content, dict) and content.keys() <= field_specs(model).keys()]
            for model in models[:3]:
                fast, slow = _both(model, content)
                assert fast == slow
                total += 1
                fast_count += decoding._decode_fast(Response(ONE, 200, {}, _bytes({"Test": content})), model, many=False) is not None
    assert total > 300
    print(f"\n{fast_count} of {total} responses used the fast decoder")


def test_digits_round_trip() -> None:
    model = next(each for each in every_model() if each.__name__ == "Invoice")
    for text in ("0.10", "12345678901234567890.1234567890", "1E+5", "-0.0", "7"):
        fast, slow = _both(model, {"Total": Decimal(text)})
        assert str(fast.total) == str(slow.total) == text  # type: ignore[attr-defined]  # it is an Invoice


def test_object_without_known_property_raises() -> None:
    for content in (b'{"Test": {}}', b'{"Test": { }}', b'{"Test": {"foo": 1}}', b'{"Test": null}', b'{"Test": []}', b'{"Test": 1}'):
        with pytest.raises(UnexpectedResponse):
            decoding.read_one(Response(ONE, 200, {}, content), every_model()[0])


def test_annotations_match_decoded_types() -> None:
    types = {
        "text": (str,),
        "integer": (int,),
        "decimal": (Decimal,),
        "boolean": (bool,),
        "date": (datetime.date,),
        "datetime": (datetime.datetime,),
    }
    for model in every_model():
        annotated = hints(model)
        for attribute, spec in field_specs(model).values():
            hint = annotated[attribute]
            if spec.model is not None:
                assert spec.model in get_args(hint), (model, attribute)
            elif spec.is_list:
                assert hint == list[types.get(spec.kind, (str,))[0]] or spec.kind == "enum", (model, attribute)
            elif spec.kind in types:
                assert set(get_args(hint)) == {*types[spec.kind], type(None)}, (model, attribute)
            elif spec.kind == "enum":
                assert {str, type(None)} <= set(get_args(hint)), (model, attribute)


def test_attributes_are_never_float() -> None:
    for model in every_model():
        assert not [name for name, hint in hints(model).items() if "float" in str(hint)], model


def test_to_dict_returns_decoded_values() -> None:
    content = json.loads('{"Name": "A", "Email": "", "Phone1": null, "New": {"a": [1]}, "ShowPriceVATIncluded": "maybe"}')
    model = next(each for each in every_model() if each.__name__ == "Customer")
    decoded = model.from_dict(content)
    assert decoded.to_dict() == {"Name": "A", "Email": "", "New": {"a": [1]}, "ShowPriceVATIncluded": "maybe"}
    assert model.from_dict(decoded.to_dict()) == decoded
