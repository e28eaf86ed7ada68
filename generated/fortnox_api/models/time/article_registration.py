from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define

from fortnox_api.models.time.item import Item
from fortnox_core.model import Model, boolean, choice, decimal, integer, moment, nested, text

if TYPE_CHECKING:
    from fortnox_api.models.time.choices import ArticleRegistrationDocumentType


@define(slots=True, kw_only=True)
class ArticleRegistration(Model):
    """Article registration."""

    created_by: str | None = text("createdBy")
    created_time: datetime | None = moment("createdTime")
    document_id: int | None = integer("documentId")
    document_type: ArticleRegistrationDocumentType | None = choice("documentType")
    id: str | None = text("id")
    invoice_basis_id: int | None = integer("invoiceBasisId")
    invoice_text: str | None = text("invoiceText")
    item: Item | None = nested("item", Item)
    non_invoiceable: bool | None = boolean("nonInvoiceable")
    note: str | None = text("note")
    order_index: int | None = integer("orderIndex")
    owner_id: str | None = text("ownerId")
    time_locked: bool | None = boolean("timeLocked")
    total_quantity: Decimal | None = decimal("totalQuantity")
    unit_cost: Decimal | None = decimal("unitCost")
    unit_price: Decimal | None = decimal("unitPrice")
