"""Registrations: `fortnox.time.registrations`.

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
    from collections.abc import Sequence

    from fortnox_core.payload import DateInput


class _RegistrationsResourceMethods:
    """What both clients share: every method as a builder of its call."""

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
    ) -> Listing[DetailedRegistration]:
        """All of the registrations.

        `GET /api/time/registrations-v2`, scope `timereporting`.
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
        )


class RegistrationsResource(_RegistrationsResourceMethods, Resource):
    """Registrations, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncRegistrationsResource(_RegistrationsResourceMethods, AsyncResource):
    """Registrations, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""
