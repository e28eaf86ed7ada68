"""Show generated methods to Python's tools as their callers see them: signature, type hints, repr and help.

A signature is computed when a tool reads it, never for a call.
"""
# Names that begin with an underscore are private to this project.
# pyright: reportPrivateUsage=false

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, Self, TypeVar

from fortnox_core.annotations import method_name

P = ParamSpec("P")
B = TypeVar("B")
C = TypeVar("C", bound=Callable[..., Any])
K = TypeVar("K", bound=type)


class _AsyncioMark:
    """The mark of a coroutine function that asyncio reads on Python 3.11. asyncio is imported when the mark is read."""

    def __get__(self, method: object, owner: object = None) -> object:
        from asyncio import coroutines

        return coroutines._is_coroutine  # type: ignore[attr-defined]  # pyright: ignore


def coroutine_function(kind: K) -> K:
    """Mark a class as a coroutine function for `iscoroutinefunction` of inspect and asyncio: a call of an instance returns a coroutine.

    On Python 3.11 only asyncio has such a mark.

    Args:
        kind: the class.

    Returns:
        The class.
    """
    if sys.version_info >= (3, 12):
        return inspect.markcoroutinefunction(kind)
    setattr(kind, "_is_coroutine", _AsyncioMark())  # noqa: B010, no class declares it
    return kind


class _Annotations(dict[str, Any]):
    """The `__annotations__` of a method, evaluated when they are read. On the class itself they are empty."""

    def __get__(self, method: Introspected | None, owner: object = None) -> dict[str, Any]:
        return self if method is None else method._hints()

    def __set__(self, method: object, value: object) -> None:
        raise AttributeError("the annotations of a generated method cannot be set")


class Introspected:
    """A callable that has the parameters of a builder.

    Args:
        build: the builder of a generated method.
        shown: the function that gives the name and the docstring.
    """

    __annotations__ = _Annotations()

    _is_async = False

    def __init__(self, build: Callable[..., Any], shown: Callable[..., Any]) -> None:
        self._builder = build
        # Not functools.update_wrapper: it copies the builder's own annotations, and takes three times as long.
        self.__module__, self.__name__, self.__qualname__ = shown.__module__, shown.__name__, shown.__qualname__
        self.__doc__ = shown.__doc__

    def __get__(self, instance: object, owner: object = None) -> Self:
        # `inspect.isroutine` counts an object with `__get__` as a method: help() then prints its signature.
        return self

    @property
    def __signature__(self) -> inspect.Signature:
        from fortnox_core.signatures import signature

        return signature(self._builder, self._hints())

    def _hints(self) -> dict[str, Any]:
        from fortnox_core.signatures import hints_of

        return hints_of(self._builder, is_async=self._is_async)


class BoundMethod(Introspected, Generic[P, B]):
    """A builder that is bound to a resource.

    Args:
        build: the builder.
    """

    def __init__(self, build: Callable[P, B]) -> None:
        super().__init__(build, build)
        self._build = build

    def _check_arguments(self, arguments: tuple[Any, ...], named: Mapping[str, Any]) -> None:
        """Raise TypeError if the arguments of a call do not fit the parameters. It runs only after a TypeError."""
        from fortnox_core.suggestions import check_arguments

        check_arguments(method_name(self._build), self._build, arguments, named)

    def __repr__(self) -> str:
        from fortnox_core.signatures import shown

        return f"<{'async ' if self._is_async else ''}{shown(self._build, is_async=self._is_async)}>"


class _Variant(Introspected):
    """`raw`, `call` or `stream` of a method: the same parameters, another result."""

    def __init__(self, function: Callable[..., Any], method: BoundMethod[..., Any]) -> None:
        super().__init__(method._build, function)
        self._function, self._method = function, method

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._function(self._method, *args, **kwargs)

    def _hints(self) -> dict[str, Any]:
        from fortnox_core.signatures import hints_of_variant

        return hints_of_variant(self._builder, self._function)

    def __repr__(self) -> str:
        from fortnox_core.signatures import shown_variant

        return f"<{shown_variant(self._builder, self._function)}>"


@coroutine_function
class _AsyncVariant(_Variant):
    """`raw` of an async method."""


if TYPE_CHECKING:

    def same_parameters(function: C) -> C:
        """Show `raw`, `call` or `stream` of a method with the parameters of the method."""
        return function

else:

    class same_parameters:  # noqa: N801, a decorator
        """Show `raw`, `call` or `stream` of a method with the parameters of the method."""

        def __init__(self, function: Callable[..., Any]) -> None:
            self._function = function
            self._variant = _AsyncVariant if function.__code__.co_flags & inspect.CO_COROUTINE else _Variant
            self.__doc__ = function.__doc__

        def __get__(self, method: BoundMethod[..., Any] | None, owner: object = None) -> Callable[..., Any]:
            return self._function if method is None else self._variant(self._function, method)
