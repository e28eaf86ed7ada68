from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, text


@define(slots=True, kw_only=True)
class ArchiveFolder(Model):
    """Archive folder."""

    url: str | None = text("@url")
    id: str | None = text("Id")
    name: str | None = text("Name")
