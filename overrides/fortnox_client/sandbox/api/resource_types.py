"""Resource types and their keys, derived from the operation table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from attrs import frozen

from fortnox_client.schema import ObjectSchema, OperationSchema

# Path parameters whose name differs from the name of the field.
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
# Keys that no path has completely.
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
class ResourceType:
    """A resource type.

    Attributes:
        name: the resource name on the client, such as "invoices".
        shape: the schema with all fields; None if no operation returns the resource.
        keys: the fields of the key.
        made: whether an operation creates it. Without one, the resource always exists.
        operations: the operations, by method name.
    """

    name: str
    shape: ObjectSchema | None
    keys: tuple[str, ...]
    creatable: bool
    operations: Mapping[str, OperationSchema]

    @property
    def key(self) -> str:
        """Return the last field of the key."""
        return self.keys[-1] if self.keys else "Id"

    def field(self, parameter: str) -> str | None:
        """Return the field of a path parameter; None if there is none."""
        other = _FIELDS.get(self.name, {}).get(parameter)
        return other or (None if self.shape is None else self.shape.field_name(parameter))


def resource_types(operations: Iterable[OperationSchema]) -> dict[str, ResourceType]:
    """Return all resource types, by name."""
    gathered: dict[str, dict[str, OperationSchema]] = {}
    for declared in operations:
        gathered.setdefault(declared.resource, {})[declared.verb] = declared
    return {name: _kind(name, verbs) for name, verbs in gathered.items()}


def _kind(name: str, verbs: Mapping[str, OperationSchema]) -> ResourceType:
    single = [verbs[verb] for verb in ("get", "update", "replace", "delete", "create") if verb in verbs]
    shape = next((each.row for each in (*single, *verbs.values()) if each.row is not None), None)
    kind = ResourceType(name, shape, (), "create" in verbs, verbs)
    parameters = next((each.keys for each in single if each.keys), ())
    return ResourceType(name, shape, _KEYS.get(name) or tuple(kind.field(each) or each for each in parameters), kind.creatable, verbs)
