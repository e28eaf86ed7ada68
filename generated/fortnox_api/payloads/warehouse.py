"""Payloads: every key with Fortnox's own name. An absent key is not sent, None is sent as null."""

from __future__ import annotations

from typing import NotRequired, TypedDict

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
from fortnox_core.payload import DayValue, NumberValue, TextNumber


class AverageCostReplace(TypedDict):
    averageCostInSEK: NotRequired[NumberValue | None]
    itemId: NotRequired[str | None]
    stockPointId: NotRequired[str | None]


class CurrencyReplace(TypedDict):
    currency: str
    rate: NumberValue
    unit: NotRequired[int | None]


class CustomDocumentTypeCreate(TypedDict):
    category: CustomDocumentTypeCategory
    referenceType: str


class CustomInboundDocumentRowReplace(TypedDict):
    batch: NotRequired[str | None]
    costCenterCode: NotRequired[str | None]
    directCost: NotRequired[NumberValue | None]
    freightCost: NotRequired[NumberValue | None]
    itemDescription: NotRequired[str | None]
    itemId: str
    itemUnit: NotRequired[str | None]
    otherCost: NotRequired[NumberValue | None]
    projectId: NotRequired[str | None]
    quantity: NumberValue
    rowId: NotRequired[int | None]
    stockLocationCode: NotRequired[str | None]
    stockLocationId: NotRequired[str | None]
    stockPointCode: NotRequired[str | None]
    stockPointId: NotRequired[str | None]


class CustomOutboundDocumentRowReplace(TypedDict):
    costCenterCode: NotRequired[str | None]
    deliveredQuantity: NotRequired[NumberValue | None]
    forcedQuantity: NotRequired[NumberValue | None]
    itemDescription: NotRequired[str | None]
    itemId: str
    itemUnit: NotRequired[str | None]
    projectId: NotRequired[str | None]
    quantity: NumberValue
    reservedQuantity: NotRequired[NumberValue | None]
    rowId: NotRequired[int | None]
    stockLocationId: NotRequired[str | None]
    stockPointId: NotRequired[str | None]


class DocumentReferenceCreate(TypedDict):
    id: NotRequired[str | None]
    type: NotRequired[str | None]


class DocumentReferenceReplace(TypedDict):
    id: NotRequired[str | None]
    type: NotRequired[str | None]


class IncomingGoodsRowCreate(TypedDict):
    backOrderQuantity: NumberValue
    batch: NotRequired[str | None]
    costCenterCode: NotRequired[str | None]
    directCost: NotRequired[NumberValue | None]
    id: NotRequired[str | None]
    invoicedQuantity: NumberValue
    isStockItem: NotRequired[bool | None]
    itemDescription: NotRequired[str | None]
    itemId: str
    itemUnit: NotRequired[str | None]
    orderedQuantity: NumberValue
    projectId: NotRequired[str | None]
    purchaseOrderId: NotRequired[int | None]
    purchaseOrderRowId: NotRequired[str | None]
    receivedQuantity: NumberValue
    remainingOrderedQuantity: NotRequired[NumberValue | None]
    rowOrder: NotRequired[int | None]
    stockLocationCode: NotRequired[str | None]
    stockLocationId: NotRequired[str | None]
    stockLocationName: NotRequired[str | None]
    stockPointCode: NotRequired[str | None]
    stockPointId: NotRequired[str | None]
    stockPointName: NotRequired[str | None]
    takenQuantity: NumberValue


