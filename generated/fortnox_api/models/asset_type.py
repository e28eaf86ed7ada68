from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, boolean, integer, text


@define(slots=True, kw_only=True)
class AssetType(Model):
    """Asset type."""

    url: str | None = text("@url")
    account_asset: int | None = integer("AccountAsset")
    account_asset_id: int | None = integer("AccountAssetId")
    account_depreciation: int | None = integer("AccountDepreciation")
    account_depreciation_id: int | None = integer("AccountDepreciationId")
    account_revaluation: int | None = integer("AccountRevaluation")
    account_revaluation_id: int | None = integer("AccountRevaluationId")
    account_sale_loss: int | None = integer("AccountSaleLoss")
    account_sale_loss_id: int | None = integer("AccountSaleLossId")
    account_sale_win: int | None = integer("AccountSaleWin")
    account_sale_win_id: int | None = integer("AccountSaleWinId")
    account_value_loss: int | None = integer("AccountValueLoss")
    account_value_loss_id: int | None = integer("AccountValueLossId")
    account_write_down: int | None = integer("AccountWriteDown")
    account_write_down_ack: int | None = integer("AccountWriteDownAck")
    account_write_down_ack_id: int | None = integer("AccountWriteDownAckId")
    account_write_down_id: int | None = integer("AccountWriteDownId")
    description: str | None = text("Description")
    id: int | None = integer("Id")
    in_use: bool | None = boolean("InUse")
    notes: str | None = text("Notes")
    number: str | None = text("Number")
    type: int | None = integer("Type")
