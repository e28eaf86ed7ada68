from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define

from fortnox_api.models.order_email_information import OrderEmailInformation
from fortnox_api.models.order_label import OrderLabel
from fortnox_api.models.order_row import OrderRow
from fortnox_core.model import Model, boolean, choice, day, decimal, integer, nested, rows, text

if TYPE_CHECKING:
    from fortnox_api.models.choices import OrderDeliveryState, OrderTaxReductionType


@define(slots=True, kw_only=True)
class Order(Model):
    """Order."""

    url: str | None = text("@url")
    url_tax_reduction_list: str | None = text("@urlTaxReductionList")
    address1: str | None = text("Address1")
    address2: str | None = text("Address2")
    administration_fee: Decimal | None = decimal("AdministrationFee")
    administration_fee_vat: Decimal | None = decimal("AdministrationFeeVAT")
    basis_tax_reduction: Decimal | None = decimal("BasisTaxReduction")
    cancelled: bool | None = boolean("Cancelled")
    city: str | None = text("City")
    comments: str | None = text("Comments")
    contribution_percent: Decimal | None = decimal("ContributionPercent")
    contribution_value: Decimal | None = decimal("ContributionValue")
    copy_remarks: bool | None = boolean("CopyRemarks")
    cost_center: str | None = text("CostCenter")
    country: str | None = text("Country")
    currency: str | None = text("Currency")
    currency_rate: Decimal | None = decimal("CurrencyRate")
    currency_unit: Decimal | None = decimal("CurrencyUnit")
    customer_name: str | None = text("CustomerName")
    customer_number: str | None = text("CustomerNumber")
    delivery_address1: str | None = text("DeliveryAddress1")
    delivery_address2: str | None = text("DeliveryAddress2")
    delivery_city: str | None = text("DeliveryCity")
    delivery_country: str | None = text("DeliveryCountry")
    delivery_date: date | None = day("DeliveryDate")
    delivery_name: str | None = text("DeliveryName")
    delivery_state: OrderDeliveryState | None = choice("DeliveryState")
    delivery_zip_code: str | None = text("DeliveryZipCode")
    document_number: str | None = text("DocumentNumber")
    email_information: OrderEmailInformation | None = nested("EmailInformation", OrderEmailInformation)
    external_invoice_reference1: str | None = text("ExternalInvoiceReference1")
    external_invoice_reference2: str | None = text("ExternalInvoiceReference2")
    freight: Decimal | None = decimal("Freight")
    freight_vat: Decimal | None = decimal("FreightVAT")
    gross: Decimal | None = decimal("Gross")
    house_work: bool | None = boolean("HouseWork")
    invoice_reference: str | None = text("InvoiceReference")
    labels: list[OrderLabel] = rows("Labels", OrderLabel)
    language: str | None = text("Language")
    net: Decimal | None = decimal("Net")
    not_completed: bool | None = boolean("NotCompleted")
    offer_reference: str | None = text("OfferReference")
    order_date: date | None = day("OrderDate")
    order_rows: list[OrderRow] = rows("OrderRows", OrderRow)
    order_type: str | None = text("OrderType")
    organisation_number: str | None = text("OrganisationNumber")
    our_reference: str | None = text("OurReference")
    outbound_date: date | None = day("OutboundDate")
    phone1: str | None = text("Phone1")
    phone2: str | None = text("Phone2")
    price_list: str | None = text("PriceList")
    print_template: str | None = text("PrintTemplate")
    project: str | None = text("Project")
    remarks: str | None = text("Remarks")
    round_off: Decimal | None = decimal("RoundOff")
    sent: bool | None = boolean("Sent")
    stock_point_code: str | None = text("StockPointCode")
    stock_point_id: str | None = text("StockPointId")
    tax_reduction: Decimal | None = decimal("TaxReduction")
    tax_reduction_type: OrderTaxReductionType | None = choice("TaxReductionType")
    terms_of_delivery: str | None = text("TermsOfDelivery")
    terms_of_payment: str | None = text("TermsOfPayment")
    time_basis_reference: int | None = integer("TimeBasisReference")
    total: Decimal | None = decimal("Total")
    total_to_pay: Decimal | None = decimal("TotalToPay")
    total_vat: Decimal | None = decimal("TotalVAT")
    vat_included: bool | None = boolean("VATIncluded")
    warehouse_ready: bool | None = boolean("WarehouseReady")
    way_of_delivery: str | None = text("WayOfDelivery")
    your_order_number: str | None = text("YourOrderNumber")
    your_reference: str | None = text("YourReference")
    zip_code: str | None = text("ZipCode")
