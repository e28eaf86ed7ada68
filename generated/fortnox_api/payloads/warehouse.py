"""Payloads: every key with Fortnox's own name. An absent key is not sent, None is sent as null."""

import sys

if sys.version_info >= (3, 12):
    from typing import NotRequired, TypedDict
else:
    from typing_extensions import NotRequired, TypedDict

from fortnox_api.models.warehouse.choices import (
    CustomDocumentTypeCategory,
    CustomOutboundDocumentDeliveryState,
    ProductionOrderDocumentState,
    ProductionOrderProductionState,
    PurchaseOrderPurchaseOrderState,
    PurchaseOrderPurchaseType,
    PurchaseOrderResponseState,
    ResponseStateChangeResponseState,
    StocktakingState,
)
from fortnox_core.payload import DateInput, DecimalInput, TextNumber


class AverageCostReplace(TypedDict):
    """Average cost, part of `CustomOutboundDocumentReplace`."""

    averageCostInSEK: NotRequired[DecimalInput | None]
    itemId: NotRequired[str | None]
    stockPointId: NotRequired[str | None]


class CurrencyReplace(TypedDict):
    """Currency, part of `CustomInboundDocumentReplace`.

    Required: currency, rate.

    Limits:
        Exactly 3 characters: currency.
        At least 1e-06: rate.
        At least 1: unit.
    """

    currency: str
    rate: DecimalInput
    unit: NotRequired[int | None]


class CustomDocumentTypeCreate(TypedDict):
    """Custom document type, body of `warehouse.custom_document_types.create`.

    Required: category, referenceType.

    Limits:
        At most 25 characters, pattern ^[a-zA-Z0-9_-]+$: referenceType.
    """

    category: CustomDocumentTypeCategory
    referenceType: str


class CustomInboundDocumentRowReplace(TypedDict):
    """Custom inbound document row, part of `CustomInboundDocumentReplace`.

    Required: itemId, quantity.

    Limits:
        At most 50 characters: batch, itemId, itemUnit.
        At most 25 characters: costCenterCode, projectId.
        At most 200 characters: itemDescription.
        At least 1: rowId.
    """

    batch: NotRequired[str | None]
    costCenterCode: NotRequired[str | None]
    directCost: NotRequired[DecimalInput | None]
    freightCost: NotRequired[DecimalInput | None]
    itemDescription: NotRequired[str | None]
    itemId: str
    itemUnit: NotRequired[str | None]
    otherCost: NotRequired[DecimalInput | None]
    projectId: NotRequired[str | None]
    quantity: DecimalInput
    rowId: NotRequired[int | None]
    stockLocationCode: NotRequired[str | None]
    stockLocationId: NotRequired[str | None]
    stockPointCode: NotRequired[str | None]
    stockPointId: NotRequired[str | None]


class CustomOutboundDocumentRowReplace(TypedDict):
    """Custom outbound document row, part of `CustomOutboundDocumentReplace`.

    Required: itemId, quantity.

    Limits:
        At most 25 characters: costCenterCode, projectId.
        At most 200 characters: itemDescription.
        At most 50 characters: itemId, itemUnit.
        At least 1: rowId.
    """

    costCenterCode: NotRequired[str | None]
    deliveredQuantity: NotRequired[DecimalInput | None]
    forcedQuantity: NotRequired[DecimalInput | None]
    itemDescription: NotRequired[str | None]
    itemId: str
    itemUnit: NotRequired[str | None]
    projectId: NotRequired[str | None]
    quantity: DecimalInput
    reservedQuantity: NotRequired[DecimalInput | None]
    rowId: NotRequired[int | None]
    stockLocationId: NotRequired[str | None]
    stockPointId: NotRequired[str | None]


class DocumentReferenceCreate(TypedDict):
    """Document reference, part of `PurchaseOrderCreate`."""

    id: NotRequired[str | None]
    type: NotRequired[str | None]


class DocumentReferenceReplace(TypedDict):
    """Document reference, part of `PurchaseOrderReplace`."""

    id: NotRequired[str | None]
    type: NotRequired[str | None]


class IncomingGoodsRowCreate(TypedDict):
    """Incoming goods row, part of `IncomingGoodsCreate`.

    Required: backOrderQuantity, invoicedQuantity, itemId, orderedQuantity, receivedQuantity, takenQuantity.

    Limits:
        At least 0: backOrderQuantity, invoicedQuantity, orderedQuantity, receivedQuantity, takenQuantity.
        At most 50 characters: batch, itemId.
    """

    backOrderQuantity: DecimalInput
    batch: NotRequired[str | None]
    costCenterCode: NotRequired[str | None]
    directCost: NotRequired[DecimalInput | None]
    id: NotRequired[str | None]
    invoicedQuantity: DecimalInput
    isStockItem: NotRequired[bool | None]
    itemDescription: NotRequired[str | None]
    itemId: str
    itemUnit: NotRequired[str | None]
    orderedQuantity: DecimalInput
    projectId: NotRequired[str | None]
    purchaseOrderId: NotRequired[int | None]
    purchaseOrderRowId: NotRequired[str | None]
    receivedQuantity: DecimalInput
    remainingOrderedQuantity: NotRequired[DecimalInput | None]
    rowOrder: NotRequired[int | None]
    stockLocationCode: NotRequired[str | None]
    stockLocationId: NotRequired[str | None]
    stockLocationName: NotRequired[str | None]
    stockPointCode: NotRequired[str | None]
    stockPointId: NotRequired[str | None]
    stockPointName: NotRequired[str | None]
    takenQuantity: DecimalInput


