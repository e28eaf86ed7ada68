"""Responses that differ from the models: the decoder adapts to them, and every path gives the models of `Model.from_dict`."""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal
from typing import Any

import msgspec
import pytest
from attrs import define
from fortnox_core import decoding, drift, model_builders
from fortnox_core.errors import Response, UnexpectedResponse
from fortnox_core.model import FieldSpec, Model, field_specs
from fortnox_core.operation import Operation
from fortnox_core.values import AbsentList
from hypothesis import given, settings
from hypothesis import strategies as st

from tools.evidence.model_classes import every_model

ONE = Operation("tests.one", "GET", "/3/tests/{Id}", response_key="Test")
MANY = Operation("tests.many", "GET", "/3/tests", response_key="Tests")
META = {"@TotalResources": 1}

_encoder = msgspec.json.Encoder(decimal_format="number")
_invoice = next(each for each in every_model() if each.__name__ == "Invoice")
_list_item = next(each for each in every_model() if each.__name__ == "InvoiceListItem")


@define(slots=True, kw_only=True, repr=False)
class Undeclared(Model):
    """A model without properties, as the command line uses it."""


@pytest.fixture(autouse=True)
def decoder_is_new() -> Iterator[None]:
    decoding._build_decoder.cache_clear()
    yield
    decoding._build_decoder.cache_clear()


def _page(rows: Any, **other: Any) -> bytes:
    return _encoder.encode({"MetaInformation": META, "Tests": rows, **other})


def _read(content: bytes, model: type[Model], **options: Any) -> tuple[list[Any], dict[str, Any]]:
    return decoding.read_rows(Response(MANY, 200, {}, content, **options), model)


def _is_fast(content: bytes, model: type[Model], operation: Operation = MANY) -> bool:
    response = Response(operation, 200, {}, content)
    return decoding._decode_fast(response, model, many=operation is MANY) is not None


def _decoder(model: Any) -> Any:
    many = True
    return decoding._build_decoder(model, MANY.response_key, many)


