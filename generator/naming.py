"""The rules that propose names. They apply only to what spec/names.yaml does not name."""

import re
from collections.abc import Iterable, Mapping
from itertools import chain, count
from types import MappingProxyType
from unicodedata import combining, normalize

from generator import reserved_names
from generator.document import Json, operations

_WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+\d*|[A-Z]+\d*|\d+")
_VERSION = re.compile(r"-v\d+$")
_VERB = {"GET": "get", "POST": "create", "PUT": "update", "PATCH": "update", "DELETE": "delete"}

FAMILIES = {
    "fortnox": "",
    "fileattachments": "",
    "warehouse": "warehouse",
    "time-reporting": "time",
    "integration-developer": "developer",
    "integration-partner": "partner",
    "Recurring-API": "recurring_billing",
    "Company-Order-Bank-Process-API": "bank_processes",
    "Company-Order-Bank-Process-Webhook-API": "bank_processes",
}
"""The first part of tags and schema names -> the namespace of its resources and models."""


def words(name: str) -> list[str]:
    """Split a name into words: `VATNumber` -> `["VAT", "Number"]`, `ÅrsAvgift` -> `["Ars", "Avgift"]`."""
    return _WORD.findall("".join(letter for letter in normalize("NFKD", name) if not combining(letter)))


def snake(name: str) -> str:
    """Return a name in snake case: `@urlTaxReductionList` -> `url_tax_reduction_list`.

    A keyword, or the name of a type that annotations use, gets a trailing underscore.
    """
    identifier = "_".join(word.lower() for word in words(name))
    return f"{identifier}_" if identifier == "list" or reserved_names.hides_python(identifier) else identifier


def camel(name: str) -> str:
    """Return a name in camel case: `recurring_billing` -> `RecurringBilling`."""
    return "".join(word.capitalize() for word in name.split("_"))


def family(name: str) -> tuple[str, str]:
    """Return the namespace of a tag or schema name, and the rest of the name."""
    prefix, _, rest = name.partition("_")
    return FAMILIES.get(prefix, snake(prefix)), rest


def resource(tag: str) -> str:
    """Propose the name of a resource: `warehouse_PurchaseOrder` -> `warehouse.purchase_orders`."""
    namespace, rest = family(tag)
    name = snake(rest.removeprefix("Integration "))
    if namespace and name and not name.endswith("s"):
        name += "s"
    return f"{namespace}.{name}" if namespace else name


_MODULES = frozenset(
    (
        "Anl",
        "Bf",
        "Company",
        "ContractInvoice",
        "Da",
        "FileStorage",
        "Kf",
        "Lf",
        "Lon",
        "OOF",
        "Offer",
        "Order",
        "Project",
        "VacationDebtBasis",
    )
)
"""The prefixes of schema names that name a module of Fortnox: assets, bookkeeping, invoices, suppliers, salaries and others."""

_ROLE = re.compile(r"(Single|List|Create|Update)?(Payload)?(?<=Payload)(Item)?$|SingleItem$|Response$")
"""The suffixes of schema names for the role of a schema: a request, or one object of a response. Rows of lists keep ListItem."""


def model(schema: str) -> str:
    """Propose the name of a model: `fortnox_Invoice_InvoiceRow` -> `InvoiceRow`, `warehouse_StockPoint` -> `warehouse.StockPoint`."""
    namespace, rest = family(schema)
    if namespace:
        rest = re.sub(r"^List(?=[A-Z].*)(.*)$", r"\1ListItem", re.sub(r"^(Create|Update)(?=[A-Z])", "", rest))
    else:
        module, _, inside = rest.partition("_")
        rest = inside if inside and module in _MODULES else rest
    outer, _, inner = rest.partition("_")
    outer, inner = _ROLE.sub("", outer) or outer, _ROLE.sub("", inner)
    if not inner:
        name = outer
    elif inner.startswith(outer):
        name = inner
    else:
        name = outer + inner
    return f"{namespace}.{name}" if namespace else name


def identifier(name: str) -> str:
    """Propose the name of an attribute or a parameter. Builtins such as `id` and `filter` are allowed."""
    return snake(name)


def choice(owner: str, name: str) -> str:
    """Propose the name of an enumeration: `Invoice` and `PaymentWay` -> `InvoicePaymentWay`."""
    return owner + "".join(word if word.isupper() and len(word) > 1 else word.capitalize() for word in words(name))


def operation_names(document: Json, lists: Iterable[str], published: Mapping[str, str] = MappingProxyType({})) -> dict[str, str]:
    """Propose names for the operations of a document: `GET /3/customers` -> `list`.

    Args:
        document: the document.
        lists: the keys of the operations that return a list.
        published: operation -> published name. These are not changed, and no other operation gets one of them.
    """
    listing = set(lists)
    bases = _bases(document)
    names: dict[str, str] = {}
    taken: dict[tuple[str, str], list[str]] = {}

    def order(each: tuple[str, str, Json]) -> tuple[bool, int, str, str]:
        # Published first, then short paths, so that the longer of two paths with the same name gets a suffix.
        return f"{each[0]} {each[1]}" not in published, each[1].count("{"), each[1], each[0]

    for method, path, operation in sorted(operations(document), key=order):
        key = f"{method} {path}"
        tag = operation["tags"][0]
        rest = _segments(path)[len(bases[tag]) :]
        name = published.get(key) or _method(method, rest, operation, returns_list=key in listing, paths=document["paths"], path=path)
        parameters = [part.strip("{}") for part in rest if part.startswith("{")]
        others = taken.get((tag, name))
        if others is not None and key not in published:
            extra = [snake(parameter) for parameter in parameters if parameter not in others]
            name = _free(name, [f"_by_{'_and_'.join(extra)}"] if extra else [], method, tag, taken)
        taken[tag, name] = parameters
        names[key] = name
    return names


def _free(name: str, endings: list[str], method: str, tag: str, taken: Mapping[tuple[str, str], object]) -> str:
    """Return the first candidate that no other operation of the tag has."""
    candidates = (f"{name}{ending}" for ending in (*endings, f"_{method.lower()}", *(f"{each}_{method.lower()}" for each in endings)))
    numbered = (f"{name}_{suffix}" for suffix in count(2))
    return next(each for each in chain(candidates, numbered) if (tag, each) not in taken)


def _method(method: str, rest: list[str], operation: Json, *, returns_list: bool, paths: Json, path: str) -> str:
    static = [part for part in rest if not part.startswith("{")]
    if not static or (method == "PATCH" and static == ["partial"]):
        if method == "GET" and returns_list:
            return "list"
        return "replace" if operation.get("x-fortnox-write") == "replace" else _VERB[method]
    name = "_".join(snake(_VERSION.sub("", part)) for part in static)
    if method == "DELETE":
        return f"delete_{name}"
    if method == "POST" and "get" in paths[path]:
        return f"create_{name}"
    if method in ("PUT", "PATCH") and rest[-1].startswith("{") and "get" in paths[path]:
        return f"update_{name}"
    return name


def _bases(document: Json) -> dict[str, list[str]]:
    """Return for each tag the segments that the paths of all its operations begin with, up to the first parameter."""
    bases: dict[str, list[str]] = {}
    for _, path, operation in operations(document):
        fixed = _segments(path)
        fixed = fixed[: next((index for index, part in enumerate(fixed) if part.startswith("{")), len(fixed))]
        tag = operation["tags"][0]
        base = bases.get(tag, fixed)
        shared = [ours for ours, theirs in zip(base, fixed, strict=False) if ours == theirs]
        bases[tag] = shared
    return bases


def _segments(path: str) -> list[str]:
    return path.strip("/").split("/")
