"""Payloads: every key with Fortnox's own name. An absent key is not sent, None is sent as null."""

import sys

if sys.version_info >= (3, 12):
    from typing import Literal, NotRequired, TypeAlias, TypedDict
else:
    from typing_extensions import Literal, NotRequired, TypeAlias, TypedDict

from fortnox_api.models.recurring_billing.choices import (
    DiscountType,
    DistributionMethod,
    InvoiceHandling,
    JsonPatchOp,
    Language,
    LengthUnit,
    RecurringAnchor,
    RecurringStatus,
    TaxReductionArticleType,
    TaxReductionCategory,
    TaxReductionCostType,
    VatOption,
    VatPaymentType,
)
from fortnox_core.payload import DateInput, DecimalInput, JsonInput, TextNumber


class AccrualRowCreate(TypedDict):
    """Accrual row, part of `AccrualCreate`.

    Required: account_number, credit, debit.
    """

    account_number: int
    cost_center_id: NotRequired[str | None]
    credit: DecimalInput
    debit: DecimalInput
    project_id: NotRequired[TextNumber | None]
    transaction_info: NotRequired[str | None]


class AccrualRowUpdate(TypedDict):
    """Accrual row, part of `AccrualUpdate`.

    Required: account_number, credit, debit.
    """

    account_number: int
    cost_center_id: NotRequired[str | None]
    credit: DecimalInput
    debit: DecimalInput
    id: NotRequired[str | None]
    project_id: NotRequired[TextNumber | None]
    transaction_info: NotRequired[str | None]


class AccrualUpdate(TypedDict):
    """Accrual, part of `RecurringUpdate`."""

    accrual_account_number: NotRequired[int | None]
    amount: NotRequired[DecimalInput | None]
    id: NotRequired[str | None]
    revenue_account_number: NotRequired[int | None]
    rows: NotRequired[list[AccrualRowUpdate] | None]
    vat_option: NotRequired[VatOption | None]


class InvoiceRequestCreate(TypedDict):
    """Invoice request, body of `recurring_billing.invoice_requests.create`.

    Required: recurring_ids.
    """

    recurring_ids: list[str]


class JsonPatchOperation(TypedDict):
    """Json patch operation, body of `recurring_billing.recurrings.patch`.

    Required: op, path.
    """

    op: JsonPatchOp
    path: str
    value: NotRequired[JsonInput | None]


class NextDatesCreate(TypedDict):
    """Next dates, part of `RecurringDatesCreate`.

    Required: invoice_processing_date, period_start_date.
    """

    invoice_processing_date: DateInput
    period_start_date: DateInput


class NextDatesUpdate(TypedDict):
    """Next dates, part of `RecurringDatesUpdate`.

    Required: invoice_processing_date, period_start_date.
    """

    invoice_processing_date: DateInput
    period_start_date: DateInput


class PrintConfigurationCreate(TypedDict):
    """Print configuration, part of `RecurringCreate`."""

    language: NotRequired[Language | None]
    template: NotRequired[str | None]


class PrintConfigurationUpdate(TypedDict):
    """Print configuration, part of `RecurringUpdate`."""

    language: NotRequired[Language | None]
    template: NotRequired[str | None]


class RecurringCustomerCreate(TypedDict):
    """Recurring customer, part of `RecurringCreate`.

    Required: number.
    """

    address: NotRequired[str | None]
    city: NotRequired[str | None]
    country_code: NotRequired[str | None]
    name: NotRequired[str | None]
    number: TextNumber
    phone: NotRequired[str | None]
    zip: NotRequired[str | None]


class RecurringCustomerUpdate(TypedDict):
    """Recurring customer, part of `RecurringUpdate`.

    Required: number.
    """

    address: NotRequired[str | None]
    city: NotRequired[str | None]
    country_code: NotRequired[str | None]
    name: NotRequired[str | None]
    number: TextNumber
    phone: NotRequired[str | None]
    zip: NotRequired[str | None]


class RecurringDeliveryCreate(TypedDict):
    """Recurring delivery, part of `RecurringCreate`."""

    address: NotRequired[str | None]
    city: NotRequired[str | None]
    country_code: NotRequired[str | None]
    name: NotRequired[str | None]
    phone: NotRequired[str | None]
    term_code: NotRequired[str | None]
    type_code: NotRequired[str | None]
    zip: NotRequired[str | None]


class RecurringDeliveryUpdate(TypedDict):
    """Recurring delivery, part of `RecurringUpdate`."""

    address: NotRequired[str | None]
    city: NotRequired[str | None]
    country_code: NotRequired[str | None]
    name: NotRequired[str | None]
    phone: NotRequired[str | None]
    term_code: NotRequired[str | None]
    type_code: NotRequired[str | None]
    zip: NotRequired[str | None]


class RecurringEmailCreate(TypedDict):
    """Recurring email, part of `RecurringCreate`."""

    to: NotRequired[str | None]


