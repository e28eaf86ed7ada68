"""A figure of a benchmark, how it is measured, and the table that shows all of them."""

from __future__ import annotations

import gc
import statistics
import time
import tracemalloc
from collections.abc import Callable, Iterable
from dataclasses import dataclass

ROUNDS = 30


@dataclass(frozen=True)
class Figure:
    """One measured ratio and the bound that it must not exceed."""

    what: str
    client: str
    """The measured value of this client, with its unit."""
    baseline: str
    """What it is compared with, and the measured value of that."""
    ratio: float
    bound: float

    @property
    def is_met(self) -> bool:
        """Whether the ratio is within the bound."""
        return self.ratio <= self.bound


def cpu_medians(*jobs: Callable[[], object]) -> list[float]:
    """Return the median CPU seconds of each job.

    The jobs alternate, since the speed of a machine changes over time: so all of them are affected alike.
    """
    return _medians(time.process_time, ROUNDS, jobs)


def wall_medians(*jobs: Callable[[], object], rounds: int) -> list[float]:
    """Return the median elapsed seconds of each job. The jobs alternate."""
    return _medians(time.perf_counter, rounds, jobs)


def _medians(clock: Callable[[], float], rounds: int, jobs: tuple[Callable[[], object], ...]) -> list[float]:
    taken: list[list[float]] = [[] for _ in jobs]
    for job in jobs:
        job()
    for _ in range(rounds):
        for job, times in zip(jobs, taken, strict=True):
            started = clock()
            job()
            times.append(clock() - started)
    return [statistics.median(times) for times in taken]


def memory(job: Callable[[], object]) -> int:
    """Return the bytes that the result of a job occupies."""
    gc.collect()
    tracemalloc.start()
    result = job()
    gc.collect()
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert result is not None
    return size


def milliseconds(seconds: float) -> str:
    """Return a time as text, in milliseconds."""
    return f"{seconds * 1000:,.2f} ms"


def table(figures: Iterable[Figure]) -> str:
    """Return the figures as a Markdown table whose columns are aligned."""
    rows = [("what", "this client", "compared with", "ratio", "at most", "verdict")]
    rows += [
        (each.what, each.client, each.baseline, f"{each.ratio:.2f}", f"{each.bound:g}", "ok" if each.is_met else "MISSED")
        for each in figures
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in rows]
    lines.insert(1, "| " + " | ".join("-" * width for width in widths) + " |")
    return "\n".join(lines) + "\n"
