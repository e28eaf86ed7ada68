"""Show the methods of resources to static tools as their callers see them. An extension of griffe, which mkdocstrings uses.

A generated method is written once, as a builder that returns a Call or a Listing. This extension puts it into the sync class with the
result as its return type, and into the async class with an awaitable or an async pager.

Example of mkdocs.yml:
    plugins:
      - mkdocstrings:
          handlers:
            python:
              options:
                extensions: [tools/griffe_methods.py]
"""

from __future__ import annotations

from typing import Any

import griffe

_DECORATORS = {"method", "file_method", "listing", "expandable_listing"}
_PAGERS = {"Listing": "Pager", "ExpandableListing": "ExpandablePager"}


class ResourceMethods(griffe.Extension):
    """Put the methods of a resource into its sync and its async class."""

    def on_class_members(self, *, cls: griffe.Class, **_: Any) -> None:
        """Copy the methods from the class of the builders.

        Args:
            cls: a class that griffe has loaded.
        """
        bases = [str(base) for base in cls.bases]
        if not {"Resource", "AsyncResource"} & set(bases) or cls.parent is None:
            return
        for base in bases:
            builders = cls.parent.members.get(base)
            for name, builder in builders.members.items() if isinstance(builders, griffe.Class) else ():
                if isinstance(builder, griffe.Function) and _DECORATORS & {str(each.value) for each in builder.decorators}:
                    cls.set_member(name, _as_called(builder, is_async="AsyncResource" in bases))


def _as_called(builder: griffe.Function, *, is_async: bool) -> griffe.Function:
    method = griffe.Function(
        builder.name,
        parameters=builder.parameters,
        returns=_result(builder.returns, is_async=is_async),
        lineno=builder.lineno,
        endlineno=builder.endlineno,
        docstring=builder.docstring,
    )
    method.labels |= {"async"} if is_async and "Pager" not in str(method.returns) else set()
    return method


def _result(built: str | griffe.Expr | None, *, is_async: bool) -> str | griffe.Expr | None:
    if not isinstance(built, griffe.ExprSubscript):
        return built
    kind = str(built.left)
    if kind == "Call":
        return griffe.ExprSubscript(griffe.ExprName("Awaitable"), built.slice) if is_async else built.slice
    if kind in _PAGERS:
        return griffe.ExprSubscript(griffe.ExprName(f"{'Async' if is_async else ''}{_PAGERS[kind]}"), built.slice)
    return built
