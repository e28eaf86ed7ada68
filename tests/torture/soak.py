"""Send async calls for a long time, and cancel most of them: [--minutes N]. Descriptors and memory must not grow.

The bounds apply after the first quarter of the time, because pools and caches fill first.
"""

import argparse
import asyncio
import gc
import random
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from attrs import define, field, frozen
from fortnox_client import AsyncFortnox, RateLimiter
from fortnox_client.errors import FortnoxError

from tests.torture.server import PAGE, serving

TASKS = 24
CANCELLED = 0.8
LONGEST_SECONDS = 0.02
SAMPLES = 80
SETTLE_SECONDS = 0.3
MAX_DESCRIPTORS = 8
MAX_GROWTH = 1.02


@frozen
class Sample:
    """A measurement.

    Attributes:
        seconds: since the start.
        calls: number of calls so far.
        descriptors: number of open descriptors.
        memory: resident memory in KiB.
    """

    seconds: float
    calls: int
    descriptors: int
    memory: int


def find_growth(samples: list[Sample]) -> list[str]:
    """Return what grew more than it may, between the first sample and any later one."""
    first = samples[0]
    found = []
    most = max(abs(sample.descriptors - first.descriptors) for sample in samples)
    if most > MAX_DESCRIPTORS:
        found.append(f"descriptors differ by {most} from {first.descriptors}; at most {MAX_DESCRIPTORS} are allowed")
    growth = max(sample.memory for sample in samples) / first.memory
    if growth > MAX_GROWTH:
        found.append(f"memory is {growth:.3f} of {first.memory} KiB; at most {MAX_GROWTH} is allowed")
    return found


async def _call(fortnox: AsyncFortnox, choose: random.Random) -> None:
    if choose.random() < 0.5:
        await fortnox.customers.get("5")
    else:
        await fortnox.customers.list(limit=PAGE).take(5)


@define
class _Gate:
    """Lets calls begin, except during a measurement: the connections of running calls would be counted as left ones."""

    is_open: asyncio.Event = field(factory=asyncio.Event)
    running: int = 0

    @asynccontextmanager
    async def enter(self) -> AsyncIterator[None]:
        """Wait until calls may begin, and count one."""
        await self.is_open.wait()
        self.running += 1
        try:
            yield
        finally:
            self.running -= 1

    async def close(self) -> None:
        """Let no call begin, and wait until all have ended, and the connections of cancelled ones are closed."""
        self.is_open.clear()
        while self.running:
            await asyncio.sleep(0.01)
        await asyncio.sleep(SETTLE_SECONDS)


async def _work(fortnox: AsyncFortnox, seed: int, end: float, endings: Counter[str], gate: _Gate) -> None:
    choose = random.Random(seed)
    while time.monotonic() < end:
        seconds = choose.random() * LONGEST_SECONDS if choose.random() < CANCELLED else None
        async with gate.enter():
            try:
                await asyncio.wait_for(_call(fortnox, choose), seconds)
            except TimeoutError:
                endings["cancelled"] += 1
            except FortnoxError as error:
                endings[type(error).__name__] += 1
            else:
                endings["ok"] += 1


async def _measure(fortnox: AsyncFortnox, seconds: float, started: float, endings: Counter[str], gate: _Gate) -> list[Sample]:
    samples: list[Sample] = []
    for number in range(1, SAMPLES + 1):
        gate.is_open.set()
        await asyncio.sleep(max(0.0, started + number * seconds / SAMPLES - time.monotonic()))
        await gate.close()
        # The pool keeps the connections of all of them, so that each sample has the same number of idle connections.
        await asyncio.gather(*(fortnox.customers.get("5") for _ in range(TASKS)))
        gc.collect()
        descriptors = len(list(Path("/proc/self/fd").iterdir()))
        samples.append(Sample(time.monotonic() - started, endings.total(), descriptors, _resident()))
    gate.is_open.set()
    return samples


def _resident() -> int:
    """Return the resident memory of this process in KiB."""
    status = Path("/proc/self/status").read_text("utf-8")
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS")))


async def _soak(url: str, seconds: float) -> tuple[list[Sample], Counter[str]]:
    endings: Counter[str] = Counter()
    started = time.monotonic()
    limiter = RateLimiter(10**9)
    async with AsyncFortnox(access_token="pl4nted-access-0", base_url=url, rate_limiter=limiter) as fortnox:
        gate = _Gate()
        measuring = asyncio.create_task(_measure(fortnox, seconds, started, endings, gate))
        await asyncio.gather(*(_work(fortnox, seed, started + seconds, endings, gate) for seed in range(TASKS)))
        return await measuring, endings


def main() -> int:
    """Return the exit status: 1 if descriptors or memory grew."""
    parser = argparse.ArgumentParser("soak")
    parser.add_argument("--minutes", type=float, default=20)
    minutes = parser.parse_args().minutes
    with serving() as url:
        samples, endings = asyncio.run(_soak(url, minutes * 60))
    print("| minutes | calls | descriptors | memory, KiB |\n| --: | --: | --: | --: |")
    for sample in samples[SAMPLES // 8 - 1 :: SAMPLES // 8]:
        print(f"| {sample.seconds / 60:.1f} | {sample.calls:,} | {sample.descriptors} | {sample.memory:,} |")
    print("\nendings:", ", ".join(f"{name} {number:,}" for name, number in endings.most_common()))
    found = find_growth(samples[SAMPLES // 4 - 1 :])
    print("\n".join(found) or "nothing grew")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
