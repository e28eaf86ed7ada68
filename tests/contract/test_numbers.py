"""A number that identifies something has one type everywhere: what spec/numbers.yaml says, in every model, payload and parameter."""

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
BY_PLACE = {place: line.type for line in TABLE for place in line.places}
READ = {"integer": int, "text": str, "reference": str}
WRITTEN = {"integer": {int}, "text": {str, int}, "reference": {str, int}}


def _type_of(model: str, name: str) -> str | None:
    """What the table says of a property of a model, or of a payload, whose schemas may be several."""
    schemas = [schema for schema, named in samples.names()["models"].items() if named == model]
    places = {BY_PLACE[place] for schema in schemas if (place := f"{schema} {name}") in BY_PLACE}
    assert len(places) < 2, f"{model} {name} is {places}"
    return next(iter(places), BY_NAME.get(name))


def _full_name(model: type[Model]) -> str:
    return ".".join([*model.__module__.split(".")[2:-1], model.__name__])


def _read() -> Iterator[tuple[type[Model], str, str, FieldSpec, str]]:
    """The model, the property, the attribute and the type of each number that is read."""
    for model in every_model():
        for name, (attribute, spec) in field_specs(model).items():
            declared = _type_of(_full_name(model), name)
            if declared is not None:
                yield model, name, attribute, spec, declared


def _written() -> Iterator[tuple[str, str, Any, str]]:
    """The payload, the key, the types and the type of each number that is sent."""
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
    """The types that a hint takes, but for null and what clears."""
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

    def ask(fortnox: Any) -> Any:
        recurrings = fortnox.recurring_billing.recurrings
        annotations.append(signature(recurrings.list).parameters["customer_numbers"].annotation)
        return recurrings.list(customer_numbers=[1, "A2"])

    assert run(server, ask) == []
    assert annotations == [Sequence[str | int] | None]
    assert server.requests[0].url.params["customer-numbers"] == "1,A2"


TWO_THINGS = {
    "Id": "numbers of most objects, and the ids of files, folders and people, which have letters",
    "id": "the same in the services under /api",
    "Number": "an account, and payments, assets and types of assets",
    "Type": "what an asset is, and the kind of a type of assets",
    "Unit": "a unit of an article, and how many units of a currency a rate is for",
    "unit": "the same in the services under /api",
}
"""Names of properties that are numbers in one model and text in another, with the two things that they stand for."""


def test_name_with_two_types_has_two_meanings() -> None:
    kinds: defaultdict[str, set[str]] = defaultdict(set)
    for model in every_model():
        for name, (_, spec) in field_specs(model).items():
            kinds[name].add(spec.kind)
    mixed = {name for name, found in kinds.items() if len(found & {"integer", "decimal", "text", "reference"}) > 1}
    assert mixed == TWO_THINGS.keys()
