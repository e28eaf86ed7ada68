from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define

from fortnox_api.models.time.cost_center import CostCenter
from fortnox_api.models.time.customer import Customer
from fortnox_api.models.time.item import Item
from fortnox_api.models.time.project import Project
from fortnox_api.models.time.registration_code import RegistrationCode
from fortnox_core.model import Model, boolean, choice, day, decimal, integer, moment, nested, text

if TYPE_CHECKING:
    from fortnox_api.models.time.choices import DetailedRegistrationDocumentType


@define(slots=True, kw_only=True)
class DetailedRegistration(Model):
    """Detailed registration."""

    charge_hours: Decimal | None = decimal("chargeHours")
    child_id: str | None = text("childId")
    cost_center: CostCenter | None = nested("costCenter", CostCenter)
    created_by: str | None = text("createdBy")
    created_time: datetime | None = moment("createdTime")
    customer: Customer | None = nested("customer", Customer)
    document_id: int | None = integer("documentId")
    document_type: DetailedRegistrationDocumentType | None = choice("documentType")
    id: str | None = text("id")
    invoice_basis_id: int | None = integer("invoiceBasisId")
    invoice_text: str | None = text("invoiceText")
    non_invoiceable: bool | None = boolean("nonInvoiceable")
    note: str | None = text("note")
    project: Project | None = nested("project", Project)
    registration_code: RegistrationCode | None = nested("registrationCode", RegistrationCode)
    service: Item | None = nested("service", Item)
    start_time: datetime | None = moment("startTime")
    stop_time: datetime | None = moment("stopTime")
    unit_cost: Decimal | None = decimal("unitCost")
    unit_price: Decimal | None = decimal("unitPrice")
    updated_by: str | None = text("updatedBy")
    user_id: str | None = text("userId")
    worked_date: date | None = day("workedDate")
    worked_hours: Decimal | None = decimal("workedHours")
