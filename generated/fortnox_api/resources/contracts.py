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
    from collections.abc import Mapping

    from fortnox_api.models.choices import ContractFilter
    from fortnox_api.payloads import ContractCreate, ContractUpdate
    from fortnox_core.call import DateTimeFilter, PathParam
    from fortnox_core.pagination import OnIncomplete
    from fortnox_core.payload import DateInput, TextNumber


class _ContractsResourceMethods:
    """The builders of the calls, shared by both clients."""

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
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[ContractListItem, Contract]:
        """List contracts.

        `GET /3/contracts`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Contracts

        Rows are incomplete; `.full()` yields the `Contract` of each row, as `contracts.get`.

        Args:
            customernumber: Text to search for in the customer number.
            documentnumber: Text to search for in the document number.
            filter: Only rows in this state. Known values: active, finished, inactive.
            invoicesremaining: Only contracts with this number of invoices left.
            lastmodified: Only what was changed since this time, such as 2026-01-31 or 2026-01-31 13:45, in Swedish
                time. `datetime`, `date` or text; an aware `datetime` is converted.
            periodend: Date on which the contract period ends. `date`, or text such as 2026-01-31.
            periodstart: Date on which the contract period starts. `date`, or text such as 2026-01-31.
            templatenumber: Only contracts made from the template with this number.
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `ContractListItem` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
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
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(
                OPERATIONS["GET /3/contracts/{DocumentNumber}"], one(Contract), (row.document_number,)
            ),
        )

    @method
    def get(self, document_number: PathParam, /) -> Call[Contract]:
        """Retrieve a contract.

        `GET /3/contracts/{DocumentNumber}`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Contracts

        Args:
            document_number: Number of the contract as shown in Fortnox.

        Returns:
            The contract, as `Contract`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the contract.
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/contracts/{DocumentNumber}"], one(Contract), (document_number,))

    @method
    def create(self, contract: ContractCreate, /) -> Call[Contract]:
        """Create a contract.

        `POST /3/contracts`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Contracts

        Args:
            contract: Fields to send. The keys of `ContractCreate`; required: CustomerNumber, InvoiceRows, PeriodEnd.

        Returns:
            The created contract, as `Contract`.

        Raises:
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/contracts"], one(Contract), body=contract)

    @method
    def update(self, document_number: PathParam, contract: ContractUpdate, /) -> Call[Contract]:
        """Update a contract.

        `PUT /3/contracts/{DocumentNumber}`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Contracts

        Keys that are not sent stay unchanged; null clears a field.

        Rows are matched by position, or by RowId where it is sent; rows that are not sent are deleted. `update_rows`
        builds them.

        Args:
            document_number: Number of the contract as shown in Fortnox.
            contract: Fields to send. The keys of `ContractUpdate`, all of them optional.

        Returns:
            The updated contract, as `Contract`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the contract.
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/contracts/{DocumentNumber}"], one(Contract), (document_number,), body=contract)

    @method
    def create_invoice(
        self, document_number: PathParam, /, *, invoicedate: DateInput | None = None
    ) -> Call[CreatedDocument[Contract | Invoice]]:
        """Create an invoice from a contract.

        `PUT /3/contracts/{DocumentNumber}/createinvoice`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Contracts

        Fortnox returns the contract itself or the new invoice as `.document`; `.number` is the number of the new
        document.

        `.number` raises FortnoxError where Fortnox returns the contract, which does not name the new document.

        Args:
            document_number: Number of the contract as shown in Fortnox.
            invoicedate: Date of the new invoice. `date`, or text such as 2026-01-31.

        Returns:
            A `CreatedDocument` with `Contract` or `Invoice`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the contract.
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
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
        """End a contract.

        `PUT /3/contracts/{DocumentNumber}/finish`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Contracts

        Args:
            document_number: Number of the contract as shown in Fortnox.

        Returns:
            The contract, as `Contract`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the contract.
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/contracts/{DocumentNumber}/finish"], one(Contract), (document_number,))

    @method
    def increase_invoice_count(self, document_number: PathParam, /) -> Call[Contract]:
        """Count one more invoice of a contract without creating an invoice.

        `PUT /3/contracts/{DocumentNumber}/increaseinvoicecount`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Contracts

        Args:
            document_number: Number of the contract as shown in Fortnox.

        Returns:
            The contract, as `Contract`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the contract.
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /3/contracts/{DocumentNumber}/increaseinvoicecount"], one(Contract), (document_number,)
        )


class ContractsResource(_ContractsResourceMethods, Resource):
    """Contracts: list, get, create, update, create_invoice, finish, increase_invoice_count.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncContractsResource(_ContractsResourceMethods, AsyncResource):
    """Contracts: list, get, create, update, create_invoice, finish, increase_invoice_count.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """
