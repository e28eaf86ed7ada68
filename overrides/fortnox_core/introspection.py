"""Show generated methods to Python's tools as their callers see them: signature, type hints, repr and help.

A signature is computed when a tool reads it, never for a call.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, Self, TypeVar

from fortnox_core.annotations import method_name

if TYPE_CHECKING:
    from inspect import Signature

P = ParamSpec("P")
B = TypeVar("B")
C = TypeVar("C", bound=Callable[..., Any])


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
    def __signature__(self) -> Signature:
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


if TYPE_CHECKING:

    def same_parameters(function: C) -> C:
        """Show `raw`, `call` or `stream` of a method with the parameters of the method."""
        return function

else:

    class same_parameters:  # noqa: N801, a decorator
        """Show `raw`, `call` or `stream` of a method with the parameters of the method."""

        def __init__(self, function: Callable[..., Any]) -> None:
            self._function = function
            self.__doc__ = function.__doc__

        def __get__(self, method: BoundMethod[..., Any] | None, owner: object = None) -> Callable[..., Any]:
            return self._function if method is None else _Variant(self._function, method)
