from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class InvoiceEDIInformation(Model):
    """Invoice EDI information, part of `Invoice`."""

    edi_global_location_number: str | None = _is.text("EDIGlobalLocationNumber")
    edi_global_location_number_delivery: str | None = _is.text("EDIGlobalLocationNumberDelivery")
    edi_invoice_extra1: str | None = _is.text("EDIInvoiceExtra1")
    edi_invoice_extra2: str | None = _is.text("EDIInvoiceExtra2")
    edi_our_electronic_reference: str | None = _is.text("EDIOurElectronicReference")
    edi_status: str | None = _is.text("EDIStatus")
    edi_your_electronic_reference: str | None = _is.text("EDIYourElectronicReference")
