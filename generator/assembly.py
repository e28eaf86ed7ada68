"""Assemble the output of both generators: models by family, methods by resource, one module of enumerations per family."""

from __future__ import annotations

import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from attrs import frozen
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from openapi_python_client.strings import PythonIdentifier, snake_case

from generator import codegen_input, docstrings, modules, naming, phrases
from generator.api import JSON, Api
from generator.descriptions import Descriptions
from generator.errors import GeneratorError
from generator.literal import literal
from generator.methods import Method
from generator.model_code import TEMPLATES
from generator.modules import class_of
from generator.names import Names
from generator.outcome_checks import OutcomeChecks

# All options that affect the output are here, so that the configuration of a machine cannot change it.
_RUFF = (
    "--isolated",
    "--quiet",
    "--no-cache",
    "--config=target-version='py311'",
    "--config=line-length=120",
    "--config=format.skip-magic-trailing-comma=true",
    "--config=lint.isort.split-on-trailing-comma=false",
    "--config=lint.isort.known-first-party=['fortnox_api', 'fortnox_core']",
)


USUAL_MAX_LIMIT = 500
"""The maximum of `limit` for most lists. The operation table omits it."""


@frozen
class ResourceEntry:
    """A resource as an attribute of the clients."""

    name: str
    tag: str
    title: str
    methods: tuple[str, ...]

    @property
    def namespace(self) -> str:
        """Return the namespace, "warehouse"; "" for the main family."""
        return self.name.rpartition(".")[0]

    @property
    def attribute(self) -> str:
        """Return the name of the client's attribute."""
        return self.name.rpartition(".")[2]

    @property
    def class_name(self) -> str:
        """Return the class name. It ends in Resource, because some resources and models have the same name: VoucherSeries."""
        return "".join(word.capitalize() for word in self.attribute.split("_")) + "Resource"

    @property
    def alias(self) -> str:
        """Return a name that is unique across namespaces."""
        return naming.camel(self.namespace) + self.class_name

    @property
    def docstring(self) -> list[str]:
        """Return what the resource is and which methods it has, as lines."""
        return docstrings.wrapped(f"{self.title}: {', '.join(self.methods)}.")


