"""Real exchanges of other people's public test suites, read from a folder; they are no part of this project."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

from tests.contract.fixtures import JSON, Evidence, Fixture, Request, Response

_EVIDENCE: dict[str, Evidence] = {"recorded": "recorded", "docs-example": "documented"}


def read(folder: Path) -> list[Fixture]:
    """Every recorded or documented exchange of an operation, as it is."""
    exchanges = [json.loads(file.read_text("utf-8"), parse_float=Decimal) for file in sorted(folder.glob("*/*.json"))]
    return [_fixture(each) for each in exchanges if each["kind"] in _EVIDENCE and each["operation"] is not None]


def elsewhere(folder: Path) -> list[dict[str, Any]]:
    """Recorded exchanges of what is no operation of the API: the token endpoint, a path without its key."""
    exchanges = [json.loads(file.read_text("utf-8"), parse_float=Decimal) for file in sorted(folder.glob("*/*.json"))]
    return [each for each in exchanges if each["kind"] == "recorded" and each["operation"] is None]


def _fixture(exchange: dict[str, Any]) -> Fixture:
    asked, answered = exchange["request"], exchange["response"]
    body = answered["body"]
    return Fixture(
        f"{exchange['id']}.json",
        f"{asked['method']} {exchange['operation']}",
        _EVIDENCE[exchange["kind"]],
        _seen(exchange),
        "",
        # Fortnox takes a slash at the end; the client sends none.
        Request(asked["path"].rstrip("/"), {name: str(value) for name, value in asked["query"].items()}, asked["body"]),
        Response(answered["status"], None if body is None else JSON, body),
    )


def _seen(exchange: dict[str, Any]) -> str:
    """The months, as "2016-03" or "2016-03 to 2024-01"."""
    first, last = exchange["recorded_at"] or "", exchange.get("last_recorded_at") or exchange["recorded_at"] or ""
    return " to ".join(dict.fromkeys([first[:7], last[:7]]))
