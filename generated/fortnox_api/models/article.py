from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_api import models as _enums
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Article(Model):
    """Article, returned by `articles.create`, `articles.get` and `articles.update`."""

    url: str | None = _is.text("@url")
    active: bool | None = _is.boolean("Active")
    article_number: str | None = _is.text("ArticleNumber")
    bulky: bool | None = _is.boolean("Bulky")
    commodity_code: str | None = _is.text("CommodityCode")
    construction_account: int | None = _is.integer("ConstructionAccount")
    cost_calculation_method: str | None = _is.text("CostCalculationMethod")
    default_stock_location: str | None = _is.text("DefaultStockLocation")
    default_stock_point: str | None = _is.text("DefaultStockPoint")
    depth: int | None = _is.integer("Depth")
    description: str | None = _is.text("Description")
    direct_cost: Decimal | None = _is.decimal("DirectCost")
    disposable_quantity: Decimal | None = _is.decimal("DisposableQuantity")
    ean: str | None = _is.text("EAN")
    eu_account: int | None = _is.integer("EUAccount")
    euvat_account: int | None = _is.integer("EUVATAccount")
    expired: bool | None = _is.boolean("Expired")
    export_account: int | None = _is.integer("ExportAccount")
    freight_cost: Decimal | None = _is.decimal("FreightCost")
    height: int | None = _is.integer("Height")
    housework: bool | None = _is.boolean("Housework")
    housework_type: _enums.ArticleHouseworkType | None = _is.enum("HouseworkType")
    manufacturer: str | None = _is.text("Manufacturer")
    manufacturer_article_number: str | None = _is.text("ManufacturerArticleNumber")
    note: str | None = _is.text("Note")
    other_cost: Decimal | None = _is.decimal("OtherCost")
    purchase_account: int | None = _is.integer("PurchaseAccount")
    purchase_price: Decimal | None = _is.decimal("PurchasePrice")
    quantity_in_stock: Decimal | None = _is.decimal("QuantityInStock")
    reserved_quantity: Decimal | None = _is.decimal("ReservedQuantity")
    sales_account: int | None = _is.integer("SalesAccount")
    sales_price: Decimal | None = _is.decimal("SalesPrice")
    stock_account: int | None = _is.integer("StockAccount")
    stock_change_account: int | None = _is.integer("StockChangeAccount")
    stock_goods: bool | None = _is.boolean("StockGoods")
    stock_place: str | None = _is.text("StockPlace")
    stock_value: Decimal | None = _is.decimal("StockValue")
    stock_warning: Decimal | None = _is.decimal("StockWarning")
    supplier_name: str | None = _is.text("SupplierName")
    supplier_number: str | None = _is.text("SupplierNumber")
    type: _enums.ArticleType | None = _is.enum("Type")
    unit: str | None = _is.text("Unit")
    vat: Decimal | None = _is.decimal("VAT")
    webshop_article: bool | None = _is.boolean("WebshopArticle")
    weight: int | None = _is.integer("Weight")
    width: int | None = _is.integer("Width")
