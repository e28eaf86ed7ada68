"""The public API is listed in one file. A change of it shows there: `pytest tests/project/test_public_api.py --rewrite`."""

import hashlib
import inspect
import re
import types
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fortnox_core.signatures import shown

from tests.client.public_names import MODULES, exported, generated_methods, generated_modules, methods

_MODULE = r"(fortnox_|typing|collections|os|pathlib|datetime|decimal)[\w.]*\."

FILE = "docs/reference/public-api.txt"


def test_public_api_file_is_current(root: Path, pytestconfig: pytest.Config) -> None:
    text = "\n".join([*_head(), *_hand_written(), *_generated(), ""])
    file = root / FILE
    if pytestconfig.getoption("rewrite"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    assert file.read_text("utf-8") == text, f"the public API changed; run this test with --rewrite and read the difference of {FILE}"


def _head() -> Iterator[str]:
    yield "The public API of fortnox-client. Written by `pytest tests/project/test_public_api.py --rewrite`."
    yield "A line for the generated methods of a resource contains their number and a digest of their signatures."
    yield "A line for the generated types of a service contains their number and a digest of their declarations."


def _hand_written() -> Iterator[str]:
    listed: dict[int, str] = {}
    for module in MODULES:
        yield from ["", f"# {module}", ""]
        for name, member in exported(module):
            first = listed.setdefault(id(member), f"{module}.{name}")
            yield from _lines(name, member) if first == f"{module}.{name}" else [f"{name}: see {first}"]


def _lines(name: str, member: Any) -> Iterator[str]:
    if not inspect.isclass(member):
        yield f"{name}{_signature(member)}" if inspect.isfunction(member) else f"{name} = {_value(member)}"
        return
    bases = ", ".join(
        base.__name__
        for base in member.__bases__
        if base.__name__ not in ("object", "Generic", "Protocol") and not base.__name__.startswith("_")
    )
    yield f"class {name}({bases})" if bases else f"class {name}"
    for attribute, hint in sorted(_attributes(member).items()):
        yield f"    {attribute}: {hint}"
    for qualified, function in methods("", member):
        static = inspect.getattr_static(member, qualified[1:])
        yield f"    {_prefix(static)}{qualified[1:]}{'' if isinstance(static, property) else _signature(function)}"


def _attributes(owner: type) -> dict[str, str]:
    own = vars(owner).get("__annotations__", {})
    return {name: str(hint) for name, hint in own.items() if not name.startswith("_")}


def _prefix(member: object) -> str:
    kinds = {property: "property ", classmethod: "classmethod ", staticmethod: "staticmethod "}
    return next((prefix for kind, prefix in kinds.items() if isinstance(member, kind)), "")


class _Source(str):
    """Source text that `inspect.Signature` prints without quotes."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


def _signature(function: Any) -> str:
    signature = inspect.signature(function)
    parameters = [each.replace(annotation=_source(each.annotation)) for each in signature.parameters.values()]
    text = str(signature.replace(parameters=parameters, return_annotation=_source(signature.return_annotation)))
    return re.sub(r"<function .*? at 0x[0-9a-f]+>", "...", text)


def _source(annotation: Any) -> Any:
    return _Source(annotation) if isinstance(annotation, str) else annotation


def _value(member: Any) -> str:
    if isinstance(member, frozenset | dict):
        return f"{len(member)} values"
    # Each Python writes a union in another form, but its parts in the same.
    return " | ".join(sorted(re.sub(_MODULE, "", _text(each)) for each in _parts(member)))


def _parts(member: Any) -> tuple[Any, ...]:
    return typing.get_args(member) if typing.get_origin(member) in (typing.Union, types.UnionType) else (member,)


def _text(member: Any) -> str:
    return member.__name__ if inspect.isclass(member) and typing.get_origin(member) is None else repr(member)


def _generated() -> Iterator[str]:
    signatures: dict[str, list[str]] = {}
    for name, method in generated_methods():
        client, _, operation = name.partition(".")
        signatures.setdefault(f"{client}.{operation.rpartition('.')[0]}", []).append(
            shown(method._build, is_async=client == "AsyncFortnox")
        )
    yield from ["", f"# Generated methods: {sum(map(len, signatures.values()))}", ""]
    yield from (f"{resource}: {len(lines)} methods, {_digest(lines)}" for resource, lines in sorted(signatures.items()))
    for package in ("models", "payloads"):
        yield from ["", f"# fortnox_client.{package}", ""]
        for module in generated_modules(package):
            declared = dict(_types(module))
            family = module.__name__.partition(f".{package}")[2].removeprefix(".") or "main"
            yield f"{family}: {len(declared)} types, {_digest([f'{name} {text}' for name, text in declared.items()])}"


def _types(module: Any) -> Iterator[tuple[str, str]]:
    for name in getattr(module, "__all__", None) or [name for name in vars(module) if name[0].isupper() and not hasattr(typing, name)]:
        member = getattr(module, name)
        if inspect.ismodule(member):
            continue
        yield name, _declaration(member)


def _declaration(member: Any) -> str:
    if hasattr(member, "__required_keys__"):
        return f"required {sorted(member.__required_keys__)}, optional {sorted(member.__optional_keys__)}"
    if inspect.isclass(member):
        return str(sorted(vars(member).get("__annotations__", {}).items()))
    return str(sorted(map(str, (value for part in _parts(member) for value in typing.get_args(part) or [part]))))


def _digest(lines: list[str]) -> str:
    return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()[:12]
