from __future__ import annotations

import datetime as _datetime
from decimal import Decimal

from attrs import define

from fortnox_api.models.asset_history import AssetHistory
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Asset(Model):
    """Asset, returned by 8 operations.

    Returned by `assets.change_ob`, `assets.create`, `assets.get`, `assets.scrap`, `assets.sell`, `assets.update`,
    `assets.write_down` and `assets.write_up`.
    """

    url: str | None = _is.text("@url")
    acquisition_date: _datetime.date | None = _is.date("AcquisitionDate")
    acquisition_start: _datetime.date | None = _is.date("AcquisitionStart")
    acquisition_value: Decimal | None = _is.decimal("AcquisitionValue")
    brand: str | None = _is.text("Brand")
    cost_center: str | None = _is.text("CostCenter")
    department: str | None = _is.text("Department")
    depreciate_to_residual_value: Decimal | None = _is.decimal("DepreciateToResidualValue")
    depreciated_to: _datetime.date | None = _is.date("DepreciatedTo")
    depreciation_final: _datetime.date | None = _is.date("DepreciationFinal")
    depreciation_method: int | None = _is.integer("DepreciationMethod")
    description: str | None = _is.text("Description")
    group: str | None = _is.text("Group")
    history: list[AssetHistory] = _is.rows("History", AssetHistory)
    id: int | None = _is.integer("Id")
    insured_number: str | None = _is.text("InsuredNumber")
    insured_with: str | None = _is.text("InsuredWith")
    manual_ob: int | None = _is.integer("ManualOb")
    notes: str | None = _is.text("Notes")
    number: str | None = _is.text("Number")
    placement: str | None = _is.text("Placement")
    project: str | None = _is.text("Project")
    reference: str | None = _is.text("Reference")
    room: str | None = _is.text("Room")
    status: str | None = _is.text("Status")
    status_id: str | None = _is.text("StatusId")
    type: str | None = _is.text("Type")
    type_id: int | None = _is.integer("TypeId")
