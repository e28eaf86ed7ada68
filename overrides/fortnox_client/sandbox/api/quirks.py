"""What Fortnox's answers hold where the document would have one expect something else. Seen in recorded answers, 2016 to 2026.

A field without a value is mostly "" in text and 0 in numbers, and null in those named here; some numbers are written as text.
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
"""Fields that are null where they have no value, by their schema."""

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
"""Numbers that are written as text, by their schema."""

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
"""Text that is written as a number, by its schema: numbers that identify, which the client reads as text everywhere."""

OMITTED: Final[dict[str, frozenset[str]]] = {
    "Invoice": frozenset({"InvoicePeriodReference"}),
    "OrderRow": frozenset({"VATCode"}),
}
"""What is declared and never sent, by its schema."""

NEVER_FILLED: Final[dict[str, frozenset[str]]] = {"ArticleListItem": frozenset({"VAT"})}
"""What is null whatever its value is, by its schema."""

UNTOLD: Final = frozenset({"labels"})
"""Lists that do not say how many there are, though they are declared to."""

_BLANK_DAYS: Final = frozenset({"InvoicePeriodStart", "InvoicePeriodEnd"})

HIDDEN: Final = frozenset({"ContributionPercent", "ContributionValue"})
"""What a user without the right to see it gets as API_NORIGHT."""

NULLS: Final = ("recurring_billing.", "bank_processes.")
"""The schemas of services whose blanks are null, by how they begin. Their responses have not been recorded: they are declared so."""

_ZERO: Final[dict[str, Any]] = {"text": "", "enum": "", "integer": 0, "decimal": 0, "boolean": False, "reference": "0"}


def blank(schema: str, name: str, value: ValueSchema) -> Any:
    """What stands for a value that is not there."""
    if name in NULL.get(schema, ()) or (name in _ADDRESSES and schema.endswith("EmailInformation")):
        return None
    return "" if name in _BLANK_DAYS else _ZERO.get(value.kind)
