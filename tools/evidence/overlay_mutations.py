"""Mutation test of the overlays: remove one correction at a time, and find a fixture that fails without it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any

from attrs import evolve, frozen

from generator import api, descriptions, overlay, publish, tables, validation
from generator.descriptions import Descriptions
from generator.errors import GeneratorError
from generator.names import Names
from generator.overlay import Action
from generator.payload_names import Payloads
from generator.tables import Tables
from tools.evidence import fixtures, measured_facts
from tools.evidence.contract import Contract
from tools.evidence.fixtures import Fixture
from tools.evidence.samples import ROOT
from tools.evidence.synthetic import reached

Json = dict[str, Any]

_RANK = {"recorded": 0, "documented": 1, "synthetic": 2}


@frozen
class Detection:
    """The failure that shows that an action is removed.

    Attributes:
        source: "generator", "measured facts", or the name of the fixture that fails.
        fault: the message of the failure.
    """

    source: str
    fault: str


@cache
def detections() -> dict[str, Detection | None]:
    """Return for each action the failure without it, by the best evidence; None if there is none."""
    actions = overlay.load(ROOT / "spec/overlays")
    before = json.loads((ROOT / "spec/fortnox.json").read_text("utf-8"), parse_float=Decimal)
    corrected = overlay.apply(actions, before)
    complete = _Document.of(corrected)
    found: dict[str, Detection | None] = {}
    for number, action in enumerate(actions):
        after = overlay.apply([action], before)
        try:
            without = _Document.of(_without(before, after, actions[number + 1 :], corrected))
        except GeneratorError as error:
            found[action.location] = Detection("generator", str(error))
        else:
            found[action.location] = next(_failing(complete, without), None)
        before = after
    return found


def _without(before: Json, after: Json, rest: list[Action], corrected: Json) -> Json:
    """Return the corrected document without the action that changed `before` to `after`.

    Only the paths and schemas that the action changed are corrected again.
    There, each other action must match as often as it did with the action.
    """
    paths = _changed(before["paths"], after["paths"])
    schemas = _changed(before["components"]["schemas"], after["components"]["schemas"])
    part = _part(after, paths, schemas)
    counted = []
    for action in rest:
        counted.append(evolve(action, matches=len(overlay.find_nodes(action, part))))
        if counted[-1].matches:
            part = overlay.apply(counted[-1:], part)
    corrected_part = overlay.apply(counted, _part(before, paths, schemas))
    selected = {name: schema for name, schema in corrected["components"]["schemas"].items() if name not in schemas}
    made = {name: schema for name, schema in corrected_part["components"]["schemas"].items() if name in schemas}
    return {
        **corrected,
        "paths": corrected["paths"] | corrected_part["paths"],
        "components": {**corrected_part["components"], "schemas": selected | made},
    }


def _part(document: Json, paths: set[str], schemas: set[str]) -> Json:
    selected = {name: schema for name, schema in document["components"]["schemas"].items() if name in schemas}
    return {
        "paths": {path: item for path, item in document["paths"].items() if path in paths},
        "components": {**document["components"], "schemas": selected},
    }


def _failing(complete: _Document, without: _Document) -> Iterator[Detection]:
    """Yield the failures of fixtures. If the published documents are equal, compare the corrected documents."""
    if complete.published != without.published:
        for fault in sorted(set(measured_facts.faults(without.published)) - set(measured_facts.faults(complete.published))):
            yield Detection("measured facts", fault)
        touched = _touched(complete.published, without.published)
        contract = Contract.of(_only(touched, without.published))
        for fixture in _fixtures_of(touched):
            for fault in contract.faults(fixture) or contract.statement_faults(fixture):
                yield Detection(fixture.name, fault)
    else:
        touched = _touched(complete.read, without.read)
        with_it, without_it = (Contract.of(_only(touched, each.read)) for each in (complete, without))
        for fixture in _fixtures_of(touched):
            # The corrected document has neither null nor tolerance, so some errors occur with the action too.
            for fault in sorted(set(without_it.faults(fixture)) - set(with_it.faults(fixture))):
                yield Detection(fixture.name, fault)


@frozen
class _Document:
    """A document in two forms: the one that the generator reads after the corrections, and the published one."""

    published: Json
    read: Json

    @classmethod
    def of(cls, corrected: Json) -> _Document:
        names = _names()
        validation.check_references(corrected, api.LOCATION)
        read = tables.read(corrected, Tables.load(ROOT / "spec"))
        payloads = Payloads(read, names)
        names.check_models(read.read_schemas(), "read")
        return cls(publish.publish(read, names, payloads, _descriptions()), read.document)


@cache
def _descriptions() -> Descriptions:
    return descriptions.load(ROOT / descriptions.LOCATION)


@cache
def _locked() -> Names:
    return Names.load(ROOT / "spec/names.yaml")


def _names() -> Names:
    """Return a copy of the names, since a document without a correction may add names that are not locked."""
    return Names(_locked().location, {section: dict(entries) for section, entries in _locked().content.items()})


def _fixtures_of(operations: set[str]) -> list[Fixture]:
    return [fixture for fixture in _by_evidence() if fixture.operation in operations]


@cache
def _by_evidence() -> tuple[Fixture, ...]:
    return tuple(sorted(fixtures.load_all(), key=lambda fixture: _RANK[fixture.evidence]))


def _touched(complete: Json, without: Json) -> set[str]:
    """Return the operations that differ, or that use a schema that differs."""
    schemas = complete["components"]["schemas"]
    changed = _changed(schemas, without["components"]["schemas"])
    everywhere = complete["components"].get("securitySchemes") != without["components"].get("securitySchemes")
    others = _operations(without)
    return {
        key
        for key, node in _operations(complete).items()
        if everywhere or node != others[key] or (changed and not changed.isdisjoint(reached(node, schemas)))
    }


def _only(operations: set[str], document: Json) -> Json:
    """Return a document that has only these operations, since converting a complete document is slow."""
    selected: Json = {}
    for key, node in _operations(document).items():
        if key in operations:
            method, path = key.split(" ")
            selected.setdefault(path, {})[method.lower()] = node
    schemas = document["components"]["schemas"]
    components = {**document["components"], "schemas": {name: schemas[name] for name in reached(selected, schemas)}}
    return {**document, "paths": selected, "components": components}


def _operations(document: Json) -> dict[str, Json]:
    return {f"{method.upper()} {path}": node for path, item in document["paths"].items() for method, node in item.items()}


def _changed(one: Json, other: Json) -> set[str]:
    return {name for name in one.keys() | other.keys() if one.get(name) != other.get(name)}
