"""Makes a fixture of the project's own from an exchange: keys, nesting and the kind of each value stay, and a stand-in replaces each value.

An exchange may be a company's own, so that of an answer nothing passes but values of enumerations and the names of properties.
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
from tools.evidence.constants import Constants
from tools.evidence.contract import Contract
from tools.evidence.fixtures import Fixture, Request, Response, path_values
from tools.evidence.samples import Declared

Schema = dict[str, Any]

_MESSAGE = "Fortnox says here what it refuses"
# What a property that is declared nowhere may be called. Keys of other forms are data.
_PROPERTY = re.compile(r"@?[A-Za-z][A-Za-z0-9]{0,39}")


class Maker(Protocol):
    """Makes the stand-ins.

    Attributes:
        scrubbed: what a fixture says of them.
        tells_apart: whether equal values have equal stand-ins and others have others, so that every row and every address says something.
    """

    scrubbed: str
    tells_apart: bool

    def boolean(self, value: bool, /) -> bool: ...

    def number(self, number: int | Decimal, schema: Schema, /) -> int | Decimal: ...

    def word(self, word: str, /) -> str:
        """For a value of an enumeration that the document does not know."""

    def text(self, text: str, schema: Schema, /) -> str: ...


@frozen
class Scrubber:
    """Finds what each value is, and replaces it. `keep` leaves the values of enumerations, which are facts."""

    contract: Contract
    maker: Maker
    keep: bool = True
    words: frozenset[str] = frozenset()
    """The values of enumerations in one answer, which addresses may repeat."""

    def fixture(self, exchange: Fixture) -> Fixture:
        own = self.scrubbed(exchange)
        return evolve(own, drift=self.contract.drift(own))

    def scrubbed(self, exchange: Fixture) -> Fixture:
        """An exchange of which the document may not know all, so that its drift cannot be told."""
        declared, answer = self.contract.operations[exchange.operation], exchange.response
        schema = self._answer(declared, answer)
        this = evolve(self, words=frozenset(self._words(answer.body, schema)))
        return evolve(
            exchange,
            request=Request(
                this._path(declared, exchange.path_values),
                this._query(declared, exchange.request.query),
                # Of what was refused only the answer is of use.
                this._value(exchange.request.body, declared.body or {}) if answer.ok else None,
            ),
            response=Response(answer.status, answer.type, this._value(answer.body, schema) if answer.ok else self._failure(answer.body)),
            scrubbed=self.maker.scrubbed,
        )

    def shape(self, exchange: Fixture) -> tuple[Any, ...]:
        """What two exchanges of one shape have in common, whatever stands for their values."""
        bare = self._bare.scrubbed(exchange)
        return bare.operation, bare.evidence, str(bare.request), str(bare.response)

    @property
    def _bare(self) -> Scrubber:
        return Scrubber(self.contract, Constants(), keep=False)

    def _answer(self, declared: Declared, answer: Response) -> Schema:
        content = declared.node["responses"].get(str(answer.status), {}).get("content", {})
        return content.get(answer.type, {}).get("schema", {})

    def _failure(self, body: Any) -> Any:
        """Fortnox's codes stay, its words do not."""
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
                return self.maker.boolean(value)
            case int() | Decimal():
                return self.maker.number(value, schema)
            case _:
                return self._text(value, schema)

    def _object(self, content: dict[str, Any], properties: dict[str, Schema]) -> dict[str, Any]:
        return {
            self._key(key, properties): self._address(value)
            if key.startswith("@url") and isinstance(value, str) and self.maker.tells_apart
            else self._value(value, properties.get(key, {}))
            for key, value in sorted(content.items())
        }

    def _key(self, key: str, properties: dict[str, Schema]) -> str:
        """A property's name. In an object of which the document says nothing, every key may be data."""
        return key if key in properties or (properties and _PROPERTY.fullmatch(key)) else self.maker.text(key, {})

    def _rows(self, rows: list[Any], schema: Schema) -> list[Any]:
        """Every row, or one of each shape."""
        if self.maker.tells_apart:
            return [self._value(row, schema) for row in rows]
        shapes = {str(self._bare._value(row, schema)): self._value(row, schema) for row in reversed(rows)}
        return list(reversed(shapes.values()))

    def _text(self, text: str, schema: Schema) -> str:
        values = _values(schema)
        if text in values:
            return text if self.keep else "True"
        if values and not re.match(r"^[\d-]", text):
            return self.maker.word(text) if self.keep else "False"
        return self.maker.text(text, schema)

    def _address(self, address: str) -> str:
        """An address that Fortnox gives an object, with the stand-ins of the object."""
        try:
            parts = urlsplit(address)
        except ValueError:
            return self.maker.text(address, {})
        operations = [each for each in self.contract.operations.values() if each.method == "GET"]
        named = [(each, values) for each in operations if (values := path_values(each.path, parts.path.rstrip("/"))) is not None]
        if not named:
            return self.maker.text(address, {})
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
            name if _PROPERTY.fullmatch(name) else self.maker.text(name, {}): self._value(value, schemas.get(name, {}))
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
    """Of an enumeration; in answers it is open, and its values have a word of their own."""
    return schema.get("enum", schema.get("x-fortnox-values", []))