class RecurringEmailUpdate(TypedDict):
    """Recurring email, part of `RecurringUpdate`."""

    to: NotRequired[str | None]


class RecurringRuleCreate(TypedDict):
    """Recurring rule, part of `RecurringDatesCreate`."""

    end_date: NotRequired[DateInput | None]
    frequency: NotRequired[LengthUnit | None]
    interval: NotRequired[int | None]
    invoice_anchor: NotRequired[RecurringAnchor | None]
    period_anchor: NotRequired[RecurringAnchor | None]


class RecurringRuleUpdate(TypedDict):
    """Recurring rule, part of `RecurringDatesUpdate`."""

    end_date: NotRequired[DateInput | None]
    frequency: NotRequired[LengthUnit | None]
    interval: NotRequired[int | None]
    invoice_anchor: NotRequired[RecurringAnchor | None]
    period_anchor: NotRequired[RecurringAnchor | None]


class RecurringTextRowCreate(TypedDict):
    """Recurring text row, part of `RecurringRowCreate`.

    Required: description, type.
    """

    description: str
    row_index: NotRequired[int | None]
    type: Literal["TEXT"]


class RecurringTextRowUpdate(TypedDict):
    """Recurring text row, part of `RecurringRowUpdate`.

    Required: description, type.
    """

    description: str
    id: NotRequired[str | None]
    row_index: NotRequired[int | None]
    type: Literal["TEXT"]


class TaxReductionCreate(TypedDict):
    """Tax reduction, part of `RecurringCreate`.

    Required: amount, applicant_name, ssn.
    """

    amount: DecimalInput
    applicant_name: str
    ssn: str


class TaxReductionDataCreate(TypedDict):
    """Tax reduction data, part of `RecurringArticleRowCreate`, `RecurringRowCreate` and `RecurringServiceRowCreate`.

    Required: cost_type.
    """

    cost_type: TaxReductionCostType
    hours_to_report: NotRequired[DecimalInput | None]
    tax_reduction_type: NotRequired[TaxReductionArticleType | None]


class TaxReductionDataUpdate(TypedDict):
    """Tax reduction data, part of `RecurringArticleRowUpdate`, `RecurringRowUpdate` and `RecurringServiceRowUpdate`.

    Required: cost_type.
    """

    cost_type: TaxReductionCostType
    hours_to_report: NotRequired[DecimalInput | None]
    tax_reduction_type: NotRequired[TaxReductionArticleType | None]


class TaxReductionUpdate(TypedDict):
    """Tax reduction, part of `RecurringUpdate`.

    Required: amount, applicant_name, ssn.
    """

    amount: DecimalInput
    applicant_name: str
    id: NotRequired[str | None]
    ssn: str


class AccrualCreate(TypedDict):
    """Accrual, part of `RecurringCreate`."""

    accrual_account_number: NotRequired[int | None]
    amount: NotRequired[DecimalInput | None]
    revenue_account_number: NotRequired[int | None]
    rows: NotRequired[list[AccrualRowCreate] | None]
    vat_option: NotRequired[VatOption | None]


class RecurringArticleRowCreate(TypedDict):
    """Recurring article row, part of `RecurringRowCreate`.

    Required: account_number, description, price, quantity, type, vat_percentage.
    """

    account_number: int
    article_id: NotRequired[TextNumber | None]
    cost_center_id: NotRequired[str | None]
    description: str
    discount: NotRequired[DecimalInput | None]
    discount_type: NotRequired[DiscountType | None]
    price: DecimalInput
    project_id: NotRequired[TextNumber | None]
    quantity: DecimalInput
    row_index: NotRequired[int | None]
    tax_reduction_data: NotRequired[TaxReductionDataCreate | None]
    type: Literal["ARTICLE"]
    unit: NotRequired[str | None]
    vat_percentage: DecimalInput


class RecurringArticleRowUpdate(TypedDict):
    """Recurring article row, part of `RecurringRowUpdate`.

    Required: account_number, description, price, quantity, type, vat_percentage.
    """

    account_number: int
    article_id: NotRequired[TextNumber | None]
    cost_center_id: NotRequired[str | None]
    description: str
    discount: NotRequired[DecimalInput | None]
    discount_type: NotRequired[DiscountType | None]
    id: NotRequired[str | None]
    price: DecimalInput
    project_id: NotRequired[TextNumber | None]
    quantity: DecimalInput
    row_index: NotRequired[int | None]
    tax_reduction_data: NotRequired[TaxReductionDataUpdate | None]
    type: Literal["ARTICLE"]
    unit: NotRequired[str | None]
    vat_percentage: DecimalInput


class RecurringDatesCreate(TypedDict):
    """Recurring dates, part of `RecurringCreate`.

    Required: dates.
    """

    dates: NextDatesCreate
    rules: NotRequired[RecurringRuleCreate | None]


