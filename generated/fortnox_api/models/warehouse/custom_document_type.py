from __future__ import annotations

from attrs import define

from fortnox_api.models import warehouse as _enums
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class CustomDocumentType(Model):
    """Custom document type, returned by 1 operation, row of 1 operation.

    Returned by `warehouse.custom_document_types.get`.
    Row of `warehouse.custom_document_types.list`.
    """

    category: _enums.CustomDocumentTypeCategory | None = _is.enum("category")
    reference_type: str | None = _is.text("referenceType")