class IncomingGoodsRowReplace(TypedDict):
    backOrderQuantity: NumberValue
    batch: NotRequired[str | None]
    costCenterCode: NotRequired[str | None]
    directCost: NotRequired[NumberValue | None]
    id: NotRequired[str | None]
    invoicedQuantity: NumberValue
    isStockItem: NotRequired[bool | None]
    itemDescription: NotRequired[str | None]
    itemId: str
    itemUnit: NotRequired[str | None]
    orderedQuantity: NumberValue
    projectId: NotRequired[str | None]
    purchaseOrderId: NotRequired[int | None]
    purchaseOrderRowId: NotRequired[str | None]
    receivedQuantity: NumberValue
    remainingOrderedQuantity: NotRequired[NumberValue | None]
    rowOrder: NotRequired[int | None]
    stockLocationCode: NotRequired[str | None]
    stockLocationId: NotRequired[str | None]
    stockLocationName: NotRequired[str | None]
    stockPointCode: NotRequired[str | None]
    stockPointId: NotRequired[str | None]
    stockPointName: NotRequired[str | None]
    takenQuantity: NumberValue


class IncomingGoodsRowUpdate(TypedDict):
    backOrderQuantity: NotRequired[NumberValue | None]
    batch: NotRequired[str | None]
    costCenterCode: NotRequired[str | None]
    directCost: NotRequired[NumberValue | None]
    id: NotRequired[str | None]
    invoicedQuantity: NotRequired[NumberValue | None]
    isStockItem: NotRequired[bool | None]
    itemDescription: NotRequired[str | None]
    itemId: NotRequired[str | None]
    itemUnit: NotRequired[str | None]
    orderedQuantity: NotRequired[NumberValue | None]
    projectId: NotRequired[str | None]
    purchaseOrderId: NotRequired[int | None]
    purchaseOrderRowId: NotRequired[str | None]
    receivedQuantity: NotRequired[NumberValue | None]
    remainingOrderedQuantity: NotRequired[NumberValue | None]
    rowOrder: NotRequired[int | None]
    stockLocationCode: NotRequired[str | None]
    stockLocationId: NotRequired[str | None]
    stockLocationName: NotRequired[str | None]
    stockPointCode: NotRequired[str | None]
    stockPointId: NotRequired[str | None]
    stockPointName: NotRequired[str | None]
    takenQuantity: NotRequired[NumberValue | None]


class IncomingGoodsUpdate(TypedDict):
    completed: NotRequired[bool | None]
    costCenterCode: NotRequired[str | None]
    date: NotRequired[DayValue | None]
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
    batch: NotRequired[str | None]
    costCenterCode: NotRequired[str | None]
    directCost: NotRequired[NumberValue | None]
    freightCost: NotRequired[NumberValue | None]
    itemDescription: NotRequired[str | None]
    itemId: str
    itemUnit: NotRequired[str | None]
    otherCost: NotRequired[NumberValue | None]
    projectId: NotRequired[str | None]
    quantity: NumberValue
    rowId: NotRequired[int | None]
    stockLocationCode: NotRequired[str | None]
    stockLocationId: NotRequired[str | None]
    stockLocationName: NotRequired[str | None]
    stockPointCode: NotRequired[str | None]
    stockPointId: NotRequired[str | None]
    stockPointName: NotRequired[str | None]


class ManualInboundDocumentRowReplace(TypedDict):
    batch: NotRequired[str | None]
    costCenterCode: NotRequired[str | None]
    directCost: NotRequired[NumberValue | None]
    freightCost: NotRequired[NumberValue | None]
    itemDescription: NotRequired[str | None]
    itemId: str
    itemUnit: NotRequired[str | None]
    otherCost: NotRequired[NumberValue | None]
    projectId: NotRequired[str | None]
    quantity: NumberValue
    rowId: NotRequired[int | None]
    stockLocationCode: NotRequired[str | None]
    stockLocationId: NotRequired[str | None]
    stockLocationName: NotRequired[str | None]
    stockPointCode: NotRequired[str | None]
    stockPointId: NotRequired[str | None]
    stockPointName: NotRequired[str | None]


class ManualInboundDocumentUpdate(TypedDict):
    note: NotRequired[str | None]


