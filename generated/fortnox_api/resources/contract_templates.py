"""Contract templates: `fortnox.contract_templates`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_ContractTemplates
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.contract_template import ContractTemplate
from fortnox_api.models.contract_template_list_item import ContractTemplateListItem
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, one
from fortnox_core.pagination import Listing
from fortnox_core.resource import AsyncResource, Resource, listing, method

if TYPE_CHECKING:
    from fortnox_api.payloads import ContractTemplateCreate, ContractTemplateUpdate
    from fortnox_core.call import PathParam


class _ContractTemplatesResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @listing
    def list(
        self, *, page: int | None = None, limit: int | None = None, offset: int | None = None, read_ahead: int = 0
    ) -> Listing[ContractTemplateListItem]:
        """All of the contract templates, page by page.

        `GET /3/contracttemplates`, scope `invoice`.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return Listing(
            OPERATIONS["GET /3/contracttemplates"],
            ContractTemplateListItem,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
        )

    @method
    def get(self, template_number: PathParam, /) -> Call[ContractTemplate]:
        """One contract template.

        `GET /3/contracttemplates/{TemplateNumber}`, scope `invoice`.
        """
        return call(OPERATIONS["GET /3/contracttemplates/{TemplateNumber}"], one(ContractTemplate), (template_number,))

    @method
    def create(self, contract_template: ContractTemplateCreate, /) -> Call[ContractTemplate]:
        """Creates one contract template.

        `POST /3/contracttemplates`, scope `invoice`.
        """
        return call(OPERATIONS["POST /3/contracttemplates"], one(ContractTemplate), body=contract_template)

    @method
    def update(
        self, template_number: PathParam, contract_template: ContractTemplateUpdate, /
    ) -> Call[ContractTemplate]:
        """Changes one contract template: keys that are not sent stay as they are.

        `PUT /3/contracttemplates/{TemplateNumber}`, scope `invoice`.
        """
        return call(
            OPERATIONS["PUT /3/contracttemplates/{TemplateNumber}"],
            one(ContractTemplate),
            (template_number,),
            body=contract_template,
        )


class ContractTemplatesResource(_ContractTemplatesResourceMethods, Resource):
    """Contract templates, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncContractTemplatesResource(_ContractTemplatesResourceMethods, AsyncResource):
    """Contract templates, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""
