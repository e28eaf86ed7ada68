from __future__ import annotations

from attrs import define

from fortnox_api.models.bank_processes.organization import Organization
from fortnox_api.models.bank_processes.person import Person
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class ShareHolder(Model):
    """Share holder, part of `Order` and `StartOrder`."""

    id: int | None = _is.integer("id")
    juridical_person: Organization | None = _is.nested("juridical_person", Organization)
    person: Person | None = _is.nested("person", Person)
    share_count: int | None = _is.integer("share_count")
