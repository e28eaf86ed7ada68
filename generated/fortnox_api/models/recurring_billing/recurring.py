from __future__ import annotations

import datetime as _datetime

from attrs import define

from fortnox_api.models import recurring_billing as _enums
from fortnox_api.models.recurring_billing.accrual import Accrual
from fortnox_api.models.recurring_billing.error_log_entry import ErrorLogEntry
from fortnox_api.models.recurring_billing.print_configuration import PrintConfiguration
from fortnox_api.models.recurring_billing.recurring_customer import RecurringCustomer
from fortnox_api.models.recurring_billing.recurring_dates import RecurringDates
from fortnox_api.models.recurring_billing.recurring_delivery import RecurringDelivery
from fortnox_api.models.recurring_billing.recurring_email import RecurringEmail
from fortnox_api.models.recurring_billing.recurring_row import RecurringRow
from fortnox_api.models.recurring_billing.recurring_totals import RecurringTotals
from fortnox_api.models.recurring_billing.tax_reduction import TaxReduction
from fortnox_core import fields as _is
from fortnox_core.etag import ETagModel


@define(slots=True, kw_only=True, repr=False)
class Recurring(ETagModel):
    """Recurring, returned by 4 operations.

    Returned by `recurring_billing.recurrings.create`, `recurring_billing.recurrings.get`,
    `recurring_billing.recurrings.patch` and `recurring_billing.recurrings.update`.
    """

    accrual: Accrual | None = _is.nested("accrual", Accrual)
    amount_per_invoicing: int | None = _is.integer("amount_per_invoicing")
    cost_center_id: str | None = _is.text("cost_center_id")
    created_at: _datetime.datetime | None = _is.datetime("created_at")
    created_by: str | None = _is.text("created_by")
    currency: str | None = _is.text("currency")
    customer: RecurringCustomer | None = _is.nested("customer", RecurringCustomer)
    dates: RecurringDates | None = _is.nested("dates", RecurringDates)
    delivery: RecurringDelivery | None = _is.nested("delivery", RecurringDelivery)
    distribution_method: _enums.DistributionMethod | None = _is.enum("distribution_method")
    email: RecurringEmail | None = _is.nested("email", RecurringEmail)
    error_logs: list[ErrorLogEntry] = _is.rows("error_logs", ErrorLogEntry)
    id: str | None = _is.text("id")
    invoice_handling: _enums.InvoiceHandling | None = _is.enum("invoice_handling")
    modified_at: _datetime.datetime | None = _is.datetime("modified_at")
    modified_by: str | None = _is.text("modified_by")
    order_number: str | None = _is.text("order_number")
    our_reference: str | None = _is.text("our_reference")
    payment_terms: str | None = _is.text("payment_terms")
    price_list_id: str | None = _is.text("price_list_id")
    print_configuration: PrintConfiguration | None = _is.nested("print_configuration", PrintConfiguration)
    project_id: str | None = _is.text("project_id")
    remark: str | None = _is.text("remark")
    rows: list[RecurringRow] = _is.rows("rows", RecurringRow)
    serial_number: int | None = _is.integer("serial_number")
    status: _enums.RecurringStatus | None = _is.enum("status")
    tax_reduction_category: _enums.TaxReductionCategory | None = _is.enum("tax_reduction_category")
    tax_reductions: list[TaxReduction] = _is.rows("tax_reductions", TaxReduction)
    totals: RecurringTotals | None = _is.nested("totals", RecurringTotals)
    vat_option: _enums.VatOption | None = _is.enum("vat_option")
    vat_payment_type: _enums.VatPaymentType | None = _is.enum("vat_payment_type")
    your_reference: str | None = _is.text("your_reference")
