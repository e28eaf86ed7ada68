"""The modules of generated code, and how they are imported."""

from __future__ import annotations

from generator import naming


def path(*parts: str) -> str:
    """`path("models", "", "customer")` -> `fortnox_api.models.customer`: the main family has no namespace."""
    return ".".join(part for part in ("fortnox_api", *parts) if part)


def class_of(name: str) -> str:
    """Return the class of a published name: `warehouse.StockPoint` -> `StockPoint`."""
    return name.rpartition(".")[2]


def module_of(name: str, package: str) -> str:
    """Return the module of a model: `warehouse.StockPoint` -> `fortnox_api.models.warehouse.stock_point`."""
    namespace, _, plain = name.rpartition(".")
    return path(package, namespace, naming.snake(plain))


def enum_import(name: str) -> str:
    """Return the import of an enum by its published name."""
    namespace, _, plain = name.rpartition(".")
    return f"from {path('models', namespace, 'choices')} import {plain}"


ENUMS = "_enums"
"""The name under which a model has the package of its enums."""


def enum_package_import(name: str) -> str:
    """Return the import of the package that exports an enum, by the enum's published name."""
    package, _, module = path("models", name.rpartition(".")[0]).rpartition(".")
    return f"from {package} import {module} as {ENUMS}"
