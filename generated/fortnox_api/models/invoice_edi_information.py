from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, text


@define(slots=True, kw_only=True)
class InvoiceEDIInformation(Model):
    """Invoice EDI information."""

    edi_global_location_number: str | None = text("EDIGlobalLocationNumber")
    edi_global_location_number_delivery: str | None = text("EDIGlobalLocationNumberDelivery")
    edi_invoice_extra1: str | None = text("EDIInvoiceExtra1")
    edi_invoice_extra2: str | None = text("EDIInvoiceExtra2")
    edi_our_electronic_reference: str | None = text("EDIOurElectronicReference")
    edi_status: str | None = text("EDIStatus")
    edi_your_electronic_reference: str | None = text("EDIYourElectronicReference")
