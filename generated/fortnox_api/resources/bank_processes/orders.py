"""Orders: `fortnox.bank_processes.orders`.

Source: https://api.fortnox.se/apidocs#tag/Company-Order-Bank-Process-API_CompanyOrderBankProcess
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from fortnox_api.models.bank_processes.document import Document
from fortnox_api.models.bank_processes.order import Order
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one, texts
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fortnox_api.models.bank_processes.choices import OrderDocumentType, OrderStatusFilter, UploadDocumentType
    from fortnox_api.payloads.bank_processes import OrderUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.payload import DateInput
    from fortnox_core.upload import Upload


class _OrdersResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self,
        *,
        created_at_from: DateInput | None = None,
        created_at_to: DateInput | None = None,
        sort: str | None = None,
        status: Sequence[OrderStatusFilter] | None = None,
        updated_at_from: DateInput | None = None,
        updated_at_to: DateInput | None = None,
        limit: int | None = None,
        offset: int | None = None,
    ) -> ExpandableListing[Order, Order]:
        """All of the orders, page by page.

        `GET /api/bank-process-orders/v1`. Which scope it needs is not known.

        `.full()` gives for each row what `get` answers.

        Args:
            limit: rows per request, from 1 to 200, never a total; without it 200.
            offset: how many rows to skip.
        """
        return ExpandableListing(
            OPERATIONS["GET /api/bank-process-orders/v1"],
            Order,
            query={
                "created_at_from": created_at_from,
                "created_at_to": created_at_to,
                "sort": sort,
                "status": status,
                "updated_at_from": updated_at_from,
                "updated_at_to": updated_at_to,
            },
            limit=limit,
            offset=offset,
            get=lambda row: call(OPERATIONS["GET /api/bank-process-orders/v1/{order_id}"], one(Order), (row.id,)),
        )

    @method
    def get(self, order_id: PathParam, /) -> Call[Order]:
        """One order.

        `GET /api/bank-process-orders/v1/{order_id}`. Which scope it needs is not known.
        """
        return call(OPERATIONS["GET /api/bank-process-orders/v1/{order_id}"], one(Order), (order_id,))

    @method
    def update(self, order_id: PathParam, order: OrderUpdate, /) -> Call[Order]:
        """Changes one order: keys that are not sent stay as they are.

        `PATCH /api/bank-process-orders/v1/{order_id}`. Which scope it needs is not known.
        """
        return call(OPERATIONS["PATCH /api/bank-process-orders/v1/{order_id}"], one(Order), (order_id,), body=order)

    @method
    def create_document(
        self,
        order_id: PathParam,
        file: Upload,
        /,
        *,
        type: UploadDocumentType,
        document_in_effect_date: DateInput | None = None,
    ) -> Call[None]:
        """Adds one document to one order.

        `POST /api/bank-process-orders/v1/{order_id}/documents`. Which scope it needs is not known.

        Deprecated: Fortnox has marked this operation as deprecated.
        """
        return call(
            OPERATIONS["POST /api/bank-process-orders/v1/{order_id}/documents"],
            no_content,
            (order_id,),
            form={"type": type, "document_in_effect_date": document_in_effect_date},
            upload=file,
        )

    @method
    def document_types(self, order_id: PathParam, /) -> Call[builtins.list[OrderDocumentType]]:
        """The types of the documents of one order.

        `GET /api/bank-process-orders/v1/{order_id}/documents`. Which scope it needs is not known.
        """
        return call(OPERATIONS["GET /api/bank-process-orders/v1/{order_id}/documents"], texts, (order_id,))

    @expandable_listing
    def find_by_organization_number(self, organization_number: PathParam, /) -> ExpandableListing[Order, Order]:
        """The orders of one organisation number.

        `GET /api/bank-process-orders/v1/find-by-organization-number/{organization_number}`. Which scope it needs is not known.

        `.full()` gives for each row what `get` answers.
        """
        return ExpandableListing(
            OPERATIONS["GET /api/bank-process-orders/v1/find-by-organization-number/{organization_number}"],
            Order,
            (organization_number,),
            get=lambda row: call(OPERATIONS["GET /api/bank-process-orders/v1/{order_id}"], one(Order), (row.id,)),
        )

    @method
    def get_document(self, order_id: PathParam, document_type: PathParam, /) -> Call[Document]:
        """One document of one order, by its type.

        `GET /api/bank-process-orders/v1/{order_id}/documents/{document_type}/content`. Which scope it needs is not known.
        """
        return call(
            OPERATIONS["GET /api/bank-process-orders/v1/{order_id}/documents/{document_type}/content"],
            one(Document),
            (order_id, document_type),
        )

    @method
    def upload_document(
        self,
        order_id: PathParam,
        file: Upload,
        /,
        *,
        type: UploadDocumentType,
        document_in_effect_date: DateInput | None = None,
    ) -> Call[None]:
        """Uploads one document of one order, in place of an earlier one of its type.

        `PUT /api/bank-process-orders/v1/{order_id}/documents`. Which scope it needs is not known.
        """
        return call(
            OPERATIONS["PUT /api/bank-process-orders/v1/{order_id}/documents"],
            no_content,
            (order_id,),
            form={"type": type, "document_in_effect_date": document_in_effect_date},
            upload=file,
        )


class OrdersResource(_OrdersResourceMethods, Resource):
    """Orders, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncOrdersResource(_OrdersResourceMethods, AsyncResource):
    """Orders, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""
