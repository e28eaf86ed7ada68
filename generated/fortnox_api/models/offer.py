from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define

from fortnox_api.models.offer_email_information import OfferEmailInformation
from fortnox_api.models.offer_label import OfferLabel
from fortnox_api.models.offer_row import OfferRow
from fortnox_core.model import Model, boolean, choice, day, decimal, integer, nested, rows, text

if TYPE_CHECKING:
    from fortnox_api.models.choices import OfferTaxReductionType


@define(slots=True, kw_only=True)
class Offer(Model):
    """Offer."""

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
    currency_unit: int | None = integer("CurrencyUnit")
    customer_name: str | None = text("CustomerName")
    customer_number: str | None = text("CustomerNumber")
    delivery_address1: str | None = text("DeliveryAddress1")
    delivery_address2: str | None = text("DeliveryAddress2")
    delivery_city: str | None = text("DeliveryCity")
    delivery_country: str | None = text("DeliveryCountry")
    delivery_date: date | None = day("DeliveryDate")
    delivery_name: str | None = text("DeliveryName")
    delivery_zip_code: str | None = text("DeliveryZipCode")
    document_number: str | None = text("DocumentNumber")
    email_information: OfferEmailInformation | None = nested("EmailInformation", OfferEmailInformation)
    expire_date: date | None = day("ExpireDate")
    freight: Decimal | None = decimal("Freight")
    freight_vat: Decimal | None = decimal("FreightVAT")
    gross: Decimal | None = decimal("Gross")
    house_work: bool | None = boolean("HouseWork")
    invoice_reference: str | None = text("InvoiceReference")
    labels: list[OfferLabel] = rows("Labels", OfferLabel)
    language: str | None = text("Language")
    net: Decimal | None = decimal("Net")
    not_completed: bool | None = boolean("NotCompleted")
    offer_date: date | None = day("OfferDate")
    offer_rows: list[OfferRow] = rows("OfferRows", OfferRow)
    order_reference: str | None = text("OrderReference")
    organisation_number: str | None = text("OrganisationNumber")
    our_reference: str | None = text("OurReference")
    phone1: str | None = text("Phone1")
    phone2: str | None = text("Phone2")
    price_list: str | None = text("PriceList")
    print_template: str | None = text("PrintTemplate")
    project: str | None = text("Project")
    remarks: str | None = text("Remarks")
    round_off: Decimal | None = decimal("RoundOff")
    sent: bool | None = boolean("Sent")
    tax_reduction: int | None = integer("TaxReduction")
    tax_reduction_type: OfferTaxReductionType | None = choice("TaxReductionType")
    terms_of_delivery: str | None = text("TermsOfDelivery")
    terms_of_payment: str | None = text("TermsOfPayment")
    total: Decimal | None = decimal("Total")
    total_to_pay: Decimal | None = decimal("TotalToPay")
    total_vat: Decimal | None = decimal("TotalVAT")
    vat_included: bool | None = boolean("VATIncluded")
    way_of_delivery: str | None = text("WayOfDelivery")
    your_reference: str | None = text("YourReference")
    your_reference_number: str | None = text("YourReferenceNumber")
    zip_code: str | None = text("ZipCode")