class IncomingGoodsRowReplace(TypedDict):
    """Incoming goods row, part of `IncomingGoodsReplace`.

    Required: backOrderQuantity, invoicedQuantity, itemId, orderedQuantity, receivedQuantity, takenQuantity.

    Limits:
        At least 0: backOrderQuantity, invoicedQuantity, orderedQuantity, receivedQuantity, takenQuantity.
        At most 50 characters: batch, itemId.
    """

    backOrderQuantity: DecimalInput
    batch: NotRequired[str | None]
    costCenterCode: NotRequired[str | None]
    directCost: NotRequired[DecimalInput | None]
    id: NotRequired[str | None]
    invoicedQuantity: DecimalInput
    isStockItem: NotRequired[bool | None]
    itemDescription: NotRequired[str | None]
    itemId: str
    itemUnit: NotRequired[str | None]
    orderedQuantity: DecimalInput
    projectId: NotRequired[str | None]
    purchaseOrderId: NotRequired[int | None]
    purchaseOrderRowId: NotRequired[str | None]
    receivedQuantity: DecimalInput
    remainingOrderedQuantity: NotRequired[DecimalInput | None]
    rowOrder: NotRequired[int | None]
    stockLocationCode: NotRequired[str | None]
    stockLocationId: NotRequired[str | None]
    stockLocationName: NotRequired[str | None]
    stockPointCode: NotRequired[str | None]
    stockPointId: NotRequired[str | None]
    stockPointName: NotRequired[str | None]
    takenQuantity: DecimalInput


class IncomingGoodsRowUpdate(TypedDict):
    """Incoming goods row, part of `IncomingGoodsUpdate`.

    Limits:
        At least 0: backOrderQuantity, invoicedQuantity, orderedQuantity, receivedQuantity, takenQuantity.
        At most 50 characters: batch, itemId.
    """

    backOrderQuantity: NotRequired[DecimalInput | None]
    batch: NotRequired[str | None]
    costCenterCode: NotRequired[str | None]
    directCost: NotRequired[DecimalInput | None]
    id: NotRequired[str | None]
    invoicedQuantity: NotRequired[DecimalInput | None]
    isStockItem: NotRequired[bool | None]
    itemDescription: NotRequired[str | None]
    itemId: NotRequired[str | None]
    itemUnit: NotRequired[str | None]
    orderedQuantity: NotRequired[DecimalInput | None]
    projectId: NotRequired[str | None]
    purchaseOrderId: NotRequired[int | None]
    purchaseOrderRowId: NotRequired[str | None]
    receivedQuantity: NotRequired[DecimalInput | None]
    remainingOrderedQuantity: NotRequired[DecimalInput | None]
    rowOrder: NotRequired[int | None]
    stockLocationCode: NotRequired[str | None]
    stockLocationId: NotRequired[str | None]
    stockLocationName: NotRequired[str | None]
    stockPointCode: NotRequired[str | None]
    stockPointId: NotRequired[str | None]
    stockPointName: NotRequired[str | None]
    takenQuantity: NotRequired[DecimalInput | None]


class IncomingGoodsUpdate(TypedDict):
    """Incoming goods, body of `warehouse.incoming_goods.update`.

    Limits:
        At most 50 characters: deliveryNoteId.
        At most 1000 characters: note.
        At most 1024 characters: supplierName, supplierNumber.
    """

    completed: NotRequired[bool | None]
    costCenterCode: NotRequired[str | None]
    date: NotRequired[DateInput | None]
    deliveryNoteId: NotRequired[str | None]
    hasDeliveryNote: NotRequired[bool | None]
    id: NotRequired[int | None]
    note: NotRequired[str | None]
    projectId: NotRequired[str | None]
    released: NotRequired[bool | None]
    rows: NotRequired[list[IncomingGoodsRowUpdate] | None]
    stockPointCode: NotRequired[str | None]
    stockPointId: NotRequired[str | None]
    stockPointName: NotRequired[str | None]
    supplierName: NotRequired[str | None]
    supplierNumber: NotRequired[TextNumber | None]
    voided: NotRequired[bool | None]


class ManualInboundDocumentRowCreate(TypedDict):
    """Manual inbound document row, part of `ManualInboundDocumentCreate`.

    Required: itemId, quantity.

    Limits:
        At most 50 characters: batch, itemId.
        At least 0: directCost, freightCost, otherCost.
        At least 0.01: quantity.
    """

    batch: NotRequired[str | None]
    costCenterCode: NotRequired[str | None]
    directCost: NotRequired[DecimalInput | None]
    freightCost: NotRequired[DecimalInput | None]
    itemDescription: NotRequired[str | None]
    itemId: str
    itemUnit: NotRequired[str | None]
    otherCost: NotRequired[DecimalInput | None]
    projectId: NotRequired[str | None]
    quantity: DecimalInput
    rowId: NotRequired[int | None]
    stockLocationCode: NotRequired[str | None]
    stockLocationId: NotRequired[str | None]
    stockLocationName: NotRequired[str | None]
    stockPointCode: NotRequired[str | None]
    stockPointId: NotRequired[str | None]
    stockPointName: NotRequired[str | None]


