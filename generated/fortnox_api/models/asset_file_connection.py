from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, text


@define(slots=True, kw_only=True)
class AssetFileConnection(Model):
    """Asset file connection."""

    url: str | None = text("@url")
    asset_id: str | None = text("AssetId")
    file_id: str | None = text("FileId")
    name: str | None = text("Name")
