"""Modules whose members are imported when they are used. For type checkers the members are declared beside, under TYPE_CHECKING."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def lazy(package: str, members: Mapping[str, str]) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """`__getattr__` and `__dir__` of a package.

    `members` tells in which module below the package each name is defined; "" is a module itself. A module with a dot in its name is
    taken as it is, not below the package.
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
