"""What the published document would be without one of its corrections, and which fixture shows that it is needed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any

from attrs import evolve, frozen

from generator import api, overlay, publish, tables, validation
from generator.errors import GeneratorError
from generator.names import Names
from generator.overlay import Action
from generator.payload_names import Payloads
from generator.tables import Tables
from tools.evidence import fixtures
from tools.evidence.contract import Contract
from tools.evidence.fixtures import Fixture
from tools.evidence.samples import ROOT
from tools.evidence.synthetic import reached

Json = dict[str, Any]

_RANK = {"recorded": 0, "documented": 1, "synthetic": 2}


@frozen
class Shown:
    """What fails without an action: the generator itself ("generator"), or a fixture, by its name."""

    by: str
    fault: str


@cache
def shown() -> dict[str, Shown | None]:
    """For each action what fails without it, the best evidence first; None where nothing does."""
    actions = overlay.load(ROOT / "spec/overlays")
    before = json.loads((ROOT / "spec/fortnox.json").read_text("utf-8"), parse_float=Decimal)
    whole = _Document.of(overlay.apply(actions, before))
    found: dict[str, Shown | None] = {}
    for number, action in enumerate(actions):
        after = overlay.apply([action], before)
        try:
            without = _Document.of(_without(before, after, actions[number + 1 :], whole.corrected))
        except GeneratorError as stop:
            found[action.location] = Shown("generator", str(stop))
        else:
            found[action.location] = next(_failing(whole, without), None)
        before = after
    return found


def _without(before: Json, after: Json, rest: list[Action], corrected: Json) -> Json:
    """The corrected document without the action that made `after` of `before`.

    Only the paths and schemas that it changed are corrected anew: there, the other actions must match as often as they did with it.
    """
    paths = _changed(before["paths"], after["paths"])
    schemas = _changed(before["components"]["schemas"], after["components"]["schemas"])
    part = _part(after, paths, schemas)
    counted = []
    for action in rest:
        counted.append(evolve(action, matches=len(overlay.find_nodes(action, part))))
        if counted[-1].matches:
            part = overlay.apply(counted[-1:], part)
    anew = overlay.apply(counted, _part(before, paths, schemas))
    kept = {name: schema for name, schema in corrected["components"]["schemas"].items() if name not in schemas}
    made = {name: schema for name, schema in anew["components"]["schemas"].items() if name in schemas}
    return {**corrected, "paths": corrected["paths"] | anew["paths"], "components": {**anew["components"], "schemas": kept | made}}


def _part(document: Json, paths: set[str], schemas: set[str]) -> Json:
    kept = {name: schema for name, schema in document["components"]["schemas"].items() if name in schemas}
    return {
        "paths": {path: item for path, item in document["paths"].items() if path in paths},
        "components": {**document["components"], "schemas": kept},
    }


def _failing(whole: _Document, without: _Document) -> Iterator[Shown]:
    """The published document tells; where it is the same, the corrected one that it is made of."""
    if whole.published != without.published:
        touched = _touched(whole.published, without.published)
        contract = Contract.of(_only(touched, without.published))
        for fixture in _of(touched):
            for fault in contract.faults(fixture) or contract.statement_faults(fixture):
                yield Shown(fixture.name, fault)
    else:
        touched = _touched(whole.corrected, without.corrected)
        with_it, without_it = (Contract.of(_only(touched, each.corrected)) for each in (whole, without))
        for fixture in _of(touched):
            # The corrected document knows no null and no tolerance: what it refuses with the action is no fault of the action.
            for fault in sorted(set(without_it.faults(fixture)) - set(with_it.faults(fixture))):
                yield Shown(fixture.name, fault)


@frozen
class _Document:
    """The two forms of a document."""

    published: Json
    corrected: Json

    @classmethod
    def of(cls, corrected: Json) -> _Document:
        names = _names()
        validation.check_references(corrected, api.LOCATION)
        read = tables.read(corrected, Tables.load(ROOT / "spec"))
        payloads = Payloads(read, names)
        names.check_models(read.read_schemas(), "read")
        return cls(publish.publish(read, names, payloads), read.document)


@cache
def _locked() -> Names:
    return Names.load(ROOT / "spec/names.yaml")


def _names() -> Names:
    """A copy, since a document without a correction may have names that are locked nowhere."""
    return Names(_locked().location, {section: dict(entries) for section, entries in _locked().content.items()})


def _of(operations: set[str]) -> list[Fixture]:
    return [fixture for fixture in _by_evidence() if fixture.operation in operations]


@cache
def _by_evidence() -> tuple[Fixture, ...]:
    return tuple(sorted(fixtures.load_all(), key=lambda fixture: _RANK[fixture.evidence]))


def _touched(whole: Json, without: Json) -> set[str]:
    """The operations that differ, in themselves or in a schema that they reach."""
    schemas = whole["components"]["schemas"]
    changed = _changed(schemas, without["components"]["schemas"])
    everywhere = whole["components"].get("securitySchemes") != without["components"].get("securitySchemes")
    others = _operations(without)
    return {
        key
        for key, node in _operations(whole).items()
        if everywhere or node != others[key] or (changed and not changed.isdisjoint(reached(node, schemas)))
    }


def _only(operations: set[str], document: Json) -> Json:
    """A document of these operations alone: making one ready to check by takes time."""
    kept: Json = {}
    for key, node in _operations(document).items():
        if key in operations:
            method, path = key.split(" ")
            kept.setdefault(path, {})[method.lower()] = node
    schemas = document["components"]["schemas"]
    components = {**document["components"], "schemas": {name: schemas[name] for name in reached(kept, schemas)}}
    return {**document, "paths": kept, "components": components}


def _operations(document: Json) -> dict[str, Json]:
    return {f"{method.upper()} {path}": node for path, item in document["paths"].items() for method, node in item.items()}


def _changed(one: Json, other: Json) -> set[str]:
    return {name for name in one.keys() | other.keys() if one.get(name) != other.get(name)}
