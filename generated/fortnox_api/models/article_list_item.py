from __future__ import annotations

from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class ArticleListItem(Model):
    """Article, row of `articles.list`."""

    url: str | None = _is.text("@url")
    article_number: str | None = _is.text("ArticleNumber")
    description: str | None = _is.text("Description")
    disposable_quantity: Decimal | None = _is.decimal("DisposableQuantity")
    ean: str | None = _is.text("EAN")
    housework: bool | None = _is.boolean("Housework")
    purchase_price: Decimal | None = _is.decimal("PurchasePrice")
    quantity_in_stock: Decimal | None = _is.decimal("QuantityInStock")
    reserved_quantity: Decimal | None = _is.decimal("ReservedQuantity")
    sales_price: Decimal | None = _is.decimal("SalesPrice")
    stock_place: str | None = _is.text("StockPlace")
    stock_value: Decimal | None = _is.decimal("StockValue")
    unit: str | None = _is.text("Unit")
    vat: Decimal | None = _is.decimal("VAT")
    webshop_article: bool | None = _is.boolean("WebshopArticle")
