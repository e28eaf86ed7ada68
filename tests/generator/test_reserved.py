"""The names that are reserved are those that the packages have on which generated code stands."""

from typing import Any, cast

from fortnox_client import AsyncFortnox, Fortnox
from fortnox_core.model import Model
from fortnox_core.resource import AsyncResource, Resource

from generator import reserved_names


def test_what_a_model_has_is_reserved() -> None:
    assert {name for name in dir(Model) if not name.startswith("_")} == reserved_names.ATTRIBUTES


def test_what_a_client_has_is_reserved() -> None:
    own = {name for client in (Fortnox, AsyncFortnox) for name in vars(client) if not name.startswith("_")}
    assert own <= reserved_names.RESOURCES


def test_a_resource_has_no_public_name_that_could_hide_a_method() -> None:
    for resource in (Resource, AsyncResource):
        assert not [name for name in (*vars(resource), *vars(resource(cast("Any", None)))) if not name.startswith("_")]
