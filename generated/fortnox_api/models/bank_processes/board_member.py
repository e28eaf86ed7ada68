from __future__ import annotations

from attrs import define

from fortnox_api.models import bank_processes as _enums
from fortnox_api.models.bank_processes.person import Person
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class BoardMember(Model):
    """Board member, part of `Order` and `StartOrder`."""

    id: int | None = _is.integer("id")
    person: Person | None = _is.nested("person", Person)
    role: _enums.BoardMemberRole | None = _is.enum("role")
