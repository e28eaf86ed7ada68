"""Recorded exchanges, sent to the sandbox after what they need was built there by writes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from attrs import field, frozen

from tools.evidence import recordings
from tools.evidence.fixtures import Fixture
from tools.evidence.replay.agreement import Agreement, Compared, Times
from tools.evidence.replay.replica import Refused, Replica
from tools.evidence.replay.setup import Setting


@frozen
class Replayed:
    """What came of a replay.

    Attributes:
        agreements: the agreement of each operation, and of all as "".
        left_out: the names of exchanges that were not compared.
    """

    agreements: dict[str, Agreement] = field(factory=lambda: {"": Agreement()})
    left_out: list[str] = field(factory=list)


def replayed(folders: Sequence[Path], wanted: str = "", *, lenient: bool = False) -> Replayed:
    """Replay the exchanges of folders.

    A lenient replay leaves out those whose success the sandbox does not repeat: what they need could not be built.
    """
    recorded = [each for each in recordings.read(folders) if each.evidence == "recorded" and wanted in each.operation]
    every = [_compared(each) for each in recorded]
    compared = [each for each in every if each.is_repeated or not lenient]
    found = Replayed(left_out=[each.name for each in every if lenient and not each.is_repeated])
    times = Times(compared)
    for exchange in compared:
        found.agreements[""].add(exchange, times)
        found.agreements.setdefault(exchange.operation, Agreement()).add(exchange, times)
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