class ManualOutboundDocumentRowCreate(TypedDict):
    costCenterCode: NotRequired[str | None]
    deliveredQuantity: NotRequired[NumberValue | None]
    forcedQuantity: NotRequired[NumberValue | None]
    itemDescription: NotRequired[str | None]
    itemId: str
    itemUnit: NotRequired[str | None]
    projectId: NotRequired[str | None]
    quantity: NumberValue
    stockLocationCode: NotRequired[str | None]
    stockLocationId: NotRequired[str | None]
    stockLocationName: NotRequired[str | None]
    stockPointCode: NotRequired[str | None]
    stockPointId: NotRequired[str | None]
    stockPointName: NotRequired[str | None]


class ManualOutboundDocumentRowReplace(TypedDict):
    costCenterCode: NotRequired[str | None]
    deliveredQuantity: NotRequired[NumberValue | None]
    forcedQuantity: NotRequired[NumberValue | None]
    itemDescription: NotRequired[str | None]
    itemId: str
    itemUnit: NotRequired[str | None]
    projectId: NotRequired[str | None]
    quantity: NumberValue
    stockLocationCode: NotRequired[str | None]
    stockLocationId: NotRequired[str | None]
    stockLocationName: NotRequired[str | None]
    stockPointCode: NotRequired[str | None]
    stockPointId: NotRequired[str | None]
    stockPointName: NotRequired[str | None]


class ManualOutboundDocumentUpdate(TypedDict):
    note: NotRequired[str | None]


class PackageItemCreate(TypedDict):
    itemDescription: NotRequired[str | None]
    itemId: str
    itemUnit: NotRequired[str | None]
    quantityRequired: NumberValue
    quantityReserved: NotRequired[NumberValue | None]
    totalQuantityRequired: NotRequired[NumberValue | None]


class PackageItemReplace(TypedDict):
    itemDescription: NotRequired[str | None]
    itemId: str
    itemUnit: NotRequired[str | None]
    quantityRequired: NumberValue
    quantityReserved: NotRequired[NumberValue | None]
    totalQuantityRequired: NotRequired[NumberValue | None]


class PartialPurchaseOrderUpdate(TypedDict):
    deliveryDate: NotRequired[DayValue | None]
    internalReference: NotRequired[str | None]
    messageToSupplier: NotRequired[str | None]
    note: NotRequired[str | None]
    supplierName: NotRequired[str | None]


class ProductionOrderCreate(TypedDict):
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
    productionDate: NotRequired[DayValue | None]
    productionState: ProductionOrderProductionState
    projectId: NotRequired[str | None]
    quantity: NumberValue
    startDate: DayValue


class ProductionOrderReplace(TypedDict):
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
    productionDate: NotRequired[DayValue | None]
    productionState: ProductionOrderProductionState
    projectId: NotRequired[str | None]
    quantity: NumberValue
    startDate: DayValue


class ProductionOrderUpdate(TypedDict):
    note: NotRequired[str | None]


class PurchaseOrderMailSettings(TypedDict):
    body: str
    bodyAsHtml: NotRequired[str | None]
    receiver: str
    receiverCopy: NotRequired[str | None]
    receiverSecretCopy: NotRequired[str | None]
    replyTo: str
    senderName: NotRequired[str | None]
    subject: str


class PurchaseOrderRowNoteCreate(TypedDict):
    note: NotRequired[str | None]
    purchaseOrderId: NotRequired[int | None]
    purchaseOrderRowId: NotRequired[str | None]
    rowNum: NotRequired[int | None]


class PurchaseOrderRowNoteReplace(TypedDict):
    note: NotRequired[str | None]
    purchaseOrderId: NotRequired[int | None]
    purchaseOrderRowId: NotRequired[str | None]
    rowNum: NotRequired[int | None]


