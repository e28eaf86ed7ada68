"""Invoices at Fortnox Finans: `fortnox.finance_invoices`.

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
    """The builders of the calls, shared by both clients."""

    @method
    def get(self, invoice_number: PathParam, /) -> Call[FinanceInvoice]:
        """Retrieve the status and balance of an invoice at Fortnox Finans.

        `GET /3/noxfinansinvoices/{InvoiceNumber}`, scope `noxfinansinvoice`, licence Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_FinanceInvoices

        Args:
            invoice_number: Invoice number as printed on the invoice.

        Returns:
            The invoice at Fortnox Finans, as `FinanceInvoice`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the invoice at Fortnox Finans.
            MissingScope: The token lacks the scope `noxfinansinvoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/noxfinansinvoices/{InvoiceNumber}"], one(FinanceInvoice), (invoice_number,))

    @method
    def create(self, finance_invoice: FinanceInvoiceCreate, /) -> Call[FinanceInvoice]:
        """Send an invoice to Fortnox Finans.

        `POST /3/noxfinansinvoices`, scope `noxfinansinvoice`, licence Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_FinanceInvoices

        Args:
            finance_invoice: Fields to send. The keys of `FinanceInvoiceCreate`; required: InvoiceNumber, SendMethod,
                Service.

        Returns:
            The created invoice at Fortnox Finans, as `FinanceInvoice`.

        Raises:
            MissingScope: The token lacks the scope `noxfinansinvoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/noxfinansinvoices"], one(FinanceInvoice), body=finance_invoice)

    @method
    def pause(self, invoice_number: PathParam, finance_invoice_pause: FinanceInvoicePause, /) -> Call[FinanceInvoice]:
        """Pause the reminders of an invoice at Fortnox Finans.

        `PUT /3/noxfinansinvoices/{InvoiceNumber}/pause`, scope `noxfinansinvoice`, licence Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_FinanceInvoices

        A pause is at most 60 days. Only an invoice with status OPEN can be paused.

        Args:
            invoice_number: Invoice number as printed on the invoice.
            finance_invoice_pause: Fields to send. The keys of `FinanceInvoicePause`; required: PausedUntilDate.

        Returns:
            The response of Fortnox, as `FinanceInvoice`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the invoice at Fortnox Finans.
            MissingScope: The token lacks the scope `noxfinansinvoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
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
        """Report a payment of an invoice at Fortnox Finans that the customer paid to the company.

        `PUT /3/noxfinansinvoices/{InvoiceNumber}/report-payment`, scope `noxfinansinvoice`, licence Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_FinanceInvoices

        Args:
            invoice_number: Invoice number as printed on the invoice.
            finance_invoice_payment: Fields to send. The keys of `FinanceInvoicePayment`; required:
                BookkeepPaymentInFortnox, ClientTakesFees, PaymentAmount, ReportToFinance.

        Returns:
            The response of Fortnox, as `FinanceInvoice`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the invoice at Fortnox Finans.
            MissingScope: The token lacks the scope `noxfinansinvoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /3/noxfinansinvoices/{InvoiceNumber}/report-payment"],
            one(FinanceInvoice),
            (invoice_number,),
            body=finance_invoice_payment,
        )

    @method
    def stop(self, invoice_number: PathParam, /) -> Call[FinanceInvoice]:
        """Withdraw an invoice from Fortnox Finans.

        `PUT /3/noxfinansinvoices/{InvoiceNumber}/stop`, scope `noxfinansinvoice`, licence Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_FinanceInvoices

        Args:
            invoice_number: Invoice number as printed on the invoice.

        Returns:
            The response of Fortnox, as `FinanceInvoice`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the invoice at Fortnox Finans.
            MissingScope: The token lacks the scope `noxfinansinvoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/noxfinansinvoices/{InvoiceNumber}/stop"], one(FinanceInvoice), (invoice_number,))

    @method
    def take_fees(self, invoice_number: PathParam, /) -> Call[FinanceInvoice]:
        """Pay the fees of an invoice at Fortnox Finans in place of the customer.

        `PUT /3/noxfinansinvoices/{InvoiceNumber}/take-fees`, scope `noxfinansinvoice`, licence Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_FinanceInvoices

        Args:
            invoice_number: Invoice number as printed on the invoice.

        Returns:
            The response of Fortnox, as `FinanceInvoice`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the invoice at Fortnox Finans.
            MissingScope: The token lacks the scope `noxfinansinvoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /3/noxfinansinvoices/{InvoiceNumber}/take-fees"], one(FinanceInvoice), (invoice_number,)
        )

    @method
    def unpause(self, invoice_number: PathParam, /) -> Call[FinanceInvoice]:
        """Resume the reminders of an invoice at Fortnox Finans.

        `PUT /3/noxfinansinvoices/{InvoiceNumber}/unpause`, scope `noxfinansinvoice`, licence Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_FinanceInvoices

        A pause that Fortnox Finans made cannot be removed.

        Args:
            invoice_number: Invoice number as printed on the invoice.

        Returns:
            The response of Fortnox, as `FinanceInvoice`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the invoice at Fortnox Finans.
            MissingScope: The token lacks the scope `noxfinansinvoice`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /3/noxfinansinvoices/{InvoiceNumber}/unpause"], one(FinanceInvoice), (invoice_number,)
        )


class FinanceInvoicesResource(_FinanceInvoicesResourceMethods, Resource):
    """Invoices at Fortnox Finans: get, create, pause, report_payment, stop, take_fees, unpause.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncFinanceInvoicesResource(_FinanceInvoicesResourceMethods, AsyncResource):
    """Invoices at Fortnox Finans: get, create, pause, report_payment, stop, take_fees, unpause.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """
