"""`from fortnox_client import Fortnox` against `import httpx`: CPU medians of alternating runs, each in an own process."""

import os
import subprocess
import sys
from collections.abc import Iterator
from statistics import median

from tools.bench.figures import Figure, milliseconds

ROUNDS = 31
CLIENT, HTTPX = "from fortnox_client import Fortnox", "import httpx"
# httpx imports rich and click where they are installed. They are no dependency of the client.
MEASURE = (
    "import sys, time; sys.modules.update(click=None, rich=None); started = time.process_time(); {}; print(time.process_time() - started)"
)


def figures() -> Iterator[Figure]:
    for program in (HTTPX, CLIENT):
        _seconds(program)  # writes the bytecode
    pairs = [(_seconds(HTTPX), _seconds(CLIENT)) for _ in range(ROUNDS)]
    base, ours = (median(column) for column in zip(*pairs, strict=True))
    yield Figure(f"`{CLIENT}`", milliseconds(ours), f"`{HTTPX}`: {milliseconds(base)}", ours / base, 1.1)


def _seconds(program: str) -> float:
    """Return the CPU seconds of the import, without the start of the interpreter."""
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-c", MEASURE.format(program)]
    return float(subprocess.run(command, env=environ, capture_output=True, text=True, check=True).stdout)
