from __future__ import annotations

from attrs import define

from fortnox_api.models.bank_processes.organization import Organization
from fortnox_api.models.bank_processes.person import Person
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Accountant(Model):
    """Accountant, part of `Order`."""

    alternate_accountant: Person | None = _is.nested("alternate_accountant", Person)
    has_external_accountee: bool | None = _is.boolean("has_external_accountee")
    head_accountant: Person | None = _is.nested("head_accountant", Person)
    id: int | None = _is.integer("id")
    organization: Organization | None = _is.nested("organization", Organization)
