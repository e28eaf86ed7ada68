"""Every real exchange in FORTNOX_RECORDINGS, checked as the fixtures are. None is part of this project.

Each is called by its operation's name, must send the path, query and body that were sent, and its answer is read.
"""

import json
from pathlib import Path

from fortnox_core.errors import ResponseError, error_of
from fortnox_core.operation import Operation
from fortnox_core.reply import Reply

from tests import samples
from tests.contract import exchange, recordings
from tests.contract.checks import Contract


def test_every_recorded_exchange_passes_all_checks(recordings_path: Path) -> None:
    contract = Contract.of(samples.published())
    recorded = [each for each in recordings.read(recordings_path) if each.evidence == "recorded"]
    faults: list[str] = []
    drift = 0
    for each in recorded:
        call = exchange.send(each)
        told = call.drift_told()
        drift += len(told)
        found = [*contract.faults(each), *call.model_faults(), *call.request_faults()]
        if told != exchange.drift_said(each, contract.drift(each)):
            found.append("the client tells of another drift than the document shows")
        faults += [f"{each.name}: {fault}" for fault in found]
    assert recorded, f"{recordings_path} holds no recorded exchange"
    assert not faults, "\n".join(faults)
    print(f"\n{len(recorded)} recorded exchanges of {len({each.operation for each in recorded})} operations, {drift} values with drift")


def test_every_recorded_failure_elsewhere_has_its_error(recordings_path: Path) -> None:
    for each in recordings.elsewhere(recordings_path):
        answer = each["response"]
        operation = Operation("none", each["request"]["method"], each["request"]["path"])
        error = error_of(Reply(operation, answer["status"], {}, json.dumps(answer["body"]).encode()))
        assert isinstance(error, ResponseError)
        assert error.status == answer["status"] >= 400
        assert error.message and error.code