class PurchaseOrderRowReplace(TypedDict):
    backOrderQuantity: NotRequired[NumberValue | None]
    costCenterCode: NotRequired[str | None]
    currencyCode: str
    id: NotRequired[str | None]
    isStockItem: NotRequired[bool | None]
    itemDescription: NotRequired[str | None]
    itemId: str
    itemUnit: NotRequired[str | None]
    notes: NotRequired[list[PurchaseOrderRowNoteReplace] | None]
    orderedQuantity: NumberValue
    price: NotRequired[NumberValue | None]
    projectId: NotRequired[str | None]
    purchaseOrderId: NotRequired[int | None]
    receivedQuantity: NotRequired[NumberValue | None]
    remainingOrderedQuantity: NumberValue
    rowNum: NotRequired[int | None]
    stockLocationCode: NotRequired[str | None]
    stockLocationId: NotRequired[str | None]
    stockLocationName: NotRequired[str | None]
    stockPointCode: NotRequired[str | None]
    stockPointId: NotRequired[str | None]
    stockPointName: NotRequired[str | None]


class ResponseStateChange(TypedDict):
    responseState: NotRequired[ResponseStateChangeResponseState | None]


class StockLocationCreate(TypedDict):
    code: str
    id: NotRequired[str | None]
    name: NotRequired[str | None]
    stockPointId: NotRequired[str | None]


class StockLocationReplace(TypedDict):
    code: str
    id: NotRequired[str | None]
    name: NotRequired[str | None]
    stockPointId: NotRequired[str | None]


class StockPointCreate(TypedDict):
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
    fromStockLocationCode: NotRequired[str | None]
    fromStockLocationId: NotRequired[str | None]
    fromStockLocationName: NotRequired[str | None]
    fromStockPointCode: NotRequired[str | None]
    fromStockPointId: str
    fromStockPointName: NotRequired[str | None]
    itemDescription: NotRequired[str | None]
    itemId: str
    itemUnit: NotRequired[str | None]
    quantity: NotRequired[NumberValue | None]
    requestedQuantity: NumberValue
    rowNum: NotRequired[int | None]
    toStockLocationCode: NotRequired[str | None]
    toStockLocationId: NotRequired[str | None]
    toStockLocationName: NotRequired[str | None]
    toStockPointCode: NotRequired[str | None]
    toStockPointId: str
    toStockPointName: NotRequired[str | None]


class StockTransferRowReplace(TypedDict):
    fromStockLocationCode: NotRequired[str | None]
    fromStockLocationId: NotRequired[str | None]
    fromStockLocationName: NotRequired[str | None]
    fromStockPointCode: NotRequired[str | None]
    fromStockPointId: str
    fromStockPointName: NotRequired[str | None]
    itemDescription: NotRequired[str | None]
    itemId: str
    itemUnit: NotRequired[str | None]
    quantity: NotRequired[NumberValue | None]
    requestedQuantity: NumberValue
    rowNum: NotRequired[int | None]
    toStockLocationCode: NotRequired[str | None]
    toStockLocationId: NotRequired[str | None]
    toStockLocationName: NotRequired[str | None]
    toStockPointCode: NotRequired[str | None]
    toStockPointId: str
    toStockPointName: NotRequired[str | None]


class StocktakingRowCreate(TypedDict):
    countedBy: NotRequired[str | None]
    currentRowNo: NotRequired[int | None]
    hasPostReleaseStockChanges: NotRequired[bool | None]
    id: NotRequired[str | None]
    itemId: NotRequired[str | None]
    stockLocationId: NotRequired[str | None]
    stockPointId: NotRequired[str | None]
    stockTakenQuantity: NotRequired[NumberValue | None]
    stockTakingId: NotRequired[int | None]
    stockTakingRowId: NotRequired[str | None]
    totalQuantityInStock: NotRequired[NumberValue | None]


class StocktakingRowReplace(TypedDict):
    countedBy: NotRequired[str | None]
    currentRowNo: NotRequired[int | None]
    hasPostReleaseStockChanges: NotRequired[bool | None]
    id: NotRequired[str | None]
    itemId: NotRequired[str | None]
    stockLocationId: NotRequired[str | None]
    stockPointId: NotRequired[str | None]
    stockTakenQuantity: NotRequired[NumberValue | None]
    stockTakingId: NotRequired[int | None]
    stockTakingRowId: NotRequired[str | None]
    totalQuantityInStock: NotRequired[NumberValue | None]


