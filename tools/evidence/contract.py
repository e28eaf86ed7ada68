"""The three checks of an exchange: by the published document, by the generated models, and as a request. Each returns what is wrong."""

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
    """The document has no place for a part of the exchange."""


@frozen
class Part:
    """A part of an exchange that has a schema."""

    place: str
    value: Any
    schema: dict[str, Any]


@frozen
class Contract:
    """A published document, made ready to check by."""

    document: dict[str, Any]
    operations: dict[str, Declared]
    strict: Reader
    tolerant: Reader

    @classmethod
    def of(cls, document: dict[str, Any]) -> Contract:
        operations = {each.key: each for each in samples.operations(document)}
        return cls(document, operations, Reader.of(document, tolerant=False), Reader.of(document, tolerant=True))

    def faults(self, exchange: Fixture) -> list[str]:
        """Where an exchange is not what the document says, with its rule of tolerance."""
        declared = self.operations.get(exchange.operation)
        if declared is None:
            return [f"there is no {exchange.operation}"]
        try:
            parts = _parts(exchange, declared)
        except Undeclared as build_call:
            return [str(build_call)]
        return [f"{place}: {message}" for part in parts for place, message, _ in _check(part, self.tolerant)]

    def drift(self, exchange: Fixture) -> dict[str, str]:
        """Where values are not as declared, and what they are."""
        found: dict[str, set[str]] = {}
        for part in _parts(exchange, self.operations[exchange.operation]):
            for place, _, value in _check(part, self.strict):
                found.setdefault(place, set()).add(observed(value))
        return {place: ", ".join(sorted(kinds)) for place, kinds in sorted(found.items())}

    def statement_faults(self, fixture: Fixture) -> list[str]:
        """Where a fixture says of itself what is not so: its drift, the facts of its operation, how much it holds."""
        drift = self.drift(fixture)
        found = [] if drift == fixture.drift else [f"drift is {drift}, and is said to be {fixture.drift}"]
        return [*found, *self._extent(fixture, self.operations[fixture.operation])]

    def _extent(self, fixture: Fixture, declared: Declared) -> Iterator[str]:
        """A fixture that says to hold everything holds all that is declared, and one that says to hold the least holds no more."""
        synthetic = Synthetic(self.document)
        if fixture.facts is not None:
            facts = synthetic.facts(declared)
            for name in sorted(facts.keys() | fixture.facts.keys()):
                if facts.get(name) != fixture.facts.get(name):
                    yield f"{name}: {facts.get(name)}, and said to be {fixture.facts.get(name)}"
        if fixture.holds is None:
            return
        made = {each.name: each for each in synthetic.of(declared)}
        whole = made.get(fixture.name, synthetic.everything(declared))
        request = whole.request if fixture.holds == "everything" else synthetic.least_request(declared)
        pairs = {name: (getattr(fixture.request, name), getattr(request, name)) for name in ("query", "headers", "form")}
        pairs["request"] = (fixture.request.body, request.body)
        if fixture.holds == "everything" and fixture.response.type == whole.response.type:
            pairs["response"] = (fixture.response.body, whole.response.body)
        for place, (held, declares) in pairs.items():
            difference = set(places(held, place)) ^ set(places(declares, place))
            if difference:
                yield f"should hold {fixture.holds}, and differs in {', '.join(sorted(difference))}"


def _parts(exchange: Fixture, declared: Declared) -> list[Part]:
    return [*_request(exchange, declared), *_response(exchange, declared)]


def _request(fixture: Fixture, declared: Declared) -> Iterator[Part]:
    values = fixture.path_values
    for each in declared.parameters("path"):
        if each["name"] in values:
            yield _parameter(each, values[each["name"]], f"path.{each['name']}")
        elif each["name"] not in declared.optional:
            raise Undeclared(f"{fixture.request.path} is no {declared.path}")
    yield from _named(fixture.request.query, declared.parameters("query"), "query")
    if not fixture.response.ok and fixture.evidence != "synthetic":
        # What was refused may well be what the document refuses too.
        return
    yield from _headers(fixture, declared)
    yield from _body(fixture, declared)
    if fixture.request.upload is not None:
        yield from _upload(fixture, declared)


