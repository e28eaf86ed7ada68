"""Inbound deliveries: `fortnox.warehouse.inbound_deliveries`.

Source: https://api.fortnox.se/apidocs#tag/warehouse_ManualInboundDocument
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.warehouse.manual_inbound_document import ManualInboundDocument
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one
from fortnox_core.resource import AsyncResource, Resource, method

if TYPE_CHECKING:
    from fortnox_api.payloads.warehouse import (
        ManualInboundDocumentCreate,
        ManualInboundDocumentReplace,
        ManualInboundDocumentUpdate,
    )
    from fortnox_core.call import PathParam
    from fortnox_core.payload import DateInput


class _InboundDeliveriesResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @method
    def get(self, id: PathParam, /) -> Call[ManualInboundDocument]:
        """One manual inbound document.

        `GET /api/warehouse/deliveries-v1/inbounddeliveries/{id}`, scope `warehouse`.
        """
        return call(
            OPERATIONS["GET /api/warehouse/deliveries-v1/inbounddeliveries/{id}"], one(ManualInboundDocument), (id,)
        )

    @method
    def create(self, manual_inbound_document: ManualInboundDocumentCreate, /) -> Call[ManualInboundDocument]:
        """Creates one manual inbound document.

        `POST /api/warehouse/deliveries-v1/inbounddeliveries`, scope `warehouse`.
        """
        return call(
            OPERATIONS["POST /api/warehouse/deliveries-v1/inbounddeliveries"],
            one(ManualInboundDocument),
            body=manual_inbound_document,
        )

    @method
    def update(self, id: PathParam, manual_inbound_document: ManualInboundDocumentUpdate, /) -> Call[None]:
        """Changes one inbound delivery: keys that are not sent stay as they are.

        `PATCH /api/warehouse/deliveries-v1/inbounddeliveries/{id}`, scope `warehouse`.
        """
        return call(
            OPERATIONS["PATCH /api/warehouse/deliveries-v1/inbounddeliveries/{id}"],
            no_content,
            (id,),
            body=manual_inbound_document,
        )

    @method
    def replace(
        self, id: PathParam, manual_inbound_document: ManualInboundDocumentReplace, /
    ) -> Call[ManualInboundDocument]:
        """Replaces one manual inbound document: keys that are not sent are lost.

        `PUT /api/warehouse/deliveries-v1/inbounddeliveries/{id}`, scope `warehouse`.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/deliveries-v1/inbounddeliveries/{id}"],
            one(ManualInboundDocument),
            (id,),
            body=manual_inbound_document,
        )

    @method
    def release(self, id: PathParam, /) -> Call[None]:
        """Releases one inbound delivery: books it in or out of stock.

        `PUT /api/warehouse/deliveries-v1/inbounddeliveries/{id}/release`, scope `warehouse`.
        """
        return call(OPERATIONS["PUT /api/warehouse/deliveries-v1/inbounddeliveries/{id}/release"], no_content, (id,))

    @method
    def void(
        self, id: PathParam, /, *, custom_void_date: DateInput | None = None, force: bool | None = None
    ) -> Call[None]:
        """Voids one inbound delivery.

        `PUT /api/warehouse/deliveries-v1/inbounddeliveries/{id}/void`, scope `warehouse`.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/deliveries-v1/inbounddeliveries/{id}/void"],
            no_content,
            (id,),
            query={"customVoidDate": custom_void_date, "force": force},
        )


class InboundDeliveriesResource(_InboundDeliveriesResourceMethods, Resource):
    """Inbound deliveries, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncInboundDeliveriesResource(_InboundDeliveriesResourceMethods, AsyncResource):
    """Inbound deliveries, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""
