"""Models of responses: recurring_billing."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fortnox_api.models.recurring_billing.accrual import Accrual as Accrual
    from fortnox_api.models.recurring_billing.accrual_list_item import AccrualListItem as AccrualListItem
    from fortnox_api.models.recurring_billing.accrual_row import AccrualRow as AccrualRow
    from fortnox_api.models.recurring_billing.choices import DeviationType as DeviationType
    from fortnox_api.models.recurring_billing.choices import DiscountType as DiscountType
    from fortnox_api.models.recurring_billing.choices import DistributionMethod as DistributionMethod
    from fortnox_api.models.recurring_billing.choices import ErrorStatus as ErrorStatus
    from fortnox_api.models.recurring_billing.choices import InvoiceHandling as InvoiceHandling
    from fortnox_api.models.recurring_billing.choices import InvoiceRequestStatus as InvoiceRequestStatus
    from fortnox_api.models.recurring_billing.choices import JsonPatchOp as JsonPatchOp
    from fortnox_api.models.recurring_billing.choices import Language as Language
    from fortnox_api.models.recurring_billing.choices import LengthUnit as LengthUnit
    from fortnox_api.models.recurring_billing.choices import ProcessingMode as ProcessingMode
    from fortnox_api.models.recurring_billing.choices import RecurringAnchor as RecurringAnchor
    from fortnox_api.models.recurring_billing.choices import RecurringErrorSource as RecurringErrorSource
    from fortnox_api.models.recurring_billing.choices import RecurringSortBy as RecurringSortBy
    from fortnox_api.models.recurring_billing.choices import RecurringStatus as RecurringStatus
    from fortnox_api.models.recurring_billing.choices import RowType as RowType
    from fortnox_api.models.recurring_billing.choices import SortOrder as SortOrder
    from fortnox_api.models.recurring_billing.choices import TaxReductionArticleType as TaxReductionArticleType
    from fortnox_api.models.recurring_billing.choices import TaxReductionCategory as TaxReductionCategory
    from fortnox_api.models.recurring_billing.choices import TaxReductionCostType as TaxReductionCostType
    from fortnox_api.models.recurring_billing.choices import VatOption as VatOption
    from fortnox_api.models.recurring_billing.choices import VatPaymentType as VatPaymentType
    from fortnox_api.models.recurring_billing.deviation import Deviation as Deviation
    from fortnox_api.models.recurring_billing.deviation_row import DeviationRow as DeviationRow
    from fortnox_api.models.recurring_billing.error_log_entry import ErrorLogEntry as ErrorLogEntry
    from fortnox_api.models.recurring_billing.invoice_request import InvoiceRequest as InvoiceRequest
    from fortnox_api.models.recurring_billing.invoice_request_item import InvoiceRequestItem as InvoiceRequestItem
    from fortnox_api.models.recurring_billing.next_dates import NextDates as NextDates
    from fortnox_api.models.recurring_billing.print_configuration import PrintConfiguration as PrintConfiguration
    from fortnox_api.models.recurring_billing.recurring import Recurring as Recurring
    from fortnox_api.models.recurring_billing.recurring_customer import RecurringCustomer as RecurringCustomer
    from fortnox_api.models.recurring_billing.recurring_dates import RecurringDates as RecurringDates
    from fortnox_api.models.recurring_billing.recurring_delivery import RecurringDelivery as RecurringDelivery
    from fortnox_api.models.recurring_billing.recurring_email import RecurringEmail as RecurringEmail
    from fortnox_api.models.recurring_billing.recurring_list_item import RecurringListItem as RecurringListItem
    from fortnox_api.models.recurring_billing.recurring_row import RecurringRow as RecurringRow
    from fortnox_api.models.recurring_billing.recurring_rule import RecurringRule as RecurringRule
    from fortnox_api.models.recurring_billing.recurring_totals import RecurringTotals as RecurringTotals
    from fortnox_api.models.recurring_billing.row_totals import RowTotals as RowTotals
    from fortnox_api.models.recurring_billing.tax_reduction import TaxReduction as TaxReduction
    from fortnox_api.models.recurring_billing.tax_reduction_data import TaxReductionData as TaxReductionData
else:
    from fortnox_core.lazy_imports import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "Accrual": "accrual",
            "AccrualListItem": "accrual_list_item",
            "AccrualRow": "accrual_row",
            "Deviation": "deviation",
            "DeviationRow": "deviation_row",
            "DeviationType": "choices",
            "DiscountType": "choices",
            "DistributionMethod": "choices",
            "ErrorLogEntry": "error_log_entry",
            "ErrorStatus": "choices",
            "InvoiceHandling": "choices",
            "InvoiceRequest": "invoice_request",
            "InvoiceRequestItem": "invoice_request_item",
            "InvoiceRequestStatus": "choices",
            "JsonPatchOp": "choices",
            "Language": "choices",
            "LengthUnit": "choices",
            "NextDates": "next_dates",
            "PrintConfiguration": "print_configuration",
            "ProcessingMode": "choices",
            "Recurring": "recurring",
            "RecurringAnchor": "choices",
            "RecurringCustomer": "recurring_customer",
            "RecurringDates": "recurring_dates",
            "RecurringDelivery": "recurring_delivery",
            "RecurringEmail": "recurring_email",
            "RecurringErrorSource": "choices",
            "RecurringListItem": "recurring_list_item",
            "RecurringRow": "recurring_row",
            "RecurringRule": "recurring_rule",
            "RecurringSortBy": "choices",
            "RecurringStatus": "choices",
            "RecurringTotals": "recurring_totals",
            "RowTotals": "row_totals",
            "RowType": "choices",
            "SortOrder": "choices",
            "TaxReduction": "tax_reduction",
            "TaxReductionArticleType": "choices",
            "TaxReductionCategory": "choices",
            "TaxReductionCostType": "choices",
            "TaxReductionData": "tax_reduction_data",
            "VatOption": "choices",
            "VatPaymentType": "choices",
        },
    )

__all__ = [
    "Accrual",
    "AccrualListItem",
    "AccrualRow",
    "Deviation",
    "DeviationRow",
    "DeviationType",
    "DiscountType",
    "DistributionMethod",
    "ErrorLogEntry",
    "ErrorStatus",
    "InvoiceHandling",
    "InvoiceRequest",
    "InvoiceRequestItem",
    "InvoiceRequestStatus",
    "JsonPatchOp",
    "Language",
    "LengthUnit",
    "NextDates",
    "PrintConfiguration",
    "ProcessingMode",
    "Recurring",
    "RecurringAnchor",
    "RecurringCustomer",
    "RecurringDates",
    "RecurringDelivery",
    "RecurringEmail",
    "RecurringErrorSource",
    "RecurringListItem",
    "RecurringRow",
    "RecurringRule",
    "RecurringSortBy",
    "RecurringStatus",
    "RecurringTotals",
    "RowTotals",
    "RowType",
    "SortOrder",
    "TaxReduction",
    "TaxReductionArticleType",
    "TaxReductionCategory",
    "TaxReductionCostType",
    "TaxReductionData",
    "VatOption",
    "VatPaymentType",
]
