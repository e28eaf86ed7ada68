"""Replace each value of an exchange, so that it can be a fixture. Keys, nesting and the kind of each value are preserved.

The exchange may contain the data of a company.
Only names of properties and enum values are preserved.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Protocol
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from attrs import evolve, frozen
from fortnox_client._config import BASE_URL

from tools.evidence import samples
from tools.evidence.constants import ConstantReplacements
from tools.evidence.contract import Contract
from tools.evidence.fixtures import Fixture, Request, Response, path_values
from tools.evidence.samples import Declared

Schema = dict[str, Any]

_MESSAGE = "Fortnox says here what it refuses"
# The form of a property name. An undeclared key of another form is data.
_PROPERTY = re.compile(r"@?[A-Za-z][A-Za-z0-9]{0,39}")


class Replacements(Protocol):
    """Make the replacements.

    Attributes:
        scrubbed: the description of the replacements in a fixture.
        distinguishes: whether equal values have equal replacements, and different values different ones. If so, all rows and URLs
            are preserved.
    """

    scrubbed: str
    distinguishes: bool

    def boolean(self, value: bool, /) -> bool: ...

    def number(self, number: int | Decimal, schema: Schema, /) -> int | Decimal: ...

    def word(self, word: str, /) -> str:
        """Replace an undeclared enum value."""

    def text(self, text: str, schema: Schema, /) -> str: ...


@frozen
class Scrubber:
    """Replace the values of exchanges.

    Attributes:
        contract: the published document.
        replacements: makes the replacements.
        keep: whether enum values are preserved. They are facts about the API, not about a company.
        words: the enum values of the response, which URLs may contain.
    """

    contract: Contract
    replacements: Replacements
    keep: bool = True
    words: frozenset[str] = frozenset()

    def fixture(self, exchange: Fixture) -> Fixture:
        """Return the exchange with replaced values and its drift."""
        replaced = self.scrubbed(exchange)
        return evolve(replaced, drift=self.contract.drift(replaced))

    def scrubbed(self, exchange: Fixture) -> Fixture:
        """Return the exchange with replaced values, without its drift, since the exchange may not match the document."""
        declared, response = self.contract.operations[exchange.operation], exchange.response
        schema = self._response_schema(declared, response)
        scrubber = evolve(self, words=frozenset(self._words(response.body, schema)))
        body = scrubber._value(response.body, schema) if response.ok else self._failure(response.body)
        return evolve(
            exchange,
            request=Request(
                scrubber._path(declared, exchange.path_values),
                scrubber._query(declared, exchange.request.query),
                # The body of a rejected request is not needed.
                scrubber._value(exchange.request.body, declared.body or {}) if response.ok else None,
            ),
            response=Response(response.status, response.type, body),
            scrubbed=self.replacements.scrubbed,
        )

    def shape(self, exchange: Fixture) -> tuple[Any, ...]:
        """Return a key that is equal for exchanges of the same shape. It does not depend on the values."""
        bare = self._bare.scrubbed(exchange)
        return bare.operation, bare.evidence, str(bare.request), str(bare.response)

    @property
    def _bare(self) -> Scrubber:
        return Scrubber(self.contract, ConstantReplacements(), keep=False)

    def _response_schema(self, declared: Declared, response: Response) -> Schema:
        content = declared.node["responses"].get(str(response.status), {}).get("content", {})
        return content.get(response.type, {}).get("schema", {})

    def _failure(self, body: Any) -> Any:
        """Replace the texts of an error response. The codes are preserved."""
        if isinstance(body, dict):
            return {key: self._failure(value) for key, value in sorted(body.items())}
        return _MESSAGE if isinstance(body, str) else body if self.keep else 0

    def _value(self, value: Any, schema: Schema) -> Any:
        schema = self._resolved(schema)
        match value:
            case dict():
                return self._object(value, schema.get("properties", {}))
            case list():
                return self._rows(value, schema.get("items", {}))
            case None | "" | "API_NORIGHT":
                return value
            case bool():
                return self.replacements.boolean(value)
            case int() | Decimal():
                return self.replacements.number(value, schema)
            case _:
                return self._text(value, schema)

    def _object(self, content: dict[str, Any], properties: dict[str, Schema]) -> dict[str, Any]:
        return {
            self._key(key, properties): self._url(value)
            if key.startswith("@url") and isinstance(value, str) and self.replacements.distinguishes
            else self._value(value, properties.get(key, {}))
            for key, value in sorted(content.items())
        }

    def _key(self, key: str, properties: dict[str, Schema]) -> str:
        """Return the name of a property, or the replacement of a key that is data. In an undeclared object, every key may be data."""
        return key if key in properties or (properties and _PROPERTY.fullmatch(key)) else self.replacements.text(key, {})

    def _rows(self, rows: list[Any], schema: Schema) -> list[Any]:
        """Return all rows, or one row of each shape."""
        if self.replacements.distinguishes:
            return [self._value(row, schema) for row in rows]
        shapes = {str(self._bare._value(row, schema)): self._value(row, schema) for row in reversed(rows)}
        return list(reversed(shapes.values()))

    def _text(self, text: str, schema: Schema) -> str:
        values = _values(schema)
        if text in values:
            return text if self.keep else "True"
        if values and not re.match(r"^[\d-]", text):
            return self.replacements.word(text) if self.keep else "False"
        return self.replacements.text(text, schema)

    def _url(self, url: str) -> str:
        """Return the `@url` of an object, with the replacements of the object."""
        try:
            parts = urlsplit(url)
        except ValueError:
            return self.replacements.text(url, {})
        operations = [each for each in self.contract.operations.values() if each.method == "GET"]
        named = [(each, values) for each in operations if (values := path_values(each.path, parts.path.rstrip("/"))) is not None]
        if not named:
            return self.replacements.text(url, {})
        declared, values = min(named, key=lambda each: len(each[1]))
        query = urlencode(self._query(declared, dict(parse_qsl(parts.query, keep_blank_values=True))))
        return BASE_URL + self._path(declared, values) + (f"?{query}" if query else "")

    def _path(self, declared: Declared, values: Mapping[str, str]) -> str:
        path = declared.path
        for name, text in values.items():
            path = path.replace("{" + name + "}", quote(text if text in self.words else self._value(text, {}), safe=""))
        return path

    def _query(self, declared: Declared, query: Mapping[str, Any]) -> dict[str, Any]:
        schemas = {each["name"]: each["schema"] for each in declared.parameters("query")}
        return {
            name if _PROPERTY.fullmatch(name) else self.replacements.text(name, {}): self._value(value, schemas.get(name, {}))
            for name, value in query.items()
        }

    def _words(self, value: Any, schema: Schema) -> Iterator[str]:
        schema = self._resolved(schema)
        if isinstance(value, dict):
            for key, inner in value.items():
                yield from self._words(inner, schema.get("properties", {}).get(key, {}))
        elif isinstance(value, list):
            for row in value:
                yield from self._words(row, schema.get("items", {}))
        elif self.keep and isinstance(value, str) and value in _values(schema):
            yield value

    def _resolved(self, schema: Schema) -> Schema:
        name = samples.reference(schema)
        return schema if name is None else self.contract.document["components"]["schemas"][name]


def _values(schema: Schema) -> list[str]:
    """Return the values of an enum. Response schemas declare them as `x-fortnox-values`, since new values may be added."""
    return schema.get("enum", schema.get("x-fortnox-values", []))
