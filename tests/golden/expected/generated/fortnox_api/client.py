"""The resources of both clients. A resource is imported when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from fortnox_core.group import AsyncGroup, Group

if TYPE_CHECKING:
    from fortnox_api.resources.warehouse.shelfs import AsyncShelfsResource as AsyncWarehouseShelfsResource
    from fortnox_api.resources.warehouse.shelfs import ShelfsResource as WarehouseShelfsResource
    from fortnox_api.resources.widgets import AsyncWidgetsResource as AsyncWidgetsResource
    from fortnox_api.resources.widgets import WidgetsResource as WidgetsResource


class WarehouseGroup(Group):
    """The resources of warehouse."""

    @cached_property
    def shelfs(self) -> WarehouseShelfsResource:
        """Shelfs: update."""
        from fortnox_api.resources.warehouse.shelfs import ShelfsResource

        return ShelfsResource(self._transport)


class AsyncWarehouseGroup(AsyncGroup):
    """The resources of warehouse."""

    @cached_property
    def shelfs(self) -> AsyncWarehouseShelfsResource:
        """Shelfs: update."""
        from fortnox_api.resources.warehouse.shelfs import AsyncShelfsResource

        return AsyncShelfsResource(self._transport)


class FortnoxApi(Group):
    """All resources of the API, for `Fortnox`."""

    @cached_property
    def warehouse(self) -> WarehouseGroup:
        """The resources of warehouse."""
        return WarehouseGroup(self._transport)

    @cached_property
    def widgets(self) -> WidgetsResource:
        """Widgets: list, get, create, update, delete, email, old, preview."""
        from fortnox_api.resources.widgets import WidgetsResource

        return WidgetsResource(self._transport)


class AsyncFortnoxApi(AsyncGroup):
    """All resources of the API, for `AsyncFortnox`."""

    @cached_property
    def warehouse(self) -> AsyncWarehouseGroup:
        """The resources of warehouse."""
        return AsyncWarehouseGroup(self._transport)

    @cached_property
    def widgets(self) -> AsyncWidgetsResource:
        """Widgets: list, get, create, update, delete, email, old, preview."""
        from fortnox_api.resources.widgets import AsyncWidgetsResource

        return AsyncWidgetsResource(self._transport)
