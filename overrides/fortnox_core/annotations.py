"""Evaluate the annotations of generated methods, whose types are imported for type checkers only.

This runs for `help()`, `inspect.signature()` and error messages, never for a call.
"""

from __future__ import annotations

import importlib
import typing
from collections.abc import Callable, Iterator
from types import CodeType, ModuleType
from typing import Any

_RESOURCES = ".resources."

_CORE_MODULES = ("call", "payload", "ids", "upload", "download", "pagination", "pager", "expand", "streaming")
"""The modules of fortnox_core that define types of parameters and results."""


def method_name(build: Callable[..., Any]) -> str:
    """Return the name that a client reaches a method by.

    Args:
        build: the builder of a generated method.

    Returns:
        Resource and method, such as "customers.get" or "warehouse.stock_points.list".
    """
    _, _, resource = build.__module__.partition(_RESOURCES)
    return f"{resource or build.__module__.rpartition('.')[2]}.{build.__name__}"


def evaluate(build: Callable[..., Any]) -> dict[str, Any]:
    """Return the annotations of a builder as types.

    Args:
        build: the builder of a generated method, as a function or bound to a resource.

    Returns:
        The type of each parameter, and of the result under "return".

    Raises:
        NameError: an annotation has a name that none of the known modules defines.
    """
    # Not `get_type_hints(build)`: it reads the names of the builder's module alone.
    known = vars(importlib.import_module(build.__module__))
    names = {name for text in build.__annotations__.values() if isinstance(text, str) for name in _names(text)}
    missing = [name for name in sorted(names) if name not in known]
    return typing.get_type_hints(build, known, {name: found for name in missing for found in _defined(name, build.__module__)})


def _names(text: str) -> tuple[str, ...]:
    code: CodeType = compile(text, "<annotation>", "eval")
    return code.co_names


def _defined(name: str, module_name: str) -> Iterator[Any]:
    """Yield what the first of the modules that define a name has under it."""
    for module in _modules(module_name):
        if hasattr(module, name):
            yield getattr(module, name)
            return


def _modules(module_name: str) -> Iterator[ModuleType]:
    """Yield the modules that a resource imports types from, those of its own family first."""
    package, _, resource = module_name.partition(_RESOURCES)
    family = resource.rpartition(".")[0]
    if resource:
        for parts in (("payloads", family or "main"), ("models", family, "choices"), ("payloads", "main"), ("models", "choices")):
            try:
                yield importlib.import_module(".".join([package, *filter(None, parts)]))
            except ModuleNotFoundError:  # a family may have no payloads, or no enumerations
                continue
    for each in _CORE_MODULES:
        yield importlib.import_module(f"fortnox_core.{each}")
