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
    from collections.abc import Mapping

    from fortnox_api.payloads import ContractTemplateCreate, ContractTemplateUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete


class _ContractTemplatesResourceMethods:
    """The builders of the calls, shared by both clients."""

    @listing
    def list(
        self,
        *,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> Listing[ContractTemplateListItem]:
        """List contract templates.

        `GET /3/contracttemplates`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_ContractTemplates

        Args:
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `ContractTemplateListItem` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return Listing(
            OPERATIONS["GET /3/contracttemplates"],
            ContractTemplateListItem,
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
        )

    @method
    def get(self, template_number: PathParam, /) -> Call[ContractTemplate]:
        """Retrieve a contract template.

        `GET /3/contracttemplates/{TemplateNumber}`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_ContractTemplates

        Args:
            template_number: Number of the contract template as shown in Fortnox.

        Returns:
            The contract template, as `ContractTemplate`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the contract template.
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/contracttemplates/{TemplateNumber}"], one(ContractTemplate), (template_number,))

    @method
    def create(self, contract_template: ContractTemplateCreate, /) -> Call[ContractTemplate]:
        """Create a contract template.

        `POST /3/contracttemplates`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_ContractTemplates

        Args:
            contract_template: Fields to send. The keys of `ContractTemplateCreate`; required: TemplateName.

        Returns:
            The created contract template, as `ContractTemplate`.

        Raises:
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/contracttemplates"], one(ContractTemplate), body=contract_template)

    @method
    def update(
        self, template_number: PathParam, contract_template: ContractTemplateUpdate, /
    ) -> Call[ContractTemplate]:
        """Update a contract template.

        `PUT /3/contracttemplates/{TemplateNumber}`, scope `invoice`, licence Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_ContractTemplates

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            template_number: Number of the contract template as shown in Fortnox.
            contract_template: Fields to send. The keys of `ContractTemplateUpdate`, all of them optional.

        Returns:
            The updated contract template, as `ContractTemplate`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the contract template.
            MissingScope: The token lacks the scope `invoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /3/contracttemplates/{TemplateNumber}"],
            one(ContractTemplate),
            (template_number,),
            body=contract_template,
        )


class ContractTemplatesResource(_ContractTemplatesResourceMethods, Resource):
    """Contract templates: list, get, create, update.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncContractTemplatesResource(_ContractTemplatesResourceMethods, AsyncResource):
    """Contract templates: list, get, create, update.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """
