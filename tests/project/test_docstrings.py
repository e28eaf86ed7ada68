"""Public names have docstrings in one form: an imperative first sentence that ends with a period, and each parameter under Args."""

import importlib
import inspect
import re
from collections.abc import Iterator
from typing import Any

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
