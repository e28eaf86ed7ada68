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
    from fortnox_api.payloads import ContractAccrualCreate, ContractAccrualUpdate
    from fortnox_core.call import PathParam


class _ContractAccrualsResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self, *, page: int | None = None, limit: int | None = None, offset: int | None = None, read_ahead: int = 0
    ) -> ExpandableListing[ContractAccrualListItem, ContractAccrual]:
        """All of the contract accruals, page by page.

        `GET /3/contractaccruals`, scope `invoice`.

        `.full()` gives for each row what `get` answers.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/contractaccruals"],
            ContractAccrualListItem,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(
                OPERATIONS["GET /3/contractaccruals/{DocumentNumber}"], one(ContractAccrual), (row.document_number,)
            ),
        )

    @method
    def get(self, document_number: PathParam, /) -> Call[ContractAccrual]:
        """One contract accrual.

        `GET /3/contractaccruals/{DocumentNumber}`, scope `invoice`.
        """
        return call(OPERATIONS["GET /3/contractaccruals/{DocumentNumber}"], one(ContractAccrual), (document_number,))

    @method
    def create(self, contract_accrual: ContractAccrualCreate, /) -> Call[ContractAccrual]:
        """Creates one contract accrual.

        `POST /3/contractaccruals`, scope `invoice`.
        """
        return call(OPERATIONS["POST /3/contractaccruals"], one(ContractAccrual), body=contract_accrual)

    @method
    def update(self, document_number: PathParam, contract_accrual: ContractAccrualUpdate, /) -> Call[ContractAccrual]:
        """Changes one contract accrual: keys that are not sent stay as they are.

        `PUT /3/contractaccruals/{DocumentNumber}`, scope `invoice`.
        """
        return call(
            OPERATIONS["PUT /3/contractaccruals/{DocumentNumber}"],
            one(ContractAccrual),
            (document_number,),
            body=contract_accrual,
        )

    @method
    def delete(self, document_number: PathParam, /) -> Call[None]:
        """Deletes one contract accrual.

        `DELETE /3/contractaccruals/{DocumentNumber}`, scope `invoice`.
        """
        return call(OPERATIONS["DELETE /3/contractaccruals/{DocumentNumber}"], no_content, (document_number,))


class ContractAccrualsResource(_ContractAccrualsResourceMethods, Resource):
    """Contract accruals, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncContractAccrualsResource(_ContractAccrualsResourceMethods, AsyncResource):
    """Contract accruals, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""
