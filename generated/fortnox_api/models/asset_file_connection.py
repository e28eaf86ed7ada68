from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class AssetFileConnection(Model):
    """Asset file connection, returned by `asset_file_connections.create`, row of `asset_file_connections.list`."""

    url: str | None = _is.text("@url")
    asset_id: str | None = _is.text("AssetId")
    file_id: str | None = _is.text("FileId")
    name: str | None = _is.text("Name")
