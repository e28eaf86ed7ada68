"""Makes a fixture of the project's own from an exchange: keys, nesting and the kind of each value stay, every value is invented.

An exchange may be a company's own, so that of an answer nothing passes but values of enumerations and the names of properties.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any
from urllib.parse import quote

from attrs import evolve, frozen

from tests import samples
from tests.contract import tolerance
from tests.contract.checks import Contract
from tests.contract.fixtures import Fixture, Request, Response

SCRUBBED = "every value is invented, but for states and kinds that are Fortnox's own words; of rows of one shape there is one"
_MESSAGE = "Fortnox says here what it refuses"
_TEXT = "Text"
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d)?(\.\d+)?(Z|[+-]\d\d:?\d\d)?)")
# What a property that is declared nowhere may be called. Keys of other forms are data.
_PROPERTY = re.compile(r"@?[A-Za-z][A-Za-z0-9]{0,39}")


@frozen
class Scrubber:
    """Replaces values. `keep` leaves the values of enumerations, which are facts; without them what remains is the shape alone."""

    document: dict[str, Any]
    keep: bool = True

    def fixture(self, exchange: Fixture, contract: Contract) -> Fixture:
        own = self.scrubbed(exchange, contract)
        return evolve(own, drift=contract.drift(own))

    def scrubbed(self, exchange: Fixture, contract: Contract) -> Fixture:
        """An exchange of which the document may not know all, so that its drift cannot be told."""
        declared = contract.operations[exchange.operation]
        query = {each["name"]: each["schema"] for each in declared.parameters("query")}
        path = declared.path
        for name, text in exchange.path_values.items():
            path = path.replace("{" + name + "}", quote(self._value(text, {}), safe=""))
        answer = exchange.response
        return evolve(
            exchange,
            request=Request(
                path,
                {name: self._value(text, query.get(name, {})) for name, text in exchange.request.query.items()},
                # Of what was refused only the answer is of use.
                self._value(exchange.request.body, declared.body or {}) if answer.ok else None,
            ),
            response=Response(
                answer.status,
                answer.type,
                self._value(answer.body, self._answer(declared, answer)) if answer.ok else self._failure(answer.body),
            ),
            scrubbed=SCRUBBED,
        )

    def shape(self, exchange: Fixture, contract: Contract) -> tuple[Any, ...]:
        """What two exchanges of one shape have in common."""
        bare = evolve(self, keep=False).scrubbed(exchange, contract)
        return bare.operation, bare.evidence, str(bare.request), str(bare.response)

    def _answer(self, declared: samples.Declared, answer: Response) -> dict[str, Any]:
        content = declared.node["responses"].get(str(answer.status), {}).get("content", {})
        return content.get(answer.type, {}).get("schema", {})

    def _failure(self, body: Any) -> Any:
        """Fortnox's codes stay, its words do not."""
        if isinstance(body, dict):
            return {key: self._failure(value) for key, value in sorted(body.items())}
        return _MESSAGE if isinstance(body, str) else body if self.keep else 0

    def _value(self, value: Any, schema: dict[str, Any]) -> Any:
        name = samples.reference(schema)
        if name is not None:
            schema = self.document["components"]["schemas"][name]
        match value:
            case dict():
                properties = schema.get("properties", {})
                return {_key(key, properties): self._value(inner, properties.get(key, {})) for key, inner in sorted(value.items())}
            case list():
                return self._rows(value, schema.get("items", {}))
            case None | "" | "API_NORIGHT":
                return value
            case bool():
                return True
            case int():
                return max(7, schema.get("minimum", 7))
            case Decimal():
                return Decimal("7.0" if schema.get("type") == "integer" and value == value.to_integral_value() else "12.50")
            case _:
                return self._text(value, schema)

    def _rows(self, rows: list[Any], schema: dict[str, Any]) -> list[Any]:
        """One of each shape."""
        shapes = {str(evolve(self, keep=False)._value(row, schema)): self._value(row, schema) for row in reversed(rows)}
        return list(reversed(shapes.values()))

    def _text(self, text: str, schema: dict[str, Any]) -> str:
        values = schema.get("enum", schema.get("x-fortnox-values"))
        if values is not None and not re.match(r"^[\d-]", text):
            known = text if text in values else "BRANDNEW"
            return known if self.keep else str(text in values)
        moment = _MOMENT.match(text)
        if moment:
            return "2026-01-31" + re.sub(r"\d", "1", moment[1])
        match tolerance.observed(text):
            case "date":
                return "2026-01-31"
            case "text":
                return "12.50" if "." in text else "7" * schema.get("minLength", 1)
            case _:
                return (_TEXT * 4)[: min(schema.get("maxLength", 4), max(4, schema.get("minLength", 4)))]


def _key(key: str, properties: dict[str, Any]) -> str:
    """A property's name. In an object of which the document says nothing, every key may be data."""
    return key if key in properties or (properties and _PROPERTY.fullmatch(key)) else _TEXT
