from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class WayOfDelivery(Model):
    """Way of delivery, returned by 3 operations, row of 1 operation.

    Returned by `way_of_deliveries.create`, `way_of_deliveries.get` and `way_of_deliveries.update`.
    Row of `way_of_deliveries.list`.
    """

    url: str | None = _is.text("@url")
    code: str | None = _is.text("Code")
    description: str | None = _is.text("Description")
    description_english: str | None = _is.text("DescriptionEnglish")
