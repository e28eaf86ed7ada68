"""All model classes of the generated package."""

import importlib
import pkgutil
from functools import cache
from typing import Any, get_type_hints

import fortnox_api.models
from fortnox_core.model import Model, field_specs


@cache
def every_model() -> tuple[type[Model], ...]:
    """Return the model of each module, sorted by module name."""
    found: dict[str, type[Model]] = {}
    for info in pkgutil.walk_packages(fortnox_api.models.__path__, "fortnox_api.models."):
        module = importlib.import_module(info.name)
        for member in vars(module).values():
            if isinstance(member, type) and issubclass(member, Model) and member is not Model and member.__module__ == info.name:
                found[info.name] = member
    return tuple(found[name] for name in sorted(found))


@cache
def hints(model: Any) -> dict[str, Any]:
    """Return the annotations of a model. The enums are in a module that only type checkers import, so it is loaded here."""
    try:
        choices = vars(importlib.import_module(f"{model.__module__.rpartition('.')[0]}.choices"))
    except ModuleNotFoundError:
        choices = {}
    # The types of file ids are str at run time.
    return get_type_hints(model, localns={**choices, "FileId": str, "ArchiveFileId": str})


def sample(model: type[Model], value: Any) -> dict[str, Any]:
    """Return an object in which all properties of a model have the same value."""
    return dict.fromkeys(field_specs(model), value)


@cache
def references() -> frozenset[str]:
    """Return the properties that refer to another document by its number."""
    return frozenset(name for model in every_model() for name, (_, spec) in field_specs(model).items() if spec.kind == "reference")
