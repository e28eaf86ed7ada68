from __future__ import annotations

from attrs import define

from fortnox_api.models.customer_reference_row import CustomerReferenceRow
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class CustomerReference(Model):
    """Customer reference, returned by 4 operations.

    Returned by `customer_references.create`, `customer_references.get`, `customer_references.get_row` and
    `customer_references.update`.
    """

    customer_reference_rows: list[CustomerReferenceRow] = _is.rows("CustomerReferenceRows", CustomerReferenceRow)
