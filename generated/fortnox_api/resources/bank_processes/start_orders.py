"""Start orders: `fortnox.bank_processes.start_orders`.

Source: https://api.fortnox.se/apidocs#tag/Company-Order-Bank-Process-API_StartCompanyOrderBankProcess
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from fortnox_api.models.bank_processes.document import Document
from fortnox_api.models.bank_processes.start_order import StartOrder
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one, texts
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fortnox_api.models.bank_processes.choices import StartOrderDocumentType, StartOrderStatus, UploadDocumentType
    from fortnox_api.payloads.bank_processes import StartOrderUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.payload import DateInput
    from fortnox_core.upload import Upload


class _StartOrdersResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self,
        *,
        founder_civic_number: str | None = None,
        status: Sequence[StartOrderStatus] | None = None,
        limit: int | None = None,
        offset: int | None = None,
    ) -> ExpandableListing[StartOrder, StartOrder]:
        """All of the start orders, page by page.

        `GET /api/bank-process-start-orders/v1`. Which scope it needs is not known.

        `.full()` gives for each row what `get` answers.

        Args:
            limit: rows per request, from 1 to 200, never a total; without it 200.
            offset: how many rows to skip.
        """
        return ExpandableListing(
            OPERATIONS["GET /api/bank-process-start-orders/v1"],
            StartOrder,
            query={"founder_civic_number": founder_civic_number, "status": status},
            limit=limit,
            offset=offset,
            get=lambda row: call(
                OPERATIONS["GET /api/bank-process-start-orders/v1/{order_id}"], one(StartOrder), (row.id,)
            ),
        )

    @method
    def get(self, order_id: PathParam, /) -> Call[StartOrder]:
        """One start order.

        `GET /api/bank-process-start-orders/v1/{order_id}`. Which scope it needs is not known.
        """
        return call(OPERATIONS["GET /api/bank-process-start-orders/v1/{order_id}"], one(StartOrder), (order_id,))

    @method
    def update(self, order_id: PathParam, start_order: StartOrderUpdate, /) -> Call[StartOrder]:
        """Changes one start order: keys that are not sent stay as they are.

        `PATCH /api/bank-process-start-orders/v1/{order_id}`. Which scope it needs is not known.
        """
        return call(
            OPERATIONS["PATCH /api/bank-process-start-orders/v1/{order_id}"],
            one(StartOrder),
            (order_id,),
            body=start_order,
        )

    @method
    def document_types(self, order_id: PathParam, /) -> Call[builtins.list[StartOrderDocumentType]]:
        """The types of the documents of one start order.

        `GET /api/bank-process-start-orders/v1/{order_id}/documents`. Which scope it needs is not known.
        """
        return call(OPERATIONS["GET /api/bank-process-start-orders/v1/{order_id}/documents"], texts, (order_id,))

    @method
    def get_document(self, order_id: PathParam, document_type: PathParam, /) -> Call[Document]:
        """One document of one start order, by its type.

        `GET /api/bank-process-start-orders/v1/{order_id}/documents/{document_type}/content`. Which scope it needs is not known.
        """
        return call(
            OPERATIONS["GET /api/bank-process-start-orders/v1/{order_id}/documents/{document_type}/content"],
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
        """Uploads one document of one start order, in place of an earlier one of its type.

        `POST /api/bank-process-start-orders/v1/{order_id}/documents`. Which scope it needs is not known.
        """
        return call(
            OPERATIONS["POST /api/bank-process-start-orders/v1/{order_id}/documents"],
            no_content,
            (order_id,),
            form={"type": type, "document_in_effect_date": document_in_effect_date},
            upload=file,
        )


class StartOrdersResource(_StartOrdersResourceMethods, Resource):
    """Start orders, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncStartOrdersResource(_StartOrdersResourceMethods, AsyncResource):
    """Start orders, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""
