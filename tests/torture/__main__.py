"""Run random programs for some time, and check the invariants: [--seconds N] [--seed N] [--program JSON] [--log FILE].

Each program is logged before it runs, as one line of JSON. `--program` runs a logged one again.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec

from tests.torture import runner
from tests.torture.invariants import INVARIANTS, find_violations
from tests.torture.pool import run_all
from tests.torture.program import Program, generate


def main() -> int:
    """Return the exit status: 1 if an invariant was violated."""
    options = _parse()
    options.log.parent.mkdir(parents=True, exist_ok=True)
    figures: Counter[str] = Counter()
    violations: Counter[str] = Counter()
    with options.log.open("wb") as log:
        for program, outcome in run_all(_programs(options), log):
            figures += runner.count(outcome)
            figures["forked processes"] += program.forks
            found = find_violations(outcome)
            violations.update(found)
            if found:
                line, happened = (msgspec.json.encode(each).decode() for each in (program, outcome))
                print(f"violated: {'; '.join(found)}\n{line}\n{happened}\n", flush=True)
    _print_table(figures, violations)
    return 1 if violations else 0


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser("torture")
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--seed", type=int, default=1, help="seed of the first program; the next ones count up from it")
    parser.add_argument("--program", help="a line of the log: run only this program")
    parser.add_argument("--log", type=Path, default=Path("build/torture.jsonl"))
    return parser.parse_args()


def _programs(options: argparse.Namespace) -> Iterator[Program]:
    if options.program is not None:
        yield msgspec.json.decode(options.program, type=Program)
        return
    end = time.monotonic() + options.seconds
    seed = options.seed
    while time.monotonic() < end:
        yield generate(seed)
        seed += 1


def _print_table(figures: Counter[str], violations: Counter[str]) -> None:
    print("| figure | count |\n| --- | --: |")
    for name, number in sorted(figures.items(), key=lambda item: (":" in item[0], item[0])):
        print(f"| {name} | {number:,} |")
    print("\n| invariant | violations |\n| --- | --: |")
    for name in INVARIANTS:
        print(f"| {name} | {violations[name]} |")


if __name__ == "__main__":
    sys.exit(main())
