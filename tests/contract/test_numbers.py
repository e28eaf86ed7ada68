"""A number that identifies an object has the type of spec/numbers.yaml in every model, payload and parameter."""

from __future__ import annotations

import importlib
import pkgutil
from collections import defaultdict
from collections.abc import Iterator, Sequence
from inspect import signature
from types import UnionType
from typing import Any, NotRequired, Required, Union, get_args, get_origin, get_type_hints

import fortnox_api.payloads
from fortnox_core.model import FieldSpec, Model, field_specs
from fortnox_core.payload import Blank
from typing_extensions import is_typeddict

from generator import numbers
from tests.core.clients import Run, Server, both
from tools.evidence import samples
from tools.evidence.model_classes import every_model, hints

TABLE = numbers.load(samples.ROOT / "spec/numbers.yaml")
BY_NAME = {name: line.type for line in TABLE for name in line.properties}
BY_LOCATION = {location: line.type for line in TABLE for location in line.places}
READ = {"integer": int, "text": str, "reference": str}
WRITTEN = {"integer": {int}, "text": {str, int}, "reference": {str, int}}


def _type_of(model: str, name: str) -> str | None:
    """Return the type of a property in the table, of a model or a payload. A model may have several schemas."""
    schemas = [schema for schema, named in samples.names()["models"].items() if named == model]
    types = {BY_LOCATION[location] for schema in schemas if (location := f"{schema} {name}") in BY_LOCATION}
    assert len(types) < 2, f"{model} {name} is {types}"
    return next(iter(types), BY_NAME.get(name))


def _full_name(model: type[Model]) -> str:
    return ".".join([*model.__module__.split(".")[2:-1], model.__name__])


def _read() -> Iterator[tuple[type[Model], str, str, FieldSpec, str]]:
    """Yield model, property, attribute, field spec and declared type of each number in a response."""
    for model in every_model():
        for name, (attribute, spec) in field_specs(model).items():
            declared = _type_of(_full_name(model), name)
            if declared is not None:
                yield model, name, attribute, spec, declared


def _written() -> Iterator[tuple[str, str, Any, str]]:
    """Yield payload, key, type hint and declared type of each number in a payload."""
    for info in pkgutil.walk_packages(fortnox_api.payloads.__path__, "fortnox_api.payloads."):
        module = importlib.import_module(info.name)
        namespace = info.name.removeprefix("fortnox_api.payloads.").removeprefix("main")
        for payload in vars(module).values():
            if is_typeddict(payload) and payload.__module__ == info.name:
                yield from _keys(payload, namespace)


def _keys(payload: Any, namespace: str) -> Iterator[tuple[str, str, Any, str]]:
    name = f"{namespace}.{payload.__name__}".lstrip(".")
    model = next((name.removesuffix(end) for end in ("Create", "Update", "Replace") if name.endswith(end)), name)
    for key, hint in get_type_hints(payload).items():
        declared = _type_of(model, key)
        if declared is not None:
            yield name, key, hint, declared


def _scalars(hint: Any) -> set[Any]:
    """Return the types of a hint, without None and Blank."""
    origin = get_origin(hint)
    if origin in (Union, UnionType, NotRequired, Required):
        return {each for inner in get_args(hint) for each in _scalars(inner)}
    if origin is list:
        return _scalars(get_args(hint)[0])
    return set() if hint in (type(None), Blank) else {hint}


def test_lines_of_numbers_table_are_used() -> None:
    names = {name for _, name, *_ in _read()} | {key for _, key, *_ in _written()}
    parameters = {each["name"].casefold() for declared in samples.operations() for each in declared.parameters("query")}
    assert {name for name in BY_NAME if name not in names and name.casefold() not in parameters} == set()


def test_number_attribute_has_type_of_table() -> None:
    found = 0
    for model, name, attribute, spec, declared in _read():
        found += 1
        assert spec.kind == declared, (model, name)
        expected = list[READ[declared]] if spec.is_list else READ[declared] | None  # type: ignore[misc]  # made at run time
        assert hints(model)[attribute] == expected, (model, name)
    assert found > 200


def test_number_key_has_type_of_table() -> None:
    found = 0
    for payload, key, hint, declared in _written():
        found += 1
        assert _scalars(hint) == WRITTEN[declared], (payload, key, hint)
    assert found > 100


def test_number_parameter_has_type_of_table() -> None:
    by_word = {name.casefold(): declared for name, declared in BY_NAME.items()}
    by_word |= {name: line.type for line in TABLE for name in line.parameters}
    found = 0
    for operation in samples.operations():
        for parameter in operation.parameters("query"):
            declared = by_word.get(parameter["name"].casefold())
            if declared is not None:
                found += 1
                schema = parameter["schema"].get("items", parameter["schema"])
                assert schema["type"] == ("integer" if declared == "integer" else "string"), (operation.key, parameter)
    assert found > 10


@both
def test_customer_number_filter_takes_str_and_int(run: Run) -> None:
    server = Server(json=[])
    annotations = []

    def call(fortnox: Any) -> Any:
        recurrings = fortnox.recurring_billing.recurrings
        annotations.append(signature(recurrings.list).parameters["customer_numbers"].annotation)
        return recurrings.list(customer_numbers=[1, "A2"])

    assert run(server, call) == []
    assert annotations == [Sequence[str | int] | None]
    assert server.requests[0].url.params["customer-numbers"] == "1,A2"


TWO_MEANINGS = {
    "Id": "the number of most objects, or the id of a file, folder or person, which has letters",
    "id": "the same in the APIs under /api",
    "Number": "the number of an account, or of a payment, asset or asset type",
    "Type": "the type of an asset, or the kind of an asset type",
    "Unit": "the unit of an article, or the number of currency units of a rate",
    "unit": "the same in the APIs under /api",
}
"""Properties that are numbers in one model and text in another, with their two meanings."""


def test_name_with_two_types_has_two_meanings() -> None:
    kinds: defaultdict[str, set[str]] = defaultdict(set)
    for model in every_model():
        for name, (_, spec) in field_specs(model).items():
            kinds[name].add(spec.kind)
    mixed = {name for name, found in kinds.items() if len(found & {"integer", "decimal", "text", "reference"}) > 1}
    assert mixed == TWO_MEANINGS.keys()
