"""Replay recorded exchanges against the sandbox, after the objects that they need are created there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from attrs import field, frozen

from tools.evidence import recordings
from tools.evidence.fixtures import Fixture
from tools.evidence.replay.agreement import Agreement, Compared, Times
from tools.evidence.replay.replica import Replica, SetupFailed
from tools.evidence.replay.setup import ExchangeSetup


@frozen
class Replayed:
    """The result of a replay.

    Attributes:
        agreements: the agreement of each operation; that of all operations has the key "".
        skipped: the names of exchanges that were not compared.
    """

    agreements: dict[str, Agreement] = field(factory=lambda: {"": Agreement()})
    skipped: list[str] = field(factory=list)


def replay_exchanges(folders: Sequence[Path], operation_part: str = "", *, lenient: bool = False) -> Replayed:
    """Replay the recorded exchanges of folders.

    Args:
        folders: the folders of recordings.
        operation_part: only exchanges are replayed whose operation contains this text.
        lenient: skip successful exchanges that the sandbox rejects, since the objects that they need could not be created.
    """
    recorded = [each for each in recordings.read(folders) if each.evidence == "recorded" and operation_part in each.operation]
    replays = [_replay(each) for each in recorded]
    compared = [each for each in replays if each.is_repeated or not lenient]
    found = Replayed(skipped=[each.name for each in replays if lenient and not each.is_repeated])
    times = Times(compared)
    for exchange in compared:
        found.agreements[""].add(exchange, times)
        found.agreements.setdefault(exchange.operation, Agreement()).add(exchange, times)
    return found


def _replay(exchange: Fixture) -> Compared:
    request, response = exchange.request, exchange.response
    replica = Replica(datetime.fromisoformat(f"{exchange.seen[:7]}-28T12:00:00+00:00"))
    setting = ExchangeSetup(replica, exchange)
    try:
        setting.build()
        token = "wrong" if response.status == 401 else None
        replayed = replica.send(exchange.method, setting.path, request.query, setting.body, token)
    except SetupFailed as error:
        replayed = 0, str(error)
    return Compared.of(exchange.name, exchange.operation, exchange.seen[-7:], (response.status, response.body), replayed)
