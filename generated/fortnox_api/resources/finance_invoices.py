"""Finance invoices: `fortnox.finance_invoices`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_FinanceInvoices
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.finance_invoice import FinanceInvoice
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, one
from fortnox_core.resource import AsyncResource, Resource, method

if TYPE_CHECKING:
    from fortnox_api.payloads import FinanceInvoiceCreate, FinanceInvoicePause, FinanceInvoicePayment
    from fortnox_core.call import PathParam


class _FinanceInvoicesResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @method
    def get(self, invoice_number: PathParam, /) -> Call[FinanceInvoice]:
        """One finance invoice.

        `GET /3/noxfinansinvoices/{InvoiceNumber}`, scope `noxfinansinvoice`.
        """
        return call(OPERATIONS["GET /3/noxfinansinvoices/{InvoiceNumber}"], one(FinanceInvoice), (invoice_number,))

    @method
    def create(self, finance_invoice: FinanceInvoiceCreate, /) -> Call[FinanceInvoice]:
        """Creates one finance invoice.

        `POST /3/noxfinansinvoices`, scope `noxfinansinvoice`.
        """
        return call(OPERATIONS["POST /3/noxfinansinvoices"], one(FinanceInvoice), body=finance_invoice)

    @method
    def pause(self, invoice_number: PathParam, finance_invoice_pause: FinanceInvoicePause, /) -> Call[FinanceInvoice]:
        """Pauses one finance invoice.

        `PUT /3/noxfinansinvoices/{InvoiceNumber}/pause`, scope `noxfinansinvoice`.
        """
        return call(
            OPERATIONS["PUT /3/noxfinansinvoices/{InvoiceNumber}/pause"],
            one(FinanceInvoice),
            (invoice_number,),
            body=finance_invoice_pause,
        )

    @method
    def report_payment(
        self, invoice_number: PathParam, finance_invoice_payment: FinanceInvoicePayment, /
    ) -> Call[FinanceInvoice]:
        """Tells that one finance invoice was paid.

        `PUT /3/noxfinansinvoices/{InvoiceNumber}/report-payment`, scope `noxfinansinvoice`.
        """
        return call(
            OPERATIONS["PUT /3/noxfinansinvoices/{InvoiceNumber}/report-payment"],
            one(FinanceInvoice),
            (invoice_number,),
            body=finance_invoice_payment,
        )

    @method
    def stop(self, invoice_number: PathParam, /) -> Call[FinanceInvoice]:
        """Stops one finance invoice.

        `PUT /3/noxfinansinvoices/{InvoiceNumber}/stop`, scope `noxfinansinvoice`.
        """
        return call(OPERATIONS["PUT /3/noxfinansinvoices/{InvoiceNumber}/stop"], one(FinanceInvoice), (invoice_number,))

    @method
    def take_fees(self, invoice_number: PathParam, /) -> Call[FinanceInvoice]:
        """Charges the fees of one finance invoice.

        `PUT /3/noxfinansinvoices/{InvoiceNumber}/take-fees`, scope `noxfinansinvoice`.
        """
        return call(
            OPERATIONS["PUT /3/noxfinansinvoices/{InvoiceNumber}/take-fees"], one(FinanceInvoice), (invoice_number,)
        )

    @method
    def unpause(self, invoice_number: PathParam, /) -> Call[FinanceInvoice]:
        """Goes on with one finance invoice that was paused.

        `PUT /3/noxfinansinvoices/{InvoiceNumber}/unpause`, scope `noxfinansinvoice`.
        """
        return call(
            OPERATIONS["PUT /3/noxfinansinvoices/{InvoiceNumber}/unpause"], one(FinanceInvoice), (invoice_number,)
        )


class FinanceInvoicesResource(_FinanceInvoicesResourceMethods, Resource):
    """Finance invoices, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncFinanceInvoicesResource(_FinanceInvoicesResourceMethods, AsyncResource):
    """Finance invoices, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""
