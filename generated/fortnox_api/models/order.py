from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_api import models as _enums
from fortnox_api.models.document_label import DocumentLabel
from fortnox_api.models.email_information import EmailInformation
from fortnox_api.models.order_row import OrderRow
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Order(Model):
    """Order, returned by 8 operations.

    Returned by `offers.create_order`, `orders.cancel`, `orders.create`, `orders.create_invoice`, `orders.email`,
    `orders.external_print`, `orders.get` and `orders.update`.
    """

    url: str | None = _is.text("@url")
    url_tax_reduction_list: str | None = _is.text("@urlTaxReductionList")
    address1: str | None = _is.text("Address1")
    address2: str | None = _is.text("Address2")
    administration_fee: Decimal | None = _is.decimal("AdministrationFee")
    administration_fee_vat: Decimal | None = _is.decimal("AdministrationFeeVAT")
    basis_tax_reduction: Decimal | None = _is.decimal("BasisTaxReduction")
    cancelled: bool | None = _is.boolean("Cancelled")
    city: str | None = _is.text("City")
    comments: str | None = _is.text("Comments")
    contribution_percent: Decimal | None = _is.decimal("ContributionPercent")
    contribution_value: Decimal | None = _is.decimal("ContributionValue")
    copy_remarks: bool | None = _is.boolean("CopyRemarks")
    cost_center: str | None = _is.text("CostCenter")
    country: str | None = _is.text("Country")
    currency: str | None = _is.text("Currency")
    currency_rate: Decimal | None = _is.decimal("CurrencyRate")
    currency_unit: Decimal | None = _is.decimal("CurrencyUnit")
    customer_name: str | None = _is.text("CustomerName")
    customer_number: str | None = _is.text("CustomerNumber")
    delivery_address1: str | None = _is.text("DeliveryAddress1")
    delivery_address2: str | None = _is.text("DeliveryAddress2")
    delivery_city: str | None = _is.text("DeliveryCity")
    delivery_country: str | None = _is.text("DeliveryCountry")
    delivery_date: _datetime.date | None = _is.date("DeliveryDate")
    delivery_name: str | None = _is.text("DeliveryName")
    delivery_state: _enums.OrderDeliveryState | None = _is.enum("DeliveryState")
    delivery_zip_code: str | None = _is.text("DeliveryZipCode")
    document_number: str | None = _is.text("DocumentNumber")
    email_information: EmailInformation | None = _is.nested("EmailInformation", EmailInformation)
    external_invoice_reference1: str | None = _is.text("ExternalInvoiceReference1")
    external_invoice_reference2: str | None = _is.text("ExternalInvoiceReference2")
    freight: Decimal | None = _is.decimal("Freight")
    freight_vat: Decimal | None = _is.decimal("FreightVAT")
    gross: Decimal | None = _is.decimal("Gross")
    house_work: bool | None = _is.boolean("HouseWork")
    invoice_reference: str | None = _is.reference("InvoiceReference")
    labels: list[DocumentLabel] = _is.rows("Labels", DocumentLabel)
    language: str | None = _is.text("Language")
    net: Decimal | None = _is.decimal("Net")
    not_completed: bool | None = _is.boolean("NotCompleted")
    offer_reference: str | None = _is.reference("OfferReference")
    order_date: _datetime.date | None = _is.date("OrderDate")
    order_rows: list[OrderRow] = _is.rows("OrderRows", OrderRow)
    order_type: str | None = _is.text("OrderType")
    organisation_number: str | None = _is.text("OrganisationNumber")
    our_reference: str | None = _is.text("OurReference")
    outbound_date: _datetime.date | None = _is.date("OutboundDate")
    phone1: str | None = _is.text("Phone1")
    phone2: str | None = _is.text("Phone2")
    price_list: str | None = _is.text("PriceList")
    print_template: str | None = _is.text("PrintTemplate")
    project: str | None = _is.text("Project")
    remarks: str | None = _is.text("Remarks")
    round_off: Decimal | None = _is.decimal("RoundOff")
    sent: bool | None = _is.boolean("Sent")
    stock_point_code: str | None = _is.text("StockPointCode")
    stock_point_id: str | None = _is.text("StockPointId")
    tax_reduction: Decimal | None = _is.decimal("TaxReduction")
    tax_reduction_type: _enums.OrderTaxReductionType | None = _is.enum("TaxReductionType")
    terms_of_delivery: str | None = _is.text("TermsOfDelivery")
    terms_of_payment: str | None = _is.text("TermsOfPayment")
    time_basis_reference: str | None = _is.reference("TimeBasisReference")
    total: Decimal | None = _is.decimal("Total")
    total_to_pay: Decimal | None = _is.decimal("TotalToPay")
    total_vat: Decimal | None = _is.decimal("TotalVAT")
    vat_included: bool | None = _is.boolean("VATIncluded")
    warehouse_ready: bool | None = _is.boolean("WarehouseReady")
    way_of_delivery: str | None = _is.text("WayOfDelivery")
    your_order_number: str | None = _is.text("YourOrderNumber")
    your_reference: str | None = _is.text("YourReference")
    zip_code: str | None = _is.text("ZipCode")
