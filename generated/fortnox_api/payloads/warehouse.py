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
    """Keys of one average cost to send."""

    averageCostInSEK: NotRequired[DecimalInput | None]
    itemId: NotRequired[str | None]
    stockPointId: NotRequired[str | None]


class CurrencyReplace(TypedDict):
    """Keys of one currency to send.

    Limits:
        currency: exactly 3 characters.
        rate: at least 1e-06.
        unit: at least 1.
    """

    currency: str
    rate: DecimalInput
    unit: NotRequired[int | None]


class CustomDocumentTypeCreate(TypedDict):
    """Keys of one custom document type to send.

    Limits:
        referenceType: at most 25 characters, of the form ^[a-zA-Z0-9_-]+$.
    """

    category: CustomDocumentTypeCategory
    referenceType: str


class CustomInboundDocumentRowReplace(TypedDict):
    """Keys of one custom inbound document row to send.

    Limits:
        batch: at most 50 characters.
        costCenterCode: at most 25 characters.
        itemDescription: at most 200 characters.
        itemId: at most 50 characters.
        itemUnit: at most 50 characters.
        projectId: at most 25 characters.
        rowId: at least 1.
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
    """Keys of one custom outbound document row to send.

    Limits:
        costCenterCode: at most 25 characters.
        itemDescription: at most 200 characters.
        itemId: at most 50 characters.
        itemUnit: at most 50 characters.
        projectId: at most 25 characters.
        rowId: at least 1.
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
    """Keys of one document reference to send."""

    id: NotRequired[str | None]
    type: NotRequired[str | None]


class DocumentReferenceReplace(TypedDict):
    """Keys of one document reference to send."""

    id: NotRequired[str | None]
    type: NotRequired[str | None]


class IncomingGoodsRowCreate(TypedDict):
    """Keys of one incoming goods row to send.

    Limits:
        backOrderQuantity: at least 0.
        batch: at most 50 characters.
        invoicedQuantity: at least 0.
        itemId: at most 50 characters.
        orderedQuantity: at least 0.
        receivedQuantity: at least 0.
        takenQuantity: at least 0.
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
    """Keys of one incoming goods row to send.

    Limits:
        backOrderQuantity: at least 0.
        batch: at most 50 characters.
        invoicedQuantity: at least 0.
        itemId: at most 50 characters.
        orderedQuantity: at least 0.
        receivedQuantity: at least 0.
        takenQuantity: at least 0.
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
    """Keys of one incoming goods row to send.

    Limits:
        backOrderQuantity: at least 0.
        batch: at most 50 characters.
        invoicedQuantity: at least 0.
        itemId: at most 50 characters.
        orderedQuantity: at least 0.
        receivedQuantity: at least 0.
        takenQuantity: at least 0.
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
    """Keys of one incoming goods to send.

    Limits:
        deliveryNoteId: at most 50 characters.
        note: at most 1000 characters.
        supplierName: at most 1024 characters.
        supplierNumber: at most 1024 characters.
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
    """Keys of one manual inbound document row to send.

    Limits:
        batch: at most 50 characters.
        directCost: at least 0.
        freightCost: at least 0.
        itemId: at most 50 characters.
        otherCost: at least 0.
        quantity: at least 0.01.
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
    """Keys of one manual inbound document row to send.

    Limits:
        batch: at most 50 characters.
        directCost: at least 0.
        freightCost: at least 0.
        itemId: at most 50 characters.
        otherCost: at least 0.
        quantity: at least 0.01.
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
    """Keys of one manual inbound document to send.

    Limits:
        note: at most 1000 characters.
    """

    note: NotRequired[str | None]


class ManualOutboundDocumentRowCreate(TypedDict):
    """Keys of one manual outbound document row to send.

    Limits:
        itemId: at most 50 characters.
        quantity: at least 0.01.
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
    """Keys of one manual outbound document row to send.

    Limits:
        itemId: at most 50 characters.
        quantity: at least 0.01.
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
    """Keys of one manual outbound document to send.

    Limits:
        note: at most 1000 characters.
    """

    note: NotRequired[str | None]


class PackageItemCreate(TypedDict):
    """Keys of one package item to send."""

    itemDescription: NotRequired[str | None]
    itemId: str
    itemUnit: NotRequired[str | None]
    quantityRequired: DecimalInput
    quantityReserved: NotRequired[DecimalInput | None]
    totalQuantityRequired: NotRequired[DecimalInput | None]


class PackageItemReplace(TypedDict):
    """Keys of one package item to send."""

    itemDescription: NotRequired[str | None]
    itemId: str
    itemUnit: NotRequired[str | None]
    quantityRequired: DecimalInput
    quantityReserved: NotRequired[DecimalInput | None]
    totalQuantityRequired: NotRequired[DecimalInput | None]


class PartialPurchaseOrderUpdate(TypedDict):
    """Keys of one partial purchase order to send.

    Limits:
        internalReference: at most 50 characters.
        messageToSupplier: at most 1000 characters.
        note: at most 1000 characters.
        supplierName: at most 1024 characters.
    """

    deliveryDate: NotRequired[DateInput | None]
    internalReference: NotRequired[str | None]
    messageToSupplier: NotRequired[str | None]
    note: NotRequired[str | None]
    supplierName: NotRequired[str | None]


class ProductionOrderCreate(TypedDict):
    """Keys of one production order to send.

    Limits:
        note: at most 1000 characters.
        quantity: at least 0.01.
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
    """Keys of one production order to send.

    Limits:
        note: at most 1000 characters.
        quantity: at least 0.01.
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
    """Keys of one production order to send.

    Limits:
        note: at most 1000 characters.
    """

    note: NotRequired[str | None]


class PurchaseOrderMailSettings(TypedDict):
    """Keys of one purchase order mail settings to send."""

    body: str
    bodyAsHtml: NotRequired[str | None]
    receiver: str
    receiverCopy: NotRequired[str | None]
    receiverSecretCopy: NotRequired[str | None]
    replyTo: str
    senderName: NotRequired[str | None]
    subject: str


class PurchaseOrderRowNoteCreate(TypedDict):
    """Keys of one purchase order row note to send."""

    note: NotRequired[str | None]
    purchaseOrderId: NotRequired[int | None]
    purchaseOrderRowId: NotRequired[str | None]
    rowNum: NotRequired[int | None]


class PurchaseOrderRowNoteReplace(TypedDict):
    """Keys of one purchase order row note to send."""

    note: NotRequired[str | None]
    purchaseOrderId: NotRequired[int | None]
    purchaseOrderRowId: NotRequired[str | None]
    rowNum: NotRequired[int | None]


class PurchaseOrderRowReplace(TypedDict):
    """Keys of one purchase order row to send.

    Limits:
        costCenterCode: at most 25 characters.
        currencyCode: exactly 3 characters.
        itemId: at most 50 characters.
        orderedQuantity: at least 0.
        price: at least 0.
        projectId: at most 25 characters.
        remainingOrderedQuantity: at least 0.
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
    """Keys of one response state change to send."""

    responseState: NotRequired[ResponseStateChangeResponseState | None]


class StockLocationCreate(TypedDict):
    """Keys of one stock location to send.

    Limits:
        code: at most 20 characters.
        name: at most 25 characters.
    """

    code: str
    id: NotRequired[str | None]
    name: NotRequired[str | None]
    stockPointId: NotRequired[str | None]


class StockLocationReplace(TypedDict):
    """Keys of one stock location to send.

    Limits:
        code: at most 20 characters.
        name: at most 25 characters.
    """

    code: str
    id: NotRequired[str | None]
    name: NotRequired[str | None]
    stockPointId: NotRequired[str | None]


class StockPointCreate(TypedDict):
    """Keys of one stock point to send.

    Limits:
        code: at most 10 characters.
        deliveryAddress: at most 50 characters.
        deliveryAddress2: at most 50 characters.
        deliveryCity: at most 50 characters.
        deliveryCountryCode: at most 3 characters.
        deliveryName: at most 50 characters.
        deliveryPhone: at most 50 characters.
        deliveryZipCode: at most 10 characters.
        name: at most 25 characters.
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
    """Keys of one stock point to send.

    Limits:
        code: at most 10 characters.
        deliveryAddress: at most 50 characters.
        deliveryAddress2: at most 50 characters.
        deliveryCity: at most 50 characters.
        deliveryCountryCode: at most 3 characters.
        deliveryName: at most 50 characters.
        deliveryPhone: at most 50 characters.
        deliveryZipCode: at most 10 characters.
        name: at most 25 characters.
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
    """Keys of one stock transfer row to send.

    Limits:
        itemId: at most 50 characters.
        requestedQuantity: at least 0.01.
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
    """Keys of one stock transfer row to send.

    Limits:
        itemId: at most 50 characters.
        requestedQuantity: at least 0.01.
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
    """Keys of one stocktaking row to send.

    Limits:
        countedBy: at most 100 characters.
        itemId: at most 50 characters.
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
    """Keys of one stocktaking row to send.

    Limits:
        countedBy: at most 100 characters.
        itemId: at most 50 characters.
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
    """Keys of one stocktaking sort params to send."""

    primarySort: NotRequired[str | None]
    primarySortOrder: NotRequired[str | None]
    secondarySort: NotRequired[str | None]
    secondarySortOrder: NotRequired[str | None]


class StocktakingSortParamsReplace(TypedDict):
    """Keys of one stocktaking sort params to send."""

    primarySort: NotRequired[str | None]
    primarySortOrder: NotRequired[str | None]
    secondarySort: NotRequired[str | None]
    secondarySortOrder: NotRequired[str | None]


class CustomInboundDocumentReplace(TypedDict):
    """Keys of one custom inbound document to send.

    Limits:
        id: at most 25 characters, of the form ^[0-9]+$.
        note: at most 1000 characters.
        type: at most 25 characters, of the form ^[a-zA-Z0-9_-]+$.
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
    """Keys of one custom outbound document to send.

    Limits:
        id: at most 25 characters, of the form ^[0-9]+$.
        note: at most 1000 characters.
        referenceType: at most 25 characters, of the form ^[a-zA-Z0-9_-]+$.
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
    """Keys of one incoming goods to send.

    Limits:
        deliveryNoteId: at most 50 characters.
        note: at most 1000 characters.
        supplierName: at most 1024 characters.
        supplierNumber: at most 1024 characters.
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
    """Keys of one incoming goods to send.

    Limits:
        deliveryNoteId: at most 50 characters.
        note: at most 1000 characters.
        supplierName: at most 1024 characters.
        supplierNumber: at most 1024 characters.
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
    """Keys of one manual inbound document to send.

    Limits:
        currency: exactly 3 characters.
        currencyRate: at least 1e-06.
        currencyUnit: at least 1.
        note: at most 1000 characters.
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
    """Keys of one manual inbound document to send.

    Limits:
        currency: exactly 3 characters.
        currencyRate: at least 1e-06.
        currencyUnit: at least 1.
        note: at most 1000 characters.
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
    """Keys of one manual outbound document to send.

    Limits:
        note: at most 1000 characters.
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
    """Keys of one manual outbound document to send.

    Limits:
        note: at most 1000 characters.
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
    """Keys of one purchase order to send.

    Limits:
        confirmationEmail: at most 100 characters.
        costCenterCode: at most 25 characters.
        currencyCode: at most 3 characters.
        currencyUnit: at least 1.
        customerId: at most 25 characters.
        customerName: at most 1024 characters.
        customerNumber: at most 1024 characters.
        deliveryAddress: at most 1024 characters.
        deliveryAddress2: at most 1024 characters.
        deliveryCity: at most 50 characters.
        deliveryCountryCode: at most 3 characters.
        deliveryName: at most 50 characters.
        deliveryZipCode: at most 10 characters.
        internalReference: at most 50 characters.
        languageCode: at most 3 characters.
        messageToSupplier: at most 1000 characters.
        note: at most 1000 characters.
        ourReference: at most 50 characters.
        paymentTermsCode: at most 20 characters.
        projectId: at most 25 characters.
        supplierAddress: at most 1024 characters.
        supplierAddress2: at most 1024 characters.
        supplierCity: at most 1024 characters.
        supplierCountryCode: at most 3 characters.
        supplierEmail: at most 100 characters.
        supplierName: at most 1024 characters.
        supplierNumber: at most 1024 characters.
        supplierPostCode: at most 1024 characters.
        yourReference: at most 50 characters.
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
    """Keys of one purchase order row to send.

    Limits:
        costCenterCode: at most 25 characters.
        currencyCode: exactly 3 characters.
        itemId: at most 50 characters.
        orderedQuantity: at least 0.
        price: at least 0.
        projectId: at most 25 characters.
        remainingOrderedQuantity: at least 0.
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
    """Keys of one stock transfer document to send.

    Limits:
        id: at least 1.
        note: at most 1000 characters.
    """

    id: NotRequired[int | None]
    note: NotRequired[str | None]
    released: NotRequired[bool | None]
    rows: list[StockTransferRowCreate]
    transferDate: NotRequired[DateInput | None]
    version: NotRequired[int | None]
    voided: NotRequired[bool | None]


class StockTransferDocumentReplace(TypedDict):
    """Keys of one stock transfer document to send.

    Limits:
        id: at least 1.
        note: at most 1000 characters.
    """

    id: NotRequired[int | None]
    note: NotRequired[str | None]
    released: NotRequired[bool | None]
    rows: list[StockTransferRowReplace]
    transferDate: NotRequired[DateInput | None]
    version: NotRequired[int | None]
    voided: NotRequired[bool | None]


class StocktakingCreate(TypedDict):
    """Keys of one stocktaking to send.

    Limits:
        name: at most 50 characters.
        responsible: at most 50 characters.
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
    """Keys of one stocktaking to send.

    Limits:
        name: at most 50 characters.
        responsible: at most 50 characters.
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
    """Keys of one purchase order to send.

    Limits:
        confirmationEmail: at most 100 characters.
        costCenterCode: at most 25 characters.
        currencyCode: at most 3 characters.
        currencyUnit: at least 1.
        customerId: at most 25 characters.
        customerName: at most 1024 characters.
        customerNumber: at most 1024 characters.
        deliveryAddress: at most 1024 characters.
        deliveryAddress2: at most 1024 characters.
        deliveryCity: at most 50 characters.
        deliveryCountryCode: at most 3 characters.
        deliveryName: at most 50 characters.
        deliveryZipCode: at most 10 characters.
        internalReference: at most 50 characters.
        languageCode: at most 3 characters.
        messageToSupplier: at most 1000 characters.
        note: at most 1000 characters.
        ourReference: at most 50 characters.
        paymentTermsCode: at most 20 characters.
        projectId: at most 25 characters.
        supplierAddress: at most 1024 characters.
        supplierAddress2: at most 1024 characters.
        supplierCity: at most 1024 characters.
        supplierCountryCode: at most 3 characters.
        supplierEmail: at most 100 characters.
        supplierName: at most 1024 characters.
        supplierNumber: at most 1024 characters.
        supplierPostCode: at most 1024 characters.
        yourReference: at most 50 characters.
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