class ManualInboundDocumentRowReplace(TypedDict):
    """Manual inbound document row, part of `ManualInboundDocumentReplace`.

    Required: itemId, quantity.

    Limits:
        At most 50 characters: batch, itemId.
        At least 0: directCost, freightCost, otherCost.
        At least 0.01: quantity.
    """

    batch: NotRequired[str | None]
    costCenterCode: NotRequired[str | None]
    directCost: NotRequired[DecimalInput | None]
    freightCost: NotRequired[DecimalInput | None]
    itemDescription: NotRequired[str | None]
    itemId: str
    itemUnit: NotRequired[str | None]
    otherCost: NotRequired[DecimalInput | None]
    projectId: NotRequired[str | None]
    quantity: DecimalInput
    rowId: NotRequired[int | None]
    stockLocationCode: NotRequired[str | None]
    stockLocationId: NotRequired[str | None]
    stockLocationName: NotRequired[str | None]
    stockPointCode: NotRequired[str | None]
    stockPointId: NotRequired[str | None]
    stockPointName: NotRequired[str | None]


class ManualInboundDocumentUpdate(TypedDict):
    """Manual inbound document, body of `warehouse.inbound_deliveries.update`.

    Limits:
        At most 1000 characters: note.
    """

    note: NotRequired[str | None]


class ManualOutboundDocumentRowCreate(TypedDict):
    """Manual outbound document row, part of `ManualOutboundDocumentCreate`.

    Required: itemId, quantity.

    Limits:
        At most 50 characters: itemId.
        At least 0.01: quantity.
    """

    costCenterCode: NotRequired[str | None]
    deliveredQuantity: NotRequired[DecimalInput | None]
    forcedQuantity: NotRequired[DecimalInput | None]
    itemDescription: NotRequired[str | None]
    itemId: str
    itemUnit: NotRequired[str | None]
    projectId: NotRequired[str | None]
    quantity: DecimalInput
    stockLocationCode: NotRequired[str | None]
    stockLocationId: NotRequired[str | None]
    stockLocationName: NotRequired[str | None]
    stockPointCode: NotRequired[str | None]
    stockPointId: NotRequired[str | None]
    stockPointName: NotRequired[str | None]


class ManualOutboundDocumentRowReplace(TypedDict):
    """Manual outbound document row, part of `ManualOutboundDocumentReplace`.

    Required: itemId, quantity.

    Limits:
        At most 50 characters: itemId.
        At least 0.01: quantity.
    """

    costCenterCode: NotRequired[str | None]
    deliveredQuantity: NotRequired[DecimalInput | None]
    forcedQuantity: NotRequired[DecimalInput | None]
    itemDescription: NotRequired[str | None]
    itemId: str
    itemUnit: NotRequired[str | None]
    projectId: NotRequired[str | None]
    quantity: DecimalInput
    stockLocationCode: NotRequired[str | None]
    stockLocationId: NotRequired[str | None]
    stockLocationName: NotRequired[str | None]
    stockPointCode: NotRequired[str | None]
    stockPointId: NotRequired[str | None]
    stockPointName: NotRequired[str | None]


class ManualOutboundDocumentUpdate(TypedDict):
    """Manual outbound document, body of `warehouse.outbound_deliveries.update`.

    Limits:
        At most 1000 characters: note.
    """

    note: NotRequired[str | None]


class PackageItemCreate(TypedDict):
    """Package item, part of `ProductionOrderCreate`.

    Required: itemId, quantityRequired.
    """

    itemDescription: NotRequired[str | None]
    itemId: str
    itemUnit: NotRequired[str | None]
    quantityRequired: DecimalInput
    quantityReserved: NotRequired[DecimalInput | None]
    totalQuantityRequired: NotRequired[DecimalInput | None]


class PackageItemReplace(TypedDict):
    """Package item, part of `ProductionOrderReplace`.

    Required: itemId, quantityRequired.
    """

    itemDescription: NotRequired[str | None]
    itemId: str
    itemUnit: NotRequired[str | None]
    quantityRequired: DecimalInput
    quantityReserved: NotRequired[DecimalInput | None]
    totalQuantityRequired: NotRequired[DecimalInput | None]


class PartialPurchaseOrderUpdate(TypedDict):
    """Partial purchase order, body of `warehouse.purchase_orders.update`.

    Limits:
        At most 50 characters: internalReference.
        At most 1000 characters: messageToSupplier, note.
        At most 1024 characters: supplierName.
    """

    deliveryDate: NotRequired[DateInput | None]
    internalReference: NotRequired[str | None]
    messageToSupplier: NotRequired[str | None]
    note: NotRequired[str | None]
    supplierName: NotRequired[str | None]


class ProductionOrderCreate(TypedDict):
    """Production order, body of `warehouse.production_orders.create`.

    Required: productionState, quantity, startDate.

    Limits:
        At most 1000 characters: note.
        At least 0.01: quantity.
    """

    batch: NotRequired[str | None]
    costCenterCode: NotRequired[str | None]
    documentState: NotRequired[ProductionOrderDocumentState | None]
    id: NotRequired[int | None]
    inboundStockLocationId: NotRequired[str | None]
    inboundStockPointId: NotRequired[str | None]
    itemDescription: NotRequired[str | None]
    itemId: NotRequired[str | None]
    itemUnit: NotRequired[str | None]
    note: NotRequired[str | None]
    outboundStockPointId: NotRequired[str | None]
    packageItems: NotRequired[list[PackageItemCreate] | None]
    productionDate: NotRequired[DateInput | None]
    productionState: ProductionOrderProductionState
    projectId: NotRequired[str | None]
    quantity: DecimalInput
    startDate: DateInput


