"""Import the members of a module when they are first used. Type checkers read their declarations under TYPE_CHECKING."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def lazy(package: str, members: Mapping[str, str]) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """Return the functions `__getattr__` and `__dir__` of a module.

    Args:
        package: the name of the module that gets the functions.
        members: the module that defines each name, relative to the package. A module with a dot in its name is absolute.
            "" means that the name is a module of the package itself.

    Raises:
        AttributeError: `__getattr__` raises it for a name that is not in `members`.
    """

    def get(name: str) -> Any:
        if name not in members:
            raise _no_member(package, name, members)
        module = members[name]
        if module == "":
            return import_module(f"{package}.{name}")
        return getattr(import_module(module if "." in module else f"{package}.{module}"), name)

    def directory() -> list[str]:
        present = vars(sys.modules[package])
        return sorted({*present.get("__all__", members), *(name for name in present if name.startswith("__"))})

    return get, directory


def _no_member(package: str, name: str, members: Mapping[str, str]) -> AttributeError:
    if name.startswith("__"):  # Python reads __path__ at each import from the module: no suggestion, which needs more imports
        return AttributeError(f"module {package!r} has no attribute {name!r}")
    from fortnox_core.suggestions import missing_attribute

    return missing_attribute(f"module {package!r}", name, members)
