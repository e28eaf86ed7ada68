"""Time and absence registrations: `fortnox.time.registrations`.

Source: https://api.fortnox.se/apidocs#tag/time-reporting_Registrations
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.time.detailed_registration import DetailedRegistration
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import join_commas
from fortnox_core.pagination import Listing
from fortnox_core.resource import AsyncResource, Resource, listing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fortnox_core.pagination import OnIncomplete
    from fortnox_core.payload import DateInput


class _RegistrationsResourceMethods:
    """The builders of the calls, shared by both clients."""

    @listing
    def list(
        self,
        *,
        cost_center_ids: Sequence[str] | None = None,
        customer_ids: Sequence[str] | None = None,
        from_date: DateInput | None = None,
        in_invoice_basis: bool | None = None,
        include_non_invoiceable_charge_hours: bool | None = None,
        include_registrations_without_project: bool | None = None,
        internal_time: bool | None = None,
        invoiced: bool | None = None,
        non_invoiceable: bool | None = None,
        project_ids: Sequence[str] | None = None,
        reg_codes: Sequence[str] | None = None,
        service_ids: Sequence[str] | None = None,
        to_date: DateInput | None = None,
        user_ids: Sequence[str] | None = None,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> Listing[DetailedRegistration]:
        """List time and absence registrations.

        `GET /api/time/registrations-v2`, scope `timereporting`, licence Tidredovisning.
        https://api.fortnox.se/apidocs#tag/time-reporting_Registrations

        Args:
            cost_center_ids: Codes of cost centers; only registrations on one of them.
            customer_ids: Only registrations on these customers, by internal id; not the customer number.
            from_date: First date, inclusive, at most a year before the last one. `date`, or text such as 2026-01-31.
            in_invoice_basis: True for registrations that are locked on an invoice basis only, False for the others
                only.
            include_non_invoiceable_charge_hours: Include the price of registrations that are not invoiced.
            include_registrations_without_project: Include registrations that have no project.
            internal_time: True for registrations on internal customers only, False for the others only.
            invoiced: True for registrations that are on a document only, False for the others only.
            non_invoiceable: True for registrations that are not invoiced only, False for the others only.
            project_ids: Only registrations on these projects, by project number.
            reg_codes: Only registrations with one of these registration codes, such as "TID".
            service_ids: Only registrations on these services, by id.
            to_date: Last date, inclusive, at most a year after the first one. `date`, or text such as 2026-01-31.
            user_ids: Only registrations of these users, by user id.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `DetailedRegistration` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `timereporting`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return Listing(
            OPERATIONS["GET /api/time/registrations-v2"],
            DetailedRegistration,
            query={
                "costCenterIds": join_commas(cost_center_ids),
                "customerIds": join_commas(customer_ids),
                "fromDate": from_date,
                "inInvoiceBasis": in_invoice_basis,
                "includeNonInvoiceableChargeHours": include_non_invoiceable_charge_hours,
                "includeRegistrationsWithoutProject": include_registrations_without_project,
                "internalTime": internal_time,
                "invoiced": invoiced,
                "nonInvoiceable": non_invoiceable,
                "projectIds": join_commas(project_ids),
                "regCodes": join_commas(reg_codes),
                "serviceIds": join_commas(service_ids),
                "toDate": to_date,
                "userIds": join_commas(user_ids),
            },
            extra_query=query,
            on_incomplete=on_incomplete,
        )


class RegistrationsResource(_RegistrationsResourceMethods, Resource):
    """Time and absence registrations: list.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncRegistrationsResource(_RegistrationsResourceMethods, AsyncResource):
    """Time and absence registrations: list.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """
