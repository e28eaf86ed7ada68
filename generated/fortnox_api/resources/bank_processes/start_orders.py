"""Bank process start orders: `fortnox.bank_processes.start_orders`.

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
    from collections.abc import Mapping, Sequence

    from fortnox_api.models.bank_processes.choices import StartOrderDocumentType, StartOrderStatus, UploadDocumentType
    from fortnox_api.payloads.bank_processes import StartOrderUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete
    from fortnox_core.payload import DateInput
    from fortnox_core.upload import Upload


class _StartOrdersResourceMethods:
    """The builders of the calls, shared by both clients."""

    @expandable_listing
    def list(
        self,
        *,
        founder_civic_number: str | None = None,
        status: Sequence[StartOrderStatus] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[StartOrder, StartOrder]:
        """List bank process start orders.

        `GET /api/bank-process-start-orders/v1`, scope not documented.
        https://api.fortnox.se/apidocs#tag/Company-Order-Bank-Process-API_StartCompanyOrderBankProcess

        Rows can be incomplete; `.full()` yields the `StartOrder` of each row, as `bank_processes.start_orders.get`.

        Args:
            founder_civic_number: Swedish personal identity number of a founder; only orders with this founder.
            status: Only those in one of these states. Known values: ABORTED, ACCEPTED, CANCELLED, COMPLETED, DENIED,
                UNKNOWN.
            limit: Rows in one page; not a total. 1 to 200. Default: 200.
            offset: Rows to skip before the first one that is returned. At least 0.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `StartOrder` rows. It fetches a page when its first row is needed.

        Raises:
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /api/bank-process-start-orders/v1"],
            StartOrder,
            query={"founder_civic_number": founder_civic_number, "status": status},
            limit=limit,
            offset=offset,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(
                OPERATIONS["GET /api/bank-process-start-orders/v1/{order_id}"], one(StartOrder), (row.id,)
            ),
        )

    @method
    def get(self, order_id: PathParam, /) -> Call[StartOrder]:
        """Retrieve a bank process start order.

        `GET /api/bank-process-start-orders/v1/{order_id}`, scope not documented.
        https://api.fortnox.se/apidocs#tag/Company-Order-Bank-Process-API_StartCompanyOrderBankProcess

        Args:
            order_id: Id of the order, from a list row.

        Returns:
            The bank process start order, as `StartOrder`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the bank process start order.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /api/bank-process-start-orders/v1/{order_id}"], one(StartOrder), (order_id,))

    @method
    def update(self, order_id: PathParam, start_order: StartOrderUpdate, /) -> Call[StartOrder]:
        """Update a bank process start order.

        `PATCH /api/bank-process-start-orders/v1/{order_id}`, scope not documented.
        https://api.fortnox.se/apidocs#tag/Company-Order-Bank-Process-API_StartCompanyOrderBankProcess

        Keys that are not sent stay unchanged.

        Args:
            order_id: Id of the order, from a list row.
            start_order: Fields to send. The keys of `StartOrderUpdate`, all of them optional.

        Returns:
            The updated bank process start order, as `StartOrder`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the bank process start order.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PATCH /api/bank-process-start-orders/v1/{order_id}"],
            one(StartOrder),
            (order_id,),
            body=start_order,
        )

    @method
    def document_types(self, order_id: PathParam, /) -> Call[builtins.list[StartOrderDocumentType]]:
        """List the types of the documents that a bank process start order has.

        `GET /api/bank-process-start-orders/v1/{order_id}/documents`, scope not documented.
        https://api.fortnox.se/apidocs#tag/Company-Order-Bank-Process-API_StartCompanyOrderBankProcess

        Args:
            order_id: Id of the order, from a list row.

        Returns:
            A list of strings. Known values: ArticlesOfAssociation, BankCertificate, BankPowerOfAttorney,
            BoardsProposal, GeneralPowerOfAttorney, LiquidityCertificate, MemorandumOfAssociation,
            MinutesOfABoardMeeting, MinutesOfAnExtraordinaryGeneralMeeting, RegistrationCertificate,
            SignedDocumentCollection, SubscriptionList.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the bank process start order.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /api/bank-process-start-orders/v1/{order_id}/documents"], texts, (order_id,))

    @method
    def get_document(self, order_id: PathParam, document_type: PathParam, /) -> Call[Document]:
        """Retrieve a document of a bank process start order by its type.

        `GET /api/bank-process-start-orders/v1/{order_id}/documents/{document_type}/content`, scope not documented.
        https://api.fortnox.se/apidocs#tag/Company-Order-Bank-Process-API_StartCompanyOrderBankProcess

        Args:
            order_id: Id of the order, from a list row.
            document_type: Type of the document that is retrieved. Known values: ArticlesOfAssociation, BankCertificate,
                BankPowerOfAttorney, BoardsProposal, GeneralPowerOfAttorney, LiquidityCertificate,
                MemorandumOfAssociation, MinutesOfABoardMeeting, MinutesOfAnExtraordinaryGeneralMeeting,
                RegistrationCertificate, SignedDocumentCollection, SubscriptionList.

        Returns:
            The response of Fortnox, as `Document`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the bank process start order.
            FortnoxError: Any other error. It is the base class of every error of the client.
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
        """Upload a document of a bank process start order; it replaces an earlier one of the same type.

        `POST /api/bank-process-start-orders/v1/{order_id}/documents`, scope not documented.
        https://api.fortnox.se/apidocs#tag/Company-Order-Bank-Process-API_StartCompanyOrderBankProcess

        Args:
            order_id: Id of the order, from a list row.
            file: File to send, such as `Upload.of(path)`.
            type: Kind of document that is sent. Known values: BankCertificate, LiquidityCertificate.
            document_in_effect_date: Date from which the document is in effect. `date`, or text such as 2026-01-31.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the bank process start order.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["POST /api/bank-process-start-orders/v1/{order_id}/documents"],
            no_content,
            (order_id,),
            form={"type": type, "document_in_effect_date": document_in_effect_date},
            upload=file,
        )


class StartOrdersResource(_StartOrdersResourceMethods, Resource):
    """Bank process start orders: list, get, update, document_types, get_document, upload_document.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncStartOrdersResource(_StartOrdersResourceMethods, AsyncResource):
    """Bank process start orders: list, get, update, document_types, get_document, upload_document.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """
