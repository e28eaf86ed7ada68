"""The resources of both clients. A resource is imported when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from fortnox_core.group import AsyncGroup, Group

if TYPE_CHECKING:
    from fortnox_api.resources.offers import AsyncOffersResource as AsyncOffersResource
    from fortnox_api.resources.offers import OffersResource as OffersResource
    from fortnox_api.resources.plans.orders import AsyncOrdersResource as AsyncPlansOrdersResource
    from fortnox_api.resources.plans.orders import OrdersResource as PlansOrdersResource
    from fortnox_api.resources.plans.plans import AsyncPlansResource as AsyncPlansPlansResource
    from fortnox_api.resources.plans.plans import PlansResource as PlansPlansResource
    from fortnox_api.resources.plans.runs import AsyncRunsResource as AsyncPlansRunsResource
    from fortnox_api.resources.plans.runs import RunsResource as PlansRunsResource


class PlansGroup(Group):
    """The resources of plans."""

    @cached_property
    def orders(self) -> PlansOrdersResource:
        """Orders: list."""
        from fortnox_api.resources.plans.orders import OrdersResource

        return OrdersResource(self._transport)

    @cached_property
    def plans(self) -> PlansPlansResource:
        """Plans: list, get, create, update, create_documents, documents, patch."""
        from fortnox_api.resources.plans.plans import PlansResource

        return PlansResource(self._transport)

    @cached_property
    def runs(self) -> PlansRunsResource:
        """Runs: create."""
        from fortnox_api.resources.plans.runs import RunsResource

        return RunsResource(self._transport)


class AsyncPlansGroup(AsyncGroup):
    """The resources of plans."""

    @cached_property
    def orders(self) -> AsyncPlansOrdersResource:
        """Orders: list."""
        from fortnox_api.resources.plans.orders import AsyncOrdersResource

        return AsyncOrdersResource(self._transport)

    @cached_property
    def plans(self) -> AsyncPlansPlansResource:
        """Plans: list, get, create, update, create_documents, documents, patch."""
        from fortnox_api.resources.plans.plans import AsyncPlansResource

        return AsyncPlansResource(self._transport)

    @cached_property
    def runs(self) -> AsyncPlansRunsResource:
        """Runs: create."""
        from fortnox_api.resources.plans.runs import AsyncRunsResource

        return AsyncRunsResource(self._transport)


class FortnoxApi(Group):
    """All resources of the API, for `Fortnox`."""

    @cached_property
    def plans(self) -> PlansGroup:
        """The resources of plans."""
        return PlansGroup(self._transport)

    @cached_property
    def offers(self) -> OffersResource:
        """Offers: get, createorder."""
        from fortnox_api.resources.offers import OffersResource

        return OffersResource(self._transport)


class AsyncFortnoxApi(AsyncGroup):
    """All resources of the API, for `AsyncFortnox`."""

    @cached_property
    def plans(self) -> AsyncPlansGroup:
        """The resources of plans."""
        return AsyncPlansGroup(self._transport)

    @cached_property
    def offers(self) -> AsyncOffersResource:
        """Offers: get, createorder."""
        from fortnox_api.resources.offers import AsyncOffersResource

        return AsyncOffersResource(self._transport)
