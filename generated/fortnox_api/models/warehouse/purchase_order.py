from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define

from fortnox_api.models.warehouse.document_reference import DocumentReference
from fortnox_api.models.warehouse.purchase_order_row import PurchaseOrderRow
from fortnox_core.model import Model, boolean, choice, day, decimal, integer, nested, rows, text

if TYPE_CHECKING:
    from fortnox_api.models.warehouse.choices import (
        PurchaseOrderPurchaseOrderState,
        PurchaseOrderPurchaseType,
        PurchaseOrderResponseState,
    )


@define(slots=True, kw_only=True)
class PurchaseOrder(Model):
    """Purchase order."""

    confirmation_email: str | None = text("confirmationEmail")
    cost_center_code: str | None = text("costCenterCode")
    currency_code: str | None = text("currencyCode")
    currency_rate: Decimal | None = decimal("currencyRate")
    currency_unit: int | None = integer("currencyUnit")
    customer_id: str | None = text("customerId")
    customer_name: str | None = text("customerName")
    customer_number: str | None = text("customerNumber")
    delivery_address: str | None = text("deliveryAddress")
    delivery_address2: str | None = text("deliveryAddress2")
    delivery_city: str | None = text("deliveryCity")
    delivery_country_code: str | None = text("deliveryCountryCode")
    delivery_date: date | None = day("deliveryDate")
    delivery_name: str | None = text("deliveryName")
    delivery_zip_code: str | None = text("deliveryZipCode")
    dropship: bool | None = boolean("dropship")
    id: int | None = integer("id")
    internal_reference: str | None = text("internalReference")
    language_code: str | None = text("languageCode")
    manually_completed: bool | None = boolean("manuallyCompleted")
    message_to_supplier: str | None = text("messageToSupplier")
    note: str | None = text("note")
    order_date: date | None = day("orderDate")
    order_value: Decimal | None = decimal("orderValue")
    order_value_in_sek: Decimal | None = decimal("orderValueInSEK")
    our_reference: str | None = text("ourReference")
    outbound_document_reference: DocumentReference | None = nested("outboundDocumentReference", DocumentReference)
    payment_terms_code: str | None = text("paymentTermsCode")
    project_id: str | None = text("projectId")
    purchase_order_state: PurchaseOrderPurchaseOrderState | None = choice("purchaseOrderState")
    purchase_type: PurchaseOrderPurchaseType | None = choice("purchaseType")
    response_state: PurchaseOrderResponseState | None = choice("responseState")
    rows: list[PurchaseOrderRow] = rows("rows", PurchaseOrderRow)
    stock_point_code: str | None = text("stockPointCode")
    stock_point_id: str | None = text("stockPointId")
    supplier: str | None = text("supplier")
    supplier_address: str | None = text("supplierAddress")
    supplier_address2: str | None = text("supplierAddress2")
    supplier_city: str | None = text("supplierCity")
    supplier_country_code: str | None = text("supplierCountryCode")
    supplier_email: str | None = text("supplierEmail")
    supplier_name: str | None = text("supplierName")
    supplier_number: str | None = text("supplierNumber")
    supplier_post_code: str | None = text("supplierPostCode")
    total_received_quantity: Decimal | None = decimal("totalReceivedQuantity")
    translated_response_state: str | None = text("translatedResponseState")
    voided: bool | None = boolean("voided")
    your_reference: str | None = text("yourReference")
