"""Recorded exchanges, sent to the sandbox after what they need was built there by writes."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from tests.contract import recordings
from tests.contract.fixtures import Fixture
from tests.sandbox.replay.agreement import Agreement, Compared, Times
from tests.sandbox.replay.replica import Refused, Replica
from tests.sandbox.replay.setting import Setting


def replayed(folder: Path, wanted: str = "") -> dict[str, Agreement]:
    """The agreement of each operation, and of all as ""."""
    recorded = [each for each in recordings.read(folder) if each.evidence == "recorded" and wanted in each.operation]
    compared = [_compared(each) for each in recorded]
    times = Times(compared)
    found: dict[str, Agreement] = {"": Agreement()}
    for exchange in compared:
        found[""].add(exchange, times)
        found.setdefault(exchange.operation, Agreement()).add(exchange, times)
    return found


def _compared(exchange: Fixture) -> Compared:
    request, response = exchange.request, exchange.response
    replica = Replica(datetime.fromisoformat(f"{exchange.seen[:7]}-28T12:00:00+00:00"))
    setting = Setting(replica, exchange)
    try:
        setting.build()
        token = "wrong" if response.status == 401 else None
        answered = replica.send(exchange.method, setting.path, request.query, setting.body, token)
    except Refused as refused:
        answered = 0, str(refused)
    return Compared.of(exchange.name, exchange.operation, exchange.seen[-7:], (response.status, response.body), answered)
