from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.ids import FileId
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class SupplierInvoiceFileConnection(Model):
    """Supplier invoice file connection, returned by 2 operations, row of 1 operation.

    Returned by `supplier_invoice_file_connections.create` and `supplier_invoice_file_connections.get`.
    Row of `supplier_invoice_file_connections.list`.
    """

    url: str | None = _is.text("@url")
    file_id: FileId | None = _is.text("FileId")
    name: str | None = _is.text("Name")
    supplier_invoice_number: str | None = _is.text("SupplierInvoiceNumber")
    supplier_name: str | None = _is.text("SupplierName")
