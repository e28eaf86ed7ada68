"""`python -m tools.bench [--write] [--only NAME] [--against REV]`: measure everything, and print one table."""

from __future__ import annotations

import argparse
import importlib
import json
import platform
import subprocess
import sys
import time
from contextlib import redirect_stdout
from dataclasses import asdict
from pathlib import Path

from tools.bench.figures import Figure, table

ROOT = Path(__file__).parents[2]
DOC = ROOT / "docs" / "benchmarks.md"
NAMES = ("imports", "decoding", "calls", "token_renewal", "pagination", "command_line", "sandbox", "installation")
HEAD = """# Benchmarks

`nox -s bench -- --write` measures these figures and writes this page.
Each figure is a ratio: the value of this client divided by a reference value.
Most reference values are measured in the same run, so ratios of two machines can be compared.
A figure misses its bound if its ratio is higher than the number in the column "at most".

`nox -s bench -- --against REV` compares the committed code with another revision, in ten alternating pairs.

"""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.bench")
    parser.add_argument("--write", action="store_true", help="write the table into docs/benchmarks.md")
    parser.add_argument("--only", choices=NAMES, help="measure one group of figures")
    parser.add_argument("--against", metavar="REV", help="compare HEAD with this revision instead")
    parser.add_argument("--json", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.against:
        from tools.bench import compare_commits

        return compare_commits.main(ROOT, options.against)
    if options.json:
        with redirect_stdout(sys.stderr):  # a benchmark may print
            measured = [asdict(each) for each in importlib.import_module(f"tools.bench.{options.only}").figures()]
        print(json.dumps(measured))
        return 0
    measured = {name: _in_own_process(name) for name in ([options.only] if options.only else NAMES)}
    figures = [figure for group in measured.values() for figure in group]
    print(table(figures))
    failed = [name for name, group in measured.items() if not group]
    if failed:
        print(f"not measured, see above: {', '.join(failed)}")
    elif options.write:
        DOC.write_text(HEAD + table(figures) + _where(), "utf-8")
    return 0 if not failed and all(each.is_met for each in figures) else 1


def _in_own_process(name: str) -> list[Figure]:
    """Measure one group in an own process, so that no group changes the memory or the imports of another. Empty if it failed."""
    started = time.perf_counter()
    command = [sys.executable, "-m", "tools.bench", "--only", name, "--json"]
    run = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
    print(f"{name}: {'failed' if run.returncode else 'measured'} in {time.perf_counter() - started:.0f} s", file=sys.stderr)
    return [] if run.returncode else [Figure(**each) for each in json.loads(run.stdout)]


def _where() -> str:
    return f"\nMeasured with {platform.python_implementation()} {platform.python_version()} on {platform.system()} {platform.machine()}.\n"


if __name__ == "__main__":
    sys.exit(main())
