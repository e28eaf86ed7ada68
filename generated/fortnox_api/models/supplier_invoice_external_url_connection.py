from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class SupplierInvoiceExternalURLConnection(Model):
    """Supplier invoice external URL connection, returned by 3 operations.

    Returned by `supplier_invoice_external_url_connections.create`, `supplier_invoice_external_url_connections.get`
    and `supplier_invoice_external_url_connections.update`.
    """

    url: str | None = _is.text("@url")
    external_url_connection: str | None = _is.text("ExternalURLConnection")
    id: int | None = _is.integer("Id")
    supplier_invoice_number: str | None = _is.text("SupplierInvoiceNumber")
