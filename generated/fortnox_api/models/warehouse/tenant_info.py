from __future__ import annotations

from attrs import define

from fortnox_core.model import Model, boolean, integer


@define(slots=True, kw_only=True)
class TenantInfo(Model):
    """Tenant info."""

    activated: bool | None = boolean("activated")
    tenant_id: int | None = integer("tenantId")