def _exact(value: Any) -> Any:
    """Return a value with its types, for a comparison that distinguishes 1, True, Decimal(1) and Decimal("1.0")."""
    if isinstance(value, Model):
        attributes = {name: _exact(getattr(value, name)) for name, _ in field_specs(type(value)).values()}
        return type(value), attributes, _exact(value.additional_properties)
    if isinstance(value, dict):
        return {name: _exact(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return type(value) is AbsentList, [_exact(inner) for inner in value]
    return type(value), str(value)


def _assert_equal(found: list[Any], content: bytes, model: type[Model]) -> None:
    rows = Response(MANY, 200, {}, content).json()["Tests"]
    expected = [model.from_dict(row) for row in rows]
    assert found == expected
    assert [_exact(each) for each in found] == [_exact(each) for each in expected]


# Random drift

NAMES = st.sampled_from(["New", "@new", "Ny egenskap", 'quote"', "back\\slash", "\n", "Å", "", "x" * 65, "undeclared_0"]) | st.text(
    max_size=8
)
NO_VALUE = st.sampled_from(["", " ", "API_NORIGHT", None])
QUOTED = st.sampled_from(["0", "1", "12.50", "1e5", "-3", " 7 ", "NaN", "1_0", "0000-00-00", "2026-01-31", "20260131", "false", "True"])
BOOLEANS = st.booleans()
NUMBERS = st.integers() | st.integers(-(2**70), 2**70) | st.decimals(allow_nan=False, allow_infinity=False) | st.sampled_from([0, 1])
CONTAINERS = st.sampled_from([[], {}, [None], [[]], [{}], {"a": 1}, [1, "x"], [{"New": 1}, 5], [None, {"New": 1}], ["", "API_NORIGHT"]])
DRIFT = NO_VALUE | QUOTED | BOOLEANS | NUMBERS | CONTAINERS | st.text(max_size=5)

DECLARED: dict[str, st.SearchStrategy[Any]] = {
    "text": st.text(max_size=5),
    "reference": st.sampled_from(["1", "0", "", 0]),
    "integer": st.integers(0, 9),
    "decimal": st.sampled_from([0, 7, Decimal("12.50")]),
    "boolean": st.booleans(),
    "date": st.dates(date(2020, 1, 1), date(2026, 12, 31)).map(str),
    "datetime": st.sampled_from(["2026-01-31T12:45:00", "2026-01-31 12:45:00", "2026-01-31T12:45:00+01:00"]),
    "enum": st.sampled_from(["A", "B"]),
    "mapping": st.just({"a": 1}),
    "anything": DRIFT,
}


@st.composite
def objects(draw: st.DrawFn, model: type[Model], depth: int = 2) -> dict[str, Any]:
    """Draw an object with declared values, some drift and some undeclared properties."""
    chosen = draw(st.lists(st.sampled_from(sorted(field_specs(model))), max_size=5, unique=True))
    found = {name: draw(_values(field_specs(model)[name][1], depth)) for name in chosen}
    return found | draw(st.dictionaries(NAMES, DRIFT, max_size=2))


def _values(spec: FieldSpec, depth: int) -> st.SearchStrategy[Any]:
    nested = None if spec.model is None else objects(spec.model, depth - 1) if depth else st.just({})
    value = DECLARED[spec.kind] if nested is None else nested
    return (st.lists(value | NO_VALUE | st.none(), max_size=3) if spec.is_list else value) | DRIFT


@pytest.mark.parametrize("model", every_model(), ids=lambda model: model.__name__)
@settings(max_examples=5, deadline=None)
@given(data=st.data())
def test_pages_with_drift_give_models_of_from_dict(model: type[Model], data: st.DataObject) -> None:
    pages = data.draw(st.lists(st.lists(objects(model), min_size=1, max_size=4).map(_page), min_size=1, max_size=3))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(decoding, "_ROWS_BEFORE_COMPILING", data.draw(st.sampled_from([1, 1, 3])))
        for content in [*pages, *pages, *pages]:
            found, meta = _read(content, model)
            _assert_equal(found, content, model)
            assert meta == META


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_objects_with_drift_give_models_of_from_dict(data: st.DataObject) -> None:
    model = data.draw(st.sampled_from([_invoice, _list_item]))
    sent = [{"DocumentNumber": "1", **each} for each in data.draw(st.lists(objects(model), min_size=1, max_size=4))]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(decoding, "_ROWS_BEFORE_COMPILING", 1)
        for each in [*sent, *sent]:
            content = _encoder.encode({"Test": each})
            found = decoding.read_one(Response(ONE, 200, {}, content), model)
            _assert_equal([found], _page([each]), model)


# Adaptation

ROWS = [{"DocumentNumber": str(number), "Balance": Decimal("12.5"), "Booked": True, "DueDate": "2026-01-31"} for number in range(500)]
DIFFERENCES: dict[str, dict[str, Any]] = {
    "undeclared": {"New": "x"},
    "undeclared null": {"New": None},
    "undeclared object": {"New": {"a": [1, Decimal("2.50")]}},
    "several undeclared": {f"New{number}": number for number in range(20)},
    "no right to a decimal": {"Balance": "API_NORIGHT"},
    "no right to text": {"CustomerName": "API_NORIGHT"},
    "no right to a date": {"DueDate": "API_NORIGHT"},
    "quoted number": {"Balance": "12.50", "CurrencyUnit": "1"},
    "quoted boolean": {"Booked": "false"},
    "empty text": {"Balance": "", "Booked": "", "DueDate": ""},
    "number for text": {"CustomerNumber": 7, "OCR": Decimal("7.0")},
    "invalid date": {"DueDate": "0000-00-00"},
    "other type": {"Balance": {"a": 1}, "CustomerName": [1], "Booked": 7},
}


@pytest.mark.parametrize("difference", DIFFERENCES.values(), ids=DIFFERENCES)
@pytest.mark.parametrize("rows", [[0], [250], [499], range(500)], ids=["first", "middle", "last", "all"])
def test_second_page_with_drift_is_decoded_fast(difference: dict[str, Any], rows: list[int]) -> None:
    sent = [{**row, **difference} if number in rows else row for number, row in enumerate(ROWS)]
    content = _page(sent)
    for _ in range(3):
        _assert_equal(_read(content, _list_item)[0], content, _list_item)
    assert _is_fast(content, _list_item)


@pytest.mark.parametrize(
    "difference",
    [
        {"InvoiceRows": [{"New": 1}]},
        {"InvoiceRows": [None, {"ArticleNumber": 7}, None]},
        {"InvoiceRows": {"ArticleNumber": "7"}},
        {"InvoiceRows": ""},
        {"InvoiceRows": [{"Price": "API_NORIGHT"}]},
        {"EmailInformation": []},
        {"EmailInformation": "API_NORIGHT"},
        {"EmailInformation": {"New": {"a": 1}, "EmailAddressTo": 7}},
        {"Labels": [{"Id": "7", "New": None}]},
    ],
    ids=repr,
)
def test_second_page_with_nested_drift_is_decoded_fast(difference: dict[str, Any]) -> None:
    content = _page([{"DocumentNumber": str(number), **difference} for number in range(150)])
    for _ in range(3):
        _assert_equal(_read(content, _invoice)[0], content, _invoice)
    assert _is_fast(content, _invoice)


def test_response_without_drift_uses_strict_struct_again() -> None:
    differing, usual = _page([{**row, "New": 1} for row in ROWS]), _page(ROWS)
    for _ in range(3):
        _read(differing, _list_item)
    decoder = _decoder(_list_item)
    assert decoder._strict is not None
    for _ in range(decoding._SKIPPED_RESPONSES + 1):
        _read(usual, _list_item)
    assert decoder._strict.skipped == 0


def test_few_rows_with_drift_compile_nothing() -> None:
    model_builders.build_from_object.cache_clear()
    for _ in range(3):
        _read(_page([{**row, "New": 1} for row in ROWS[:20]]), _list_item)
    assert model_builders.build_from_object.cache_info().currsize == 0


@pytest.mark.parametrize("rows", [1, 7, 100])
def test_invented_names_do_not_grow_decoder(monkeypatch: pytest.MonkeyPatch, rows: int) -> None:
    compiled: list[Any] = []

    def build(model: Any, undeclared: Any) -> Any:
        compiled.append(model)
        return model_builders.build_tolerant_struct(model, undeclared)

    monkeypatch.setattr(decoding, "build_tolerant_struct", build)
    usual = _page([{**row, "New": 1} for row in ROWS])
    _read(usual, _list_item)
    for number in range(100):
        content = _page([{"DocumentNumber": "1", f"New{number}_{row}": row} for row in range(rows)])
        _assert_equal(_read(content, _list_item)[0], content, _list_item)
    assert sum(map(len, _decoder(_list_item)._undeclared.values())) <= decoding._MAX_UNDECLARED
    assert len(compiled) <= decoding._MAX_UNDECLARED
    for _ in range(decoding._SKIPPED_RESPONSES + 1):
        _read(usual, _list_item)
    assert _is_fast(usual, _list_item), "the first name is still noted"


@pytest.mark.parametrize(
    "name", ["", " ", "a b", 'a"', "a\\", "a\n", "a\x00", "x" * 1000, "'] = 1; raise SystemExit #", "__class__", "row"]
)
def test_undeclared_name_of_any_form_is_preserved(name: str) -> None:
    content = _page([{**row, name: number} for number, row in enumerate(ROWS)])
    for _ in range(3):
        _assert_equal(_read(content, _list_item)[0], content, _list_item)


def test_model_without_properties_preserves_order() -> None:
    for names in ("abc", "cba", "bca") * 3:
        found, _ = _read(_page([dict.fromkeys(names, 1)] * 200), Undeclared)
        assert {tuple(each.additional_properties) for each in found} == {tuple(names)}


def test_threads_adapt_one_decoder_correctly() -> None:
    pages = [
        _page([{**row, f"New{number % 5}": number, **difference} for row in ROWS]) for number, difference in enumerate(DIFFERENCES.values())
    ]
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(8) as threads:
            found = list(threads.map(lambda content: _read(content, _list_item)[0], pages * 4))
    finally:
        sys.setswitchinterval(interval)
    for models, content in zip(found, pages * 4, strict=True):
        _assert_equal(models, content, _list_item)


# Semantics that do not change after adaptation


@pytest.fixture
def adapted() -> type[Model]:
    for _ in range(3):
        _read(_page([{**row, "New": 1} for row in ROWS]), _list_item)
        for _ in range(100):
            decoding.read_one(Response(ONE, 200, {}, b'{"Test": {"DocumentNumber": "1", "New": 1}}'), _list_item)
    assert _is_fast(b'{"Test": {"DocumentNumber": "1", "New": 1}}', _list_item, ONE)
    return _list_item


@pytest.mark.parametrize("content", ['{"Test": {}}', '{"Test": {"New": 1}}', '{"Test": null}', '{"Test": []}', '{"Test": "API_NORIGHT"}'])
def test_adapted_decoder_requires_a_declared_property(adapted: type[Model], content: str) -> None:
    with pytest.raises(UnexpectedResponse):
        decoding.read_one(Response(ONE, 200, {}, content.encode()), adapted)


@pytest.mark.parametrize("rows", ["null", "[]"])
def test_adapted_decoder_reads_empty_list(adapted: type[Model], rows: str) -> None:
    assert _read(b'{"Tests": %s}' % rows.encode(), adapted) == ([], {})


@pytest.mark.parametrize("rows", ["{}", '""', "0", "[null]", "[1]", '[{"New": 1}, []]', '"API_NORIGHT"'])
def test_adapted_decoder_rejects_other_rows(adapted: type[Model], rows: str) -> None:
    with pytest.raises(UnexpectedResponse):
        _read(b'{"Tests": %s}' % rows.encode(), adapted)


@pytest.mark.parametrize("end", [b"", b'], "x": 01}', b'], "x": nan}', b"]}}", b'], "ErrorInformation": {"Code": 1}}'])
def test_adapted_decoder_validates_complete_body(adapted: type[Model], end: bytes) -> None:
    assert not _is_fast(b'{"Tests": [{"DocumentNumber": "1", "New": 1}' + end, adapted)


def test_adapted_decoder_reports_drift(adapted: type[Model]) -> None:
    reported: list[drift.Drift] = []
    found, _ = _read(_page([{**row, "New": 1} for row in ROWS]), adapted, on_drift=reported.append)
    assert reported == [drift.Drift("InvoiceListItem", "New", "nothing", "integer")] * len(ROWS)
    assert {tuple(each.additional_properties) for each in found} == {("New",)}


@pytest.mark.parametrize("meta", [None, {}, [], "", META])
def test_body_with_total_count_is_decoded_fast(meta: Any) -> None:
    content = _encoder.encode({"Tests": ROWS, "limit": 500, "offset": 0, "total_count": 7, "MetaInformation": meta})
    assert _read(content, _list_item)[1] == (meta if isinstance(meta, dict) else {"@TotalResources": 7})
    assert _is_fast(content, _list_item)