def _named(values: dict[str, Any], parameters: list[dict[str, Any]], place: str) -> Iterator[Part]:
    """The parameters that are sent by name. Raise Undeclared for one that is declared nowhere, and for one that must be sent."""
    by_name = {each["name"]: each for each in parameters}
    for name, value in values.items():
        if name not in by_name:
            raise Undeclared(f"{place} parameter {name} is declared nowhere")
        yield _parameter(by_name[name], value, f"{place}.{name}")
    missing = [name for name, each in by_name.items() if each.get("required") and name not in values]
    if missing:
        raise Undeclared(f"lacks the {place} parameter {missing[0]}")


def _headers(fixture: Fixture, declared: Declared) -> Iterator[Part]:
    # Headers were not recorded.
    if fixture.evidence == "synthetic":
        yield from _named(fixture.request.headers, declared.parameters("header"), "header")


def _body(fixture: Fixture, declared: Declared) -> Iterator[Part]:
    if fixture.request.body is not None:
        if declared.body is None:
            raise Undeclared("sends a body where none is declared")
        yield Part("request", fixture.request.body, declared.body)
    elif declared.body is not None and declared.node["requestBody"].get("required") and fixture.evidence == "synthetic":
        # Of a few recordings the body was not kept.
        raise Undeclared("lacks its body")


def _parameter(parameter: dict[str, Any], text: Any, place: str) -> Part:
    try:
        return Part(place, wire_text.read_parameter(text, parameter), parameter["schema"])
    except ValueError as error:
        raise Undeclared(f"{place}: {error}") from None


def _upload(fixture: Fixture, declared: Declared) -> Iterator[Part]:
    content = declared.node["requestBody"]["content"].get("multipart/form-data", {})
    part = content.get("schema", {}).get("properties", {}).get("file", {})
    if part.get("format") != "binary" or "file" not in content["schema"].get("required", ()):
        raise Undeclared("sends a file where none is declared")
    fields = [{"name": name, "schema": schema, "required": name in declared.required_form} for name, schema in declared.form.items()]
    yield from _named(fixture.request.form, fields, "form")


def _response(fixture: Fixture, declared: Declared) -> Iterator[Part]:
    answer, responses = fixture.response, declared.node["responses"]
    failures = list(responses["default"]["content"])
    if failures not in ([JSON], [PROBLEM]):
        raise Undeclared(f"a failure is JSON, and declared as {', '.join(failures)}")
    declared_answer = responses.get(str(answer.status)) or (None if answer.ok else responses["default"])
    if declared_answer is None:
        raise Undeclared(f"status {answer.status} is declared nowhere")
    content = declared_answer.get("content", {})
    if answer.type is None and not content:
        return
    if answer.type not in content:
        raise Undeclared(f"answers {answer.type}, and declared is {', '.join(content) or 'nothing'}")
    schema = content[answer.type]["schema"]
    if is_json(answer.type):
        yield Part("response", answer.body, schema)
    elif (schema.get("type"), schema.get("format")) != ("string", "binary"):
        raise Undeclared(f"answers a file, and declared is {schema}")


def _check(part: Part, reader: Reader) -> Iterator[tuple[str, str, Any]]:
    """(place, message, value) of each fault. Rows of a list stand at the same place."""
    for error in reader.faults(part.value, part.schema):
        inner = (str(key) for key in error.absolute_path if not isinstance(key, int))
        yield ".".join((part.place, *inner)), error.message[:200], error.instance


def places(value: Any, place: str) -> Iterator[str]:
    """The keys of a value and of what it holds."""
    if value is not None:
        yield place
    if isinstance(value, dict):
        for key, inner in value.items():
            yield f"{place}.{key}"
            yield from places(inner, f"{place}.{key}")
    elif isinstance(value, list):
        for item in value:
            yield from places(item, place)
