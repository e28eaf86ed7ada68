"""Evidence without a fixture: tests of other clients, and examples that only show field names.

tested_elsewhere.json has the class and the month of each.
FORTNOX_EVIDENCE names a file with a JSON object on each line. It is read, never copied.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

from generator import json_text
from tools.evidence import fixtures, samples
from tools.evidence.contract import key_paths
from tools.evidence.fixtures import Fixture

FILE = Path(__file__).parent / "tested_elsewhere.json"
CLASSES = ("recorded", "documented", "hand-written-test")


@frozen(order=True)
class Found:
    """One piece of evidence: the key of the operation, the class, and the month ("" if unknown)."""

    operation: str
    kind: str
    month: str


def read(file: Path) -> list[Found]:
    """Read a file of evidence, without what a fixture already shows."""
    observed = [each for each in fixtures.load_all() if each.evidence != "synthetic"]
    lines = [json.loads(line) for line in file.read_text("utf-8").splitlines() if line]
    return sorted(_found(line) for line in lines if not _has_fixture(line, observed))


def _found(line: dict[str, Any]) -> Found:
    key = samples.key_of(line["method"], line["path"])
    assert key is not None, f"unknown operation {line['method']} {line['path']}"
    assert line["class"] in CLASSES, f"unknown class {line['class']}"
    return Found(key, line["class"], (line["date"] or "")[:7])


def _has_fixture(line: dict[str, Any], observed: Iterable[Fixture]) -> bool:
    """Whether a fixture of the same operation and class has every field."""
    key = samples.key_of(line["method"], line["path"])
    fields = set(key_paths(line["shape"], ""))
    same = (each for each in observed if (each.operation, each.evidence) == (key, line["class"]))
    return any(fields <= set(key_paths(each.response.body, "")) for each in same)


def load() -> list[Found]:
    """Read the evidence that the project has."""
    return sorted(_found_in(json.loads(FILE.read_text("utf-8"))))


def _found_in(content: dict[str, dict[str, list[str]]]) -> Iterator[Found]:
    for operation, classes in content.items():
        for kind, months in classes.items():
            yield from (Found(_current_key(operation), kind, month) for month in months)


def _current_key(operation: str) -> str:
    """Return the current key of an operation. The names of its parameters may have changed."""
    method, path = operation.split(" ")
    return samples.key_of(method, path) or operation


def save(found: Iterable[Found]) -> None:
    """Write operation, class and month of each. Nothing else is stored."""
    content: dict[str, dict[str, list[str]]] = {}
    for each in found:
        content.setdefault(each.operation, {}).setdefault(each.kind, []).append(each.month)
    FILE.write_text(json_text.to_text(content), "utf-8")
