"""The public names of the project, and the signatures of what they name."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

from fortnox_client import AsyncFortnox, Fortnox
from fortnox_client.operations import OPERATIONS

from tools.evidence import samples

MODULES = (
    "fortnox_client",
    "fortnox_client.types",
    "fortnox_client.errors",
    "fortnox_client.operations",
    "fortnox_client.auth",
    "fortnox_client.sandbox",
)
"""The modules that are written by hand. Models and payloads are generated, and in `generated_modules`."""

OPTIONAL = {
    "fortnox_client.auth": ("EncryptedStore", "KeyringStore", "RedisStore", "SqlStore"),
}
"""Public names that `__all__` does not have, because they need an extra."""


def exported(module: str) -> Iterator[tuple[str, Any]]:
    """Yield each public name of a module with its value."""
    loaded = importlib.import_module(module)
    for name in sorted({*loaded.__all__, *OPTIONAL.get(module, ())}):
        member = getattr(loaded, name)
        if not isinstance(member, ModuleType):
            yield name, member


def generated_modules(package: str) -> Iterator[ModuleType]:
    """Yield the module of models or payloads, and that of each family."""
    root = importlib.import_module(f"fortnox_client.{package}")
    yield root
    for name in root.__all__:
        if isinstance(member := getattr(root, name), ModuleType):
            yield member


def functions() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Yield each public function and method that is written by hand, under its public name."""
    seen: set[int] = set()
    for module in MODULES:
        for name, member in exported(module):
            if id(member) in seen or not getattr(member, "__module__", "").startswith("fortnox_"):
                continue
            seen.add(id(member))
            if inspect.isclass(member):
                yield from methods(f"{module}.{name}", member)
            elif inspect.isfunction(member):
                yield f"{module}.{name}", member


def methods(name: str, owner: type) -> Iterator[tuple[str, Callable[..., Any]]]:
    """Yield the public methods of a class, its constructor included except that of errors."""
    for attribute, member in sorted(inspect.getmembers_static(owner)):
        function = member.__func__ if isinstance(member, classmethod | staticmethod) else member
        function = function.fget if isinstance(function, property) else function
        if not inspect.isfunction(function) or not function.__module__.startswith("fortnox_"):
            continue
        if not attribute.startswith("_") or (attribute == "__init__" and not issubclass(owner, Exception)):
            yield f"{name}.{attribute}", function


def properties() -> Iterator[str]:
    """Yield the public name of each property that is written by hand."""
    for module in MODULES:
        for name, member in exported(module):
            if inspect.isclass(member):
                found = inspect.getmembers_static(member, lambda each: isinstance(each, property))
                yield from (f"{module}.{name}.{attribute}" for attribute, _ in found)


def generated_methods() -> Iterator[tuple[str, Any]]:
    """Yield each generated method of both clients."""
    for client in (Fortnox(access_token="pl4nted-x"), AsyncFortnox(access_token="pl4nted-x")):
        for operation in OPERATIONS.values():
            yield f"{type(client).__name__}.{operation.name}", samples.method_of(client, operation.name)
