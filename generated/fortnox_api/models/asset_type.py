from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class AssetType(Model):
    """Asset type, returned by 3 operations, row of 1 operation.

    Returned by `asset_types.create`, `asset_types.get` and `asset_types.update`.
    Row of `asset_types.list`.
    """

    url: str | None = _is.text("@url")
    account_asset: int | None = _is.integer("AccountAsset")
    account_asset_id: int | None = _is.integer("AccountAssetId")
    account_depreciation: int | None = _is.integer("AccountDepreciation")
    account_depreciation_id: int | None = _is.integer("AccountDepreciationId")
    account_offset_sale: int | None = _is.integer("AccountOffsetSale")
    account_offset_sale_id: str | None = _is.text("AccountOffsetSaleId")
    account_revaluation: int | None = _is.integer("AccountRevaluation")
    account_revaluation_id: int | None = _is.integer("AccountRevaluationId")
    account_sale_loss: int | None = _is.integer("AccountSaleLoss")
    account_sale_loss_id: int | None = _is.integer("AccountSaleLossId")
    account_sale_win: int | None = _is.integer("AccountSaleWin")
    account_sale_win_id: int | None = _is.integer("AccountSaleWinId")
    account_value_loss: int | None = _is.integer("AccountValueLoss")
    account_value_loss_id: int | None = _is.integer("AccountValueLossId")
    account_write_down: int | None = _is.integer("AccountWriteDown")
    account_write_down_ack: int | None = _is.integer("AccountWriteDownAck")
    account_write_down_ack_id: int | None = _is.integer("AccountWriteDownAckId")
    account_write_down_id: int | None = _is.integer("AccountWriteDownId")
    description: str | None = _is.text("Description")
    id: int | None = _is.integer("Id")
    in_use: bool | None = _is.boolean("InUse")
    notes: str | None = _is.text("Notes")
    number: str | None = _is.text("Number")
    type: int | None = _is.integer("Type")
