"""Bank process orders: `fortnox.bank_processes.orders`.

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
    from collections.abc import Mapping, Sequence

    from fortnox_api.models.bank_processes.choices import OrderDocumentType, OrderStatusFilter, UploadDocumentType
    from fortnox_api.payloads.bank_processes import OrderUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete
    from fortnox_core.payload import DateInput
    from fortnox_core.upload import Upload


class _OrdersResourceMethods:
    """The builders of the calls, shared by both clients."""

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
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[Order, Order]:
        """List bank process orders.

        `GET /api/bank-process-orders/v1`, scope not documented.
        https://api.fortnox.se/apidocs#tag/Company-Order-Bank-Process-API_CompanyOrderBankProcess

        Rows can be incomplete; `.full()` yields the `Order` of each row, as `bank_processes.orders.get`.

        Args:
            created_at_from: Only orders created on this date or later. `date`, or text such as 2026-01-31.
            created_at_to: Only orders created on this date or earlier. `date`, or text such as 2026-01-31.
            sort: Field that decides the order of the rows; the values are not documented.
            status: Only those in one of these states. Known values: ABORTED, ACCEPTED, COMPLETED, DENIED_BY_BANK,
                SENT_TO_BV.
            updated_at_from: Only orders changed on this date or later. `date`, or text such as 2026-01-31.
            updated_at_to: Only orders changed on this date or earlier. `date`, or text such as 2026-01-31.
            limit: Rows in one page; not a total. 1 to 200. Default: 200.
            offset: Rows to skip before the first one that is returned. At least 0.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `Order` rows. It fetches a page when its first row is needed.

        Raises:
            FortnoxError: Any other error. It is the base class of every error of the client.
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
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(OPERATIONS["GET /api/bank-process-orders/v1/{order_id}"], one(Order), (row.id,)),
        )

    @method
    def get(self, order_id: PathParam, /) -> Call[Order]:
        """Retrieve a bank process order.

        `GET /api/bank-process-orders/v1/{order_id}`, scope not documented.
        https://api.fortnox.se/apidocs#tag/Company-Order-Bank-Process-API_CompanyOrderBankProcess

        Args:
            order_id: Id of the order, from a list row.

        Returns:
            The bank process order, as `Order`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the bank process order.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /api/bank-process-orders/v1/{order_id}"], one(Order), (order_id,))

    @method
    def update(self, order_id: PathParam, order: OrderUpdate, /) -> Call[Order]:
        """Update a bank process order.

        `PATCH /api/bank-process-orders/v1/{order_id}`, scope not documented.
        https://api.fortnox.se/apidocs#tag/Company-Order-Bank-Process-API_CompanyOrderBankProcess

        Keys that are not sent stay unchanged.

        Args:
            order_id: Id of the order, from a list row.
            order: Fields to send. The keys of `OrderUpdate`, all of them optional.

        Returns:
            The updated bank process order, as `Order`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the bank process order.
            FortnoxError: Any other error. It is the base class of every error of the client.
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
        """Add a document to a bank process order.

        `POST /api/bank-process-orders/v1/{order_id}/documents`, scope not documented.
        https://api.fortnox.se/apidocs#tag/Company-Order-Bank-Process-API_CompanyOrderBankProcess

        Deprecated: Fortnox has marked this operation as deprecated.

        Args:
            order_id: Id of the order, from a list row.
            file: File to send, such as `Upload.of(path)`.
            type: Kind of document that is sent. Known values: BankCertificate, LiquidityCertificate.
            document_in_effect_date: Date from which the document is in effect. `date`, or text such as 2026-01-31.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the bank process order.
            FortnoxError: Any other error. It is the base class of every error of the client.
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
        """List the types of the documents that a bank process order has.

        `GET /api/bank-process-orders/v1/{order_id}/documents`, scope not documented.
        https://api.fortnox.se/apidocs#tag/Company-Order-Bank-Process-API_CompanyOrderBankProcess

        Args:
            order_id: Id of the order, from a list row.

        Returns:
            A list of strings. Known values: ArticlesOfAssociation, BankCertificate, BankPowerOfAttorney,
            BoardsProposal, GeneralPowerOfAttorney, LiquidityCertificate, MemorandumOfAssociation,
            MinutesOfABoardMeeting, MinutesOfAnExtraordinaryGeneralMeeting, RegistrationCertificate,
            SignedDocumentCollection, SubscriptionList.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the bank process order.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /api/bank-process-orders/v1/{order_id}/documents"], texts, (order_id,))

    @expandable_listing
    def find_by_organization_number(
        self,
        organization_number: PathParam,
        /,
        *,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[Order, Order]:
        """List bank process orders of a company by its organisation number.

        `GET /api/bank-process-orders/v1/find-by-organization-number/{organization_number}`, scope not documented.
        https://api.fortnox.se/apidocs#tag/Company-Order-Bank-Process-API_CompanyOrderBankProcess

        Rows can be incomplete; `.full()` yields the `Order` of each row, as `bank_processes.orders.get`.

        Args:
            organization_number: Swedish organisation number of the company.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `Order` rows. It fetches a page when its first row is needed.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /api/bank-process-orders/v1/find-by-organization-number/{organization_number}"],
            Order,
            (organization_number,),
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(OPERATIONS["GET /api/bank-process-orders/v1/{order_id}"], one(Order), (row.id,)),
        )

    @method
    def get_document(self, order_id: PathParam, document_type: PathParam, /) -> Call[Document]:
        """Retrieve a document of a bank process order by its type.

        `GET /api/bank-process-orders/v1/{order_id}/documents/{document_type}/content`, scope not documented.
        https://api.fortnox.se/apidocs#tag/Company-Order-Bank-Process-API_CompanyOrderBankProcess

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
            NotFound: Fortnox does not have the bank process order.
            FortnoxError: Any other error. It is the base class of every error of the client.
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
        """Upload a document of a bank process order; it replaces an earlier one of the same type.

        `PUT /api/bank-process-orders/v1/{order_id}/documents`, scope not documented.
        https://api.fortnox.se/apidocs#tag/Company-Order-Bank-Process-API_CompanyOrderBankProcess

        Args:
            order_id: Id of the order, from a list row.
            file: File to send, such as `Upload.of(path)`.
            type: Kind of document that is sent. Known values: BankCertificate, LiquidityCertificate.
            document_in_effect_date: Date from which the document is in effect. `date`, or text such as 2026-01-31.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the bank process order.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /api/bank-process-orders/v1/{order_id}/documents"],
            no_content,
            (order_id,),
            form={"type": type, "document_in_effect_date": document_in_effect_date},
            upload=file,
        )


class OrdersResource(_OrdersResourceMethods, Resource):
    """Bank process orders: list, get, update, create_document, document_types, find_by_organization_number,
    get_document, upload_document.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncOrdersResource(_OrdersResourceMethods, AsyncResource):
    """Bank process orders: list, get, update, create_document, document_types, find_by_organization_number,
    get_document, upload_document.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """
