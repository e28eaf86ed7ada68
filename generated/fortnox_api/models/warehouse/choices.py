"""Enums. Each takes its known values or any other string."""

from typing import Literal

CustomDocumentTypeCategory = Literal["INBOUND", "OUTBOUND"] | str

CustomOutboundDocumentDeliveryState = Literal["delivery", "registration", "reservation"] | str

IncomingGoodsListRowSortBy = Literal["date", "delivery_note_id", "has_delivery_note", "id", "supplier_number"] | str

IncomingGoodsListRowSortOrder = Literal["ASC", "DESC"] | str

ManualDocumentState = Literal["all", "released", "unreleased", "voided"] | str

ManualDocumentType = Literal["Inbound", "Outbound", "StockTransfer"] | str

ManualDocumentTypeFilter = Literal["all", "inbound", "outbound", "stocktransfer"] | str

ProductionOrderDocumentState = Literal["completed", "voided"] | str

ProductionOrderProductionState = Literal["ongoing", "registered", "reserved"] | str

ProductionOrderState = Literal["all", "completed", "delayed", "incomplete", "voided"] | str

PurchaseOrderPurchaseOrderState = (
    Literal["ALL", "CURRENT", "DELAYED", "NOT_SENT", "RECEIVED", "SENT", "SENT_NOT_REJECTED", "VOIDED"] | str
)

PurchaseOrderPurchaseType = Literal["DROPSHIP", "WAREHOUSE"] | str

PurchaseOrderResponseState = (
    Literal[
        "ACCEPTED_WITH_CHANGED_DLV_DATE",
        "ACCEPTED_WITH_REQ_DLV_DATE",
        "NOT_SENT",
        "PARTLY_ACCEPTED_WITH_CHANGED_DLV_DATE",
        "PARTLY_ACCEPTED_WITH_REQ_DLV_DATE",
        "REJECTED",
        "SENT",
    ]
    | str
)

PurchaseOrderSortBy = (
    Literal["delivery_date", "id", "internal_reference", "order_date", "response_state", "supplier_number"] | str
)

PurchaseOrderSortOrder = Literal["ASC", "DESC"] | str

PurchaseOrderState = (
    Literal["ALL", "CURRENT", "DELAYED", "NOT_SENT", "RECEIVED", "SENT", "SENT_NOT_REJECTED", "VOIDED"] | str
)

ResponseStateChangeResponseState = (
    Literal[
        "ACCEPTED_WITH_CHANGED_DLV_DATE",
        "ACCEPTED_WITH_REQ_DLV_DATE",
        "NOT_SENT",
        "PARTLY_ACCEPTED_WITH_CHANGED_DLV_DATE",
        "PARTLY_ACCEPTED_WITH_REQ_DLV_DATE",
        "REJECTED",
        "SENT",
    ]
    | str
)

StockPointState = Literal["ACTIVE", "ALL", "INACTIVE"] | str

StocktakingOrder = Literal["ASC", "DESC"] | str

StocktakingRowSortOrder = Literal["ASC", "DESC"] | str

StocktakingRowStateFilter = Literal["all", "notStockTaken", "stockTakenNoDeviation", "stockTakenWithDeviation"] | str

StocktakingSortBy = Literal["date", "id", "name", "responsible", "state"] | str

StocktakingState = Literal["completed", "planning", "started", "voided"] | str

StocktakingStateFilter = Literal["all", "completed", "planning", "started", "voided"] | str
