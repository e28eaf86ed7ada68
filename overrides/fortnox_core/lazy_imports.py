"""Packages that import their members on first use. Type checkers read the members' declarations under TYPE_CHECKING."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def lazy(package: str, members: Mapping[str, str]) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """Return the functions `__getattr__` and `__dir__` of a package whose members are imported on first use.

    Args:
        package: name of the package, `__name__`.
        members: name of each member -> the module below the package that defines it.
            "" means that the member is a module itself. A module name that contains a dot is absolute.

    Returns:
        `__getattr__` and `__dir__`, to be assigned in the package.
    """

    def get(name: str) -> Any:
        if name not in members:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        module = members[name]
        if module == "":
            return import_module(f"{package}.{name}")
        return getattr(import_module(module if "." in module else f"{package}.{module}"), name)

    def directory() -> list[str]:
        present = vars(sys.modules[package])
        return sorted({*present.get("__all__", members), *(name for name in present if name.startswith("__"))})

    return get, directory
