"""Synthetic fixtures: made from the published document. They are no evidence of the behaviour of Fortnox."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from attrs import evolve, frozen

from generator.document import references, schema_name
from tools.evidence import fixtures, samples, wire_text
from tools.evidence.fixtures import JSON, Fixture, Request, Response
from tools.evidence.samples import Declared

FILE = "the bytes of a file"
SEEN = "nowhere: made from the published document"


@frozen
class Synthetic:
    """Make the fixtures of the operations of a published document."""

    document: dict[str, Any]

    def all(self) -> Iterator[Fixture]:
        """Make the fixtures of all operations."""
        forms: set[str] = set()
        for declared in samples.operations(self.document):
            yield from self.of(declared)
            form = str(declared.failure)
            if form not in forms or _is_file(declared):
                yield self.failure(declared)
            forms.add(form)

    def of(self, declared: Declared) -> Iterator[Fixture]:
        """Make one fixture with everything, one for each other form of the response, and one without optional parts if there are any."""
        yield self.everything(declared)
        if samples.JSON in declared.success[1] and len(declared.success[1]) > 1:
            yield self.folder(declared)
        for number, response_key in enumerate(declared.wrappers[1:], start=1):
            yield self._fixture(declared, f"-{response_key.lower()}", self._request(declared), self._json_response(declared, number))
        if declared.body is not None or declared.optional or declared.form:
            yield self.least(declared)

    def everything(self, declared: Declared) -> Fixture:
        """Make a fixture with all parameters, and all properties of body and response. If a response can be a file, it is one."""
        return self._fixture(declared, "", self._request(declared), self._response(declared), facts=self.facts(declared))

    def folder(self, declared: Declared) -> Fixture:
        """Make the fixture with a folder, for an operation that returns a file or a folder."""
        return self._fixture(declared, "-folder", self._request(declared), self._json_response(declared))

    def least(self, declared: Declared) -> Fixture:
        """Make a fixture without optional parameters, properties and body. All properties of the response are null."""
        response = self._response(declared)
        if declared.method != "GET":
            response = evolve(response, body=_emptied(response.body))
        return self._fixture(declared, "-least", self.least_request(declared), response, holds="the least")

    def failure(self, declared: Declared) -> Fixture:
        """Make a fixture with an error response."""
        media, schema = declared.failure
        response = Response(400, media, self._value(schema))
        return self._fixture(declared, "-failure", self.least_request(declared), response, holds="a failure")

    def least_request(self, declared: Declared) -> Request:
        """Return a request without optional parts."""
        complete = self._request(declared)
        query = {each["name"]: complete.query[each["name"]] for each in declared.parameters("query") if each.get("required")}
        headers = {each["name"]: complete.headers[each["name"]] for each in declared.parameters("header") if each.get("required")}
        form = {name: text for name, text in complete.form.items() if name in declared.required_form}
        path = complete.path.rpartition("/")[0] if declared.optional else complete.path
        needed = declared.body is not None and declared.node["requestBody"].get("required")
        body = self._least(declared.body, complete.body) if needed and declared.body is not None else None
        return evolve(complete, path=path, query=query, headers=headers, form=form, body=body)

    def facts(self, declared: Declared) -> dict[str, Any]:
        """Return the facts of an operation that its values do not show, such as scopes and patterns."""
        scopes = [scope for requirement in declared.node.get("security", ()) for scope in requirement.get("fortnox", ())]
        flows = self.document["components"]["securitySchemes"]["fortnox"]["flows"]
        locations = list(self._locations(declared))
        facts = {
            "scopes": scopes if "security" in declared.node else None,
            "grants": sorted(name for name, flow in flows.items() if all(scope in flow["scopes"] for scope in scopes)),
            "effect": declared.node.get("x-fortnox-effect"),
            "write": declared.node.get("x-fortnox-write"),
            "choices": sorted(location for location, schema in locations if "enum" in schema or "x-fortnox-values" in schema) or None,
            "read_only": sorted(location for location, schema in locations if declared.method == "GET" and schema.get("readOnly")) or None,
            "creates": list(declared.wrappers) or None,
            "takes": sorted(declared.node.get("requestBody", {}).get("content", ())) or None,
            "optional": sorted(declared.optional) or None,
            "headers": sorted(declared.node["responses"][str(declared.success[0])].get("headers", ())) or None,
            "patterns": {location: schema["pattern"] for location, schema in locations if "pattern" in schema} or None,
        }
        return {name: value for name, value in facts.items() if value is not None}

    def _locations(self, declared: Declared) -> Iterator[tuple[str, dict[str, Any]]]:
        """Yield the parameters, and the properties of every schema that the operation uses."""
        for each in declared.node.get("parameters", ()):
            yield each["name"], each["schema"]
        schemas = self.document["components"]["schemas"]
        for name in reached(declared.node, schemas):
            for key, schema in schemas[name].get("properties", {}).items():
                yield f"{name}.{key}", schema

    def _fixture(self, declared: Declared, mark: str, request: Request, response: Response, **more: Any) -> Fixture:
        name = fixtures.file_name(declared.name, mark)
        return Fixture(
            name, declared.key, "synthetic", SEEN, "every value is invented", request, response, **{"holds": "everything", **more}
        )

    def _request(self, declared: Declared) -> Request:
        path = declared.path
        for each in declared.parameters("path"):
            path = path.replace("{" + each["name"] + "}", quote(wire_text.write(self._value(each["schema"])), safe=""))
        query = {each["name"]: self._query_value(each) for each in declared.query}
        upload = {"name": "Kvitto.pdf", "type": "application/pdf", "content": FILE} if declared.uploads else None
        headers = {each["name"]: samples.HEADERS[each["name"]] for each in declared.parameters("header")}
        form = {name: wire_text.write(self._value(schema)) for name, schema in declared.form.items()}
        return Request(path, query, None if declared.body is None else self._value(declared.body), upload, headers, form)

    def _query_value(self, parameter: dict[str, Any]) -> str | list[str]:
        value = self._value(parameter["schema"])
        if not isinstance(value, list):
            return wire_text.write(value)
        several = [wire_text.write(item) for item in value * 2]
        return ",".join(several) if parameter.get("explode") is False else several

    def _response(self, declared: Declared) -> Response:
        status, content = declared.success
        file = next((media for media in content if media != JSON), None)
        if file is not None:
            return Response(status, file, FILE)
        return self._json_response(declared) if content else Response(status)

    def _json_response(self, declared: Declared, number: int = 0) -> Response:
        return Response(declared.success[0], JSON, self._value(declared.response_schemas[number]))

    def _value(self, schema: dict[str, Any]) -> Any:
        return samples.value(schema, document=self.document)

    def _least(self, schema: dict[str, Any], value: Any) -> Any:
        """Remove what is not required."""
        schema = self._resolved(schema)
        if isinstance(value, list):
            variants = self._resolved(schema["items"]).get("oneOf", [schema["items"]])
            return [self._least(each, item) for each, item in zip(variants * len(value), value, strict=False)]
        if isinstance(value, dict):
            needed = schema.get("required") or sorted(value)[: schema.get("minProperties", 0)]
            return {key: self._least(schema["properties"][key], value[key]) for key in needed}
        return value

    def _resolved(self, schema: dict[str, Any]) -> dict[str, Any]:
        name = samples.reference(schema)
        return schema if name is None else self.document["components"]["schemas"][name]


def reached(node: Any, schemas: dict[str, Any]) -> list[str]:
    """Return the names of the schemas that a node uses, directly or through other schemas."""
    seen: set[str] = set()
    waiting = [node]
    while waiting:
        for _, target in references(waiting.pop()):
            name = str(schema_name(target))
            if name not in seen:
                seen.add(name)
                waiting.append(schemas[name])
    return sorted(seen)


def _is_file(declared: Declared) -> bool:
    return any(media != JSON for media in declared.success[1])


def _emptied(value: Any, depth: int = 0) -> Any:
    """Return a response body whose properties are null: those below the response key, or those of the object itself."""
    if isinstance(value, list):
        return [_emptied(item, depth) for item in value]
    if not isinstance(value, dict):
        return value
    if depth == 0 and len(value) == 1 and isinstance(inner := next(iter(value.values())), dict | list):
        return {next(iter(value)): _emptied(inner, 1)}
    return dict.fromkeys(value)