class ProductionOrderReplace(TypedDict):
    """Production order, body of `warehouse.production_orders.replace`.

    Required: productionState, quantity, startDate.

    Limits:
        At most 1000 characters: note.
        At least 0.01: quantity.
    """

    batch: NotRequired[str | None]
    costCenterCode: NotRequired[str | None]
    documentState: NotRequired[ProductionOrderDocumentState | None]
    id: NotRequired[int | None]
    inboundStockLocationId: NotRequired[str | None]
    inboundStockPointId: NotRequired[str | None]
    itemDescription: NotRequired[str | None]
    itemId: NotRequired[str | None]
    itemUnit: NotRequired[str | None]
    note: NotRequired[str | None]
    outboundStockPointId: NotRequired[str | None]
    packageItems: NotRequired[list[PackageItemReplace] | None]
    productionDate: NotRequired[DateInput | None]
    productionState: ProductionOrderProductionState
    projectId: NotRequired[str | None]
    quantity: DecimalInput
    startDate: DateInput


class ProductionOrderUpdate(TypedDict):
    """Production order, body of `warehouse.production_orders.update`.

    Limits:
        At most 1000 characters: note.
    """

    note: NotRequired[str | None]


class PurchaseOrderMailSettings(TypedDict):
    """Purchase order mail settings, body of `warehouse.purchase_orders.send`.

    Required: body, receiver, replyTo, subject.
    """

    body: str
    bodyAsHtml: NotRequired[str | None]
    receiver: str
    receiverCopy: NotRequired[str | None]
    receiverSecretCopy: NotRequired[str | None]
    replyTo: str
    senderName: NotRequired[str | None]
    subject: str


class PurchaseOrderRowNoteCreate(TypedDict):
    """Purchase order row note, part of `PurchaseOrderRowCreate`."""

    note: NotRequired[str | None]
    purchaseOrderId: NotRequired[int | None]
    purchaseOrderRowId: NotRequired[str | None]
    rowNum: NotRequired[int | None]


class PurchaseOrderRowNoteReplace(TypedDict):
    """Purchase order row note, part of `PurchaseOrderRowReplace`."""

    note: NotRequired[str | None]
    purchaseOrderId: NotRequired[int | None]
    purchaseOrderRowId: NotRequired[str | None]
    rowNum: NotRequired[int | None]


class PurchaseOrderRowReplace(TypedDict):
    """Purchase order row, part of `PurchaseOrderReplace`.

    Required: currencyCode, itemId, orderedQuantity, remainingOrderedQuantity.

    Limits:
        At most 25 characters: costCenterCode, projectId.
        Exactly 3 characters: currencyCode.
        At most 50 characters: itemId.
        At least 0: orderedQuantity, price, remainingOrderedQuantity.
    """

    backOrderQuantity: NotRequired[DecimalInput | None]
    costCenterCode: NotRequired[str | None]
    currencyCode: str
    id: NotRequired[str | None]
    isStockItem: NotRequired[bool | None]
    itemDescription: NotRequired[str | None]
    itemId: str
    itemUnit: NotRequired[str | None]
    notes: NotRequired[list[PurchaseOrderRowNoteReplace] | None]
    orderedQuantity: DecimalInput
    price: NotRequired[DecimalInput | None]
    projectId: NotRequired[str | None]
    purchaseOrderId: NotRequired[int | None]
    receivedQuantity: NotRequired[DecimalInput | None]
    remainingOrderedQuantity: DecimalInput
    rowNum: NotRequired[int | None]
    stockLocationCode: NotRequired[str | None]
    stockLocationId: NotRequired[str | None]
    stockLocationName: NotRequired[str | None]
    stockPointCode: NotRequired[str | None]
    stockPointId: NotRequired[str | None]
    stockPointName: NotRequired[str | None]


class ResponseStateChange(TypedDict):
    """Response state change, body of 2 operations.

    Body of `warehouse.purchase_orders.set_response` and `warehouse.purchase_orders.set_responses`.
    """

    responseState: NotRequired[ResponseStateChangeResponseState | None]


class StockLocationCreate(TypedDict):
    """Stock location, body of `warehouse.stock_points.create_stock_locations`, part of `StockPointCreate`.

    Required: code.

    Limits:
        At most 20 characters: code.
        At most 25 characters: name.
    """

    code: str
    id: NotRequired[str | None]
    name: NotRequired[str | None]
    stockPointId: NotRequired[str | None]


class StockLocationReplace(TypedDict):
    """Stock location, part of `StockPointReplace`.

    Required: code.

    Limits:
        At most 20 characters: code.
        At most 25 characters: name.
    """

    code: str
    id: NotRequired[str | None]
    name: NotRequired[str | None]
    stockPointId: NotRequired[str | None]


class StockPointCreate(TypedDict):
    """Stock point, body of `warehouse.stock_points.create`.

    Required: code, name.

    Limits:
        At most 10 characters: code, deliveryZipCode.
        At most 50 characters: deliveryAddress, deliveryAddress2, deliveryCity, deliveryName, deliveryPhone.
        At most 3 characters: deliveryCountryCode.
        At most 25 characters: name.
    """

    active: NotRequired[bool | None]
    code: str
    deliveryAddress: NotRequired[str | None]
    deliveryAddress2: NotRequired[str | None]
    deliveryCity: NotRequired[str | None]
    deliveryCountryCode: NotRequired[str | None]
    deliveryName: NotRequired[str | None]
    deliveryPhone: NotRequired[str | None]
    deliveryZipCode: NotRequired[str | None]
    id: NotRequired[str | None]
    name: str
    stockLocations: NotRequired[list[StockLocationCreate] | None]
    usingCompanyAddress: NotRequired[bool | None]


