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
    """Keys of one accrual row to send."""

    account_number: int
    cost_center_id: NotRequired[str | None]
    credit: DecimalInput
    debit: DecimalInput
    project_id: NotRequired[TextNumber | None]
    transaction_info: NotRequired[str | None]


class AccrualRowUpdate(TypedDict):
    """Keys of one accrual row to send."""

    account_number: int
    cost_center_id: NotRequired[str | None]
    credit: DecimalInput
    debit: DecimalInput
    id: NotRequired[str | None]
    project_id: NotRequired[TextNumber | None]
    transaction_info: NotRequired[str | None]


class AccrualUpdate(TypedDict):
    """Keys of one accrual to send."""

    accrual_account_number: NotRequired[int | None]
    amount: NotRequired[DecimalInput | None]
    id: NotRequired[str | None]
    revenue_account_number: NotRequired[int | None]
    rows: NotRequired[list[AccrualRowUpdate] | None]
    vat_option: NotRequired[VatOption | None]


class InvoiceRequestCreate(TypedDict):
    """Keys of one invoice request to send."""

    recurring_ids: list[str]


class JsonPatchOperation(TypedDict):
    """Keys of one json patch operation to send."""

    op: JsonPatchOp
    path: str
    value: NotRequired[JsonInput | None]


class NextDatesCreate(TypedDict):
    """Keys of one next dates to send."""

    invoice_processing_date: DateInput
    period_start_date: DateInput


class NextDatesUpdate(TypedDict):
    """Keys of one next dates to send."""

    invoice_processing_date: DateInput
    period_start_date: DateInput


class PrintConfigurationCreate(TypedDict):
    """Keys of one print configuration to send."""

    language: NotRequired[Language | None]
    template: NotRequired[str | None]


class PrintConfigurationUpdate(TypedDict):
    """Keys of one print configuration to send."""

    language: NotRequired[Language | None]
    template: NotRequired[str | None]


class RecurringCustomerCreate(TypedDict):
    """Keys of one recurring customer to send."""

    address: NotRequired[str | None]
    city: NotRequired[str | None]
    country_code: NotRequired[str | None]
    name: NotRequired[str | None]
    number: TextNumber
    phone: NotRequired[str | None]
    zip: NotRequired[str | None]


class RecurringCustomerUpdate(TypedDict):
    """Keys of one recurring customer to send."""

    address: NotRequired[str | None]
    city: NotRequired[str | None]
    country_code: NotRequired[str | None]
    name: NotRequired[str | None]
    number: TextNumber
    phone: NotRequired[str | None]
    zip: NotRequired[str | None]


class RecurringDeliveryCreate(TypedDict):
    """Keys of one recurring delivery to send."""

    address: NotRequired[str | None]
    city: NotRequired[str | None]
    country_code: NotRequired[str | None]
    name: NotRequired[str | None]
    phone: NotRequired[str | None]
    term_code: NotRequired[str | None]
    type_code: NotRequired[str | None]
    zip: NotRequired[str | None]


class RecurringDeliveryUpdate(TypedDict):
    """Keys of one recurring delivery to send."""

    address: NotRequired[str | None]
    city: NotRequired[str | None]
    country_code: NotRequired[str | None]
    name: NotRequired[str | None]
    phone: NotRequired[str | None]
    term_code: NotRequired[str | None]
    type_code: NotRequired[str | None]
    zip: NotRequired[str | None]


class RecurringEmailCreate(TypedDict):
    """Keys of one recurring email to send."""

    to: NotRequired[str | None]


class RecurringEmailUpdate(TypedDict):
    """Keys of one recurring email to send."""

    to: NotRequired[str | None]


class RecurringRuleCreate(TypedDict):
    """Keys of one recurring rule to send."""

    end_date: NotRequired[DateInput | None]
    frequency: NotRequired[LengthUnit | None]
    interval: NotRequired[int | None]
    invoice_anchor: NotRequired[RecurringAnchor | None]
    period_anchor: NotRequired[RecurringAnchor | None]


class RecurringRuleUpdate(TypedDict):
    """Keys of one recurring rule to send."""

    end_date: NotRequired[DateInput | None]
    frequency: NotRequired[LengthUnit | None]
    interval: NotRequired[int | None]
    invoice_anchor: NotRequired[RecurringAnchor | None]
    period_anchor: NotRequired[RecurringAnchor | None]


class RecurringTextRowCreate(TypedDict):
    """Keys of one recurring text row to send."""

    description: str
    row_index: NotRequired[int | None]
    type: Literal["TEXT"]


class RecurringTextRowUpdate(TypedDict):
    """Keys of one recurring text row to send."""

    description: str
    id: NotRequired[str | None]
    row_index: NotRequired[int | None]
    type: Literal["TEXT"]


class TaxReductionCreate(TypedDict):
    """Keys of one tax reduction to send."""

    amount: DecimalInput
    applicant_name: str
    ssn: str


class TaxReductionDataCreate(TypedDict):
    """Keys of one tax reduction data to send."""

    cost_type: TaxReductionCostType
    hours_to_report: NotRequired[DecimalInput | None]
    tax_reduction_type: NotRequired[TaxReductionArticleType | None]


class TaxReductionDataUpdate(TypedDict):
    """Keys of one tax reduction data to send."""

    cost_type: TaxReductionCostType
    hours_to_report: NotRequired[DecimalInput | None]
    tax_reduction_type: NotRequired[TaxReductionArticleType | None]


class TaxReductionUpdate(TypedDict):
    """Keys of one tax reduction to send."""

    amount: DecimalInput
    applicant_name: str
    id: NotRequired[str | None]
    ssn: str


class AccrualCreate(TypedDict):
    """Keys of one accrual to send."""

    accrual_account_number: NotRequired[int | None]
    amount: NotRequired[DecimalInput | None]
    revenue_account_number: NotRequired[int | None]
    rows: NotRequired[list[AccrualRowCreate] | None]
    vat_option: NotRequired[VatOption | None]


class RecurringArticleRowCreate(TypedDict):
    """Keys of one recurring article row to send."""

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
    """Keys of one recurring article row to send."""

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
    """Keys of one recurring dates to send."""

    dates: NextDatesCreate
    rules: NotRequired[RecurringRuleCreate | None]


class RecurringDatesUpdate(TypedDict):
    """Keys of one recurring dates to send."""

    dates: NextDatesUpdate
    rules: RecurringRuleUpdate


class RecurringServiceRowCreate(TypedDict):
    """Keys of one recurring service row to send."""

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
    """Keys of one recurring service row to send."""

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
    """Keys of one recurring to send.

    Limits:
        amount_per_invoicing: 1 to 12.
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
    """Keys of one recurring to send.

    Limits:
        amount_per_invoicing: 1 to 12.
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
