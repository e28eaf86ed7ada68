from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_api.models import time as _enums
from fortnox_api.models.time.cost_center import CostCenter
from fortnox_api.models.time.customer import Customer
from fortnox_api.models.time.item import Item
from fortnox_api.models.time.project import Project
from fortnox_api.models.time.registration_code import RegistrationCode
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class DetailedRegistration(Model):
    """Detailed registration, row of `time.registrations.list`."""

    charge_hours: Decimal | None = _is.decimal("chargeHours")
    child_id: str | None = _is.text("childId")
    cost_center: CostCenter | None = _is.nested("costCenter", CostCenter)
    created_by: str | None = _is.text("createdBy")
    created_time: _datetime.datetime | None = _is.datetime("createdTime")
    customer: Customer | None = _is.nested("customer", Customer)
    document_id: int | None = _is.integer("documentId")
    document_type: _enums.DetailedRegistrationDocumentType | None = _is.enum("documentType")
    id: str | None = _is.text("id")
    invoice_basis_id: int | None = _is.integer("invoiceBasisId")
    invoice_text: str | None = _is.text("invoiceText")
    non_invoiceable: bool | None = _is.boolean("nonInvoiceable")
    note: str | None = _is.text("note")
    project: Project | None = _is.nested("project", Project)
    registration_code: RegistrationCode | None = _is.nested("registrationCode", RegistrationCode)
    service: Item | None = _is.nested("service", Item)
    start_time: _datetime.datetime | None = _is.datetime("startTime")
    stop_time: _datetime.datetime | None = _is.datetime("stopTime")
    unit_cost: Decimal | None = _is.decimal("unitCost")
    unit_price: Decimal | None = _is.decimal("unitPrice")
    updated_by: str | None = _is.text("updatedBy")
    user_id: str | None = _is.text("userId")
    user_name: str | None = _is.text("userName")
    worked_date: _datetime.date | None = _is.date("workedDate")
    worked_hours: Decimal | None = _is.decimal("workedHours")