class StockPointReplace(TypedDict):
    """Stock point, body of `warehouse.stock_points.replace`.

    Required: code, name.

    Limits:
        At most 10 characters: code, deliveryZipCode.
        At most 50 characters: deliveryAddress, deliveryAddress2, deliveryCity, deliveryName, deliveryPhone.
        At most 3 characters: deliveryCountryCode.
        At most 25 characters: name.
    """

    active: NotRequired[bool | None]
    code: str
    deliveryAddress: NotRequired[str | None]
    deliveryAddress2: NotRequired[str | None]
    deliveryCity: NotRequired[str | None]
    deliveryCountryCode: NotRequired[str | None]
    deliveryName: NotRequired[str | None]
    deliveryPhone: NotRequired[str | None]
    deliveryZipCode: NotRequired[str | None]
    id: NotRequired[str | None]
    name: str
    stockLocations: NotRequired[list[StockLocationReplace] | None]
    usingCompanyAddress: NotRequired[bool | None]


class StockTransferRowCreate(TypedDict):
    """Stock transfer row, part of `StockTransferDocumentCreate`.

    Required: fromStockPointId, itemId, requestedQuantity, toStockPointId.

    Limits:
        At most 50 characters: itemId.
        At least 0.01: requestedQuantity.
    """

    fromStockLocationCode: NotRequired[str | None]
    fromStockLocationId: NotRequired[str | None]
    fromStockLocationName: NotRequired[str | None]
    fromStockPointCode: NotRequired[str | None]
    fromStockPointId: str
    fromStockPointName: NotRequired[str | None]
    itemDescription: NotRequired[str | None]
    itemId: str
    itemUnit: NotRequired[str | None]
    quantity: NotRequired[DecimalInput | None]
    requestedQuantity: DecimalInput
    rowNum: NotRequired[int | None]
    toStockLocationCode: NotRequired[str | None]
    toStockLocationId: NotRequired[str | None]
    toStockLocationName: NotRequired[str | None]
    toStockPointCode: NotRequired[str | None]
    toStockPointId: str
    toStockPointName: NotRequired[str | None]


class StockTransferRowReplace(TypedDict):
    """Stock transfer row, part of `StockTransferDocumentReplace`.

    Required: fromStockPointId, itemId, requestedQuantity, toStockPointId.

    Limits:
        At most 50 characters: itemId.
        At least 0.01: requestedQuantity.
    """

    fromStockLocationCode: NotRequired[str | None]
    fromStockLocationId: NotRequired[str | None]
    fromStockLocationName: NotRequired[str | None]
    fromStockPointCode: NotRequired[str | None]
    fromStockPointId: str
    fromStockPointName: NotRequired[str | None]
    itemDescription: NotRequired[str | None]
    itemId: str
    itemUnit: NotRequired[str | None]
    quantity: NotRequired[DecimalInput | None]
    requestedQuantity: DecimalInput
    rowNum: NotRequired[int | None]
    toStockLocationCode: NotRequired[str | None]
    toStockLocationId: NotRequired[str | None]
    toStockLocationName: NotRequired[str | None]
    toStockPointCode: NotRequired[str | None]
    toStockPointId: str
    toStockPointName: NotRequired[str | None]


class StocktakingRowCreate(TypedDict):
    """Stocktaking row, body of `warehouse.stocktaking.create_rows`, part of `StocktakingCreate`.

    Limits:
        At most 100 characters: countedBy.
        At most 50 characters: itemId.
    """

    countedBy: NotRequired[str | None]
    currentRowNo: NotRequired[int | None]
    hasPostReleaseStockChanges: NotRequired[bool | None]
    id: NotRequired[str | None]
    itemId: NotRequired[str | None]
    stockLocationId: NotRequired[str | None]
    stockPointId: NotRequired[str | None]
    stockTakenQuantity: NotRequired[DecimalInput | None]
    stockTakingId: NotRequired[int | None]
    stockTakingRowId: NotRequired[str | None]
    totalQuantityInStock: NotRequired[DecimalInput | None]


class StocktakingRowReplace(TypedDict):
    """Stocktaking row, part of `StocktakingReplace`.

    Limits:
        At most 100 characters: countedBy.
        At most 50 characters: itemId.
    """

    countedBy: NotRequired[str | None]
    currentRowNo: NotRequired[int | None]
    hasPostReleaseStockChanges: NotRequired[bool | None]
    id: NotRequired[str | None]
    itemId: NotRequired[str | None]
    stockLocationId: NotRequired[str | None]
    stockPointId: NotRequired[str | None]
    stockTakenQuantity: NotRequired[DecimalInput | None]
    stockTakingId: NotRequired[int | None]
    stockTakingRowId: NotRequired[str | None]
    totalQuantityInStock: NotRequired[DecimalInput | None]


class StocktakingSortParamsCreate(TypedDict):
    """Stocktaking sort params, part of `StocktakingCreate`."""

    primarySort: NotRequired[str | None]
    primarySortOrder: NotRequired[str | None]
    secondarySort: NotRequired[str | None]
    secondarySortOrder: NotRequired[str | None]


class StocktakingSortParamsReplace(TypedDict):
    """Stocktaking sort params, part of `StocktakingReplace`."""

    primarySort: NotRequired[str | None]
    primarySortOrder: NotRequired[str | None]
    secondarySort: NotRequired[str | None]
    secondarySortOrder: NotRequired[str | None]


