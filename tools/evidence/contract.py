"""Checks of an exchange against the published document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from tools.evidence import samples, wire_text
from tools.evidence.fixtures import JSON, PROBLEM, Fixture, is_json
from tools.evidence.samples import Declared
from tools.evidence.synthetic import Synthetic
from tools.evidence.tolerance import Reader, observed


class Undeclared(Exception):
    """The document does not declare a part of the exchange."""


@frozen
class Part:
    """A part of an exchange, with its schema."""

    location: str
    value: Any
    schema: dict[str, Any]


@frozen
class Contract:
    """A published document, converted for checks of exchanges."""

    document: dict[str, Any]
    operations: dict[str, Declared]
    strict: Reader
    tolerant: Reader

    @classmethod
    def of(cls, document: dict[str, Any]) -> Contract:
        """Convert a document."""
        operations = {each.key: each for each in samples.operations(document)}
        return cls(document, operations, Reader.of(document, tolerant=False), Reader.of(document, tolerant=True))

    def faults(self, exchange: Fixture) -> list[str]:
        """Return the differences between an exchange and the tolerant form of the document."""
        declared = self.operations.get(exchange.operation)
        if declared is None:
            return [f"the document has no operation {exchange.operation}"]
        try:
            parts = _parts(exchange, declared)
        except Undeclared as error:
            return [str(error)]
        return [f"{location}: {message}" for part in parts for location, message, _ in _check(part, self.tolerant)]

    def drift(self, exchange: Fixture) -> dict[str, str]:
        """Return the locations of values that are not as declared, with their kinds."""
        found: dict[str, set[str]] = {}
        for part in _parts(exchange, self.operations[exchange.operation]):
            for location, _, value in _check(part, self.strict):
                found.setdefault(location, set()).add(observed(value))
        return {location: ", ".join(sorted(kinds)) for location, kinds in sorted(found.items())}

    def statement_faults(self, fixture: Fixture) -> list[str]:
        """Return the wrong metadata of a fixture: its drift, the facts of its operation, or its extent."""
        drift = self.drift(fixture)
        found = [] if drift == fixture.drift else [f"drift is {drift}, but the fixture has {fixture.drift}"]
        return [*found, *self._extent(fixture, self.operations[fixture.operation])]

    def _extent(self, fixture: Fixture, declared: Declared) -> Iterator[str]:
        """Compare a fixture with its extent: "everything" has all that is declared, "the least" only what is required."""
        synthetic = Synthetic(self.document)
        if fixture.facts is not None:
            facts = synthetic.facts(declared)
            for name in sorted(facts.keys() | fixture.facts.keys()):
                if facts.get(name) != fixture.facts.get(name):
                    yield f"{name} is {facts.get(name)}, but the fixture has {fixture.facts.get(name)}"
        if fixture.holds is None:
            return
        made = {each.name: each for each in synthetic.of(declared)}
        complete = made.get(fixture.name, synthetic.everything(declared))
        request = complete.request if fixture.holds == "everything" else synthetic.least_request(declared)
        pairs = {name: (getattr(fixture.request, name), getattr(request, name)) for name in ("query", "headers", "form")}
        pairs["request"] = (fixture.request.body, request.body)
        if fixture.request.query != request.query and fixture.request.query.keys() == request.query.keys():
            yield f"must send the query {request.query}, but sends {fixture.request.query}"
        if fixture.holds == "everything" and fixture.response.type == complete.response.type:
            pairs["response"] = (fixture.response.body, complete.response.body)
        for location, (found, expected) in pairs.items():
            difference = set(key_paths(found, location)) ^ set(key_paths(expected, location))
            if difference:
                yield f"must hold {fixture.holds}, but differs in {', '.join(sorted(difference))}"


def _parts(exchange: Fixture, declared: Declared) -> list[Part]:
    return [*_request(exchange, declared), *_response(exchange, declared)]


def _request(fixture: Fixture, declared: Declared) -> Iterator[Part]:
    values = fixture.path_values
    for each in declared.parameters("path"):
        if each["name"] in values:
            yield _parameter(each, values[each["name"]], f"path.{each['name']}")
        elif each["name"] not in declared.optional:
            raise Undeclared(f"path {fixture.request.path} does not match {declared.path}")
    yield from _named(fixture.request.query, declared.parameters("query"), "query")
    if not fixture.response.ok and fixture.evidence != "synthetic":
        # Fortnox rejected the request, so the document may not allow it either.
        return
    yield from _headers(fixture, declared)
    yield from _body(fixture, declared)
    if fixture.request.upload is not None:
        yield from _upload(fixture, declared)


def _named(values: dict[str, Any], parameters: list[dict[str, Any]], location: str) -> Iterator[Part]:
    """Yield the parameters with their schemas. Raise Undeclared for an undeclared or a missing one."""
    by_name = {each["name"]: each for each in parameters}
    for name, value in values.items():
        if name not in by_name:
            raise Undeclared(f"{location} parameter {name} is not declared")
        yield _parameter(by_name[name], value, f"{location}.{name}")
    missing = [name for name, each in by_name.items() if each.get("required") and name not in values]
    if missing:
        raise Undeclared(f"{location} parameter {missing[0]} is missing")


def _headers(fixture: Fixture, declared: Declared) -> Iterator[Part]:
    # Recordings have no headers.
    if fixture.evidence == "synthetic":
        yield from _named(fixture.request.headers, declared.parameters("header"), "header")


def _body(fixture: Fixture, declared: Declared) -> Iterator[Part]:
    if fixture.request.body is not None:
        if declared.body is None:
            raise Undeclared("the request has a body, but none is declared")
        yield Part("request", fixture.request.body, declared.body)
    elif declared.body is not None and declared.node["requestBody"].get("required") and fixture.evidence == "synthetic":
        # A few recordings have no body.
        raise Undeclared("the request has no body")


def _parameter(parameter: dict[str, Any], text: Any, location: str) -> Part:
    try:
        return Part(location, wire_text.read_parameter(text, parameter), parameter["schema"])
    except ValueError as error:
        raise Undeclared(f"{location}: {error}") from None


def _upload(fixture: Fixture, declared: Declared) -> Iterator[Part]:
    content = declared.node["requestBody"]["content"].get("multipart/form-data", {})
    part = content.get("schema", {}).get("properties", {}).get("file", {})
    if part.get("format") != "binary" or "file" not in content["schema"].get("required", ()):
        raise Undeclared("the request has a file, but none is declared")
    fields = [{"name": name, "schema": schema, "required": name in declared.required_form} for name, schema in declared.form.items()]
    yield from _named(fixture.request.form, fields, "form")


def _response(fixture: Fixture, declared: Declared) -> Iterator[Part]:
    response, responses = fixture.response, declared.node["responses"]
    failures = list(responses["default"]["content"])
    if failures not in ([JSON], [PROBLEM]):
        raise Undeclared(f"error responses must be declared as JSON, not as {', '.join(failures)}")
    declared_response = responses.get(str(response.status)) or (None if response.ok else responses["default"])
    if declared_response is None:
        raise Undeclared(f"status {response.status} is not declared")
    content = declared_response.get("content", {})
    if response.type is None and not content:
        return
    if response.type not in content:
        raise Undeclared(f"the response is {response.type}, declared is {', '.join(content) or 'no content'}")
    schema = content[response.type]["schema"]
    if is_json(response.type):
        yield Part("response", response.body, schema)
    elif (schema.get("type"), schema.get("format")) != ("string", "binary"):
        raise Undeclared(f"the response is a file, declared is {schema}")


def _check(part: Part, reader: Reader) -> Iterator[tuple[str, str, Any]]:
    """Yield location, message and value of each error. All rows of a list have the same location."""
    for error in reader.faults(part.value, part.schema):
        inner = (str(key) for key in error.absolute_path if not isinstance(key, int))
        yield ".".join((part.location, *inner)), error.message[:200], error.instance


def key_paths(value: Any, location: str) -> Iterator[str]:
    """Yield the paths of all keys of a value, for example `response.Invoice.City`."""
    if value is not None:
        yield location
    if isinstance(value, dict):
        for key, inner in value.items():
            yield f"{location}.{key}"
            yield from key_paths(inner, f"{location}.{key}")
    elif isinstance(value, list):
        for item in value:
            yield from key_paths(item, location)
