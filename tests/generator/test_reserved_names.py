"""The reserved names are those of the packages that generated code uses."""

from typing import Any, cast

from fortnox_client import AsyncFortnox, Fortnox
from fortnox_core.model import Model
from fortnox_core.resource import AsyncResource, Resource

from generator import reserved_names


def test_attributes_of_models_are_reserved() -> None:
    assert {name for name in dir(Model) if not name.startswith("_")} == reserved_names.ATTRIBUTES


def test_attributes_of_clients_are_reserved() -> None:
    own = {name for client in (Fortnox, AsyncFortnox) for name in vars(client) if not name.startswith("_")}
    assert own <= reserved_names.RESOURCES


def test_resource_classes_have_no_public_names() -> None:
    for resource in (Resource, AsyncResource):
        assert not [name for name in (*vars(resource), *vars(resource(cast("Any", None)))) if not name.startswith("_")]
