"""Ratios of alternating runs: the machine's speed drifts, and both feel it alike."""

import gc
import statistics
import time
import tracemalloc
from collections.abc import Callable

ROUNDS = 30


def medians(*jobs: Callable[[], object]) -> list[float]:
    """The median seconds of each job, run in turn."""
    taken: list[list[float]] = [[] for _ in jobs]
    for job in jobs:
        job()
    for _ in range(ROUNDS):
        for job, times in zip(jobs, taken, strict=True):
            started = time.process_time()
            job()
            times.append(time.process_time() - started)
    return [statistics.median(times) for times in taken]


def memory(job: Callable[[], object]) -> int:
    """The bytes that a job's result holds."""
    gc.collect()
    tracemalloc.start()
    kept = job()
    gc.collect()
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert kept is not None
    return held


def show(name: str, ratio: float, bound: float) -> bool:
    """Prints a ratio and tells whether it keeps its bound."""
    kept = ratio <= bound
    print(f"{'ok  ' if kept else 'OVER'} {name:70} {ratio:5.2f} (at most {bound})")
    return kept
