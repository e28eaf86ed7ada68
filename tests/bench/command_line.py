"""`fortnox`: how long its version takes beside `import httpx`, and what memory 100,000 rows take beside 10,000, by pipe."""

import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from fortnox_client.sandbox import Sandbox
from rich.console import Console

ROUNDS = 21
VERSION_BOUND = 1.5
MEMORY_BOUND = 1.2
FEW, MANY = 10_000, 100_000

console = Console(highlight=False)


def main() -> int:
    fortnox = shutil.which("fortnox", path=str(Path(sys.executable).parent))
    assert fortnox, "fortnox is not installed beside this Python"
    return max(version(fortnox), memory(fortnox))


def version(fortnox: str) -> int:
    """Whole processes, alternating; medians."""
    commands = {"python -c 'import httpx'": [sys.executable, "-c", "import httpx"], "fortnox --version": [fortnox, "--version"]}
    measured: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            started = time.perf_counter()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            measured[name].append(time.perf_counter() - started)
    base, ours = (statistics.median(values) for values in measured.values())
    for name, values in measured.items():
        console.print(f"{name:28} median {statistics.median(values) * 1000:6.1f} ms of {len(values)}")
    return judged("fortnox --version beside import httpx", ours / base, VERSION_BOUND)


def memory(fortnox: str) -> int:
    peaks = {count: peak(fortnox, count) for count in (FEW, MANY)}
    for count, kib in peaks.items():
        console.print(f"{count:,} rows as JSON Lines: {kib / 1024:.1f} MiB at most")
    return judged(f"memory of {MANY:,} rows beside {FEW:,}", peaks[MANY] / peaks[FEW], MEMORY_BOUND)


def peak(fortnox: str, count: int) -> int:
    """KiB that a process takes at most which writes so many rows into a pipe."""
    with TemporaryDirectory() as home, Sandbox(window=0) as sandbox:
        books = sandbox._engine.company_data(sandbox.company)
        with books.store.transaction(writes=True):
            for number in range(1, count + 1):
                books.put("customers", {"CustomerNumber": str(number), "Name": f"Customer {number} AB", "City": "Umeå"})
        environ = {**os.environ, **sandbox.environment(), "HOME": home}
        command = [fortnox, "call", "customers.list", "--all", "--format", "jsonl"]
        code = (
            "import resource, subprocess, sys\n"
            "reader = subprocess.Popen(['wc', '-l'], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)\n"
            "subprocess.run(sys.argv[1:], stdout=reader.stdin, check=True)\n"
            "print(reader.communicate()[0].strip(), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
        )
        told = subprocess.run([sys.executable, "-c", code, *command], env=environ, capture_output=True, text=True, check=True).stdout
        rows, kib = map(int, told.split())
        assert rows == count, told
        return kib if sys.platform != "darwin" else kib // 1024


def judged(what: str, ratio: float, bound: float) -> int:
    console.print(f"{'ok' if ratio <= bound else 'MISSED':4} {what}: {ratio:.2f} (at most {bound})")
    return 0 if ratio <= bound else 1


if __name__ == "__main__":
    sys.exit(main())
