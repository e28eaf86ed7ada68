"""Docstrings have one form: an imperative first sentence that ends with a period.

Exported names have the parameters under Args and the result under Returns too.
"""

import importlib
import inspect
import pkgutil
import re
import sys
from collections.abc import Iterator
from functools import cached_property
from types import ModuleType
from typing import Any

import fortnox_client
import fortnox_core
import pytest
from fortnox_client import AsyncFortnox, Fortnox, models, payloads
from fortnox_client.operations import OPERATIONS

from tests.client.public_names import MODULES, exported, functions, generated_modules, properties
from tools.evidence import samples

NOT_IMPERATIVE = re.compile(
    r"(The|A|An|All|Any|What|Whether|How|Where|When|Who|Which|One|Many|Some|Each|Every|It|Its|This|That|These|There|Is|Are|Has|Whatever)\b"
    r"|\w+(?<!ss)(?<!us)s\s"
)
"""First words that are no imperative: articles, question words, and verbs such as "Gives"."""

PROPERTIES = set(properties())
"""Names whose docstring may be a noun phrase."""


def _classes() -> Iterator[tuple[str, type]]:
    for module in MODULES:
        for name, member in exported(module):
            if inspect.isclass(member) and member.__module__.startswith("fortnox_"):
                yield f"{module}.{name}", member
    for package in (models, payloads):
        for module in generated_modules(package.__name__.rpartition(".")[2]):
            for name in getattr(module, "__all__", None) or [name for name in vars(module) if name[0].isupper()]:
                if inspect.isclass(member := getattr(module, name)) and member.__module__.startswith("fortnox_"):
                    yield f"{module.__name__}.{name}", member


def _faults(name: str, text: str | None) -> Iterator[str]:
    if not text:
        yield f"{name} has no docstring"
    elif not re.sub(r"\s*Source: \S+$", "", text.partition("\n\n")[0]).endswith((".", ":")):
        yield f"{name}: the first sentence does not end with a period: {text.partition(chr(10))[0]}"


def test_public_classes_have_docstrings() -> None:
    checked = list(_classes())
    assert len(checked) > 400
    assert [fault for name, member in checked for fault in _faults(name, inspect.getdoc(member))] == []


def test_public_functions_have_docstrings() -> None:
    assert [f"{name} has no docstring" for name, function in functions() if not name.endswith("__init__") and not _docstring(name)] == []


def test_docstrings_of_functions_begin_with_an_imperative() -> None:
    faults: list[str] = []
    for name, _ in functions():
        if name.endswith("__init__") or name in PROPERTIES:
            continue
        text = _docstring(name)
        faults += _faults(name, text)
        if NOT_IMPERATIVE.match(text):
            faults.append(f"{name}: not an imperative: {text.partition(chr(10))[0]}")
    assert faults == []


def _members(package: ModuleType) -> Iterator[tuple[str, Any]]:
    """Yield each class, function, method and property of a package whose name does not begin with an underscore."""
    for each in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        if each.name.endswith("__main__"):
            continue
        for name, member in list(vars(importlib.import_module(each.name)).items()):
            if name.startswith("_") or getattr(member, "__module__", None) != each.name:
                continue
            if inspect.isclass(member):
                yield f"{each.name}.{name}", member
                yield from (
                    (f"{each.name}.{name}.{key}", value) for key, value in vars(member).items() if _is_method(key, value, each.name)
                )
            elif inspect.isfunction(member):
                yield f"{each.name}.{name}", member


def _is_method(name: str, member: Any, module: str) -> bool:
    function = getattr(member, "fget", None) or getattr(member, "func", None) or getattr(member, "__func__", member)
    return inspect.isfunction(function) and function.__module__ == module and not name.startswith("_")


@pytest.mark.parametrize("package", [fortnox_core, fortnox_client], ids=lambda package: package.__name__)
def test_internal_docstrings_begin_with_an_imperative(package: ModuleType) -> None:
    faults: list[str] = []
    checked = 0
    for name, member in _members(package):
        text = _inherited_docstring(name, member)
        faults += _faults(name, text)
        if not isinstance(member, type | property | cached_property) and NOT_IMPERATIVE.match(text):
            faults.append(f"{name}: not an imperative: {text.partition(chr(10))[0]}")
        checked += 1
    assert faults == []
    assert checked > 200


def _inherited_docstring(name: str, member: Any) -> str:
    """Return the own docstring of a class, and that of a method, which may be inherited."""
    if inspect.isclass(member):
        return inspect.cleandoc(vars(member).get("__doc__") or "")
    module, _, attribute = name.rpartition(".")
    if module in sys.modules:
        return inspect.getdoc(member) or ""
    owner = getattr(sys.modules[module.rpartition(".")[0]], module.rpartition(".")[2])
    return inspect.getdoc(getattr(owner, attribute)) or ""


def test_docstrings_have_every_parameter_under_args() -> None:
    faults: list[str] = []
    for name, function in functions():
        constructor = name.endswith("__init__")
        text = _class_docstring(name) if constructor else _docstring(name)
        described = re.findall(r"^ {4}(?:\*\*)?(\w+): ", text, re.MULTILINE)
        parameters = [each for each in inspect.signature(function).parameters if each not in ("self", "cls")]
        faults += [f"{name}: {each} is not under Args" for each in parameters if each not in described]
    assert faults == []


def test_docstrings_describe_the_result() -> None:
    faults = [
        f"{name}: no Returns, and the result is {result}"
        for name, function in functions()
        if name not in PROPERTIES
        and (result := _result(function))
        and not re.search(r"^(Returns|Yields):$", _docstring(name), re.MULTILINE)
    ]
    assert faults == []


def _result(function: Any) -> str:
    """Return the annotation of the result; "" if it is None or Self."""
    annotation = str(function.__annotations__.get("return", "None"))
    return "" if annotation in ("None", "Self", "NoReturn") else annotation


def _docstring(name: str) -> str:
    """Return the docstring of a public function or method, which may be inherited."""
    module, _, attribute = name.rpartition(".")
    if module in MODULES:
        return inspect.getdoc(getattr(importlib.import_module(module), attribute)) or ""
    module, _, owner = module.rpartition(".")
    bases = getattr(importlib.import_module(module), owner).__mro__
    return next((text for base in bases if attribute in vars(base) and (text := inspect.getdoc(vars(base)[attribute]))), "")


def _class_docstring(name: str) -> str:
    module, owner, _ = name.rsplit(".", 2)
    return inspect.getdoc(getattr(importlib.import_module(module), owner)) or ""


def test_docstrings_of_methods_name_their_operation() -> None:
    clients = [Fortnox(access_token="pl4nted-x"), AsyncFortnox(access_token="pl4nted-x")]
    for operation in OPERATIONS.values():
        for client in clients:
            text = inspect.getdoc(samples.method_of(client, operation.name))
            assert text is not None
            assert f"`{operation.method} {operation.path}`" in text
            assert operation.scope is None or f"scope `{operation.scope}`" in text
