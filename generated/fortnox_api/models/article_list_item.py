from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core.model import Model, boolean, decimal, text


@define(slots=True, kw_only=True)
class ArticleListItem(Model):
    """A row of a list: article."""

    url: str | None = text("@url")
    article_number: str | None = text("ArticleNumber")
    description: str | None = text("Description")
    disposable_quantity: Decimal | None = decimal("DisposableQuantity")
    ean: str | None = text("EAN")
    housework: bool | None = boolean("Housework")
    purchase_price: Decimal | None = decimal("PurchasePrice")
    quantity_in_stock: Decimal | None = decimal("QuantityInStock")
    reserved_quantity: Decimal | None = decimal("ReservedQuantity")
    sales_price: Decimal | None = decimal("SalesPrice")
    stock_place: str | None = text("StockPlace")
    stock_value: Decimal | None = decimal("StockValue")
    unit: str | None = text("Unit")
    vat: Decimal | None = decimal("VAT")
    webshop_article: bool | None = boolean("WebshopArticle")
