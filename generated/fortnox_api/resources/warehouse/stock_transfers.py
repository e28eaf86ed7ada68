"""Stock transfers: `fortnox.warehouse.stock_transfers`.

Source: https://api.fortnox.se/apidocs#tag/warehouse_StockTransfer
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.warehouse.stock_transfer_document import StockTransferDocument
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one
from fortnox_core.resource import AsyncResource, Resource, method

if TYPE_CHECKING:
    from fortnox_api.payloads.warehouse import StockTransferDocumentCreate, StockTransferDocumentReplace
    from fortnox_core.call import PathParam


class _StockTransfersResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @method
    def get(self, id: PathParam, /) -> Call[StockTransferDocument]:
        """One stock transfer document.

        `GET /api/warehouse/stocktransfer-v1/{id}`, scope `warehouse`.
        """
        return call(OPERATIONS["GET /api/warehouse/stocktransfer-v1/{id}"], one(StockTransferDocument), (id,))

    @method
    def create(self, stock_transfer_document: StockTransferDocumentCreate, /) -> Call[StockTransferDocument]:
        """Creates one stock transfer document.

        `POST /api/warehouse/stocktransfer-v1`, scope `warehouse`.
        """
        return call(
            OPERATIONS["POST /api/warehouse/stocktransfer-v1"], one(StockTransferDocument), body=stock_transfer_document
        )

    @method
    def replace(
        self, id: PathParam, stock_transfer_document: StockTransferDocumentReplace, /
    ) -> Call[StockTransferDocument]:
        """Replaces one stock transfer document: keys that are not sent are lost.

        `PUT /api/warehouse/stocktransfer-v1/{id}`, scope `warehouse`.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/stocktransfer-v1/{id}"],
            one(StockTransferDocument),
            (id,),
            body=stock_transfer_document,
        )

    @method
    def release(self, id: PathParam, /) -> Call[None]:
        """Releases one stock transfer: books it in or out of stock.

        `PUT /api/warehouse/stocktransfer-v1/{id}/release`, scope `warehouse`.
        """
        return call(OPERATIONS["PUT /api/warehouse/stocktransfer-v1/{id}/release"], no_content, (id,))

    @method
    def void(self, id: PathParam, /, *, force: bool | None = None) -> Call[None]:
        """Voids one stock transfer.

        `PUT /api/warehouse/stocktransfer-v1/{id}/void`, scope `warehouse`.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/stocktransfer-v1/{id}/void"], no_content, (id,), query={"force": force}
        )


class StockTransfersResource(_StockTransfersResourceMethods, Resource):
    """Stock transfers, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncStockTransfersResource(_StockTransfersResourceMethods, AsyncResource):
    """Stock transfers, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""
