from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, text


@define(slots=True, kw_only=True)
class SupplierInvoiceFileConnection(Model):
    """Supplier invoice file connection."""

    url: str | None = text("@url")
    file_id: str | None = text("FileId")
    name: str | None = text("Name")
    supplier_invoice_number: str | None = text("SupplierInvoiceNumber")
    supplier_name: str | None = text("SupplierName")
