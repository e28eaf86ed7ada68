"""Outbound deliveries: `fortnox.warehouse.outbound_deliveries`.

Source: https://api.fortnox.se/apidocs#tag/warehouse_ManualOutboundDocument
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.warehouse.manual_outbound_document import ManualOutboundDocument
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one
from fortnox_core.resource import AsyncResource, Resource, method

if TYPE_CHECKING:
    from fortnox_api.payloads.warehouse import (
        ManualOutboundDocumentCreate,
        ManualOutboundDocumentReplace,
        ManualOutboundDocumentUpdate,
    )
    from fortnox_core.call import PathParam
    from fortnox_core.payload import DateInput


class _OutboundDeliveriesResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @method
    def get(self, id: PathParam, /) -> Call[ManualOutboundDocument]:
        """One manual outbound document.

        `GET /api/warehouse/deliveries-v1/outbounddeliveries/{id}`, scope `warehouse`.
        """
        return call(
            OPERATIONS["GET /api/warehouse/deliveries-v1/outbounddeliveries/{id}"], one(ManualOutboundDocument), (id,)
        )

    @method
    def create(self, manual_outbound_document: ManualOutboundDocumentCreate, /) -> Call[ManualOutboundDocument]:
        """Creates one manual outbound document.

        `POST /api/warehouse/deliveries-v1/outbounddeliveries`, scope `warehouse`.
        """
        return call(
            OPERATIONS["POST /api/warehouse/deliveries-v1/outbounddeliveries"],
            one(ManualOutboundDocument),
            body=manual_outbound_document,
        )

    @method
    def update(self, id: PathParam, manual_outbound_document: ManualOutboundDocumentUpdate, /) -> Call[None]:
        """Changes one outbound delivery: keys that are not sent stay as they are.

        `PATCH /api/warehouse/deliveries-v1/outbounddeliveries/{id}`, scope `warehouse`.
        """
        return call(
            OPERATIONS["PATCH /api/warehouse/deliveries-v1/outbounddeliveries/{id}"],
            no_content,
            (id,),
            body=manual_outbound_document,
        )

    @method
    def replace(
        self, id: PathParam, manual_outbound_document: ManualOutboundDocumentReplace, /
    ) -> Call[ManualOutboundDocument]:
        """Replaces one manual outbound document: keys that are not sent are lost.

        `PUT /api/warehouse/deliveries-v1/outbounddeliveries/{id}`, scope `warehouse`.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/deliveries-v1/outbounddeliveries/{id}"],
            one(ManualOutboundDocument),
            (id,),
            body=manual_outbound_document,
        )

    @method
    def release(self, id: PathParam, /) -> Call[None]:
        """Releases one outbound delivery: books it in or out of stock.

        `PUT /api/warehouse/deliveries-v1/outbounddeliveries/{id}/release`, scope `warehouse`.
        """
        return call(OPERATIONS["PUT /api/warehouse/deliveries-v1/outbounddeliveries/{id}/release"], no_content, (id,))

    @method
    def void(self, id: PathParam, /, *, custom_void_date: DateInput | None = None) -> Call[None]:
        """Voids one outbound delivery.

        `PUT /api/warehouse/deliveries-v1/outbounddeliveries/{id}/void`, scope `warehouse`.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/deliveries-v1/outbounddeliveries/{id}/void"],
            no_content,
            (id,),
            query={"customVoidDate": custom_void_date},
        )


class OutboundDeliveriesResource(_OutboundDeliveriesResourceMethods, Resource):
    """Outbound deliveries, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncOutboundDeliveriesResource(_OutboundDeliveriesResourceMethods, AsyncResource):
    """Outbound deliveries, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""