class CustomInboundDocumentReplace(TypedDict):
    """Custom inbound document, body of `warehouse.custom_inbound_documents.replace`.

    Required: date, rows.

    Limits:
        At most 25 characters, pattern ^[0-9]+$: id.
        At most 1000 characters: note.
        At most 25 characters, pattern ^[a-zA-Z0-9_-]+$: type.
    """

    currency: NotRequired[CurrencyReplace | None]
    date: DateInput
    id: NotRequired[str | None]
    note: NotRequired[str | None]
    rows: list[CustomInboundDocumentRowReplace]
    type: NotRequired[str | None]
    voided: NotRequired[bool | None]
    warehouseReady: NotRequired[bool | None]


class CustomOutboundDocumentReplace(TypedDict):
    """Custom outbound document, body of `warehouse.custom_outbound_documents.replace`.

    Required: date, deliveryState, rows.

    Limits:
        At most 25 characters, pattern ^[0-9]+$: id.
        At most 1000 characters: note.
        At most 25 characters, pattern ^[a-zA-Z0-9_-]+$: referenceType.
    """

    averageCosts: NotRequired[list[AverageCostReplace] | None]
    date: DateInput
    deliveryState: CustomOutboundDocumentDeliveryState
    forcedDelivery: NotRequired[bool | None]
    id: NotRequired[str | None]
    note: NotRequired[str | None]
    referenceType: NotRequired[str | None]
    rows: list[CustomOutboundDocumentRowReplace]
    voided: NotRequired[bool | None]
    warehouseReady: NotRequired[bool | None]


class IncomingGoodsCreate(TypedDict):
    """Incoming goods, body of `warehouse.incoming_goods.create`.

    Required: deliveryNoteId.

    Limits:
        At most 50 characters: deliveryNoteId.
        At most 1000 characters: note.
        At most 1024 characters: supplierName, supplierNumber.
    """

    completed: NotRequired[bool | None]
    costCenterCode: NotRequired[str | None]
    date: NotRequired[DateInput | None]
    deliveryNoteId: str
    hasDeliveryNote: NotRequired[bool | None]
    id: NotRequired[int | None]
    note: NotRequired[str | None]
    projectId: NotRequired[str | None]
    released: NotRequired[bool | None]
    rows: NotRequired[list[IncomingGoodsRowCreate] | None]
    stockPointCode: NotRequired[str | None]
    stockPointId: NotRequired[str | None]
    stockPointName: NotRequired[str | None]
    supplierName: NotRequired[str | None]
    supplierNumber: NotRequired[TextNumber | None]
    voided: NotRequired[bool | None]


class IncomingGoodsReplace(TypedDict):
    """Incoming goods, body of `warehouse.incoming_goods.replace`.

    Required: deliveryNoteId.

    Limits:
        At most 50 characters: deliveryNoteId.
        At most 1000 characters: note.
        At most 1024 characters: supplierName, supplierNumber.
    """

    completed: NotRequired[bool | None]
    costCenterCode: NotRequired[str | None]
    date: NotRequired[DateInput | None]
    deliveryNoteId: str
    hasDeliveryNote: NotRequired[bool | None]
    id: NotRequired[int | None]
    note: NotRequired[str | None]
    projectId: NotRequired[str | None]
    released: NotRequired[bool | None]
    rows: NotRequired[list[IncomingGoodsRowReplace] | None]
    stockPointCode: NotRequired[str | None]
    stockPointId: NotRequired[str | None]
    stockPointName: NotRequired[str | None]
    supplierName: NotRequired[str | None]
    supplierNumber: NotRequired[TextNumber | None]
    voided: NotRequired[bool | None]


class ManualInboundDocumentCreate(TypedDict):
    """Manual inbound document, body of `warehouse.inbound_deliveries.create`.

    Required: currency, currencyRate, date, rows.

    Limits:
        Exactly 3 characters: currency.
        At least 1e-06: currencyRate.
        At least 1: currencyUnit.
        At most 1000 characters: note.
    """

    currency: str
    currencyRate: DecimalInput
    currencyUnit: NotRequired[int | None]
    date: DateInput
    note: NotRequired[str | None]
    released: NotRequired[bool | None]
    rows: list[ManualInboundDocumentRowCreate]
    stockPointCode: NotRequired[str | None]
    stockPointId: NotRequired[str | None]
    stockPointName: NotRequired[str | None]
    voided: NotRequired[bool | None]


class ManualInboundDocumentReplace(TypedDict):
    """Manual inbound document, body of `warehouse.inbound_deliveries.replace`.

    Required: currency, currencyRate, date, rows.

    Limits:
        Exactly 3 characters: currency.
        At least 1e-06: currencyRate.
        At least 1: currencyUnit.
        At most 1000 characters: note.
    """

    currency: str
    currencyRate: DecimalInput
    currencyUnit: NotRequired[int | None]
    date: DateInput
    note: NotRequired[str | None]
    released: NotRequired[bool | None]
    rows: list[ManualInboundDocumentRowReplace]
    stockPointCode: NotRequired[str | None]
    stockPointId: NotRequired[str | None]
    stockPointName: NotRequired[str | None]
    voided: NotRequired[bool | None]


class ManualOutboundDocumentCreate(TypedDict):
    """Manual outbound document, body of `warehouse.outbound_deliveries.create`.

    Required: date, rows.

    Limits:
        At most 1000 characters: note.
    """

    date: DateInput
    note: NotRequired[str | None]
    released: NotRequired[bool | None]
    rows: list[ManualOutboundDocumentRowCreate]
    stockPointCode: NotRequired[str | None]
    stockPointId: NotRequired[str | None]
    stockPointName: NotRequired[str | None]
    voided: NotRequired[bool | None]


