"""Differences between Fortnox's responses and the published document, seen in responses recorded from 2016 to 2026.

A field without a value is "" for most text fields, 0 for most numbers, and null for those listed here. Some numbers are sent as text.
"""

from __future__ import annotations

from typing import Any, Final

from fortnox_client.schema import ValueSchema

NULL: Final[dict[str, frozenset[str]]] = {
    name: frozenset(fields.split())
    for name, fields in {
        "Article": "CostCalculationMethod DefaultStockLocation DefaultStockPoint DirectCost FreightCost HouseworkType Manufacturer"
        " OtherCost SalesPrice StockAccount StockChangeAccount StockPlace StockWarning SupplierName SupplierNumber Unit",
        "ArticleListItem": "SalesPrice StockPlace Unit VAT",
        "Customer": "Address1 Address2 City Comments CostCenter Country CountryCode DeliveryAddress1 DeliveryAddress2 DeliveryCity"
        " DeliveryCountry DeliveryCountryCode DeliveryFax DeliveryName DeliveryPhone1 DeliveryPhone2 DeliveryZipCode ExternalReference"
        " Fax GLN GLNDelivery InvoiceAdministrationFee InvoiceDiscount InvoiceFreight Phone1 Phone2 SalesAccount VisitingAddress"
        " VisitingCity VisitingCountry VisitingCountryCode VisitingZipCode ZipCode",
        "Invoice": "DeliveryDate FinalPayDate LastRemindDate TaxReduction TimeBasisReference VoucherNumber VoucherSeries VoucherYear",
        "InvoiceListItem": "FinalPayDate VoucherNumber VoucherSeries VoucherYear",
        "InvoiceEDIInformation": "EDIGlobalLocationNumber EDIGlobalLocationNumberDelivery EDIInvoiceExtra1 EDIInvoiceExtra2"
        " EDIOurElectronicReference EDIYourElectronicReference",
        "InvoiceRow": "HouseWorkHoursToReport HouseWorkType StockPointCode VATCode",
        "Offer": "DeliveryDate TaxReduction",
        "Order": "DeliveryDate StockPointCode StockPointId TaxReduction TimeBasisReference",
        "OrderRow": "HouseWorkHoursToReport HouseWorkType StockPointCode StockPointId",
        "Project": "Comments ContactPerson EndDate ProjectLeader StartDate",
        "ProjectListItem": "EndDate ProjectLeader StartDate",
    }.items()
}
"""Fields that are null without a value, by schema."""

_ADDRESSES = frozenset({"EmailAddressFrom", "EmailAddressCC", "EmailAddressBCC"})

AS_TEXT: Final[dict[str, frozenset[str]]] = {
    name: frozenset(fields.split())
    for name, fields in {
        "ArticleListItem": "DisposableQuantity PurchasePrice QuantityInStock ReservedQuantity SalesPrice StockValue",
        "AttendanceTransaction": "Hours",
        "AttendanceTransactionListItem": "Hours",
        "InvoiceListItem": "CurrencyRate",
        "InvoiceRow": "ContributionPercent ContributionValue DeliveredQuantity",
        "OfferRow": "ContributionPercent ContributionValue Quantity",
        "OrderRow": "ContributionPercent ContributionValue DeliveredQuantity OrderedQuantity ReservedQuantity",
        "SupplierInvoice": "Balance Total VAT",
        "SupplierInvoiceListItem": "Balance Total",
        "VoucherFileConnection": "VoucherNumber",
    }.items()
}
"""Numbers that are sent as text, by schema."""

AS_NUMBER: Final[dict[str, frozenset[str]]] = {
    name: frozenset(fields.split())
    for name, fields in {
        "Attachment": "entityId",
        "NumberOfAttachments": "entityId",
        "CompanyInformation": "DatabaseNumber",
        "FinanceInvoice": "InvoiceNumber",
        "InvoiceAccrual": "InvoiceNumber",
        "InvoiceAccrualListItem": "InvoiceNumber",
        "InvoicePayment": "Number",
        "InvoicePaymentListItem": "InvoiceNumber",
        "SupplierInvoice": "CreditReference",
        "SupplierInvoiceAccrual": "SupplierInvoiceNumber",
        "SupplierInvoiceAccrualListItem": "SupplierInvoiceNumber",
        "SupplierInvoiceExternalURLConnection": "SupplierInvoiceNumber",
        "SupplierInvoicePayment": "Number",
        "SupplierInvoicePaymentListItem": "Number",
        "TaxReductionListItem": "ReferenceNumber",
    }.items()
}
"""Text fields that are sent as numbers, by schema: identifiers, which the client reads as text everywhere."""

OMITTED: Final[dict[str, frozenset[str]]] = {
    "Invoice": frozenset({"InvoicePeriodReference"}),
    "OrderRow": frozenset({"VATCode"}),
}
"""Declared fields that are never sent, by schema."""

NEVER_FILLED: Final[dict[str, frozenset[str]]] = {"ArticleListItem": frozenset({"VAT"})}
"""Fields that are always null, by schema."""

WITHOUT_TOTALS: Final = frozenset({"labels"})
"""Lists without MetaInformation although it is declared."""

EMPTY_WHEN_CLEARED: Final = frozenset({"Country", "DeliveryCountry"})
"""Text fields that are "" after null cleared them. Other text fields are null then, also those that are "" if they were never set."""

_BLANK_DAYS: Final = frozenset({"InvoicePeriodStart", "InvoicePeriodEnd"})

NULLS: Final = ("recurring_billing.", "bank_processes.")
"""Prefixes of the resource names of services whose blank values are null. This is declared; no response has been recorded."""

_ZERO: Final[dict[str, Any]] = {"text": "", "enum": "", "integer": 0, "decimal": 0, "boolean": False, "reference": "0"}


def blank(schema: str, name: str, value: ValueSchema) -> Any:
    """Return the value that is sent for a field without a value."""
    if name in NULL.get(schema, ()) or (name in _ADDRESSES and schema.endswith("EmailInformation")):
        return None
    return "" if name in _BLANK_DAYS else _ZERO.get(value.kind)
