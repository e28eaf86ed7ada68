"""Convert a document into the form that facts are extracted from: references to components are replaced by their targets.

Problems are collected with their locations. Content that the import drops is not checked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator import openapi31
from generator.document import METHODS, Json, pointer, schema_name
from generator.errors import GeneratorError, describe
from generator.schema_walk import Keys
from generator.yaml_io import MAX_DEPTH

_MISSING: Any = object()
_MAX_NODES = 2_000_000
_INCOMPLETE = "check that the document is complete"
_VERSIONS = "provide an OpenAPI 3.0 or 3.1 document"
_PROSE = ("summary", "description", "servers", "parameters", "$ref")
# What an import drops: prose and ids. Everything else in an operation must be supported.
_DROPPED = {"summary", "description", "operationId", "externalDocs", "servers"}
_OPERATION = {"tags", "responses", "parameters", "requestBody", "deprecated", "security", "callbacks", *_DROPPED}


def check_json(document: Any, source: str) -> list[GeneratorError]:
    """Return an error for each value that YAML has and JSON does not: keys that are not strings, dates, and numbers such as NaN."""
    found: list[GeneratorError] = []
    waiting: list[tuple[Any, Keys]] = [(document, ())]
    for _ in range(_MAX_NODES):
        if not waiting:
            return found[::-1]
        node, keys = waiting.pop()
        if len(keys) > MAX_DEPTH:
            raise GeneratorError(source, f"is nested deeper than {MAX_DEPTH} levels")
        if isinstance(node, dict):
            found += [_key_error(key, source, keys) for key in node if not isinstance(key, str)]
            waiting += [(value, (*keys, str(key))) for key, value in node.items()]
        elif isinstance(node, list):
            waiting += [(value, (*keys, str(index))) for index, value in enumerate(node)]
        elif not isinstance(node, str | int | float | None) or node != node or node in (float("inf"), float("-inf")):
            found.append(GeneratorError(pointer(source, *keys), f"is {str(node)!r}, which JSON does not support", "put it in quotes"))
    raise GeneratorError(source, f"has more than {_MAX_NODES} nodes", "check its YAML aliases: they expand to too many nodes")


def _key_error(key: object, source: str, keys: Keys) -> GeneratorError:
    return GeneratorError(pointer(source, *keys), f"has the key {key!r}, which is not a string", "put it in quotes")


def convert_to_30(document: Json, source: str) -> Json:
    """Return the document in the form of OpenAPI 3.0."""
    if "swagger" in document:
        raise GeneratorError(source, f"is a Swagger {document['swagger']} document", _VERSIONS)
    if openapi31.is_31(document):
        return openapi31.to_30(document)
    version = document.get("openapi")
    if not isinstance(version, str) or not version.startswith("3.0."):
        raise GeneratorError(f"{source}#/openapi", f"is {version!r}", _VERSIONS)
    return document


def resolve(document: Json, source: str) -> tuple[Json, list[GeneratorError]]:
    """Return the document with references to components replaced, and the problems that were found."""
    if not isinstance(document.get("paths"), dict):
        raise GeneratorError(f"{source}#/paths", "is missing or not an object", _INCOMPLETE)
    components = document.get("components", {})
    if not isinstance(components, dict):
        raise GeneratorError(f"{source}#/components", "is not an object", _INCOMPLETE)
    if not isinstance(components.get("schemas", {}), dict):
        raise GeneratorError(f"{source}#/components/schemas", "is not an object", _INCOMPLETE)
    reader = _Reader(document, components, source)
    paths = {path: reader.path(item, ("paths", path)) for path, item in document["paths"].items() if not path.startswith("x-")}
    return {**document, "paths": paths, "components": {**components, "schemas": components.get("schemas", {})}}, reader.problems


class _Reader:
    """Resolves one document."""

    def __init__(self, document: Json, components: Json, source: str) -> None:
        self._document = document
        self._components = components
        self._source = source
        self._servers = _addresses(document.get("servers"))
        self.problems: list[GeneratorError] = []

    def path(self, item: Any, keys: Keys) -> Json:
        """Return the operations of a path. Parameters and servers of the path apply to each of them."""
        item = self._resolved(item, "pathItems", keys)
        if item is _MISSING:
            return {}
        if not isinstance(item, dict):
            self._problem(keys, "is not an object")
            return {}
        self._only_own_servers(item, keys)
        shared = self._parameters(item.get("parameters"), (*keys, "parameters"))
        operations: Json = {}
        for key, value in item.items():
            if key in METHODS:
                if self._has_responses(value, (*keys, key)):
                    operations[key] = self._operation(value, (*keys, key), shared)
            elif key not in _PROSE and not key.startswith("x-"):
                self._problem((*keys, key), "is not an HTTP method that the client supports", "add support to the generator")
        return operations

    def _has_responses(self, operation: Any, keys: Keys) -> bool:
        if isinstance(operation, dict) and isinstance(operation.get("responses"), dict):
            return True
        self._problem(keys, "has no responses", _INCOMPLETE)
        return False

    def _operation(self, operation: Json, keys: Keys, shared: Any) -> Json:
        self._check_keys(operation, keys)
        self._only_own_servers(operation, keys)
        kept = {key: value for key, value in operation.items() if key != "parameters"}
        parameters = self._parameters(operation.get("parameters"), (*keys, "parameters"))
        if isinstance(parameters, list) and isinstance(shared, list):
            own = [_key(parameter) for parameter in parameters]
            parameters = [*parameters, *(each for each in shared if _key(each) not in own)]
        if parameters:
            kept["parameters"] = parameters
        kept["responses"] = {
            status: self._response(response, (*keys, "responses", status))
            for status, response in operation["responses"].items()
            if not status.startswith("x-")
        }
        if "requestBody" in operation:
            body = self._resolved(operation["requestBody"], "requestBodies", (*keys, "requestBody"))
            kept["requestBody"] = {"content": {}} if body is _MISSING else self._content(body, (*keys, "requestBody"))
        if "security" not in operation and self._document.get("security"):
            kept["security"] = self._document["security"]
        return kept

    def _check_keys(self, operation: Json, keys: Keys) -> None:
        for key in operation:
            if key not in _OPERATION and not key.startswith("x-"):
                self._problem((*keys, key), "is not supported by the client", "remove it from the document")
        if not isinstance(operation.get("callbacks", {}), dict):
            self._problem((*keys, "callbacks"), "is not an object", "remove it from the document")
        if not operation.get("tags"):
            self._problem(keys, "has no tag", "add one: the name of the resource is made from it")

    def _only_own_servers(self, node: Json, keys: Keys) -> None:
        servers = _addresses(node.get("servers"))
        if servers and servers != self._servers:
            own = ", ".join(self._servers) or "none"
            self._problem(
                (*keys, "servers"),
                f"lists {', '.join(servers)}, but the document lists {own}",
                "the client has one base URL for all operations",
            )

    def _parameters(self, parameters: Any, keys: Keys) -> Any:
        if not isinstance(parameters, list):
            return parameters or []
        resolved = (self._resolved(each, "parameters", (*keys, str(index))) for index, each in enumerate(parameters))
        return [each for each in resolved if each is not _MISSING]

    def _response(self, response: Any, keys: Keys) -> Any:
        response = self._content(self._resolved(response, "responses", keys), keys)
        if response is _MISSING:
            return {}
        if isinstance(response, dict) and isinstance(response.get("headers"), dict):
            headers = response["headers"].items()
            response = {
                **response,
                "headers": {name: self._resolved(each, "headers", (*keys, "headers", name)) for name, each in headers},
            }
        return response

    def _content(self, node: Any, keys: Keys) -> Any:
        """Return a body or a response. Parameters of its media types are removed."""
        if not isinstance(node, dict) or not isinstance(node.get("content"), dict):
            return node
        content: Json = {}
        for media, body in node["content"].items():
            name = media.partition(";")[0].strip().lower()
            if content.setdefault(name, body) != body:
                self._problem(
                    (*keys, "content", media),
                    f"is a second declaration of {name}",
                    "remove one",
                )
        return {**node, "content": content}

    def _resolved(self, node: Any, section: str, keys: Keys) -> Any:
        """Return the target of a reference, or the node itself if it is not a reference. Return `_MISSING` if there is no target."""
        seen: set[str] = set()
        while isinstance(node, dict) and "$ref" in node:
            reference = node["$ref"]
            target = self._target(reference, section) if isinstance(reference, str) and reference not in seen else None
            if target is None:
                self._problem((*keys, "$ref"), *_unresolved(reference, section, again=str(reference) in seen))
                return _MISSING
            seen.add(reference)
            node = target
        return node

    def _target(self, reference: str, section: str) -> Json | None:
        for holder, prefix in ((self._components.get(section), f"#/components/{section}/"), (self._document["paths"], "#/paths/")):
            name = reference.removeprefix(prefix)
            if name != reference and isinstance(holder, dict) and (section == "pathItems" or prefix != "#/paths/"):
                target = holder.get(_unescaped(name))
                return target if isinstance(target, dict) else None
        return None

    def _problem(self, keys: Keys, problem: str, hint: str = "") -> None:
        self.problems.append(GeneratorError(pointer(self._source, *keys), problem, hint))


def _unresolved(reference: Any, section: str, *, again: bool) -> tuple[str, str]:
    if again:
        return f"refers to {reference!r}, which refers to itself", "remove the circular reference"
    if isinstance(reference, str) and schema_name(reference) is not None:
        return f"refers to the schema {reference!r}, but a schema is not allowed here", ""
    if isinstance(reference, str) and reference.startswith(f"#/components/{section}/"):
        return f"refers to {reference!r}, which does not exist", ""
    return f"refers to {describe(reference)}", f"a reference here must be to #/components/{section}"


def _unescaped(name: str) -> str:
    return re.sub("%7[Bb]", "{", re.sub("%7[Dd]", "}", name)).replace("~1", "/").replace("~0", "~")


def _key(parameter: Any) -> tuple[Any, Any]:
    return (parameter.get("in"), parameter.get("name")) if isinstance(parameter, dict) else (None, None)


def _addresses(servers: Any) -> list[str]:
    """Return the addresses of a list of servers, without a slash at the end."""
    return sorted(_urls(servers)) if isinstance(servers, list) else []


def _urls(servers: list[Any]) -> Iterator[str]:
    return (str(server.get("url")).rstrip("/") for server in servers if isinstance(server, dict))
