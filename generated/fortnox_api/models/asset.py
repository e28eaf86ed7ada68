from __future__ import annotations

from datetime import date

from attrs import define

from fortnox_api.models.asset_history import AssetHistory
from fortnox_core.model import Model, day, integer, rows, text


@define(slots=True, kw_only=True)
class Asset(Model):
    """Asset."""

    url: str | None = text("@url")
    acquisition_date: date | None = day("AcquisitionDate")
    acquisition_start: date | None = day("AcquisitionStart")
    acquisition_value: int | None = integer("AcquisitionValue")
    brand: str | None = text("Brand")
    cost_center: str | None = text("CostCenter")
    department: str | None = text("Department")
    depreciate_to_residual_value: int | None = integer("DepreciateToResidualValue")
    depreciated_to: date | None = day("DepreciatedTo")
    depreciation_final: date | None = day("DepreciationFinal")
    depreciation_method: int | None = integer("DepreciationMethod")
    description: str | None = text("Description")
    group: str | None = text("Group")
    history: list[AssetHistory] = rows("History", AssetHistory)
    id: int | None = integer("Id")
    insured_number: str | None = text("InsuredNumber")
    insured_with: str | None = text("InsuredWith")
    manual_ob: int | None = integer("ManualOb")
    notes: str | None = text("Notes")
    number: str | None = text("Number")
    placement: str | None = text("Placement")
    project: str | None = text("Project")
    reference: str | None = text("Reference")
    room: str | None = text("Room")
    status: str | None = text("Status")
    status_id: str | None = text("StatusId")
    type: str | None = text("Type")
    type_id: int | None = integer("TypeId")
