"""Payloads: every key with Fortnox's own name. An absent key is not sent, None is sent as null."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

from fortnox_api.models.recurring_billing.choices import (
    DiscountType,
    DistributionMethod,
    InvoiceHandling,
    JsonPatchOperationOp,
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
from fortnox_core.payload import DayValue, JsonInput, NumberValue, TextNumber


class AccrualRowCreate(TypedDict):
    account_number: int
    cost_center_id: NotRequired[str | None]
    credit: NumberValue
    debit: NumberValue
    project_id: NotRequired[TextNumber | None]
    transaction_info: NotRequired[str | None]


class AccrualRowUpdate(TypedDict):
    account_number: int
    cost_center_id: NotRequired[str | None]
    credit: NumberValue
    debit: NumberValue
    id: NotRequired[str | None]
    project_id: NotRequired[TextNumber | None]
    transaction_info: NotRequired[str | None]


class AccrualUpdate(TypedDict):
    accrual_account_number: NotRequired[int | None]
    amount: NotRequired[NumberValue | None]
    id: NotRequired[str | None]
    revenue_account_number: NotRequired[int | None]
    rows: NotRequired[list[AccrualRowUpdate] | None]
    vat_option: NotRequired[VatOption | None]


class InvoiceRequestCreate(TypedDict):
    recurring_ids: list[str]


class JsonPatchOperation(TypedDict):
    op: JsonPatchOperationOp
    path: str
    value: NotRequired[JsonInput | None]


class NextDatesCreate(TypedDict):
    invoice_processing_date: DayValue
    period_start_date: DayValue


class NextDatesUpdate(TypedDict):
    invoice_processing_date: DayValue
    period_start_date: DayValue


class PrintConfigurationCreate(TypedDict):
    language: NotRequired[Language | None]
    template: NotRequired[str | None]


class PrintConfigurationUpdate(TypedDict):
    language: NotRequired[Language | None]
    template: NotRequired[str | None]


class RecurringCustomerCreate(TypedDict):
    address: NotRequired[str | None]
    city: NotRequired[str | None]
    country_code: NotRequired[str | None]
    name: NotRequired[str | None]
    number: TextNumber
    phone: NotRequired[str | None]
    zip: NotRequired[str | None]


class RecurringCustomerUpdate(TypedDict):
    address: NotRequired[str | None]
    city: NotRequired[str | None]
    country_code: NotRequired[str | None]
    name: NotRequired[str | None]
    number: TextNumber
    phone: NotRequired[str | None]
    zip: NotRequired[str | None]


class RecurringDeliveryCreate(TypedDict):
    address: NotRequired[str | None]
    city: NotRequired[str | None]
    country_code: NotRequired[str | None]
    name: NotRequired[str | None]
    phone: NotRequired[str | None]
    term_code: NotRequired[str | None]
    type_code: NotRequired[str | None]
    zip: NotRequired[str | None]


class RecurringDeliveryUpdate(TypedDict):
    address: NotRequired[str | None]
    city: NotRequired[str | None]
    country_code: NotRequired[str | None]
    name: NotRequired[str | None]
    phone: NotRequired[str | None]
    term_code: NotRequired[str | None]
    type_code: NotRequired[str | None]
    zip: NotRequired[str | None]


class RecurringEmailCreate(TypedDict):
    to: NotRequired[str | None]


class RecurringEmailUpdate(TypedDict):
    to: NotRequired[str | None]


class RecurringRuleCreate(TypedDict):
    end_date: NotRequired[DayValue | None]
    frequency: NotRequired[LengthUnit | None]
    interval: NotRequired[int | None]
    invoice_anchor: NotRequired[RecurringAnchor | None]
    period_anchor: NotRequired[RecurringAnchor | None]


class RecurringRuleUpdate(TypedDict):
    end_date: NotRequired[DayValue | None]
    frequency: NotRequired[LengthUnit | None]
    interval: NotRequired[int | None]
    invoice_anchor: NotRequired[RecurringAnchor | None]
    period_anchor: NotRequired[RecurringAnchor | None]


class RecurringTextRowCreate(TypedDict):
    description: str
    row_index: NotRequired[int | None]
    type: Literal["TEXT"]


class RecurringTextRowUpdate(TypedDict):
    description: str
    id: NotRequired[str | None]
    row_index: NotRequired[int | None]
    type: Literal["TEXT"]


class TaxReductionCreate(TypedDict):
    amount: NumberValue
    applicant_name: str
    ssn: str


class TaxReductionDataCreate(TypedDict):
    cost_type: TaxReductionCostType
    hours_to_report: NotRequired[NumberValue | None]
    tax_reduction_type: NotRequired[TaxReductionArticleType | None]


class TaxReductionDataUpdate(TypedDict):
    cost_type: TaxReductionCostType
    hours_to_report: NotRequired[NumberValue | None]
    tax_reduction_type: NotRequired[TaxReductionArticleType | None]


class TaxReductionUpdate(TypedDict):
    amount: NumberValue
    applicant_name: str
    id: NotRequired[str | None]
    ssn: str


class AccrualCreate(TypedDict):
    accrual_account_number: NotRequired[int | None]
    amount: NotRequired[NumberValue | None]
    revenue_account_number: NotRequired[int | None]
    rows: NotRequired[list[AccrualRowCreate] | None]
    vat_option: NotRequired[VatOption | None]


class RecurringArticleRowCreate(TypedDict):
    account_number: int
    article_id: NotRequired[TextNumber | None]
    cost_center_id: NotRequired[str | None]
    description: str
    discount: NotRequired[NumberValue | None]
    discount_type: NotRequired[DiscountType | None]
    price: NumberValue
    project_id: NotRequired[TextNumber | None]
    quantity: NumberValue
    row_index: NotRequired[int | None]
    tax_reduction_data: NotRequired[TaxReductionDataCreate | None]
    type: Literal["ARTICLE"]
    unit: NotRequired[str | None]
    vat_percentage: NumberValue


class RecurringArticleRowUpdate(TypedDict):
    account_number: int
    article_id: NotRequired[TextNumber | None]
    cost_center_id: NotRequired[str | None]
    description: str
    discount: NotRequired[NumberValue | None]
    discount_type: NotRequired[DiscountType | None]
    id: NotRequired[str | None]
    price: NumberValue
    project_id: NotRequired[TextNumber | None]
    quantity: NumberValue
    row_index: NotRequired[int | None]
    tax_reduction_data: NotRequired[TaxReductionDataUpdate | None]
    type: Literal["ARTICLE"]
    unit: NotRequired[str | None]
    vat_percentage: NumberValue


class RecurringDatesCreate(TypedDict):
    dates: NextDatesCreate
    rules: NotRequired[RecurringRuleCreate | None]


class RecurringDatesUpdate(TypedDict):
    dates: NextDatesUpdate
    rules: RecurringRuleUpdate


class RecurringServiceRowCreate(TypedDict):
    account_number: int
    article_id: NotRequired[TextNumber | None]
    cost_center_id: NotRequired[str | None]
    description: str
    discount: NotRequired[NumberValue | None]
    discount_type: NotRequired[DiscountType | None]
    price: NumberValue
    project_id: NotRequired[TextNumber | None]
    quantity: NumberValue
    row_index: NotRequired[int | None]
    tax_reduction_data: NotRequired[TaxReductionDataCreate | None]
    type: Literal["SERVICE"]
    unit: NotRequired[str | None]
    vat_percentage: NumberValue


class RecurringServiceRowUpdate(TypedDict):
    account_number: int
    article_id: NotRequired[TextNumber | None]
    cost_center_id: NotRequired[str | None]
    description: str
    discount: NotRequired[NumberValue | None]
    discount_type: NotRequired[DiscountType | None]
    id: NotRequired[str | None]
    price: NumberValue
    project_id: NotRequired[TextNumber | None]
    quantity: NumberValue
    row_index: NotRequired[int | None]
    tax_reduction_data: NotRequired[TaxReductionDataUpdate | None]
    type: Literal["SERVICE"]
    unit: NotRequired[str | None]
    vat_percentage: NumberValue


RecurringRowCreate: TypeAlias = RecurringArticleRowCreate | RecurringServiceRowCreate | RecurringTextRowCreate


RecurringRowUpdate: TypeAlias = RecurringArticleRowUpdate | RecurringServiceRowUpdate | RecurringTextRowUpdate


class RecurringUpdate(TypedDict):
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
