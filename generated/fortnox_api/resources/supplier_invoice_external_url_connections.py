"""Supplier invoice URL connections: `fortnox.supplier_invoice_external_url_connections`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_SupplierInvoiceExternalUrlConnections
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.supplier_invoice_external_url_connection import SupplierInvoiceExternalURLConnection
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one
from fortnox_core.resource import AsyncResource, Resource, method

if TYPE_CHECKING:
    from fortnox_api.payloads import (
        SupplierInvoiceExternalURLConnectionCreate,
        SupplierInvoiceExternalURLConnectionUpdate,
    )
    from fortnox_core.call import PathParam


class _SupplierInvoiceExternalUrlConnectionsResourceMethods:
    """The builders of the calls, shared by both clients."""

    @method
    def get(self, id: PathParam, /) -> Call[SupplierInvoiceExternalURLConnection]:
        """Retrieve a supplier invoice URL connection.

        `GET /3/supplierinvoiceexternalurlconnections/{Id}`, scope `supplierinvoice`, licence Bokföring.
        https://api.fortnox.se/apidocs#tag/fortnox_SupplierInvoiceExternalUrlConnections

        Args:
            id: Id of the connection, from the response that created it.

        Returns:
            The supplier invoice URL connection, as `SupplierInvoiceExternalURLConnection`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the supplier invoice URL connection.
            MissingScope: The token lacks the scope `supplierinvoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["GET /3/supplierinvoiceexternalurlconnections/{Id}"],
            one(SupplierInvoiceExternalURLConnection),
            (id,),
        )

    @method
    def create(
        self, supplier_invoice_external_url_connection: SupplierInvoiceExternalURLConnectionCreate, /
    ) -> Call[SupplierInvoiceExternalURLConnection]:
        """Create a supplier invoice URL connection.

        `POST /3/supplierinvoiceexternalurlconnections`, scope `supplierinvoice`, licence Bokföring.
        https://api.fortnox.se/apidocs#tag/fortnox_SupplierInvoiceExternalUrlConnections

        Args:
            supplier_invoice_external_url_connection: Fields to send. The keys of
                `SupplierInvoiceExternalURLConnectionCreate`, all of them optional.

        Returns:
            The created supplier invoice URL connection, as `SupplierInvoiceExternalURLConnection`.

        Raises:
            MissingScope: The token lacks the scope `supplierinvoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["POST /3/supplierinvoiceexternalurlconnections"],
            one(SupplierInvoiceExternalURLConnection),
            body=supplier_invoice_external_url_connection,
        )

    @method
    def update(
        self, id: PathParam, supplier_invoice_external_url_connection: SupplierInvoiceExternalURLConnectionUpdate, /
    ) -> Call[SupplierInvoiceExternalURLConnection]:
        """Update a supplier invoice URL connection.

        `PUT /3/supplierinvoiceexternalurlconnections/{Id}`, scope `supplierinvoice`, licence Bokföring.
        https://api.fortnox.se/apidocs#tag/fortnox_SupplierInvoiceExternalUrlConnections

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            id: Id of the connection, from the response that created it.
            supplier_invoice_external_url_connection: Fields to send. The keys of
                `SupplierInvoiceExternalURLConnectionUpdate`, all of them optional.

        Returns:
            The updated supplier invoice URL connection, as `SupplierInvoiceExternalURLConnection`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the supplier invoice URL connection.
            MissingScope: The token lacks the scope `supplierinvoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /3/supplierinvoiceexternalurlconnections/{Id}"],
            one(SupplierInvoiceExternalURLConnection),
            (id,),
            body=supplier_invoice_external_url_connection,
        )

    @method
    def delete(self, id: PathParam, /) -> Call[None]:
        """Delete a supplier invoice URL connection.

        `DELETE /3/supplierinvoiceexternalurlconnections/{Id}`, scope `supplierinvoice`, licence Bokföring.
        https://api.fortnox.se/apidocs#tag/fortnox_SupplierInvoiceExternalUrlConnections

        Args:
            id: Id of the connection, from the response that created it.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the supplier invoice URL connection.
            MissingScope: The token lacks the scope `supplierinvoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["DELETE /3/supplierinvoiceexternalurlconnections/{Id}"], no_content, (id,))


class SupplierInvoiceExternalUrlConnectionsResource(_SupplierInvoiceExternalUrlConnectionsResourceMethods, Resource):
    """Supplier invoice URL connections: get, create, update, delete.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncSupplierInvoiceExternalUrlConnectionsResource(
    _SupplierInvoiceExternalUrlConnectionsResourceMethods, AsyncResource
):
    """Supplier invoice URL connections: get, create, update, delete.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """
