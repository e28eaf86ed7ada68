"""Contract accruals: `fortnox.contract_accruals`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_ContractAccruals
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.contract_accrual import ContractAccrual
from fortnox_api.models.contract_accrual_list_item import ContractAccrualListItem
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fortnox_api.payloads import ContractAccrualCreate, ContractAccrualUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete


class _ContractAccrualsResourceMethods:
    """The builders of the calls, shared by both clients."""

    @expandable_listing
    def list(
        self,
        *,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[ContractAccrualListItem, ContractAccrual]:
        """List contract accruals.

        `GET /3/contractaccruals`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_ContractAccruals

        Rows are incomplete; `.full()` yields the `ContractAccrual` of each row, as `contract_accruals.get`.

        Args:
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `ContractAccrualListItem` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/contractaccruals"],
            ContractAccrualListItem,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(
                OPERATIONS["GET /3/contractaccruals/{DocumentNumber}"], one(ContractAccrual), (row.document_number,)
            ),
        )

    @method
    def get(self, document_number: PathParam, /) -> Call[ContractAccrual]:
        """Retrieve a contract accrual.

        `GET /3/contractaccruals/{DocumentNumber}`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_ContractAccruals

        Args:
            document_number: Number of the contract that is accrued.

        Returns:
            The contract accrual, as `ContractAccrual`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the contract accrual.
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/contractaccruals/{DocumentNumber}"], one(ContractAccrual), (document_number,))

    @method
    def create(self, contract_accrual: ContractAccrualCreate, /) -> Call[ContractAccrual]:
        """Create a contract accrual.

        `POST /3/contractaccruals`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_ContractAccruals

        Args:
            contract_accrual: Fields to send. The keys of `ContractAccrualCreate`; required: AccrualAccount,
                AccrualRows, CostAccount, Description, DocumentNumber, Total.

        Returns:
            The created contract accrual, as `ContractAccrual`.

        Raises:
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/contractaccruals"], one(ContractAccrual), body=contract_accrual)

    @method
    def update(self, document_number: PathParam, contract_accrual: ContractAccrualUpdate, /) -> Call[ContractAccrual]:
        """Update a contract accrual.

        `PUT /3/contractaccruals/{DocumentNumber}`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_ContractAccruals

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            document_number: Number of the contract that is accrued.
            contract_accrual: Fields to send. The keys of `ContractAccrualUpdate`, all of them optional.

        Returns:
            The updated contract accrual, as `ContractAccrual`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the contract accrual.
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /3/contractaccruals/{DocumentNumber}"],
            one(ContractAccrual),
            (document_number,),
            body=contract_accrual,
        )

    @method
    def delete(self, document_number: PathParam, /) -> Call[None]:
        """Delete a contract accrual.

        `DELETE /3/contractaccruals/{DocumentNumber}`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_ContractAccruals

        Args:
            document_number: Number of the contract that is accrued.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the contract accrual.
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["DELETE /3/contractaccruals/{DocumentNumber}"], no_content, (document_number,))


class ContractAccrualsResource(_ContractAccrualsResourceMethods, Resource):
    """Contract accruals: list, get, create, update, delete.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncContractAccrualsResource(_ContractAccrualsResourceMethods, AsyncResource):
    """Contract accruals: list, get, create, update, delete.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """
