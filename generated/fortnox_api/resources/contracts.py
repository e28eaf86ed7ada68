"""Contracts: `fortnox.contracts`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_Contracts
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.contract import Contract
from fortnox_api.models.contract_list_item import ContractListItem
from fortnox_api.models.invoice import Invoice
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, datetime_filter, one
from fortnox_core.created_document import CreatedDocument, Document, created
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from fortnox_api.models.choices import ContractFilter
    from fortnox_api.payloads import ContractCreate, ContractUpdate
    from fortnox_core.call import DateTimeFilter, PathParam
    from fortnox_core.payload import DateInput, TextNumber


class _ContractsResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self,
        *,
        customernumber: TextNumber | None = None,
        documentnumber: TextNumber | None = None,
        filter: ContractFilter | None = None,
        invoicesremaining: int | None = None,
        lastmodified: DateTimeFilter | None = None,
        periodend: DateInput | None = None,
        periodstart: DateInput | None = None,
        templatenumber: int | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
    ) -> ExpandableListing[ContractListItem, Contract]:
        """All of the contracts, page by page.

        `GET /3/contracts`, scope `invoice`.

        `.full()` gives for each row what `get` answers.

        Args:
            lastmodified: changed since: datetime (aware, or Swedish time), date, or text as 2026-01-31 13:45.
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/contracts"],
            ContractListItem,
            query={
                "customernumber": customernumber,
                "documentnumber": documentnumber,
                "filter": filter,
                "invoicesremaining": invoicesremaining,
                "lastmodified": datetime_filter(lastmodified),
                "periodend": periodend,
                "periodstart": periodstart,
                "templatenumber": templatenumber,
            },
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(
                OPERATIONS["GET /3/contracts/{DocumentNumber}"], one(Contract), (row.document_number,)
            ),
        )

    @method
    def get(self, document_number: PathParam, /) -> Call[Contract]:
        """One contract.

        `GET /3/contracts/{DocumentNumber}`, scope `invoice`.
        """
        return call(OPERATIONS["GET /3/contracts/{DocumentNumber}"], one(Contract), (document_number,))

    @method
    def create(self, contract: ContractCreate, /) -> Call[Contract]:
        """Creates one contract.

        `POST /3/contracts`, scope `invoice`.
        """
        return call(OPERATIONS["POST /3/contracts"], one(Contract), body=contract)

    @method
    def update(self, document_number: PathParam, contract: ContractUpdate, /) -> Call[Contract]:
        """Changes one contract: keys that are not sent stay as they are.

        `PUT /3/contracts/{DocumentNumber}`, scope `invoice`.
        """
        return call(OPERATIONS["PUT /3/contracts/{DocumentNumber}"], one(Contract), (document_number,), body=contract)

    @method
    def create_invoice(
        self, document_number: PathParam, /, *, invoicedate: DateInput | None = None
    ) -> Call[CreatedDocument[Contract | Invoice]]:
        """Makes an invoice of one contract.

        `PUT /3/contracts/{DocumentNumber}/createinvoice`, scope `invoice`.

        `.number` of the result is the number of the new document; it raises FortnoxError where Fortnox returns the contract itself.
        `.document` is what Fortnox returned: the contract itself, or the new document.
        """
        return call(
            OPERATIONS["PUT /3/contracts/{DocumentNumber}/createinvoice"],
            created(
                Document("Contract", Contract, number="document_number", reference=None),
                Document("Invoice", Invoice, number="document_number", reference=None),
                document_number,
            ),
            (document_number,),
            query={"invoicedate": invoicedate},
        )

    @method
    def finish(self, document_number: PathParam, /) -> Call[Contract]:
        """Ends one contract.

        `PUT /3/contracts/{DocumentNumber}/finish`, scope `invoice`.
        """
        return call(OPERATIONS["PUT /3/contracts/{DocumentNumber}/finish"], one(Contract), (document_number,))

    @method
    def increase_invoice_count(self, document_number: PathParam, /) -> Call[Contract]:
        """Counts one more invoice of one contract.

        `PUT /3/contracts/{DocumentNumber}/increaseinvoicecount`, scope `invoice`.
        """
        return call(
            OPERATIONS["PUT /3/contracts/{DocumentNumber}/increaseinvoicecount"], one(Contract), (document_number,)
        )


class ContractsResource(_ContractsResourceMethods, Resource):
    """Contracts, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncContractsResource(_ContractsResourceMethods, AsyncResource):
    """Contracts, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""
