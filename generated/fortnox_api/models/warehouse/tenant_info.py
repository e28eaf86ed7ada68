from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class TenantInfo(Model):
    """Tenant info, returned by `warehouse.tenant.get`."""

    activated: bool | None = _is.boolean("activated")
    tenant_id: str | None = _is.text("tenantId")
