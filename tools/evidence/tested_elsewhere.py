"""Evidence that no fixture holds: other people's tests, and examples that show field names alone.

tested_elsewhere.json keeps class and date of each.
FORTNOX_EVIDENCE names what was found, a JSON object on each line. It is read, never copied.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

from generator import json_text
from tools.evidence import fixtures, samples
from tools.evidence.contract import places
from tools.evidence.fixtures import Fixture

FILE = Path(__file__).parent / "tested_elsewhere.json"
CLASSES = ("recorded", "documented", "hand-written-test")


@frozen(order=True)
class Found:
    """One piece of evidence: the operation's key, the class, and the month, "" where there is none."""

    operation: str
    kind: str
    month: str


def read(file: Path) -> list[Found]:
    """Read what was found, without what a fixture holds already."""
    own = [each for each in fixtures.load_all() if each.evidence != "synthetic"]
    lines = [json.loads(line) for line in file.read_text("utf-8").splitlines() if line]
    return sorted(_found(line) for line in lines if not _is_held(line, own))


def _found(line: dict[str, Any]) -> Found:
    key = samples.key_of(line["method"], line["path"])
    assert key is not None, f"there is no {line['method']} {line['path']}"
    assert line["class"] in CLASSES, f"nothing is known of the class {line['class']}"
    return Found(key, line["class"], (line["date"] or "")[:7])


def _is_held(line: dict[str, Any], own: Iterable[Fixture]) -> bool:
    """Whether a fixture of the same operation and class has every field."""
    key = samples.key_of(line["method"], line["path"])
    fields = set(places(line["shape"], ""))
    same = (each for each in own if (each.operation, each.evidence) == (key, line["class"]))
    return any(fields <= set(places(each.response.body, "")) for each in same)


def kept() -> list[Found]:
    """Read what the project keeps of it."""
    return sorted(_kept(json.loads(FILE.read_text("utf-8"))))


def _kept(content: dict[str, dict[str, list[str]]]) -> Iterator[Found]:
    for operation, classes in content.items():
        for kind, months in classes.items():
            yield from (Found(_today(operation), kind, month) for month in months)


def _today(operation: str) -> str:
    """The key that the operation has in the table now, whatever its parameters were called."""
    method, path = operation.split(" ")
    return samples.key_of(method, path) or operation


def keep(found: Iterable[Found]) -> None:
    """Write operation, class and month of each into the project, and nothing else."""
    content: dict[str, dict[str, list[str]]] = {}
    for each in found:
        content.setdefault(each.operation, {}).setdefault(each.kind, []).append(each.month)
    FILE.write_text(json_text.to_text(content), "utf-8")
