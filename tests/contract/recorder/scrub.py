"""Puts made-up values in the place of a company's own. Whatever the document does not say to be a known code is replaced."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from attrs import define, field

from tests.contract.recorder import declared, paths
from tests.contract.recorder.declared import Schema
from tests.contract.recorder.forms import kind_of
from tests.contract.recorder.made_up import MadeUp

API = "https://api.fortnox.se"
UNKNOWN: Schema = {}

# What a new property of Fortnox may be called. Keys of other forms are data.
_PROPERTY = re.compile(r"@?[A-Za-z][A-Za-z0-9]{0,39}")


@define
class Scrubber:
    """Scrubs answers and the requests that led to them. `kinds` tells what kinds of value it has replaced."""

    made_up: MadeUp = field(factory=MadeUp)
    kinds: set[str] = field(factory=set[str])

    def value(self, value: Any, schema: Schema) -> Any:
        """A value of an answer, whose schema this is."""
        return self._value(value, schema, "", "", {})

    def path(self, path: str, said: Mapping[str, str]) -> str:
        """A path of the API, percent-encoded, with the values that stand for those of the object it names."""
        return paths.with_stand_ins(path, lambda part: said.get(part) or self._stand_in(part))

    def query(self, query: Mapping[str, str], said: Mapping[str, str]) -> dict[str, str]:
        """A query; what the document declares stays."""
        return {
            name if declared.is_query_parameter(name) else self._stand_in(name): value
            if declared.is_query_value(name, value)
            else said.get(value) or self._stand_in(value)
            for name, value in query.items()
        }

    def said(self, content: Any, schema: Schema) -> dict[str, str]:
        """What the values of an object became: addresses in it repeat them."""
        owner, schema = declared.resolved(schema)
        if not isinstance(content, dict):
            return {}
        properties = schema.get("properties", {})
        return {
            str(value): str(self._value(value, properties.get(name, UNKNOWN), owner, name, {}))
            for name, value in content.items()
            if isinstance(value, str | int | Decimal) and not isinstance(value, bool) and not _is_address(value)
        }

    def _value(self, value: Any, schema: Schema, owner: str, name: str, said: Mapping[str, str]) -> Any:
        match value:
            case None | bool():
                return value
            case dict():
                return self._object(value, schema)
            case list():
                return [self._value(item, schema.get("items", UNKNOWN), owner, name, said) for item in value]
            case str() if _is_address(value):
                return self._address(value, said)
            case str() if declared.is_known_code(value, schema, owner, name):
                return value
            case str():
                return self._stand_in(value)
            case _:
                return self._replaced("number", value, self.made_up.number(value))

    def _object(self, content: dict[str, Any], schema: Schema) -> dict[str, Any]:
        said = self.said(content, schema)
        owner, schema = declared.resolved(schema)
        properties: dict[str, Schema] = schema.get("properties", {})
        return {
            name if self._stays(name, properties) else self._stand_in(name): self._value(
                value, properties.get(name, UNKNOWN), owner, name, said
            )
            for name, value in content.items()
        }

    def _stays(self, name: str, properties: dict[str, Schema]) -> bool:
        """Whether a key is a property's name. In an object of which the document says nothing, a key may be data."""
        return name in declared.property_names() or (bool(properties) and _PROPERTY.fullmatch(name) is not None)

    def _address(self, address: str, said: Mapping[str, str]) -> str:
        found = paths.of_address(address)
        if found is None:
            return self._stand_in(address)
        path, query = found
        scrubbed = urlencode(self.query(query, said))
        return str(self._replaced("web address", address, API + self.path(path, said) + (f"?{scrubbed}" if scrubbed else "")))

    def _stand_in(self, text: str) -> str:
        return str(self._replaced(kind_of(text), text, self.made_up.text(text)))

    def _replaced(self, kind: str, original: Any, stand_in: Any) -> Any:
        if stand_in != original:
            self.kinds.add(kind)
        return stand_in


def _is_address(value: Any) -> bool:
    return isinstance(value, str) and kind_of(value) == "web address"
