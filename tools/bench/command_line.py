"""`fortnox`: the time of `--version` against `import httpx`, and the memory of 100,000 rows against 10,000, written to a pipe."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from fortnox_client.sandbox import Sandbox

from tools.bench.figures import Figure, milliseconds, wall_medians

ROUNDS = 21
FEW, MANY = 10_000, 100_000
READER = (
    "import resource, subprocess, sys\n"
    "reader = subprocess.Popen(['wc', '-l'], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)\n"
    "subprocess.run(sys.argv[1:], stdout=reader.stdin, check=True)\n"
    "print(reader.communicate()[0].strip(), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
)


def figures() -> Iterator[Figure]:
    fortnox = shutil.which("fortnox", path=str(Path(sys.executable).parent))
    assert fortnox, "the command fortnox is not installed in this environment"
    yield _version(fortnox)
    yield _memory(fortnox)


def _version(fortnox: str) -> Figure:
    base, ours = wall_medians(_command(sys.executable, "-c", "import httpx"), _command(fortnox, "--version"), rounds=ROUNDS)
    return Figure("`fortnox --version`", milliseconds(ours), f"`python -c 'import httpx'`: {milliseconds(base)}", ours / base, 1.5)


def _command(*words: str):
    return lambda: subprocess.run(words, check=True, stdout=subprocess.DEVNULL)


def _memory(fortnox: str) -> Figure:
    few, many = _peak(fortnox, FEW), _peak(fortnox, MANY)
    return Figure(
        f"`fortnox`: memory of {MANY:,} rows as JSON Lines",
        f"{many / 1024:.1f} MiB",
        f"{FEW:,} rows: {few / 1024:.1f} MiB",
        many / few,
        1.2,
    )


def _peak(fortnox: str, count: int) -> int:
    """Return the KiB that a process takes at most while it writes so many rows into a pipe."""
    with TemporaryDirectory() as home, Sandbox(window=0) as sandbox:
        data = sandbox._engine.company_data(sandbox.company)
        with data.store.transaction(writes=True):
            for number in range(1, count + 1):
                data.put("customers", {"CustomerNumber": str(number), "Name": f"Customer {number} AB", "City": "Umeå"})
        environ = {**os.environ, **sandbox.environment(), "HOME": home}
        command = [sys.executable, "-c", READER, fortnox, "call", "customers.list", "--all", "--format", "jsonl"]
        output = subprocess.run(command, env=environ, stdout=subprocess.PIPE, text=True, check=True).stdout
        rows, kib = map(int, output.split())
        assert rows == count, output
        return kib if sys.platform != "darwin" else kib // 1024
