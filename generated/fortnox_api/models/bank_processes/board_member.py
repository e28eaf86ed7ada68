from __future__ import annotations

from attrs import define

from fortnox_api.models.bank_processes.choices import BoardMemberRole
from fortnox_api.models.bank_processes.person import Person
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class BoardMember(Model):
    """Board member, part of `Order` and `StartOrder`."""

    id: int | None = _is.integer("id")
    person: Person | None = _is.nested("person", Person)
    role: BoardMemberRole | None = _is.enum("role")