class StocktakingSortParamsCreate(TypedDict):
    primarySort: NotRequired[str | None]
    primarySortOrder: NotRequired[str | None]
    secondarySort: NotRequired[str | None]
    secondarySortOrder: NotRequired[str | None]


class StocktakingSortParamsReplace(TypedDict):
    primarySort: NotRequired[str | None]
    primarySortOrder: NotRequired[str | None]
    secondarySort: NotRequired[str | None]
    secondarySortOrder: NotRequired[str | None]


class CustomInboundDocumentReplace(TypedDict):
    currency: NotRequired[CurrencyReplace | None]
    date: DayValue
    id: NotRequired[str | None]
    note: NotRequired[str | None]
    rows: list[CustomInboundDocumentRowReplace]
    type: NotRequired[str | None]
    voided: NotRequired[bool | None]
    warehouseReady: NotRequired[bool | None]


class CustomOutboundDocumentReplace(TypedDict):
    averageCosts: NotRequired[list[AverageCostReplace] | None]
    date: DayValue
    deliveryState: CustomOutboundDocumentDeliveryState
    forcedDelivery: NotRequired[bool | None]
    id: NotRequired[str | None]
    note: NotRequired[str | None]
    referenceType: NotRequired[str | None]
    rows: list[CustomOutboundDocumentRowReplace]
    voided: NotRequired[bool | None]
    warehouseReady: NotRequired[bool | None]


class IncomingGoodsCreate(TypedDict):
    completed: NotRequired[bool | None]
    costCenterCode: NotRequired[str | None]
    date: NotRequired[DayValue | None]
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
    completed: NotRequired[bool | None]
    costCenterCode: NotRequired[str | None]
    date: NotRequired[DayValue | None]
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
    currency: str
    currencyRate: NumberValue
    currencyUnit: NotRequired[int | None]
    date: DayValue
    note: NotRequired[str | None]
    released: NotRequired[bool | None]
    rows: list[ManualInboundDocumentRowCreate]
    stockPointCode: NotRequired[str | None]
    stockPointId: NotRequired[str | None]
    stockPointName: NotRequired[str | None]
    voided: NotRequired[bool | None]


class ManualInboundDocumentReplace(TypedDict):
    currency: str
    currencyRate: NumberValue
    currencyUnit: NotRequired[int | None]
    date: DayValue
    note: NotRequired[str | None]
    released: NotRequired[bool | None]
    rows: list[ManualInboundDocumentRowReplace]
    stockPointCode: NotRequired[str | None]
    stockPointId: NotRequired[str | None]
    stockPointName: NotRequired[str | None]
    voided: NotRequired[bool | None]


class ManualOutboundDocumentCreate(TypedDict):
    date: DayValue
    note: NotRequired[str | None]
    released: NotRequired[bool | None]
    rows: list[ManualOutboundDocumentRowCreate]
    stockPointCode: NotRequired[str | None]
    stockPointId: NotRequired[str | None]
    stockPointName: NotRequired[str | None]
    voided: NotRequired[bool | None]


class ManualOutboundDocumentReplace(TypedDict):
    date: DayValue
    note: NotRequired[str | None]
    released: NotRequired[bool | None]
    rows: list[ManualOutboundDocumentRowReplace]
    stockPointCode: NotRequired[str | None]
    stockPointId: NotRequired[str | None]
    stockPointName: NotRequired[str | None]
    voided: NotRequired[bool | None]


