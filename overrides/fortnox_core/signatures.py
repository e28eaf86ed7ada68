"""Show the signatures of generated methods as their callers see them.

A generated method is written as a builder that returns a `Call` or a `Listing`. Its caller gets the result, an awaitable or a pager.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from fortnox_core.annotations import evaluate, method_name
from fortnox_core.call import Call
from fortnox_core.expand import AsyncExpandablePager, ExpandableListing, ExpandablePager
from fortnox_core.pager import AsyncPager, Pager
from fortnox_core.pagination import Listing

_PAGERS: dict[Any, tuple[Any, Any]] = {
    Listing: (Pager, AsyncPager),
    ExpandableListing: (ExpandablePager, AsyncExpandablePager),
}

_CONTEXTS: dict[Any, Any] = {Generator: AbstractContextManager, AsyncGenerator: AbstractAsyncContextManager}

_AWAITABLE: Any = Awaitable
"""Awaitable for subscripts whose type is known at run time only."""


_MODULE = re.compile(r"\b(?:\w+\.)+(?=\w)")
"""The module in front of the name of a type."""


class _Source(str):
    """Source text that `inspect.Signature` prints without quotes."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


def signature(build: Callable[..., Any], hints: dict[str, Any]) -> inspect.Signature:
    """Return the signature of a generated method, with types in place of annotations.

    Args:
        build: the builder of the method.
        hints: the types of the parameters and of the result.
    """
    declared = inspect.signature(build)
    parameters = [each.replace(annotation=hints.get(each.name, each.annotation)) for each in declared.parameters.values()]
    return declared.replace(parameters=parameters, return_annotation=hints.get("return", declared.return_annotation))


def hints_of(build: Callable[..., Any], *, is_async: bool) -> dict[str, Any]:
    """Return the types of the parameters and of the result of a generated method.

    Args:
        build: the builder of the method.
        is_async: whether the method is that of an async client.
    """
    hints = evaluate(build)
    if "return" in hints:
        hints["return"] = _result(hints["return"], is_async=is_async)
    return hints


def hints_of_variant(build: Callable[..., Any], function: Callable[..., Any]) -> dict[str, Any]:
    """Return the types of the parameters and of the result of `raw`, `call` or `stream` of a generated method.

    Args:
        build: the builder of the method, which has the parameters.
        function: the function on the class of the method, which has the result. Its type parameter is what the builder builds.
    """
    hints = evaluate(build)
    result = get_type_hints(inspect.unwrap(function))["return"]
    if get_origin(result) in _CONTEXTS:  # of a function that is made a context manager
        result = _CONTEXTS[get_origin(result)][get_args(result)[0]]
    if getattr(result, "__parameters__", ()):
        result = result[get_args(hints["return"])[0]]
    return hints | {"return": result}


def shown(build: Callable[..., Any], *, is_async: bool) -> str:
    """Return one line that says how a method is called: `invoices.get(document_number: PathParam, /) -> Invoice`.

    Args:
        build: the builder of the method.
        is_async: whether the method is that of an async client.
    """
    result = build.__annotations__.get("return", inspect.Signature.empty)
    if isinstance(result, str):
        result = _result_source(result, is_async=is_async)
    return f"{method_name(build)}{_shown_signature(build, result)}"


def shown_variant(build: Callable[..., Any], function: Callable[..., Any]) -> str:
    """Return one line that says how `raw`, `call` or `stream` is called: `invoices.get.call(...) -> Call[Invoice]`.

    Args:
        build: the builder of the method, which has the parameters.
        function: the function on the class of the method, which has the result.
    """
    result = _MODULE.sub("", str(hints_of_variant(build, function)["return"])).replace(NoneType.__name__, "None")
    if inspect.iscoroutinefunction(function):
        result = f"Awaitable[{result}]"
    return f"{method_name(build)}.{function.__name__}{_shown_signature(build, result)}"


def _shown_signature(build: Callable[..., Any], result: Any) -> inspect.Signature:
    """Return the signature of a builder with its annotations as they are written, without the modules of types."""
    declared = inspect.signature(build)
    parameters = [each.replace(annotation=_source(each.annotation)) for each in declared.parameters.values()]
    return declared.replace(parameters=parameters, return_annotation=_source(result))


def _source(annotation: Any) -> Any:
    return _Source(annotation) if isinstance(annotation, str) else annotation


def _result(built: Any, *, is_async: bool) -> Any:
    origin, arguments = get_origin(built), get_args(built)
    if origin in _PAGERS:
        return _PAGERS[origin][is_async][arguments]
    if origin is not Call:
        return built
    result: Any = None if arguments == (NoneType,) else arguments[0]
    return _AWAITABLE[result] if is_async else result


def _result_source(built: str, *, is_async: bool) -> str:
    kind, _, arguments = built.removesuffix("]").partition("[")
    for listing, pagers in _PAGERS.items():
        if kind == listing.__name__:
            return f"{pagers[is_async].__name__}[{arguments}]"
    if kind != Call.__name__:
        return built
    return f"Awaitable[{arguments}]" if is_async else arguments
