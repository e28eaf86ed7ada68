from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_api.models import time as _enums
from fortnox_api.models.time.item import Item
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class ArticleRegistration(Model):
    """Article registration, part of `BaseArticleRegistration`."""

    created_by: str | None = _is.text("createdBy")
    created_time: _datetime.datetime | None = _is.datetime("createdTime")
    document_id: int | None = _is.integer("documentId")
    document_type: _enums.ArticleRegistrationDocumentType | None = _is.enum("documentType")
    id: str | None = _is.text("id")
    invoice_basis_id: int | None = _is.integer("invoiceBasisId")
    invoice_text: str | None = _is.text("invoiceText")
    item: Item | None = _is.nested("item", Item)
    non_invoiceable: bool | None = _is.boolean("nonInvoiceable")
    note: str | None = _is.text("note")
    order_index: int | None = _is.integer("orderIndex")
    owner_id: str | None = _is.text("ownerId")
    owner_name: str | None = _is.text("ownerName")
    time_locked: bool | None = _is.boolean("timeLocked")
    total_quantity: Decimal | None = _is.decimal("totalQuantity")
    unit_cost: Decimal | None = _is.decimal("unitCost")
    unit_price: Decimal | None = _is.decimal("unitPrice")