class RecurringDatesUpdate(TypedDict):
    """Recurring dates, part of `RecurringUpdate`.

    Required: dates, rules.
    """

    dates: NextDatesUpdate
    rules: RecurringRuleUpdate


class RecurringServiceRowCreate(TypedDict):
    """Recurring service row, part of `RecurringRowCreate`.

    Required: account_number, description, price, quantity, type, vat_percentage.
    """

    account_number: int
    article_id: NotRequired[TextNumber | None]
    cost_center_id: NotRequired[str | None]
    description: str
    discount: NotRequired[DecimalInput | None]
    discount_type: NotRequired[DiscountType | None]
    price: DecimalInput
    project_id: NotRequired[TextNumber | None]
    quantity: DecimalInput
    row_index: NotRequired[int | None]
    tax_reduction_data: NotRequired[TaxReductionDataCreate | None]
    type: Literal["SERVICE"]
    unit: NotRequired[str | None]
    vat_percentage: DecimalInput


class RecurringServiceRowUpdate(TypedDict):
    """Recurring service row, part of `RecurringRowUpdate`.

    Required: account_number, description, price, quantity, type, vat_percentage.
    """

    account_number: int
    article_id: NotRequired[TextNumber | None]
    cost_center_id: NotRequired[str | None]
    description: str
    discount: NotRequired[DecimalInput | None]
    discount_type: NotRequired[DiscountType | None]
    id: NotRequired[str | None]
    price: DecimalInput
    project_id: NotRequired[TextNumber | None]
    quantity: DecimalInput
    row_index: NotRequired[int | None]
    tax_reduction_data: NotRequired[TaxReductionDataUpdate | None]
    type: Literal["SERVICE"]
    unit: NotRequired[str | None]
    vat_percentage: DecimalInput


RecurringRowCreate: TypeAlias = RecurringArticleRowCreate | RecurringServiceRowCreate | RecurringTextRowCreate


RecurringRowUpdate: TypeAlias = RecurringArticleRowUpdate | RecurringServiceRowUpdate | RecurringTextRowUpdate


class RecurringUpdate(TypedDict):
    """Recurring, body of `recurring_billing.recurrings.update`.

    Required: amount_per_invoicing, customer, dates, invoice_handling, status, tax_reduction_category.

    Limits:
        1 to 12: amount_per_invoicing.
    """

    accrual: NotRequired[AccrualUpdate | None]
    amount_per_invoicing: int
    cost_center_id: NotRequired[str | None]
    currency: NotRequired[str | None]
    customer: RecurringCustomerUpdate
    dates: RecurringDatesUpdate
    delivery: NotRequired[RecurringDeliveryUpdate | None]
    distribution_method: NotRequired[DistributionMethod | None]
    email: NotRequired[RecurringEmailUpdate | None]
    invoice_handling: InvoiceHandling
    order_number: NotRequired[str | None]
    our_reference: NotRequired[str | None]
    payment_terms: NotRequired[str | None]
    price_list_id: NotRequired[str | None]
    print_configuration: NotRequired[PrintConfigurationUpdate | None]
    project_id: NotRequired[TextNumber | None]
    remark: NotRequired[str | None]
    rows: NotRequired[list[RecurringRowUpdate] | None]
    status: RecurringStatus
    tax_reduction_category: TaxReductionCategory
    tax_reductions: NotRequired[list[TaxReductionUpdate] | None]
    vat_option: NotRequired[VatOption | None]
    vat_payment_type: NotRequired[VatPaymentType | None]
    your_reference: NotRequired[str | None]


class RecurringCreate(TypedDict):
    """Recurring, body of `recurring_billing.recurrings.create`.

    Required: customer, dates, rows.

    Limits:
        1 to 12: amount_per_invoicing.
    """

    accrual: NotRequired[AccrualCreate | None]
    amount_per_invoicing: NotRequired[int | None]
    cost_center_id: NotRequired[str | None]
    currency: NotRequired[str | None]
    customer: RecurringCustomerCreate
    dates: RecurringDatesCreate
    delivery: NotRequired[RecurringDeliveryCreate | None]
    distribution_method: NotRequired[DistributionMethod | None]
    email: NotRequired[RecurringEmailCreate | None]
    invoice_handling: NotRequired[InvoiceHandling | None]
    order_number: NotRequired[str | None]
    our_reference: NotRequired[str | None]
    payment_terms: NotRequired[str | None]
    price_list_id: NotRequired[str | None]
    print_configuration: NotRequired[PrintConfigurationCreate | None]
    project_id: NotRequired[TextNumber | None]
    remark: NotRequired[str | None]
    rows: list[RecurringRowCreate]
    tax_reduction_category: NotRequired[TaxReductionCategory | None]
    tax_reductions: NotRequired[list[TaxReductionCreate] | None]
    vat_option: NotRequired[VatOption | None]
    vat_payment_type: NotRequired[VatPaymentType | None]
    your_reference: NotRequired[str | None]
