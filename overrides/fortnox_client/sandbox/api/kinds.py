"""Which kinds of resources there are, and what tells one resource of a kind from another: read off the operations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from attrs import frozen

from fortnox_client.schema import ObjectSchema, OperationSchema

# Where a path names a field otherwise than the resource does.
_FIELDS: Final = {
    "customer_references": {"CustomerReferenceRowId": "Id"},
    "expenses": {"ExpenseCode": "Code"},
    "asset_types": {"id": "Id"},
    "attachments": {"attachmentId": "id"},
    "absence_transactions": {"Code": "CauseCode", "id": "id"},
    "attendance_transactions": {"Code": "CauseCode", "id": "id"},
    "bank_processes.orders": {"order_id": "id"},
    "bank_processes.start_orders": {"order_id": "id"},
    "bank_processes.webhooks": {"webhook_id": "id"},
    "recurring_billing.deviations": {"deviation-id": "id"},
    "recurring_billing.invoice_requests": {"invoice-request-id": "id"},
    "recurring_billing.recurrings": {"recurring-id": "id"},
}
# A key that no path gives whole.
_KEYS: Final = {
    "prices": ("PriceList", "ArticleNumber", "FromQuantity"),
    "vouchers": ("Year", "VoucherSeries", "VoucherNumber"),
    "account_charts": ("Name",),
    "customer_references": ("Id",),
    "email_senders": ("Id",),
    "print_templates": ("Template",),
    "warehouse.custom_document_types": ("type",),
}


@frozen
class Kind:
    """A kind of resource.

    Attributes:
        name: the resource on the client: "invoices".
        shape: all that a resource of it has; None where no operation gives one.
        keys: the fields that tell one from another.
        made: whether an operation creates them; what nobody can create is there from the start.
    """

    name: str
    shape: ObjectSchema | None
    keys: tuple[str, ...]
    made: bool
    operations: Mapping[str, OperationSchema]

    @property
    def key(self) -> str:
        """The field that tells one from another, where it is one field."""
        return self.keys[-1] if self.keys else "Id"

    def field(self, parameter: str) -> str | None:
        """The field that a path parameter names."""
        other = _FIELDS.get(self.name, {}).get(parameter)
        return other or (None if self.shape is None else self.shape.field_name(parameter))


def kinds(operations: Iterable[OperationSchema]) -> dict[str, Kind]:
    """Every kind, by its name."""
    gathered: dict[str, dict[str, OperationSchema]] = {}
    for declared in operations:
        gathered.setdefault(declared.resource, {})[declared.verb] = declared
    return {name: _kind(name, verbs) for name, verbs in gathered.items()}


def _kind(name: str, verbs: Mapping[str, OperationSchema]) -> Kind:
    single = [verbs[verb] for verb in ("get", "update", "replace", "delete", "create") if verb in verbs]
    shape = next((each.row for each in (*single, *verbs.values()) if each.row is not None), None)
    kind = Kind(name, shape, (), "create" in verbs, verbs)
    parameters = next((each.keys for each in single if each.keys), ())
    return Kind(name, shape, _KEYS.get(name) or tuple(kind.field(each) or each for each in parameters), kind.made, verbs)
