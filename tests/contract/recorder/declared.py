"""What the published document says of answers: their schemas, and which texts are known codes rather than somebody's data."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from tests import samples
from tests.samples import JSON, Declared

Schema = dict[str, Any]

# Codes that are the same for every company, where the document gives no enumeration: property -> form.
_CODES = (
    (r".*\.\w*[Cc]urrency([Cc]ode)?|Currency(ListItem)?\.Code", r"[A-Z]{3}"),
    (r".*\.\w*[Cc]ountry[Cc]ode", r"[A-Z]{2}"),
    (r".*\.([Ll]anguage([Cc]ode)?|Locale)", r"[a-z]{2}(_[A-Z]{2})?|[A-Z]{2}"),
    (r".*\.VATCode", r"[A-Z]{0,3}\d{0,2}"),
)


@cache
def operations() -> dict[str, Declared]:
    """Each operation under its method and path."""
    return {declared.key: declared for declared in samples.operations()}


def answer(key: str) -> Schema:
    """The schema of an operation's answer."""
    schema: Schema = operations()[key].success[1][JSON]["schema"]
    return schema


def resolved(schema: Schema) -> tuple[str, Schema]:
    """The name of the component that a schema is, "" where it is none, and the schema itself."""
    name = samples.reference(schema)
    return (name, samples.schema_named(name)) if name else ("", schema)


def is_known_code(value: str, schema: Schema, owner: str, name: str) -> bool:
    """Whether a text is a value of an enumeration or of a code list that Fortnox, and no company, decides on."""
    if value in _values(schema) or value in _values_by_property().get(name, ()):
        return True
    return any(re.fullmatch(place, f"{owner}.{name}") and re.fullmatch(form, value) for place, form in _CODES)


def is_query_value(name: str, value: str) -> bool:
    """Whether a query parameter of this name is declared to take the value."""
    return value in _query_parameters().get(name, ())


def is_query_parameter(name: str) -> bool:
    return name in _query_parameters()


@cache
def property_names() -> frozenset[str]:
    return frozenset(name for name, _ in _properties(samples.published()["components"]["schemas"]))


@cache
def _values_by_property() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name, schema in _properties(samples.published()["components"]["schemas"]):
        found.setdefault(name, set()).update(_values(schema))
    return found


@cache
def _query_parameters() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for declared in operations().values():
        for parameter in declared.parameters("query"):
            found.setdefault(parameter["name"], set()).update(_values(parameter["schema"]))
    return found


def _values(schema: Schema) -> list[str]:
    """Of an enumeration; in answers it is open, and its values have a word of their own."""
    values: list[str] = schema.get("enum") or schema.get("x-fortnox-values") or []
    return values


def _properties(node: Any) -> Iterator[tuple[str, Schema]]:
    """Every property under a node of the document."""
    if isinstance(node, list):
        for item in node:
            yield from _properties(item)
    elif isinstance(node, dict):
        if isinstance(node.get("properties"), dict):
            yield from node["properties"].items()
        for inner in node.values():
            yield from _properties(inner)
