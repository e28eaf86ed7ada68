from __future__ import annotations

from attrs import define

from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class PriceList(Model):
    """Price list, returned by 3 operations, row of 1 operation.

    Returned by `price_lists.create`, `price_lists.get` and `price_lists.update`.
    Row of `price_lists.list`.
    """

    url: str | None = _is.text("@url")
    code: str | None = _is.text("Code")
    comments: str | None = _is.text("Comments")
    description: str | None = _is.text("Description")
    pre_selected: bool | None = _is.boolean("PreSelected")