class PurchaseOrderReplace(TypedDict):
    confirmationEmail: NotRequired[str | None]
    costCenterCode: NotRequired[str | None]
    currencyCode: str
    currencyRate: NumberValue
    currencyUnit: NotRequired[int | None]
    customerId: NotRequired[str | None]
    customerName: NotRequired[str | None]
    customerNumber: NotRequired[TextNumber | None]
    deliveryAddress: str
    deliveryAddress2: NotRequired[str | None]
    deliveryCity: str
    deliveryCountryCode: NotRequired[str | None]
    deliveryDate: NotRequired[DayValue | None]
    deliveryName: str
    deliveryZipCode: str
    dropship: NotRequired[bool | None]
    id: NotRequired[int | None]
    internalReference: NotRequired[str | None]
    languageCode: NotRequired[str | None]
    manuallyCompleted: NotRequired[bool | None]
    messageToSupplier: NotRequired[str | None]
    note: NotRequired[str | None]
    orderDate: DayValue
    orderValue: NotRequired[NumberValue | None]
    orderValueInSEK: NotRequired[NumberValue | None]
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
    totalReceivedQuantity: NotRequired[NumberValue | None]
    translatedResponseState: NotRequired[str | None]
    voided: NotRequired[bool | None]
    yourReference: NotRequired[str | None]


class PurchaseOrderRowCreate(TypedDict):
    backOrderQuantity: NotRequired[NumberValue | None]
    costCenterCode: NotRequired[str | None]
    currencyCode: str
    id: NotRequired[str | None]
    isStockItem: NotRequired[bool | None]
    itemDescription: NotRequired[str | None]
    itemId: str
    itemUnit: NotRequired[str | None]
    notes: NotRequired[list[PurchaseOrderRowNoteCreate] | None]
    orderedQuantity: NumberValue
    price: NotRequired[NumberValue | None]
    projectId: NotRequired[str | None]
    purchaseOrderId: NotRequired[int | None]
    receivedQuantity: NotRequired[NumberValue | None]
    remainingOrderedQuantity: NumberValue
    rowNum: NotRequired[int | None]
    stockLocationCode: NotRequired[str | None]
    stockLocationId: NotRequired[str | None]
    stockLocationName: NotRequired[str | None]
    stockPointCode: NotRequired[str | None]
    stockPointId: NotRequired[str | None]
    stockPointName: NotRequired[str | None]


class StockTransferDocumentCreate(TypedDict):
    id: NotRequired[int | None]
    note: NotRequired[str | None]
    released: NotRequired[bool | None]
    rows: list[StockTransferRowCreate]
    transferDate: NotRequired[DayValue | None]
    version: NotRequired[int | None]
    voided: NotRequired[bool | None]


class StockTransferDocumentReplace(TypedDict):
    id: NotRequired[int | None]
    note: NotRequired[str | None]
    released: NotRequired[bool | None]
    rows: list[StockTransferRowReplace]
    transferDate: NotRequired[DayValue | None]
    version: NotRequired[int | None]
    voided: NotRequired[bool | None]


class StocktakingCreate(TypedDict):
    costCenterCode: NotRequired[str | None]
    date: NotRequired[DayValue | None]
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
    costCenterCode: NotRequired[str | None]
    date: NotRequired[DayValue | None]
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
    confirmationEmail: NotRequired[str | None]
    costCenterCode: NotRequired[str | None]
    currencyCode: str
    currencyRate: NumberValue
    currencyUnit: NotRequired[int | None]
    customerId: NotRequired[str | None]
    customerName: NotRequired[str | None]
    customerNumber: NotRequired[TextNumber | None]
    deliveryAddress: str
    deliveryAddress2: NotRequired[str | None]
    deliveryCity: str
    deliveryCountryCode: NotRequired[str | None]
    deliveryDate: NotRequired[DayValue | None]
    deliveryName: str
    deliveryZipCode: str
    dropship: NotRequired[bool | None]
    id: NotRequired[int | None]
    internalReference: NotRequired[str | None]
    languageCode: NotRequired[str | None]
    manuallyCompleted: NotRequired[bool | None]
    messageToSupplier: NotRequired[str | None]
    note: NotRequired[str | None]
    orderDate: DayValue
    orderValue: NotRequired[NumberValue | None]
    orderValueInSEK: NotRequired[NumberValue | None]
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
    totalReceivedQuantity: NotRequired[NumberValue | None]
    translatedResponseState: NotRequired[str | None]
    voided: NotRequired[bool | None]
    yourReference: NotRequired[str | None]
