from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from fortnox_core.model import Model, choice, integer, text

if TYPE_CHECKING:
    from fortnox_api.models.choices import ContractAccrualListItemPeriod


@define(slots=True, kw_only=True)
class ContractAccrualListItem(Model):
    """A row of a list: contract accrual."""

    url: str | None = text("@url")
    description: str | None = text("Description")
    document_number: int | None = integer("DocumentNumber")
    period: ContractAccrualListItemPeriod | None = choice("Period")
