"""What the rows of a document come to: discount, VAT, fees and rounding, in Decimal."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final

from attrs import frozen

from fortnox_client.sandbox.api import failures
from fortnox_client.sandbox.api.bodies import NUMBER, tidy
from fortnox_client.sandbox.api.failures import bad

ORE: Final = Decimal("0.01")
KRONA: Final = Decimal(1)
_HUNDRED: Final = Decimal(100)
_MOST: Final = Decimal(10) ** 12
FEE_VAT: Final = Decimal(25)
"""VAT in percent on freight and administration fees, where there is VAT at all."""


@frozen
class RowSum:
    """What one row comes to.

    Attributes:
        price: of one, without VAT.
        gross: without VAT, before the discount.
        net: without VAT.
        total: as it stands on the document: with VAT where its prices are.
    """

    price: Decimal
    gross: Decimal
    net: Decimal
    vat: Decimal
    total: Decimal


@frozen
class Sum:
    """What a document comes to: total = net + fees + VAT + rounding."""

    gross: Decimal
    net: Decimal
    vat: Decimal
    fee: Decimal
    fee_vat: Decimal
    freight: Decimal
    freight_vat: Decimal
    rounding: Decimal
    total: Decimal


def row_sum(row: dict[str, Any], quantity: Decimal, *, vat_included: bool) -> RowSum:
    """What a quantity of a row comes to. Raises Failure for what no row can be."""
    price, percent = number(row.get("Price")), number(row.get("VAT"))
    if not 0 <= percent <= _HUNDRED:
        raise bad(failures.BAD_VALUE, "VAT ska vara mellan 0 och 100", "VAT")
    if abs(quantity * price) > _MOST:
        raise bad(failures.BAD_VALUE, "Raden har ett för stort belopp", "Price")
    gross = cents(quantity * price)
    total = cents(gross - _discount(row, quantity, gross))
    if not vat_included:
        return RowSum(price, gross, total, cents(total * percent / _HUNDRED), total)
    net = _without(total, percent)
    return RowSum(_without(price, percent), _without(gross, percent), net, total - net, total)


def document_sum(rows: Iterable[RowSum], fee: Decimal, freight: Decimal, *, vat_included: bool, whole: bool, taxed: bool = True) -> Sum:
    """What a document comes to. `whole`: whether it is rounded to whole kronor; `taxed`: whether there is VAT on its fees."""
    counted = list(rows)
    percent = FEE_VAT if taxed else Decimal(0)
    fee_net, fee_vat = _parted(fee, percent, vat_included=vat_included)
    freight_net, freight_vat = _parted(freight, percent, vat_included=vat_included)
    net = sum((row.net for row in counted), Decimal(0))
    vat = sum((row.vat for row in counted), Decimal(0)) + fee_vat + freight_vat
    exact = net + fee_net + freight_net + vat
    total = exact.quantize(KRONA, ROUND_HALF_UP) if whole else exact
    gross = sum((row.gross for row in counted), Decimal(0))
    return Sum(gross, net, vat, fee_net, fee_vat, freight_net, freight_vat, total - exact, total)


def _discount(row: dict[str, Any], quantity: Decimal, gross: Decimal) -> Decimal:
    discount = number(row.get("Discount"))
    if row.get("DiscountType") == "AMOUNT":
        # Off the row, and so off what is given back too; off nothing there is nothing.
        return discount.copy_sign(quantity) if quantity else Decimal(0)
    return gross * discount / _HUNDRED


def _parted(amount: Decimal, percent: Decimal, *, vat_included: bool) -> tuple[Decimal, Decimal]:
    if vat_included:
        net = _without(amount, percent)
        return net, amount - net
    return amount, cents(amount * percent / _HUNDRED)


def _without(amount: Decimal, percent: Decimal) -> Decimal:
    return cents(amount * _HUNDRED / (_HUNDRED + percent))


def number(value: Any) -> Decimal:
    """A stored number, or none, as one to count with. Raises Failure for text that is none: some amounts are declared as text."""
    if isinstance(value, str) and value and not NUMBER.fullmatch(value):
        raise bad(failures.NOT_NUMERIC, f"{value[:20]} är inget tal")
    return Decimal(0) if value in (None, "") else Decimal(str(value))


def cents(amount: Decimal) -> Decimal:
    """To the öre, half away from zero: what is given back is what was taken."""
    return amount.quantize(ORE, ROUND_HALF_UP)


def plain(amount: Decimal) -> Decimal:
    """An amount as Fortnox writes it."""
    return tidy(amount)
