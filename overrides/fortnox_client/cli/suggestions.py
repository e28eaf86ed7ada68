"""The operation or resource that a person meant: `fortnox customers list` is `fortnox call customers.list`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Final

from fortnox_client.cli import operations
from fortnox_client.cli.operations import bare

_VERBS: Final = {
    "add": "create",
    "all": "list",
    "edit": "update",
    "find": "list",
    "index": "list",
    "ls": "list",
    "new": "create",
    "pdf": "preview",
    "post": "create",
    "put": "update",
    "read": "get",
    "remove": "delete",
    "rm": "delete",
    "search": "list",
    "send": "email",
    "show": "get",
    "view": "get",
}
_SWEDISH: Final = {
    "artikel": "articles",
    "artiklar": "articles",
    "avtal": "contracts",
    "faktura": "invoices",
    "fakturor": "invoices",
    "inbetalningar": "invoice_payments",
    "konto": "accounts",
    "konton": "accounts",
    "kontoplan": "accounts",
    "kostnadsställen": "cost_centers",
    "kund": "customers",
    "kunder": "customers",
    "leverantör": "suppliers",
    "leverantörer": "suppliers",
    "leverantörsfakturor": "supplier_invoices",
    "offert": "offers",
    "offerter": "offers",
    "ordrar": "orders",
    "projekt": "projects",
    "räkenskapsår": "financial_years",
    "utbetalningar": "supplier_invoice_payments",
    "verifikat": "vouchers",
    "verifikationer": "vouchers",
}
"""Words of Fortnox's user interface -> resource."""

_CUTOFF: Final = 0.75


def suggest(words: Sequence[str]) -> str | None:
    """Return the command that a command line without `call` means; None if no resource has a similar name.

    Args:
        words: the words after `fortnox`, without options.
    """
    parts = [part for word in words for part in word.split(".") if part]
    parts = [_SWEDISH.get(part.lower(), part) for part in parts[:1]] + parts[1:]
    known = {bare(name): name for name in operations.known()}
    for count in range(len(parts), 1, -1):
        if (found := known.get(bare(".".join(parts[:count])))) is not None:
            return f"fortnox call {found}"
    resources = {bare(name): name for name in _resources()}
    # Exact names first, and the longer one of warehouse and warehouse.purchase_orders.
    for count, cutoff in ((2, 1.0), (1, 1.0), (1, _CUTOFF), (2, _CUTOFF)):
        resource = _match(".".join(parts[:count]), resources, cutoff)
        if resource is not None:
            return f"fortnox call {_operation(resource, parts[count:])}"
    return None


def _operation(resource: str, rest: Sequence[str]) -> str:
    """Return an operation of a resource, or the resource itself, whose operations `fortnox call` then lists."""
    own = {bare(each.operation.name.removeprefix(f"{resource}.")): each.operation.name for each in operations.of_resource(resource)}
    verb = rest[0].lower() if rest else ""
    return _match(_VERBS.get(verb, verb), own, _CUTOFF) or resource


def _resources() -> list[str]:
    return list(dict.fromkeys(name.rpartition(".")[0] for name in operations.known()))


def _match(text: str, known: Mapping[str, str], cutoff: float) -> str | None:
    """Return the name that is similar, without regard to case and separators. A singular is similar to its plural."""
    near = get_close_matches(bare(text), known, n=1, cutoff=cutoff) if text else []
    return known[near[0]] if near else None
