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
    """The builders of the calls, shared by both clients."""

    @method
    def get(self, id: PathParam, /) -> Call[StockTransferDocument]:
        """Retrieve a stock transfer.

        `GET /api/warehouse/stocktransfer-v1/{id}`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_StockTransfer

        Args:
            id: Number of the stock transfer.

        Returns:
            The stock transfer, as `StockTransferDocument`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the stock transfer.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /api/warehouse/stocktransfer-v1/{id}"], one(StockTransferDocument), (id,))

    @method
    def create(self, stock_transfer_document: StockTransferDocumentCreate, /) -> Call[StockTransferDocument]:
        """Create a stock transfer.

        `POST /api/warehouse/stocktransfer-v1`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_StockTransfer

        Args:
            stock_transfer_document: Fields to send. The keys of `StockTransferDocumentCreate`; required: rows.

        Returns:
            The created stock transfer, as `StockTransferDocument`.

        Raises:
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["POST /api/warehouse/stocktransfer-v1"], one(StockTransferDocument), body=stock_transfer_document
        )

    @method
    def replace(
        self, id: PathParam, stock_transfer_document: StockTransferDocumentReplace, /
    ) -> Call[StockTransferDocument]:
        """Replace a stock transfer.

        `PUT /api/warehouse/stocktransfer-v1/{id}`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_StockTransfer

        Keys that are not sent are lost.

        Args:
            id: Number of the stock transfer.
            stock_transfer_document: Fields to send. The keys of `StockTransferDocumentReplace`; required: rows.

        Returns:
            The stock transfer as it is stored, as `StockTransferDocument`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the stock transfer.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/stocktransfer-v1/{id}"],
            one(StockTransferDocument),
            (id,),
            body=stock_transfer_document,
        )

    @method
    def release(self, id: PathParam, /) -> Call[None]:
        """Release a stock transfer.

        `PUT /api/warehouse/stocktransfer-v1/{id}/release`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_StockTransfer

        The document is locked and booked, and the stock changes.

        Args:
            id: Number of the stock transfer.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the stock transfer.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /api/warehouse/stocktransfer-v1/{id}/release"], no_content, (id,))

    @method
    def void(self, id: PathParam, /, *, force: bool | None = None) -> Call[None]:
        """Void a stock transfer.

        `PUT /api/warehouse/stocktransfer-v1/{id}/void`, scope `warehouse`.
        https://api.fortnox.se/apidocs#tag/warehouse_StockTransfer

        A released stock transfer cannot be voided.

        Args:
            id: Number of the stock transfer.
            force: Void also a released document whose goods have left the stock; the stock can become negative.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the stock transfer.
            MissingScope: The token lacks the scope `warehouse`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /api/warehouse/stocktransfer-v1/{id}/void"], no_content, (id,), query={"force": force}
        )


class StockTransfersResource(_StockTransfersResourceMethods, Resource):
    """Stock transfers: get, create, replace, release, void.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncStockTransfersResource(_StockTransfersResourceMethods, AsyncResource):
    """Stock transfers: get, create, replace, release, void.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """
