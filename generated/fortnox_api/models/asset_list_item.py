from __future__ import annotations

from datetime import date

from attrs import define

from fortnox_core.model import Model, day, integer, text


@define(slots=True, kw_only=True)
class AssetListItem(Model):
    """A row of a list: asset."""

    url: str | None = text("@url")
    acquisition_date: date | None = day("AcquisitionDate")
    acquisition_value: int | None = integer("AcquisitionValue")
    depreciated_to: date | None = day("DepreciatedTo")
    depreciation_final: date | None = day("DepreciationFinal")
    description: str | None = text("Description")
    id: int | None = integer("Id")
    number: str | None = text("Number")
    status: str | None = text("Status")
    status_id: str | None = text("StatusId")
    type: str | None = text("Type")
    type_id: int | None = integer("TypeId")
