from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, integer, text


@define(slots=True, kw_only=True)
class SupplierInvoiceExternalURLConnection(Model):
    """Supplier invoice external URL connection."""

    url: str | None = text("@url")
    external_url_connection: str | None = text("ExternalURLConnection")
    id: int | None = integer("Id")
    supplier_invoice_number: int | None = integer("SupplierInvoiceNumber")
