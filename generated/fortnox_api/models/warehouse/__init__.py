"""Models of responses: warehouse."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fortnox_api.models.warehouse.average_cost import AverageCost as AverageCost
    from fortnox_api.models.warehouse.choices import CustomDocumentTypeCategory as CustomDocumentTypeCategory
    from fortnox_api.models.warehouse.choices import (
        CustomOutboundDocumentDeliveryState as CustomOutboundDocumentDeliveryState,
    )
    from fortnox_api.models.warehouse.choices import IncomingGoodsListRowSortBy as IncomingGoodsListRowSortBy
    from fortnox_api.models.warehouse.choices import IncomingGoodsListRowSortOrder as IncomingGoodsListRowSortOrder
    from fortnox_api.models.warehouse.choices import ManualDocumentState as ManualDocumentState
    from fortnox_api.models.warehouse.choices import ManualDocumentType as ManualDocumentType
    from fortnox_api.models.warehouse.choices import ManualDocumentTypeFilter as ManualDocumentTypeFilter
    from fortnox_api.models.warehouse.choices import ProductionOrderDocumentState as ProductionOrderDocumentState
    from fortnox_api.models.warehouse.choices import ProductionOrderProductionState as ProductionOrderProductionState
    from fortnox_api.models.warehouse.choices import ProductionOrderState as ProductionOrderState
    from fortnox_api.models.warehouse.choices import PurchaseOrderPurchaseOrderState as PurchaseOrderPurchaseOrderState
    from fortnox_api.models.warehouse.choices import PurchaseOrderPurchaseType as PurchaseOrderPurchaseType
    from fortnox_api.models.warehouse.choices import PurchaseOrderResponseState as PurchaseOrderResponseState
    from fortnox_api.models.warehouse.choices import PurchaseOrderSortBy as PurchaseOrderSortBy
    from fortnox_api.models.warehouse.choices import PurchaseOrderSortOrder as PurchaseOrderSortOrder
    from fortnox_api.models.warehouse.choices import PurchaseOrderState as PurchaseOrderState
    from fortnox_api.models.warehouse.choices import (
        ResponseStateChangeResponseState as ResponseStateChangeResponseState,
    )
    from fortnox_api.models.warehouse.choices import StockPointState as StockPointState
    from fortnox_api.models.warehouse.choices import StocktakingOrder as StocktakingOrder
    from fortnox_api.models.warehouse.choices import StocktakingRowSortOrder as StocktakingRowSortOrder
    from fortnox_api.models.warehouse.choices import StocktakingRowStateFilter as StocktakingRowStateFilter
    from fortnox_api.models.warehouse.choices import StocktakingSortBy as StocktakingSortBy
    from fortnox_api.models.warehouse.choices import StocktakingState as StocktakingState
    from fortnox_api.models.warehouse.choices import StocktakingStateFilter as StocktakingStateFilter
    from fortnox_api.models.warehouse.currency import Currency as Currency
    from fortnox_api.models.warehouse.custom_document_type import CustomDocumentType as CustomDocumentType
    from fortnox_api.models.warehouse.custom_inbound_document import CustomInboundDocument as CustomInboundDocument
    from fortnox_api.models.warehouse.custom_inbound_document_row import (
        CustomInboundDocumentRow as CustomInboundDocumentRow,
    )
    from fortnox_api.models.warehouse.custom_outbound_document import CustomOutboundDocument as CustomOutboundDocument
    from fortnox_api.models.warehouse.custom_outbound_document_row import (
        CustomOutboundDocumentRow as CustomOutboundDocumentRow,
    )
    from fortnox_api.models.warehouse.document_reference import DocumentReference as DocumentReference
    from fortnox_api.models.warehouse.incoming_goods import IncomingGoods as IncomingGoods
    from fortnox_api.models.warehouse.incoming_goods_list_row import IncomingGoodsListRow as IncomingGoodsListRow
    from fortnox_api.models.warehouse.incoming_goods_row import IncomingGoodsRow as IncomingGoodsRow
    from fortnox_api.models.warehouse.manual_document import ManualDocument as ManualDocument
    from fortnox_api.models.warehouse.manual_inbound_document import ManualInboundDocument as ManualInboundDocument
    from fortnox_api.models.warehouse.manual_inbound_document_row import (
        ManualInboundDocumentRow as ManualInboundDocumentRow,
    )
    from fortnox_api.models.warehouse.manual_outbound_document import ManualOutboundDocument as ManualOutboundDocument
    from fortnox_api.models.warehouse.manual_outbound_document_row import (
        ManualOutboundDocumentRow as ManualOutboundDocumentRow,
    )
    from fortnox_api.models.warehouse.package_item import PackageItem as PackageItem
    from fortnox_api.models.warehouse.partial_purchase_order import PartialPurchaseOrder as PartialPurchaseOrder
    from fortnox_api.models.warehouse.production_order import ProductionOrder as ProductionOrder
    from fortnox_api.models.warehouse.purchase_order import PurchaseOrder as PurchaseOrder
    from fortnox_api.models.warehouse.purchase_order_row import PurchaseOrderRow as PurchaseOrderRow
    from fortnox_api.models.warehouse.purchase_order_row_note import PurchaseOrderRowNote as PurchaseOrderRowNote
    from fortnox_api.models.warehouse.release_parent_order import ReleaseParentOrder as ReleaseParentOrder
    from fortnox_api.models.warehouse.stock_balance import StockBalance as StockBalance
    from fortnox_api.models.warehouse.stock_location import StockLocation as StockLocation
    from fortnox_api.models.warehouse.stock_point import StockPoint as StockPoint
    from fortnox_api.models.warehouse.stock_transfer_document import StockTransferDocument as StockTransferDocument
    from fortnox_api.models.warehouse.stock_transfer_row import StockTransferRow as StockTransferRow
    from fortnox_api.models.warehouse.stocktaking import Stocktaking as Stocktaking
    from fortnox_api.models.warehouse.stocktaking_row import StocktakingRow as StocktakingRow
    from fortnox_api.models.warehouse.stocktaking_sort_params import StocktakingSortParams as StocktakingSortParams
    from fortnox_api.models.warehouse.tenant_info import TenantInfo as TenantInfo
else:
    from fortnox_core.lazy_imports import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "AverageCost": "average_cost",
            "Currency": "currency",
            "CustomDocumentType": "custom_document_type",
            "CustomDocumentTypeCategory": "choices",
            "CustomInboundDocument": "custom_inbound_document",
            "CustomInboundDocumentRow": "custom_inbound_document_row",
            "CustomOutboundDocument": "custom_outbound_document",
            "CustomOutboundDocumentDeliveryState": "choices",
            "CustomOutboundDocumentRow": "custom_outbound_document_row",
            "DocumentReference": "document_reference",
            "IncomingGoods": "incoming_goods",
            "IncomingGoodsListRow": "incoming_goods_list_row",
            "IncomingGoodsListRowSortBy": "choices",
            "IncomingGoodsListRowSortOrder": "choices",
            "IncomingGoodsRow": "incoming_goods_row",
            "ManualDocument": "manual_document",
            "ManualDocumentState": "choices",
            "ManualDocumentType": "choices",
            "ManualDocumentTypeFilter": "choices",
            "ManualInboundDocument": "manual_inbound_document",
            "ManualInboundDocumentRow": "manual_inbound_document_row",
            "ManualOutboundDocument": "manual_outbound_document",
            "ManualOutboundDocumentRow": "manual_outbound_document_row",
            "PackageItem": "package_item",
            "PartialPurchaseOrder": "partial_purchase_order",
            "ProductionOrder": "production_order",
            "ProductionOrderDocumentState": "choices",
            "ProductionOrderProductionState": "choices",
            "ProductionOrderState": "choices",
            "PurchaseOrder": "purchase_order",
            "PurchaseOrderPurchaseOrderState": "choices",
            "PurchaseOrderPurchaseType": "choices",
            "PurchaseOrderResponseState": "choices",
            "PurchaseOrderRow": "purchase_order_row",
            "PurchaseOrderRowNote": "purchase_order_row_note",
            "PurchaseOrderSortBy": "choices",
            "PurchaseOrderSortOrder": "choices",
            "PurchaseOrderState": "choices",
            "ReleaseParentOrder": "release_parent_order",
            "ResponseStateChangeResponseState": "choices",
            "StockBalance": "stock_balance",
            "StockLocation": "stock_location",
            "StockPoint": "stock_point",
            "StockPointState": "choices",
            "StockTransferDocument": "stock_transfer_document",
            "StockTransferRow": "stock_transfer_row",
            "Stocktaking": "stocktaking",
            "StocktakingOrder": "choices",
            "StocktakingRow": "stocktaking_row",
            "StocktakingRowSortOrder": "choices",
            "StocktakingRowStateFilter": "choices",
            "StocktakingSortBy": "choices",
            "StocktakingSortParams": "stocktaking_sort_params",
            "StocktakingState": "choices",
            "StocktakingStateFilter": "choices",
            "TenantInfo": "tenant_info",
        },
    )

__all__ = [
    "AverageCost",
    "Currency",
    "CustomDocumentType",
    "CustomDocumentTypeCategory",
    "CustomInboundDocument",
    "CustomInboundDocumentRow",
    "CustomOutboundDocument",
    "CustomOutboundDocumentDeliveryState",
    "CustomOutboundDocumentRow",
    "DocumentReference",
    "IncomingGoods",
    "IncomingGoodsListRow",
    "IncomingGoodsListRowSortBy",
    "IncomingGoodsListRowSortOrder",
    "IncomingGoodsRow",
    "ManualDocument",
    "ManualDocumentState",
    "ManualDocumentType",
    "ManualDocumentTypeFilter",
    "ManualInboundDocument",
    "ManualInboundDocumentRow",
    "ManualOutboundDocument",
    "ManualOutboundDocumentRow",
    "PackageItem",
    "PartialPurchaseOrder",
    "ProductionOrder",
    "ProductionOrderDocumentState",
    "ProductionOrderProductionState",
    "ProductionOrderState",
    "PurchaseOrder",
    "PurchaseOrderPurchaseOrderState",
    "PurchaseOrderPurchaseType",
    "PurchaseOrderResponseState",
    "PurchaseOrderRow",
    "PurchaseOrderRowNote",
    "PurchaseOrderSortBy",
    "PurchaseOrderSortOrder",
    "PurchaseOrderState",
    "ReleaseParentOrder",
    "ResponseStateChangeResponseState",
    "StockBalance",
    "StockLocation",
    "StockPoint",
    "StockPointState",
    "StockTransferDocument",
    "StockTransferRow",
    "Stocktaking",
    "StocktakingOrder",
    "StocktakingRow",
    "StocktakingRowSortOrder",
    "StocktakingRowStateFilter",
    "StocktakingSortBy",
    "StocktakingSortParams",
    "StocktakingState",
    "StocktakingStateFilter",
    "TenantInfo",
]
