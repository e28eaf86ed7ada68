from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class AssetListItem(Model):
    """Asset, row of `assets.depreciations` and `assets.list`."""

    url: str | None = _is.text("@url")
    acquisition_date: _datetime.date | None = _is.date("AcquisitionDate")
    acquisition_value: Decimal | None = _is.decimal("AcquisitionValue")
    depreciated_to: _datetime.date | None = _is.date("DepreciatedTo")
    depreciation_final: _datetime.date | None = _is.date("DepreciationFinal")
    description: str | None = _is.text("Description")
    id: int | None = _is.integer("Id")
    number: str | None = _is.text("Number")
    status: str | None = _is.text("Status")
    status_id: str | None = _is.text("StatusId")
    type: str | None = _is.text("Type")
    type_id: int | None = _is.integer("TypeId")
