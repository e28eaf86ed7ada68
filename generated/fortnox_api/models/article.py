from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import define

from fortnox_core.model import Model, boolean, choice, decimal, integer, text

if TYPE_CHECKING:
    from fortnox_api.models.choices import ArticleHouseworkType, ArticleType


@define(slots=True, kw_only=True)
class Article(Model):
    """Article."""

    url: str | None = text("@url")
    active: bool | None = boolean("Active")
    article_number: str | None = text("ArticleNumber")
    bulky: bool | None = boolean("Bulky")
    commodity_code: str | None = text("CommodityCode")
    construction_account: int | None = integer("ConstructionAccount")
    cost_calculation_method: str | None = text("CostCalculationMethod")
    default_stock_location: str | None = text("DefaultStockLocation")
    default_stock_point: str | None = text("DefaultStockPoint")
    depth: int | None = integer("Depth")
    description: str | None = text("Description")
    direct_cost: Decimal | None = decimal("DirectCost")
    disposable_quantity: Decimal | None = decimal("DisposableQuantity")
    ean: str | None = text("EAN")
    eu_account: int | None = integer("EUAccount")
    euvat_account: int | None = integer("EUVATAccount")
    expired: bool | None = boolean("Expired")
    export_account: int | None = integer("ExportAccount")
    freight_cost: Decimal | None = decimal("FreightCost")
    height: int | None = integer("Height")
    housework: bool | None = boolean("Housework")
    housework_type: ArticleHouseworkType | None = choice("HouseworkType")
    manufacturer: str | None = text("Manufacturer")
    manufacturer_article_number: str | None = text("ManufacturerArticleNumber")
    note: str | None = text("Note")
    other_cost: Decimal | None = decimal("OtherCost")
    purchase_account: int | None = integer("PurchaseAccount")
    purchase_price: Decimal | None = decimal("PurchasePrice")
    quantity_in_stock: Decimal | None = decimal("QuantityInStock")
    reserved_quantity: Decimal | None = decimal("ReservedQuantity")
    sales_account: int | None = integer("SalesAccount")
    sales_price: Decimal | None = decimal("SalesPrice")
    stock_account: int | None = integer("StockAccount")
    stock_change_account: int | None = integer("StockChangeAccount")
    stock_goods: bool | None = boolean("StockGoods")
    stock_place: str | None = text("StockPlace")
    stock_value: Decimal | None = decimal("StockValue")
    stock_warning: Decimal | None = decimal("StockWarning")
    supplier_name: str | None = text("SupplierName")
    supplier_number: str | None = text("SupplierNumber")
    type: ArticleType | None = choice("Type")
    unit: str | None = text("Unit")
    vat: Decimal | None = decimal("VAT")
    webshop_article: bool | None = boolean("WebshopArticle")
    weight: int | None = integer("Weight")
    width: int | None = integer("Width")