class ManualOutboundDocumentReplace(TypedDict):
    """Manual outbound document, body of `warehouse.outbound_deliveries.replace`.

    Required: date, rows.

    Limits:
        At most 1000 characters: note.
    """

    date: DateInput
    note: NotRequired[str | None]
    released: NotRequired[bool | None]
    rows: list[ManualOutboundDocumentRowReplace]
    stockPointCode: NotRequired[str | None]
    stockPointId: NotRequired[str | None]
    stockPointName: NotRequired[str | None]
    voided: NotRequired[bool | None]


class PurchaseOrderReplace(TypedDict):
    """Purchase order, body of `warehouse.purchase_orders.replace`.

    Required: currencyCode, currencyRate, deliveryAddress, deliveryCity, deliveryName, deliveryZipCode, orderDate,
    paymentTermsCode, supplierNumber.

    Limits:
        At most 100 characters: confirmationEmail, supplierEmail.
        At most 25 characters: costCenterCode, customerId, projectId.
        At most 3 characters: currencyCode, deliveryCountryCode, languageCode, supplierCountryCode.
        At least 1: currencyUnit.
        At most 1024 characters: customerName, customerNumber, deliveryAddress, deliveryAddress2, supplierAddress,
            supplierAddress2, supplierCity, supplierName, supplierNumber, supplierPostCode.
        At most 50 characters: deliveryCity, deliveryName, internalReference, ourReference, yourReference.
        At most 10 characters: deliveryZipCode.
        At most 1000 characters: messageToSupplier, note.
        At most 20 characters: paymentTermsCode.
    """

    confirmationEmail: NotRequired[str | None]
    costCenterCode: NotRequired[str | None]
    currencyCode: str
    currencyRate: DecimalInput
    currencyUnit: NotRequired[int | None]
    customerId: NotRequired[str | None]
    customerName: NotRequired[str | None]
    customerNumber: NotRequired[TextNumber | None]
    deliveryAddress: str
    deliveryAddress2: NotRequired[str | None]
    deliveryCity: str
    deliveryCountryCode: NotRequired[str | None]
    deliveryDate: NotRequired[DateInput | None]
    deliveryName: str
    deliveryZipCode: str
    dropship: NotRequired[bool | None]
    id: NotRequired[int | None]
    internalReference: NotRequired[str | None]
    languageCode: NotRequired[str | None]
    manuallyCompleted: NotRequired[bool | None]
    messageToSupplier: NotRequired[str | None]
    note: NotRequired[str | None]
    orderDate: DateInput
    orderValue: NotRequired[DecimalInput | None]
    orderValueInSEK: NotRequired[DecimalInput | None]
    ourReference: NotRequired[str | None]
    outboundDocumentReference: NotRequired[DocumentReferenceReplace | None]
    paymentTermsCode: str
    projectId: NotRequired[str | None]
    purchaseOrderState: NotRequired[PurchaseOrderPurchaseOrderState | None]
    purchaseType: NotRequired[PurchaseOrderPurchaseType | None]
    responseState: NotRequired[PurchaseOrderResponseState | None]
    rows: NotRequired[list[PurchaseOrderRowReplace] | None]
    stockPointCode: NotRequired[str | None]
    stockPointId: NotRequired[str | None]
    supplier: NotRequired[str | None]
    supplierAddress: NotRequired[str | None]
    supplierAddress2: NotRequired[str | None]
    supplierCity: NotRequired[str | None]
    supplierCountryCode: NotRequired[str | None]
    supplierEmail: NotRequired[str | None]
    supplierName: NotRequired[str | None]
    supplierNumber: TextNumber
    supplierPostCode: NotRequired[str | None]
    totalReceivedQuantity: NotRequired[DecimalInput | None]
    translatedResponseState: NotRequired[str | None]
    voided: NotRequired[bool | None]
    yourReference: NotRequired[str | None]


class PurchaseOrderRowCreate(TypedDict):
    """Purchase order row, part of `PurchaseOrderCreate`.

    Required: currencyCode, itemId, orderedQuantity, remainingOrderedQuantity.

    Limits:
        At most 25 characters: costCenterCode, projectId.
        Exactly 3 characters: currencyCode.
        At most 50 characters: itemId.
        At least 0: orderedQuantity, price, remainingOrderedQuantity.
    """

    backOrderQuantity: NotRequired[DecimalInput | None]
    costCenterCode: NotRequired[str | None]
    currencyCode: str
    id: NotRequired[str | None]
    isStockItem: NotRequired[bool | None]
    itemDescription: NotRequired[str | None]
    itemId: str
    itemUnit: NotRequired[str | None]
    notes: NotRequired[list[PurchaseOrderRowNoteCreate] | None]
    orderedQuantity: DecimalInput
    price: NotRequired[DecimalInput | None]
    projectId: NotRequired[str | None]
    purchaseOrderId: NotRequired[int | None]
    receivedQuantity: NotRequired[DecimalInput | None]
    remainingOrderedQuantity: DecimalInput
    rowNum: NotRequired[int | None]
    stockLocationCode: NotRequired[str | None]
    stockLocationId: NotRequired[str | None]
    stockLocationName: NotRequired[str | None]
    stockPointCode: NotRequired[str | None]
    stockPointId: NotRequired[str | None]
    stockPointName: NotRequired[str | None]


