"""Every type in a public signature can be imported from a public module, and every signature can be evaluated."""

import builtins
import inspect
import typing
from collections.abc import Callable, Iterator
from typing import Any

from fortnox_client.operations import OPERATIONS

from tests.client.public_names import MODULES, exported, functions, generated_methods, generated_modules


def _public() -> Iterator[tuple[str, Any]]:
    for name in MODULES:
        yield from exported(name)
    for package in ("models", "payloads"):
        for module in generated_modules(package):
            yield from vars(module).items()
            yield from ((name, getattr(module, name)) for name in getattr(module, "__all__", ()))


PUBLIC_NAMES = dict(_public())
PUBLIC_CLASSES = {id(member) for _, member in _public()}


def _classes(hint: Any) -> Iterator[type]:
    """Yield the classes of this project in a type."""
    if inspect.isclass(hint) and hint.__module__.startswith("fortnox_") and typing.get_origin(hint) is None:
        yield hint
    for inner in (typing.get_origin(hint), *typing.get_args(hint)):
        if inner is not None and not isinstance(inner, str | int | bool):
            yield from (each for part in (inner if isinstance(inner, list) else [inner]) for each in _classes(part))


def _private(function: Callable[..., Any]) -> set[str]:
    """Return the classes in a signature that no public module exports."""
    return _not_exported(typing.get_type_hints(function))


def _not_exported(hints: dict[str, Any]) -> set[str]:
    return {each.__name__ for hint in hints.values() for each in _classes(hint) if id(each) not in PUBLIC_CLASSES}


def _own_classes() -> Iterator[tuple[str, type]]:
    """Yield each public class, models, payloads and errors included, under its name."""
    for name, member in _public():
        if inspect.isclass(member) and member.__module__.startswith("fortnox_"):
            yield name, member


def test_signatures_of_hand_written_functions_have_public_types() -> None:
    private = {name: found for name, function in functions() if (found := _private(function))}
    assert private == {}
    assert len(list(functions())) > 100


def test_signatures_of_hand_written_functions_can_be_evaluated() -> None:
    for name, function in functions():
        assert inspect.signature(function, eval_str=True), name


def test_hints_of_public_classes_have_public_types() -> None:
    for name, member in _own_classes():
        hints = typing.get_type_hints(member)
        assert _not_exported({each: hint for each, hint in hints.items() if not each.startswith("_")}) == set(), name


def test_signatures_of_public_classes_can_be_evaluated() -> None:
    checked = 0
    for name, member in _own_classes():
        if issubclass(member, dict):  # a payload, which is a dict at run time: dict itself has no signature
            continue
        parameters = inspect.signature(member, eval_str=True).parameters.values()
        assert not any(isinstance(each.annotation, str) for each in parameters), name
        assert _not_exported({each.name: each.annotation for each in parameters}) == set(), name
        checked += 1
    assert checked > 200


def test_signatures_of_generated_methods_have_public_types() -> None:
    checked = 0
    for name, method in generated_methods():
        assert _private(method) == set(), name
        checked += 1
    assert checked == 2 * len(OPERATIONS)


def test_aliases_in_signatures_are_public() -> None:
    found = {
        alias for _, function in functions() for alias in _aliases(function.__annotations__, vars(inspect.getmodule(function) or inspect))
    }
    for _, method in generated_methods():
        found |= set(_aliases(method._build.__annotations__, None))
    assert found - PUBLIC_NAMES.keys() == set()


def _aliases(annotations: dict[str, Any], namespace: dict[str, Any] | None) -> Iterator[str]:
    """Yield the names of types in annotations that are neither classes nor type variables. Without a namespace, all names of types."""
    for text in annotations.values():
        if not isinstance(text, str):
            continue
        for name in compile(text, "<annotation>", "eval").co_names:
            member = None if namespace is None else namespace.get(name)
            if namespace is None and name in _BUILDER_NAMES:
                continue
            if hasattr(typing, name) or isinstance(member, typing.TypeVar) or inspect.isclass(member) or inspect.ismodule(member):
                continue
            if namespace is None or member is not None:
                yield name


_BUILDER_NAMES = {"Listing", "ExpandableListing", "builtins", "date", "datetime", *vars(builtins)}
"""The names in annotations of builders that a caller does not see, and those of Python."""