class Assembly:
    """Writes the package into `target` from the flat code in `flat`."""

    def __init__(self, api: Api, names: Names, descriptions: Descriptions, flat: Path, target: Path) -> None:
        self._api = api
        self._descriptions = descriptions
        self._names = names
        self._checks = OutcomeChecks(api, names, descriptions)
        self._flat = flat
        self._target = target
        self._members: dict[str, list[tuple[str, str]]] = {}
        self._jinja = Environment(  # noqa: S701, the templates render Python, not HTML
            loader=FileSystemLoader(TEMPLATES),
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            undefined=StrictUndefined,
        )
        self._jinja.filters["literal"] = literal
        self._jinja.filters["camel"] = naming.camel

    def write_models(self, published: Iterable[str]) -> None:
        """Write the models. `published` are their names, "warehouse.StockPoint"."""
        members: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for name in sorted(published):
            namespace, _, plain = name.rpartition(".")
            module = naming.snake(plain)
            self._write(f"models/{namespace}/{module}.py", self._flat_model(name))
            members[namespace].append((module, plain))
        for namespace, names in members.items():
            if len({module for module, _ in names}) != len(names):
                raise GeneratorError(
                    "spec/names.yaml, models",
                    f"two models of {namespace or 'the main family'} have the same module name",
                    "rename one of them",
                )
        self._members = members

    def _flat_model(self, name: str) -> str:
        return (self._flat / "models" / f"{snake_case(codegen_input.flat(name))}.py").read_text("utf-8")

    def write_choices(self, published: Iterable[str]) -> None:
        """Write the enumerations, one module per family, and the exports of each family."""
        by_namespace: dict[str, list[str]] = defaultdict(list)
        for name in sorted(published):
            by_namespace[name.rpartition(".")[0]].append(name)
        for namespace, names in by_namespace.items():
            texts = ['"""Enums. Each takes its known values or any other string."""\n\nfrom typing import Literal\n']
            texts += [self._flat_model(name) for name in names]
            self._write(f"models/{namespace}/choices.py", "\n".join(texts))
            self._members[namespace] += [("choices", class_of(name)) for name in names]
        self._inits("models", self._members, "Models of responses")

    def write_payloads(self, written: Iterable[str], main: str) -> None:
        """Export the payloads. datamodel-code-generator has written their modules."""
        members: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for name in sorted(written):
            namespace, _, plain = name.rpartition(".")
            members[namespace].append((namespace or main, plain))
        namespaces = sorted(name for name in members if name)
        self._init("payloads", "", namespaces, members[""], "Payloads of requests, with the names of Fortnox.")

    def write_resources(self, methods: dict[str, list[Method]]) -> None:
        """Write the resources and both clients. `methods` maps the key of an operation to its methods."""
        entries = self._entries(methods)
        for entry in entries:
            operations = [each for each in self._api.operations if self._names.operation(each.key).resource == entry.name]
            ours = [method for operation in operations for method in methods[operation.key]]
            fragments = {
                operation.key: self._flat_method(entry.name, codegen_input.operation_id(operation, self._names)) for operation in operations
            }
            ordered = sorted(operations, key=lambda each: _rank(self._names.operation(each.key).method))
            text = self._jinja.get_template("resource.py.jinja").render(
                title=entry.title,
                docstring=entry.docstring,
                resource=entry.name,
                source=phrases.page_of(entry.tag) if entry.tag else None,
                class_name=entry.class_name,
                imports=sorted({line for method in ours for line in method.imports}),
                typing_imports=sorted({line for method in ours for line in method.typing_imports}),
                methods="\n".join(fragments[each.key] for each in ordered) + self._gone_methods(entry.name),
            )
            self._write(f"resources/{entry.name.replace('.', '/')}.py", text)
        for namespace in {"", *(entry.namespace for entry in entries)}:
            self._write(f"resources/{namespace}/__init__.py", '"""The resources of the API, one module for each."""\n')
        self._write(
            "client.py",
            self._jinja.get_template("client.py.jinja").render(
                resources=entries, namespaces=sorted({entry.namespace for entry in entries} - {""})
            ),
        )

    def _gone_methods(self, resource: str) -> str:
        template = self._jinja.get_template("gone.py.jinja")
        return "".join(
            template.render(name=name.method, full=name.full, key=key, since=name.gone)
            for key, name in self._names.gone()
            if name.resource == resource
        )

    def _entries(self, methods: dict[str, list[Method]]) -> list[ResourceEntry]:
        tags = {self._names.operation(each.key).resource: each.tag for each in self._api.operations}
        by_resource: dict[str, list[str]] = defaultdict(list)
        for operation in self._api.operations:
            by_resource[self._names.operation(operation.key).resource] += [method.name for method in methods[operation.key]]
        for _, name in self._names.gone():
            tags.setdefault(name.resource, "")
            by_resource[name.resource].append(name.method)
        return [
            ResourceEntry(name, tag, self._title(name), tuple(sorted(by_resource[name], key=_rank))) for name, tag in sorted(tags.items())
        ]

    def _title(self, resource: str) -> str:
        return phrases.sentence(self._descriptions.things_of(resource)[1])

    def _flat_method(self, resource: str, operation_id: str) -> str:
        folder = PythonIdentifier(resource, "field_")
        return (self._flat / "api" / folder / f"{PythonIdentifier(operation_id, 'field_')}.py").read_text("utf-8")

    def write_operations(self) -> None:
        """Write the table of operations."""
        rows = [{"key": each.key, "fields": self._fields(each.key)} for each in self._api.operations]
        self._write("operations.py", self._jinja.get_template("operations.py.jinja").render(rows=rows))

    def write_document(self, sha256: str, day: date) -> None:
        """Write the origin of the document: digest of its facts, and date of the import."""
        self._write("document.py", self._jinja.get_template("document.py.jinja").render(sha256=sha256, day=day))

    def _fields(self, key: str) -> list[tuple[str, str]]:
        operation = next(each for each in self._api.operations if each.key == key)
        fields: dict[str, Any] = {
            "name": self._names.operation(key).full,
            "method": operation.method,
            "path": operation.path,
            "scope": operation.scope,
            "safe": operation.safe or None,
            "paging": operation.paging,
            "max_limit": operation.max_limit if operation.max_limit != USUAL_MAX_LIMIT else None,
            "request_key": operation.body.envelope if operation.body else None,
            "request_media": operation.body.media if operation.body and operation.body.media != JSON else None,
            "response_key": operation.response.wrapper or (operation.folder.wrapper if operation.folder else None),
            "media": operation.response.media,
            "datetime_fields": self._api.datetime_fields(operation) or None,
            "deprecated": operation.deprecated or None,
            "check": self._checks.check(operation),
            "optional": tuple(each["name"] for each in operation.path_parameters if each.get("x-fortnox-optional")) or None,
        }
        return [(name, literal(value)) for name, value in fields.items() if value is not None]

    def finish(self) -> None:
        """Mark the package as typed, remove unused imports and format the code."""
        self._write(
            "__init__.py", '"""Generated from Fortnox\'s OpenAPI document by `nox -s generate`. Declarations only; never edited."""\n'
        )
        self._write("py.typed", "")
        # The templates write every import that they might need. ruff removes the unused ones.
        for command in (("check", "--select=I,F401", "--fix"), ("format",)):
            run = subprocess.run(
                [sys.executable, "-m", "ruff", *command, *_RUFF, str(self._target)], capture_output=True, text=True, check=False
            )
            if run.returncode != 0:
                message = (run.stderr or run.stdout).strip().splitlines()
                raise GeneratorError(
                    "generated/fortnox_api",
                    f"ruff {command[0]}: {message[0].replace(f'{self._target}/', '') if message else run.returncode}",
                )

    def _inits(self, package: str, members: dict[str, list[tuple[str, str]]], docstring: str) -> None:
        namespaces = sorted(name for name in members if name)
        self._init(package, "", namespaces, members[""], f"{docstring}: the main family.")
        for namespace in namespaces:
            self._init(package, namespace, [], members[namespace], f"{docstring}: {namespace}.")

    def _init(self, package: str, namespace: str, namespaces: list[str], members: list[tuple[str, str]], docstring: str) -> None:
        text = self._jinja.get_template("models_init.py.jinja").render(
            docstring=docstring,
            package=modules.path(package, namespace),
            namespaces=namespaces,
            members=sorted(members, key=lambda member: member[1]),
            exported=sorted([*namespaces, *(name for _, name in members)]),
        )
        self._write(f"{package}/{namespace}/__init__.py", text)

    def _write(self, path: str, text: str) -> None:
        file = self._target / path.replace("//", "/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def _rank(method: str) -> tuple[int, str]:
    order = ("list", "get", "create", "update", "replace", "delete")
    return (order.index(method), "") if method in order else (len(order), method)