class StockTransferDocumentCreate(TypedDict):
    """Stock transfer document, body of `warehouse.stock_transfers.create`.

    Required: rows.

    Limits:
        At least 1: id.
        At most 1000 characters: note.
    """

    id: NotRequired[int | None]
    note: NotRequired[str | None]
    released: NotRequired[bool | None]
    rows: list[StockTransferRowCreate]
    transferDate: NotRequired[DateInput | None]
    version: NotRequired[int | None]
    voided: NotRequired[bool | None]


class StockTransferDocumentReplace(TypedDict):
    """Stock transfer document, body of `warehouse.stock_transfers.replace`.

    Required: rows.

    Limits:
        At least 1: id.
        At most 1000 characters: note.
    """

    id: NotRequired[int | None]
    note: NotRequired[str | None]
    released: NotRequired[bool | None]
    rows: list[StockTransferRowReplace]
    transferDate: NotRequired[DateInput | None]
    version: NotRequired[int | None]
    voided: NotRequired[bool | None]


class StocktakingCreate(TypedDict):
    """Stocktaking, body of `warehouse.stocktaking.create`.

    Required: name, responsible.

    Limits:
        At most 50 characters: name, responsible.
    """

    costCenterCode: NotRequired[str | None]
    date: NotRequired[DateInput | None]
    id: NotRequired[int | None]
    name: str
    projectId: NotRequired[str | None]
    responsible: str
    rows: NotRequired[list[StocktakingRowCreate] | None]
    sortParams: NotRequired[StocktakingSortParamsCreate | None]
    sortingId: NotRequired[int | None]
    state: NotRequired[StocktakingState | None]
    usingStockPoints: NotRequired[bool | None]


class StocktakingReplace(TypedDict):
    """Stocktaking, body of `warehouse.stocktaking.replace`.

    Required: name, responsible.

    Limits:
        At most 50 characters: name, responsible.
    """

    costCenterCode: NotRequired[str | None]
    date: NotRequired[DateInput | None]
    id: NotRequired[int | None]
    name: str
    projectId: NotRequired[str | None]
    responsible: str
    rows: NotRequired[list[StocktakingRowReplace] | None]
    sortParams: NotRequired[StocktakingSortParamsReplace | None]
    sortingId: NotRequired[int | None]
    state: NotRequired[StocktakingState | None]
    usingStockPoints: NotRequired[bool | None]


class PurchaseOrderCreate(TypedDict):
    """Purchase order, body of `warehouse.purchase_orders.create`.

    Required: currencyCode, currencyRate, deliveryAddress, deliveryCity, deliveryName, deliveryZipCode, orderDate,
    paymentTermsCode, supplierNumber.

    Limits:
        At most 100 characters: confirmationEmail, supplierEmail.
        At most 25 characters: costCenterCode, customerId, projectId.
        At most 3 characters: currencyCode, deliveryCountryCode, languageCode, supplierCountryCode.
        At least 1: currencyUnit.
        At most 1024 characters: customerName, customerNumber, deliveryAddress, deliveryAddress2, supplierAddress,
            supplierAddress2, supplierCity, supplierName, supplierNumber, supplierPostCode.
        At most 50 characters: deliveryCity, deliveryName, internalReference, ourReference, yourReference.
        At most 10 characters: deliveryZipCode.
        At most 1000 characters: messageToSupplier, note.
        At most 20 characters: paymentTermsCode.
    """

    confirmationEmail: NotRequired[str | None]
    costCenterCode: NotRequired[str | None]
    currencyCode: str
    currencyRate: DecimalInput
    currencyUnit: NotRequired[int | None]
    customerId: NotRequired[str | None]
    customerName: NotRequired[str | None]
    customerNumber: NotRequired[TextNumber | None]
    deliveryAddress: str
    deliveryAddress2: NotRequired[str | None]
    deliveryCity: str
    deliveryCountryCode: NotRequired[str | None]
    deliveryDate: NotRequired[DateInput | None]
    deliveryName: str
    deliveryZipCode: str
    dropship: NotRequired[bool | None]
    id: NotRequired[int | None]
    internalReference: NotRequired[str | None]
    languageCode: NotRequired[str | None]
    manuallyCompleted: NotRequired[bool | None]
    messageToSupplier: NotRequired[str | None]
    note: NotRequired[str | None]
    orderDate: DateInput
    orderValue: NotRequired[DecimalInput | None]
    orderValueInSEK: NotRequired[DecimalInput | None]
    ourReference: NotRequired[str | None]
    outboundDocumentReference: NotRequired[DocumentReferenceCreate | None]
    paymentTermsCode: str
    projectId: NotRequired[str | None]
    purchaseOrderState: NotRequired[PurchaseOrderPurchaseOrderState | None]
    purchaseType: NotRequired[PurchaseOrderPurchaseType | None]
    responseState: NotRequired[PurchaseOrderResponseState | None]
    rows: NotRequired[list[PurchaseOrderRowCreate] | None]
    stockPointCode: NotRequired[str | None]
    stockPointId: NotRequired[str | None]
    supplier: NotRequired[str | None]
    supplierAddress: NotRequired[str | None]
    supplierAddress2: NotRequired[str | None]
    supplierCity: NotRequired[str | None]
    supplierCountryCode: NotRequired[str | None]
    supplierEmail: NotRequired[str | None]
    supplierName: NotRequired[str | None]
    supplierNumber: TextNumber
    supplierPostCode: NotRequired[str | None]
    totalReceivedQuantity: NotRequired[DecimalInput | None]
    translatedResponseState: NotRequired[str | None]
    voided: NotRequired[bool | None]
    yourReference: NotRequired[str | None]
