"""Totals of documents: discount, VAT, fees and rounding, in Decimal."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final

from attrs import frozen

from fortnox_client.sandbox.api import api_errors
from fortnox_client.sandbox.api.api_errors import bad_request
from fortnox_client.sandbox.api.request_bodies import NUMBER, strip_zeros

ORE: Final = Decimal("0.01")
KRONA: Final = Decimal(1)
_HUNDRED: Final = Decimal(100)
_MAX_AMOUNT: Final = Decimal(10) ** 12
FEE_VAT: Final = Decimal(25)
"""The VAT in percent on freight and administration fees of documents with VAT."""


@frozen
class RowSum:
    """The amounts of one row.

    Attributes:
        price: the unit price, without VAT.
        gross: the amount without VAT, before the discount.
        net: the amount without VAT.
        vat: the VAT.
        total: the amount on the document: with VAT if the prices of the document include it.
    """

    price: Decimal
    gross: Decimal
    net: Decimal
    vat: Decimal
    total: Decimal


@frozen
class DocumentSum:
    """The amounts of a document: total = net + fees + VAT + rounding."""

    gross: Decimal
    net: Decimal
    vat: Decimal
    fee: Decimal
    fee_vat: Decimal
    freight: Decimal
    freight_vat: Decimal
    rounding: Decimal
    total: Decimal


def sum_row(row: dict[str, Any], quantity: Decimal, *, vat_included: bool) -> RowSum:
    """Return the amounts of a row for a quantity. Raise ApiError for an invalid VAT, or an amount that is too large."""
    price, percent = to_decimal(row.get("Price")), to_decimal(row.get("VAT"))
    if not 0 <= percent <= _HUNDRED:
        raise bad_request(api_errors.BAD_VALUE, "VAT ska vara mellan 0 och 100", "VAT")
    if abs(quantity * price) > _MAX_AMOUNT:
        raise bad_request(api_errors.BAD_VALUE, "Raden har ett för stort belopp", "Price")
    gross = round_cents(quantity * price)
    total = round_cents(gross - _discount(row, quantity, gross))
    if not vat_included:
        return RowSum(price, gross, total, round_cents(total * percent / _HUNDRED), total)
    net = _exclude_vat(total, percent)
    return RowSum(_exclude_vat(price, percent), _exclude_vat(gross, percent), net, total - net, total)


def sum_document(
    rows: Iterable[RowSum], fee: Decimal, freight: Decimal, *, vat_included: bool, rounded: bool, taxed: bool = True
) -> DocumentSum:
    """Return the amounts of a document.

    Args:
        rows: the amounts of the rows.
        fee: the administration fee.
        freight: the freight.
        vat_included: whether prices and fees include VAT.
        rounded: whether the total is rounded to whole SEK.
        taxed: whether there is VAT on the fees.
    """
    counted = list(rows)
    percent = FEE_VAT if taxed else Decimal(0)
    fee_net, fee_vat = _split_vat(fee, percent, vat_included=vat_included)
    freight_net, freight_vat = _split_vat(freight, percent, vat_included=vat_included)
    net = sum((row.net for row in counted), Decimal(0))
    vat = sum((row.vat for row in counted), Decimal(0)) + fee_vat + freight_vat
    exact = net + fee_net + freight_net + vat
    total = exact.quantize(KRONA, ROUND_HALF_UP) if rounded else exact
    gross = sum((row.gross for row in counted), Decimal(0))
    return DocumentSum(gross, net, vat, fee_net, fee_vat, freight_net, freight_vat, total - exact, total)


def _discount(row: dict[str, Any], quantity: Decimal, gross: Decimal) -> Decimal:
    discount = to_decimal(row.get("Discount"))
    if row.get("DiscountType") == "AMOUNT":
        # The sign of the quantity makes a credit row reverse the discount. Without a quantity there is no discount.
        return discount.copy_sign(quantity) if quantity else Decimal(0)
    return gross * discount / _HUNDRED


def _split_vat(amount: Decimal, percent: Decimal, *, vat_included: bool) -> tuple[Decimal, Decimal]:
    if vat_included:
        net = _exclude_vat(amount, percent)
        return net, amount - net
    return amount, round_cents(amount * percent / _HUNDRED)


def _exclude_vat(amount: Decimal, percent: Decimal) -> Decimal:
    return round_cents(amount * _HUNDRED / (_HUNDRED + percent))


def to_decimal(value: Any) -> Decimal:
    """Convert a stored value to Decimal; a blank is 0. Raise ApiError for text that is not a number: some amounts are declared as text."""
    if isinstance(value, str) and value and not NUMBER.fullmatch(value):
        raise bad_request(api_errors.NOT_NUMERIC, f"{value[:20]} är inget tal")
    return Decimal(0) if value in (None, "") else Decimal(str(value))


def round_cents(amount: Decimal) -> Decimal:
    """Round to 0.01, half away from zero, so that a credit reverses its invoice exactly."""
    return amount.quantize(ORE, ROUND_HALF_UP)


def normalize(amount: Decimal) -> Decimal:
    """Return an amount as Fortnox writes it."""
    return strip_zeros(amount)
