from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_api.models import warehouse as _enums
from fortnox_api.models.warehouse.document_reference import DocumentReference
from fortnox_api.models.warehouse.purchase_order_row import PurchaseOrderRow
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class PurchaseOrder(Model):
    """Purchase order, returned by 5 operations, row of 1 operation.

    Returned by `warehouse.purchase_orders.create`, `warehouse.purchase_orders.get`,
    `warehouse.purchase_orders.replace`, `warehouse.purchase_orders.set_response` and
    `warehouse.purchase_orders.set_responses`.
    Row of `warehouse.purchase_orders.list`.
    """

    confirmation_email: str | None = _is.text("confirmationEmail")
    cost_center_code: str | None = _is.text("costCenterCode")
    currency_code: str | None = _is.text("currencyCode")
    currency_rate: Decimal | None = _is.decimal("currencyRate")
    currency_unit: int | None = _is.integer("currencyUnit")
    customer_id: str | None = _is.text("customerId")
    customer_name: str | None = _is.text("customerName")
    customer_number: str | None = _is.text("customerNumber")
    delivery_address: str | None = _is.text("deliveryAddress")
    delivery_address2: str | None = _is.text("deliveryAddress2")
    delivery_city: str | None = _is.text("deliveryCity")
    delivery_country_code: str | None = _is.text("deliveryCountryCode")
    delivery_date: _datetime.date | None = _is.date("deliveryDate")
    delivery_name: str | None = _is.text("deliveryName")
    delivery_zip_code: str | None = _is.text("deliveryZipCode")
    dropship: bool | None = _is.boolean("dropship")
    id: int | None = _is.integer("id")
    internal_reference: str | None = _is.text("internalReference")
    language_code: str | None = _is.text("languageCode")
    manually_completed: bool | None = _is.boolean("manuallyCompleted")
    message_to_supplier: str | None = _is.text("messageToSupplier")
    note: str | None = _is.text("note")
    order_date: _datetime.date | None = _is.date("orderDate")
    order_value: Decimal | None = _is.decimal("orderValue")
    order_value_in_sek: Decimal | None = _is.decimal("orderValueInSEK")
    our_reference: str | None = _is.text("ourReference")
    outbound_document_reference: DocumentReference | None = _is.nested("outboundDocumentReference", DocumentReference)
    payment_terms_code: str | None = _is.text("paymentTermsCode")
    project_id: str | None = _is.text("projectId")
    purchase_order_state: _enums.PurchaseOrderPurchaseOrderState | None = _is.enum("purchaseOrderState")
    purchase_type: _enums.PurchaseOrderPurchaseType | None = _is.enum("purchaseType")
    response_state: _enums.PurchaseOrderResponseState | None = _is.enum("responseState")
    rows: list[PurchaseOrderRow] = _is.rows("rows", PurchaseOrderRow)
    stock_point_code: str | None = _is.text("stockPointCode")
    stock_point_id: str | None = _is.text("stockPointId")
    supplier: str | None = _is.text("supplier")
    supplier_address: str | None = _is.text("supplierAddress")
    supplier_address2: str | None = _is.text("supplierAddress2")
    supplier_city: str | None = _is.text("supplierCity")
    supplier_country_code: str | None = _is.text("supplierCountryCode")
    supplier_email: str | None = _is.text("supplierEmail")
    supplier_name: str | None = _is.text("supplierName")
    supplier_number: str | None = _is.text("supplierNumber")
    supplier_post_code: str | None = _is.text("supplierPostCode")
    total_received_quantity: Decimal | None = _is.decimal("totalReceivedQuantity")
    translated_response_state: str | None = _is.text("translatedResponseState")
    voided: bool | None = _is.boolean("voided")
    your_reference: str | None = _is.text("yourReference")
