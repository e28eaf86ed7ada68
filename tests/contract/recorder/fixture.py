"""Fixtures: what is kept of an exchange, and in which file."""

import json
from collections.abc import Container
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import msgspec
from fortnox_client.operations import Operation

from tests.contract.recorder import declared
from tests.contract.recorder.reading import ROWS, Exchange
from tests.contract.recorder.scrub import Scrubber

Fixture = dict[str, Any]

_LIMIT = "limit"  # the recorder's own word, not the company's
_TOTAL = "@TotalResources"

# Decimals are written with the digits of the wire, which the json module cannot do.
_encoder = msgspec.json.Encoder(decimal_format="number")


def fixture(exchange: Exchange, scrubber: Scrubber, today: date) -> Fixture:
    """The exchange without anything of the company's. No header is kept."""
    operation = exchange.operation
    key = f"{operation.method} {operation.path}"
    schema = declared.answer(key)
    scrubber.kinds.clear()
    said = scrubber.said(exchange.content, schema["properties"][operation.wrapper] if operation.wrapper else schema)
    query = scrubber.query({name: value for name, value in exchange.query.items() if name != _LIMIT}, said)
    request = {
        "path": scrubber.path(exchange.path, said),
        "query": {**query, **{name: value for name, value in exchange.query.items() if name == _LIMIT}},
        "body": None,
    }
    body = scrubber.value(exchange.body, schema)
    if isinstance(body, dict) and isinstance(body.get("MetaInformation"), dict):
        body["MetaInformation"] = _paging(exchange.body["MetaInformation"], body["MetaInformation"], len(exchange.rows))
    return {
        "operation": key,
        "evidence": "recorded",
        "seen": f"{today:%Y-%m}, recorded by nox -s record",
        "scrubbed": sorted(scrubber.kinds),
        "request": request,
        "response": {"status": exchange.status, "body": body},
    }


def _paging(real: dict[str, Any], scrubbed: dict[str, Any], rows: int) -> dict[str, Any]:
    """Figures that fit the rows: those of a list that is whole tell no more than its rows do; of a longer one the total is made up."""
    if real.get(_TOTAL) == rows:
        return {name: real[name] if real.get(name) in (0, 1, rows) else value for name, value in scrubbed.items()}
    if not isinstance(scrubbed.get(_TOTAL), int):
        return scrubbed
    total = max(scrubbed[_TOTAL], ROWS + 1)
    return {**scrubbed, "@CurrentPage": 1, "@TotalPages": -(-total // ROWS), _TOTAL: total}


def place(folder: Path, operation: Operation, taken: Container[Path]) -> Path:
    """The file for the next fixture of an operation: a new one, or one that was recorded before. Other evidence is not overwritten."""
    resource, _, method = operation.name.rpartition(".")
    files = (folder / resource / f"{method}{f'-{number}' if number > 1 else ''}.json" for number in count(1))
    return next(file for file in files if file not in taken and _may_be_written(file))


def _may_be_written(file: Path) -> bool:
    return not file.exists() or json.loads(file.read_bytes())["evidence"] == "recorded"


def text(fixture: Fixture) -> bytes:
    return msgspec.json.format(_encoder.encode(fixture), indent=1) + b"\n"


def write(file: Path, fixture: Fixture) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text(fixture))
