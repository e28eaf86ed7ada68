from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define

from fortnox_api.models.customer_default_delivery_types import CustomerDefaultDeliveryTypes
from fortnox_api.models.customer_default_templates import CustomerDefaultTemplates
from fortnox_core.model import Model, boolean, choice, decimal, nested, text

if TYPE_CHECKING:
    from fortnox_api.models.choices import CustomerType, CustomerVATType


@define(slots=True, kw_only=True)
class Customer(Model):
    """Customer."""

    url: str | None = text("@url")
    active: bool | None = boolean("Active")
    address1: str | None = text("Address1")
    address2: str | None = text("Address2")
    city: str | None = text("City")
    comments: str | None = text("Comments")
    cost_center: str | None = text("CostCenter")
    country: str | None = text("Country")
    country_code: str | None = text("CountryCode")
    currency: str | None = text("Currency")
    customer_number: str | None = text("CustomerNumber")
    default_delivery_types: CustomerDefaultDeliveryTypes | None = nested(
        "DefaultDeliveryTypes", CustomerDefaultDeliveryTypes
    )
    default_templates: CustomerDefaultTemplates | None = nested("DefaultTemplates", CustomerDefaultTemplates)
    delivery_address1: str | None = text("DeliveryAddress1")
    delivery_address2: str | None = text("DeliveryAddress2")
    delivery_city: str | None = text("DeliveryCity")
    delivery_country: str | None = text("DeliveryCountry")
    delivery_country_code: str | None = text("DeliveryCountryCode")
    delivery_fax: str | None = text("DeliveryFax")
    delivery_name: str | None = text("DeliveryName")
    delivery_phone1: str | None = text("DeliveryPhone1")
    delivery_phone2: str | None = text("DeliveryPhone2")
    delivery_zip_code: str | None = text("DeliveryZipCode")
    email: str | None = text("Email")
    email_invoice: str | None = text("EmailInvoice")
    email_invoice_bcc: str | None = text("EmailInvoiceBCC")
    email_invoice_cc: str | None = text("EmailInvoiceCC")
    email_offer: str | None = text("EmailOffer")
    email_offer_bcc: str | None = text("EmailOfferBCC")
    email_offer_cc: str | None = text("EmailOfferCC")
    email_order: str | None = text("EmailOrder")
    email_order_bcc: str | None = text("EmailOrderBCC")
    email_order_cc: str | None = text("EmailOrderCC")
    external_reference: str | None = text("ExternalReference")
    fax: str | None = text("Fax")
    gln: str | None = text("GLN")
    gln_delivery: str | None = text("GLNDelivery")
    invoice_administration_fee: Decimal | None = decimal("InvoiceAdministrationFee")
    invoice_discount: Decimal | None = decimal("InvoiceDiscount")
    invoice_freight: Decimal | None = decimal("InvoiceFreight")
    invoice_remark: str | None = text("InvoiceRemark")
    name: str | None = text("Name")
    organisation_number: str | None = text("OrganisationNumber")
    our_reference: str | None = text("OurReference")
    phone1: str | None = text("Phone1")
    phone2: str | None = text("Phone2")
    price_list: str | None = text("PriceList")
    project: str | None = text("Project")
    sales_account: str | None = text("SalesAccount")
    show_price_vat_included: bool | None = boolean("ShowPriceVATIncluded")
    terms_of_delivery: str | None = text("TermsOfDelivery")
    terms_of_payment: str | None = text("TermsOfPayment")
    type: CustomerType | None = choice("Type")
    vat_number: str | None = text("VATNumber")
    vat_type: CustomerVATType | None = choice("VATType")
    visiting_address: str | None = text("VisitingAddress")
    visiting_city: str | None = text("VisitingCity")
    visiting_country: str | None = text("VisitingCountry")
    visiting_country_code: str | None = text("VisitingCountryCode")
    visiting_zip_code: str | None = text("VisitingZipCode")
    www: str | None = text("WWW")
    way_of_delivery: str | None = text("WayOfDelivery")
    your_reference: str | None = text("YourReference")
    zip_code: str | None = text("ZipCode")
