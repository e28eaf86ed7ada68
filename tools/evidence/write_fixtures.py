"""Write all synthetic fixtures, and one fixture for each new shape in FORTNOX_RECORDINGS."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from attrs import evolve

from tools.evidence import fixtures, inputs, recordings, samples
from tools.evidence.constants import ConstantReplacements
from tools.evidence.contract import Contract
from tools.evidence.fixtures import Fixture
from tools.evidence.scrubber import Scrubber
from tools.evidence.synthetic import Synthetic

_SEEN = {"recorded": "{}, in a public recording of api.fortnox.se", "documented": "in an example of Fortnox's earlier documentation"}


def main() -> None:
    """Write the fixtures, and print what was written."""
    contract = Contract.of(samples.published())
    synthetic = list(Synthetic(samples.published()).all())
    for fixture in synthetic:
        evolve(fixture, drift=contract.drift(fixture)).save()
    print(f"{len(synthetic)} synthetic fixtures written")
    for fixture in (each for each in fixtures.load_all() if each.evidence != "synthetic" and not contract.faults(each)):
        # A changed document may have other types, so the drift of each recorded fixture is computed again.
        evolve(fixture, drift=contract.drift(fixture)).save()
    folders = inputs.paths("FORTNOX_RECORDINGS")
    if folders:
        _write_observed(folders, contract)


def _write_observed(folders: Sequence[Path], contract: Contract) -> None:
    scrubber = Scrubber(contract, ConstantReplacements())
    known = {scrubber.shape(each) for each in fixtures.load_all() if each.evidence != "synthetic"}
    seen: dict[tuple[Any, ...], list[Fixture]] = {}
    for exchange in recordings.read(folders):
        faults = contract.faults(exchange)
        if faults:
            print(f"skipped {exchange.name}: {faults[0]}")
            continue
        seen.setdefault(scrubber.shape(exchange), []).append(exchange)
    written: Counter[str] = Counter()
    for shape, exchanges in seen.items():
        if shape not in known:
            fixture = scrubber.fixture(exchanges[0])
            name = fixtures.free_name(contract.operations[fixture.operation].name, fixture.evidence)
            evolve(fixture, name=name, seen=_seen(exchanges)).save()
            written[fixture.evidence] += 1
    print(f"{len(seen)} shapes in {len(folders)} folders; new: {dict(written)}")


def _seen(exchanges: list[Fixture]) -> str:
    months = sorted(month for each in exchanges for month in each.seen.split(" to "))
    return _SEEN[exchanges[0].evidence].format(" to ".join(dict.fromkeys([months[0], months[-1]])))


if __name__ == "__main__":
    main()
