from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.ids import FileId
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class VoucherFileConnection(Model):
    """Voucher file connection, returned by 2 operations, row of 1 operation.

    Returned by `voucher_file_connections.create` and `voucher_file_connections.get`.
    Row of `voucher_file_connections.list`.
    """

    url: str | None = _is.text("@url")
    file_id: FileId | None = _is.text("FileId")
    name: str | None = _is.text("Name")
    voucher_description: str | None = _is.text("VoucherDescription")
    voucher_number: int | None = _is.integer("VoucherNumber")
    voucher_series: str | None = _is.text("VoucherSeries")
    voucher_year: int | None = _is.integer("VoucherYear")
