"""Reads at the rate limit of Fortnox in real time on loopback: 25 in 5 s, requests that travel 300 ms ± 50 ms."""

import asyncio
import time

import pytest
from fortnox_client import AsyncFortnox

from tests.transport.limit_server import LimitServer, limit_server

SEEDS = 20
READS = 300
TRAVEL, JITTER = 0.3, 0.05
IDEAL = (-(-READS // 24) - 1) * (5 + 2 * JITTER)
"""Shortest possible time in seconds: the windows before the last request."""
APART = 0.25
"""Seconds between the starts of the companies, so that their bursts do not coincide on two cores."""


@pytest.mark.slow
def test_300_reads_take_little_more_than_limit(capsys: pytest.CaptureFixture[str]) -> None:
    with limit_server(SEEDS + 1, TRAVEL - JITTER, TRAVEL + JITTER) as sandbox:
        *together, one_by_one = asyncio.run(_all(sandbox))
        _, throttled = sandbox.counted()
    with capsys.disabled():
        print(f"\n{READS} reads by gather, {SEEDS} seeds: {min(together):.1f} to {max(together):.1f} s, ", end="")
        print(f"{min(together) / IDEAL:.3f} to {max(together) / IDEAL:.3f} of the ideal {IDEAL:.1f} s")
        print(f"one by one: {one_by_one:.1f} s, {one_by_one / max(together):.2f} times as long; 429: {sum(throttled.values())}")
    assert throttled == {}
    assert max(together) <= 1.03 * IDEAL


async def _all(sandbox: LimitServer) -> list[float]:
    *tokens, last = sandbox.tokens
    return await asyncio.gather(
        *(_together(sandbox.url, token, number * APART) for number, token in enumerate(tokens)), _one_by_one(sandbox.url, last)
    )


async def _together(url: str, token: str, after: float) -> float:
    await asyncio.sleep(after)
    async with AsyncFortnox(access_token=token, base_url=url) as fortnox:
        started = time.monotonic()
        await fortnox.gather([fortnox.company_information.get.call() for _ in range(READS)])
        return time.monotonic() - started


async def _one_by_one(url: str, token: str) -> float:
    async with AsyncFortnox(access_token=token, base_url=url) as fortnox:
        started = time.monotonic()
        for _ in range(READS):
            await fortnox.company_information.get()
        return time.monotonic() - started
