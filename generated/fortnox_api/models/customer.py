from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_api import models as _enums
from fortnox_api.models.customer_default_delivery_types import CustomerDefaultDeliveryTypes
from fortnox_api.models.customer_default_templates import CustomerDefaultTemplates
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Customer(Model):
    """Customer, returned by `customers.create`, `customers.get` and `customers.update`."""

    url: str | None = _is.text("@url")
    active: bool | None = _is.boolean("Active")
    address1: str | None = _is.text("Address1")
    address2: str | None = _is.text("Address2")
    city: str | None = _is.text("City")
    comments: str | None = _is.text("Comments")
    cost_center: str | None = _is.text("CostCenter")
    country: str | None = _is.text("Country")
    country_code: str | None = _is.text("CountryCode")
    currency: str | None = _is.text("Currency")
    customer_number: str | None = _is.text("CustomerNumber")
    default_delivery_types: CustomerDefaultDeliveryTypes | None = _is.nested(
        "DefaultDeliveryTypes", CustomerDefaultDeliveryTypes
    )
    default_templates: CustomerDefaultTemplates | None = _is.nested("DefaultTemplates", CustomerDefaultTemplates)
    delivery_address1: str | None = _is.text("DeliveryAddress1")
    delivery_address2: str | None = _is.text("DeliveryAddress2")
    delivery_city: str | None = _is.text("DeliveryCity")
    delivery_country: str | None = _is.text("DeliveryCountry")
    delivery_country_code: str | None = _is.text("DeliveryCountryCode")
    delivery_fax: str | None = _is.text("DeliveryFax")
    delivery_name: str | None = _is.text("DeliveryName")
    delivery_phone1: str | None = _is.text("DeliveryPhone1")
    delivery_phone2: str | None = _is.text("DeliveryPhone2")
    delivery_zip_code: str | None = _is.text("DeliveryZipCode")
    email: str | None = _is.text("Email")
    email_invoice: str | None = _is.text("EmailInvoice")
    email_invoice_bcc: str | None = _is.text("EmailInvoiceBCC")
    email_invoice_cc: str | None = _is.text("EmailInvoiceCC")
    email_offer: str | None = _is.text("EmailOffer")
    email_offer_bcc: str | None = _is.text("EmailOfferBCC")
    email_offer_cc: str | None = _is.text("EmailOfferCC")
    email_order: str | None = _is.text("EmailOrder")
    email_order_bcc: str | None = _is.text("EmailOrderBCC")
    email_order_cc: str | None = _is.text("EmailOrderCC")
    external_reference: str | None = _is.text("ExternalReference")
    fax: str | None = _is.text("Fax")
    gln: str | None = _is.text("GLN")
    gln_delivery: str | None = _is.text("GLNDelivery")
    invoice_administration_fee: Decimal | None = _is.decimal("InvoiceAdministrationFee")
    invoice_discount: Decimal | None = _is.decimal("InvoiceDiscount")
    invoice_freight: Decimal | None = _is.decimal("InvoiceFreight")
    invoice_remark: str | None = _is.text("InvoiceRemark")
    name: str | None = _is.text("Name")
    organisation_number: str | None = _is.text("OrganisationNumber")
    our_reference: str | None = _is.text("OurReference")
    phone1: str | None = _is.text("Phone1")
    phone2: str | None = _is.text("Phone2")
    price_list: str | None = _is.text("PriceList")
    project: str | None = _is.text("Project")
    sales_account: int | None = _is.integer("SalesAccount")
    show_price_vat_included: bool | None = _is.boolean("ShowPriceVATIncluded")
    terms_of_delivery: str | None = _is.text("TermsOfDelivery")
    terms_of_payment: str | None = _is.text("TermsOfPayment")
    type: _enums.CustomerType | None = _is.enum("Type")
    vat_number: str | None = _is.text("VATNumber")
    vat_type: _enums.CustomerVATType | None = _is.enum("VATType")
    visiting_address: str | None = _is.text("VisitingAddress")
    visiting_city: str | None = _is.text("VisitingCity")
    visiting_country: str | None = _is.text("VisitingCountry")
    visiting_country_code: str | None = _is.text("VisitingCountryCode")
    visiting_zip_code: str | None = _is.text("VisitingZipCode")
    www: str | None = _is.text("WWW")
    way_of_delivery: str | None = _is.text("WayOfDelivery")
    your_reference: str | None = _is.text("YourReference")
    zip_code: str | None = _is.text("ZipCode")
