"""`from fortnox_client import Fortnox` against `import httpx`: medians of alternating runs, each in a process of its own."""

import statistics
import subprocess
import sys

ROUNDS = 31
BOUND = 1.3
PROGRAMS = {"import httpx": "import httpx", "from fortnox_client import Fortnox": "from fortnox_client import Fortnox"}


def seconds(program: str) -> float:
    """The time that the import itself takes, without the start of the interpreter."""
    code = f"import time; started = time.perf_counter()\n{program}\nprint(time.perf_counter() - started)"
    return float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)


def main() -> int:
    for program in PROGRAMS.values():
        seconds(program)  # writes the bytecode
    measured: dict[str, list[float]] = {name: [] for name in PROGRAMS}
    for _ in range(ROUNDS):
        for name, program in PROGRAMS.items():
            measured[name].append(seconds(program))
    base, ours = (statistics.median(values) for values in measured.values())
    for name, values in measured.items():
        print(f"{name:40} median {statistics.median(values) * 1000:6.1f} ms of {len(values)}")
    print(f"ratio {ours / base:.2f}, at most {BOUND}")
    return 0 if ours / base <= BOUND else 1


if __name__ == "__main__":
    sys.exit(main())
